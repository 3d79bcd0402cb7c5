#include "ui/views/means_forms.hpp"

#include "app/means_figures.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>

namespace osmose::ui {

using app::MeansFigures;
using app::NeedRow;
using app::OfferRow;
using locale::tr;
using Form = MeansForm;

namespace {

constexpr std::string_view alone = "3"; // a level: one needs no help
constexpr std::string_view another = "another"; // in the list of skills: one that is not there yet

bool is_form(std::string_view item) { return item.starts_with("new-need") || item.starts_with("new-offer") || item.starts_with("edit-"); }

template <class Row>
const Row* row_named(const std::vector<Row>& rows, std::string_view name) {
    const auto id = parse_id<struct EntryTag>(name);
    const auto found = id ? std::ranges::find(rows, *id, &Row::id) : rows.end();
    return found == rows.end() ? nullptr : &*found;
}

// What a need and an offer both say.
template <class Facts>
void take_over(Form& form, const Facts& facts) {
    form.known_skill = facts.skill;
    form.volume = locale::quantity(facts.volume);
    form.unit = facts.unit;
    form.level = std::to_string(facts.level);
    form.from = facts.from, form.to = facts.to;
}

// As the address asks: blank, made for a need, or what there is to edit. Empty where that is not there.
Form begun(const MeansAsked& asked, const Here& here) {
    const MeansFigures& means = asked.figures.means();
    Form form{.of = std::string(asked.what), .offers = asked.what.starts_with("new-offer")};
    if (form.offers) form.level = alone;
    if (asked.what.starts_with("new-offer-")) {
        const NeedRow* need = row_named(means.needs, asked.what.substr(10));
        if (need == nullptr) return form;
        take_over(form, need->facts);
        form.volume.clear();
        return form;
    }
    if (!asked.what.starts_with("edit-")) return form;
    if (const NeedRow* need = row_named(means.needs, asked.what.substr(5))) {
        take_over(form, need->facts);
        form.priority = std::to_string(model::priority_of(need->facts));
        form.mandatory = need->facts.mandatory;
        form.note = need->facts.note;
    } else if (const OfferRow* offer = row_named(means.offers, asked.what.substr(5))) {
        take_over(form, offer->facts);
        form.offers = true;
        form.pace = model::word(offer->facts.pace);
        const int places = decimals(here.currency);
        if (offer->facts.compensation.minor > 0) form.compensation = locale::decimal(offer->facts.compensation.minor, places, {places, places});
    } else {
        form = {};
    }
    return form;
}

std::int32_t whole(const std::string& digit) { return digit.empty() ? 0 : digit.front() - '0'; } // of a list from 1 to 5

// What is stated anew; none where it is new.
std::optional<EntryId> edited_in(std::string_view of) {
    const auto id = of.starts_with("edit-") ? parse_id<EntryTag>(of.substr(5)) : fail(Errc{});
    return id ? std::optional(*id) : std::nullopt;
}

struct Read {
    journal::Action action;
    std::string skill, volume_error, compensation_error; // of what was typed
    bool sound() const { return volume_error.empty() && compensation_error.empty(); }
};

Read read(const Form& form, const Here& here, const MeansFigures& means) {
    Read read;
    read.skill = form.known_skill == another || means.skills.empty() ? form.skill : form.known_skill;
    const auto volume = form.unit == model::unit::hour ? locale::read_hours(form.volume) : locale::read_quantity(form.volume);
    if (!volume) read.volume_error = locale::sentence(volume.error());
    const auto edited = edited_in(form.of);
    if (!form.offers) {
        const model::NeedFacts facts{.skill = read.skill, .volume = volume.value_or(Quantity{}), .unit = form.unit, .level = whole(form.level), .from = form.from,
                                     .to = form.to, .priority = whole(form.priority), .mandatory = form.mandatory, .note = form.note};
        if (edited) read.action = journal::EditNeed{.need = *edited, .facts = facts};
        else read.action = journal::StateNeed{facts};
        return read;
    }
    const auto asked = form.compensation.empty() ? Result<Money>(Money{}) : locale::read_money(form.compensation, here.currency);
    if (!asked) read.compensation_error = locale::sentence(asked.error());
    const model::OfferFacts facts{.skill = read.skill, .volume = volume.value_or(Quantity{}), .pace = model::from_word<model::Pace>(form.pace).value_or(model::Pace::week),
                                  .unit = form.unit, .level = whole(form.level), .from = form.from, .to = form.to, .compensation = asked.value_or(Money{})};
    if (edited) read.action = journal::EditOffer{.offer = *edited, .facts = facts};
    else read.action = journal::MakeOffer{facts};
    return read;
}

void skill_fields(const MeansFigures& means, Form& form, const std::string& error) {
    if (!means.skills.empty()) {
        std::vector<Option> options;
        for (const std::string& skill : means.skills) options.push_back({.key = skill, .label = skill});
        const std::string words = tr("means.another_skill");
        options.push_back({.key = another, .label = words});
        if (form.known_skill.empty()) form.known_skill = means.skills.front();
        select("known-skill", form.known_skill, {.label = tr("means.skill"), .hint = form.offers ? std::string_view(tr("means.skill_offer_hint")) : "", .error = form.known_skill == another ? "" : std::string_view(error)}, options);
        if (form.known_skill != another) return;
    }
    text_field("skill", form.skill, {.label = tr("means.skill_name"), .error = error, .placeholder = tr("means.skill_example")});
}

void unit_field(const MeansFigures& means, Form& form) {
    using namespace model::unit;
    std::vector<std::string> units{std::string(hour), std::string(day), std::string(use), std::string(km), std::string(kg), std::string(piece), std::string(flat), std::string(person)};
    const auto add = [&](const std::string& unit) {
        if (!std::ranges::contains(units, unit)) units.push_back(unit);
    };
    for (const NeedRow& row : means.needs) add(row.facts.unit);
    add(form.unit);
    std::vector<std::string> words;
    words.reserve(units.size());
    std::vector<Option> options;
    for (const std::string& unit : units) words.push_back(unit_word(unit)), options.push_back({.key = unit, .label = words.back()});
    select("unit", form.unit, {.label = tr("contributions.unit")}, options);
}

void pace_field(Form& form) {
    std::vector<std::string> words;
    words.reserve(model::Words<model::Pace>::list.size());
    std::vector<Option> options;
    for (const std::string_view pace : model::Words<model::Pace>::list) words.push_back(tr("pace." + std::string(pace))), options.push_back({.key = pace, .label = words.back()});
    select("pace", form.pace, {.label = tr("means.pace")}, options);
}

// One of five, each with its words: "level.1" to "level.5".
void one_of_five(std::string_view key, std::string& chosen, const FieldOptions& options) {
    std::array<std::string, 5> digits, words;
    std::vector<Option> list;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        digits[i] = std::to_string(i + 1);
        words[i] = tr(std::string(key) + "." + digits[i]);
        list.push_back({.key = digits[i], .label = words[i]});
    }
    select(key, chosen, options, list);
}

void day_fields(Form& form, const Result<void>& checked) {
    columns({.gap = 12, .stacked_up_to = Breakpoint{}}, {1, 1},
            {[&] { date_field("from", form.from, {.label = tr("means.from_label"), .optional = true}); },
             [&] { date_field("to", form.to, {.label = tr("means.to_label"), .error = error_of(checked, "to"), .optional = true}); }});
    if ((form.from || form.to) && button("whenever", tr("means.any_day"), {.style = ButtonStyle::ghost, .size = ButtonSize::small, .icon = Icon::x})) form.from.reset(), form.to.reset();
}

void fields(const Here& here, const MeansFigures& means, Form& form, const Read& typed, const Result<void>& checked) {
    skill_fields(means, form, error_of(checked, "skill", form.tried));
    const bool show = form.tried || !form.volume.empty();
    const std::string error = !show ? std::string{} : !typed.volume_error.empty() ? typed.volume_error : error_of(checked, "volume", show);
    columns({.gap = 12, .stacked_up_to = Breakpoint{}}, {1, 1},
            {[&] { number_field("volume", form.volume, {.label = tr(form.offers ? "means.volume" : "means.volume_whole"), .error = error, .input_mode = "decimal"}); },
             [&] { unit_field(means, form); }});
    if (form.offers) pace_field(form);
    one_of_five("level", form.level, {.label = tr(form.offers ? "means.level_offered" : "means.level_least")});
    day_fields(form, checked);
    if (form.offers) {
        number_field("compensation", form.compensation,
                     {.label = tr("means.compensation"), .hint = tr("means.compensation_hint"), .error = typed.compensation_error, .unit = here.currency.code(), .optional = true, .input_mode = "decimal"});
        return;
    }
    one_of_five("priority", form.priority, {.label = tr("means.priority")});
    checkbox("mandatory", tr("means.mandatory_label"), form.mandatory, {.caption = tr("means.mandatory_hint")});
    text_area("note", form.note, {.label = tr("contributions.note"), .error = error_of(checked, "note"), .optional = true}, 2);
}

std::string_view title_of(const Form& form) {
    if (form.of.starts_with("edit-")) return form.offers ? "means.edit_offer" : "means.edit_need";
    return form.offers ? "means.new_offer" : "means.new_need";
}

std::string toast_of(const Form& form) {
    const bool edits = form.of.starts_with("edit-");
    return form.offers ? (edits ? "toast.offer.edit" : "toast.offer.make") : (edits ? "toast.need.edit" : "toast.need.state");
}

} // namespace

