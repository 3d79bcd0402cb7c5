// Who serves which need (model.md §9): the matching that covers the most priority-weighted volume; of those one for the
// least money; of those one that uses the members most evenly. Exact on whole numbers.
//
// How: a circulation of least cost through the means' network (min_cost_flow.hpp) settles the first two at once, as one
// step more of a priority outweighs all the money that can be asked on one way round; then even_use.hpp. Only the order
// of the priorities counts, and not their size: what can be covered is a polymatroid, on which the greedy choice is
// best whatever the weights (Edmonds 1970).
#pragma once

#include "base/fraction.hpp"
#include "rules/means.hpp"
#include "rules/means_network.hpp"

#include <vector>

namespace osmose::rules {

using Assignment = MeansNetwork::Served; // an offer, and the steps of it that serve a need

struct Matching {
    std::vector<Assignment> assignments; // ordered by need, then offer
    std::vector<std::int64_t> covered;   // steps, of each need
    std::vector<std::int64_t> missing;   // steps, of each need
    Money money;                         // asked for all that is used
    std::vector<std::int64_t> used;      // steps, of each member
    std::vector<Fraction> utilisation;   // used / available, of each member; 0 where nothing is available
};

// A need of priority 0 adds nothing and stays uncovered. The same means give the same matching. Bounds: those of
// means.hpp. Errors: those of check(means); osmose::errc::amount_out_of_range where the money passes 2^53 - 1.
Result<Matching> match(const Means& means);

} // namespace osmose::rules
