// A sharing as one picture: the sources of the revenue, what each step of the waterfall takes, every member's part (model.md §5).
#pragma once

#include "app/figures.hpp"
#include "ui/views/here.hpp"

namespace osmose::ui {

// Draws it; a step or a member that is pressed leads to its explanation.
void sharing_flow(const Here& here, const app::Sharing& sharing);

} // namespace osmose::ui
