#include "rules/even_use.hpp"

#include "rules/max_flow.hpp"

#include <algorithm>
#include <queue>

namespace osmose::rules {

namespace {

// The change of part² / available by one more step, or by one less: comparable without a common denominator.
struct Slope {
    std::int64_t change, available; // (2 · part ± 1) / available
    friend bool operator<(const Slope& a, const Slope& b) {
        return __int128{a.change} * b.available < __int128{b.change} * a.available;
    }
};

} // namespace

std::vector<std::int64_t> evenest_split(std::int64_t total, std::span<const std::int64_t> available) {
    __int128 all = 0;
    for (const std::int64_t each : available)
        all += each;
    std::vector<std::int64_t> parts(available.size());
    std::int64_t left = total;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i] = static_cast<std::int64_t>(__int128{total} * available[i] / all);
        left -= parts[i];
    }
    const auto more = [&](std::size_t i) { return Slope{2 * parts[i] + 1, available[i]}; };
    const auto less = [&](std::size_t i) { return Slope{2 * parts[i] - 1, available[i]}; };

    // Less than one step for each is left.
    const auto dearer = [&](std::size_t a, std::size_t b) {
        return more(b) < more(a) || (!(more(a) < more(b)) && b < a);
    };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(dearer)> next(dearer);
    for (std::size_t i = 0; i < parts.size(); ++i)
        next.push(i);
    for (; left > 0; --left) {
        const std::size_t best = next.top();
        next.pop();
        ++parts[best];
        next.push(best);
    }
    // Whole quotas can have been too much already, now and then.
    std::vector<std::size_t> order(parts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    while (!order.empty()) {
        const std::size_t to = std::ranges::min(order, [&](std::size_t a, std::size_t b) { return more(a) < more(b); });
        const std::size_t from =
            std::ranges::max(order, [&](std::size_t a, std::size_t b) { return less(a) < less(b); });
        if (!(more(to) < less(from))) break;
        ++parts[to];
        --parts[from];
    }
    return parts;
}

namespace {

// The ways at no cost between members, as a network of its own: every member is a node behind the arc of his use.
class Exchange {
public:
    Exchange(std::size_t nodes, std::span<const CostArc> arcs, std::span<const MemberUse> members,
             Circulation& circulation)
        : arcs_(arcs), circulation_(circulation), net_(nodes + 2), source_(nodes), sink_(nodes + 1) {
        std::vector<bool> use(arcs.size());
        for (const MemberUse& member : members)
            use[member.arc] = true;
        for (std::uint32_t arc = 0; arc < arcs.size(); ++arc)
            if (!use[arc] && moves(arc)) ways_.emplace_back(arc, add(arc, arcs[arc].from));
        // An arc that costs something more, or something less, is empty or full in every circulation of least cost.
        for (const MemberUse& member : members)
            if (moves(member.arc)) {
                const std::size_t node = net_.add_node();
                members_.push_back({.available = member.available,
                                    .node = node,
                                    .arc = member.arc,
                                    .way = add(member.arc, node),
                                    .takes = net_.add_arc(source_, node, 0),
                                    .gives = net_.add_arc(node, sink_, 0)});
            }
    }

    void run() {
        std::vector<std::vector<std::size_t>> groups(1);
        for (std::size_t i = 0; i < members_.size(); ++i)
            groups[0].push_back(i);
        while (!groups.empty()) {
            std::vector<std::size_t> group = std::move(groups.back());
            groups.pop_back();
            if (group.size() < 2 || settle(group)) continue;
            // Who could take no more, with all whom he could relieve, comes apart: no way leads from these to the
            // others, now or after any exchange on either side.
            const auto rest =
                std::ranges::stable_partition(group, [&](std::size_t i) { return net_.reached(members_[i].node); });
            groups.emplace_back(rest.begin(), rest.end());
            groups.emplace_back(group.begin(), rest.begin());
        }
        for (const auto& [arc, way] : ways_)
            circulation_.flow[arc] = net_.back(way);
        for (const Member& member : members_)
            circulation_.flow[member.arc] = net_.back(member.way);
    }

private:
    struct Member {
        std::int64_t available;
        std::size_t node;
        std::uint32_t arc;
        std::size_t way, takes, gives; // arcs of the network
    };

    bool moves(std::uint32_t arc) const {
        return arcs_[arc].capacity > 0 && reduced_cost(arcs_[arc], circulation_.potential) == 0;
    }
    std::size_t add(std::uint32_t arc, std::size_t from) {
        const std::int64_t flow = circulation_.flow[arc];
        return net_.add_arc(from, arcs_[arc].to, arcs_[arc].capacity - flow, flow);
    }

    // Whether the group's best split could be reached.
    bool settle(const std::vector<std::size_t>& group) {
        std::vector<std::int64_t> available;
        std::int64_t used = 0, wanted = 0;
        for (const std::size_t i : group) {
            available.push_back(members_[i].available);
            used += net_.back(members_[i].way);
        }
        const std::vector<std::int64_t> best = evenest_split(used, available);
        for (std::size_t i = 0; i < group.size(); ++i) {
            const Member& member = members_[group[i]];
            const std::int64_t more = best[i] - net_.back(member.way);
            net_.set(member.takes, std::max<std::int64_t>(more, 0), 0);
            net_.set(member.gives, std::max<std::int64_t>(-more, 0), 0);
            wanted += std::max<std::int64_t>(more, 0);
        }
        const bool all = net_.run(source_, sink_) == wanted;
        for (const std::size_t i : group) {
            net_.set(members_[i].takes, 0, 0);
            net_.set(members_[i].gives, 0, 0);
        }
        return all;
    }

    std::span<const CostArc> arcs_;
    Circulation& circulation_;
    MaxFlow net_;
    std::size_t source_, sink_;
    std::vector<std::pair<std::uint32_t, std::size_t>> ways_; // an arc, and the same in the network
    std::vector<Member> members_;
};

} // namespace

void use_evenly(std::size_t nodes, std::span<const CostArc> arcs, std::span<const MemberUse> members,
                Circulation& circulation) {
    Exchange(nodes, arcs, members, circulation).run();
}

} // namespace osmose::rules
