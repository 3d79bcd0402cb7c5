// Who serves what: needs at the left, those who offer at the right, and a band for each volume that goes from one to the other, in
// the tint of who gives it. Thicknesses are true to scale, unit by unit. Where there is little room each need is a bar instead.
#pragma once

#include "ui/icons.hpp"
#include "ui/layout.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct MatchNeed {
    std::string key, label, detail, value, note, href; // value: "40 / 48 h"; note: "8 h missing"
    std::string unit;                                  // what its volumes are counted in
    double volume = 0, covered = 0;
    Icon icon = Icon::puzzle;
};
struct MatchGiver {
    std::string key, label, value, href, unit; // value: "24 / 30 h"
    double available = 0, used = 0;
    int person = 0; // order of joining
    bool you = false;
};
struct MatchBand {
    std::size_t need = 0, giver = 0; // their places in the lists
    double volume = 0;
    std::string value; // "24 h"
};
struct MatchingChart {
    std::string name; // the sentence that the chart says
    std::string needs_label, bands_label, givers_label;
    std::string nobody; // where nobody offers anything
    std::vector<MatchNeed> needs;
    std::vector<MatchGiver> givers;
    std::vector<MatchBand> bands;
};
// A need or a giver that is pressed leads to its address.
void matching(std::string_view key, const MatchingChart& chart);

} // namespace osmose::ui
