#include "rules/valuation.hpp"

#include "rules/preset.hpp"
#include "support/projects.hpp"

using namespace osmose;
using namespace osmose::rules;
using model::Contribution;
using model::ContributionFacts;
using model::ContributionKind;
using model::Preset;
using model::Rule;
using test::day;

namespace {

const model::MemberId ana{blake2b("ana")}, bo{blake2b("bo")}, chi{blake2b("chi")};

Rule bakery_rule() { // the figures of the mock-ups' example
    Rule rule = preset_rule(Preset::dynamic);
    rule.tables[0].rates = {
        {.kind = ContributionKind::time, .skill = "baking", .unit = "hour", .per_unit = Money{1800}},
        {.kind = ContributionKind::time, .skill = "baking", .member = ana, .unit = "hour", .per_unit = Money{2100}},
        {.kind = ContributionKind::time, .unit = "hour", .per_unit = Money{1400}},
        {.kind = ContributionKind::use, .skill = "oven", .unit = "day", .per_unit = Money{4500}}};
    rule.phases = {{"before funding", day("2026-01-01"), {1250}},
                   {"before sales", day("2026-04-01"), {1100}},
                   {"running", day("2026-06-20"), {1000}}};
    return rule;
}

Valuation value(ContributionFacts facts, const Rule& rule = bakery_rule(),
                std::vector<model::Confirmation> confirmations = {}) {
    return valuation(Contribution{.facts = std::move(facts), .confirmations = std::move(confirmations)}, rule).value();
}

ContributionFacts time(model::MemberId who, const char* date, std::int64_t thousandths, const char* skill,
                       const char* unit = "hour") {
    return {.member = who, .date = day(date), .quantity = {thousandths}, .unit = unit, .skill = skill};
}

std::vector<model::Confirmation> qualities(std::initializer_list<std::optional<Factor>> named) {
    std::vector<model::Confirmation> list;
    for (const auto& quality : named)
        list.push_back({.by = chi, .quality = quality});
    return list;
}

} // namespace

