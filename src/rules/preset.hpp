// The five starting tables that a project can begin with (model.md §4); every cell can be changed afterwards.
#pragma once

#include "model/rule.hpp"

namespace osmose::rules {

// even: all weights 1. dynamic: time, goods, use and ideas weigh 2, money 4 (dynamic equity). hours: the hours alone
// count. equal: the same part for each who contributed. patronage: by what members bought. Costs and advances are paid
// first, the rest is shared in cumulative mode. Rates stand for an hour, a day, a use, a piece, a kilogram, an arrival:
// a first proposal.
model::Rule preset_rule(model::Preset preset);

} // namespace osmose::rules
