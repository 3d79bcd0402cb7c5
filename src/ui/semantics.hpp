// What a frame says it draws: a tree of roles, names, values and rectangles, collected while Dear ImGui draws.
// The web face patches a DOM from it (architecture.md §4, the mirror); the ui tests read it. It knows no pixel and no DOM.
// It is rebuilt each frame; nodes are matched between frames by their key, which is ours and never a label or an index.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    bool operator==(const Rect&) const = default;
};

// Named after the ARIA role, or the HTML element, that the mirror makes of it.
enum class Role : std::uint8_t {
    root, banner, navigation, main, complementary, region, dialog, group, list, list_item,
    table, row, column_header, row_header, cell,
    heading, text, strong, link, button, tab_list, tab, checkbox, radio, switch_,
    text_field, text_area, number_field, date_field, select, option,
    image, progress, status, alert, scroll_area,
};

struct Node {
    std::string key; // unique among its siblings; rows by entry id
    Role role = Role::text;
    std::string name;         // what it is called (label), or the text itself
    std::string value;        // of a field (a date as 2026-10-14), a select (key of the option), a progress ("40")
    std::string description;  // hint or tooltip
    std::string error;        // of a field; empty when it is right
    std::string placeholder;  // of a field
    std::string href;         // of a link: a fragment route ("#/p/1/members") or an address
    std::string input_mode;   // of a field: text, numeric, decimal, search, url, email
    std::string autocomplete; // of a field: name, off...
    std::string shortcut;     // aria-keyshortcuts
    Rect rect;                // in CSS pixels of the window; left empty, it is the item's own
    Rect text;                // where the name is drawn when that is not the whole rect (a button's or a field's label)
    Rect content;             // of a field: where its value is drawn; empty: 12 px inside the rect
    std::uint32_t item = 0;   // ImGuiID of the item it stands for (of a scroll area: its window's); 0: not interactive
    std::int32_t parent = -1; // index in the tree; -1: the root
    std::int16_t level = 0;   // of a heading
    std::int32_t row = -1, column = -1;   // of a row or cell: index in the whole table
    std::int32_t rows = -1, columns = -1; // of a table: size of the whole
    float font_size = 0;                  // em size in CSS pixels, so that selected text lies over the picture
    float line_height = 0;                // of a text in several lines; 0: one line, as high as its rect
    std::int16_t font_weight = 400;
    float radius = 9;                                                 // of the focus ring's corners
    // Of a scroll area: its window's offset, and its rect's size plus the furthest offset (GetScrollMaxX, GetScrollMaxY).
    float scroll_x = 0, scroll_y = 0, content_w = 0, content_h = 0;
    std::int8_t sort = 0;                                             // of a column header: 1 ascending, -1 descending
    bool align_end = false;                                           // text set from the right (numbers)
    bool drags = false;                                               // a finger on it drags the item and scrolls nothing
    bool disabled = false, checked = false, selected = false, current = false, modal = false;
    bool expanded = false, has_popup = false, focus = false; // focus: asks for the focus once (a new route or dialog)
    bool operator==(const Node&) const = default;
};

// The tree of one frame, in reading order: a parent comes before its children.
class Semantics {
public:
    void begin_frame();
    // A container: everything until the matching close() is inside it. Returns its index.
    std::int32_t open(Node node);
    // Goes on inside a container said before, until the matching close(); -1: at the top of the tree. A dialog, a menu or a
    // toast lies over the page and not inside what it was drawn from; a page's header lies in the bar above what scrolls.
    void reopen(std::int32_t container);
    void close();
    std::int32_t leaf(Node node);
    Node& at(std::int32_t index);
    // Gives the nodes that stand for an item its rectangle and state, once everything is drawn.
    void end_frame();
    const std::vector<Node>& nodes() const { return nodes_; }
    // Items that Dear ImGui drew as interactive and that no node named: each is a fault that a test reports.
    std::vector<std::string> unnamed_items() const;
    // Called by the Dear ImGui hooks (ImGuiTestEngineHook_ItemAdd, _ItemInfo).
    void saw_item(std::uint32_t id, const Rect& rect, bool disabled);
    void saw_label(std::uint32_t id, std::string_view label);
    // A text that was drawn shorter than it is, and the container that it stands in: where no pointer can ask for the rest, a fault.
    struct Cut {
        std::string text;
        std::int32_t inside;
    };
    void saw_cut(std::string_view text);
    const std::vector<Cut>& cuts() const { return cuts_; }

private:
    struct Seen {
        std::uint32_t id;
        Rect rect;
        bool disabled;
        std::string label;
    };
    Seen* find_seen(std::uint32_t id);
    std::vector<Node> nodes_;
    std::vector<std::int32_t> open_;
    std::vector<Seen> seen_;
    std::vector<Cut> cuts_;
};

// The collector of the frame being drawn (like Dear ImGui's own context, one per thread).
Semantics& semantics();

} // namespace osmose::ui
