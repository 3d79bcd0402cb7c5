#include "ui/views/contribution_form.hpp"

#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "rules/valuation.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace osmose::ui {

using locale::tr;
using model::ContributionKind;
using To = app::Screen;

namespace {

constexpr std::array quick_kinds{ContributionKind::time, ContributionKind::money,   ContributionKind::use,     ContributionKind::goods,
                                 ContributionKind::idea, ContributionKind::expense, ContributionKind::referral};

std::vector<std::string_view> units_of(ContributionKind kind) {
    using namespace model::unit;
    switch (kind) {
    case ContributionKind::time: return {hour, day};
    case ContributionKind::use: return {use, day, hour, km};
    case ContributionKind::goods: return {piece, kg, flat};
    case ContributionKind::idea: return {flat};
    case ContributionKind::referral: return {person};
    default: return {};
    }
}

struct Read {
    model::ContributionFacts facts;
    std::string quantity_error, amount_error, foreign_error; // of what was typed
    bool sound() const { return quantity_error.empty() && amount_error.empty() && foreign_error.empty(); }
};

Read read(const ContributionForm& form, const Here& here) {
    Read read{.facts = {.date = form.date.value_or(here.today),
                        .kind = model::from_word<ContributionKind>(form.kind).value_or(ContributionKind::time),
                        .skill = form.skill,
                        .note = form.note,
                        .evidence = form.evidence}};
    if (const auto member = from_hex(form.member)) read.facts.member = model::MemberId{*member};
    if (!model::counts_money(read.facts.kind)) {
        read.facts.unit = form.unit;
        const auto quantity = form.unit == model::unit::hour ? locale::read_hours(form.quantity) : locale::read_quantity(form.quantity);
        if (quantity) read.facts.quantity = *quantity;
        else read.quantity_error = locale::sentence(quantity.error());
        return read;
    }
    const auto amount = locale::read_money(form.amount, here.currency);
    if (amount) read.facts.amount = *amount;
    else read.amount_error = locale::sentence(amount.error());
    if (read.facts.kind == ContributionKind::expense && form.waived) read.facts.waived = read.facts.date;
    if (!form.foreign) return read;
    const Currency currency = parse_currency(form.currency).value_or(here.currency);
    const auto paid = locale::read_money(form.foreign_amount, currency);
    if (paid) read.facts.foreign = model::ForeignAmount{currency, paid->minor};
    else read.foreign_error = locale::sentence(paid.error());
    return read;
}

journal::Action action_of(const ContributionForm& form, const model::ContributionFacts& facts) {
    const auto edited = form.of == "new" ? Result<std::array<std::uint8_t, 32>>{} : from_hex(form.of);
    if (form.of != "new" && edited) return journal::EditContribution{.contribution = model::ContributionId{*edited}, .facts = facts};
    return journal::RecordContribution{facts};
}

void kind_tiles(ContributionForm& form) {
    std::vector<std::string> labels;
    labels.reserve(quick_kinds.size());
    std::vector<Choice> choices;
    for (const ContributionKind kind : quick_kinds) {
        labels.push_back(word_of(kind));
        choices.push_back({.key = model::word(kind), .label = labels.back(), .icon = icon_of(kind), .tint = tint_of(kind)});
    }
    if (!choice_cards("kind", tr("contributions.what"), form.kind, {.least = 86, .upright = true}, choices)) return;
    const auto units = units_of(model::from_word<ContributionKind>(form.kind).value_or(ContributionKind::time));
    form.unit = units.empty() ? "" : std::string(units.front());
}

void who(const ContributionsShown& shown, ContributionForm& form) {
    OptionList list;
    for (const app::MemberRow& member : shown.figures.members())
        if (member.state == model::MemberState::active) add_person(list, member.person, name_and_you(member.person));
    select("member", form.member, {.label = tr("contributions.who")}, list.options());
}

void quantity_and_unit(ContributionForm& form, ContributionKind kind, const std::string& error) {
    const auto units = units_of(kind);
    std::vector<std::string> words;
    words.reserve(units.size());
    std::vector<Option> options;
    for (const std::string_view unit : units) words.push_back(word_of_unit(unit)), options.push_back({.key = unit, .label = words.back()});
    columns({.gap = 12, .stacked_up_to = Breakpoint{}}, {1, 1},
            {[&] {
                 number_field("quantity", form.quantity,
                              {.label = tr(kind == ContributionKind::time ? "contributions.duration" : "contributions.value_quantity_label"),
                               .error = error,
                               .input_mode = "decimal",
                               .focus = form.quantity.empty() && !form.tried && !phone()});
             },
             [&] { select("unit", form.unit, {.label = tr("contributions.unit")}, options); }});
}

void skill(const Here&, const ContributionsShown& shown, ContributionForm& form) {
    std::set<std::string> skills; // those of the rule's rates, and those already used
    for (const model::Rate& rate : model::rule_in_force(shown.figures.project()).rule.tables.back().rates)
        if (!rate.skill.empty()) skills.insert(rate.skill);
    for (const model::Contribution& contribution : shown.figures.project().contributions)
        if (skills.size() < 30 && !contribution.facts.skill.empty()) skills.insert(contribution.facts.skill);
    if (skills.empty()) return;
    if (!form.skill.empty()) skills.insert(form.skill);
    const std::string none = tr("contributions.skill_none");
    std::vector<Option> options{{.key = "", .label = none}};
    for (const std::string& each : skills) options.push_back({.key = each, .label = each});
    select("skill", form.skill, {.label = tr("contributions.skill")}, options);
}

void money_fields(const Here& here, ContributionForm& form, ContributionKind kind, const Read& typed, const std::string& error) {
    number_field("amount", form.amount,
                 {.label = tr("contributions.amount"), .error = error, .unit = here.currency.code(), .input_mode = "decimal"});
    if (kind == ContributionKind::expense) {
        checkbox("waived", tr("contributions.waive"), form.waived, {.caption = tr("contributions.waive_hint")});
        if (!form.waived) hint(tr("contributions.advance_hint"));
    }
    checkbox("foreign", tr("contributions.foreign"), form.foreign);
    if (!form.foreign) return;
    columns({.gap = 12, .stacked_up_to = Breakpoint{}}, {1, 1},
            {[&] {
                 number_field("foreign-amount", form.foreign_amount,
                              {.label = tr("contributions.foreign_amount"),
                               .error = form.tried || !form.foreign_amount.empty() ? std::string_view(typed.foreign_error) : "",
                               .input_mode = "decimal"});
             },
             [&] {
                 std::vector<Option> options;
                 for (const std::string_view code : currency_codes()) options.push_back({.key = code, .label = code});
                 select("currency", form.currency, {.label = tr("field.currency")}, options);
             }});
}

// quantity × rate × weight × quality × phase = points, as the rule in force has it.
void value_box(const Here& here, const ContributionsShown& shown, const Read& typed) {
    inset_box([&] {
        label_text(tr("contributions.value_title"));
        if (typed.facts.kind == ContributionKind::idea) return paragraph(tr("contributions.value_idea"), {.color = palette().ink2});
        const auto worth = shown.figures.worth(typed.facts);
        if (!worth || !typed.sound()) return hint("—");
        const auto factor = [](const std::string& figure, std::string_view name) {
            stack({.gap = 0, .align = Align::centre, .fit = true}, [&] {
                strong(figure);
                hint(name);
            });
        };
        const auto times = [] { text("×", {.color = palette().ink3}); };
        row({.gap = 6, .wrap = true}, [&] {
            if (worth->basis == rules::ValueBasis::quantity) {
                factor(locale::quantity(typed.facts.quantity), tr("contributions.value_quantity"));
                times();
                factor(locale::decimal(worth->base.minor, 2, {0, 2}), tr("contributions.value_rate"));
            } else {
                factor(locale::money(typed.facts.amount, here.currency), tr("contributions.value_amount"));
            }
            times();
            factor(locale::factor(worth->weight), tr("contributions.value_weight"));
            times();
            factor(locale::factor(worth->premium), tr("contributions.value_phase"));
            text("=", {.color = palette().ink3});
            text(locale::points(worth->value), {.type = Type::figure_m, .color = palette().primary_ink});
        });
    });
}

// What I brought last, to bring again: bread is baked every week.
void repeat_last(const Here& here, const ContributionsShown& shown, ContributionForm& form) {
    const auto& rows = shown.figures.contributions();
    const auto last = std::ranges::find_if(rows, [](const app::ContributionRow& row) { return row.person.me && row.state != model::ContributionState::withdrawn; });
    if (last == rows.end()) return;
    const std::string much = how_much(last->facts, here.currency);
    const std::string again = tr("contributions.repeat_last", {{"what", phone() ? much : much + ", " + what(last->facts)}});
    if (button("repeat-last", again, {.style = ButtonStyle::soft, .size = ButtonSize::small, .icon = Icon::repeat, .fill = true})) {
        const bool stays = form.stay_open;
        form = repeated_form(*last, here);
        form.stay_open = stays;
    }
}

} // namespace

