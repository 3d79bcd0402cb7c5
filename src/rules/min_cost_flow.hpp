// The circulation of least cost through a network of whole capacities and costs, by the network simplex method with
// strongly feasible trees (Dantzig 1951; Cunningham, "A network simplex method", Mathematical Programming 11, 1976):
// exact, and it always ends. What flows through the network is not known here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace osmose::rules {

// Whole numbers of 128 bits: |cost| of an arc × number of arcs stays below 2^125.
using Cost = __int128;

struct CostArc {
    std::uint32_t from = 0, to = 0;
    std::int64_t capacity = 0; // >= 0; what can meet at a node in all stays below 2^63
    Cost cost = 0;             // of one unit; a negative one draws flow
};

struct Circulation {
    std::vector<std::int64_t> flow; // of each arc, 0 to its capacity; what enters a node leaves it
    std::vector<Cost> potential;    // of each node
};

// What one more unit on the arc costs with all that it moves elsewhere: > 0 on an arc only where nothing flows, < 0
// only where it is full. This proves the cost least.
inline Cost reduced_cost(const CostArc& arc, std::span<const Cost> potential) {
    return arc.cost + potential[arc.from] - potential[arc.to];
}

// The circulation with the least sum of cost × flow; the same one at every run.
Circulation least_cost_circulation(std::size_t nodes, std::span<const CostArc> arcs);

} // namespace osmose::rules
