// How far the team is from its critical size: what is covered of each mandatory need, the least team that would do, what and who is
// missing, and who could not be replaced.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

namespace osmose::ui {

struct CriticalSizeState {
    bool pivotal = false; // the values of a large team were asked for, which takes a while
};

void critical_size_view(const Here& here, const app::Figures& figures, CriticalSizeState& state, app::Commands& commands);

} // namespace osmose::ui
