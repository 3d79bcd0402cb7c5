#include "rules/tally.hpp"

#include "support/ballots.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;
using model::Method;
using model::VoteOutcome;
using test::approves;
using test::ranks;
using test::written;

namespace {

const Fraction half = Fraction::of(1, 2).value();

MotionTally tally(Method method, Votes votes, Electorate electorate = {.voters = 100, .quorum = {}},
                  std::optional<bool> casting = {}) {
    return tally_motion(method, votes, electorate, casting).value();
}

VoteOutcome outcome(Method method, std::int64_t yes, std::int64_t no) { return tally(method, {yes, no, 0}).outcome; }

// Code and field of what is wrong.
std::string wrong(const auto& result) {
    REQUIRE(!result.has_value());
    return std::string(result.error().code.key) + " " + result.error().place.field;
}

} // namespace

TEST_CASE("majority: more yes than no; a tie is rejected") {
    CHECK(outcome(Method::majority, 4, 3) == VoteOutcome::adopted);
    CHECK(outcome(Method::majority, 3, 3) == VoteOutcome::rejected);
    CHECK(outcome(Method::majority, 0, 0) == VoteOutcome::rejected);
    CHECK(tally(Method::majority, {3, 4, 50}).yes_needed == 4);
    CHECK(tally(Method::majority, {3, 3, 50}).yes_needed == 4);
}

TEST_CASE("two thirds and three quarters: of yes and no, at least that; abstentions weigh on neither side") {
    CHECK(outcome(Method::two_thirds, 2, 1) == VoteOutcome::adopted);
    CHECK(outcome(Method::two_thirds, 66, 34) == VoteOutcome::rejected);
    CHECK(outcome(Method::two_thirds, 67, 33) == VoteOutcome::adopted);
    CHECK(tally(Method::two_thirds, {2, 1, 90}).outcome == VoteOutcome::adopted);
    CHECK(outcome(Method::two_thirds, 0, 0) == VoteOutcome::rejected);
    CHECK(outcome(Method::three_quarters, 3, 1) == VoteOutcome::adopted);
    CHECK(outcome(Method::three_quarters, 74, 26) == VoteOutcome::rejected);
    CHECK(tally(Method::three_quarters, {74, 26, 0}).yes_needed == 75);
}

TEST_CASE("unanimity: nobody against and somebody for; consent: nobody against") {
    CHECK(outcome(Method::unanimity, 1, 0) == VoteOutcome::adopted);
    CHECK(outcome(Method::unanimity, 0, 0) == VoteOutcome::rejected);
    CHECK(outcome(Method::unanimity, 9, 1) == VoteOutcome::rejected);
    CHECK(outcome(Method::consent, 0, 0) == VoteOutcome::adopted);
    CHECK(outcome(Method::consent, 99, 1) == VoteOutcome::rejected);
    CHECK(tally(Method::consent, {0, 0, 3}).yes_needed == 0);
}

TEST_CASE("the quorum is a share of the voters, at least, exactly; who abstains takes part") {
    CHECK(tally(Method::majority, {3, 1, 0}, {9, half}).outcome == VoteOutcome::no_quorum);
    CHECK(tally(Method::majority, {3, 1, 1}, {9, half}).outcome == VoteOutcome::adopted);
    CHECK(tally(Method::majority, {3, 1, 0}, {8, half}).outcome == VoteOutcome::adopted);
    CHECK(tally(Method::majority, {3, 1, 0}, {9, half}).turnout.needed == 5);
    const Fraction third = Fraction::of(1, 3).value();
    CHECK(tally(Method::majority, {1, 0, 0}, {3, third}).outcome == VoteOutcome::adopted); // not 0.333...
    CHECK(tally(Method::consent, {0, 0, 0}, {3, third}).outcome == VoteOutcome::no_quorum);
}

TEST_CASE("the chair's casting vote decides a tie, and nothing else") {
    const Electorate ten{.voters = 10, .quorum = half};
    const MotionTally adopted = tally(Method::majority, {3, 3, 0}, ten, true);
    CHECK(adopted.outcome == VoteOutcome::adopted);
    CHECK(adopted.by_casting_vote);
    CHECK(tally(Method::majority, {3, 3, 0}, ten, false).outcome == VoteOutcome::rejected);
    CHECK(tally(Method::majority, {4, 3, 0}, ten, false).outcome == VoteOutcome::adopted);
    CHECK_FALSE(tally(Method::majority, {4, 3, 0}, ten, false).by_casting_vote);
    CHECK(tally(Method::majority, {2, 2, 0}, ten, true).outcome == VoteOutcome::no_quorum);
    CHECK(tally(Method::majority, {0, 0, 9}, ten, true).outcome == VoteOutcome::rejected); // nobody said yes or no
    CHECK(wrong(tally_motion(Method::unanimity, {1, 1, 0}, ten, true)) == "tally.casting-vote-misplaced casting");
}

