// Where the project stands and what to do now: the one next action, all that waits for me, the first steps of a new project, what was
// contributed and when, the critical size, what is shared, one's own part, news. Most of what is pressed leads to where it is done.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

#include <string>

namespace osmose::ui {

struct OverviewShown {
    const app::Figures& figures;
    const app::Settings& settings;
    bool acts = true;      // somebody acts here; else the project is only read
    bool copy_due = false; // a file should be saved
};
struct OverviewState {
    std::string over_time = "kind"; // what the columns are made of: "kind" or "member"
    bool as_table = false;
    bool all_waiting = false;       // beyond the first few
};

void overview_view(const Here& here, const OverviewShown& shown, OverviewState& state, app::Commands& commands);

} // namespace osmose::ui
