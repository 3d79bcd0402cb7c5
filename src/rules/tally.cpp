#include "rules/tally.hpp"

#include "base/law.hpp"
#include "base/money.hpp"

#include <algorithm>
#include <map>

namespace osmose::rules {

namespace {

using model::Method;
using model::VoteOutcome;

Result<void> check_count(std::int64_t count, std::string_view field) {
    if (count < 0) return fail_at_field(errc::negative_votes, field);
    if (!check_range(count)) return fail_at_field(osmose::errc::amount_out_of_range, field);
    return {};
}

std::string number(std::size_t index) { return std::to_string(index + 1); }

std::string ballot_field(std::size_t index, std::string_view of) {
    return "ballots[" + number(index) + "]." + std::string(of);
}

// took_part: at most 3 × 2^53, of counts that were checked.
Result<Turnout> turnout_of(const Electorate& electorate, std::int64_t took_part) {
    if (auto sound = check_count(electorate.voters, "voters"); !sound) return std::unexpected(sound.error());
    const Fraction& quorum = electorate.quorum;
    if (quorum < 0 || quorum > 1) return fail_at_field(errc::quorum_out_of_range, "quorum");
    if (took_part > electorate.voters) {
        return fail_at_field(errc::more_votes_than_voters, "voters",
                             {{"votes", std::to_string(took_part)}, {"voters", std::to_string(electorate.voters)}});
    }
    return guard([&]() -> Result<Turnout> {
        const Wide needed = (quorum.num() * electorate.voters + quorum.den() - 1) / quorum.den();
        return Turnout{electorate.voters, took_part, narrow_or_throw(needed)};
    });
}

// The least number of yes out of `given` yes and no. Precondition: given <= 2^54.
std::int64_t yes_needed(Method method, std::int64_t given) {
    const auto share = [&](std::int64_t num, std::int64_t den) {
        return std::max<std::int64_t>(1, (num * given + den - 1) / den);
    };
    switch (method) {
    case Method::majority:
        return given / 2 + 1;
    case Method::two_thirds:
        return share(2, 3);
    case Method::three_quarters:
        return share(3, 4);
    case Method::unanimity:
        return share(1, 1);
    default:
        return 0; // consent
    }
}

bool carried(Method method, const Votes& votes, std::int64_t needed) {
    return votes.yes >= needed && (method != Method::consent || votes.no == 0);
}

Result<void> check_sizes(std::size_t options, std::size_t ballots) {
    if (options == 0) return fail_at_field(errc::no_options, "options");
    if (options > most_options)
        return fail_at_field(errc::too_many_options, "options", {{"most", std::to_string(most_options)}});
    if (ballots > most_ballots)
        return fail_at_field(errc::too_many_ballots, "ballots", {{"most", std::to_string(most_ballots)}});
    return {};
}

// Options that one ballot names: each exists and stands once.
Result<void> check_named(std::size_t options, std::span<const std::size_t> named, std::string_view field) {
    std::vector<bool> seen(options);
    for (const std::size_t option : named) {
        if (option >= options) return fail_at_field(errc::option_unknown, field, {{"option", number(option)}});
        if (seen[option]) return fail_at_field(errc::option_twice, field, {{"option", number(option)}});
        seen[option] = true;
    }
    return {};
}

// The voters behind all ballots together, each ballot checked. named: what a ballot says, in one list.
template <class Ballot, class Named>
Result<std::int64_t> check_ballots(std::size_t options, std::span<const Ballot> ballots, std::string_view field,
                                   Named named) {
    if (auto sound = check_sizes(options, ballots.size()); !sound) return std::unexpected(sound.error());
    std::int64_t voters = 0;
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        auto sound = check_count(ballots[i].count, ballot_field(i, "count"));
        if (sound) sound = check_named(options, named(ballots[i]), ballot_field(i, field));
        if (!sound) return std::unexpected(sound.error());
        voters += ballots[i].count; // both at most 2^53
        if (!check_range(voters)) return fail_at_field(osmose::errc::amount_out_of_range, ballot_field(i, "count"));
    }
    return voters;
}

// Turnout and winner, once the order is known.
Result<void> conclude(ChoiceTally& tally, const std::optional<Electorate>& electorate, std::int64_t took_part) {
    if (electorate) {
        const auto turnout = turnout_of(*electorate, took_part);
        if (!turnout) return std::unexpected(turnout.error());
        tally.turnout = *turnout;
    }
    const std::vector<std::size_t>& first = tally.order.front();
    if (tally.quorum_reached() && first.size() == 1) tally.winner = first.front();
    return {};
}

} // namespace

Result<MotionTally> tally_motion(Method method, const Votes& votes, const Electorate& electorate,
                                 std::optional<bool> casting_vote) {
    must_hold(!model::chooses_options(method), "a motion is decided by yes and no");
    if (casting_vote && method != Method::majority) return fail_at_field(errc::casting_vote_misplaced, "casting");
    auto sound = check_count(votes.yes, "yes");
    if (sound) sound = check_count(votes.no, "no");
    if (sound) sound = check_count(votes.abstain, "abstain");
    if (!sound) return std::unexpected(sound.error());
    return turnout_of(electorate, votes.yes + votes.no + votes.abstain).transform([&](const Turnout& turnout) {
        MotionTally tally{.turnout = turnout, .votes = votes, .yes_needed = yes_needed(method, votes.yes + votes.no)};
        tally.by_casting_vote = turnout.reached() && casting_vote && votes.yes == votes.no && votes.yes > 0;
        const bool adopted = tally.by_casting_vote ? *casting_vote : carried(method, votes, tally.yes_needed);
        tally.outcome = !turnout.reached() ? VoteOutcome::no_quorum
                        : adopted          ? VoteOutcome::adopted
                                           : VoteOutcome::rejected;
        return tally;
    });
}

Result<ApprovalTally> tally_approval(std::size_t options, std::span<const ApprovalBallot> ballots,
                                     const std::optional<Electorate>& electorate) {
    const auto named = [](const ApprovalBallot& ballot) { return ballot.approves; };
    return check_ballots(options, ballots, "approves", named)
        .and_then([&](std::int64_t took_part) -> Result<ApprovalTally> {
            ApprovalTally tally;
            tally.approvals.resize(options);
            for (const ApprovalBallot& ballot : ballots) {
                for (const std::size_t option : ballot.approves)
                    tally.approvals[option] += ballot.count;
            }
            std::map<std::int64_t, std::vector<std::size_t>, std::greater<>> by_approvals;
            for (std::size_t option = 0; option < options; ++option)
                by_approvals[tally.approvals[option]].push_back(option);
            for (auto& [approvals, level] : by_approvals)
                tally.order.push_back(std::move(level));
            return conclude(tally, electorate, took_part).transform([&] { return std::move(tally); });
        });
}

Result<RankedTally> tally_ranked(std::size_t options, std::span<const RankedBallot> ballots,
                                 const std::optional<Electorate>& electorate) {
    const auto named = [](const RankedBallot& ballot) {
        std::vector<std::size_t> all;
        for (const std::vector<std::size_t>& place : ballot.ranking)
            all.insert(all.end(), place.begin(), place.end());
        return all;
    };
    return check_ballots(options, ballots, "ranking", named)
        .and_then([&](std::int64_t took_part) -> Result<RankedTally> {
            RankedTally tally;
            tally.contest = contest_of(preferences(options, ballots));
            tally.order = schulze_order(tally.contest);
            return conclude(tally, electorate, took_part).transform([&] { return std::move(tally); });
        });
}

} // namespace osmose::rules
