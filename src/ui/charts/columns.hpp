// Columns over time, each a stack of parts: what came month by month, and of what. Axes with their unit, each part named beside the
// column that is read (the last one with anything in it, until another is pointed at, focused or pressed). The same as a table, for whoever prefers it.
#pragma once

#include "ui/layout.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct ColumnSeries {
    std::string label;
    Color color = 0;
    std::vector<std::int64_t> amounts; // one a column, none below zero
};
struct ColumnChart {
    std::string name;                       // what it shows, in one sentence
    std::string unit;                       // over the axis
    std::string periods;                    // what a column is: "Month"
    std::vector<std::string> ticks, titles; // of each column: short, below it; in full
    std::vector<ColumnSeries> series;       // from the ground up
    std::function<std::string(std::int64_t)> written; // an amount with its unit
    std::function<std::string(std::int64_t)> on_axis; // without
};
void column_chart(std::string_view key, const ColumnChart& chart, float height = 232);
void column_table(std::string_view key, const ColumnChart& chart);

// Round steps of an axis from 0 on: the least of 1, 2 and 5 with zeros behind that reaches the most within so many.
std::int64_t axis_step(std::int64_t most, int steps);

} // namespace osmose::ui
