// Go anywhere, find anything, do anything: one field, and what answers to it (Ctrl+K). Every screen, member, decision, result and
// contribution, and every action with its shortcut. What was chosen is handed back; the root of the interface carries it out.
#pragma once

#include "app/search.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/shell.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct PaletteState {
    bool open = false;
    std::string typed;
    std::optional<app::SearchIndex> index; // made when it opens
    std::optional<std::string> searched;   // what `found` answers
    std::vector<std::size_t> found;
    std::size_t chosen = 0;                // among them
    std::vector<std::string> recent;       // keys, the last one first
};

// Where actions apply.
struct PaletteScope {
    bool in_project = false, can_undo = false, can_redo = false, drafting = false, can_time = false;
};

void open_palette(PaletteState& state);
// What there is: the screens that the shell offers, the actions, and what a project holds (`of_project`).
std::vector<app::Findable> palette_findables(const ShellModel& model, const PaletteScope& scope, const std::string& project,
                                             std::vector<app::Findable> of_project);
// Draws it where it is open. Gives what was chosen, once; it is closed then.
std::optional<app::Findable> palette_view(PaletteState& state, const ShellModel& model);

// Of a screen or an action: how a letter reaches it. "" where none does.
std::string_view shortcut_of(std::string_view key);
std::string screen_key(app::Screen screen); // "screen/members"

} // namespace osmose::ui
