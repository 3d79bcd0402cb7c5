// What of the contributions is shown, and how: scope, search, member, kind, state, period, grouping. Filters add up and stay until they
// are taken off. On a phone they stand in a sheet of their own ("filters"). For views/contributions.cpp.
#pragma once

#include "ui/views/contributions.hpp"

namespace osmose::ui {

// The question that the filters come to.
app::ContributionQuery query_of(const ContributionsState& state, Date today);
// The toolbar over the list.
void contribution_filters(const Here& here, const ContributionsShown& shown, const app::ContributionList& list, ContributionsState& state, app::Commands& commands);
// How many are shown, what they are worth, and a way to see all again.
void shown_line(const app::ContributionList& list, ContributionsState& state);
void filters_sheet(const Here& here, const ContributionsShown& shown, ContributionsState& state, app::Commands& commands);
void clear_filters(ContributionsState& state);

std::string word_of(app::ContributionStanding standing);

} // namespace osmose::ui
