// What was made together, and who holds rights on it: the register, one result in full with its certificates, and the form for a
// new one or a change to propose. The address says what is open: "new", "change-<id>", or a result's id.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace osmose::ui {

struct ResultsShown {
    const app::Figures& figures;
    model::MemberId me;
    std::string_view item;
};

struct ResultsState {
    std::string filter = "all"; // or "mine"
    std::string holder;         // whose certificate is shown: a member's id
    struct Form { // of a new result, or of what one is to become, as typed
        std::string of; // the address that it was begun for
        std::string name, kind = "software", licence, other_licence, keeper, note, link, search;
        std::optional<Date> date;
        bool chosen_people = false;        // else all whose contributions count up to the date, or as they are
        std::set<std::string> people;      // ids
        bool tried = false;
    } form;
};

void results_view(const Here& here, const ResultsShown& shown, ResultsState& state, app::Commands& commands);

} // namespace osmose::ui
