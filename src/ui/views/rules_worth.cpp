// The fields of a draft that say what a contribution is worth, and when it counts.
#include "app/rule_figures.hpp"
#include "locale/catalogue.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/typed.hpp"
#include "ui/views/rules_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>

namespace osmose::ui {

using model::ContributionKind;

namespace {

Result<Money> read_points(std::string_view typed) {
    return locale::read_number(typed, 2).transform([](std::int64_t hundredths) { return Money{hundredths}; });
}
std::string points_typed(Money points) { return locale::decimal(points.minor, 2, {0, 2}); }
Result<std::int64_t> read_whole(std::string_view typed) { return locale::read_number(typed, 0); }
std::string whole_typed(std::int64_t whole) { return locale::number(whole); }
std::string factor_typed(Factor factor) { return locale::factor(factor); }
std::string quantity_typed(Quantity quantity) { return locale::quantity(quantity); }

// Which table is edited, and a further one that holds from a day on.
void which_table(const Cells& cells) {
    RulesState& state = cells.state();
    std::vector<model::ValueTable>& tables = cells.rule().tables;
    state.table = std::min(state.table, tables.size() - 1);
    if (tables.size() > 1) {
        std::vector<std::string> keys, names;
        std::vector<Option> options;
        keys.reserve(tables.size()), names.reserve(tables.size());
        for (std::size_t i = 0; i < tables.size(); ++i) {
            keys.push_back(std::to_string(i)), names.push_back(from_day(tables[i]));
            options.push_back({.key = keys.back(), .label = names.back()});
        }
        std::string chosen = std::to_string(state.table);
        row({.gap = 8, .align = Align::end}, [&] {
            if (select("table", chosen, {.label = tr("rules.table")}, options)) state.table = std::stoul(chosen);
            if (state.table > 0 && icon_button("remove-table", Icon::trash_2, tr("rules.table_remove"), {.framed = true})) {
                tables.erase(tables.begin() + static_cast<std::ptrdiff_t>(state.table--));
                cells.rearranged();
            }
        });
    }
}

void further_table(const Cells& cells) {
    RulesState& state = cells.state();
    std::vector<model::ValueTable>& tables = cells.rule().tables;
    row({.gap = 8, .align = Align::end}, [&] {
        date_field("table-from", state.table_from, {.label = tr("rules.table_add"), .hint = tr("rules.table_hint"), .optional = true});
        if (state.table_from && button("add-table", tr("rules.add"), {.icon = Icon::plus})) {
            model::ValueTable table = tables.back();
            table.from = *std::exchange(state.table_from, std::nullopt);
            const auto place = std::ranges::upper_bound(tables, table.from, {}, &model::ValueTable::from);
            state.table = static_cast<std::size_t>(place - tables.begin());
            tables.insert(place, std::move(table));
            cells.rearranged();
        }
    });
}

void weights(const Cells& cells, const std::string& table_place, model::ValueTable& table) {
    list("weights", tr("rule.weights"), [&] {
        for (std::size_t i = 0; i < table.weights.size(); ++i) {
            model::KindWeight& weight = table.weights[i];
            const bool advance = weight.kind == ContributionKind::expense;
            const std::string name = word_of(weight.kind);
            list_row(std::string(model::word(weight.kind)), name, {.last = i + 1 == table.weights.size()}, [&] {
                icon_tile(icon_of(weight.kind), tint_of(weight.kind), 28);
                stack({.gap = 0}, [&] {
                    paragraph(name, {.type = Type::medium});
                    if (advance) hint(tr("rules.advance_hint"));
                });
                if (advance) return text("× 0", {.type = Type::strong});
                text("×", {.color = palette().ink3});
                cells.number(table_place + ".weights[" + std::to_string(i) + "].weight", weight.weight, locale::read_factor, factor_typed,
                             {.label = tr("rules.weight_of", {{"kind", name}}), .label_hidden = true, .width = 84});
            });
        }
    });
}

void rates(const RulesShown& shown, const Cells& cells, const std::string& table_place, model::ValueTable& table) {
    list("rates", tr("rules.rates"), [&] {
        for (std::size_t i = 0; i < table.rates.size(); ++i) {
            model::Rate& rate = table.rates[i];
            const std::string place = table_place + ".rates[" + std::to_string(i) + "]", name = name_of_rate(shown, rate);
            const std::string unit = locale::quantity({1000}, rate.unit), whole = name + ", " + unit; // there may be one for each unit
            list_row(place, whole, {.last = i + 1 == table.rates.size()}, [&] {
                stack({.gap = 0}, [&] {
                    paragraph(escape_markup(name), {.type = Type::medium});
                    hint(tr("rules.per_unit", {{"unit", unit}}));
                    if (const std::string wrong = cells.error(place); !wrong.empty()) paragraph(wrong, {.type = Type::small, .color = palette().red_ink});
                });
                cells.number(place + ".per-unit", rate.per_unit, read_points, points_typed,
                             {.label = tr("rules.rate_of", {{"kind", whole}}), .label_hidden = true, .unit = tr("rules.points"), .width = 120});
                if (icon_button("remove", Icon::x, tr("rules.remove", {{"what", whole}}))) {
                    table.rates.erase(table.rates.begin() + static_cast<std::ptrdiff_t>(i));
                    cells.rearranged();
                }
            });
        }
    });
}

void unit_field(std::string& unit) {
    static constexpr std::array units{model::unit::hour, model::unit::day, model::unit::use, model::unit::km, model::unit::kg, model::unit::piece, model::unit::flat, model::unit::person};
    std::vector<std::string> names;
    std::vector<Option> options;
    names.reserve(units.size());
    for (const std::string_view each : units) {
        names.push_back(tr("unit_name." + std::string(each)));
        options.push_back({.key = each, .label = names.back()});
    }
    select("unit", unit, {.label = tr("rules.unit")}, options);
}

// A further rate: for a kind, for a skill, for one member.
void new_rate(const RulesShown& shown, const Cells& cells, model::ValueTable& table) {
    RulesState::NewRate& form = cells.state().rate;
    if (!form.open) {
        if (text_button("new-rate", tr("rules.rate_add"), {.icon = Icon::plus})) form = {.open = true};
        return;
    }
    inset_box([&] {
        std::vector<std::string> kinds;
        std::vector<Option> options;
        kinds.reserve(model::contribution_kinds);
        for (std::size_t i = 0; i < model::contribution_kinds; ++i) {
            const auto kind = static_cast<ContributionKind>(i);
            if (model::counts_money(kind) || kind == ContributionKind::idea) continue; // these have no rate
            kinds.push_back(word_of(kind));
            options.push_back({.key = model::word(kind), .label = kinds.back()});
        }
        select("kind", form.kind, {.label = tr("rules.rate_kind")}, options);
        unit_field(form.unit);
        text_field("skill", form.skill, {.label = tr("rules.rate_skill"), .optional = true});
        OptionList members;
        members.add("", tr("rules.everybody"));
        for (const app::MemberRow& member : shown.figures.members())
            if (member.state == model::MemberState::active) members.add(to_string(member.person.id), name_of(member.person));
        select("member", form.member, {.label = tr("rules.rate_member")}, members.options());
        const auto points = read_points(form.points);
        number_field("points", form.points, {.label = tr("rule.rate"), .hint = tr("rule.rate_hint"), .error = form.tried && !points ? locale::sentence(points.error()) : "",
                                             .unit = tr("rules.points"), .input_mode = "decimal"});
        row({.gap = 8}, [&] {
            if (button("add-rate", tr("rules.add"), {.style = ButtonStyle::soft, .size = ButtonSize::small, .icon = Icon::plus})) {
                form.tried = true;
                if (!points) return;
                const auto member = from_hex(form.member);
                table.rates.push_back({.kind = model::from_word<ContributionKind>(form.kind).value_or(ContributionKind::time), .skill = form.skill,
                                       .member = member && !form.member.empty() ? model::MemberId{*member} : model::MemberId{}, .unit = form.unit, .per_unit = *points});
                form = {};
                return;
            }
            if (button("no-rate", tr("action.cancel"), {.size = ButtonSize::small})) form = {};
        });
    });
}

void phases(const Cells& cells) {
    std::vector<model::Phase>& phases = cells.rule().phases;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        model::Phase& phase = phases[i];
        const std::string place = "phases[" + std::to_string(i) + "]";
        if (i > 0) divider();
        row({.gap = 8, .align = Align::end}, [&] {
            cells.text(place + ".name", phase.name, {.label = tr("rules.phase_name")});
            if (icon_button("remove-" + place, Icon::x, tr("rules.remove", {{"what", phase.name}}))) {
                phases.erase(phases.begin() + static_cast<std::ptrdiff_t>(i));
                cells.rearranged();
                return;
            }
        });
        if (i >= phases.size()) return;
        row({.gap = 8, .align = Align::start}, [&] {
            std::optional<Date> from = phases[i].from;
            if (date_field(place + ".from", from, {.label = tr("rules.phase_from"), .error = cells.error(place + ".from")}) && from) phases[i].from = *from;
            cells.number(place + ".premium", phases[i].premium, locale::read_factor, factor_typed, {.label = tr("rules.phase_premium"), .unit = "×", .width = 120});
        });
    }
    if (text_button("new-phase", tr("rules.phase_add"), {.icon = Icon::plus})) {
        const Date from = phases.empty() ? cells.rule().tables.back().from : Date{phases.back().from.days + 1};
        phases.push_back({.name = {}, .from = from, .premium = {1250}});
    }
}

} // namespace

