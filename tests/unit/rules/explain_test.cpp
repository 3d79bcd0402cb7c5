#include "rules/explain.hpp"

#include "rules/preset.hpp"
#include "support/explain.hpp"

using namespace osmose;
using namespace osmose::rules;
using model::ContributionKind;
using model::Key;
using model::Mode;
using model::Preset;
using model::Rule;
using model::StepKind;
using test::day;
using test::ProjectBuilder;
using test::why;

namespace {

Rule contribution_rule(Mode mode) {
    Rule rule = preset_rule(Preset::dynamic);
    rule.mode = mode;
    return rule;
}

} // namespace

TEST_CASE("model.md §5: why this value: quantity, rate, weight, premium, each with its entry or rule") {
    Rule rule = contribution_rule(Mode::cumulative);
    rule.phases = {{"before funding", day("2026-01-01"), {1250}}};
    ProjectBuilder project(rule);
    const auto awa = project.member();
    const auto budget = project.brings(
        {.member = awa, .date = day("2026-02-12"), .quantity = {9000}, .unit = "hour", .note = "Budget"});
    const auto calculation = project.calculation({}, "2026-03-01").value();
    const Explanation tree = why(project, calculation, "value", budget);
    CHECK(tree.operation == Operation::rounded_product);
    CHECK(tree.result == Measure{45'000, Unit::points, {}}); // 9 h × 20.00 × 2 × 1.25
    CHECK(tree.sentence == "contribution");
    CHECK(tree.entry == budget);
    REQUIRE(tree.children.size() == 4);
    CHECK(tree.children[0].result == Measure{9, Unit::quantity, "hour"});
    CHECK(tree.children[0].operation == Operation::entry);
    CHECK(tree.children[1].result == Measure{2000, Unit::points, {}});
    CHECK(tree.children[3].sentence == "premium");
}

TEST_CASE("days are shown as the hours that they are") {
    ProjectBuilder project(contribution_rule(Mode::cumulative));
    const auto ana = project.member();
    const auto days = project.brings({.member = ana, .date = day("2026-02-12"), .quantity = {2000}, .unit = "day"});
    const Explanation tree = why(project, project.calculation({}, "2026-03-01").value(), "value", days);
    CHECK(tree.children[0].operation == Operation::product);
    CHECK(tree.children[0].result == Measure{14, Unit::quantity, "hour"});
}

TEST_CASE(
    "model.md §5: why this part, cumulative: the due is what he would have got of all sums, less what he received") {
    ProjectBuilder project(contribution_rule(Mode::cumulative));
    const auto ana = project.member(), bo = project.member();
    project.works(ana, "2026-01-10", 10);
    project.works(bo, "2026-01-10", 20);
    CHECK(project.shares(1000, "2026-02-01") == std::vector<std::int64_t>{333, 667});
    project.works(ana, "2026-02-10", 10);
    const auto calculation = project.calculation({project.revenue("2026-03-01", 1000)}, "2026-03-01").value();

    const Explanation part = why(project, calculation, "part", ana);
    CHECK(part.result == Measure{500, Unit::money, {}});
    REQUIRE(part.children.size() == 1);
    const Explanation& due = part.children[0];
    CHECK(due.operation == Operation::difference);
    CHECK(due.why == "part_why");
    REQUIRE(due.children.size() == 2);
    CHECK(due.children[0].result.value == Fraction(833)); // 333 of the first sum, 500 of this one
    CHECK(due.children[1].result.value == Fraction(333));
    // The first sum's part: 1,000 × 200.00 pts / 600.00 pts, and a remainder too small for one more.
    const Explanation& first = due.children[0].children[0];
    CHECK(first.operation == Operation::sum);
    CHECK(to_string(first.children[0].result.value) == "1000/3");
    CHECK(first.children[1].operation == Operation::rounding);
    CHECK(first.children[1].why == "rounding_down");
    CHECK(to_string(first.children[1].result.value) == "-1/3");
    const Explanation others = why(project, calculation, "due", bo);
    CHECK(others.result.value == Fraction(500));
}

TEST_CASE("model.md §5: why this cent: whose remainders were the greatest") {
    ProjectBuilder project(contribution_rule(Mode::period));
    std::vector<model::MemberId> members;
    for (int i = 0; i < 3; ++i) {
        members.push_back(project.member());
        project.works(members.back(), "2026-01-10", 10);
    }
    const auto calculation = project.calculation({project.revenue("2026-02-01", 101)}, "2026-02-01").value();
    const Explanation up = why(project, calculation, "part", members[0]).children[0].children[0];
    CHECK(up.children[1].why == "rounding_up");
    CHECK(to_string(up.children[1].result.value) == "1/3");
    CHECK(up.children[1].values[1] == std::pair<std::string, Spoken>("count", Measure{2, Unit::count, {}}));
    const Explanation down = why(project, calculation, "part", members[2]).children[0].children[0];
    CHECK(down.children[1].why == "rounding_down");
}

TEST_CASE("who received more than his due is told so, and gets nothing") {
    ProjectBuilder project(contribution_rule(Mode::balanced));
    const auto ana = project.member(), bo = project.member();
    project.works(ana, "2026-01-10", 10);
    project.shares(1000, "2026-02-01");
    project.works(bo, "2026-02-10", 30);
    const auto calculation = project.calculation({project.revenue("2026-03-01", 1000)}, "2026-03-01").value();
    const Explanation due = why(project, calculation, "due", ana);
    CHECK(due.operation == Operation::not_below_zero);
    CHECK(due.why == "received_more_why");
    CHECK(why(project, calculation, "part", ana).result.value == Fraction(0));
    CHECK(why(project, calculation, "part", bo).result.value == Fraction(1000));
}

TEST_CASE("why each step takes what it takes, and its parts") {
    Rule rule = contribution_rule(Mode::cumulative);
    rule.steps.push_back({.kind = StepKind::reserve, .percent = {15'000}, .target = Money{500}});
    rule.steps.push_back({.kind = StepKind::solidarity, .percent = {2000}, .cause = "La Graine"});
    rule.steps.push_back({.kind = StepKind::solidarity, .percent = {1000}, .cause = "Open fund"});
    rule.steps.push_back({.kind = StepKind::patronage, .percent = {10'000}});
    ProjectBuilder project(rule);
    const auto ana = project.member(), bo = project.member();
    project.works(ana, "2026-01-10", 10);
    const auto flour = project.cost("2026-01-12", 3000), salt = project.cost("2026-01-13", 1001);
    const auto oven = project.advances(bo, "2026-01-14", 2000);
    const auto market = project.revenue("2026-02-01", 9000), basket = project.revenue("2026-02-01", 1000, bo);
    const auto calculation = project.calculation({market, basket}, "2026-02-01").value();
    const auto root = [&](std::string_view figure) {
        const auto tree = explain(project.project, calculation, figure);
        REQUIRE(tree.has_value());
        CHECK(adds_up(*tree));
        CHECK(tree->figure == figure);
        return *tree;
    };
    CHECK(root("revenue").result.value == Fraction(10'000));
    CHECK(root("costs").result.value == Fraction(4001));
    CHECK(root("costs").children[0].entry == flour);
    CHECK(root("advances").result.value == Fraction(2000));
    CHECK(root("reserve").result.value == Fraction(500));
    CHECK(root("reserve").why == "step_target_why");
    CHECK(root("solidarity").result.value == Fraction(70)); // 2 % of 3,499, half to even
    CHECK(root("solidarity").why == "step_percent_why");
    CHECK(root("solidarity/2").result.value == Fraction(34));
    CHECK(root("patronage").result.value == Fraction(340));
    CHECK(root("members").result.value == Fraction(3055));
    CHECK(why(project, calculation, "refund", bo).result.value == Fraction(340));
    CHECK(why(project, calculation, "covered", salt).result.value == Fraction(1001));
    CHECK(why(project, calculation, "repaid", oven).result.value == Fraction(2000));

    // Where revenue is not enough, each cost gets a share of it.
    const auto little = project.calculation({basket}, "2026-02-01").value();
    const Explanation covered = why(project, little, "covered", flour);
    CHECK(covered.result.value == Fraction(750));
    CHECK(covered.children[1].operation == Operation::rounding);
    CHECK(explain(project.project, little, "costs")->operation == Operation::least);
    CHECK(explain(project.project, little, "part/" + to_string(ana))->children[0].sentence == "nothing_to_share");
}

TEST_CASE("a figure that is none is refused") {
    ProjectBuilder project(contribution_rule(Mode::cumulative));
    const auto ana = project.member();
    const auto calculation = project.calculation({}, "2026-03-01").value();
    for (const std::string& figure : std::initializer_list<std::string>{
             "", "part", "part/", "part/x", "luck/" + to_string(ana), "reserve", "costs/2", "costs/x", "revenue/1",
             "value/" + to_string(ana), "share/" + to_string(ana), "target/" + to_string(ana)}) {
        CAPTURE(figure);
        CHECK(explain(project.project, calculation, figure).error().code == errc::no_such_figure);
    }
}
