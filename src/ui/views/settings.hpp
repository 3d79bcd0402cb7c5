// What a person chooses for this device, what it keeps, and what the program is. A project's own settings are its description.
#pragma once

#include "app/commands.hpp"
#include "app/workspace.hpp"
#include "ui/views/here.hpp"

#include <optional>
#include <string>

namespace osmose::ui {

struct SettingsShown {
    const app::Settings& settings;
    const app::Storage::Usage& usage;
    const std::vector<app::ProjectSummary>& projects;
    Instant now;
    int utc_offset_minutes = 0;
    bool in_browser = false; // which can show the plain view
};

struct SettingsState {
    std::optional<std::string> person;              // as typed, until the field is left
    std::optional<model::ProjectId> erases;         // asked for, once
};

void settings_view(const SettingsShown& shown, SettingsState& state, app::Commands& commands);
void about_view();

struct ProjectSettingsState {
    std::optional<std::string> name, purpose; // as typed
    struct End { // as it would be proposed
        bool open = false;
        std::string rest, cause, why;
    } end;
};
void project_settings_view(const Here& here, const app::Figures& figures, ProjectSettingsState& state, app::Commands& commands);

} // namespace osmose::ui
