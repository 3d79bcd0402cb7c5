// Needs and offers as a network that steps of volume flow through: from the hub to the members, by their offers to the
// needs, and from the needs back to the hub. Undated offers of a skill meet at its levels, each level open to the next
// lower one, so that a thousand offers and a thousand needs take some thousand arcs and not a million.
#pragma once

#include "rules/means.hpp"
#include "rules/min_cost_flow.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace osmose::rules {

struct MeansNetwork {
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::uint32_t hub = 0;

    std::uint32_t nodes = 1;
    std::vector<CostArc> arcs;             // at no cost yet; within the bounds of least_cost_circulation
    std::vector<std::uint32_t> member_arc; // hub -> member, of each member
    std::vector<std::uint32_t> offer_arc;  // from the member on, of each offer; none: it can serve no need
    std::vector<std::uint32_t> need_arc;   // need -> hub, of each need; none: not asked for

    // How a flow on the arcs serves the needs: steps of an offer for a need, ordered by need, then offer.
    struct Served {
        std::size_t need = 0, offer = 0;
        std::int64_t volume = 0;
    };
    std::vector<Served> served(std::span<const std::int64_t> flow) const;

    // ---- what served() follows
    struct Level {                              // of a skill
        std::vector<std::size_t> offers, needs; // that enter and leave here
        bool lowest = false;
    };
    std::vector<Level> levels;            // skill by skill, from the highest down
    std::vector<std::uint32_t> level_arc; // level -> need, of each need; none: no undated offer
    struct Direct {
        std::size_t need, offer;
        std::uint32_t arc;
    };
    std::vector<Direct> direct; // of dated offers
};

// Only the needs that are asked for (one flag a need). Precondition: check(means).
MeansNetwork network_of(const Means& means, const std::vector<bool>& asked);

} // namespace osmose::rules
