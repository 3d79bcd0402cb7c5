// What the results' screen opens: one result with everybody's right on it, the certificate of such a right, and the form for a new
// result. For views/results.cpp.
#pragma once

#include "app/results_figures.hpp"
#include "ui/views/results.hpp"

namespace osmose::ui {

std::string right_of(const app::ResultRow& result);      // "1/9"
std::string part_of_whole(const app::ResultRow& result); // "11,11 %"
std::string kind_and_date(const app::ResultRow& result, const Here& here);

void result_panel(const Here& here, const app::ResultRow& result, ResultsState& state, app::Commands& commands);
// changed: the one that a change is proposed of; null: a new one.
void result_form(const Here& here, const ResultsShown& shown, const app::ResultRow* changed, ResultsState::Form& form, app::Commands& commands);
// The certificate of one contributor's right, as a page that can be kept.
void certificate(const Here& here, const app::ResultRow& result, const app::Person& holder, app::Commands& commands);

} // namespace osmose::ui
