// Every widget of the screens in its states, on one page: to look at them, and for the tests to go through them (#/gallery).
// What a pointer or a keyboard makes of them (hovered, pressed, focused) shows when they are used.
#pragma once

#include "base/date.hpp"
#include "model/distribution.hpp"
#include "ui/widgets/date_range.hpp"
#include "ui/widgets/ranked_list.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace osmose::ui {

struct GalleryState { // what the samples hold
    std::string text, wrong, area, number = "7,5", search, unit = "hour", segment = "day", tab = "tree", radio = "one", kind = "time";
    std::optional<Date> day;
    DateRange period{.preset = "between", .from = {}, .to = {}};
    bool ticked = true, unticked = false, on = true, off = false, dialog = false, panel = false;
    std::set<std::string> open{"0", "0/0"};
    std::vector<Ranked> ranking{{"2"}, {"1"}};
    std::vector<model::StepKind> order{model::StepKind::costs, model::StepKind::advances, model::StepKind::reserve};
};

void gallery_view(GalleryState& state);

} // namespace osmose::ui
