// The state of the frame loop that its parts share: for frame.cpp, item.cpp, layout.cpp and the overlays; for nobody else.
// One per thread, like Dear ImGui's own context.
#pragma once

#include "ui/frame.hpp"
#include "ui/item.hpp"

#include <array>
#include <vector>

namespace osmose::ui {

struct ItemState {
    std::vector<Id> scopes;
    std::vector<std::array<int, 40>> counts; // texts without a key, by role, of each open container
    int hushed = 0;
};

struct TooltipState {
    Id wanted = 0, shown = 0; // wanted: set anew by each frame
    std::string text;
    Rect target;
    double since = 0;
};

struct ShownToast {
    Toast toast;
    double until = 0;
    Id id = 0;
};

struct FrameState {
    Look look;
    Palette palette;
    Screen screen;
    ItemState item;
    TooltipState tooltip;
    std::optional<ShownToast> toast; // the newest alone
    std::string title;
    std::optional<std::string> destination;
    bool focus_page = false;
    bool field_focused = false, typing = false; // said by the field that has the focus; a frame later no single letter acts
    // Overlays from the bottom up: those of this frame so far, and the one on top in the frame before, which Escape closes.
    std::vector<Id> overlays;
    Id top_overlay = 0, current_overlay = 0; // current: the one being drawn; 0: the page
    Rect sheet;           // of this frame's dialog or panel over the page, the topmost; empty where there is none
    float sheet_foot = 0; // where its buttons begin
    bool escape = false; // pressed and not yet taken
    int frame = 0;       // of draw_frame(), however many passes it takes
    int passes = 0;      // that the last one took; 1 where everything was in its place
    float menu_width = 0; // of the menu being drawn: its widest item
    bool menu_chosen = false;
    Rect last_rect;      // of the button drawn last: what a menu hangs from
    // Of the shell: what it shows, where its bars are, and what the page's header did in them.
    const struct ShellModel* shell = nullptr;
    Rect top, page, action;   // top bar; what scrolls; a phone's bar for the page's actions
    std::int32_t banner = -1, foot = -1; // the nodes of the top bar, and of a phone's foot with the screen's actions
    float action_height = 0, bottom_bar = 0, docked = 0; // docked: the width that a docked panel takes from the page
    bool search = false;
};
FrameState& frame_state();

void draw_tooltip();
void draw_toast();

} // namespace osmose::ui
