#include "rules/explain_nodes.hpp"

#include "rules/decision.hpp"
#include "rules/tally.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

using model::Ballot;
using model::Decision;
using model::DecisionState;
using model::Method;
using model::Voice;

using Ballots = std::vector<const Ballot*>;

// Each ballot that passes a question, as one.
template <class Question>
Explanation counted(const Ballots& ballots, std::string sentence, Question&& question) {
    std::vector<Explanation> ones;
    for (const Ballot* ballot : ballots)
        if (question(*ballot)) ones.push_back(entry_leaf(ballot->entry, count(1), "vote_of", {{"name", ballot->voter}}));
    return node(Operation::sum, Unit::count, std::move(ones), std::move(sentence));
}

// Yes beyond what was needed: not below zero where it is adopted. Of consent, the objections.
Explanation motion_tree(const Decision& decision, const Ballots& ballots, const model::TallyFigures& figures) {
    const auto says = [](Voice voice) { return [voice](const Ballot& ballot) { return ballot.vote.voice.value_or(Voice::abstain) == voice; }; };
    if (decision.facts.method == Method::consent) return counted(ballots, "vote_objections", says(Voice::no));
    const Votes votes{.yes = figures.yes, .no = figures.no, .abstain = figures.abstain};
    const std::int64_t needed = tally_motion(decision.facts.method, votes, {.voters = figures.took_part, .quorum = 0})->yes_needed;
    std::vector<Explanation> terms;
    terms.push_back(counted(ballots, "vote_yes", says(Voice::yes)));
    terms.push_back(leaf(Operation::given, count(needed), "vote_needed",
                         {{"method", std::string(model::word(decision.facts.method))}, {"count", count(votes.yes + votes.no)}}));
    return node(Operation::difference, Unit::count, std::move(terms), "vote_motion");
}

Explanation approval_tree(const Decision& decision, const Ballots& ballots, std::uint32_t option) {
    Explanation tree = counted(ballots, "vote_approvals", [&](const Ballot& ballot) {
        return !ballot.vote.ranking.empty() && std::ranges::contains(ballot.vote.ranking.front().options, option);
    });
    tree.values.emplace_back("option", decision.facts.options[option - 1]);
    return tree;
}

// How many prefer one option to another, ballot by ballot; an option left off a ranking stands below all ranked ones.
Explanation preference_tree(const Decision& decision, const Ballots& ballots, std::uint32_t option, std::uint32_t other) {
    const auto rank = [](const Ballot& ballot, std::uint32_t of) {
        return std::ranges::find_if(ballot.vote.ranking, [&](const model::Rank& level) { return std::ranges::contains(level.options, of); });
    };
    Explanation tree = counted(ballots, "vote_prefer", [&](const Ballot& ballot) { return rank(ballot, option) < rank(ballot, other); });
    tree.values = {{"option", decision.facts.options[option - 1]}, {"other", decision.facts.options[other - 1]}};
    return tree;
}

// By how many more voters the first option is preferred to each other one. Where not to every one, it stands first by its paths
// through others: the method of Schulze.
Explanation ranked_tree(const Decision& decision, const Ballots& ballots, std::uint32_t option) {
    std::vector<Explanation> duels;
    for (std::uint32_t other = 1; other <= decision.facts.options.size(); ++other) {
        if (other == option) continue;
        std::vector<Explanation> both;
        both.push_back(preference_tree(decision, ballots, option, other));
        both.push_back(preference_tree(decision, ballots, other, option));
        duels.push_back(node(Operation::difference, Unit::count, std::move(both), "vote_duel",
                             {{"option", decision.facts.options[option - 1]}, {"other", decision.facts.options[other - 1]}}));
    }
    Explanation tree = node(Operation::sum, Unit::count, std::move(duels), "vote_ranked", {{"option", decision.facts.options[option - 1]}});
    if (std::ranges::any_of(tree.children, [](const Explanation& duel) { return duel.result.value <= 0; })) tree.why = "vote_ranked_by_paths";
    return tree;
}

Explanation choice_tree(const Decision& decision, const Ballots& ballots, const model::TallyFigures& figures) {
    if (figures.winner != 0)
        return decision.facts.method == Method::approval ? approval_tree(decision, ballots, figures.winner) : ranked_tree(decision, ballots, figures.winner);
    std::vector<Explanation> level;
    for (const std::uint32_t option : figures.order.empty() ? std::vector<std::uint32_t>{} : figures.order.front().options)
        level.push_back(decision.facts.method == Method::approval ? approval_tree(decision, ballots, option) : ranked_tree(decision, ballots, option));
    return node(Operation::sum, Unit::count, std::move(level), "vote_level");
}

} // namespace

Result<Explanation> explain_vote(const model::Project& project, const model::DecisionId& id) {
    const std::string figure = figure_id("vote", id);
    const Decision* const decision = project.decisions.find(id);
    if (!decision || !decision->opening) return fail(errc::no_such_figure, {}, {{"figure", figure}});
    return guard([&]() -> Result<Explanation> {
        const auto ballots = ballots_that_count(*decision, voters_left(project, *decision));
        const auto tallied = tally_of(project, *decision);
        if (!tallied) return std::unexpected(tallied.error());
        const bool chooses = model::chooses_options(decision->facts.method);
        Explanation tree = chooses ? choice_tree(*decision, ballots, tallied->figures) : motion_tree(*decision, ballots, tallied->figures);
        if (tree.why.empty())
            tree.why = tallied->state == DecisionState::no_quorum ? "vote_no_quorum"
                       : tallied->figures.casting_vote            ? "vote_by_chair"
                       : chooses                                  ? "vote_turnout"
                       : tallied->state == DecisionState::adopted ? "vote_adopted"
                                                                  : "vote_rejected";
        const Fraction quorum = *Fraction::of(quorum_of(project, *decision).thousandths, hundred_percent.thousandths);
        const SpokenValues values{{"title", decision->facts.title},
                                  {"voters", count(tallied->figures.voters)},
                                  {"part", count(tallied->figures.took_part)},
                                  {"quorum", share(quorum)},
                                  {"abstain", count(tallied->figures.abstain)}};
        tree.values.insert(tree.values.end(), values.begin(), values.end());
        return named(figure, std::move(tree));
    });
}

} // namespace osmose::rules
