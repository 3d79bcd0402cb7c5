// One entry of the history in full: what it had seen, what keeps it from applying, who signed it, and how it may be entered again;
// and the forks, where one device wrote two entries under one number (model.md §2).
#pragma once

#include "app/figures.hpp"

#include <optional>
#include <vector>

namespace osmose::app {

struct EntryDetail {
    HistoryRow row;
    std::vector<EntryId> objects;         // the entries that it is about
    std::optional<Date> stated;           // the day that it states
    std::vector<HistoryRow> seen;         // the newest entries that its author had seen
    std::vector<EntryId> missing;         // of those, what nobody here has
    std::optional<HistoryRow> because;    // the entry that reverts it, sets it aside or builds on it
    bool is_signed = false;               // by its device: that entry, or a later one that had seen it
    std::optional<journal::Action> again; // what I may enter in my own name, of what was set aside
};

struct ForkRow {
    HistoryRow first, second;
};

} // namespace osmose::app