void means_form(const Here& here, const MeansAsked& asked, Form& form, app::Commands& commands) {
    if (!is_form(asked.what)) return;
    if (form.of != asked.what) form = begun(asked, here);
    if (form.of.empty()) return;
    const MeansFigures& means = asked.figures.means();
    const Read typed = read(form, here, means);
    const Result<void> checked = typed.sound() ? here.check(typed.action) : Result<void>{};
    const auto close = [&] {
        form = {};
        commands.push(app::Go{asked.back, true});
    };
    const auto save = [&] {
        form.tried = true;
        if (!typed.sound() || !checked) return;
        commands.push(app::Act{typed.action, toast_of(form), {{"skill", typed.skill}}});
        close();
    };
    const auto ended = form.offers ? edited_in(form.of) : std::nullopt;
    const auto actions = [&] {
        if (ended && button("end", tr("means.end_offer"), {.style = ButtonStyle::danger, .size = ButtonSize::large, .fill = true})) {
            commands.push(app::Act{journal::EndOffer{.offer = *ended}, "toast.offer.end", {{"skill", typed.skill}}});
            return close();
        }
        const std::string_view words = form.of.starts_with("edit-") ? "contributions.save_edit" : form.offers ? "means.save_offer" : "means.save_need";
        if (button("save", tr(words), {.style = ButtonStyle::primary, .size = ButtonSize::large, .icon = Icon::check, .shortcut = "Ctrl+Enter", .fill = true})) save();
    };
    bool open = true;
    side_panel("means-form", open, {.title = tr(title_of(form)), .width = 400, .actions = actions}, [&] {
        fields(here, means, form, typed, checked);
        if (form.tried && !checked && checked.error().place.field.empty()) form_error(locale::sentence(checked.error()));
    });
    if (!open) close();
}

} // namespace osmose::ui
