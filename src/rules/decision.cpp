#include "rules/decision.hpp"

#include "rules/permissions.hpp"
#include "rules/tally.hpp"

#include <algorithm>

namespace osmose::rules {
namespace {

using model::Ballot;
using model::Decision;
using model::DecisionState;
using model::Method;
using model::Voice;

// A tie that the chair's own voice decides, where the rule gives him that.
std::optional<bool> casting_vote(const model::Project& project, const Decision& decision) {
    if (decision.facts.method != Method::majority || !model::rule_in_force(project).rule.assembly.casting_vote) return {};
    const model::MemberId chair = decision.facts.chair ? decision.facts.chair : decision.proposed_by;
    const auto ballot = std::ranges::find(decision.ballots, chair, &Ballot::voter);
    if (ballot == decision.ballots.end() || ballot->vote.voice.value_or(Voice::abstain) == Voice::abstain) return {};
    return ballot->vote.voice == Voice::yes;
}

DecisionState state_of(model::VoteOutcome outcome) {
    switch (outcome) {
    case model::VoteOutcome::adopted: return DecisionState::adopted;
    case model::VoteOutcome::rejected: return DecisionState::rejected;
    case model::VoteOutcome::no_quorum: return DecisionState::no_quorum;
    }
    std::unreachable();
}

Result<Tallied> tally_voices(const model::Project& project, const Decision& decision, const std::vector<const Ballot*>& ballots, const Electorate& electorate,
                             Tallied tallied) {
    Votes votes;
    for (const Ballot* ballot : ballots) {
        const Voice voice = ballot->vote.voice.value_or(Voice::abstain);
        ++(voice == Voice::yes ? votes.yes : voice == Voice::no ? votes.no : votes.abstain);
    }
    return tally_motion(decision.facts.method, votes, electorate, casting_vote(project, decision)).transform([&](const MotionTally& motion) {
        tallied.state = state_of(motion.outcome);
        tallied.figures.yes = static_cast<std::uint32_t>(votes.yes);
        tallied.figures.no = static_cast<std::uint32_t>(votes.no);
        tallied.figures.abstain = static_cast<std::uint32_t>(votes.abstain);
        tallied.figures.casting_vote = motion.by_casting_vote;
        return tallied;
    });
}

std::vector<std::size_t> options_in(const model::Rank& rank) {
    std::vector<std::size_t> options;
    for (const std::uint32_t option : rank.options) options.push_back(option - 1);
    return options;
}

Tallied with_choice(Tallied tallied, const ChoiceTally& choice) {
    tallied.state = !choice.quorum_reached() ? DecisionState::no_quorum : choice.winner ? DecisionState::adopted : DecisionState::rejected;
    tallied.figures.winner = choice.winner ? static_cast<std::uint32_t>(*choice.winner + 1) : 0;
    for (const auto& level : choice.order) {
        model::Rank& rank = tallied.figures.order.emplace_back();
        for (const std::size_t option : level) rank.options.push_back(static_cast<std::uint32_t>(option + 1));
    }
    return tallied;
}

Result<Tallied> tally_options(const Decision& decision, const std::vector<const Ballot*>& ballots, const Electorate& electorate, Tallied tallied) {
    const auto choice = [&](const ChoiceTally& of) { return with_choice(std::move(tallied), of); };
    if (decision.facts.method == Method::approval) {
        std::vector<ApprovalBallot> approvals;
        for (const Ballot* ballot : ballots)
            approvals.push_back({.approves = ballot->vote.ranking.empty() ? std::vector<std::size_t>{} : options_in(ballot->vote.ranking.front())});
        return tally_approval(decision.facts.options.size(), approvals, electorate).transform(choice);
    }
    std::vector<RankedBallot> rankings;
    for (const Ballot* ballot : ballots) {
        RankedBallot& ranked = rankings.emplace_back();
        for (const model::Rank& rank : ballot->vote.ranking) ranked.ranking.push_back(options_in(rank));
    }
    return tally_ranked(decision.facts.options.size(), rankings, electorate).transform(choice);
}

} // namespace

std::vector<model::MemberId> voters_now(const model::Project& project) {
    std::vector<model::MemberId> voters;
    for (const model::Member& member : project.members)
        if (has_voice(project, member)) voters.push_back(member.id);
    return voters;
}

std::vector<model::MemberId> voters_left(const model::Project& project, const Decision& decision) {
    std::vector<model::MemberId> voters;
    for (const model::MemberId& voter : decision.voters)
        if (active_member(project, voter)) voters.push_back(voter);
    return voters;
}

bool presides(const model::Project& project, const Decision& decision, const model::MemberId& member) {
    const auto is = [&](const model::MemberId& named, bool otherwise) { return named ? member == named : otherwise; };
    return is(decision.facts.chair, member == decision.proposed_by) || is(decision.facts.deputy, is_holder(project, member));
}

std::vector<const Ballot*> ballots_that_count(const Decision& decision, const std::vector<model::MemberId>& voters) {
    std::vector<const Ballot*> counted;
    for (const Ballot& ballot : decision.ballots) {
        const bool by_proxy = ballot.cast_by != ballot.voter;
        if (!std::ranges::contains(voters, ballot.voter)) continue;
        if (by_proxy && !std::ranges::contains(decision.proxies, model::Proxy{ballot.voter, ballot.cast_by})) continue;
        counted.push_back(&ballot);
    }
    return counted;
}

Percent quorum_of(const model::Project& project, const Decision& decision) {
    if (decision.facts.called_again) return {};
    return decision.facts.quorum.value_or(model::rule_in_force(project).rule.assembly.quorum);
}

Result<Tallied> tally_of(const model::Project& project, const Decision& decision) {
    const auto voters = voters_left(project, decision);
    const auto ballots = ballots_that_count(decision, voters);
    const auto quorum = Fraction::of(quorum_of(project, decision).thousandths, hundred_percent.thousandths);
    const Electorate electorate{.voters = static_cast<std::int64_t>(voters.size()), .quorum = quorum.value()};
    Tallied tallied;
    tallied.figures.voters = static_cast<std::uint32_t>(voters.size());
    tallied.figures.took_part = static_cast<std::uint32_t>(ballots.size());
    return model::chooses_options(decision.facts.method) ? tally_options(decision, ballots, electorate, std::move(tallied))
                                                         : tally_voices(project, decision, ballots, electorate, std::move(tallied));
}

bool all_have_voted(const model::Project& project, const Decision& decision) {
    const auto voters = voters_left(project, decision);
    return ballots_that_count(decision, voters).size() == voters.size();
}

bool may_be_called_again(const Decision& failed, Instant opens) {
    return failed.state == DecisionState::no_quorum && opens.ms >= failed.closes.ms + days_to_call_again * day_ms;
}

} // namespace osmose::rules
