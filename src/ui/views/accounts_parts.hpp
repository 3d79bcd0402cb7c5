// The parts of the accounts' screen and what it opens. For views/accounts.cpp. A party is a member or the project itself, whose
// money lies in its purse.
#pragma once

#include "app/accounts_figures.hpp"
#include "ui/views/accounts.hpp"

namespace osmose::ui {

inline constexpr std::string_view project_party = "project"; // its key; of a member, his id

std::string party_key(const app::Party& party);
std::string party_name(const app::Party& party);    // "Nadia Benali (vous)"; "Caisse du projet"
std::string party_shortly(const app::Party& party); // "Nadia"; "la caisse"
void party_disc(const Here& here, const app::Party& party, float size);
// "pay-project-1f2e3d4c5b6a": the address of a payment that is proposed.
std::string transfer_address(const app::TransferRow& transfer);

// ---- on the page
void balances_table(const Here& here, const app::AccountsFigures& accounts, AccountsState& state);
void plan_card(const Here& here, const app::AccountsFigures& accounts, const Result<app::SettlingUp>& plan, AccountsState& state, app::Commands& commands);
void payments_table(const Here& here, const app::AccountsFigures& accounts, app::Commands& commands);
void years_card(const Here& here, const app::Figures& figures, const app::AccountsFigures& accounts, app::Commands& commands);

// ---- opened by the address
void payment_form(const Here& here, const AccountsShown& shown, AccountsState::Form& form, app::Commands& commands);
void transfer_panel(const Here& here, const app::TransferRow& transfer, AccountsState::Form& form, app::Commands& commands);
void payment_panel(const Here& here, const app::PaymentRow& payment, app::Commands& commands);
void purse_panel(const Here& here, const app::AccountsFigures& accounts, app::Commands& commands);
void settle_all_dialog(const Here& here, const app::SettlingUp& plan, app::Commands& commands);

} // namespace osmose::ui
