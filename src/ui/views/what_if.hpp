// What if: a draft of the project in which anything can be tried, beside the real one. What differs, by member and in all, and the
// entries of the draft, each of which can be taken over. The strip that every screen shows meanwhile is here too.
#pragma once

#include "app/commands.hpp"
#include "app/draft.hpp"
#include "ui/views/here.hpp"

namespace osmose::ui {

struct WhatIfShown {
    const app::Comparison* comparison = nullptr; // none: there is no draft
    std::string_view item = {};                  // "drop"
};
struct WhatIfState {
    bool all = false; // members whose figures are the same too
};
void what_if_view(const Here& here, const WhatIfShown& shown, WhatIfState& state, app::Commands& commands);

// "A draft: nothing here is kept."
void draft_strip(app::Route compare, bool compared, app::Commands& commands);

} // namespace osmose::ui
