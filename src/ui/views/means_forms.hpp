// The form in which a need or an offer is stated, or stated anew: for the means of the project, and for a member's own page. A skill
// is chosen among those in use, as only what is called the same is matched, or named for the first time.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::ui {

struct MeansForm { // as typed
    std::string of;                 // what it was begun for
    bool offers = false;            // of an offer
    std::string known_skill, skill; // one of those in use, or a new one
    std::string volume, unit = "hour", pace = "week", level = "1", priority = "3", compensation, note;
    std::optional<Date> from, to;
    bool mandatory = true, tried = false;
};

struct MeansAsked {
    const app::Figures& figures;
    std::string_view what; // "new-need", "new-offer", "new-offer-<need>", "edit-<id>"; anything else asks for no form
    app::Route back;       // where one goes on
};

void means_form(const Here& here, const MeansAsked& asked, MeansForm& form, app::Commands& commands);

} // namespace osmose::ui
