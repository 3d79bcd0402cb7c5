// Decisions: proposed, discussed, opened, voted on, closed (model.md §8). An opening and a closing are judged by what their authors
// had seen, once and for all: who may vote, how the votes were, what came out.
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/author.hpp"
#include "journal/judgement.hpp"
#include "model/project.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc no_such_decision{"decision.none"};
inline constexpr Errc decision_not_yours{"decision.not-yours"};         // its proposer's, or its chair's
inline constexpr Errc decision_opened{"decision.opened-already"};       // it is voted on, or was
inline constexpr Errc decision_not_open{"decision.not-open"};
inline constexpr Errc decision_closed{"decision.closed-already"};
inline constexpr Errc options_missing{"decision.options-missing"};      // two at least
inline constexpr Errc options_needless{"decision.options-needless"};    // the method asks yes or no
inline constexpr Errc effects_need_yes_or_no{"decision.effects-need-yes-or-no"};
inline constexpr Errc too_many_effects{"decision.too-many-effects"};    // values: most
inline constexpr Errc quorum_out_of_range{"decision.quorum-out-of-range"};
inline constexpr Errc notice_too_short{"decision.notice-too-short"};    // values: days
inline constexpr Errc closes_too_early{"decision.closes-too-early"};    // before it opens
inline constexpr Errc no_voters{"decision.no-voters"};
inline constexpr Errc not_a_voter{"decision.not-a-voter"};
inline constexpr Errc vote_missing{"decision.vote-missing"};
inline constexpr Errc vote_of_other_method{"decision.vote-of-other-method"};
inline constexpr Errc no_such_option{"decision.no-such-option"};        // or one that is named twice
inline constexpr Errc reason_missing{"decision.reason-missing"};        // consent is refused with a reason
inline constexpr Errc no_proxy{"decision.no-proxy"};                    // he gave none to who votes
inline constexpr Errc too_many_proxies{"decision.too-many-proxies"};    // values: most
inline constexpr Errc still_open{"decision.still-open"};                // its end has not come, and not all have voted
inline constexpr Errc not_heard{"decision.not-heard"};                  // who may be excluded is heard first
inline constexpr Errc called_again_too_early{"decision.called-again-too-early"};
inline constexpr Errc not_called_again{"decision.not-called-again"};    // that one did not fail for want of a quorum, or may not be
} // namespace errc

struct ProposeDecision {
    static constexpr std::string_view kind = "decision.propose";
    model::DecisionFacts facts;
    std::vector<Effect> effects;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) {
        facts.serialize(ar);
        ar(optional_field("effects", effects));
    }
    bool operator==(const ProposeDecision&) const = default;
};

// By who proposed it, before it is opened; states it anew as a whole.
struct EditDecision {
    static constexpr std::string_view kind = "decision.edit";
    model::DecisionId decision;
    model::DecisionFacts facts;
    std::vector<Effect> effects;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {decision}; }
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("decision", decision));
        facts.serialize(ar);
        ar(optional_field("effects", effects));
    }
    bool operator==(const EditDecision&) const = default;
};

// By who proposed it, before it is opened.
struct WithdrawDecision {
    static constexpr std::string_view kind = "decision.withdraw";
    model::DecisionId decision;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {decision}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("decision", decision)); }
    bool operator==(const WithdrawDecision&) const = default;
};

// What an active member says in the discussion, and what is noted of it.
struct NoteDecision {
    static constexpr std::string_view kind = "decision.note";
    model::DecisionId decision;
    std::string text;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {decision}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("decision", decision), field("text", text)); }
    bool operator==(const NoteDecision&) const = default;
};

// By its proposer, chair or deputy, once the rule's notice is over. Its voters are the active members whom this entry had seen and
// who have a voice.
struct OpenDecision {
    static constexpr std::string_view kind = "decision.open";
    static constexpr bool stays = true;
    static constexpr bool judged_by_seen_state = true;
    model::DecisionId decision;
    Instant closes;

    Result<Judgement> judge(const model::Project& seen, const Author&) const;
    Result<void> validate(const model::Project&, const Author&) const; // at its place: nothing opened it before
    void apply(model::Project&, const Author&, const Judgement&) const;
    std::vector<EntryId> objects() const { return {decision}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("decision", decision), field("closes", closes)); }
    bool operator==(const OpenDecision&) const = default;
};

// By a voter, for himself or for one whose proxy he holds; the last one counts.
struct CastVote {
    static constexpr std::string_view kind = "decision.vote";
    model::DecisionId decision;
    model::Vote vote;
    std::optional<model::MemberId> voter; // who gave his proxy

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {decision}; }
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("decision", decision));
        vote.serialize(ar);
        ar(optional_field("for", voter));
    }
    bool operator==(const CastVote&) const = default;
};

// In writing, for one decision; a later one replaces it. At most two to one person.
struct GiveProxy {
    static constexpr std::string_view kind = "decision.proxy";
    model::DecisionId decision;
    model::MemberId to;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {decision}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("decision", decision), field("to", to)); }
    bool operator==(const GiveProxy&) const = default;
};

// By chair or deputy, once the end has come on their device or all have voted. The tally is of the votes that it had seen; on
// adoption its effects are carried out, each where it still can be.
struct CloseDecision {
    static constexpr std::string_view kind = "decision.close";
    static constexpr bool stays = true;
    static constexpr bool judged_by_seen_state = true;
    model::DecisionId decision;

    Result<Judgement> judge(const model::Project& seen, const Author&) const;
    Result<void> validate(const model::Project&, const Author&) const; // at its place: nothing closed it before
    void apply(model::Project&, const Author&, const Judgement&) const;
    std::vector<EntryId> objects() const { return {decision}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("decision", decision)); }
    bool operator==(const CloseDecision&) const = default;
};

} // namespace osmose::journal
