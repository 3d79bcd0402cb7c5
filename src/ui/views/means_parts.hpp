// What opens beside or over the needs and offers: one of them in full, what a member gives, the limit on one's time, and what was
// done for a need, to be recorded as a contribution.
#pragma once

#include "ui/views/means.hpp"

namespace osmose::ui {

void means_panels(const Here& here, const MeansShown& shown, MeansState& state, app::Commands& commands);
// How much of my time is used, for what, and its limit; nothing where nobody acts here.
void my_time(const Here& here, const MeansShown& shown, MeansState& state, app::Commands& commands);
void cap_dialog(const Here& here, const MeansShown& shown, MeansState::Cap& cap, app::Commands& commands);
void done_dialog(const Here& here, MeansState::Done& done, app::Commands& commands);

} // namespace osmose::ui
