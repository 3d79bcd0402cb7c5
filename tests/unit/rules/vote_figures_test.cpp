// What a vote comes to and why, over decisions built by hand (model.md §8, §13): level votes, a chair's casting vote, no quorum.
#include "rules/decision.hpp"
#include "rules/explain.hpp"
#include "rules/explain_fairness.hpp"
#include "rules/indicators.hpp"
#include "rules/preset.hpp"
#include "support/projects.hpp"

#include <algorithm>

using namespace osmose;
using namespace osmose::rules;
using model::DecisionState;
using model::Method;
using model::Role;
using model::Voice;
using test::day;
using test::ProjectBuilder;

namespace {

using Levels = std::vector<std::vector<std::uint32_t>>;

// So many voters, and one decision that is open.
struct Assembly : ProjectBuilder {
    explicit Assembly(std::size_t voters, Method method = Method::majority, model::Rule rule = preset_rule(model::Preset::even))
        : ProjectBuilder(std::move(rule)), id{blake2b("decision")} {
        model::Decision decision{.id = id, .facts = {.title = "Shall we?", .method = method}, .state = DecisionState::open};
        if (model::chooses_options(method)) decision.facts.options = {"oven", "shop", "van"};
        for (std::size_t i = 0; i < voters; ++i) {
            decision.voters.push_back(member());
            project.members.edit(decision.voters.back()).roles = model::Roles{}.with(Role::contributor);
        }
        decision.proposed_by = decision.voters.front();
        decision.opening = EntryId{blake2b("opening")};
        project.decisions.add(std::move(decision));
    }
    model::Decision& row() { return project.decisions.edit(id); }
    model::Ballot& votes(std::size_t voter, model::Vote vote) {
        const model::MemberId who = row().voters[voter];
        row().ballots.push_back({.voter = who, .vote = std::move(vote), .entry = EntryId{blake2b("ballot " + std::to_string(row().ballots.size()))}, .cast_by = who});
        return row().ballots.back();
    }
    void says(std::size_t voter, Voice voice) { votes(voter, {.voice = voice, .ranking = {}, .reason = ""}); }
    void ranks(std::size_t voter, Levels levels) {
        model::Vote vote;
        for (auto& level : levels) vote.ranking.push_back({std::move(level)});
        votes(voter, std::move(vote));
    }
    Tallied tally() { return tally_of(project, row()).value(); }
    Explanation why() const {
        const auto tree = explain_vote(project, id);
        REQUIRE(tree.has_value());
        CHECK(adds_up(*tree));
        return *tree;
    }

    model::DecisionId id;
};

} // namespace

TEST_CASE("model.md §8: the chair's casting vote decides as many yes as no, where the rule gives one and he took a side") {
    model::Rule rule = preset_rule(model::Preset::even);
    rule.assembly.casting_vote = true;
    Assembly two(2, Method::majority, rule);
    two.says(0, Voice::no), two.says(1, Voice::yes);
    CHECK(two.tally().state == DecisionState::rejected); // who proposed it presides
    CHECK(two.tally().figures.casting_vote);
    two.row().facts.chair = two.row().voters[1];
    CHECK(two.tally().state == DecisionState::adopted);
    CHECK(two.why().why == "vote_by_chair");
    Assembly silent(3, Method::majority, rule), aside(3, Method::majority, rule), asked_for_more(2, Method::two_thirds, rule), without(2);
    silent.says(1, Voice::yes), silent.says(2, Voice::no);
    aside.says(0, Voice::abstain), aside.says(1, Voice::yes), aside.says(2, Voice::no);
    for (Assembly* each : {&asked_for_more, &without}) each->says(0, Voice::yes), each->says(1, Voice::no);
    for (Assembly* each : {&silent, &aside, &asked_for_more, &without}) {
        CHECK(each->tally().state == DecisionState::rejected);
        CHECK_FALSE(each->tally().figures.casting_vote);
        CHECK(each->why().why == "vote_rejected");
    }
}

