// The row of a long list that the keyboard is in: it stays in the tree wherever the view is scrolled to, or the page would lose its focus.
#pragma once

#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/memory.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace osmose::ui {

class FocusedRow {
public:
    explicit FocusedRow(Id list) : kept_(kept<std::optional<std::size_t>>(part_of(list, "focused-row"))), last_(std::exchange(kept_, {})) {}
    // Whether this row had the focus in the last frame.
    bool is(std::size_t i) const { return last_ == i; }
    // Draws a row, and sees whether the focus is in it.
    void draw(std::size_t i, CallRef<void(std::size_t)> row) {
        const std::size_t begin = semantics().nodes().size();
        row(i);
        const Id focused = face().focused_item();
        if (focused != 0 && std::ranges::contains(std::span(semantics().nodes()).subspan(begin), focused, &Node::item)) kept_ = i;
    }
    // Draws the rows [first, end) of `count`, and before or after them the one that had the focus.
    void draw_all(std::size_t first, std::size_t end, std::size_t count, CallRef<void(std::size_t)> row) {
        if (last_ && *last_ < first) draw(*last_, row);
        for (std::size_t i = first; i < end; ++i) draw(i, row);
        if (last_ && *last_ >= end && *last_ < count) draw(*last_, row);
    }

private:
    std::optional<std::size_t>& kept_;
    std::optional<std::size_t> last_;
};

} // namespace osmose::ui