TEST_CASE("model.md §4: value = quantity × rate × weight × quality × premium") {
    CHECK(value(time(bo, "2026-01-30", 26'000, "baking")).value == Money{117'000}); // 26 h × 18.00 × 2 × 1.25
    CHECK(value(time(bo, "2026-07-17", 38'000, "baking")).value == Money{136'800});
    CHECK(value({.member = bo, .date = day("2026-01-20"), .kind = ContributionKind::money, .amount = Money{80'000}})
              .value == Money{400'000}); // 800.00 × 4 × 1.25
    const ContributionFacts oven{.member = bo,
                                 .date = day("2026-04-24"),
                                 .kind = ContributionKind::use,
                                 .quantity = {12'000},
                                 .unit = "day",
                                 .skill = "oven"};
    CHECK(value(oven).value == Money{118'800}); // 12 d × 45.00 × 2 × 1.1
}

TEST_CASE("the member's rate for the skill comes before the skill's, and that before the kind's") {
    CHECK(value(time(ana, "2026-07-01", 1000, "baking")).base == Money{2100});
    CHECK(value(time(bo, "2026-07-01", 1000, "baking")).base == Money{1800});
    CHECK(value(time(ana, "2026-07-01", 1000, "selling")).base == Money{1400});
    CHECK(value(time(ana, "2026-07-01", 1000, "")).base == Money{1400});
}

TEST_CASE(
    "days and hours are converted by the hours a day that the rule says; no rate for a unit is value 0, flagged") {
    const Valuation two_days = value(time(bo, "2026-07-01", 2000, "baking", "day"));
    CHECK(two_days.quantity == Fraction(14));
    CHECK(two_days.unit == "hour");
    CHECK(two_days.value == Money{50'400}); // 14 h × 18.00 × 2
    const ContributionFacts oven_hours{.member = bo,
                                       .date = day("2026-07-01"),
                                       .kind = ContributionKind::use,
                                       .quantity = {10'000},
                                       .unit = "hour",
                                       .skill = "oven"};
    CHECK(to_string(value(oven_hours).quantity) == "10/7");
    CHECK(value(oven_hours).value == Money{12'857}); // 10/7 d × 45.00 × 2, rounded once
    const Valuation sacks = value(
        {.member = bo, .date = day("2026-07-01"), .kind = ContributionKind::goods, .quantity = {3000}, .unit = "sack"});
    CHECK(sacks.value == Money{0});
    CHECK(sacks.flag == ValueFlag::no_rate);
}

TEST_CASE("a table holds from its date, and the first one for earlier days too") {
    Rule rule = bakery_rule();
    model::ValueTable later = rule.tables[0];
    later.from = day("2026-09-01");
    later.weights[0].weight = Factor{3000};
    rule.tables.push_back(later);
    CHECK(value(time(bo, "2026-08-31", 1000, "baking"), rule).weight == Factor{2000});
    CHECK(value(time(bo, "2026-09-01", 1000, "baking"), rule).weight == Factor{3000});
    CHECK(value(time(bo, "1969-01-01", 1000, "baking"), rule).weight == Factor{2000});
    CHECK(value(time(bo, "1969-01-01", 1000, "baking"), rule).premium == Factor{1000}); // before the first phase
    rule.tables[0].weights.clear();
    CHECK(value(time(bo, "2026-08-31", 1000, "baking"), rule).weight == Factor{1000}); // a kind that is not listed
}

TEST_CASE("quality is 1 unless all confirmers name the same other value within the bounds") {
    const ContributionFacts facts = time(bo, "2026-07-01", 1000, "baking");
    const auto quality = [&](std::initializer_list<std::optional<Factor>> named) {
        return value(facts, bakery_rule(), qualities(named)).quality.thousandths;
    };
    CHECK(quality({Factor{1100}}) == 1100);
    CHECK(quality({Factor{1100}, Factor{1100}}) == 1100);
    CHECK(quality({Factor{1100}, Factor{1200}}) == 1000);
    CHECK(quality({Factor{1100}, std::nullopt}) == 1000);
    CHECK(quality({std::nullopt}) == 1000);
    CHECK(quality({Factor{2500}}) == 1000);
    CHECK(quality({}) == 1000);
    // Who made it accepts that another entered it: that names no quality and takes none away.
    std::vector<model::Confirmation> with_maker = qualities({Factor{900}});
    with_maker.push_back({.by = bo});
    CHECK(value(facts, bakery_rule(), with_maker).quality == Factor{900});
    // Money has no quality.
    CHECK(value({.member = bo, .kind = ContributionKind::money, .amount = Money{10}}, bakery_rule(),
                qualities({Factor{1100}}))
              .quality == Factor{1000});
}

TEST_CASE("an idea's points are the median of the estimates of those who confirm") {
    const ContributionFacts idea{
        .member = bo, .date = day("2026-07-01"), .kind = ContributionKind::idea, .quantity = {1000}, .unit = "flat"};
    const auto points = [&](std::initializer_list<std::int64_t> estimates) {
        std::vector<model::Confirmation> list;
        for (std::int64_t estimate : estimates)
            list.push_back({.by = chi, .estimate = Money{estimate}});
        return value(idea, bakery_rule(), list);
    };
    CHECK(points({60'000}).value == Money{120'000}); // weight 2
    CHECK(points({10, 50'000, 60'000}).base == Money{50'000});
    CHECK(points({50'000, 60'001}).base == Money{55'000}); // half to even
    CHECK(points({}).flag == ValueFlag::no_estimate);
    CHECK(points({}).value == Money{0});
}

TEST_CASE("an advance weighs nothing; one that is waived is money of that day, as far as it is still owed") {
    ContributionFacts expense{
        .member = bo, .date = day("2026-03-01"), .kind = ContributionKind::expense, .amount = Money{30'000}};
    CHECK(value(expense).value == Money{0});
    CHECK(value(expense).basis == ValueBasis::advance);
    expense.waived = day("2026-07-01");
    CHECK(value_date(expense) == day("2026-07-01"));
    CHECK(value(expense).value == Money{120'000}); // × 4, no premium any more
    CHECK(valuation({.facts = expense, .repaid = Money{10'000}}, bakery_rule())->value == Money{80'000});
}

TEST_CASE("a value beyond the range is an error that names the contribution") {
    const Contribution huge{.id = {blake2b("huge")},
                            .facts = {.member = bo, .kind = ContributionKind::money, .amount = Money{json_max}}};
    const Error error = valuation(huge, bakery_rule()).error();
    CHECK(error.code == errc::value_too_large);
    CHECK(error.place.entry == to_string(huge.id));
}
