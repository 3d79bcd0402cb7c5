// What a proposal is to carry out, chosen and filled in. Other screens hand over effects of their own; these are the ones that are of
// the members and of the project as a whole.
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/views/contribution_form.hpp"
#include "ui/views/decision_parts.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace osmose::ui {

using app::ContributionRow;
using app::MemberRow;
using locale::tr;
using model::ContributionState;
using model::MemberState;

namespace {

constexpr std::string_view admit = "admit", exclude = "exclude", roles = "roles", holder = "holder", confirm = "confirm", settle = "settle", year = "year", end = "end";
constexpr std::array assigned{model::Role::contributor, model::Role::ambassador, model::Role::consumer, model::Role::treasurer, model::Role::secretary};

MemberState concerned(std::string_view kind) { return kind == admit ? MemberState::candidate : MemberState::active; }

bool concerns_member(std::string_view kind) { return kind == admit || kind == exclude || kind == roles || kind == holder; }

bool is_concerned(std::string_view kind, const MemberRow& member) {
    if (member.state != concerned(kind)) return false;
    return kind == admit || kind == roles || !member.roles.has(model::Role::holder);
}

bool is_concerned(std::string_view kind, const app::Figures& figures, const ContributionRow& row) {
    const model::Contribution* contribution = figures.project().contributions.find(row.id);
    return contribution && (kind == settle ? !contribution->disputes.empty() : row.state == ContributionState::recorded);
}

// Civil years that are over and not closed, the newest first.
std::vector<std::int64_t> open_years(const Here& here, const model::Project& project) {
    std::vector<std::int64_t> years;
    for (std::int64_t each = model::year_of(here.today) - 1; each >= model::year_of(project.founded); --each)
        if (!model::is_closed(project, each)) years.push_back(each);
    return years;
}

bool is_possible(std::string_view kind, const Here& here, const app::Figures& figures) {
    if (concerns_member(kind)) return std::ranges::any_of(figures.members(), [&](const MemberRow& member) { return is_concerned(kind, member); });
    if (kind == confirm || kind == settle) return std::ranges::any_of(figures.contributions(), [&](const ContributionRow& row) { return is_concerned(kind, figures, row); });
    if (kind == year) return !open_years(here, figures.project()).empty();
    return !figures.project().ended; // its end
}

void member_field(const app::Figures& figures, DecisionForm::Effect& effect) {
    OptionList list;
    for (const MemberRow& member : figures.members())
        if (is_concerned(effect.kind, member)) add_person(list, member.person, name_and_you(member.person));
    if (!std::ranges::contains(list.options(), effect.member, &Option::key)) effect.member.clear();
    if (!select("effect-member", effect.member, {.label = tr(effect.kind == admit ? "decisions.effect_candidate" : "decisions.effect_member")}, list.options())) return;
    effect.roles = {}; // those that he has, to begin with; a candidate contributes
    for (const MemberRow& member : figures.members())
        if (to_string(member.person.id) == effect.member)
            for (const model::Role role : assigned) effect.roles[std::to_underlying(role)] = effect.kind == admit ? role == model::Role::contributor : member.roles.has(role);
}

void roles_fields(DecisionForm::Effect& effect) {
    label_text(tr("members.roles_label"));
    grid(static_cast<int>(assigned.size()), {.least = 210, .gap = 8, .most_columns = 2}, [&](int i) {
        const model::Role role = assigned[static_cast<std::size_t>(i)];
        checkbox("effect-role-" + std::string(model::word(role)), word_of(role), effect.roles[std::to_underlying(role)]);
    });
}

void contribution_field(const Here& here, const app::Figures& figures, DecisionForm::Effect& effect) {
    constexpr std::size_t most = 200; // a list to choose from; a long one filters while one types
    std::vector<std::string> keys, labels;
    std::vector<Option> options;
    keys.reserve(most), labels.reserve(most);
    for (const ContributionRow& row : figures.contributions()) {
        if (!is_concerned(effect.kind, figures, row) || options.size() == most) continue;
        keys.push_back(to_string(row.id)), labels.push_back(name_of(row.person) + ", " + how_much(row.facts, here.currency) + ", " + what(row.facts));
        options.push_back({.key = keys.back(), .label = labels.back()});
    }
    if (!std::ranges::contains(keys, effect.contribution)) effect.contribution.clear();
    select("effect-contribution", effect.contribution, {.label = tr("decisions.effect_contribution")}, options);
    if (effect.kind == confirm) return;
    std::string counts = effect.counts ? "yes" : "no";
    const std::string yes = tr("decisions.effect_counts"), no = tr("decisions.effect_counts_not");
    if (radio_group("effect-counts", tr("decisions.effect_settle_label"), counts, {{"yes", yes}, {"no", no}})) effect.counts = counts == "yes";
}

void year_field(const Here& here, const app::Figures& figures, DecisionForm::Effect& effect) {
    const auto years = open_years(here, figures.project());
    std::vector<std::string> keys;
    std::vector<Option> options;
    keys.reserve(years.size());
    for (const std::int64_t each : years) keys.push_back(std::to_string(each)), options.push_back({.key = keys.back(), .label = keys.back()});
    if (effect.year.empty() && !keys.empty()) effect.year = keys.front();
    select("effect-year", effect.year, {.label = tr("decisions.effect_year"), .width = 180}, options);
}

void end_fields(DecisionForm::Effect& effect) {
    hint(tr("decisions.effect_end_hint"));
    const std::string cause = tr("decisions.effect_rest_cause"), sharing = tr("decisions.effect_rest_sharing");
    radio_group("effect-rest", tr("decisions.effect_rest"), effect.rest, {{"cause", cause}, {"sharing", sharing}});
    if (effect.rest == "cause") text_field("effect-cause", effect.cause, {.label = tr("decisions.effect_cause"), .hint = tr("decisions.effect_cause_hint"), .optional = true});
}

model::Roles roles_of(const DecisionForm::Effect& effect) {
    model::Roles all;
    for (const model::Role role : assigned)
        if (effect.roles[std::to_underlying(role)]) all = all.with(role);
    return all;
}

std::optional<journal::Action> about_member(const Here& here, const app::Figures& figures, const DecisionForm::Effect& effect) {
    const auto id = parse_id<EntryTag>(effect.member);
    const model::Member* member = id ? figures.project().members.find(*id) : nullptr;
    if (!member) return std::nullopt;
    if (effect.kind == exclude) return journal::ExcludeMember{.member = *id, .date = here.today};
    if (effect.kind == holder) return journal::AssignRoles{.member = *id, .roles = member->roles.with(model::Role::holder), .until = {}};
    const model::Roles stated = roles_of(effect);
    if (effect.kind == admit) return stated == model::Roles{} ? std::nullopt : std::optional<journal::Action>(journal::AdmitMember{.request = *id, .roles = stated, .date = here.today});
    const model::Roles kept = member->roles.has(model::Role::holder) ? stated.with(model::Role::holder) : stated; // who holds the project goes on holding it
    return kept == model::Roles{} || kept == member->roles ? std::nullopt : std::optional<journal::Action>(journal::AssignRoles{.member = *id, .roles = kept, .until = {}});
}

} // namespace

