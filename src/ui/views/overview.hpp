// Where the project stands and what to do now: the one next action, what was contributed, what is shared, one's own part, news.
// A reading screen; whatever is pressed leads to the screen where it is done.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

#include <vector>

namespace osmose::ui {

struct OverviewShown {
    const app::OverviewFigures& figures;
    const std::vector<app::MemberRow>& members;
    bool acts = true; // somebody acts here; else the project is only read
};

void overview_view(const Here& here, const OverviewShown& shown, app::Commands& commands);

} // namespace osmose::ui
