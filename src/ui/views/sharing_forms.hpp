// The panels of the sharing screen: a new revenue, a new cost, a loss or a part of the reserve to propose, and the question before a distribution is made.
#pragma once

#include "ui/views/sharing.hpp"

namespace osmose::ui {

// Why I cannot enter money, with who can; empty where I can.
std::string kept_from_me(const app::SharingFigures& sharing);
void revenue_panel(const Here& here, const SharingShown& shown, SharingState::Form& form, app::Commands& commands);
void cost_panel(const Here& here, const SharingShown& shown, SharingState::Form& form, app::Commands& commands);
// What everybody decides: proposed from here.
void loss_panel(const Here& here, const SharingShown& shown, SharingState::Form& form, app::Commands& commands);
void release_panel(const Here& here, const SharingShown& shown, SharingState::Form& form, app::Commands& commands);
void distribute_dialog(const Here& here, const app::SharingFigures& sharing, app::Commands& commands);

} // namespace osmose::ui
