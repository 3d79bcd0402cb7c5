// Why a vote came out as it did (model.md §8), as a tree whose leaves are the votes.
#include "rules/decision.hpp"
#include "rules/explain.hpp"
#include "support/journals.hpp"
#include "support/random.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;
using model::DecisionState;
using model::Method;

namespace {

EntryId opened(Team& team, Method method, std::vector<std::string> options = {}) {
    const EntryId decision = team[0].does(journal::ProposeDecision{.facts = {.title = "Shall we?", .text = "", .method = method, .options = std::move(options)}, .effects = {}});
    team[0].does(journal::OpenDecision{decision, {1'900'000'000'000}});
    team.everybody_hears();
    return decision;
}

std::size_t leaves(const rules::Explanation& tree) {
    std::size_t count = tree.entry ? 1 : 0;
    for (const rules::Explanation& child : tree.children) count += leaves(child);
    return count;
}

} // namespace

TEST_CASE("model.md §8, Explain: yes beyond what was needed is not below zero just where the motion is adopted") {
    for_random_cases(60, [](Random& random) {
        Team team(static_cast<std::size_t>(random.between(2, 5)));
        for (const Method method : {Method::majority, Method::two_thirds, Method::three_quarters, Method::unanimity, Method::consent}) {
            const EntryId decision = opened(team, method);
            std::size_t yes_or_no = 0;
            for (Person& person : team.people) {
                if (random.once_in(4)) continue;
                const auto voice = static_cast<model::Voice>(random.between(0, 2));
                yes_or_no += method == Method::consent ? voice == model::Voice::no : voice == model::Voice::yes;
                person.does(journal::CastVote{decision, {.voice = voice, .ranking = {}, .reason = "it is so"}, {}});
            }
            team.everybody_hears();
            const model::Project& project = team[0].copy.project();
            const auto tree = rules::explain_vote(project, decision);
            REQUIRE(tree);
            CHECK(rules::adds_up(*tree));
            CHECK(leaves(*tree) == yes_or_no);
            const bool adopted = rules::tally_of(project, *project.decisions.find(decision))->state == DecisionState::adopted;
            CHECK(adopted == (method == Method::consent ? tree->result.value == 0 : tree->result.value >= 0));
        }
    });
}

TEST_CASE("model.md §8, Explain: the option that most approve, and the one that is preferred to each other") {
    Team team(3);
    const EntryId approval = opened(team, Method::approval, {"oven", "shop"});
    team[0].does(journal::CastVote{approval, {.voice = {}, .ranking = {{{1, 2}}}, .reason = ""}, {}});
    team[1].does(journal::CastVote{approval, {.voice = {}, .ranking = {{{2}}}, .reason = ""}, {}});
    team.everybody_hears();
    auto tree = rules::explain_vote(team[0].copy.project(), approval);
    REQUIRE(tree);
    CHECK(rules::adds_up(*tree));
    CHECK(tree->result.value == 2);
    CHECK(tree->sentence == "vote_approvals");

    const EntryId ranked = opened(team, Method::ranked, {"oven", "shop", "van"});
    team[0].does(journal::CastVote{ranked, {.voice = {}, .ranking = {{{1}}, {{2}}, {{3}}}, .reason = ""}, {}});
    team[1].does(journal::CastVote{ranked, {.voice = {}, .ranking = {{{1}}, {{3}}}, .reason = ""}, {}});
    team[2].does(journal::CastVote{ranked, {.voice = {}, .ranking = {{{2}}}, .reason = ""}, {}});
    team.everybody_hears();
    tree = rules::explain_vote(team[0].copy.project(), ranked);
    REQUIRE(tree);
    CHECK(rules::adds_up(*tree));
    CHECK(tree->sentence == "vote_ranked");
    REQUIRE(tree->children.size() == 2);
    CHECK(tree->children[0].result.value == 1); // 2 before, 1 after
    CHECK(tree->children[1].result.value == 2); // of "oven" and "van" the third says nothing: level
    CHECK(rules::explain_vote(team[0].copy.project(), team[0].member).error().code == osmose::errc::no_such_figure);
}
