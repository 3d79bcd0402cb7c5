// What another rule would have given (model.md §4), in journals: refusals, disputes, distributions that had not seen
// each other.
#include "rules/rule_trial.hpp"

#include "rules/rule_check.hpp"
#include "support/decisions.hpp"

#include <deque>
#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;
using model::Key;
using model::Mode;
using model::Preset;
using model::Rule;

namespace {

Rule rule_by(Key key, Mode mode = Mode::cumulative) {
    Rule rule = rules::preset_rule(Preset::even);
    rule.keys = {{key}};
    rule.mode = mode;
    return rule;
}

rules::RuleTrial trial(const Journal& journal, const Rule& rule) {
    std::deque<model::Project> seen;
    std::vector<rules::SeenSharing> history;
    for (const model::Distribution& distribution : journal.project().distributions)
        history.push_back({&seen.emplace_back(journal.seen_state(distribution.id)), &distribution});
    return rules::rule_trial(history, rule).value();
}

std::vector<std::int64_t> parts(const rules::TriedSharing& tried, Money rules::TrialLine::* side) {
    std::vector<std::int64_t> sums;
    for (const rules::TrialLine& line : tried.lines)
        if (!line.step) sums.push_back((line.*side).minor);
    return sums;
}
using Parts = std::vector<std::int64_t>;

// Everybody has brought so many hours, confirmed, and everybody has seen it.
void work(Team& team, std::string_view date, std::vector<std::int64_t> hours) {
    for (std::size_t i = 0; i < hours.size(); ++i) {
        if (hours[i] == 0) continue;
        const EntryId worked = team[i].works(date, hours[i]);
        team.everybody_hears();
        team[(i + 1) % team.people.size()].confirms(worked);
        team.everybody_hears();
    }
}

} // namespace

