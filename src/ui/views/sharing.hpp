// From revenue to every member: what waits to be shared and what sharing it now would give, the past distributions, and the forms
// that record revenue and costs. The address says what is open: "new", "cost", "share", "try", or a distribution's id.
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
    struct Form { // of a revenue or a cost, as typed
        std::string kind = "sale", amount, from, buyer, note;
        std::optional<Date> date;
        bool tried = false;
    } form;
    std::string tried_sum; // "try a sum"
};

void sharing_view(const Here& here, const SharingShown& shown, SharingState& state, app::Commands& commands);

} // namespace osmose::ui
