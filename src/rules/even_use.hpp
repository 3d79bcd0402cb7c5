// Using everybody as evenly as can be: of all the circulations of least cost, one with the least sum over members of
// used² / available (model.md §9). Exact on whole numbers, by decomposition (Fujishige 1980; Groenevelt, "Two
// algorithms for maximizing a separable concave function over a polymatroid feasible region", EJOR 54, 1991): split
// what a group gives as if nothing stood in the way; where something does, nobody on its one side can take over from
// the other, and each side is a group of its own.
#pragma once

#include "rules/min_cost_flow.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace osmose::rules {

// total steps among some, with the least sum of part² / available: every step goes where (2 · part + 1) / available is
// least, the earlier first. It is the divisor method of Webster and Sainte-Laguë. available: each > 0, at most 2^53 -
// 1, at most 10,000 of them; 0 <= total <= their sum. No part is more than what is available.
std::vector<std::int64_t> evenest_split(std::int64_t total, std::span<const std::int64_t> available);

// What flows on an arc is one member's use.
struct MemberUse {
    std::uint32_t arc = 0;      // all of them leave one node
    std::int64_t available = 0; // at least the arc's capacity
};

// Changes the flow of a circulation of least cost to the most even one of the same cost.
void use_evenly(std::size_t nodes, std::span<const CostArc> arcs, std::span<const MemberUse> members,
                Circulation& circulation);

} // namespace osmose::rules
