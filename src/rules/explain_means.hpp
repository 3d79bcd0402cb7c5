// Why a need is served as it is (model.md §9), as a tree like those of rules/explain.hpp.
#pragma once

#include "rules/explain.hpp"
#include "rules/match_input.hpp"

namespace osmose::rules {

// What is missing of a need: what is asked for, less what each offer gives; why says what the rest waits for. Figure need/<need>.
// Precondition: the input is of these projects, the matching of the input. Throws std::overflow_error: within guard().
Explanation explain_need(std::span<const Pooled> projects, const MatchInput& input, const Matching& matching, std::size_t need);

} // namespace osmose::rules
