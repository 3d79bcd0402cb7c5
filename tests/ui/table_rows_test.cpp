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

TEST_CASE("a row that has the focus stays in the tree wherever its list is scrolled to, and only as long as it has the focus") {
    constexpr std::size_t count = 400;
    const TableModel model{.count = count, .columns = {{"name", "Who", {.grow = 1, .card = CardPart::title}}},
                           .row_key = [](std::size_t row) { return "row-" + std::to_string(row); }, .row_name = [](std::size_t row) { return "Row " + std::to_string(row); },
                           .cell = [](std::size_t row, std::size_t) { text("cell " + std::to_string(row)); }};
    const auto as_table = [&] { table("rows", model, {.name = "Table", .clickable = true}); };
    const auto as_list = [&] {
        long_list("rows", "List", count, [&](std::size_t i) { list_row(model.row_key(i), model.row_name(i), {.pressable = true}, [&] { text("cell"); }); });
    };
    for (const auto& [width, rows] : {std::pair<float, Body>{800, as_table}, {390, as_table}, {800, as_list}}) {
        CAPTURE(width);
        Stage stage({.width = width, .height = 400});
        const auto view = [&] { scroll_area("area", {0, 0, width, 400}, "Area", rows); };
        const auto draw = [&] { for (int i = 0; i < 4; ++i) stage.draw(view); };
        draw();
        const std::uint32_t area = stage.find("area")->item;
        const auto scroll = [&](float y) {
            stage.face.events.push_back({.kind = MirrorEvent::Kind::scroll, .item = area, .value = {}, .x = 0, .y = y});
            draw();
        };
        const auto open_of = [&](std::string_view name) { return std::ranges::find_if(stage.nodes(), [&](const Node& node) { return node.role == Role::button && node.name == name; }); };
        REQUIRE(open_of("Row 3") != stage.nodes().end());
        stage.face.focused = open_of("Row 3")->item;
        draw();
        scroll(9'000);
        REQUIRE(open_of("Row 3") != stage.nodes().end());
        CHECK(open_of("Row 3")->item == stage.face.focused);
        CHECK(open_of("Row 3")->rect.y < -5'000);
        CHECK(open_of("Row 40") == stage.nodes().end());
        stage.face.focused = 0;
        draw();
        CHECK(open_of("Row 3") == stage.nodes().end());
        stage.face.focused = std::ranges::find_if(stage.nodes(), [](const Node& node) { return node.role == Role::button && node.name.starts_with("Row 1"); })->item;
        const std::string name = std::ranges::find(stage.nodes(), stage.face.focused, &Node::item)->name;
        draw();
        scroll(0);
        REQUIRE(open_of(name) != stage.nodes().end());
        CHECK(open_of(name)->rect.y > 2'000);
    }
}
