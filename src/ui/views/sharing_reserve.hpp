// What a sharing does not hand out: parts that are held while a contribution is disputed, the reserve and its moves, and the losses
// with who bears them. Cards of the sharing screen.
#pragma once

#include "app/reserve_figures.hpp"
#include "ui/views/here.hpp"

namespace osmose::ui {

// Nothing where there is nothing to show. Revenue that waits pays the costs that are open: then they are no loss yet.
void held_reserve_and_losses(const Here& here, const app::ReserveFigures& figures, bool revenue_waits);

} // namespace osmose::ui
