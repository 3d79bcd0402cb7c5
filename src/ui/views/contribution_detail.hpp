// One contribution whole, and what can be asked of it: confirm it with an opinion, dispute it, ask for a decision, withdraw it.
// For views/contributions.cpp.
#pragma once

#include "ui/views/contributions.hpp"

namespace osmose::ui {

void contribution_detail(const Here& here, const ContributionsShown& shown, const app::ContributionRow& row, ContributionsState& state, app::Commands& commands);

// The dialogs over it; `item` is the address that opened them ("dispute-<id>").
void confirmation_dialog(const Here& here, const ContributionsShown& shown, const app::ContributionRow& row, ContributionQuestion& question, app::Commands& commands);
void dispute_dialog(const Here& here, const ContributionsShown& shown, const app::ContributionRow& row, ContributionQuestion& question, app::Commands& commands);
void settlement_dialog(const Here& here, const ContributionsShown& shown, const app::ContributionRow& row, ContributionQuestion& question, app::Commands& commands);
void withdrawal_dialog(const Here& here, const app::ContributionRow& row, app::Commands& commands);

void contribution_chip(const app::ContributionRow& row);
// At once; an idea is asked about first, since the estimates of those who confirm are its value.
void confirm(const app::ContributionRow& row, const Here& here, app::Commands& commands);
// "8 h, Fournées": how much of what.
std::string said_of(const app::ContributionRow& row, const Here& here);

} // namespace osmose::ui
