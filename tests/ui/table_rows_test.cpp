#include "ui/widgets/table_rows.hpp"

#include <doctest/doctest.h>

using namespace osmose::ui;

namespace {

std::vector<float> fitted(std::vector<ColumnWidth> columns, float room) {
    fit_columns(columns, room);
    std::vector<float> widths;
    for (const ColumnWidth& column : columns) widths.push_back(column.width);
    return widths;
}

} // namespace

TEST_CASE("columns share the room that is left; where there is too little, the widest text gives way and figures stay whole") {
    CHECK(fitted({{100, 0}, {50, 1}, {50, 3}}, 300) == std::vector<float>{100, 75, 125});
    CHECK(fitted({{100, 0}, {80, 1}, {400, 1}}, 300) == std::vector<float>{100, 80, 120});
    CHECK(fitted({{100, 0}, {300, 1}, {400, 1}}, 300) == std::vector<float>{100, 100, 100});
    CHECK(fitted({{100, 0}, {100, 0}}, 100) == std::vector<float>{50, 50});
}
