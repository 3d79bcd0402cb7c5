// How evenly members brought and received, whether gains go with contributions, who votes, and the cooperative charter, point by
// point. It states and does not scold: what is judged fair is for the members to say.
#pragma once

#include "app/figures.hpp"
#include "ui/views/here.hpp"

namespace osmose::ui {

struct FairnessState {
    bool as_table = false; // the curves
};

void fairness_view(const Here& here, const app::Figures& figures, FairnessState& state);

} // namespace osmose::ui
