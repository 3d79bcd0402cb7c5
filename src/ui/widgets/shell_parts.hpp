// The parts that the shell's three forms share: links, project tile, who is here. For shell*.cpp.
#pragma once

#include "ui/widgets/shell.hpp"

namespace osmose::ui {

void nav_groups(const std::vector<NavGroup>& groups, bool narrow);
void project_tile(const Switcher& project, const Rect& tile);
void person_line(const ShellModel& model, bool narrow);
void rail(const ShellModel& model, const Rect& rect, bool narrow);
// True when the round button was pressed.
bool phone_bar(const ShellModel& model, const Rect& rect);

inline constexpr float rail_wide = 236, rail_narrow = 68, top_bar = 68, top_bar_phone = 56, bottom_bar = 78, page_most = 1320;

} // namespace osmose::ui
