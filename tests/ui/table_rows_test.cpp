// Tables: how columns share the width, and where the head stands while the page scrolls.
#include "stage.hpp"

#include "ui/layout.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/table_rows.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace osmose::ui;
using namespace osmose::ui::test;

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

TEST_CASE("the head of a table stays in view, and never over its last row") {
    Stage stage({.width = 800, .height = 400});
    constexpr std::size_t count = 12;
    const TableModel model{.count = count, .columns = {{"name", "Who", {.grow = 1}}},
                           .row_key = [](std::size_t row) { return "row-" + std::to_string(row); }, .cell = [](std::size_t row, std::size_t) { text("cell " + std::to_string(row)); }};
    const auto view = [&] {
        scroll_area("area", {0, 0, 800, 400}, "Area", [&] {
            table("table", model, {.name = "Table", .row_height = 46});
            gap(1000);
        });
    };
    for (int i = 0; i < 3; ++i) stage.draw(view);
    const std::uint32_t area = stage.find("area")->item;
    for (float scrolled = 0; scrolled < 620; scrolled += 7) {
        stage.face.events.push_back({.kind = MirrorEvent::Kind::scroll, .item = area, .value = {}, .x = 0, .y = scrolled});
        for (int i = 0; i < 3; ++i) stage.draw(view);
        const auto head = std::ranges::find_if(stage.nodes(), [](const Node& node) { return node.role == Role::text && node.name == "Who"; });
        const Node* const last = stage.find("row-" + std::to_string(count - 1));
        REQUIRE((head != stage.nodes().end() && last != nullptr));
        CAPTURE(scrolled);
        CHECK(draw::bottom(head->rect) <= last->rect.y + 1);
        if (last->rect.y > 40) CHECK(head->rect.y > -1);
    }
}
