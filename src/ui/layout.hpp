// Where things go: stacks, rows, columns and grids that reflow by themselves, scroll areas. A view states the order and the gaps;
// sizes come from what is inside. Gaps and widths are design units: px() of ui/frame.hpp. Nothing here draws, but for divider().
#pragma once

#include "ui/body.hpp"
#include "ui/draw.hpp"

#include <initializer_list>
#include <string_view>

namespace osmose::ui {

using draw::Align;

struct StackOptions {
    float gap = 12;
    Align align = Align::start; // of what is narrower than the stack
    float width = 0;            // 0: all the room, in a row its share of what is left
    float most = 0;             // a paragraph is read best below 640
    bool fit = false;           // in a row: as wide as what is inside
};
void stack(Body body);
void stack(const StackOptions& options, Body body);

struct RowOptions {
    float gap = 8;
    Align align = Align::centre; // up and down
    Align justify = Align::start;
    bool wrap = false; // go on below when there is no room; else what gives way is cut, in a row inside it too
};
void row(Body body);
void row(const RowOptions& options, Body body);

// Pushes what follows to the far end of a row, or to the foot of a stack that is higher than what it holds.
void spacer();
void gap(float units);
void divider();
void inset(float horizontal, float vertical, Body body);

// A column's share of the width, or a width of its own.
struct Track {
    float weight = 1, width = 0;
    Track(float weight) : weight(weight) {} // NOLINT(google-explicit-constructor)
    static Track fixed(float width) {
        Track out{0};
        out.width = width;
        return out;
    }
};
struct ColumnsOptions {
    float gap = 20;
    Breakpoint stacked_up_to = Breakpoint::tablet; // one below the other on such screens
    bool equal_heights = true;
};
// Side by side: columns({3, 2}, {[&] { left }, [&] { right }}). Cards in them are equally high.
void columns(std::initializer_list<Track> tracks, std::initializer_list<Body> bodies);
void columns(const ColumnsOptions& options, std::initializer_list<Track> tracks, std::initializer_list<Body> bodies);

struct GridOptions {
    float least = 280; // the least width of a cell; as many a row as fit
    float gap = 20;
    int most_columns = 12;
};
void grid(int count, const GridOptions& options, CallRef<void(int)> cell);

// A part of the page that scrolls by itself, in all the room that is left (or this high).
void scroll_area(std::string_view key, const Rect& rect, std::string_view name, Body body);
// Scrolls the area that is being drawn so that a place in it comes into view, if it is not.
void reveal(const Rect& place);

// ---- for widgets
struct Want {
    float width = 0, height = 0; // CSS pixels
    float grow = 0;              // in a row: the share of what is left
    bool shrinks = false;        // in a row: gives way when there is no room...
    float firm = 0;              // ...but for this part of its width
    float natural = 0;           // what it would take if it were asked (a stack that grows, a row): for columns and menus
};
// The place of the next thing.
Rect take(const Want& want);
// The width that a thing which fills may have here.
float room();
bool in_row();
// The height that the thing which fills its cell should have (0: its own).
float stretched_height();
// A thing whose height is known only once it is drawn: body gets its rect (with the height measured last).
void block(std::uint32_t id, const Want& want, CallRef<float(const Rect&)> body);
// Lays the body out in this rectangle; returns the height that it took.
float in_region(std::uint32_t id, const Rect& rect, Body body, const StackOptions& options = {.gap = 0}, float stretch = 0);
// The same for a row.
float in_row_region(std::uint32_t id, const Rect& rect, const RowOptions& options, Body body);
// An id for a thing without a key: its place among its siblings. For remembering sizes only.
std::uint32_t next_layout_id();

} // namespace osmose::ui
