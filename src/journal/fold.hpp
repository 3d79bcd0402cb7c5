// The fold: entries in canonical order become the state of the project, each judged at its place, or by what it had seen where it
// decides over others. It goes on by steps, keeps the state at many places, and folds again only from where something changed.
#pragma once

#include "journal/graph.hpp"
#include "journal/reverts.hpp"

#include <memory>
#include <unordered_map>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc not_founded{"entry.not-founded"};
inline constexpr Errc chain_broken{"entry.chain-broken"}; // it does not name its device's previous entry
inline constexpr Errc nobody_acts{"entry.nobody-acts"};   // it names no author
inline constexpr Errc not_tied{"entry.not-tied"};         // its device may not write in its author's name
inline constexpr Errc not_active{"entry.not-active"};     // its author is no active member
} // namespace errc

enum class EntryState : std::uint8_t { applied, reverted, refused, waiting, newer_version };

struct Verdict {
    EntryState state = EntryState::waiting;
    Index reverted_by = no_index;
    std::shared_ptr<const Error> reason; // of a refused one
};

class Fold {
public:
    // Learns of entries that got a place, the first of which stands at `from`; what was folded beyond is folded again.
    void learn(const Graph& graph, std::span<const Index> placed, Place from);
    // Folds at most so many entries. Returns whether all are folded.
    bool step(const Graph& graph, std::size_t budget);
    Place folded() const { return folded_; }

    const model::Project& state() const { return now_; }
    Verdict verdict(Index i) const { return i < verdicts_.size() ? verdicts_[i] : Verdict{}; }
    // The state before a place that was folded.
    model::Project state_before(const Graph& graph, Place place) const;
    // The fold of what an entry had seen, and of nothing else.
    model::Project seen_state(const Graph& graph, Index i) const;
    // The fold of the entries that pass a filter.
    template <class Filter>
    model::Project state_of(const Graph& graph, Filter&& filter) const {
        model::Project project;
        for (const Index i : graph.order())
            if (filter(graph.entry(i)) && !is_out(graph, i)) (void)apply_entry(graph, i, project);
        return project;
    }

    // Whether an action would apply at the end.
    Result<void> check(const Graph& graph, const Action& action, const model::MemberId& member, const DeviceId& device,
                       Instant instant) const;

private:
    bool is_out(const Graph& graph, Index i) const; // cut off or taken out, in the whole journal
    Verdict judge_in_place(const Graph& graph, Index i);
    Place reach(const Graph& graph, Index cutting);
    void rewind(Place from);
    Scope scope_seen_by(const Graph& graph, Index i) const;
    Place first_touched(const Graph& graph, const Cut& cut) const;
    Result<void> apply_entry(const Graph& graph, Index i, model::Project& project) const;
    Result<void> revert_effect(const Graph& graph, Index revert) const;
    const Judgement* judged(const Graph& graph, Index i) const;
    Judged ask(const Graph& graph) const;
    Place common_start(const Graph& graph, Index i, const Scope& scope) const;

    struct Checkpoint {
        Place place;
        model::Project state; // before it
    };
    const Checkpoint& checkpoint_before(Place place) const;

    Reverts reverts_;
    model::Project now_;
    Place folded_ = 0;
    std::vector<Verdict> verdicts_; // by index
    std::vector<Checkpoint> checkpoints_{{}};
    Scope whole_ = Scope::whole();                                    // with the cuts that were reached
    std::vector<Index> reached_;                                      // entries that may cut, in canonical order
    mutable Reverts::Memory taken_out_;                              // in the whole journal
    mutable std::unordered_map<Index, Result<Judgement>> judgements_; // never change
};

} // namespace osmose::journal
