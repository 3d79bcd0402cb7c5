#include "rules/decision.hpp"

#include "rules/permissions.hpp"

#include <algorithm>

namespace osmose::rules {
namespace {

using model::Ballot;
using model::Decision;
using model::DecisionState;
using model::Method;
using model::Voice;

constexpr std::int64_t day_ms = 86'400'000;

bool quorum_reached(Percent quorum, std::size_t took_part, std::size_t voters) {
    return static_cast<std::int64_t>(took_part) * hundred_percent.thousandths >= static_cast<std::int64_t>(voters) * quorum.thousandths;
}

bool is_carried(Method method, const model::TallyFigures& votes) {
    const auto part_of_voices = [&](std::uint32_t num, std::uint32_t den) { return votes.yes > 0 && votes.yes * den >= (votes.yes + votes.no) * num; };
    switch (method) {
    case Method::majority: return votes.yes > votes.no || votes.casting_vote;
    case Method::two_thirds: return part_of_voices(2, 3);
    case Method::three_quarters: return part_of_voices(3, 4);
    case Method::unanimity: return votes.yes > 0 && votes.no == 0;
    case Method::consent: return votes.no == 0;
    case Method::approval:
    case Method::ranked: return votes.winner != 0;
    }
    std::unreachable();
}

void count_voices(model::TallyFigures& figures, const std::vector<const Ballot*>& ballots) {
    for (const Ballot* ballot : ballots) {
        const Voice voice = ballot->vote.voice.value_or(Voice::abstain);
        ++(voice == Voice::yes ? figures.yes : voice == Voice::no ? figures.no : figures.abstain);
    }
}

// A tie that the chair's own voice decides, where the rule gives him that.
bool casts_the_deciding_vote(const model::Project& project, const Decision& decision, const model::TallyFigures& figures) {
    if (decision.facts.method != Method::majority || figures.yes != figures.no || !model::rule_in_force(project).rule.assembly.casting_vote) return false;
    const model::MemberId chair = decision.facts.chair ? decision.facts.chair : decision.proposed_by;
    const auto ballot = std::ranges::find(decision.ballots, chair, &Ballot::voter);
    return ballot != decision.ballots.end() && ballot->vote.voice == Voice::yes;
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

Tallied tally_of(const model::Project& project, const Decision& decision) {
    const auto voters = voters_left(project, decision);
    const auto ballots = ballots_that_count(decision, voters);
    Tallied tallied;
    model::TallyFigures& figures = tallied.figures;
    figures.voters = static_cast<std::uint32_t>(voters.size());
    figures.took_part = static_cast<std::uint32_t>(ballots.size());
    if (!model::has_options(decision.facts.method)) count_voices(figures, ballots);
    if (!quorum_reached(quorum_of(project, decision), ballots.size(), voters.size())) {
        tallied.state = DecisionState::no_quorum;
        return tallied;
    }
    figures.casting_vote = casts_the_deciding_vote(project, decision, figures);
    tallied.state = is_carried(decision.facts.method, figures) ? DecisionState::adopted : DecisionState::rejected;
    return tallied;
}

bool all_have_voted(const model::Project& project, const Decision& decision) {
    const auto voters = voters_left(project, decision);
    return ballots_that_count(decision, voters).size() == voters.size();
}

bool may_be_called_again(const Decision& failed, Instant opens) {
    return failed.state == DecisionState::no_quorum && opens.ms >= failed.closes.ms + days_to_call_again * day_ms;
}

} // namespace osmose::rules
