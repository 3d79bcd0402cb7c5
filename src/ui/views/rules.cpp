#include "ui/views/rules.hpp"

#include "app/rule_figures.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/spoken.hpp"
#include "ui/text.hpp"
#include "ui/views/rule_card.hpp"
#include "ui/views/rules_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>

namespace osmose::ui {

using app::RuleRow;
using rules::RuleTopic;
using To = app::Screen; // where a link leads

namespace {

constexpr std::array topics{RuleTopic::worth, RuleTopic::confirmation, RuleTopic::steps, RuleTopic::sharing, RuleTopic::assembly};

std::string title_of(RuleTopic topic) {
    static constexpr std::array<std::string_view, 5> keys{"worth", "confirmation", "steps", "sharing", "assembly"};
    return tr("rule_text.topic_" + std::string(keys[static_cast<std::size_t>(topic)]));
}

std::string dates_of(const RuleRow& rule) {
    return rule.until ? tr("rules.held", {{"from", locale::date(rule.from)}, {"until", locale::date(*rule.until)}})
                      : tr("rules.holds", {{"from", locale::date(rule.from)}});
}

// Rows of a name and a figure; in two columns where there are many and the card is wide.
struct Rated {
    std::string key, name, figure;
};
void rated(std::string_view key, const std::string& title, const std::vector<Rated>& rows) {
    constexpr std::size_t few = 5;
    const auto some = [&](std::string_view part, std::size_t first, std::size_t end) {
        list(part, title, [&] {
            for (std::size_t i = first; i < end; ++i)
                list_row(rows[i].key, rows[i].name, {.last = i + 1 == end, .height = 34}, [&] {
                    paragraph(escape_markup(rows[i].name), {.color = palette().ink2});
                    text(rows[i].figure, {.type = Type::medium});
                });
        });
    };
    label_text(title);
    if (rows.size() <= few || narrow()) return some(key, 0, rows.size());
    const std::size_t half = (rows.size() + 1) / 2;
    const std::string second = std::string(key) + "-2";
    columns({.gap = 28, .equal_heights = false}, {1, 1}, {[&] { some(key, 0, half); }, [&] { some(second, half, rows.size()); }});
}

// The weights of a table that is not the last one: those of the last stand in a card of their own.
std::string weights_of(const model::ValueTable& table) {
    std::vector<std::string> weights;
    for (const model::KindWeight& weight : table.weights)
        if (weight.kind != model::ContributionKind::expense) weights.push_back(word_of(weight.kind) + " × " + locale::factor(weight.weight));
    return tr("rules.weights_then", {{"weights", locale::list_and(weights)}});
}

void rates_and_phases(const RulesShown& shown, const model::Rule& rule) {
    for (std::size_t i = 0; i < rule.tables.size(); ++i) {
        const model::ValueTable& table = rule.tables[i];
        std::vector<Rated> rows;
        for (std::size_t j = 0; j < table.rates.size(); ++j)
            rows.push_back({"rate-" + std::to_string(j), name_of_rate(shown, table.rates[j]), locale::quantity({1000}, table.rates[j].unit) + " = " + locale::points(table.rates[j].per_unit)});
        const std::string number = std::to_string(i);
        if (i + 1 < rule.tables.size()) paragraph(escape_markup(from_day(table) + " · " + weights_of(table)), {.color = palette().ink2});
        if (!rows.empty()) rated("rates-" + number, tr("rules.rates") + (rule.tables.size() > 1 ? " · " + from_day(table) : ""), rows);
    }
    std::vector<Rated> phases;
    for (const model::Phase& phase : rule.phases)
        phases.push_back({to_string(phase.from), tr("rules.phase_since", {{"phase", phase.name}, {"date", locale::date(phase.from)}}), "× " + locale::factor(phase.premium)});
    if (!phases.empty()) rated("phases", tr("rule.premiums"), phases);
}

// What a list or the card of the weights says.
bool is_listed(const rules::RuleSentence& sentence) { return sentence.cell.starts_with("tables[") || sentence.cell.starts_with("phases["); }

// The others, with the days on which they were adopted: those before the one in force, or it beside a former one.
void other_rules(const Here& here, const std::vector<RuleRow>& rules, const model::RuleId& shown) {
    if (rules.size() < 2) return;
    card("others", {.title = tr("rules.others")}, [&] {
        list("others", tr("rules.others"), [&] {
            for (const RuleRow& rule : rules) {
                if (rule.id == shown) continue;
                const std::string name = tr("rules.number", {{"number", rule.number}});
                const std::string to = here.href(To::rules, &rule == &rules.front() ? std::string{} : to_string(rule.id));
                list_row(to_string(rule.id), name, {.href = to, .last = &rule == &rules.back()}, [&] {
                    stack({.gap = 0}, [&] {
                        text(name, {.type = Type::medium});
                        caption(dates_of(rule));
                    });
                    if (!rule.until) chip(tr("rules.in_force"), {.tone = Tone::ok, .icon = Icon::check});
                    icon_mark(Icon::chevron_right, palette().ink3);
                });
            }
        });
    });
}

std::string who_adopted(const RuleRow& rule) {
    return rule.decided ? tr("rules.adopted_by_vote", {{"title", rule.decided->title}}) : tr("rules.adopted_by", {{"who", name_of(rule.by)}});
}

void read_rule(const Here& here, const RulesShown& shown, const RuleRow& rule, app::Commands& commands, const RulesState& state) {
    const auto& rules = shown.figures.rules().rules;
    const bool in_force = &rule == &rules.front();
    const auto actions = [&] {
        if (!in_force) {
            if (button("back", tr("rules.to_the_one_in_force"), {.icon = Icon::arrow_left})) commands.push(app::Go{here.route(To::rules)});
        } else if (button("draft", tr(state.draft ? "rules.go_on" : "rules.change"), {.style = ButtonStyle::primary, .icon = Icon::pencil})) {
            commands.push(app::Go{here.route(To::rules, "draft")});
        }
    };
    page_header(in_force ? tr("rules.title") : tr("rules.number", {{"number", rule.number}}),
                in_force ? tr("rule.since", {{"number", rule.number}, {"date", locale::date(rule.from)}}) : dates_of(rule), {.actions = actions});
    columns({.equal_heights = false}, {3, 2},
            {[&] { rule_sentences(shown, rule); },
             [&] {
                 if (!rule.changes.empty())
                     card("changes", {.title = tr("rules.what_it_changed"), .caption = who_adopted(rule)}, [&] {
                         rule_changes(shown.figures, rule.changes);
                         if (rule.decided) link("decision", tr("rules.see_decision"), here.href(To::decisions, to_string(rule.decided->id)), {.arrow = true});
                     });
                 rule_tables(rule.rule, here.currency);
                 other_rules(here, rules, rule.id);
             }});
}

} // namespace

void rule_sentences(const RulesShown& shown, const RuleRow& rule) {
    const auto& form = shown.figures.rules().form;
    for (const RuleTopic topic : topics)
        card(title_of(topic), {.title = title_of(topic), .gap = 8}, [&] {
            for (const rules::RuleSentence& sentence : rule.text)
                if (sentence.topic == topic && !is_listed(sentence)) paragraph(escape_markup(said(shown.figures, sentence)), {.color = palette().ink2});
            if (form && form->topic == topic) paragraph(escape_markup(said(shown.figures, *form)), {.color = palette().accent_ink});
            if (topic == RuleTopic::worth) rates_and_phases(shown, rule.rule);
        });
}

void rule_changes(const app::Figures& figures, const std::vector<rules::RuleChange>& changes) {
    for (const rules::RuleChange& change : changes) {
        if (&change != &changes.front()) divider();
        stack({.gap = 4}, [&] {
            const auto words = [&](std::string_view key, const rules::RuleSentence& sentence) { return escape_markup(tr(key, {{"text", said(figures, sentence)}})); };
            if (change.from) paragraph(words(change.to ? "rules.change_was" : "rules.change_gone", *change.from), {.color = palette().ink3, .struck = true});
            if (change.to) paragraph(words(change.from ? "rules.change_is" : "rules.change_new", *change.to));
        });
    }
}

namespace {

void rules_screen(const Here& here, const RulesShown& shown, RulesState& state, app::Commands& commands) {
    const auto& rules = shown.figures.rules().rules;
    const bool in_force = state.draft && state.started_from != rules.front().id && *state.draft == rules.front().rule;
    if (in_force) state = {.restored = true}; // the members adopted it
    if (shown.item == "draft") {
        if (state.leaving) return read_rule(here, shown, rules.front(), commands, state);
        if (!state.draft) begin_draft(rules.front(), state);
        return rules_draft(here, shown, state, commands);
    }
    state.leaving = false;
    const auto named = std::ranges::find(rules, shown.item, [](const RuleRow& rule) { return to_string(rule.id); });
    read_rule(here, shown, named == rules.end() ? rules.front() : *named, commands, state);
}

} // namespace

void rules_view(const Here& here, const RulesShown& shown, RulesState& state, app::Commands& commands) {
    restore_draft(here, shown, state);
    rules_screen(here, shown, state, commands);
    keep_draft(here, shown, state, commands);
}

} // namespace osmose::ui