std::string from_day(const model::ValueTable& table) {
    return table.from == Date{} ? tr("rules.table_first") : tr("rules.table_from", {{"date", locale::date(table.from)}});
}

std::string name_of_rate(const RulesShown& shown, const model::Rate& rate) {
    std::string name = word_of(rate.kind);
    if (!rate.skill.empty()) name += ", " + rate.skill;
    if (rate.member) name += ", " + name_of(shown.figures.person(rate.member));
    return name;
}

void worth_cards(const RulesShown& shown, const Cells& cells) {
    card("worth", {.title = tr("rule.weights"), .caption = tr("rules.weights_hint"), .gap = 10}, [&] {
        which_table(cells);
        const std::string place = "tables[" + std::to_string(cells.state().table) + "]";
        model::ValueTable& table = cells.rule().tables[cells.state().table];
        weights(cells, place, table);
    });
    card("rates", {.title = tr("rules.rates"), .caption = tr("rule.rate_hint"), .gap = 10}, [&] {
        const std::string place = "tables[" + std::to_string(cells.state().table) + "]";
        model::ValueTable& table = cells.rule().tables[cells.state().table];
        rates(shown, cells, place, table);
        new_rate(shown, cells, table);
        cells.number("hours-per-day", cells.rule().hours_per_day, locale::read_hours, quantity_typed, {.label = tr("rules.hours_per_day"), .unit = tr("unit_name.hour"), .width = 180});
        divider();
        further_table(cells);
    });
    card("phases", {.title = tr("rule.premiums"), .caption = tr("rules.phases_hint")}, [&] { phases(cells); });
}

