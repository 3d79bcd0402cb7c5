// The panel of the first screen: what OsmoseIt is, in one picture, one sentence and three steps. For views/welcome.cpp.
#pragma once

#include "ui/semantics.hpp"

namespace osmose::ui {

void welcome_panel(const Rect& rect); // beside the ways to begin
void welcome_band();                  // above them, where there is no room beside

} // namespace osmose::ui
