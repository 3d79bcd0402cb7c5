#include "ui/views/sharing_flow.hpp"

#include "app/sharing_rows.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/charts.hpp"
#include "ui/frame.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/widgets/page.hpp"

namespace osmose::ui {

using locale::tr;

namespace {

const std::string source_key = "source/"; // all sources are explained by the whole revenue

double width_of(Money money) { return static_cast<double>(money.minor); } // a width, no sum

} // namespace

void sharing_flow(const Here& here, const app::Sharing& sharing) {
    const auto written = [&](Money money) { return locale::money(money, here.currency); };
    Cascade chart{.name = tr("sharing.view_waterfall"), .sources = {}, .steps = {}, .members = {},
                  .revenue_label = tr("sharing.revenue"), .revenue = written(sharing.total),
                  .members_label = tr("sharing.to_members"), .members_total = written(sharing.to_members),
                  .revenue_amount = width_of(sharing.total), .members_amount = width_of(sharing.to_members)};
    for (const auto& [kind, amount] : sharing.sources)
        chart.sources.push_back({.key = source_key + std::string(model::word(kind)), .label = word_of(kind), .detail = {}, .value = written(amount),
                                 .amount = width_of(amount), .color = color_of(kind)});
    for (const app::StepRow& step : sharing.steps)
        if (step.taken.minor != 0) // one that took nothing is no flow; the explanation has it
            chart.steps.push_back({.key = step.figure, .label = word_of(step.kind), .detail = detail_of(step), .value = written(step.taken),
                               .amount = width_of(step.taken), .color = color_of(step.kind), .after = written(step.out)});
    const app::PartsInShort parts = app::in_short(sharing.parts);
    for (const app::PartRow* part : parts.shown)
        chart.members.push_back({.key = part->figure, .label = name_and_you(part->person), .detail = locale::percent(part->share, {2, 2}), .value = written(part->part),
                                 .amount = width_of(part->part), .person = tint_order(part->person), .you = part->person.me});
    if (parts.others > 0)
        chart.members.push_back({.key = sharing.members_figure, .label = tr("sharing.others", {{"count", parts.others}}), .detail = {}, .value = written(parts.others_part),
                                 .amount = width_of(parts.others_part), .color = color_of_members()});
    if (const auto pressed = cascade("flow", chart))
        go(here.href(app::Screen::explain, pressed->starts_with(source_key) ? sharing.figure : *pressed));
}

void part_facts(const Here& here, const std::vector<app::PartRow>& parts) {
    const app::PartsInShort in_short = app::in_short(parts);
    for (const app::PartRow* part : in_short.shown) fact(name_and_you(part->person), locale::money(part->part, here.currency));
    if (in_short.others > 0) fact(tr("sharing.others", {{"count", in_short.others}}), locale::money(in_short.others_part, here.currency));
}

} // namespace osmose::ui
