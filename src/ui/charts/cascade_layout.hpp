// Where the parts of a cascade stand: one scale for every flow, ends that lie one below the other, steps that turn down side by side.
#pragma once

#include "ui/charts/charts.hpp"

#include <vector>

namespace osmose::ui {

struct CascadeSpan {
    float start = 0, length = 0; // downwards for an end, to the right for a step
};
struct CascadeLayout {
    float scale = 0;                           // of a unit of amount, and of the whole revenue:
    float revenue_height = 0;
    float source_x = 0, trunk_x = 0, trunk_end = 0, list_x = 0;
    float trunk_top = 0, steps_end = 0;        // the foot of each step's flow, its words below
    std::vector<CascadeSpan> sources, members; // the room of each end, in which its flow is centred
    std::vector<CascadeSpan> steps;            // where each leaves the trunk, and the room for its flow and words
    float height = 0;

    float thick(double amount) const;          // of a flow, as it is drawn
};
// In this width, from (0, 0).
CascadeLayout cascade_layout(const Cascade& chart, float width);

constexpr float cascade_bend = 12;       // a step's flow turns down around this radius
constexpr float cascade_thinnest = 2.5f; // as thin as a flow is drawn

} // namespace osmose::ui
