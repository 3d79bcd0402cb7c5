// Contributions under the preset of dynamic equity against the worked examples of Mike Moyer's Slicing Pie: two slices
// for a dollar's worth of time, four for a dollar in cash. A slice is a point here.
#include "rules/preset.hpp"
#include "rules/weights.hpp"
#include "support/projects.hpp"

using namespace osmose;
using namespace osmose::rules;
using model::ContributionFacts;
using model::ContributionKind;
using test::day;

namespace {

const model::MemberId anson{blake2b("Anson")};

// An hour of time at so many cents.
model::Rule slicing_pie(std::int64_t cents) {
    model::Rule rule = preset_rule(model::Preset::dynamic);
    rule.tables[0].rates = {{.kind = ContributionKind::time, .unit = "hour", .per_unit = Money{cents}}};
    return rule;
}

std::int64_t slices(const model::Rule& rule, const ContributionFacts& facts) {
    const Money value = valuation({.facts = facts}, rule).value().value; // hundredths
    CHECK(value.minor % 100 == 0);
    return value.minor / 100;
}

ContributionFacts hours(std::int64_t hours) {
    return {.member = anson, .date = day("2026-01-02"), .quantity = {hours * 1000}, .unit = "hour"};
}

ContributionFacts cash(std::int64_t dollars) {
    return {
        .member = anson, .date = day("2026-01-02"), .kind = ContributionKind::money, .amount = Money{dollars * 100}};
}

} // namespace

// slicingpie.com/double-dipping-doesnt-work: Anson is worth $50 an hour. An unpaid hour is 100 slices, $50 in cash are
// 200.
TEST_CASE("Slicing Pie: an hour at 50 is 100 slices, 50 in cash 200") {
    const model::Rule rule = slicing_pie(5000);
    CHECK(slices(rule, hours(1)) == 100);
    CHECK(slices(rule, cash(50)) == 200);
}

// slicingpie.com/how-much-equity-should-i-give-my-first-employee: market salary less what is paid, times two, over
// 2,000 hours, is the slices of an hour. support.slicingpie.com, "Time": $20,000 paid of a $50,000 salary leave $30,000
// at risk.
TEST_CASE("Slicing Pie: the salary that is not paid, times two, over 2,000 hours") {
    const model::Rule rule = slicing_pie(5'000'000 / 2000);
    CHECK(slices(rule, hours(2000)) == 100'000);
    const model::Rule part_paid = slicing_pie((5'000'000 - 2'000'000) / 2000);
    CHECK(slices(part_paid, hours(1)) == 30);
    CHECK(slices(part_paid, hours(2000)) == 60'000);
}

// The answer about Slicing Pie to "What equity should first employee get..." (Hacker News, item 13355924): who bets
// $300,000 where the other bets $100,000 gets 75 %. Here in hours at $50.
TEST_CASE("Slicing Pie: a member's share is his slices over all slices") {
    test::ProjectBuilder builder(slicing_pie(5000));
    const auto you = builder.member(), me = builder.member();
    builder.works(you, "2026-01-02", 6000);
    builder.works(me, "2026-01-03", 2000);
    const Ledger ledger = ledger_of(builder.project).value();
    const auto weights = weights_by(ledger, model::rule_in_force(builder.project).rule, model::Key::contribution,
                                    {.until = day("2026-12-31"), .in_period = {}, .revenues = {}});
    CHECK(weights == std::vector<Fraction>{600'000 * 100, 200'000 * 100}); // two slices for a dollar
    const auto shares = shares_of(weights).value();
    CHECK(to_string(shares[0]) == "3/4");
    CHECK(to_string(shares[1]) == "1/4");
}
