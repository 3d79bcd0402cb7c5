// What arrived by file, link, drop or paste, shown before anything is taken over; and the request to join a project that arrived.
// Also the place to paste a link. Nothing changes here until one of the buttons is pressed.
#pragma once

#include "app/commands.hpp"
#include "app/workspace.hpp"

#include <string>

namespace osmose::ui {

struct IncomingShown {
    const app::Incoming* incoming = nullptr; // none: nothing arrived, or it is being read
    bool reading = false;
    std::string_view person; // how this person is called, from the settings
    Date today;
    Instant now;
    int utc_offset_minutes = 0;
};

struct IncomingState { // as typed
    std::string name, contact, offers;
    bool begun = false, tried = false;
};

void incoming_view(const IncomingShown& shown, IncomingState& state, app::Commands& commands);

struct JoinState {
    std::string pasted;
};
void join_view(JoinState& state, app::Commands& commands);

} // namespace osmose::ui
