#include "ui/marks.hpp"

#include "locale/catalogue.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/text.hpp"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace osmose::ui {
namespace {

template <class Enum>
std::string named(std::string_view group, Enum value) {
    return locale::tr(std::string(group) + "." + std::string(model::word(value)));
}

// Empty where the step takes no percentage.
std::string percent_of(const app::StepRow& step) {
    std::int64_t thousandths = 0;
    const auto [end, failed] = std::from_chars(step.percent.data(), step.percent.data() + step.percent.size(), thousandths);
    return failed == std::errc{} && thousandths > 0 ? locale::percent(Percent{thousandths}) : "";
}

} // namespace

std::string word_of(model::ContributionKind kind) { return named("kind", kind); }

Icon icon_of(model::ContributionKind kind) {
    static constexpr std::array icons{Icon::clock,     Icon::coins,     Icon::wrench, Icon::wheat,
                                      Icon::lightbulb, Icon::megaphone, Icon::receipt};
    static_assert(icons.size() == model::contribution_kinds);
    return icons[std::to_underlying(kind)];
}

Tint tint_of(model::ContributionKind kind) {
    static constexpr std::array tints{Tint::time, Tint::money,    Tint::equipment, Tint::in_kind,
                                      Tint::idea, Tint::referral, Tint::advance};
    static_assert(tints.size() == model::contribution_kinds);
    return tints[std::to_underlying(kind)];
}

std::string word_of_unit(std::string_view unit) {
    if (unit == model::unit::hour) return locale::tr("unit_name.hour");
    const std::string key = "unit_name." + std::string(unit);
    return locale::catalogue(locale::language()).find(key) ? locale::tr(key) : std::string(unit);
}

std::string word_of(model::Role role) { return named("role", role); }

Tone tone_of(model::Role role) {
    switch (role) {
    case model::Role::holder: return Tone::accent;
    case model::Role::treasurer:
    case model::Role::secretary: return Tone::info;
    case model::Role::ambassador: return Tone::violet;
    case model::Role::consumer: return Tone::warn;
    case model::Role::contributor: break;
    }
    return Tone::neutral;
}

std::vector<model::Role> roles_in(model::Roles roles) {
    using enum model::Role;
    std::vector<model::Role> out;
    for (const model::Role role : {holder, treasurer, secretary, contributor, ambassador, consumer})
        if (roles.has(role)) out.push_back(role);
    return out;
}

std::string word_of(model::Pace pace) { return named("pace", pace); }

std::string unit_word(std::string_view unit) {
    const std::string key = "unit_name." + std::string(unit);
    return locale::catalogue(locale::language()).find(key) ? locale::tr(key) : std::string(unit);
}

Icon icon_of_unit(std::string_view unit) {
    using namespace model::unit;
    if (unit == hour || unit == day) return Icon::clock;
    if (unit == use || unit == km) return Icon::wrench;
    if (unit == kg || unit == piece) return Icon::wheat;
    if (unit == person) return Icon::users;
    return Icon::puzzle;
}

std::string word_of(model::MemberState state) { return named("member_state", state); }

std::string word_of(model::Preset preset) { return named("preset", preset); }

Icon icon_of(model::Preset preset) {
    static constexpr std::array icons{Icon::equal, Icon::scale, Icon::clock, Icon::users, Icon::shopping_basket};
    static_assert(icons.size() == model::Words<model::Preset>::list.size());
    return icons[std::to_underlying(preset)];
}

std::string word_of(model::RevenueKind kind) { return named("revenue_kind", kind); }

Color color_of(model::RevenueKind kind) { // more kinds than tints: the rarer ones share
    static constexpr std::array tints{Tint::money, Tint::time, Tint::equipment, Tint::referral, Tint::idea, Tint::in_kind, Tint::advance};
    return chart_fill(tints[std::to_underlying(kind) % tints.size()]);
}

std::string word_of(model::StepKind step) { return named("step", step); }

Icon icon_of(model::StepKind step) {
    static constexpr std::array icons{Icon::receipt, Icon::undo_2, Icon::piggy_bank, Icon::heart_handshake,
                                      Icon::shopping_basket};
    static_assert(icons.size() == model::Words<model::StepKind>::list.size());
    return icons[std::to_underlying(step)];
}

Color color_of(model::StepKind step) {
    static constexpr std::array tints{Tint::advance, Tint::referral, Tint::equipment, Tint::idea, Tint::money};
    static_assert(tints.size() == model::Words<model::StepKind>::list.size());
    return chart_fill(tints[std::to_underlying(step)]);
}

Color color_of_members() { return chart_fill(Tint::time); }

std::string word_of(model::ResultKind kind) { return named("result_kind", kind); }

Icon icon_of(model::ResultKind kind) {
    static constexpr std::array icons{Icon::code,             Icon::palette,   Icon::file_text, Icon::badge_check,
                                      Icon::drafting_compass, Icon::book_open, Icon::database,  Icon::shapes};
    static_assert(icons.size() == model::Words<model::ResultKind>::list.size());
    return icons[std::to_underlying(kind)];
}

