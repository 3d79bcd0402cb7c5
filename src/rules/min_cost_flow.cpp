#include "rules/min_cost_flow.hpp"

#include <algorithm>
#include <utility>

namespace osmose::rules {

namespace {

constexpr std::uint32_t none = 0xffffffff;

// A tree that spans the nodes and a root of its own. An arc outside it is empty or full; nothing flows on the arcs from
// a node to the root that the tree begins with, as what flows in must flow out and none leaves the root.
class Simplex {
public:
    Simplex(std::size_t nodes, std::span<const CostArc> arcs)
        : arcs_(arcs), root_(static_cast<std::uint32_t>(nodes)), flow_(arcs.size()), where_(arcs.size(), Where::empty),
          nodes_(nodes + 1), potential_(nodes + 1), block_(std::max<std::size_t>(10, square_root(arcs.size()))) {
        for (std::uint32_t node = 0; node < root_; ++node)
            hang(node, root_, none, true);
    }

    Circulation run() {
        for (std::uint32_t arc = entering(); arc != none; arc = entering())
            exchange(arc);
        potential_.pop_back();
        return {std::move(flow_), std::move(potential_)};
    }

private:
    enum class Where : std::uint8_t { empty, full, tree };
    struct Node {
        std::uint32_t parent = none, arc = none; // the arc to the parent: none where it is one to the root at first
        bool up = true;                          // whether that arc leads to the parent
        std::uint32_t depth = 0;
        std::uint32_t child = none, before = none, after = none; // the first child, and the sisters
    };

    static std::size_t square_root(std::size_t number) {
        std::size_t root = 0;
        while ((root + 1) * (root + 1) <= number)
            ++root;
        return root;
    }

    void hang(std::uint32_t node, std::uint32_t parent, std::uint32_t arc, bool up) {
        Node& hung = nodes_[node];
        hung = {.parent = parent,
                .arc = arc,
                .up = up,
                .depth = nodes_[parent].depth + 1,
                .child = hung.child,
                .before = none,
                .after = nodes_[parent].child};
        if (hung.after != none) nodes_[hung.after].before = node;
        nodes_[parent].child = node;
    }
    void take_down(std::uint32_t node) {
        const Node& taken = nodes_[node];
        (taken.before == none ? nodes_[taken.parent].child : nodes_[taken.before].after) = taken.after;
        if (taken.after != none) nodes_[taken.after].before = taken.before;
    }

    // The arc whose use, or whose lesser use, saves most among some that follow the last one looked at.
    std::uint32_t entering() {
        std::uint32_t best = none;
        Cost gain = 0;
        for (std::size_t seen = 0, left = block_; seen < arcs_.size(); ++seen) {
            const auto arc = static_cast<std::uint32_t>(at_);
            if (++at_ == arcs_.size()) at_ = 0;
            if (where_[arc] != Where::tree) {
                const Cost reduced = reduced_cost(arcs_[arc], potential_);
                const Cost saved = where_[arc] == Where::empty ? -reduced : reduced;
                if (saved > gain) {
                    gain = saved;
                    best = arc;
                }
            }
            if (--left == 0) {
                if (best != none) return best;
                left = block_;
            }
        }
        return best;
    }

    // How much more, or less, can flow on the arc between a node and its parent.
    std::int64_t room(const Node& node, bool upwards) const {
        if (node.arc == none) return node.up == upwards ? INT64_MAX : 0;
        return node.up == upwards ? arcs_[node.arc].capacity - flow_[node.arc] : flow_[node.arc];
    }
    void send(const Node& node, bool upwards, std::int64_t amount) {
        if (node.arc != none) flow_[node.arc] += node.up == upwards ? amount : -amount;
    }

    std::uint32_t meeting(std::uint32_t a, std::uint32_t b) const {
        while (a != b)
            (nodes_[a].depth >= nodes_[b].depth ? a : b) = nodes_[nodes_[a].depth >= nodes_[b].depth ? a : b].parent;
        return a;
    }

    // Sends what can be sent round the cycle that the arc closes with the tree: from where its two ends meet down to
    // `first`, along the arc to `second`, and up again. Of the arcs that hold it up, the last one on that way leaves
    // the tree: then something can always be sent from every node to the root, and no tree comes twice (Cunningham).
    void exchange(std::uint32_t arc) {
        const bool forth = where_[arc] == Where::empty;
        const std::uint32_t first = forth ? arcs_[arc].from : arcs_[arc].to;
        const std::uint32_t second = forth ? arcs_[arc].to : arcs_[arc].from;
        const std::uint32_t top = meeting(first, second);

        std::int64_t amount = arcs_[arc].capacity;
        std::uint32_t leaves = none;
        bool on_first = false;
        for (std::uint32_t node = first; node != top; node = nodes_[node].parent)
            if (const std::int64_t here = room(nodes_[node], false); here < amount) {
                amount = here;
                leaves = node;
                on_first = true;
            }
        for (std::uint32_t node = second; node != top; node = nodes_[node].parent)
            if (const std::int64_t here = room(nodes_[node], true); here <= amount) {
                amount = here;
                leaves = node;
                on_first = false;
            }

        if (amount > 0) {
            flow_[arc] += forth ? amount : -amount;
            for (std::uint32_t node = first; node != top; node = nodes_[node].parent)
                send(nodes_[node], false, amount);
            for (std::uint32_t node = second; node != top; node = nodes_[node].parent)
                send(nodes_[node], true, amount);
        }
        if (leaves == none) {
            where_[arc] = forth ? Where::full : Where::empty;
            return;
        }
        if (const std::uint32_t out = nodes_[leaves].arc; out != none)
            where_[out] = flow_[out] == 0 ? Where::empty : Where::full;
        where_[arc] = Where::tree;
        turn(leaves, on_first ? first : second, on_first ? second : first, arc);
    }

    // Cuts the tree above `cut` and hangs what was below it at `to`, by `node` and the arc.
    void turn(std::uint32_t cut, std::uint32_t node, std::uint32_t to, std::uint32_t arc) {
        const std::uint32_t top = node;
        bool up = arcs_[arc].from == node;
        for (bool last = false; !last;) {
            const Node old = nodes_[node];
            last = node == cut;
            take_down(node);
            hang(node, to, arc, up);
            to = node;
            node = old.parent;
            arc = old.arc;
            up = !old.up;
        }
        // The arc that came in costs nothing more now: all that hangs by it moves along.
        const Node& hung = nodes_[top];
        const Cost by = (hung.up ? -1 : 1) * reduced_cost(arcs_[hung.arc], potential_);
        below_.assign(1, top);
        while (!below_.empty()) {
            const std::uint32_t each = below_.back();
            below_.pop_back();
            potential_[each] += by;
            nodes_[each].depth = nodes_[nodes_[each].parent].depth + 1;
            for (std::uint32_t child = nodes_[each].child; child != none; child = nodes_[child].after)
                below_.push_back(child);
        }
    }

    std::span<const CostArc> arcs_;
    std::uint32_t root_;
    std::vector<std::int64_t> flow_;
    std::vector<Where> where_;
    std::vector<Node> nodes_;
    std::vector<Cost> potential_;
    std::size_t block_, at_ = 0;
    std::vector<std::uint32_t> below_;
};

} // namespace

Circulation least_cost_circulation(std::size_t nodes, std::span<const CostArc> arcs) {
    return Simplex(nodes, arcs).run();
}

} // namespace osmose::rules
