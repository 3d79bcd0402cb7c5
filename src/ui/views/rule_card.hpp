// The rule that a project shares by, as sentences and figures: what a contribution is worth, when it counts, what becomes of revenue.
#pragma once

#include "base/money.hpp"
#include "model/project.hpp"

namespace osmose::ui {

void rule_card(const model::Project& project);

} // namespace osmose::ui
