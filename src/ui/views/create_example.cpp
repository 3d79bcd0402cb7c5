#include "ui/views/create_example.hpp"

#include "locale/number.hpp"
#include "ui/charts/charts.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/views/create_answers.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <string>
#include <vector>

namespace osmose::ui {
namespace {

// Computed when an answer changes, not when a frame is drawn.
const Result<app::RulePreview>& preview_of(CreateState& state, const Answers& answers) {
    const app::RuleChoice& choice = answers.choice;
    std::string of{locale::code(locale::language())};
    for (const std::int64_t part : {static_cast<std::int64_t>(choice.preset), static_cast<std::int64_t>(choice.advances), choice.reserve.thousandths,
                                    choice.solidarity.thousandths, answers.sum.minor})
        of += " " + std::to_string(part);
    of += choice.cause;
    if (!state.previewed || state.previewed->of != of) {
        app::RuleChoice complete = choice; // a cause that is not named yet is no reason to show nothing
        if (complete.solidarity > Percent{} && complete.cause.empty()) complete.cause = tr("step.solidarity");
        state.previewed = {of, app::preview_rule(app::rule_of(complete), answers.sum)};
    }
    return state.previewed->preview;
}

std::string brought(const app::ExampleMember& member, model::Preset preset, const Currency& currency) {
    if (preset == model::Preset::patronage) return tr("create.example_bought", {{"name", member.name}, {"amount", locale::money(member.bought, currency)}});
    std::vector<std::string> things;
    for (const model::ContributionFacts& facts : member.brought) {
        const std::string quantity = locale::quantity(facts.quantity, facts.unit);
        switch (facts.kind) {
        case model::ContributionKind::time: things.push_back(tr("create.example_hours", {{"name", member.name}, {"quantity", quantity}})); break;
        case model::ContributionKind::money:
            things.push_back(tr("create.example_money", {{"name", member.name}, {"amount", locale::money(facts.amount, currency)}}));
            break;
        default: things.push_back(tr("create.example_use", {{"name", member.name}, {"quantity", quantity}}));
        }
    }
    std::string out = things.front();
    for (std::size_t i = 1; i < things.size(); ++i) out += tr("list.comma") + things[i];
    return out;
}

void cascade_of(const app::RulePreview& preview, const Currency& currency) {
    std::vector<Part> parts;
    const auto part = [&](std::string label, Money amount, Color color) {
        parts.push_back({std::move(label), locale::money(amount, currency), static_cast<double>(amount.minor), color});
    };
    for (const app::StepRow& step : preview.steps) part(word_of(step), step.taken, color_of(step.kind));
    part(tr("step.members"), preview.to_members, color_of_members());
    stacked_bar(tr("create.example_title"), parts, 22);
    legend(parts);
}

void people(const app::RulePreview& preview, model::Preset preset, const Currency& currency) {
    int order = 0;
    for (const app::ExampleMember& member : preview.members)
        row({.gap = 10}, [&] {
            avatar({.name = member.name, .order = order++}, 30);
            paragraph(brought(member, preset, currency), {.color = palette().ink2});
            text(locale::money(member.part, currency), {.type = Type::h3, .color = palette().primary_ink});
        });
}

} // namespace

void example_card(CreateState& state, const Answers& answers) {
    card("example", {.title = tr("create.example_title")}, [&] {
        paragraph(tr("create.example_hint"), {.color = palette().ink2});
        number_field("sum", state.sum, {.label = tr("create.example_sum_label"), .error = answers.error_of("sum"), .unit = answers.currency.code(), .input_mode = "decimal"});
        const Result<app::RulePreview>& preview = preview_of(state, answers);
        if (!preview) return paragraph(locale::sentence(preview.error()), {.color = palette().red_ink});
        cascade_of(*preview, answers.currency);
        divider();
        people(*preview, answers.choice.preset, answers.currency);
        inset_box([&] {
            row({.gap = 10}, [&] {
                icon_mark(Icon::circle_check, palette().primary, 18);
                paragraph(tr("create.example_exact", {{"amount", locale::money(preview->to_members, answers.currency)}}));
            });
        });
    });
}

} // namespace osmose::ui
