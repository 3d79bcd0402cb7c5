// What everybody brings: the list with its filters, the quick add, one contribution in detail. The address says what is open beside
// the list: "new", "edit-<id>", an id, or a filter ("to-confirm", "of-<member>").
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::ui {

struct ContributionsShown {
    const app::Figures& figures;
    model::MemberId me; // who acts here; empty: nobody
    std::string_view item;
};

// As typed, until it is saved.
struct ContributionForm {
    std::string of; // what it is for: "new", or the id that is edited
    std::string member, kind = "time", quantity, unit = "hour", amount, currency, foreign_amount, skill, note, evidence;
    std::optional<Date> date;
    bool foreign = false, waived = false, stay_open = false, tried = false;
};

struct ContributionsState {
    std::string filter = "all", member, kind;
    ContributionForm form;
    bool asks_withdrawal = false;
};

void contributions_view(const Here& here, const ContributionsShown& shown, ContributionsState& state, app::Commands& commands);

} // namespace osmose::ui
