// Which rows of a long table are drawn and which are in the mirror; the widths of columns. Pure arithmetic, for table.cpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace osmose::ui {

struct RowWindow {
    std::size_t first = 0, end = 0;               // drawn
    std::size_t mirror_first = 0, mirror_end = 0; // in the mirror
};

// Rows beyond those in view that are in the mirror, each way: as far as a reader goes before the view follows.
inline constexpr std::size_t mirrored_beyond = 10;

// The window around the rows that are in view. The mirrored rows move by whole blocks, so that scrolling does not change the tree at
// every step; small ones, so that none takes long.
inline RowWindow window_around(std::size_t count, std::size_t first, std::size_t end) {
    constexpr std::size_t block = 5;
    const std::size_t from = first > mirrored_beyond ? first - mirrored_beyond : 0;
    return {.first = first, .end = end, .mirror_first = from / block * block,
            .mirror_end = std::min(count, (end + mirrored_beyond + block - 1) / block * block)};
}

// top: where the first row begins; from, to: the view, in the same coordinates.
inline RowWindow row_window(std::size_t count, float row_height, float top, float from, float to) {
    const auto row_at = [&](float y) {
        const float row = (y - top) / row_height;
        return row <= 0 ? std::size_t{0} : std::min(count, static_cast<std::size_t>(row));
    };
    return window_around(count, row_at(from), std::min(count, row_at(to) + 1));
}

// The same where rows are of two heights: tops holds where each begins, and where the last one ends.
inline RowWindow row_window(const std::vector<float>& tops, float from, float to) {
    const std::size_t count = tops.size() - 1;
    const auto row_at = [&](float y) {
        const auto after = std::upper_bound(tops.begin(), tops.end(), y);
        return std::min(count, static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - tops.begin() - 1)));
    };
    return window_around(count, row_at(from), std::min(count, row_at(to) + 1));
}

struct ColumnWidth {
    float width = 0, grow = 0;
};
// The width that the widest of these may have so that all of them come to the room.
inline float widest_within(std::vector<float> widths, float room) {
    std::ranges::sort(widths);
    float left = static_cast<float>(widths.size());
    for (const float width : widths) {
        if (width * left > room) return room / left;
        room -= width;
        --left;
    }
    return room;
}

// Shares what is left among those that grow; where there is too little, takes from the widest of those, and if that is not enough from
// all in proportion.
inline void fit_columns(std::vector<ColumnWidth>& columns, float room) {
    float sum = 0, grow = 0, firm = 0;
    std::vector<float> elastic;
    for (const ColumnWidth& column : columns) {
        sum += column.width, grow += column.grow;
        if (column.grow > 0) elastic.push_back(column.width);
        else firm += column.width;
    }
    if (sum > room && firm < room && !elastic.empty()) {
        const float most = widest_within(elastic, room - firm);
        for (ColumnWidth& column : columns)
            if (column.grow > 0) column.width = std::min(column.width, most);
        return;
    }
    if (sum > room) {
        for (ColumnWidth& column : columns) column.width *= room / sum;
        return;
    }
    for (ColumnWidth& column : columns)
        column.width += grow > 0 ? (room - sum) * column.grow / grow : (room - sum) / static_cast<float>(columns.size());
}

} // namespace osmose::ui
