// Which entries are taken out of the fold by a revert (model.md §2, Undo): one's own entry, as long as nobody builds on it. That
// is asked of all the entries of a scope (the whole journal, or what one entry had seen) and not of the revert's place, so that
// a revert cannot be backdated.
#pragma once

#include "journal/graph.hpp"

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc revert_unseen{"revert.unseen"};       // it names nothing that its author had seen
inline constexpr Errc revert_stays{"revert.stays"};         // of a kind that stays; values: kind
inline constexpr Errc revert_not_yours{"revert.not-yours"};
inline constexpr Errc built_on{"revert.built-on"};          // place: the entry that builds on it
inline constexpr Errc reverted_already{"revert.already"};
} // namespace errc

// The entries that are asked: all, or those that one entry had seen.
class Scope {
public:
    static Scope whole() { return {}; }
    static Scope seen_by(const Graph& graph, Index entry);
    bool is_whole() const { return by_ == no_index; }
    bool contains(const Graph& graph, Index i) const;
    const std::vector<Index>& unseen() const { return unseen_; } // before the entry's place, in canonical order

private:
    Index by_ = no_index;
    std::vector<Index> unseen_;
};

class Reverts {
public:
    // What a distribution (or whatever else is judged by its seen state) was found to say; empty where it does not apply.
    using Judged = std::function<const Judgement*(Index)>;

    // Learns of entries that got a place. Returns the first place at which something may be taken out that was not, or the other
    // way round: from there on it is to be folded again.
    Place learn(const Graph& graph, std::span<const Index> placed);

    // The revert that takes an entry out within a scope; no_index where there is none. A memory serves one scope.
    using Memory = std::unordered_map<Index, Index>;
    Index taken_out_by(const Graph& graph, Index entry, const Scope& scope, Memory& memory, const Judged& judged) const;

    // Why a revert has no effect in the whole journal, whose memory it is; nothing where it has.
    std::optional<Error> without_effect(const Graph& graph, Index revert, Memory& whole, const Judged& judged) const;

    // Whether a member could revert an entry now, having seen everything.
    Result<void> check(const Graph& graph, Index entry, const model::MemberId& member, const DeviceId& device, Memory& whole,
                       const Judged& judged) const;

    // Entries that a revert names, and for each what bears on it: their places decide where a scope may start from the whole.
    struct Subject {
        std::vector<Index> reverts;   // permitted ones, in canonical order
        std::vector<Index> influence; // every entry that bears on whether it is taken out
    };
    const std::unordered_map<Index, Subject>& subjects() const { return subjects_; }
    std::span<const Index> decisive() const { return decisive_; } // what is judged by its seen state, in canonical order

private:
    Result<void> permitted(const Graph& graph, Index entry, const model::MemberId& member, const DeviceId& device, Index by) const;
    std::optional<Error> builds_on(const Graph& graph, Index entry, Index revert, const Scope& scope, Memory& memory,
                                   const Judged& judged) const;
    bool is_tied(const Graph& graph, const DeviceId& device, const model::MemberId& member, Index by) const;
    bool is_a_members(const Graph& graph, Index entry) const;
    bool took_into_figures(const Graph& graph, Index distribution, Index entry, const Judged& judged) const;
    std::vector<Index> influence_on(const Graph& graph, Index entry) const;
    bool bears_on(const Graph& graph, Index decisive, Index entry) const;

    std::unordered_map<Index, Subject> subjects_;
    std::unordered_map<Index, Error> refused_; // reverts that never have an effect
    std::vector<Index> decisive_, ties_;       // ties_: entries that tie a further device, in canonical order
};

} // namespace osmose::journal
