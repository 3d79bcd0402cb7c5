#include "ui/views/results.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/charts.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/licences.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/views/results_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <ranges>
#include <vector>


namespace osmose::ui {

using app::ResultRow;
using locale::tr;
using To = app::Screen;

namespace {

constexpr std::size_t most_cards = 24; // a longer register is a table

using Selection = std::vector<const ResultRow*>;

void my_right(const ResultRow& result) {
    stack({.gap = 8}, [&] {
        row({.gap = 6, .wrap = phone()}, [&] {
            text(tr(result.mine >= 0 ? "results.your_right" : "results.each_right"), {.color = palette().ink2});
            if (!phone()) spacer();
            text(right_of(result), {.type = Type::strong});
            text(part_of_whole(result), {.color = palette().ink3});
        });
        const Color color = mix(palette().surface, chart_fill(tint_of(result.facts.kind)), .6f);
        equal_parts(static_cast<int>(result.contributors.size()), result.mine, color);
    });
}

void result_card(const Here& here, const ResultRow& result, bool selected) {
    const std::string id = to_string(result.id);
    const std::string about = kind_and_date(result, here) + " · " + tr("results.kept_by", {{"name", first_name(result.keeper)}});
    card(id, {.title = result.facts.name, .caption = about, .lead = [&] { icon_tile(icon_of(result.facts.kind), tint_of(result.facts.kind), 40); },
              .selected = selected, .href = here.href(To::results, id), .gap = 18},
         [&] {
             my_right(result);
             spacer();
             row({.gap = 12}, [&] {
                 person_discs(result.contributors, 6, 26);
                 if (phone()) return;
                 spacer();
                 chip(name_of_licence(result.facts.licence), {.tone = Tone::outlined, .icon = Icon::scale});
             });
             if (phone()) paragraph(escape_markup(name_of_licence(result.facts.licence)), {.type = Type::small, .color = palette().ink2});
         });
}

void result_table(const Here& here, const Selection& selection, std::string_view item, app::Commands& commands) {
    const std::vector<Column<ResultRow>> columns{
        {.key = "kind", .title = "", .options = {.width = 28, .card = CardPart::lead},
         .cell = [](const ResultRow& row) { icon_tile(icon_of(row.facts.kind), tint_of(row.facts.kind), 26); }},
        {.key = "name", .title = tr("results.column_result"), .options = {.grow = 2, .card = CardPart::title}, .cell = [](const ResultRow& row) { text(row.facts.name, {.type = Type::medium}); }},
        {.key = "date", .title = tr("results.column_date"), .options = {.width = 104, .card = CardPart::under_value},
         .cell = [&](const ResultRow& row) { text(locale::date_near(row.facts.date, here.today), {.color = palette().ink2}); }},
        {.key = "keeper", .title = tr("results.column_keeper"), .options = {.grow = .7f, .hidden_on_tablet = true}, .cell = [](const ResultRow& row) { text(name_of(row.keeper), {.color = palette().ink2}); }},
        {.key = "licence", .title = tr("results.column_licence"), .options = {.grow = .8f, .card = CardPart::caption},
         .cell = [](const ResultRow& row) {
             const std::string name = name_of_licence(row.facts.licence);
             if (phone()) paragraph(escape_markup(name), {.type = Type::small, .color = palette().ink3});
             else chip(name, {.tone = Tone::outlined});
         }},
        {.key = "right", .title = tr("results.column_right"), .options = {.width = 84, .figures = true, .card = CardPart::value},
         .cell = [](const ResultRow& row) { text(right_of(row), {.type = Type::strong, .color = row.mine >= 0 ? 0 : palette().ink3, .align = Align::end}); }},
    };
    const Rows<ResultRow> how{.key = [](const ResultRow& row) { return to_string(row.id); },
                              .name = [](const ResultRow& row) { return row.facts.name; },
                              .selected = [item](const ResultRow& row) { return to_string(row.id) == item; }};
    const auto rows = selection | std::views::transform([](const ResultRow* row) -> const ResultRow& { return *row; });
    const TableEvent event = table("results", rows, how, columns, {.name = tr("results.title"), .clickable = true});
    if (event.pressed >= 0) commands.push(app::Go{here.route(To::results, to_string(rows[event.pressed].id)), true});
}

Selection selected(const std::vector<ResultRow>& results, ResultsState& state) {
    const auto mine = std::ranges::count_if(results, [](const ResultRow& row) { return row.mine >= 0; });
    if (static_cast<std::size_t>(mine) != results.size()) {
        const std::string labels[]{tr("results.filter_all", {{"count", results.size()}}), tr("results.filter_mine", {{"count", mine}})};
        row({.gap = 8}, [&] { segmented("filter", tr("results.title"), state.filter, {{"all", labels[0]}, {"mine", labels[1]}}); });
    } else {
        state.filter = "all";
    }
    Selection shown;
    for (const ResultRow& row : results)
        if (state.filter == "all" || row.mine >= 0) shown.push_back(&row);
    return shown;
}

} // namespace

void results_view(const Here& here, const ResultsShown& shown, ResultsState& state, app::Commands& commands) {
    const std::vector<ResultRow>& results = shown.figures.results();
    const auto declare = [&] {
        if (button("declare", tr("results.declare"), {.style = ButtonStyle::primary, .icon = Icon::plus})) go(here.href(To::results, "new"));
    };
    page_header(tr("results.title"), results.empty() ? tr("results.subtitle") : tr("results.count", {{"count", results.size()}}), {.actions = here.acts(declare)});
    if (results.empty()) {
        empty_state(tr("results.empty"), tr("results.empty_hint"), [&] {
            if (button("declare-first", tr("results.declare"), {.style = ButtonStyle::primary, .icon = Icon::plus})) go(here.href(To::results, "new"));
        });
    } else {
        status_strip("equal", tr("results.equal"), {.tone = Tone::ok, .icon = Icon::equal});
        const Selection selection = selected(results, state);
        if (selection.empty()) empty_state(tr("results.none_of_yours"), tr("results.none_of_yours_hint"));
        else if (selection.size() > most_cards) result_table(here, selection, shown.item, commands);
        else
            grid(static_cast<int>(selection.size()), {.least = 320}, [&](int i) {
                const ResultRow& result = *selection[static_cast<std::size_t>(i)];
                result_card(here, result, to_string(result.id) == shown.item);
            });
    }
    if (shown.item == "new") return result_form(here, shown, nullptr, state.form, commands);
    for (const ResultRow& result : results) {
        if (shown.item == "change-" + to_string(result.id)) return result_form(here, shown, &result, state.form, commands);
        if (to_string(result.id) == shown.item) result_panel(here, result, state, commands);
    }
}

} // namespace osmose::ui
