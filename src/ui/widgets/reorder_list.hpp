// Rows whose order is chosen: steps of a waterfall, options of a ranked vote. A row is dragged by its handle, moved with Alt and an
// arrow key, or by the menu that a press on the handle opens. The order belongs to the view, which is told what moves where.
#pragma once

#include "ui/items.hpp"
#include "ui/layout.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace osmose::ui {

struct ReorderItem {
    std::string_view key, name; // name: what the handle moves, in words
    bool fixed = false;         // stays where it is, and nothing passes it
};

struct Reordered {
    std::size_t from = 0, to = 0; // places among the items: what stood at `from` now stands at `to`
};

// body draws as in a row, at the right of the handle. What moved in this frame, if anything did.
std::optional<Reordered> reorder_list(std::string_view key, std::string_view name, Items<ReorderItem> items, CallRef<void(std::size_t)> body);

template <class T>
void reorder(std::vector<T>& list, const Reordered& moved) {
    T item = std::move(list[moved.from]);
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(moved.from));
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(moved.to), std::move(item));
}

} // namespace osmose::ui
