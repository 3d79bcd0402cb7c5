// What everybody brings: the list with its filters, or the week; the quick add, one contribution in detail. The address says what is
// open beside the list: "new", "repeat-<id>", "timer", "filters", an id, "edit-<id>", "confirm-<id>", "dispute-<id>", "settle-<id>",
// "withdraw-<id>"; or it sets a filter ("to-confirm", "of-<member>").
#pragma once

#include "app/commands.hpp"
#include "app/contribution_figures.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"
#include "ui/widgets/date_range.hpp"
#include "ui/widgets/table.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace osmose::ui {

struct ContributionsShown {
    const app::Figures& figures;
    model::MemberId me; // who acts here; empty: nobody
    std::string_view item;
    const app::Settings& settings; // of the timer
};

// As typed, until it is saved.
struct ContributionForm {
    std::string of; // what it is for: "new", or the id that is edited
    std::string member, kind = "time", quantity, unit = "hour", amount, currency, foreign_amount, skill, note, evidence;
    std::optional<Date> date;
    bool foreign = false, waived = false, stay_open = false, tried = false;
    bool timed = false; // the timer is done once it is saved
};

// What is asked about one contribution in a dialog, as typed.
struct ContributionQuestion {
    std::string of;               // the item of the address that it belongs to
    std::string quality, estimate; // of a confirmation
    std::string reason;           // of a dispute
    std::string title, outcome; // of a decision
    bool tried = false;
};

struct ContributionsState {
    std::string scope = "all", form_of_list = "list"; // or "week"
    std::string search, member, kind, standing, grouping;
    DateRange period;
    Sort sort{.column = "date", .down = true};
    std::optional<Date> monday; // of the week shown; none: this one
    bool selecting = false;
    std::set<model::ContributionId> chosen;
    ContributionForm form;
    ContributionQuestion question;
    std::string note; // for the discussion of a dispute
};

void contributions_view(const Here& here, const ContributionsShown& shown, ContributionsState& state, app::Commands& commands);

} // namespace osmose::ui
