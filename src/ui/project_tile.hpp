// How a project is known at a glance: an icon where its name says what it is about ("fournil", "film"), else its initials, on a colour
// that is always the same for the same project. A picture only: the name stands beside it.
#pragma once

#include "ui/icons.hpp"
#include "ui/theme.hpp"

#include <optional>
#include <string_view>

namespace osmose::ui {

std::optional<Icon> project_icon(std::string_view name);
Color project_color(std::string_view project); // as in its address
void project_tile(std::string_view name, std::string_view project, float size = 42);

} // namespace osmose::ui
