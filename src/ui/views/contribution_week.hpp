// The contributions of one week as a calendar, with the filters of the list. For views/contributions.cpp.
#pragma once

#include "ui/views/contributions.hpp"

namespace osmose::ui {

void contribution_week(const Here& here, const ContributionsShown& shown, ContributionsState& state);

} // namespace osmose::ui
