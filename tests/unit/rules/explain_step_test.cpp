// Why a step takes what it takes where there is nothing, or something unusual, to take (model.md §3, §5), and what a tree must come to.
#include "rules/explain.hpp"
#include "rules/preset.hpp"
#include "support/explain.hpp"

using namespace osmose;
using namespace osmose::rules;
using model::StepKind;
using test::day;
using test::ProjectBuilder;
using test::why;

TEST_CASE("model.md §5, Explain: a refund is of what members bought in the very revenues that are shared, or nothing") {
    model::Rule rule = preset_rule(model::Preset::even);
    rule.steps = {{.kind = StepKind::patronage, .percent = {10'000}}};
    ProjectBuilder project(rule);
    const auto ana = project.member(), bo = project.member();
    project.works(ana, "2026-01-10", 1);
    const auto plain = project.revenue("2026-02-01", 1'000), earlier = project.revenue("2026-01-15", 500, ana);
    const auto nobody = project.calculation({plain}, "2026-02-01").value();
    CHECK(why(project, nobody, "patronage").sentence == "step_patronage");
    CHECK(why(project, nobody, "patronage").result.value == Fraction(0));
    const auto of_ana = project.revenue("2026-02-02", 600, ana), of_bo = project.revenue("2026-02-02", 400, bo);
    const auto both = project.calculation({of_ana, of_bo}, "2026-02-02").value();
    CHECK(why(project, both, "patronage").result.value == Fraction(100));
    const Explanation refund = why(project, both, "refund/" + to_string(ana));
    CHECK(refund.result.value == Fraction(60));
    CHECK(project.project.revenues.contains(earlier)); // which is not shared now, and counts for no refund
    CHECK(why(project, both, "refund/" + to_string(bo)).result.value == Fraction(40));
}

TEST_CASE("model.md §5, Explain: what a member bore of losses is an advance that is still open, by his name") {
    ProjectBuilder project(preset_rule(model::Preset::even));
    const auto ana = project.member(), bo = project.member();
    project.works(ana, "2026-01-10", 1);
    project.project.losses.add({.id = EntryId{blake2b("loss")}, .date = day("2026-01-20"), .amount = Money{300}, .spending = {.borne = {{ana, {200}}, {bo, {100}}}}});
    project.project.losses.add({.id = EntryId{blake2b("later")}, .date = day("2026-03-20"), .amount = Money{50}, .spending = {.borne = {{ana, {50}}}}});
    const auto enough = project.calculation({project.revenue("2026-02-01", 1'000)}, "2026-02-01").value();
    CHECK(why(project, enough, "advances").result.value == Fraction(300));
    const Explanation repaid = why(project, enough, "repaid/" + to_string(ana));
    CHECK(repaid.result.value == Fraction(200));
    CHECK(repaid.sentence == "open_borne");
    const auto little = project.calculation({project.revenue("2026-02-02", 30)}, "2026-02-02").value();
    CHECK(why(project, little, "repaid/" + to_string(ana)).result.value == Fraction(20));
}

TEST_CASE("model.md §3, Explain: where the legal form shares nothing, all that is left goes to the reserve, and the tree says so") {
    model::Rule rule = preset_rule(model::Preset::even);
    rule.steps.push_back({.kind = StepKind::solidarity, .percent = {10'000}, .cause = "school"});
    ProjectBuilder project(rule);
    project.works(project.member(), "2026-01-10", 1);
    project.project.form = model::LegalForm::association;
    const auto calculation = project.calculation({project.revenue("2026-02-01", 1'000)}, "2026-02-01").value();
    CHECK(why(project, calculation, "reserve").why == "step_form_why");
    CHECK(why(project, calculation, "reserve").result.value == Fraction(900));
    CHECK(why(project, calculation, "members").why == "form_shares_nothing_why");
    CHECK(why(project, calculation, "members").result.value == Fraction(0));
}

TEST_CASE("model.md §5, Explain: a sum that is only tried is shown as such") {
    ProjectBuilder project(preset_rule(model::Preset::even));
    project.works(project.member(), "2026-01-10", 1);
    const auto tried = calculate(project.project, {.revenues = {}, .date = day("2026-02-01"), .total = Money{700}}).value();
    CHECK(why(project, tried, "revenue").result.value == Fraction(700));
    CHECK(why(project, tried, "revenue").operation == Operation::given);
}

TEST_CASE("model.md §5, Explain: a tree adds up where each node is what its operation makes of its children, and nowhere else") {
    const auto leaf = [](std::int64_t value) { return Explanation{.operation = Operation::given, .result = {value, Unit::money, {}}}; };
    Explanation sum{.operation = Operation::sum, .result = {5, Unit::money, {}}, .children = {leaf(2), leaf(3)}};
    CHECK(adds_up(sum));
    Explanation whole{.operation = Operation::difference, .result = {4, Unit::money, {}}, .children = {sum, leaf(1)}};
    CHECK(adds_up(whole));
    whole.children[0].children[0].result.value = 1; // what stands below it must add up too
    CHECK_FALSE(adds_up(whole));
    sum.result.value = 6;
    CHECK_FALSE(adds_up(sum));
    Explanation odd = leaf(5);
    odd.children.push_back(leaf(5)); // a leaf has no children
    CHECK_FALSE(adds_up(odd));
    const Explanation none{.operation = Operation::sum, .result = {0, Unit::money, {}}};
    CHECK(adds_up(none));
}
