// The tally of a decision (model.md §8): plain counts in, the outcome and all that it rests on out, so that it can be
// explained and that everybody computes the same. Who may vote, which votes count and what an adoption changes is not
// known here. The method of ranked options is in rules/schulze.hpp.
#pragma once

#include "base/fraction.hpp"
#include "model/decision_method.hpp"
#include "rules/schulze.hpp"

#include <optional>
#include <span>
#include <vector>

namespace osmose::errc {
inline constexpr Errc negative_votes{"tally.negative-votes"};
inline constexpr Errc more_votes_than_voters{"tally.more-votes-than-voters"}; // values: votes, voters
inline constexpr Errc quorum_out_of_range{"tally.quorum-out-of-range"};       // a share below 0 or above 1
inline constexpr Errc casting_vote_misplaced{"tally.casting-vote-misplaced"}; // of another method than majority
inline constexpr Errc no_options{"tally.no-options"};
inline constexpr Errc too_many_options{"tally.too-many-options"}; // values: most
inline constexpr Errc too_many_ballots{"tally.too-many-ballots"}; // values: most
inline constexpr Errc option_unknown{"tally.option-unknown"};     // on a ballot; values: option, counted from 1
inline constexpr Errc option_twice{"tally.option-twice"};         // on one ballot; values: option, counted from 1
} // namespace osmose::errc

namespace osmose::rules {

// Who may take part, and which share of them has to: from 0 (nobody) to 1 (all).
struct Electorate {
    std::int64_t voters = 0;
    Fraction quorum;
};

// The quorum is reached when took_part >= quorum × voters, exactly.
struct Turnout {
    std::int64_t voters = 0, took_part = 0;
    std::int64_t needed = 0; // the least whole number of voters that reaches the quorum
    bool reached() const { return took_part >= needed; }
};

// Of consent, no counts the reasoned objections. Abstentions count as taking part and weigh on neither side.
struct Votes {
    std::int64_t yes = 0, no = 0, abstain = 0;
};

struct MotionTally {
    model::VoteOutcome outcome = model::VoteOutcome::rejected;
    Turnout turnout;
    Votes votes;
    std::int64_t yes_needed = 0; // the least number of yes that would do, out of as many yes and no as were given
    bool by_casting_vote = false;
};

// Adopted, once the quorum is reached: majority, yes > no; two thirds and three quarters, yes > 0 and yes / (yes + no)
// at least that; unanimity, no = 0 and yes > 0; consent, no = 0 (then yes_needed is 0). casting_vote: the chair's, yes
// or no, which decides a majority where as many said yes as no, and at least one each. All counts: 0 to 2^53 - 1.
// Precondition: the method asks yes or no. Errors, with the field: errc::negative_votes, errc::amount_out_of_range,
// errc::more_votes_than_voters, errc::quorum_out_of_range, errc::casting_vote_misplaced.
Result<MotionTally> tally_motion(model::Method method, const Votes& votes, const Electorate& electorate,
                                 std::optional<bool> casting_vote = {});

// A vote between options, bounded so that no input takes longer than a moment. Equal ballots are one with a count.
inline constexpr std::size_t most_options = 100;
inline constexpr std::size_t most_ballots = 10'000;

// What the choice between options comes to. Options are counted from 0.
struct ChoiceTally {
    std::optional<Turnout> turnout;              // where the voters are known
    std::optional<std::size_t> winner;           // none where several come first, or the quorum is not reached
    std::vector<std::vector<std::size_t>> order; // the best first; those that stand level together, by number
    bool quorum_reached() const { return !turnout || turnout->reached(); }
};

// As many voters who each approve these options; none is a blank ballot, which takes part too.
struct ApprovalBallot {
    std::int64_t count = 1;
    std::vector<std::size_t> approves;
};

struct ApprovalTally : ChoiceTally {
    std::vector<std::int64_t> approvals; // by option
};

// The option that most approve; `order` stands by approvals. Counts: 0 to 2^53 - 1 each and together. Without an
// electorate no quorum is asked. Errors, with the field ("ballots[2].count", from 1): errc::no_options,
// errc::too_many_options, errc::too_many_ballots, errc::option_unknown, errc::option_twice, errc::negative_votes,
// errc::amount_out_of_range, errc::more_votes_than_voters, errc::quorum_out_of_range.
Result<ApprovalTally> tally_approval(std::size_t options, std::span<const ApprovalBallot> ballots,
                                     const std::optional<Electorate>& electorate = {});

struct RankedTally : ChoiceTally {
    Contest contest; // every pair of options: who prefers which, and the strongest paths
};

// The Schulze method. Counts and errors: as tally_approval.
Result<RankedTally> tally_ranked(std::size_t options, std::span<const RankedBallot> ballots,
                                 const std::optional<Electorate>& electorate = {});

} // namespace osmose::rules
