// Home: the projects of this device, what waits in them, and the ways to one more: create, open a file, join by a link, visit an
// example. Reads the summaries that are kept beside the entries; no project is opened for it.
#pragma once

#include "app/commands.hpp"
#include "app/workspace.hpp"

#include <span>

namespace osmose::ui {

struct ProjectsShown {
    std::span<const app::ProjectSummary> projects;
    const app::Settings& settings;
    Instant now;
    int utc_offset_minutes = 0;
};

void projects_view(const ProjectsShown& shown, app::Commands& commands);

} // namespace osmose::ui
