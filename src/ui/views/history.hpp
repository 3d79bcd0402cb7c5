// Everything that was done, newest first: who, what, when, whether it applies, and the way to take it back. Nothing is ever erased.
// Each entry opens beside the list ("history/<id>"); "history/past" asks for the day on which all screens then show the project.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct HistoryShown {
    const app::Figures& figures;
    bool can_undo = false, can_redo = false;
    std::string_view item; // an entry's id, "past"
};

struct HistoryState {
    struct Filter {
        std::string topic = "all", member, state = "all", text;
        bool operator==(const Filter&) const = default;
    } filter;
    // What the filter last found, and in what: it is asked anew when one of them changes.
    struct Found {
        Filter filter;
        std::string language;
        EntryId newest;
        std::size_t of = 0;
        std::vector<std::uint32_t> rows;
    } found;
    std::optional<Date> day; // to look at, as chosen in the dialog
};

void history_view(const Here& here, const HistoryShown& shown, HistoryState& state, app::Commands& commands);

} // namespace osmose::ui
