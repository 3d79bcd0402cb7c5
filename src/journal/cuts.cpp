#include "journal/cuts.hpp"

#include <algorithm>

namespace osmose::journal {
namespace {

using model::Role;

// The roles of which one is enough for an action; none where it takes no office.
model::Roles roles_for(const Action& action) {
    constexpr model::Roles holds = model::Roles{}.with(Role::holder);
    if (std::holds_alternative<AdmitMember>(action) || std::holds_alternative<AdoptRule>(action) || std::holds_alternative<DescribeProject>(action) ||
        std::holds_alternative<StateForm>(action))
        return holds;
    if (std::holds_alternative<RecordRevenue>(action) || std::holds_alternative<RecordCost>(action) || std::holds_alternative<ApplyDistribution>(action))
        return holds.with(Role::treasurer);
    return {};
}

// What an entry cuts, where it applies.
std::vector<Cut> cuts_of(const Graph& graph, Index i, const Judgement& judgement) {
    const Entry& entry = graph.entry(i);
    if (std::holds_alternative<LeaveProject>(entry.action)) return {{.by = i, .member = entry.author}};
    if (const auto* lost = std::get_if<CutDevice>(&entry.action)) return {{.by = i, .member = entry.author, .device = lost->device}};
    std::vector<Cut> cuts;
    for (const auto& [member, roles] : judgement.ended_roles) cuts.push_back({.by = i, .member = member, .ended = roles});
    for (std::size_t k = 0; k < judgement.effects.size(); ++k) {
        const Action& action = judgement.effects[k].of->action;
        if (const auto* exclusion = std::get_if<ExcludeMember>(&action); exclusion && !judgement.of_effects[k].refused)
            cuts.push_back({.by = i, .member = exclusion->member});
        if (const auto* lost = std::get_if<CutDevice>(&action)) cuts.push_back({.by = i, .device = lost->device});
        if (const auto* branch = std::get_if<CutBranch>(&action))
            if (const auto from = graph.find(branch->entry); from && graph.is_placed(*from))
                cuts.push_back({.by = i, .device = graph.entry(*from).device, .from = *from});
    }
    return cuts;
}

const model::DecisionId* decision_closed_by(const Entry& entry) {
    const auto* const closing = std::get_if<CloseDecision>(&entry.action);
    return closing ? &closing->decision : nullptr;
}

// Two devices of one member, each cutting the other.
bool is_a_quarrel(const Graph& graph, Index a, Index b) {
    const Entry &one = graph.entry(a), &other = graph.entry(b);
    return std::holds_alternative<CutDevice>(one.action) && std::holds_alternative<CutDevice>(other.action) && one.author == other.author;
}

// Which of the entries take effect, found in canonical order; one asked about within its own question takes none (only where
// three or more set each other aside in a circle).
class Effects {
public:
    Effects(const Graph& graph, std::span<const Index> cutting, const Judged& judged) : graph_(graph) {
        for (const Index i : cutting)
            if (const Judgement* const judgement = judged(i)) nodes_.push_back({i, cuts_of(graph, i, *judgement), State::unknown});
    }
    std::vector<Cut> take() {
        std::vector<Cut> cuts;
        for (Node& node : nodes_)
            if (has_effect(node)) cuts.insert(cuts.end(), node.cuts.begin(), node.cuts.end());
        return cuts;
    }

private:
    enum class State : std::uint8_t { unknown, asked, effect, none };
    struct Node {
        Index entry;
        std::vector<Cut> cuts;
        State state;
    };
    bool cuts_off(const Node& by, const Node& of) const {
        return std::ranges::any_of(by.cuts, [&](const Cut& cut) { return osmose::journal::sets_aside(graph_, cut, of.entry); });
    }
    // Whether a decision that had seen a quarrel names the device of this one as the false one.
    bool is_named_false(const Node& node, const Node& by) const {
        if (!std::holds_alternative<CutDevice>(graph_.entry(node.entry).action) || !graph_.had_seen(by.entry, node.entry)) return false;
        const DeviceId& device = graph_.entry(node.entry).device;
        const bool named = std::ranges::any_of(by.cuts, [&](const Cut& cut) { return !cut.member && cut.device == device && cut.from == no_index; });
        return named && std::ranges::any_of(nodes_, [&](const Node& other) {
                   return is_a_quarrel(graph_, node.entry, other.entry) && cuts_off(node, other) && cuts_off(other, node);
               });
    }
    bool gives_way(Node& node, Node& to) {
        if (is_named_false(node, to)) return has_effect(to);
        const bool earlier = graph_.before(to.entry, node.entry);
        const auto *const mine = decision_closed_by(graph_.entry(node.entry)), *const other = decision_closed_by(graph_.entry(to.entry));
        if (mine && other && *mine == *other && earlier && has_effect(to)) return true;
        if (!cuts_off(to, node)) return false;
        if (!cuts_off(node, to)) return has_effect(to);
        return earlier && !is_a_quarrel(graph_, node.entry, to.entry) && has_effect(to);
    }
    bool has_effect(Node& node) {
        if (node.state == State::unknown) {
            node.state = State::asked;
            const bool none = std::ranges::any_of(nodes_, [&](Node& other) { return &other != &node && gives_way(node, other); });
            node.state = none ? State::none : State::effect;
        }
        return node.state == State::effect;
    }

    const Graph& graph_;
    std::vector<Node> nodes_;
};

} // namespace

bool may_cut(const Action& action) {
    return only_cuts(action) || std::holds_alternative<CloseDecision>(action);
}

bool only_cuts(const Action& action) { return std::holds_alternative<LeaveProject>(action) || std::holds_alternative<CutDevice>(action); }

bool sets_aside(const Graph& graph, const Cut& cut, Index i) {
    const Entry& entry = graph.entry(i);
    if (cut.member && entry.author != cut.member) return false;
    if (cut.device && entry.device != cut.device) return false;
    if (cut.ended != model::Roles{} && (roles_for(entry.action).bits & cut.ended.bits) == 0) return false;
    if (i == cut.by || graph.had_seen(cut.by, i)) return false;
    return cut.from == no_index || i == cut.from || graph.had_seen(i, cut.from);
}

std::vector<Cut> effective_cuts(const Graph& graph, std::span<const Index> cutting, const Judged& judged) {
    return Effects(graph, cutting, judged).take();
}

Place first_place(const Graph& graph, const Cut& cut) {
    Place first = graph.place(cut.by);
    for (const Index unseen : graph.unseen_before(cut.by)) // latest first
        if (sets_aside(graph, cut, unseen)) first = graph.place(unseen);
    return first;
}

} // namespace osmose::journal
