// Tables: a head that stays, rows that are links or are pressed, figures set from the right, a total; cards on a phone. Of ten
// thousand rows only those in view are drawn, and 10 more each way are in the mirror. Also the list of rows without columns.
#pragma once

#include "ui/layout.hpp"

#include <cstddef>
#include <functional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

// Where a column's cell stands when a row is a card (a phone).
enum class CardPart : std::uint8_t { hidden, lead, title, caption, value, under_value, below };

struct ColumnOptions {
    float width = 0;             // design units; 0: as wide as what is inside
    float grow = 0;              // its share of what is left
    bool figures = false;        // set from the right
    bool sortable = false;
    CardPart card = CardPart::hidden;
    bool hidden_on_tablet = false;
};

// What the table engine asks; table() below makes it from rows and columns.
struct TableColumn {
    std::string key, title;
    ColumnOptions options;
};
struct TableModel {
    std::size_t count = 0;
    std::vector<TableColumn> columns;
    std::function<std::string(std::size_t)> row_key;
    std::function<std::string(std::size_t)> row_name;           // what a screen reader says of the row; empty: its first cell
    std::function<void(std::size_t row, std::size_t column)> cell; // draws with widgets
    std::function<void(std::size_t row)> actions;               // shown on the row under the pointer; below the card on a phone
    std::function<void(std::size_t column)> total;              // a last row; empty: none
    std::function<bool(std::size_t row)> selected;
    std::function<bool(std::size_t row)> heads; // whether it is no row but the head of a group of rows: drawn over the whole width
    std::function<void(std::size_t row)> head;  // what it says, as in a row
};

struct Sort {
    std::string column;
    bool down = false;
    bool operator==(const Sort&) const = default;
};
struct TableOptions {
    std::string_view name = {};
    float row_height = 46;
    bool clickable = false;      // rows are pressed
    bool flush = false;          // inside a flush card: no ground of its own
    Sort* sort = nullptr;        // changed when a head is pressed; sorting the rows is the caller's
};
struct TableEvent {
    std::ptrdiff_t pressed = -1; // the row
    bool sorted = false;
};
TableEvent table(std::string_view key, const TableModel& model, const TableOptions& options);

// ---- rows and columns of a type
template <class Row>
struct Column {
    std::string key, title;
    ColumnOptions options;
    std::function<void(const Row&)> cell;
    std::function<void()> total = {};
};
template <class Row>
struct Rows {
    std::function<std::string(const Row&)> key;             // the entry's id
    std::function<std::string(const Row&)> name = {};
    std::function<void(const Row&)> actions = {};
    std::function<bool(const Row&)> selected = {};
    std::function<bool(const Row&)> heads = {};
    std::function<void(const Row&)> head = {};
};
template <class Row, std::ranges::random_access_range R>
TableEvent table(std::string_view key, const R& rows, const Rows<Row>& how, const std::vector<Column<Row>>& columns, const TableOptions& options) {
    TableModel model;
    model.count = static_cast<std::size_t>(std::ranges::size(rows));
    const auto row = [first = std::ranges::begin(rows)](std::size_t i) -> const Row& { return first[static_cast<std::ptrdiff_t>(i)]; };
    bool totals = false;
    for (const Column<Row>& column : columns) {
        model.columns.push_back({column.key, column.title, column.options});
        totals |= static_cast<bool>(column.total);
    }
    model.row_key = [&, row](std::size_t i) { return how.key(row(i)); };
    if (how.name) model.row_name = [&, row](std::size_t i) { return how.name(row(i)); };
    model.cell = [&, row](std::size_t i, std::size_t c) { columns[c].cell(row(i)); };
    if (how.actions) model.actions = [&, row](std::size_t i) { how.actions(row(i)); };
    if (how.selected) model.selected = [&, row](std::size_t i) { return how.selected(row(i)); };
    if (how.heads) model.heads = [&, row](std::size_t i) { return how.heads(row(i)); }, model.head = [&, row](std::size_t i) { how.head(row(i)); };
    if (totals) model.total = [&](std::size_t c) { if (columns[c].total) columns[c].total(); };
    return table(key, model, options);
}

// ---- rows without columns, with hairlines between: news, things to do, transfers
struct ListRowOptions {
    std::string_view href = {};  // the whole row is a link
    bool pressable = false;      // or is pressed
    bool selected = false;
    bool last = false;           // no hairline below
    float height = 50;           // at least
    float pad = 0;               // inside, left and right: for lists that fill a flush card
};
void list(std::string_view key, std::string_view name, Body rows);
// Very many rows, each of its own height: those near the view are drawn, the others keep their room.
void long_list(std::string_view key, std::string_view name, std::size_t count, CallRef<void(std::size_t)> row);
// True when it was pressed. body draws as in a row; name says what the row leads to.
bool list_row(std::string_view key, std::string_view name, const ListRowOptions& options, Body body);

} // namespace osmose::ui
