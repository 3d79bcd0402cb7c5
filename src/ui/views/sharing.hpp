// From revenue to every member: what waits to be shared and what sharing it now would give, the past distributions, and the forms
// that record revenue and costs. The address says what is open: "new", "cost", "loss", "release", "share", or a distribution's id.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::ui {

struct SharingShown {
    const app::Figures& figures;
    model::MemberId me;
    std::string_view item;
};

struct SharingState {
    struct Form { // of a revenue, a cost, a loss or a release, as typed
        std::string of;              // what it was begun for
        std::string kind = "sale", amount, from, buyer, note;
        std::string to = "costs";    // of a release: or "sharing"
        std::optional<Date> date;
        bool tried = false;
        // Anew where another one is opened; true then.
        bool begin(std::string_view what) {
            if (of == what) return false;
            *this = {.of = std::string(what)};
            return true;
        }
    } form;
    std::string tried_sum; // "try a sum"
};

void sharing_view(const Here& here, const SharingShown& shown, SharingState& state, app::Commands& commands);

} // namespace osmose::ui
