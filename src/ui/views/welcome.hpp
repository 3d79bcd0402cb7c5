// The first screen of all: who somebody is and three ways to begin; language and theme at once. Shown while the device has no
// project; the name is kept on the device and nowhere else.
#pragma once

#include "app/commands.hpp"
#include "app/settings.hpp"

#include <string>
#include <string_view>

namespace osmose::ui {

struct WelcomeShown {
    const app::Settings& settings;
    std::string_view language; // in use: chosen, or the browser's
};

struct WelcomeState {
    std::string name;
    bool begun = false; // the name is the settings' until something was typed
};

void welcome_view(const WelcomeShown& shown, WelcomeState& state, app::Commands& commands);

} // namespace osmose::ui
