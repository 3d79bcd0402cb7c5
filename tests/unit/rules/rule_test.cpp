#include "base/text.hpp"
#include "rules/preset.hpp"
#include "rules/rule_check.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;
using model::Key;
using model::Preset;
using model::Rule;
using model::StepKind;

namespace {

Error error_of(void (*spoil)(Rule&)) {
    Rule rule = preset_rule(Preset::dynamic);
    spoil(rule);
    const Result<void> result = check_rule(rule);
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

Factor weight(Preset preset, model::ContributionKind kind) {
    for (const auto& row : preset_rule(preset).tables.front().weights) {
        if (row.kind == kind) return row.weight;
    }
    FAIL("every kind is listed");
    return {};
}

} // namespace

TEST_CASE("model.md §4: the presets are sound, and say what they are") {
    for (Preset preset : {Preset::even, Preset::dynamic, Preset::hours, Preset::equal, Preset::patronage}) {
        CAPTURE(model::word(preset));
        const Rule rule = preset_rule(preset);
        CHECK(check_rule(rule).has_value());
        CHECK(rule.preset == preset);
        CHECK(rule.mode == model::Mode::cumulative);
        CHECK(weight(preset, model::ContributionKind::expense) == Factor{0}); // an advance is not counted twice
    }
    CHECK(weight(Preset::even, model::ContributionKind::money) == Factor{1000});
    CHECK(weight(Preset::dynamic, model::ContributionKind::time) == Factor{2000});
    CHECK(weight(Preset::dynamic, model::ContributionKind::goods) == Factor{2000});
    CHECK(weight(Preset::dynamic, model::ContributionKind::money) == Factor{4000});
    CHECK(weight(Preset::hours, model::ContributionKind::money) == Factor{0});
    CHECK(preset_rule(Preset::hours).keys.front().key == Key::hours);
    CHECK(preset_rule(Preset::equal).keys.front().key == Key::equal);
    CHECK(preset_rule(Preset::patronage).keys.front().key == Key::patronage);
}

TEST_CASE("a rule that cannot be computed with is refused, with its place") {
    CHECK(error_of([](Rule& r) { r.tables.clear(); }).place.field == "tables");
    CHECK(error_of([](Rule& r) { r.tables.push_back(r.tables.front()); }).code == errc::rule_table_order);
    CHECK(error_of([](Rule& r) { r.tables[0].rates[1].per_unit = Money{-1}; }).place.field ==
          "tables[0].rates[1].per-unit");
    CHECK(error_of([](Rule& r) { r.tables[0].rates[1].unit.clear(); }).code == errc::rule_text_missing);
    CHECK(error_of([](Rule& r) { r.tables[0].rates[0].skill = "\xFF"; }).code == errc::not_utf8);
    CHECK(error_of([](Rule& r) { r.tables[0].rates.push_back(r.tables[0].rates[0]); }).code == errc::rule_named_twice);
    CHECK(error_of([](Rule& r) { r.tables[0].weights[0].weight = Factor{-1}; }).code == errc::rule_number_out_of_range);
    CHECK(error_of([](Rule& r) { r.tables[0].weights[1].kind = r.tables[0].weights[0].kind; }).code ==
          errc::rule_named_twice);
    CHECK(error_of([](Rule& r) { r.phases = {{.name = "", .from = {5}}}; }).code == errc::rule_text_missing);
    CHECK(error_of([](Rule& r) { r.phases = {{"a", {5}, {}}, {"b", {4}, {}}}; }).place.field == "phases[1].from");
    CHECK(error_of([](Rule& r) { r.hours_per_day = Quantity{0}; }).place.field == "hours-per-day");
    CHECK(error_of([](Rule& r) { r.least_quality = Factor{1001}; }).place.field == "least-quality");
    CHECK(error_of([](Rule& r) { r.confirmations = 0; }).place.field == "confirmations");
    CHECK(error_of([](Rule& r) { r.steps.push_back({.kind = StepKind::costs}); }).place.field == "steps[2]");
    CHECK(error_of([](Rule& r) { r.steps.push_back({.kind = StepKind::solidarity}); }).place.field == "steps[2].cause");
    CHECK(error_of([](Rule& r) { r.steps.push_back({.kind = StepKind::reserve, .percent = Percent{100'001}}); }).code ==
          errc::rule_number_out_of_range);
    CHECK(error_of([](Rule& r) { r.keys.clear(); }).code == errc::rule_percent_sum);
    CHECK(error_of([](Rule& r) { r.keys = {{Key::hours, {60'000}}, {Key::equal, {60'000}}}; }).values.front().second ==
          "120000");
    CHECK(error_of([](Rule& r) { r.keys = {{Key::hours, {50'000}}, {Key::hours, {50'000}}}; }).code ==
          errc::rule_named_twice);
    CHECK(error_of([](Rule& r) { r.keys = {{.key = Key::fixed}}; }).code == errc::rule_fixed_missing);
    CHECK(error_of([](Rule& r) { r.loss_keys = {{.key = Key::fixed}}; }).code == errc::rule_fixed_missing);
    CHECK(error_of([](Rule& r) { r.loss_keys = {{Key::equal, {99'999}}}; }).place.field == "loss-keys");
    CHECK(error_of([](Rule& r) { r.fixed = {{{}, 1}, {{}, 2}}; }).place.field == "fixed[1]");
    CHECK(error_of([](Rule& r) { r.fixed = {{{}, -1}}; }).place.field == "fixed[0].weight");
    CHECK(error_of([](Rule& r) { r.keys.resize(7, r.keys[0]); }).code == errc::rule_too_long);
    CHECK(error_of([](Rule& r) { r.steps.resize(1'001, {.kind = StepKind::reserve}); }).place.field == "steps");
    CHECK(error_of([](Rule& r) { r.phases.resize(1'001); for (std::size_t i = 0; i < 1'001; ++i) r.phases[i] = {"a", {static_cast<std::int32_t>(i)}, {}}; }).place.field == "phases");
    CHECK(error_of([](Rule& r) { r.tables[0].rates.resize(1'001, r.tables[0].rates[0]); }).place.field == "tables[0].rates");
    CHECK(error_of([](Rule& r) { r.tables[0].weights.resize(8, r.tables[0].weights[0]); }).place.field == "tables[0].weights");
    CHECK(error_of([](Rule& r) { r.assembly.quorum = Percent{100'001}; }).place.field == "assembly.quorum");
    CHECK(error_of([](Rule& r) { r.assembly.notice_days = 366; }).place.field == "assembly.notice-days");
}

TEST_CASE("solidarity may go to several causes") {
    Rule rule = preset_rule(Preset::even);
    rule.steps.push_back({.kind = StepKind::solidarity, .percent = {1000}, .cause = "La Graine"});
    rule.steps.push_back({.kind = StepKind::solidarity, .percent = {1000}, .cause = "Open Hardware Fund"});
    CHECK(check_rule(rule).has_value());
}
