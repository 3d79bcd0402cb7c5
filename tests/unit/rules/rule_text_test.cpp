// A rule as sentences, and two rules compared (model.md §4).
#include "rules/rule_difference.hpp"

#include "rules/preset.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>

using namespace osmose;
using namespace osmose::rules;
using model::Preset;
using model::Rule;
using model::StepKind;

namespace {

const model::MemberId ana{blake2b("ana")};

// The only thing that changes; its cell.
std::string changes(const Rule& from, const std::function<void(Rule&)>& change) {
    Rule to = from;
    change(to);
    const auto changes = rule_difference(from, to);
    REQUIRE(changes.size() == 1);
    return changes[0].to ? changes[0].to->cell : changes[0].from->cell;
}

} // namespace

TEST_CASE("model.md §4: whatever a rule computes with is said, each cell by itself") {
    Rule rule = preset_rule(Preset::even);
    rule.tables.push_back({.from = parse_date("2026-05-01").value(), .weights = {}, .rates = {}});
    CHECK(changes(rule, [](Rule& r) { r.preset = Preset::hours; }) == "preset");
    CHECK(changes(rule, [](Rule& r) { r.tables[0].weights[1].weight = {4000}; }) == "tables[].weights[money]");
    CHECK(changes(rule, [](Rule& r) { r.tables[1].weights = {{model::ContributionKind::idea, {2000}}}; }) ==
          "tables[2026-05-01].weights[idea]");
    CHECK(changes(rule, [](Rule& r) { r.tables[0].rates[0].per_unit.minor += 1; }) == "tables[].rates[time///hour]");
    CHECK(changes(rule, [](Rule& r) {
              r.tables[1].rates.push_back({.skill = "baking", .member = ana, .unit = "day", .per_unit = Money{1}});
          }) == "tables[2026-05-01].rates[time/baking/" + to_string(ana) + "/day]");
    CHECK(changes(rule, [](Rule& r) { r.phases = {{"early", parse_date("2026-01-01").value(), {1500}}}; }) ==
          "phases[2026-01-01]");
    CHECK(changes(rule, [](Rule& r) { r.hours_per_day = {8000}; }) == "hours-per-day");
    CHECK(changes(rule, [](Rule& r) { r.least_quality = {1000}; }) == "quality");
    CHECK(changes(rule, [](Rule& r) { r.most_quality = {3000}; }) == "quality");
    CHECK(changes(rule, [](Rule& r) { r.confirmed_by = model::ConfirmedBy::holder; }) == "confirmed-by");
    CHECK(changes(rule, [](Rule& r) { r.confirmations = 2; }) == "confirmed-by");
    CHECK(changes(rule, [](Rule& r) { r.voices = r.voices.with(model::Role::consumer); }) == "voices[consumer]");
    CHECK(changes(rule, [](Rule& r) { r.steps.pop_back(); }) == "steps[advances]");
    CHECK(changes(rule, [](Rule& r) {
              r.steps.push_back({.kind = StepKind::solidarity, .percent = {1}, .target = {}, .cause = "school"});
          }) == "steps[solidarity/school]");
    CHECK(changes(rule, [](Rule& r) { r.keys[0].key = model::Key::equal; }) == "keys");
    CHECK(changes(rule, [](Rule& r) { r.fixed = {{ana, 3}}; }) == "fixed[" + to_string(ana) + "]");
    CHECK(changes(rule, [](Rule& r) { r.mode = model::Mode::period; }) == "mode");
    CHECK(changes(rule, [](Rule& r) { r.loss_keys = {{model::Key::equal}}; }) == "loss-keys");
    CHECK(changes(rule, [](Rule& r) { r.assembly.quorum = {50'000}; }) == "assembly.quorum");
    CHECK(changes(rule, [](Rule& r) { r.assembly.notice_days = 15; }) == "assembly.notice-days");
    CHECK(changes(rule, [](Rule& r) { r.assembly.casting_vote = true; }) == "assembly.casting-vote");
    CHECK(changes(rule, [](Rule& r) { r.assembly.holder_adopts_rules = true; }) == "assembly.holder-adopts-rules");
    CHECK(changes(rule, [](Rule& r) { r.assembly.admission_by_decision = true; }) == "assembly.admission-by-decision");
    rule.steps.push_back({.kind = StepKind::reserve, .percent = {10'000}, .target = {}, .cause = ""});
    CHECK(changes(rule, [](Rule& r) { r.steps.back().percent = {15'000}; }) == "steps[reserve]");
    CHECK(changes(rule, [](Rule& r) { r.steps.back().target = Money{1}; }) == "steps[reserve]");
}

TEST_CASE("model.md §4: two rules that compute the same say the same") {
    Rule rule = preset_rule(Preset::even), same = rule;
    std::erase_if(same.tables[0].weights,
                  [](const model::KindWeight& row) { return row.weight == Factor{1000}; }); // 1 where none is named
    std::ranges::reverse(same.tables[0].rates);
    same.fixed = {{ana, 0}};
    CHECK(rule_difference(rule, same).empty());
    rule.confirmed_by = same.confirmed_by = model::ConfirmedBy::majority;
    same.confirmations = 5; // counts where members confirm
    CHECK(rule_difference(rule, same).empty());
}

TEST_CASE("model.md §5: steps in another order are another rule, and so is a mix whose keys change places") {
    Rule rule = preset_rule(Preset::even), turned = rule;
    std::ranges::reverse(turned.steps);
    CHECK(rule_difference(rule, turned).size() == 2);
    rule.keys = {{model::Key::equal, {50'000}}, {model::Key::hours, {50'000}}};
    turned = rule;
    std::ranges::reverse(turned.keys);
    CHECK(rule_difference(rule, turned).size() == 2);
}

TEST_CASE("model.md §3: a form that forbids sharing says so beside any rule") {
    REQUIRE(form_text(model::LegalForm::association));
    CHECK(form_text(model::LegalForm::association)->says.key == "form_association");
    for (const auto form : {model::LegalForm::none, model::LegalForm::cooperative, model::LegalForm::other})
        CHECK(!form_text(form));
}
