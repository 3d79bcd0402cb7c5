// A decision (décision): what is proposed, who may vote on it, how they voted and what came out (model.md §8). What it does when it
// is adopted are actions, which this floor does not know: it keeps their kinds and what became of them.
#pragma once

#include "base/date.hpp"
#include "base/field.hpp"
#include "base/money.hpp"
#include "model/decision_method.hpp"
#include "model/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace osmose::model {

// What its author states; an edit, before the opening, states it anew as a whole.
struct DecisionFacts {
    std::string title, text;
    Method method = Method::majority;
    std::vector<std::string> options;      // to choose among, where the method has some
    std::optional<Percent> quorum;         // of the voters who must take part; else the rule's
    MemberId chair, deputy;                // who may close it; empty: who proposed it, and the holder
    std::optional<DecisionId> called_again; // one that failed for want of a quorum
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("title", title), optional_field("text", text), field("method", method), optional_field("options", options),
           optional_field("quorum", quorum), optional_field("chair", chair), optional_field("deputy", deputy),
           optional_field("called-again", called_again));
    }
    bool operator==(const DecisionFacts&) const = default;
};

enum class Voice : std::uint8_t { yes, no, abstain };
template <>
struct Words<Voice> {
    static constexpr std::array<std::string_view, 3> list{"yes", "no", "abstain"};
};

// Options of one rank, by their numbers from 1.
struct Rank {
    std::vector<std::uint32_t> options;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("options", options)); }
    bool operator==(const Rank&) const = default;
};

// What a voter says: a voice, or options: the approved ones in one rank, or a ranking, the best first.
struct Vote {
    std::optional<Voice> voice;
    std::vector<Rank> ranking;
    std::string reason; // of a no; consent asks for one
    template <class Archive>
    void serialize(Archive& ar) { ar(optional_field("voice", voice), optional_field("ranking", ranking), optional_field("reason", reason)); }
    bool operator==(const Vote&) const = default;
};

struct Ballot {
    MemberId voter;
    Vote vote;
    EntryId entry;    // the last one, which counts
    MemberId cast_by; // himself, or who holds his proxy
    bool operator==(const Ballot&) const = default;
};

struct Proxy {
    MemberId from, to;
    bool operator==(const Proxy&) const = default;
};

struct DecisionNote {
    EntryId entry;
    MemberId by;
    std::string text;
    bool operator==(const DecisionNote&) const = default;
};

enum class DecisionState : std::uint8_t { proposed, open, adopted, rejected, no_quorum, withdrawn };
template <>
struct Words<DecisionState> {
    static constexpr std::array<std::string_view, 6> list{"proposed", "open", "adopted", "rejected", "no-quorum", "withdrawn"};
};

// What was counted at the closing.
struct TallyFigures {
    std::uint32_t voters = 0, took_part = 0, yes = 0, no = 0, abstain = 0;
    std::uint32_t winner = 0;               // the option's number from 1; 0 where there is none
    std::vector<Rank> order;                // of the options, the best first
    bool casting_vote = false;              // a tie that the chair's vote decided
    bool operator==(const TallyFigures&) const = default;
};

struct EffectState {
    std::string kind;    // of the action
    std::string refused; // the code of why it did not apply; empty where it did
    bool operator==(const EffectState&) const = default;
};

struct Decision {
    DecisionId id;
    DecisionFacts facts;
    MemberId proposed_by;
    EntryId stated_by;                // the proposal, or its last edit
    Instant stated;                   // by that one's clock
    DecisionState state = DecisionState::proposed;
    std::vector<EffectState> effects; // on adoption, in this order
    std::optional<EntryId> opening, closing;
    Instant opens, closes;            // once it is open
    std::vector<MemberId> voters;     // whom the opening had seen
    std::vector<Ballot> ballots;      // one a voter, in the order of their first votes
    std::vector<Proxy> proxies;
    std::vector<DecisionNote> notes;
    TallyFigures tally;               // once it is closed
    bool operator==(const Decision&) const = default;
};

} // namespace osmose::model
