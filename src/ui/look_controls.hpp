// Language and theme, changed at once where they stand: on the first screen, and wherever there is room for them.
#pragma once

#include "app/commands.hpp"

#include <string_view>

namespace osmose::ui {

// Two things of a row: the languages, each by its own name, and the button that turns light into dark and back.
void look_controls(const app::Settings& settings, std::string_view language, app::Commands& commands);

} // namespace osmose::ui
