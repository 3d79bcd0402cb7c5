// What comes over the page and asks: dialog (a sheet on a phone), side panel, menu. Whether it is open belongs to the view.
#pragma once

#include "ui/icons.hpp"
#include "ui/layout.hpp"

#include <optional>
#include <string_view>

namespace osmose::ui {

struct DialogOptions {
    std::string_view title = {}, caption = {};
    float width = 520;   // at most the screen
    Body actions = {};   // at the foot, the primary one last
    std::string_view note = {}; // at the left of the actions
    bool hangs = false;  // from the top: what is above in it stays where it is, however much is below
};
// Escape, the cross and a press outside close it.
void dialog(std::string_view key, bool& open, const DialogOptions& options, Body body);

struct PanelOptions {
    std::string_view title = {}, caption = {};
    float width = 326;
    bool docked = false; // beside the page where there is room for both, and the page stays in use
    Body lead = {};      // before the title (an avatar)
    Body tools = {};     // icon buttons before the cross
    Body actions = {};   // stays at the foot
};
// From the right; on a phone from below.
void side_panel(std::string_view key, bool& open, const PanelOptions& options, Body body);

// A button with a list of actions. body draws menu_item()s.
void menu_button(std::string_view key, Icon icon, std::string_view name, Body items);
// The list alone, below (or above) the rectangle of what opened it.
void menu(std::string_view key, std::string_view name, const Rect& anchor, bool& open, Body items);
struct MenuItemOptions {
    std::optional<Icon> icon = {};
    std::string_view caption = {}, shortcut = {}, href = {};
    bool chosen = false, danger = false;
};
bool menu_item(std::string_view key, std::string_view label, const MenuItemOptions& options = {});

} // namespace osmose::ui