std::string how_much(const model::ContributionFacts& facts, const Currency& currency) {
    return model::counts_money(facts.kind) ? locale::money(facts.amount, currency) : locale::quantity(facts.quantity, facts.unit);
}

std::string what(const model::ContributionFacts& facts) {
    if (!facts.note.empty()) return facts.note;
    return facts.skill.empty() ? word_of(facts.kind) : facts.skill;
}

ContributionForm new_form(const Here& here, const ContributionsShown& shown) {
    return {.of = "new", .member = shown.me ? to_string(shown.me) : "", .currency = std::string(here.currency.code()), .date = here.today};
}

ContributionForm repeated_form(const app::ContributionRow& row, const Here& here) {
    ContributionForm form = form_of(row, here);
    form.of = "new";
    form.date = here.today;
    form.evidence.clear();
    return form;
}

ContributionForm timed_form(const Here& here, const ContributionsShown& shown) {
    ContributionForm form = new_form(here, shown);
    const app::WorkTimer& timer = shown.settings.timer;
    form.quantity = locale::quantity(app::quarter_hours(app::minutes_of(timer, here.now)));
    form.date = day_of(Instant{timer.started_ms}, here.utc_offset_minutes);
    form.timed = true;
    return form;
}

ContributionForm form_of(const app::ContributionRow& row, const Here& here) {
    const model::ContributionFacts& facts = row.facts;
    ContributionForm form{.of = to_string(row.id),
                          .member = to_string(facts.member),
                          .kind = std::string(model::word(facts.kind)),
                          .unit = facts.unit,
                          .currency = std::string(facts.foreign ? facts.foreign->currency.code() : here.currency.code()),
                          .skill = facts.skill,
                          .note = facts.note,
                          .evidence = facts.evidence,
                          .date = facts.date,
                          .foreign = facts.foreign.has_value(),
                          .waived = facts.waived.has_value()};
    if (model::counts_money(facts.kind)) form.amount = locale::decimal(facts.amount.minor, decimals(here.currency), {decimals(here.currency), decimals(here.currency)});
    else form.quantity = locale::quantity(facts.quantity);
    if (facts.foreign) form.foreign_amount = locale::decimal(facts.foreign->minor, decimals(facts.foreign->currency), {0, decimals(facts.foreign->currency)});
    return form;
}