TEST_CASE("model.md §4: later distributions build on what the other rule would have given before") {
    Team team(2, rule_by(Key::contribution));
    work(team, "2026-01-10", {1, 3});
    team[0].distributes({team[0].earns("2026-02-01", 4'000)}, "2026-02-01");
    work(team, "2026-02-10", {4, 0});
    team[0].distributes({team[0].earns("2026-03-01", 4'000)}, "2026-03-01");
    const auto same = trial(team[0].copy, rule_by(Key::contribution));
    CHECK(parts(same.sharings[0], &rules::TrialLine::was) == Parts{1'000, 3'000});
    CHECK(parts(same.sharings[1], &rules::TrialLine::would) == parts(same.sharings[1], &rules::TrialLine::was));
    // By equal parts: 2,000 each, and again. In balanced mode: 5/8 of 8,000 less 1,000, and 3/8 less 3,000.
    CHECK(parts(trial(team[0].copy, rule_by(Key::equal)).sharings[1], &rules::TrialLine::would) == Parts{2'000, 2'000});
    const auto balanced = trial(team[0].copy, rule_by(Key::contribution, Mode::balanced));
    CHECK(parts(balanced.sharings[1], &rules::TrialLine::would) == Parts{4'000, 0});
    CHECK(balanced.members[0].would.minor == 5'000);
}

TEST_CASE(
    "model.md §4: where nobody would have weight the sum stays undistributed, in words, and the later ones go on") {
    Team team(2, rule_by(Key::equal));
    work(team, "2026-01-10", {1, 1});
    team[0].distributes({team[0].earns("2026-02-01", 1'000)}, "2026-02-01");
    team[0].distributes(
        {team[0].does(journal::RecordRevenue{.date = day("2026-03-01"), .amount = {500}, .buyer = team[1].member})},
        "2026-03-01");
    const auto tried = trial(team[0].copy, rule_by(Key::patronage, Mode::period));
    REQUIRE(tried.sharings[0].refused);
    CHECK(tried.sharings[0].refused->code == osmose::errc::no_weight);
    CHECK(tried.sharings[0].undistributed.minor == 1'000);
    CHECK(parts(tried.sharings[0], &rules::TrialLine::would) == Parts{0, 0});
    CHECK_FALSE(tried.sharings[1].refused);
    CHECK(tried.members[1].would.minor == 500);
}

TEST_CASE("model.md §4: what a dispute held and gave back is tried as it happened") {
    for (const bool counts : {true, false}) {
        Team team(3, rule_by(Key::contribution));
        work(team, "2026-01-10", {2, 2, 0});
        const EntryId doubted = team[0].works("2026-01-11", 4);
        team.everybody_hears();
        team[1].confirms(doubted);
        team.everybody_hears();
        team[2].does(journal::DisputeContribution{doubted, doubted, "I never saw it."});
        team.everybody_hears();
        team[0].distributes({team[0].earns("2026-02-01", 8'000)}, "2026-02-01");
        REQUIRE(team[0].copy.project().held.size() == 1);
        decides(team, journal::SettleContribution{doubted, doubted, counts});
        std::vector<model::RevenueId> open{team[0].earns("2026-03-01", 1'000)};
        for (const model::Revenue& revenue : team[0].copy.project().revenues)
            if (revenue.from_purse.minor > 0) open.push_back(revenue.id);
        CHECK(open.size() == (counts ? 1u : 2u));
        team[0].distributes(open, "2026-03-01");
        for (const rules::TriedSharing& sharing : trial(team[0].copy, rule_by(Key::contribution)).sharings)
            for (const rules::TrialLine& line : sharing.lines)
                CHECK(line.was == line.would);
        for (const rules::TriedSharing& sharing : trial(team[0].copy, rule_by(Key::equal)).sharings) {
            std::int64_t would = 0;
            for (const rules::TrialLine& line : sharing.lines)
                would += line.would.minor;
            CHECK(would == sharing.total.minor);
        }
    }
}

TEST_CASE(
    "model.md §4: what members bore of a loss, and what a decision shared, is tried as any advance and any sharing") {
    Rule rule = rule_by(Key::contribution);
    rule.steps.push_back({.kind = model::StepKind::reserve, .percent = {10'000}, .target = {}, .cause = ""});
    Team team(2, rule);
    work(team, "2026-01-10", {1, 3});
    for (Person& person : team.people)
        person.does(journal::StateCommitment{Money{1'000}});
    team.everybody_hears();
    team[0].does(journal::RecordCost{.date = day("2026-01-20"), .amount = {800}, .note = "Oven"});
    decides(team, journal::BookLoss{day("2026-01-31"), Money{800}, ""});
    team[0].distributes({team[0].earns("2026-02-01", 2'000)}, "2026-02-01");
    decides(team, journal::ShareRevenue{{team[0].earns("2026-03-01", 1'000)}, day("2026-03-02")});
    REQUIRE(team[0].copy.project().distributions.size() == 2);
    const auto same = trial(team[0].copy, rule);
    for (const rules::TriedSharing& sharing : same.sharings)
        for (const rules::TrialLine& line : sharing.lines)
            CHECK(line.was == line.would);
    const auto repaid = [&](const rules::RuleTrial& trial, Money rules::TrialLine::* side) {
        Parts sums;
        for (const rules::TriedSharing& sharing : trial.sharings)
            for (const rules::TrialLine& line : sharing.lines)
                if (line.step == model::StepKind::advances) sums.push_back((line.*side).minor);
        return sums;
    };
    CHECK(repaid(same, &rules::TrialLine::was) == Parts{800, 0}); // once
    Rule late = rule; // gives 80 % to a cause first, so that the first sum repays only a part
    late.steps = {{.kind = model::StepKind::solidarity, .percent = {80'000}, .target = {}, .cause = "school"},
                  {.kind = model::StepKind::advances}};
    CHECK(repaid(trial(team[0].copy, late), &rules::TrialLine::would) == Parts{400, 200});
}

TEST_CASE("model.md §4: of two distributions that had not seen each other, each is tried from what it had seen") {
    const model::Roles keeps = model::Roles{}.with(model::Role::contributor).with(model::Role::treasurer);
    Team team(1, rule_by(Key::contribution));
    team[0].does(journal::AssignRoles{team[0].member, keeps.with(model::Role::holder), {}});
    team.people.push_back({.name = "b"});
    team.joins(team[1], keeps);
    team.everybody_hears();
    work(team, "2026-01-10", {1, 3});
    const EntryId one = team[0].earns("2026-02-01", 400), two = team[0].earns("2026-02-01", 800);
    team.everybody_hears();
    team[0].distributes({one}, "2026-02-02");
    team[1].distributes({two}, "2026-02-02");
    team.everybody_hears();
    const auto same = trial(team[0].copy, rule_by(Key::contribution)), equal = trial(team[0].copy, rule_by(Key::equal));
    REQUIRE(same.sharings.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(parts(same.sharings[i], &rules::TrialLine::would) == parts(same.sharings[i], &rules::TrialLine::was));
        const std::int64_t half = same.sharings[i].total.minor / 2;
        CHECK(parts(equal.sharings[i], &rules::TrialLine::would) == Parts{half, half});
    }
}

TEST_CASE("model.md §4: a rule that cannot be adopted cannot be tried, and is refused with the field") {
    Rule rule = rule_by(Key::equal);
    rule.keys = {{Key::equal, {50'000}}};
    const auto refused = rules::rule_trial({}, rule);
    REQUIRE(!refused);
    CHECK(refused.error().code == osmose::errc::rule_percent_sum);
    CHECK(refused.error().place.field == "keys");
}
