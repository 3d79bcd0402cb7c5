// Everything that was done, newest first: who, what, when, whether it applies, and the way to take it back. Nothing is ever erased.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

#include <string>
#include <string_view>

namespace osmose::ui {

struct HistoryShown {
    const std::vector<app::HistoryRow>& rows;
    bool can_undo = false, can_redo = false;
    std::string undo_kind, redo_kind; // of the entries meant
    std::string_view item;            // an entry's id, or of what it made
};

struct HistoryState {
    std::string filter = "all";
    std::size_t shown = 100; // rows; more on demand
};

void history_view(const Here& here, const HistoryShown& shown, HistoryState& state, app::Commands& commands);

} // namespace osmose::ui
