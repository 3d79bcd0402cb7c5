// Cards of the overview: what waits for me, the first steps, contributions over time, the critical size. For views/overview.cpp.
#pragma once

#include "app/overview_figures.hpp"
#include "ui/views/overview.hpp"

#include <span>

namespace osmose::ui {

// The most pressing one as the screen's next action: what, why, what to press.
void next_waiting(const Here& here, const app::Waiting& waiting, app::Commands& commands);
// The others, each with its one button; and a copy to save.
void waiting_card(const Here& here, std::span<const app::Waiting> waiting, bool copy_due, OverviewState& state, app::Commands& commands);

// Whether a project is so young that its first steps are shown.
bool shows_first_steps(const OverviewShown& shown);
void first_steps_card(const Here& here, const OverviewShown& shown, app::Commands& commands);

void over_time_card(const app::OverTime& time, OverviewState& state);
void critical_card(const Here& here, const app::CriticalInShort& critical, std::size_t members);

} // namespace osmose::ui