void effect_fields(const Here& here, const app::Figures& figures, DecisionForm::Effect& effect, bool more) {
    std::vector<std::string> words;
    std::vector<Option> options;
    constexpr std::array kinds{admit, roles, holder, confirm, settle, year, exclude, end};
    words.reserve(kinds.size());
    const std::string none = tr(more ? "decisions.effect_none_more" : "decisions.effect_none");
    options.push_back({.key = "", .label = none});
    for (const std::string_view kind : kinds) {
        if (!is_possible(kind, here, figures)) continue;
        words.push_back(tr("decisions.effect_kind." + std::string(kind)));
        options.push_back({.key = kind, .label = words.back()});
    }
    if (select("effect-kind", effect.kind, {.label = tr(more ? "decisions.effect_more" : "decisions.effect_label"), .hint = effect.kind.empty() ? "" : std::string_view(tr("decisions.effect_hint"))}, options)) effect = {.kind = effect.kind};
    if (effect.kind.empty()) return;
    if (concerns_member(effect.kind)) {
        member_field(figures, effect);
        if (!effect.member.empty() && (effect.kind == admit || effect.kind == roles)) roles_fields(effect);
        if (effect.kind == exclude) hint(tr("decisions.effect_exclude_hint"));
    } else if (effect.kind == confirm || effect.kind == settle) {
        contribution_field(here, figures, effect);
    } else if (effect.kind == year) {
        year_field(here, figures, effect);
    } else {
        end_fields(effect);
    }
}

std::optional<journal::Action> effect_of(const Here& here, const app::Figures& figures, const DecisionForm::Effect& effect) {
    if (concerns_member(effect.kind)) return about_member(here, figures, effect);
    if (effect.kind == confirm || effect.kind == settle) {
        const auto id = parse_id<EntryTag>(effect.contribution);
        const model::Contribution* found = id ? figures.project().contributions.find(*id) : nullptr;
        if (!found) return std::nullopt;
        return journal::SettleContribution{.contribution = *id, .edit = found->last_edit, .counts = effect.kind == confirm || effect.counts};
    }
    if (effect.kind == year) {
        std::int64_t chosen = 0;
        std::from_chars(effect.year.data(), effect.year.data() + effect.year.size(), chosen);
        return chosen == 0 ? std::nullopt : std::optional<journal::Action>(journal::CloseYear{.year = chosen, .date = here.today});
    }
    if (effect.kind == end)
        return journal::EndProject{.date = here.today, .rest = effect.rest == "sharing" ? model::ReleaseTo::sharing : model::ReleaseTo::cause,
                                   .cause = effect.rest == "cause" ? effect.cause : ""};
    return std::nullopt;
}

} // namespace osmose::ui
