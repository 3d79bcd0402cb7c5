// What is pressed: buttons, icon buttons, links. Each returns true in the frame in which it is pressed, by pointer, keyboard,
// screen reader or its own shortcut.
#pragma once

#include "ui/icons.hpp"
#include "ui/layout.hpp"

#include <optional>
#include <string_view>

namespace osmose::ui {

enum class ButtonStyle : std::uint8_t { primary, outline, soft, ghost, danger, danger_filled };
enum class ButtonSize : std::uint8_t { normal, small, large };

struct ButtonOptions {
    ButtonStyle style = ButtonStyle::outline;
    ButtonSize size = ButtonSize::normal;
    std::optional<Icon> icon = {};
    std::string_view shortcut = {};         // "A", "Ctrl+Enter": shown at the right, and acts
    std::string_view disabled_because = {}; // not empty: disabled, and this is the tooltip
    bool fill = false;                      // all the width that there is
};
bool button(std::string_view key, std::string_view label, const ButtonOptions& options = {});

struct IconButtonOptions {
    ButtonSize size = ButtonSize::normal;
    bool framed = false;
    bool pressed = false; // stays on: what it opens is open
    bool opens = false;   // a menu or a panel
    std::string_view shortcut = {};
    std::string_view disabled_because = {};
};
// name is the tooltip and what a screen reader says.
bool icon_button(std::string_view key, Icon icon, std::string_view name, const IconButtonOptions& options = {});

struct LinkOptions {
    std::optional<Icon> icon = {};
    bool arrow = false; // "See all ->"
    Type type = Type::medium;
    Color color = 0; // 0: that of a link
};
// Following it changes the route (ui/frame.hpp, go()); true in that frame.
bool link(std::string_view key, std::string_view label, std::string_view href, const LinkOptions& options = {});
// Looks like a link, acts like a button.
bool text_button(std::string_view key, std::string_view label, const LinkOptions& options = {});

// A key as it is drawn beside what it does.
void key_hint(std::string_view keys);

} // namespace osmose::ui
