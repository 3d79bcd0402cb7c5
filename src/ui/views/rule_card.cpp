#include "ui/views/rule_card.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using locale::tr;
using model::ContributionKind;

namespace {

std::string named(std::string_view group, auto value) { return tr(std::string(group) + "." + std::string(model::word(value))); }

void worth(const model::ValueTable& table) {
    list("kinds", tr("rule.weights"), [&] {
        for (std::size_t i = 0; i < model::contribution_kinds; ++i) {
            const auto kind = static_cast<ContributionKind>(i);
            const auto row = std::ranges::find(table.weights, kind, &model::KindWeight::kind);
            const Factor weight = kind == ContributionKind::expense ? Factor{0} : row == table.weights.end() ? Factor{} : row->weight;
            list_row(std::string(model::word(kind)), word_of(kind), {.last = i + 1 == model::contribution_kinds, .height = 44}, [&] {
                icon_tile(icon_of(kind), tint_of(kind), 28);
                paragraph(word_of(kind), {.type = Type::medium});
                text("× " + locale::factor(weight), {.type = Type::strong});
            });
        }
    });
}

void line(std::string_view key, Icon icon, const std::string& name, const std::string& detail, const std::string& value, bool last = false) {
    list_row(key, name, {.last = last, .height = 48}, [&] {
        icon_tile(icon, Tone::neutral, 30);
        stack({.gap = 0}, [&] {
            paragraph(name, {.type = Type::medium});
            if (!detail.empty()) hint(detail);
        });
        if (!value.empty()) text(value, {.type = Type::strong});
    });
}

void waterfall(const model::Rule& rule, const Currency& currency) {
    list("steps", tr("rule.steps"), [&] {
        line("revenue", Icon::wallet, tr("rules.revenue"), tr("rules.revenue_hint"), "");
        for (std::size_t i = 0; i < rule.steps.size(); ++i) {
            const model::StepRule& step = rule.steps[i];
            const std::string detail = step.target.minor > 0 ? tr("rule.until", {{"amount", locale::money(step.target, currency)}})
                                       : step.cause.empty() ? std::string{} : step.cause;
            const bool all = step.kind == model::StepKind::costs || step.kind == model::StepKind::advances;
            line("step-" + std::to_string(i), icon_of(step.kind), word_of(step.kind), detail, all ? tr("rule.all") : locale::percent(step.percent));
        }
        line("members", Icon::users, tr("step.members"), keys_in_words(rule.keys) + ", " + word_of(rule.mode), tr("rule.rest"), true);
    });
}

} // namespace

std::string keys_in_words(const std::vector<model::KeyPart>& keys) {
    if (keys.size() == 1) return named("key", keys.front().key);
    std::string words;
    for (const model::KeyPart& part : keys) words += (words.empty() ? "" : ", ") + named("key", part.key) + " " + locale::percent(part.percent);
    return words;
}

std::string word_of(model::Mode mode) { return named("mode", mode); }

void rule_tables(const model::Rule& rule, const Currency& currency) {
    card("waterfall", {.title = tr("rule.steps"), .caption = tr("rule.steps_hint"), .gap = 6}, [&] { waterfall(rule, currency); });
    card("worth", {.title = tr("rule.weights"), .caption = word_of(rule.preset), .gap = 6}, [&] { worth(rule.tables.back()); });
}

} // namespace osmose::ui