TEST_CASE("model.md §8, Quorum: who abstains takes part; where it is missed nothing is decided, of motions and of options") {
    for (const Method method : {Method::majority, Method::approval, Method::ranked}) {
        Assembly four(4, method);
        four.row().facts.quorum = Percent{75'000};
        const auto speaks = [&](std::size_t voter) { method == Method::majority ? four.says(voter, Voice::yes) : four.ranks(voter, {{1}}); };
        speaks(0), speaks(1);
        CHECK(four.tally().state == DecisionState::no_quorum);
        CHECK(four.tally().figures.winner == 0);
        if (method == Method::majority) CHECK(four.why().why == "vote_no_quorum");
        four.says(2, Voice::abstain);
        CHECK(four.tally().state == DecisionState::adopted);
        four.row().facts.called_again = EntryId{blake2b("failed")}; // which needs no quorum
        four.row().ballots.resize(1);
        CHECK(four.tally().state == DecisionState::adopted);
    }
    const model::Decision failed{.state = DecisionState::no_quorum, .closes = {1'000}}, adopted{.state = DecisionState::adopted, .closes = {1'000}};
    CHECK(may_be_called_again(failed, Instant{1'000 + 7 * day_ms}));
    CHECK_FALSE(may_be_called_again(failed, Instant{999 + 7 * day_ms}));
    CHECK_FALSE(may_be_called_again(adopted, Instant{1'000 + 7 * day_ms}));
}

TEST_CASE("model.md §8, Explain: where several options stand first none wins, and the tree shows each of them") {
    Assembly approvals(2, Method::approval), rankings(2, Method::ranked), blank(2, Method::ranked);
    approvals.ranks(0, {{1, 2}}), approvals.ranks(1, {{2, 1}});
    CHECK(approvals.tally().figures.winner == 0);
    CHECK(approvals.tally().state == DecisionState::rejected);
    const Explanation level = approvals.why();
    CHECK(level.sentence == "vote_level");
    REQUIRE(level.children.size() == 2);
    CHECK(level.children[0].result.value == 2);
    CHECK(level.children[1].result.value == 2);
    rankings.ranks(0, {{1}, {2}, {3}}), rankings.ranks(1, {{2}, {1}, {3}});
    CHECK(rankings.why().sentence == "vote_level");
    CHECK(rankings.why().children.size() == 2);
    CHECK(rankings.why().children[0].why == "vote_ranked_by_paths"); // level with the other one
    for (const std::size_t i : {0u, 1u}) blank.says(i, Voice::abstain);
    CHECK(blank.why().children.size() == 3); // nobody ranked anything: all stand level
    Assembly one(1, Method::approval);
    one.says(0, Voice::abstain);
    CHECK(one.why().result.value == 0);
}

TEST_CASE("model.md §8, Explain: an option may win by its paths though another one is preferred to it") {
    Assembly seven(7, Method::ranked);
    const Levels abc{{1}, {2}, {3}}, bca{{2}, {3}, {1}}, cab{{3}, {1}, {2}};
    for (std::size_t i = 0; i < 7; ++i) seven.ranks(i, i < 3 ? abc : i < 5 ? bca : cab); // 1 before 2 and 2 before 3: 5 to 2; 3 before 1: 4 to 3
    CHECK(seven.tally().figures.winner == 1);
    const Explanation tree = seven.why();
    CHECK(tree.sentence == "vote_ranked");
    CHECK(tree.why == "vote_ranked_by_paths");
    CHECK(tree.children[0].result.value == 3);
    CHECK(tree.children[1].result.value == -1);
    Assembly clear(1, Method::ranked);
    clear.ranks(0, {{2}});
    CHECK(clear.why().why == "vote_turnout");
}

TEST_CASE("model.md §8: ballots of who votes no more, and of proxies that were taken back, are not counted") {
    Assembly three(3);
    const auto voters = three.row().voters;
    three.says(0, Voice::yes), three.says(1, Voice::yes);
    three.votes(2, {.voice = Voice::yes, .ranking = {}, .reason = ""}).cast_by = voters[0];
    CHECK(three.tally().figures.yes == 2);
    three.row().proxies = {{voters[2], voters[0]}};
    CHECK(three.tally().figures.yes == 3);
    three.project.members.edit(voters[1]).state = model::MemberState::left;
    CHECK(three.tally().figures.yes == 2);
    CHECK(three.tally().figures.voters == 2);
    CHECK(all_have_voted(three.project, three.row()));
}

TEST_CASE("model.md §13, Turnout: of closed decisions that somebody could vote on, and of no others") {
    Assembly three(3);
    three.says(0, Voice::yes), three.says(1, Voice::abstain);
    const auto none = [&](const Result<Explanation>& tree) { CHECK(tree.error().code == errc::no_such_figure); };
    none(explain_turnout(three.project, three.id)); // still open
    none(explain_turnout(three.project));
    none(explain_turnout(three.project, EntryId{blake2b("none")}));
    three.row().closing = EntryId{blake2b("closing")};
    none(explain_turnout(three.project, three.id)); // of nobody
    none(explain_turnout(three.project));
    CHECK_FALSE(indicators(three.project).value().turnout);
    three.row().tally = three.tally().figures;
    for (const auto& tree : {explain_turnout(three.project, three.id), explain_turnout(three.project)}) {
        REQUIRE(tree.has_value());
        CHECK(adds_up(*tree));
        CHECK(tree->result.value == *Fraction::of(2, 3));
    }
    three.row().opening.reset(); // nobody asked yet
    none(explain_vote(three.project, three.id));
}
