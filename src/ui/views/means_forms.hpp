// The form in which a need or an offer is stated, or stated anew. A skill is chosen among those in use, as only what is called the
// same is matched, or named for the first time.
#pragma once

#include "ui/views/means.hpp"

namespace osmose::ui {

void means_form(const Here& here, const MeansShown& shown, MeansState::Form& form, app::Commands& commands);

} // namespace osmose::ui
