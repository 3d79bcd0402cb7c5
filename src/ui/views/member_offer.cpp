// What a member offers, as a form: of what, how much in how much time, how well, from when to when. For views/member_profile.cpp.
#include "journal/action.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/typed.hpp"
#include "ui/views/member_profile.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using Form = MembersState::Offer;

namespace {

Form form_of(const app::MemberOffer& offer, const Here& here) {
    const model::OfferFacts& facts = offer.facts;
    const int digits = decimals(here.currency);
    return {.of = {},
            .skill = facts.skill,
            .volume = locale::quantity(facts.volume),
            .unit = facts.unit,
            .pace = std::string(model::word(facts.pace)),
            .level = std::to_string(facts.level),
            .compensation = facts.compensation.minor == 0 ? "" : locale::decimal(facts.compensation.minor, digits, {digits, digits}),
            .from = facts.from,
            .to = facts.to};
}

struct Read {
    model::OfferFacts facts;
    std::string volume_error, compensation_error;
    bool sound() const { return volume_error.empty() && compensation_error.empty(); }
};

Read read(const Form& form, const Here& here) {
    Read read{.facts = {.skill = form.skill,
                        .pace = model::from_word<model::Pace>(form.pace).value_or(model::Pace::week),
                        .unit = form.unit,
                        .level = form.level.empty() ? model::least_level : form.level.front() - '0',
                        .from = form.from,
                        .to = form.to},
              .volume_error = {},
              .compensation_error = {}};
    const auto volume = form.unit == model::unit::hour ? locale::read_hours(form.volume) : locale::read_quantity(form.volume);
    if (volume) read.facts.volume = *volume;
    else read.volume_error = locale::sentence(volume.error());
    if (is_blank(form.compensation)) return read;
    const auto amount = locale::read_money(form.compensation, here.currency);
    if (amount) read.facts.compensation = *amount;
    else read.compensation_error = locale::sentence(amount.error());
    return read;
}

void unit_and_pace(Form& form) {
    using namespace model::unit;
    std::vector<std::string_view> units{hour, day, use, piece, kg, km};
    if (!std::ranges::contains(units, form.unit)) units.push_back(form.unit);
    std::vector<std::string> words;
    words.reserve(units.size());
    std::vector<Option> unit_options, pace_options;
    for (const std::string_view unit : units) words.push_back(word_of_unit(unit)), unit_options.push_back({.key = unit, .label = words.back()});
    std::vector<std::string> paces;
    paces.reserve(model::Words<model::Pace>::list.size());
    for (const std::string_view pace : model::Words<model::Pace>::list)
        paces.push_back(tr("pace." + std::string(pace))), pace_options.push_back({.key = pace, .label = paces.back()});
    columns({.gap = 12, .stacked_up_to = Breakpoint{}}, {1, 1},
            {[&] { select("unit", form.unit, {.label = tr("contributions.unit")}, unit_options); }, [&] { select("pace", form.pace, {.label = tr("members.pace")}, pace_options); }});
}

void level(Form& form) {
    std::vector<std::string> keys, words;
    std::vector<Option> options;
    for (std::int32_t level = model::least_level; level <= model::most_level; ++level) keys.push_back(std::to_string(level)), words.push_back(tr("level." + std::to_string(level)));
    for (std::size_t i = 0; i < keys.size(); ++i) options.push_back({.key = keys[i], .label = words[i]});
    select("level", form.level, {.label = tr("members.level_label")}, options);
}

} // namespace

void offer_dialog(const Asked& asked, std::string_view offer, Form& form, app::Commands& commands) {
    const Here& here = asked.here;
    const auto& offers = asked.profile.offers;
    const auto found = std::ranges::find_if(offers, [&](const app::MemberOffer& row) { return to_string(row.id) == offer; });
    const bool fresh = found == offers.end();
    if (form.of != asked.shown.item) {
        form = fresh ? Form{} : form_of(*found, here);
        form.of = asked.shown.item;
    }
    const Read typed = read(form, here);
    const journal::Action action = fresh ? journal::Action(journal::MakeOffer{typed.facts})
                                         : journal::Action(journal::EditOffer{.offer = found->id, .facts = typed.facts});
    const Result<void> checked = typed.sound() ? here.check(action) : Result<void>{};
    const auto error_at = [&](std::string_view field) {
        return form.tried && !checked && checked.error().place.field == field ? locale::sentence(checked.error()) : std::string{};
    };
    bool open = true;
    const auto actions = [&] {
        if (!fresh && button("end", tr("members.offer_end"), {.style = ButtonStyle::danger})) {
            commands.push(app::Act{journal::EndOffer{.offer = found->id}, "toast.offer.end", {{"skill", found->facts.skill}}});
            open = false;
        }
        if (button("cancel", tr("action.cancel"))) open = false;
        if (!button("save", tr(fresh ? "members.offer_save" : "members.offer_change"), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter"})) return;
        form.tried = true;
        if (!typed.sound() || !checked) return;
        commands.push(app::Act{action, fresh ? "toast.offer.make" : "toast.offer.edit", {{"skill", form.skill}}});
        open = false;
    };
    dialog("offer", open, {.title = tr(fresh ? "members.offer_add" : "members.offer_edit"), .width = 520, .actions = actions}, [&] {
        text_field("skill", form.skill, {.label = tr("members.offer_what"), .error = error_at("skill"), .focus = !phone()});
        const std::string volume_error = !form.tried && form.volume.empty() ? "" : typed.volume_error.empty() ? error_at("volume") : typed.volume_error;
        number_field("volume", form.volume, {.label = tr("members.offer_volume"), .error = volume_error, .input_mode = "decimal"});
        unit_and_pace(form);
        level(form);
        columns({.gap = 12, .stacked_up_to = Breakpoint{}}, {1, 1},
                {[&] { date_field("from", form.from, {.label = tr("widget.from_day"), .error = error_at("from"), .optional = true}); },
                 [&] { date_field("to", form.to, {.label = tr("widget.to_day"), .error = error_at("to"), .optional = true}); }});
        number_field("compensation", form.compensation,
                     {.label = tr("members.offer_compensation"), .hint = tr("members.offer_compensation_hint"),
                      .error = typed.compensation_error.empty() ? error_at("compensation") : typed.compensation_error,
                      .unit = here.currency.code(), .optional = true, .input_mode = "decimal"});
        if (form.tried && !checked && checked.error().place.field.empty()) form_error(locale::sentence(checked.error()));
    });
    if (open) return;
    form = {};
    close_question(asked, commands);
}

} // namespace osmose::ui