TEST_CASE("counts that cannot be are refused, and it is said which") {
    const auto with = [](Votes votes, Electorate electorate) {
        return wrong(tally_motion(Method::majority, votes, electorate));
    };
    CHECK(with({-1, 0, 0}, {9, half}) == "tally.negative-votes yes");
    CHECK(with({0, -1, 0}, {9, half}) == "tally.negative-votes no");
    CHECK(with({0, 0, INT64_MIN}, {9, half}) == "tally.negative-votes abstain");
    CHECK(with({INT64_MAX, 0, 0}, {9, half}) == "number.out-of-range yes");
    CHECK(with({0, 0, 0}, {-1, half}) == "tally.negative-votes voters");
    CHECK(with({5, 4, 1}, {9, half}) == "tally.more-votes-than-voters voters");
    CHECK(with({json_max, json_max, json_max}, {json_max, half}) == "tally.more-votes-than-voters voters");
    CHECK(with({0, 0, 0}, {9, Fraction::of(3, 2).value()}) == "tally.quorum-out-of-range quorum");
    CHECK(with({0, 0, 0}, {9, -1}) == "tally.quorum-out-of-range quorum");
    CHECK(tally(Method::two_thirds, {json_max, 0, 0}, {json_max, 1}).outcome == VoteOutcome::adopted);
}

TEST_CASE("approval: the most approved, none on a tie; all stand by approvals") {
    const std::vector ballots{approves(3, "A"), approves(2, "AB"), approves(1, "C")};
    const ApprovalTally tally = tally_approval(4, ballots).value();
    CHECK(tally.approvals == std::vector<std::int64_t>{5, 2, 1, 0});
    CHECK(tally.winner == 0);
    CHECK(written(tally.order) == "A B C D");
    const ApprovalTally tied = tally_approval(3, std::vector{approves(2, "AB"), approves(4, "")}).value();
    CHECK_FALSE(tied.winner);
    CHECK(written(tied.order) == "A=B C");
}

TEST_CASE("a choice without its quorum has an order and no winner; blank ballots take part") {
    const std::vector ballots{ranks(3, "AB"), ranks(1, "")};
    const RankedTally enough = tally_ranked(2, ballots, Electorate{8, half}).value();
    CHECK(enough.winner == 0);
    CHECK(enough.turnout->took_part == 4);
    const RankedTally missed = tally_ranked(2, ballots, Electorate{9, half}).value();
    CHECK_FALSE(missed.winner);
    CHECK_FALSE(missed.quorum_reached());
    CHECK(missed.turnout->needed == 5);
    CHECK(written(missed.order) == "A B");
}

TEST_CASE("ranked: who is left off stands below all that are ranked, level with the others left off") {
    const RankedTally tally = tally_ranked(4, std::vector{ranks(2, "B"), ranks(1, "C=AB")}).value();
    CHECK(tally.contest.preferred == Pairs{{0, 1, 0, 1}, {2, 0, 2, 3}, {0, 1, 0, 1}, {0, 0, 0, 0}});
    CHECK(written(tally.order) == "B A=C D");
    CHECK(written(tally_ranked(3, {}).value().order) == "A=B=C");
    CHECK(tally_ranked(1, {}).value().winner == 0);
}

TEST_CASE("ballots that cannot be are refused, and it is said which") {
    CHECK(wrong(tally_ranked(0, {})) == "tally.no-options options");
    CHECK(wrong(tally_approval(most_options + 1, {})) == "tally.too-many-options options");
    const std::vector<RankedBallot> many(most_ballots + 1);
    CHECK(wrong(tally_ranked(2, many)) == "tally.too-many-ballots ballots");
    CHECK(wrong(tally_ranked(2, std::vector{ranks(1, "AB"), ranks(1, "AC")})) ==
          "tally.option-unknown ballots[2].ranking");
    CHECK(wrong(tally_ranked(2, std::vector{ranks(1, "ABA")})) == "tally.option-twice ballots[1].ranking");
    CHECK(wrong(tally_approval(2, std::vector{approves(1, "BB")})) == "tally.option-twice ballots[1].approves");
    CHECK(wrong(tally_approval(2, std::vector{approves(-1, "B")})) == "tally.negative-votes ballots[1].count");
    const std::vector huge{approves(json_max, "B"), approves(1, "A")};
    CHECK(wrong(tally_approval(2, huge)) == "number.out-of-range ballots[2].count");
    CHECK(wrong(tally_ranked(2, std::vector{ranks(5, "A")}, Electorate{4, 0})) ==
          "tally.more-votes-than-voters voters");
}

TEST_CASE("the largest vote that is taken: 100 options, 10,000 different ballots") {
    std::vector<RankedBallot> ballots(most_ballots);
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        for (std::size_t place = 0; place < most_options; ++place)
            ballots[i].ranking.push_back({(place * 37 + i) % most_options});
    }
    const RankedTally tally = tally_ranked(most_options, ballots).value();
    CHECK(tally.order.size() == 1); // each option stands at each place 100 times
    CHECK(tally.order.front().size() == most_options);
}
