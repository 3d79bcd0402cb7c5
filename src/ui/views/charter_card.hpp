// The cooperative charter, point by point: kept, departed from or not yet to be told, why, what would mend it, and where that is done.
#pragma once

#include "app/figures.hpp"
#include "ui/views/here.hpp"

namespace osmose::ui {

void charter_card(const Here& here, const app::Figures& figures);

} // namespace osmose::ui
