// What the project needs, what its members offer, and who serves what. The address says what is open: "new-need", "new-offer" (or
// "new-offer-<need>", made for one), "edit-<id>", "cap" (the limit on one's time), "of-<member>", or a need's or an offer's id.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/means_forms.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::ui {

struct MeansShown {
    const app::Figures& figures;
    model::MemberId me;
    std::string_view item;
};

struct MeansState {
    std::string shown = "matching"; // or "needs", "offers"
    MeansForm form;
    struct Cap { // of one's time, as typed
        std::string hours, pace = "week";
        bool begun = false, tried = false;
    } cap;
    struct Done { // what a member has done for a need, to be recorded as a contribution
        model::MemberId member;
        std::string skill, quantity, unit, kind;
        std::optional<Date> date;
        bool open = false, tried = false;
    } done;
    bool asks_withdrawal = false;
};

void means_view(const Here& here, const MeansShown& shown, MeansState& state, app::Commands& commands);

} // namespace osmose::ui
