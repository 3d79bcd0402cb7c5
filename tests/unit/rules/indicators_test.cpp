// Indicators of fairness over a project (model.md §13).
#include "rules/indicators.hpp"

#include "rules/explain_figure.hpp"
#include "rules/preset.hpp"
#include "support/projects.hpp"

using namespace osmose;
using namespace osmose::rules;
using test::ProjectBuilder;

namespace {

Fraction part(std::int64_t num, std::int64_t den) { return Fraction::of(num, den).value(); }

model::Rule rule_by(model::Key key) {
    model::Rule rule = preset_rule(model::Preset::even);
    rule.keys = {{key}};
    return rule;
}

// Three members who brought 1, 2 and 3 hours; 60.00 to share.
struct Three : ProjectBuilder {
    model::MemberId ana = member(), bo = member(), chi = member();
    explicit Three(model::Key key) : ProjectBuilder(rule_by(key)) {
        works(ana, "2026-01-10", 1);
        works(bo, "2026-01-10", 2);
        works(chi, "2026-01-10", 3);
    }
};

model::Decision closed(const char* name, model::DecisionState state, std::uint32_t took_part, std::uint32_t voters) {
    model::Decision decision{.id = EntryId{blake2b(name)}, .state = state};
    decision.closing = decision.id;
    decision.tally.took_part = took_part;
    decision.tally.voters = voters;
    return decision;
}

} // namespace

TEST_CASE("model.md §13: the gap is 0 where gains go exactly with contributions, and both are spread alike") {
    Three project(model::Key::contribution);
    project.shares(6'000, "2026-02-01");
    const auto figures = indicators(project.project).value();
    CHECK(figures.contributions.gini == part(2, 9)); // of 1, 2, 3
    CHECK(figures.gains.gini == part(2, 9));
    CHECK(figures.gains.lorenz == figures.contributions.lorenz);
    CHECK(figures.gains.lorenz[1].held == part(1, 6));
    for (const MemberFairness& row : figures.members)
        CHECK(row.gap == Fraction(0));
    CHECK(figures.members[2].received.minor == 3'000);
    CHECK(figures.members[2].brought == 6'000); // 3 h at 20.00 points
    CHECK_FALSE(figures.turnout);
}

TEST_CASE("model.md §13: by equal parts the gaps are the difference of both shares, and add to zero") {
    Three project(model::Key::equal);
    project.shares(6'000, "2026-02-01");
    const auto figures = indicators(project.project).value();
    CHECK(figures.gains.gini == 0);
    CHECK(figures.members[0].gap == part(1, 6));
    CHECK(figures.members[1].gap == Fraction(0));
    CHECK(figures.members[2].gap == part(-1, 6));
}

TEST_CASE("model.md §13: where nobody received anything yet there is no gap; where nobody brought anything no share") {
    Three project(model::Key::contribution);
    const auto figures = indicators(project.project).value();
    CHECK(figures.members[0].of_contributions == part(1, 6));
    CHECK_FALSE(figures.members[0].of_gains);
    CHECK_FALSE(figures.members[0].gap);
    ProjectBuilder empty(rule_by(model::Key::contribution));
    empty.member();
    CHECK_FALSE(indicators(empty.project).value().members[0].of_contributions);
}

TEST_CASE("model.md §13: turnout is of closed decisions alone, whatever came out, and of all their voters") {
    Three project(model::Key::equal);
    project.project.decisions.add(closed("adopted", model::DecisionState::adopted, 3, 4));
    project.project.decisions.add(closed("missed", model::DecisionState::no_quorum, 1, 6));
    model::Decision open = closed("open", model::DecisionState::open, 1, 1);
    open.closing = {};
    project.project.decisions.add(open);
    const auto figures = indicators(project.project).value();
    REQUIRE(figures.votes.size() == 2);
    CHECK(figures.votes[1].voted == 1);
    CHECK(figures.turnout == part(2, 5));
}

TEST_CASE("model.md §13: why these indicators: down to contributions, distributions and ballots") {
    Three project(model::Key::equal);
    project.shares(6'000, "2026-02-01");
    const Date today = test::day("2026-03-01");
    const auto why = [&](const std::string& figure) {
        const auto tree = explain_figure(project.project, figure, today);
        REQUIRE(tree.has_value());
        CHECK(adds_up(*tree));
        CHECK(tree->figure == figure);
        return *tree;
    };
    const auto figures = indicators(project.project).value();
    CHECK(why("gini/contributions").result.value == figures.contributions.gini);
    CHECK(why("gini/gains").result.value == 0);
    const Explanation gap = why("gap/" + to_string(project.ana));
    CHECK(gap.result.value == part(1, 6)); // a third of the gains, a sixth of the contributions
    CHECK(gap.why == "gap_more");
    CHECK(gap.children[0].children[0].children[0].entry == project.project.distributions[0].id);
    CHECK(why("gap/" + to_string(project.bo)).why == "gap_none");
    CHECK(why("gap/" + to_string(project.chi)).why == "gap_less");
}

TEST_CASE("figures that stand by themselves are known by their first word, and what is none is refused") {
    Three project(model::Key::equal);
    CHECK(stands_by_itself("turnout"));
    CHECK(stands_by_itself("need/x"));
    CHECK_FALSE(stands_by_itself("due/x"));
    CHECK_FALSE(stands_by_itself(""));
    const std::string ana = to_string(project.ana);
    for (const std::string& figure : std::initializer_list<std::string>{"", "due/" + ana, "turnout", "turnout/" + ana, "vote/" + ana, "loss/" + ana, "need/" + ana,
                                                                        "pivotal/" + ana, "gini", "gini/luck", "gini/gains", "gap/" + ana, "balance", "balance/x",
                                                                        "transfer/" + ana, "transfer/" + ana + "/" + to_string(project.bo)}) {
        CAPTURE(figure);
        CHECK(explain_figure(project.project, figure, test::day("2026-03-01")).error().code == osmose::errc::no_such_figure);
    }
}

TEST_CASE("model.md §13, Explain: where nobody has anything, or there is no such member, there is no figure") {
    Three project(model::Key::equal);
    const Date today = test::day("2026-06-01");
    const auto none = [&](const std::string& figure) {
        CAPTURE(figure);
        CHECK(explain_figure(project.project, figure, today).error().code == errc::no_such_figure);
    };
    none("gini/gains"); // nothing was shared yet
    none("gini/luck");
    none("gap/" + to_string(project.ana));
    CHECK(explain_figure(project.project, "gini/contributions", today).has_value());
    const auto newcomer = project.member();
    project.shares(6'000, "2026-02-01");
    const auto gini = explain_figure(project.project, "gini/gains", today); // of four, of whom one got nothing
    REQUIRE(gini.has_value());
    CHECK(adds_up(*gini));
    CHECK(gini->result.value == part(1, 4));
    const auto gap = explain_figure(project.project, "gap/" + to_string(newcomer), today);
    REQUIRE(gap.has_value());
    CHECK(gap->result.value == 0);
    none("gap/" + to_string(EntryId{blake2b("nobody")}));
    none("transfer/" + to_string(project.ana) + "/" + to_string(project.bo));
    none("need/" + to_string(project.ana));
    none("pivotal/" + to_string(project.ana));
    none("balance");
    none("balance/" + to_string(project.ana) + "/" + to_string(project.bo));
    for (auto& contribution : std::vector(project.project.contributions.begin(), project.project.contributions.end()))
        project.project.contributions.edit(contribution.id).state = model::ContributionState::withdrawn;
    none("gap/" + to_string(project.ana)); // gains, and nothing that counts
}
