#include "ui/charts/columns.hpp"

#include "ui/charts/charts.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/text.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <ranges>

namespace osmose::ui {
namespace {

constexpr int steps_of_axis = 4;

std::int64_t total_of(const ColumnChart& chart, std::size_t column) {
    std::int64_t sum = 0;
    for (const ColumnSeries& series : chart.series) sum += series.amounts[column];
    return sum;
}

// The last column with anything in it.
std::size_t newest(const ColumnChart& chart) {
    std::size_t column = chart.ticks.size() - 1;
    while (column > 0 && total_of(chart, column) == 0) --column;
    return column;
}

std::string column_words(const ColumnChart& chart, std::size_t column) {
    std::string words = chart.titles[column] + ": " + chart.written(total_of(chart, column));
    for (const ColumnSeries& series : chart.series)
        if (series.amounts[column] > 0) words += "; " + series.label + " " + chart.written(series.amounts[column]);
    return words;
}

struct Plot {
    Rect rect;                 // where columns stand
    std::int64_t top = 1;      // the amount at its upper edge
    float each = 0, thick = 0; // of a column: its place, its width
    float y_of(std::int64_t amount) const { return draw::bottom(rect) - rect.h * static_cast<float>(static_cast<double>(amount) / static_cast<double>(top)); }
    float x_of(std::size_t column) const { return rect.x + each * static_cast<float>(column); }
};

void grid(const ColumnChart& chart, const Plot& plot, std::int64_t step, float left) {
    const TextStyle style = type(Type::small);
    for (std::int64_t amount = 0; amount <= plot.top; amount += step) {
        const float y = draw::snap(plot.y_of(amount));
        draw::hairline(plot.rect.x, y, plot.rect.w, amount == 0 ? palette().ink3 : palette().line);
        draw::label({left, y - style.line / 2, plot.rect.x - left - px(8), style.line}, chart.on_axis(amount), style, palette().ink3, Align::end);
    }
}

void ticks(const ColumnChart& chart, const Plot& plot, std::size_t read) {
    const TextStyle style = type(Type::small);
    float widest = 0;
    for (const std::string& words : chart.ticks) widest = std::max(widest, text_width(words, style));
    const auto every = static_cast<std::size_t>(std::max(1.f, std::ceil((widest + px(8)) / plot.each)));
    const std::size_t last = chart.ticks.size() - 1;
    for (std::size_t column = 0; column <= last; ++column) {
        if ((last - column) % every != 0) continue; // the last one is always named
        const float width = std::max(plot.each, widest + px(2)), x = plot.x_of(column) + (plot.each - width) / 2;
        draw::label({x, draw::bottom(plot.rect) + px(6), width, style.line}, chart.ticks[column], style, column == read ? palette().ink : palette().ink3, Align::centre);
    }
}

void stack_of(const ColumnChart& chart, const Plot& plot, std::size_t column, float grown, bool dimmed) {
    const float x = draw::snap(plot.x_of(column) + (plot.each - plot.thick) / 2), space = px(1);
    std::int64_t below = 0;
    const std::int64_t total = total_of(chart, column);
    for (const ColumnSeries& series : chart.series) {
        const std::int64_t amount = series.amounts[column];
        if (amount <= 0) continue;
        const float foot = plot.y_of(below), head = plot.y_of(below + amount), ground = draw::bottom(plot.rect);
        below += amount;
        Rect part{x, ground - (ground - head) * grown, plot.thick, std::max(px(1), (foot - head) * grown - (below < total ? space : 0))};
        if (below < total) part.y += space;
        draw::fill(part, dimmed ? with_alpha(series.color, .55f) : series.color, px(3), below == total ? draw::Corners::top : draw::Corners::none);
    }
}

// The names of the parts at the right of the last column, each as near to its part as the others let it, with its amount in the
// column that is read.
void labels(const ColumnChart& chart, const Plot& plot, float x, float width, std::size_t read) {
    const TextStyle words = type(Type::label), figures = type(Type::small);
    const float high = px(34);
    struct Label {
        const ColumnSeries* series;
        float y; // of its middle
    };
    std::vector<Label> list;
    std::int64_t below = 0;
    const std::size_t last = chart.ticks.size() - 1;
    for (const ColumnSeries& series : chart.series) {
        list.push_back({&series, plot.y_of(below + series.amounts[last] / 2)});
        below += series.amounts[last];
    }
    float least = draw::bottom(plot.rect) + px(8); // from the ground up: no lower than there is room, none over the other
    for (Label& label : list) {
        label.y = std::min(label.y, least - high / 2);
        least = label.y - high / 2;
    }
    float most = plot.rect.y - px(18); // and from above: none beyond the chart
    for (Label& label : list | std::views::reverse) {
        label.y = std::max(label.y, most + high / 2);
        most = label.y + high / 2;
    }
    for (const Label& label : list) {
        const float y = label.y - high / 2;
        draw::fill({x, y + px(6), px(10), px(10)}, label.series->color, px(3));
        draw::label({x + px(16), y, width - px(16), words.line}, label.series->label, words, palette().ink);
        draw::label({x + px(16), y + words.line - px(1), width - px(16), figures.line}, chart.written(label.series->amounts[read]), figures, palette().ink3);
    }
}

struct Reading {
    std::optional<std::size_t> pinned; // pressed
};

} // namespace

std::int64_t axis_step(std::int64_t most, int steps) {
    std::int64_t step = 1;
    while (true)
        for (const std::int64_t factor : {1, 2, 5, 10}) {
            if (factor == 10) step *= 10;
            else if (step * factor * steps >= most) return step * factor;
        }
}

void column_chart(std::string_view key, const ColumnChart& chart, float height) {
    if (chart.ticks.empty()) return;
    const Said said({.key = std::string(key), .role = Role::group, .name = chart.name});
    const Id id = scope_id();
    const std::size_t columns = chart.ticks.size();
    std::int64_t most = 1;
    for (std::size_t i = 0; i < columns; ++i) most = std::max(most, total_of(chart, i));
    const std::int64_t step = axis_step(most, steps_of_axis);
    const TextStyle small = type(Type::small);
    stack({.gap = 10}, [&] {
        const bool beside = !phone() && room() >= px(520);
        const Rect whole = take({.width = room(), .height = px(height)});
        float axis = 0, names = 0;
        for (std::int64_t amount = 0; amount < most + step; amount += step) axis = std::max(axis, text_width(chart.on_axis(amount), small) + px(8));
        if (beside)
            for (const ColumnSeries& series : chart.series) names = std::max(names, std::min(px(150), text_width(series.label, type(Type::label)) + px(16)));
        if (beside)
            for (const std::string& title : chart.titles) names = std::max(names, text_width(title, type(Type::label)));
        if (beside) names = std::max(names, px(96)) + px(18);
        Plot plot{.rect = {whole.x + axis, whole.y + px(26), whole.w - axis - names, whole.h - px(26) - px(26)}, .top = (most + step - 1) / step * step};
        plot.each = plot.rect.w / static_cast<float>(columns);
        plot.thick = std::min(px(44), plot.each * .66f);
        draw::label({whole.x, whole.y, plot.rect.w, small.line}, chart.unit, small, palette().ink3);
        grid(chart, plot, step, whole.x);

        Reading& reading = kept<Reading>(part_of(id, "reading"));
        if (reading.pinned && *reading.pinned >= columns) reading.pinned.reset();
        std::optional<std::size_t> pointed;
        const float grown = entrance(part_of(id, "grown"), 400);
        std::vector<Touched> touched(columns);
        for (std::size_t i = 0; i < columns; ++i) {
            const Rect place{plot.x_of(i), plot.rect.y, plot.each, plot.rect.h};
            const std::string name = "column-" + std::to_string(i);
            const Id item = id_of(name);
            touched[i] = touch(item, place);
            if (touched[i].hovered || touched[i].focused) pointed = i;
            if (touched[i].clicked) reading.pinned = reading.pinned == i ? std::nullopt : std::optional{i};
            tooltip(item, place, chart.titles[i] + " · " + chart.written(total_of(chart, i)));
            say({.key = name, .role = Role::button, .name = column_words(chart, i), .rect = place, .item = item, .radius = px(6), .selected = reading.pinned == i});
        }
        const std::size_t read = pointed ? *pointed : reading.pinned.value_or(newest(chart));
        for (std::size_t i = 0; i < columns; ++i) {
            if (i == read && (pointed || reading.pinned)) draw::fill({plot.x_of(i), plot.rect.y, plot.each, plot.rect.h}, with_alpha(palette().ink3, .10f), px(6));
            stack_of(chart, plot, i, grown, (pointed || reading.pinned) && i != read);
            focus_ring({plot.x_of(i), plot.rect.y, plot.each, plot.rect.h}, px(6), touched[i]);
        }
        ticks(chart, plot, read);
        const Hushed quiet; // the columns said it
        const std::string title = chart.titles[read], total = chart.written(total_of(chart, read));
        if (beside) {
            const float x = draw::right(plot.rect) + px(16);
            draw::label({x, whole.y - px(8), draw::right(whole) - x, small.line}, title, type(Type::label), palette().ink2);
            labels(chart, plot, x, draw::right(whole) - x, read);
            return;
        }
        row([&] {
            text(title, {.color = palette().ink2});
            spacer();
            text(total, {.type = Type::strong, .align = Align::end});
        });
        std::vector<Part> parts;
        for (const ColumnSeries& series : chart.series | std::views::reverse)
            parts.push_back({series.label, chart.written(series.amounts[read]), static_cast<double>(series.amounts[read]), series.color});
        legend(parts);
    });
}

void column_table(std::string_view key, const ColumnChart& chart) {
    TableModel model;
    model.count = chart.ticks.size();
    model.columns.push_back({"period", chart.periods, {.grow = 1, .card = CardPart::title}});
    for (std::size_t i = 0; i < chart.series.size(); ++i)
        model.columns.push_back({"series-" + std::to_string(i), chart.series[i].label, {.grow = 1, .figures = true, .card = i == 0 ? CardPart::below : CardPart::hidden, .hidden_on_tablet = i >= 3}});
    model.columns.push_back({"total", tr("sharing.total"), {.grow = 1, .figures = true, .card = CardPart::value}});
    const auto at = [&](std::size_t row) { return model.count - 1 - row; }; // the newest first
    model.row_key = [&](std::size_t row) { return "period-" + std::to_string(at(row)); };
    model.cell = [&](std::size_t row, std::size_t column) {
        const std::size_t period = at(row);
        if (column == 0) return text(chart.titles[period]);
        if (column > chart.series.size()) return text(chart.written(total_of(chart, period)), {.type = Type::strong, .align = Align::end});
        if (!phone()) return text(chart.written(chart.series[column - 1].amounts[period]), {.color = palette().ink2, .align = Align::end});
        std::string words; // of a card: all parts in one line of text
        for (const ColumnSeries& series : chart.series)
            if (series.amounts[period] > 0) words += (words.empty() ? "" : " · ") + series.label + " " + chart.written(series.amounts[period]);
        paragraph(words, {.color = palette().ink2});
    };
    table(key, model, {.name = chart.name});
}

} // namespace osmose::ui
