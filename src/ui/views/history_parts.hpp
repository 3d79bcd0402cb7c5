// What lies beside the list of the history: the panel of one entry, and the question for a day gone by.
#pragma once

#include "ui/views/history.hpp"

#include <string>

namespace osmose::ui {

std::string detail_of(const app::HistoryRow& row, const Here& here); // "Tournées du week-end, 45,00 €"
void state_chip(const app::HistoryRow& row);
bool is_set_aside(const app::HistoryRow& row);

void entry_panel(const Here& here, const HistoryShown& shown, app::Commands& commands);
void past_dialog(const Here& here, const HistoryShown& shown, HistoryState& state, app::Commands& commands);

} // namespace osmose::ui
