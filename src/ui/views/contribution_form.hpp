// The quick add and the edit of a contribution: what is typed becomes facts, and the core says what is wrong with them.
#pragma once

#include "ui/views/contributions.hpp"

namespace osmose::ui {

// A form for a new contribution of whoever acts here, or for one that is edited.
ContributionForm new_form(const Here& here, const ContributionsShown& shown);
ContributionForm repeated_form(const app::ContributionRow& row, const Here& here); // today, with nothing attached
ContributionForm timed_form(const Here& here, const ContributionsShown& shown);        // of what the timer measured
ContributionForm form_of(const app::ContributionRow& row, const Here& here);

// The panel beside the list; open while the address says so.
void contribution_panel(const Here& here, const ContributionsShown& shown, ContributionForm& form, app::Commands& commands);

// "8 h", "186,40 €": how much, in its unit.
std::string how_much(const model::ContributionFacts& facts, const Currency& currency);
// The note; else the skill; else the kind.
std::string what(const model::ContributionFacts& facts);

} // namespace osmose::ui
