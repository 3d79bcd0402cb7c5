// Which entries are taken out of the fold by a revert (model.md §2, Undo): one's own entry, as long as nobody builds on it; by a
// decision anybody's, as long as no distribution stands on it. That is asked of all the entries of a scope (the whole journal, or
// what one entry had seen) and not of the revert's place, so that a revert cannot be backdated.
#pragma once

#include "journal/cuts.hpp"

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

// The entries that are asked: all, or those that one entry had seen; and the cuts that take effect among them.
class Scope {
public:
    static Scope whole() { return {}; }
    static Scope seen_by(const Graph& graph, Index entry);
    bool is_whole() const { return by_ == no_index; }
    bool contains(const Graph& graph, Index i) const;
    // The cut that sets an entry aside; nullptr where none does.
    const Cut* cut_off(const Graph& graph, Index i) const;
    // Whether it only cuts, and was found to have no effect.
    bool is_void_cut(const Graph& graph, Index i) const;
    bool counts(const Graph& graph, Index i) const { return contains(graph, i) && !cut_off(graph, i) && !is_void_cut(graph, i); }
    const std::vector<Cut>& cuts() const { return cuts_; }
    void set_cuts(std::vector<Cut> cuts) { cuts_ = std::move(cuts); }
    const std::vector<Index>& unseen() const { return unseen_; } // before the entry's place, in canonical order

private:
    Index by_ = no_index;
    std::vector<Index> unseen_;
    std::vector<Cut> cuts_;
};

class Reverts {
public:
    // Learns of entries that got a place. Returns the first place at which something may be taken out that was not, or the other
    // way round: from there on it is to be folded again.
    Place learn(const Graph& graph, std::span<const Index> placed);

    // The revert that takes an entry out within a scope; no_index where there is none. A memory serves one scope.
    using Memory = std::unordered_map<Index, Index>;
    Index taken_out_by(const Graph& graph, Index entry, const Scope& scope, Memory& memory, const Judged& judged) const;

    // Why a revert has no effect in the whole journal, whose memory it is; nothing where it has.
    std::optional<Error> without_effect(const Graph& graph, Index revert, const Scope& whole, Memory& memory, const Judged& judged) const;

    // Whether a member could revert an entry now, having seen everything.
    Result<void> check(const Graph& graph, Index entry, const model::MemberId& member, const DeviceId& device, const Scope& whole,
                       Memory& memory, const Judged& judged) const;

    // Entries that a revert names, and for each what bears on it: their places decide where a scope may start from the whole.
    struct Subject {
        std::vector<Index> reverts;   // permitted ones, and closings of decisions to revert it, in canonical order
        std::vector<Index> influence; // every entry that bears on whether it is taken out
    };
    const std::unordered_map<Index, Subject>& subjects() const { return subjects_; }
    std::span<const Index> decisive() const { return decisive_; } // what is judged by its seen state, in canonical order
    std::span<const Index> cutting() const { return cutting_; }   // those of them that may cut

private:
    bool takes_out(const Graph& graph, Index revert, Index entry, const Scope& scope, const Judged& judged) const;
    Result<void> permitted(const Graph& graph, Index entry, const model::MemberId& member, const DeviceId& device, Index by) const;
    std::optional<Error> builds_on(const Graph& graph, Index entry, Index revert, const Scope& scope, Memory& memory,
                                   const Judged& judged) const;
    bool is_tied(const Graph& graph, const DeviceId& device, const model::MemberId& member, Index by) const;
    bool is_a_members(const Graph& graph, Index entry, const Judged& judged) const;
    bool was_made_holder(const Graph& graph, const model::MemberId& member, Index by, const Judged& judged) const;
    bool took_into_figures(const Graph& graph, Index decisive, Index entry, const Judged& judged) const;
    std::vector<Index> influence_on(const Graph& graph, Index entry) const;
    bool bears_on(const Graph& graph, Index decisive, Index entry) const;

    std::unordered_map<Index, Subject> subjects_;
    std::unordered_map<Index, Error> refused_; // reverts that never have an effect
    std::vector<Index> decisive_, cutting_, ties_; // ties_: entries that tie a further device; in canonical order
};

} // namespace osmose::journal
