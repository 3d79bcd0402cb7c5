// The greatest flow through a network of whole capacities, by Dinic's method of blocking flows (Dinic 1970): how much
// of the needs can be covered at once, and what stands in the way where it is not enough. A network only; what flows
// through it is not known here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace osmose::rules {

class MaxFlow {
public:
    explicit MaxFlow(std::size_t nodes) : first_(nodes, none), level_(nodes, none), next_(nodes, none) {}

    std::size_t nodes() const { return first_.size(); }
    std::size_t add_node();
    // room: how much the arc takes, and back: how much of it can be sent back already; both >= 0. What leaves the
    // source in all must stay below 2^63. Answers the arc's number.
    std::size_t add_arc(std::size_t from, std::size_t to, std::int64_t room, std::int64_t back = 0);

    std::int64_t room(std::size_t arc) const { return arcs_[2 * arc].room; }
    // What flows on it, where nothing did at first.
    std::int64_t back(std::size_t arc) const { return arcs_[2 * arc + 1].room; }
    void set(std::size_t arc, std::int64_t room, std::int64_t back);

    // Sends as much more as there is room for, and answers how much that was. Takes O(nodes² · arcs) at the very most.
    std::int64_t run(std::size_t source, std::size_t sink);

    // After run: whether the node lies on the source's side of the least cut, which is the smallest such side.
    bool reached(std::size_t node) const { return level_[node] != none; }

private:
    static constexpr std::uint32_t none = 0xffffffff;
    struct Arc {
        std::uint32_t to, next; // next: the arc after it that leaves the same node
        std::int64_t room;
    };
    bool find_levels(std::uint32_t source, std::uint32_t sink);
    std::int64_t block(std::uint32_t source, std::uint32_t sink);

    std::vector<Arc> arcs_; // 2a goes forth and 2a + 1 back
    std::vector<std::uint32_t> first_, level_, next_;
    std::vector<std::uint32_t> queue_, path_;
};

} // namespace osmose::rules