void contribution_panel(const Here& here, const ContributionsShown& shown, ContributionForm& form, app::Commands& commands) {
    const bool fresh = form.of == "new";
    const ContributionKind kind = model::from_word<ContributionKind>(form.kind).value_or(ContributionKind::time);
    const Read typed = read(form, here);
    const journal::Action action = action_of(form, typed.facts);
    const Result<void> checked = typed.sound() ? here.check(action) : Result<void>{};
    const auto close = [&] {
        form = {};
        commands.push(app::Go{here.route(To::contributions), true});
    };
    const auto save = [&] {
        form.tried = true;
        if (!typed.sound() || !checked) return;
        commands.push(app::Act{action, fresh ? "toast.contribution.record" : "toast.contribution.edit",
                               {{"what", how_much(typed.facts, here.currency) + ", " + what(typed.facts)}}});
        if (form.timed) {
            app::Settings settings = shown.settings;
            settings.timer = {};
            commands.push(app::ChangeSettings{settings});
        }
        if (!fresh || !form.stay_open) return close();
        form = {.of = "new", .member = form.member, .kind = form.kind, .unit = form.unit, .currency = form.currency, .date = form.date, .stay_open = true};
    };
    const auto actions = [&] {
        if (button("save", tr(fresh ? "contributions.save" : "contributions.save_edit"),
                   {.style = ButtonStyle::primary, .size = ButtonSize::large, .icon = Icon::check, .shortcut = "Ctrl+Enter", .fill = true}))
            save();
    };
    bool open = true;
    side_panel("contribution", open, {.title = tr(fresh ? "contributions.panel_title" : "contributions.edit_title"), .width = 360, .docked = true, .actions = actions}, [&] {
        if (fresh) repeat_last(here, shown, form);
        if (form.timed) hint(tr("contributions.from_timer"));
        kind_tiles(form);
        who(shown, form);
        if (model::counts_money(kind)) {
            const std::string error = form.tried || !form.amount.empty() ? typed.amount_error : std::string{};
            money_fields(here, form, kind, typed, error.empty() ? error_of(checked, "amount", form.tried) : error);
        } else {
            const std::string error = form.tried || !form.quantity.empty() ? typed.quantity_error : std::string{};
            quantity_and_unit(form, kind, error.empty() ? error_of(checked, "quantity", form.tried) : error);
        }
        date_field("date", form.date, {.label = tr("contributions.when"), .hint = form.date && *form.date > here.today ? std::string_view(tr("contributions.date_to_come")) : "", .error = error_of(checked, "date")});
        if (kind == ContributionKind::time) skill(here, shown, form);
        text_area("note", form.note, {.label = tr("contributions.note"), .error = error_of(checked, "note"), .optional = true}, 2);
        text_field("evidence", form.evidence,
                   {.label = tr("contributions.evidence"), .error = error_of(checked, "evidence"), .icon = Icon::paperclip, .optional = true, .input_mode = "url"});
        value_box(here, shown, typed);
        if (fresh) checkbox("stay-open", tr("contributions.stay_open"), form.stay_open);
        if (!fresh) hint(tr("contributions.edit_resets"));
        if (form.tried && !checked && checked.error().place.field.empty()) form_error(locale::sentence(checked.error()));
    });
    if (!open) close();
}

} // namespace osmose::ui
