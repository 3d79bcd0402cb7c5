// How evenly something is spread over people: the Lorenz curves of what they brought and of what they received, beside the line on
// which all have the same. Pointing at a step, or pressing it, says its figures in words.
#pragma once

#include "ui/layout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct LorenzStep { // so many of those who have least, and what part of the whole they have together
    double people = 0, brought = 0, received = 0;
    std::string words;
};
struct LorenzChart {
    std::string name;    // the sentence that the chart says
    std::string summary; // stands below as long as no step is pointed at
    std::string equality, brought_label, received_label;
    std::string first, last; // of the axis: "0 members", "9 members"
    bool received = true;    // or nothing was received yet
    std::vector<LorenzStep> steps; // from nobody to everybody
};
void lorenz(std::string_view key, const LorenzChart& chart);

} // namespace osmose::ui