void confirmation_card(const Cells& cells) {
    model::Rule& rule = cells.rule();
    card("confirmation", {.title = tr("rule.confirmed_by")}, [&] {
        std::vector<std::string> names;
        std::vector<Choice> choices;
        names.reserve(4);
        for (const std::string_view word : model::Words<model::ConfirmedBy>::list) {
            names.push_back(tr("confirmed_by." + std::string(word)));
            choices.push_back({.key = word, .label = names.back()});
        }
        std::string chosen(model::word(rule.confirmed_by));
        if (radio_group("confirmed-by", tr("rule.confirmed_by"), chosen, choices, {.label_hidden = true})) rule.confirmed_by = *model::from_word<model::ConfirmedBy>(chosen);
        if (rule.confirmed_by == model::ConfirmedBy::members)
            cells.number("confirmations", rule.confirmations, read_whole, whole_typed, {.label = tr("rules.confirmations"), .width = 180});
        divider();
        label_text(tr("rules.quality"));
        row({.gap = 12, .align = Align::start}, [&] {
            cells.number("least-quality", rule.least_quality, locale::read_factor, factor_typed, {.label = tr("rules.least"), .width = 120});
            cells.number("most-quality", rule.most_quality, locale::read_factor, factor_typed, {.label = tr("rules.most"), .width = 120});
        });
        divider();
        paragraph(tr("rules.voices"), {.type = Type::label, .color = palette().ink2});
        for (const model::Role role : {model::Role::ambassador, model::Role::consumer, model::Role::treasurer, model::Role::secretary}) {
            bool on = rule.voices.has(role);
            if (!checkbox("voice-" + std::string(model::word(role)), word_of(role), on)) continue;
            rule.voices = on ? rule.voices.with(role) : rule.voices.without(role);
        }
    });
}

} // namespace osmose::ui
