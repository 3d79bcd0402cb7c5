// The letters that lead to a project's screens, after G: for the keys themselves, their list and the palette.
#pragma once

#include "app/route.hpp"

#include <span>
#include <string_view>

namespace osmose::ui {

struct ScreenLetter {
    char letter;
    std::string_view keys, name; // "G V"; key of the screen's name
    app::Screen screen;
};
std::span<const ScreenLetter> screen_letters();

} // namespace osmose::ui
