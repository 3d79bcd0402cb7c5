#include "ui/views/rule_card.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/words.hpp"

namespace osmose::ui {

using locale::tr;

namespace {

std::string named(std::string_view group, auto value) { return tr(std::string(group) + "." + std::string(model::word(value))); }

// "contributions", or "contributions 60 %, equal shares 40 %".
std::string keys_of(const model::Rule& rule) {
    if (rule.keys.size() == 1) return named("key", rule.keys.front().key);
    std::string keys;
    for (const model::KeyPart& part : rule.keys) keys += (keys.empty() ? "" : ", ") + named("key", part.key) + " " + locale::percent(part.percent);
    return keys;
}

void worth(const model::ValueTable& table) {
    if (table.rates.empty() && table.weights.empty()) return;
    heading(3, tr("rule.weights"));
    for (const model::Rate& rate : table.rates)
        fact(rate.skill.empty() ? word_of(rate.kind) : rate.skill, locale::quantity({1000}, rate.unit) + " = " + locale::points(rate.per_unit));
    for (const model::KindWeight& weight : table.weights) fact(word_of(weight.kind), "× " + locale::factor(weight.weight));
}

void steps(const model::Rule& rule, const Currency& currency) {
    heading(3, tr("rule.steps"));
    for (const model::StepRule& step : rule.steps) {
        std::string how = step.percent.thousandths > 0 ? locale::percent(step.percent) : tr("rule.all");
        if (step.target.minor > 0) how += ", " + tr("rule.until", {{"amount", locale::money(step.target, currency)}});
        if (!step.cause.empty()) how += ", " + step.cause;
        fact(word_of(step.kind), how);
    }
    fact(tr("step.members"), keys_of(rule));
    fact(tr("rule.mode"), named("mode", rule.mode));
    hint(tr("mode." + std::string(model::word(rule.mode)) + "_hint"));
}

} // namespace

void rule_card(const model::Project& project) {
    const model::AdoptedRule& adopted = model::rule_in_force(project);
    const model::Rule& rule = adopted.rule;
    const std::string since = tr("rule.since", {{"number", project.rules.size()}, {"date", locale::date(adopted.from)}});
    card("rule", {.title = tr("rule.title"), .caption = since}, [&] {
        text(word_of(rule.preset), {.type = Type::strong});
        paragraph(tr("preset." + std::string(model::word(rule.preset)) + "_long"), {.color = palette().ink2});
        const bool by_members = rule.confirmed_by == model::ConfirmedBy::members;
        paragraph(tr("rule.confirmed_by") + " " + (by_members ? tr("rule.confirmations", {{"count", rule.confirmations}}) : named("confirmed_by", rule.confirmed_by)) + ".");
        worth(rule.tables.back());
        steps(rule, project.currency);
    });
}

} // namespace osmose::ui
