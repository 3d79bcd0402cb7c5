// What the legal form leaves of sharing (model.md §3).
#include "rules/legal_form.hpp"

#include "rules/explain.hpp"
#include "rules/preset.hpp"
#include "support/projects.hpp"

#include <algorithm>

using namespace osmose;
using namespace osmose::rules;
using model::LegalForm;
using model::StepKind;
using test::ProjectBuilder;

namespace {

// Costs and advances, 10 % to the reserve up to 50.00, 5 % to a cause, 20 % back by purchases, the rest by
// contribution.
model::Rule rich_rule() {
    model::Rule rule = preset_rule(model::Preset::even);
    rule.steps.push_back({.kind = StepKind::reserve, .percent = {10'000}, .target = {5'000}, .cause = ""});
    rule.steps.push_back({.kind = StepKind::solidarity, .percent = {5'000}, .target = {}, .cause = "food bank"});
    rule.steps.push_back({.kind = StepKind::patronage, .percent = {20'000}, .target = {}, .cause = ""});
    return rule;
}

struct Shop : ProjectBuilder {
    model::MemberId ana = member(), bo = member();
    model::ContributionId advance;
    model::RevenueId sold;
    explicit Shop(LegalForm form) : ProjectBuilder(rich_rule()) {
        project.form = form;
        works(ana, "2026-01-10", 10);
        advance = advances(bo, "2026-01-11", 20'000);
        cost("2026-01-12", 30'000);
        sold = revenue("2026-01-20", 150'000, bo);
    }
};

std::int64_t taken(const Calculation& calculation, StepKind kind) {
    std::int64_t sum = 0;
    for (const StepOutput& step : calculation.steps)
        if (step.kind == kind) sum += step.taken.minor;
    return sum;
}

} // namespace

TEST_CASE(
    "model.md §3: an association shares no surplus: costs, advances and causes as ever, all else to the reserve") {
    Shop shop(LegalForm::association);
    const auto calculation = shop.calculation({shop.sold}, "2026-02-01").value();
    CHECK(taken(calculation, StepKind::costs) == 30'000);
    CHECK(taken(calculation, StepKind::advances) == 20'000);
    CHECK(taken(calculation, StepKind::solidarity) == 4'750); // of the 950.00 that the reserve of the rule left
    CHECK(taken(calculation, StepKind::patronage) == 0);
    CHECK(taken(calculation, StepKind::reserve) == 95'250);
    CHECK(calculation.outcome.parts.empty());
    CHECK(calculation.steps.back().out.minor == 0);
}

TEST_CASE("model.md §3: every other form leaves the rule as it is") {
    for (const LegalForm form : {LegalForm::none, LegalForm::cooperative, LegalForm::other}) {
        CHECK(steps_under(rich_rule(), form) == rich_rule().steps);
        Shop shop(form);
        const auto calculation = shop.calculation({shop.sold}, "2026-02-01").value();
        CHECK(taken(calculation, StepKind::patronage) == 18'050); // 20 % of 902.50
        CHECK(calculation.sharing.amount.minor == 72'200);
    }
}

TEST_CASE("model.md §3: where nothing may be shared, nobody needs a weight") {
    ProjectBuilder empty(rich_rule());
    const auto sold = empty.revenue("2026-01-20", 1'000);
    CHECK(empty.calculation({sold}, "2026-02-01").error().code == osmose::errc::no_weight);
    empty.project.form = LegalForm::association;
    CHECK(empty.calculation({sold}, "2026-02-01").has_value());
}

TEST_CASE("model.md §3: the explanation of the reserve says that it is the form's, and adds up") {
    Shop shop(LegalForm::association);
    const auto calculation = shop.calculation({shop.sold}, "2026-02-01").value();
    const auto ruled = explain(shop.project, calculation, "reserve"),
               of_form = explain(shop.project, calculation, "reserve/2");
    REQUIRE(ruled);
    REQUIRE(of_form);
    CHECK(adds_up(*of_form));
    CHECK(ruled->why != "step_form_why");
    CHECK(of_form->why == "step_form_why");
    CHECK(of_form->result.value == 90'250);
    const auto members = explain(shop.project, calculation, "members");
    REQUIRE(members);
    CHECK(adds_up(*members));
    CHECK(members->result.value == 0);
    CHECK(members->why == "form_shares_nothing_why");
}
