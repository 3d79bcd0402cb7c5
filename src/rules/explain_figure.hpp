// The figures that stand by themselves and are of no calculation of a sum: one way to ask for the tree of any of them.
#pragma once

#include "rules/explain.hpp"

#include <string_view>

namespace osmose::rules {

// Whether a figure is one of these; else rules::explain of a calculation has it, if anybody.
bool stands_by_itself(std::string_view figure);

// Ids as 64 hexadecimal digits:
//   balance/<member>  transfer/<from>/<to>                  accounts; a payment that is proposed now
//   vote/<decision>  turnout/<decision>  turnout            decisions
//   loss/<loss>                                             what the reserve and each member bear
//   need/<need>  pivotal/<member>                           means, from `today` on
//   gini/contributions  gini/gains  gap/<member>            fairness
// today: the first day that needs and offers are looked at from. Errors: errc::no_such_figure, errc::overflow, those of what is asked.
Result<Explanation> explain_figure(const model::Project& project, std::string_view figure, Date today);

} // namespace osmose::rules