Tint tint_of(model::ResultKind kind) {
    static constexpr std::array tints{Tint::time,      Tint::referral, Tint::money,   Tint::idea,
                                      Tint::equipment, Tint::in_kind,  Tint::advance, Tint::referral};
    static_assert(tints.size() == model::Words<model::ResultKind>::list.size());
    return tints[std::to_underlying(kind)];
}

std::string word_of(const app::StepRow& step) {
    const std::string name = word_of(step.kind), percent = percent_of(step);
    return percent.empty() ? name : name + " " + percent;
}

std::string detail_of(const app::StepRow& step) {
    return locale::tr("step." + std::string(model::word(step.kind)) + "_short", {{"percent", percent_of(step)}, {"cause", step.cause}});
}

std::string word_of(model::Method method) { return named("decisions.method", method); }

std::string word_of(model::DecisionState state) { return named("decisions.state", state); }

Tone tone_of(model::DecisionState state) {
    switch (state) {
    case model::DecisionState::open: return Tone::ok;
    case model::DecisionState::adopted: return Tone::ok;
    case model::DecisionState::rejected: return Tone::bad;
    case model::DecisionState::no_quorum: return Tone::warn;
    case model::DecisionState::proposed: return Tone::info;
    case model::DecisionState::withdrawn: break;
    }
    return Tone::neutral;
}

Icon icon_of(model::DecisionState state) {
    static constexpr std::array icons{Icon::pencil, Icon::vote, Icon::circle_check, Icon::circle_x, Icon::users, Icon::undo_2};
    static_assert(icons.size() == model::Words<model::DecisionState>::list.size());
    return icons[std::to_underlying(state)];
}

std::string word_of(model::Voice voice) { return named("decisions.voice", voice); }

Icon icon_of(model::Voice voice) {
    static constexpr std::array icons{Icon::thumbs_up, Icon::thumbs_down, Icon::minus};
    static_assert(icons.size() == model::Words<model::Voice>::list.size());
    return icons[std::to_underlying(voice)];
}

Color color_of(model::Voice voice) {
    static constexpr std::array tints{Tint::time, Tint::referral, Tint::advance};
    static_assert(tints.size() == model::Words<model::Voice>::list.size());
    return chart_fill(tints[std::to_underlying(voice)]);
}

Tone tone_of(model::Voice voice) {
    static constexpr std::array tones{Tone::ok, Tone::bad, Tone::neutral};
    static_assert(tones.size() == model::Words<model::Voice>::list.size());
    return tones[std::to_underlying(voice)];
}

std::string sentence_of(const app::HistoryRow& row) {
    std::vector<std::pair<std::string, std::string>> values;
    values.reserve(row.values.size());
    for (const auto& [name, value] : row.values)
        values.emplace_back(name, name == "who" ? "**" + escape_markup(value) + "**" : escape_markup(value));
    if (row.state == app::EntryState::newer_version) {
        values.emplace_back("kind", row.kind);
        return locale::tr("history.unknown", values);
    }
    if (row.undone) {
        values.emplace_back("what", without_markup(sentence_of(*row.undone)));
        return locale::tr(row.restores ? "history.restore_of" : "history.revert_of", values);
    }
    return locale::tr("history." + row.kind + (row.for_other ? "_for" : ""), values);
}

Icon icon_of_action(std::string_view kind) {
    // By how the kind begins: the first that fits.
    static constexpr std::pair<std::string_view, Icon> icons[]{
        {"contribution.confirm", Icon::check}, {"contribution.dispute", Icon::message_circle_warning}, {"contribution.", Icon::hand_heart},
        {"member.request", Icon::user_plus},   {"member.commitment", Icon::heart_handshake},           {"member.", Icon::users},
        {"device.tie", Icon::monitor},         {"device.cut", Icon::scissors},                         {"branch.cut", Icon::scissors},
        {"revenue.", Icon::coins},             {"cost.", Icon::receipt},                               {"payment.", Icon::wallet},
        {"year.", Icon::calendar},             {"distribution.", Icon::git_fork},                      {"rule.", Icon::sliders_horizontal},
        {"decision.", Icon::vote},             {"result.", Icon::book_open},                           {"need.", Icon::search},
        {"offer.", Icon::heart_handshake},     {"time.", Icon::clock},                                 {"project.", Icon::layout_dashboard},
        {"card.", Icon::users},                {"loss.", Icon::receipt},                                {"reserve.", Icon::wallet},
        {"revert", Icon::undo_2},
    };
    for (const auto& [start, icon] : icons)
        if (kind.starts_with(start)) return icon;
    return Icon::info; // of a newer version
}

Icon icon_of(const app::HistoryRow& row) { return icon_of_action(row.kind); }

} // namespace osmose::ui
