// What decisions do with money (model.md §5, §8): they share revenue, book losses, release the reserve, revert, end the project.
#include "journal/actions/checks.hpp"
#include "journal/reverts.hpp"
#include "rules/accounts.hpp"
#include "rules/spending.hpp"
#include "support/decisions.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;

namespace {

const model::Project& project(const Person& person) { return person.copy.project(); }

model::Rule with_reserve() {
    model::Rule rule = rules::preset_rule(model::Preset::equal);
    rule.steps = {{.kind = model::StepKind::reserve, .percent = {50'000}}, {.kind = model::StepKind::solidarity, .cause = "the school"}};
    return rule;
}

} // namespace

TEST_CASE("model.md §8, Effects: a decision shares revenue; what comes out is what its closing had seen, and no later entry changes it") {
    Team team(3);
    counted(team, 1, "2026-02-01", 2);
    counted(team, 2, "2026-02-01", 1);
    const EntryId revenue = team[0].earns("2026-03-01", 900);
    const EntryId unseen = team[1].works("2026-02-02", 6); // nobody saw it before the closing
    const EntryId closing = decides(team, journal::ShareRevenue{{revenue}, day("2026-03-02")});
    REQUIRE(project(team[2]).distributions.size() == 1);
    const model::Distribution& made = project(team[2]).distributions[0];
    CHECK(made.id == closing);
    CHECK(made.total == Money{900});
    REQUIRE(made.outcome.parts.size() == 2);
    CHECK(made.outcome.parts[0].amount == Money{600});
    team[0].confirms(unseen);
    CHECK(project(team[0]).distributions[0].outcome == made.outcome);
    CHECK(team[0].error_of(journal::ShareRevenue{{revenue}, day("2026-03-02")}).code == journal::errc::decision_needed);
    CHECK(team[0].error_of(journal::Revert{revenue}).code == journal::errc::built_on);
}

TEST_CASE("model.md §5: of a decided and an ordinary distribution that had not seen each other the first in canonical order applies") {
    Team team(2);
    counted(team, 1, "2026-02-01", 2);
    const EntryId revenue = team[0].earns("2026-03-01", 900);
    closes(team, journal::ShareRevenue{{revenue}, day("2026-03-02")});
    Person elsewhere = team[1]; // saw the votes of both, not the closing
    REQUIRE(project(elsewhere).distributions.empty());
    team[1].hears(team[0]);
    CHECK(project(team[1]).distributions.size() == 1);
    CHECK(team[1].error_of(team[1].distribution({revenue}, "2026-03-02")).code == journal::errc::accounts_only);
}

TEST_CASE("model.md §5, Losses: booked by decision, borne by the reserve and then by the members up to their commitments, repaid first") {
    Team team(2, with_reserve());
    counted(team, 0, "2026-02-01", 1);
    counted(team, 1, "2026-02-01", 1);
    team[0].distributes({team[0].earns("2026-02-10", 1'000)}, "2026-02-11"); // 500 to the reserve
    team[1].does(journal::StateCommitment{Money{300}});
    team[0].does(journal::RecordCost{.date = day("2026-03-01"), .amount = {1'000}, .note = "the oven burst"});
    CHECK(team[0].error_of(journal::BookLoss{day("2026-03-02"), {1'000}, ""}).code == journal::errc::decision_needed);
    decides(team, journal::BookLoss{day("2026-03-02"), {1'000}, "the oven burst"});
    CHECK(last_refusal(team[1]).empty());
    REQUIRE(project(team[1]).losses.size() == 1);
    const model::Spending& spending = project(team[1]).losses[0].spending;
    CHECK(spending.from_reserve == Money{500});
    REQUIRE(spending.borne.size() == 1);
    CHECK(spending.borne[0] == model::Part{team[1].member, {300}});
    CHECK(spending.uncovered == Money{200});
    CHECK(project(team[1]).reserve == Money{0});
    CHECK(project(team[1]).costs[0].covered == Money{800});
    CHECK(rules::accounts(project(team[1])).value().members[1].balance == Money{250 - 300});
    decides(team, journal::BookLoss{day("2026-03-02"), {1'000}, ""}); // only 200 are open
    CHECK(last_refusal(team[0]) == osmose::errc::loss_beyond_costs.key);
}

TEST_CASE("model.md §5: a reserve is released by decision, to costs or to sharing; the purse does not count it twice") {
    Team team(2, with_reserve());
    counted(team, 0, "2026-02-01", 1);
    team[0].distributes({team[0].earns("2026-02-10", 1'000)}, "2026-02-11");
    team.everybody_hears();
    const auto holds = [&] { return rules::accounts(project(team[1])).value().project.holds; };
    CHECK(holds() == Money{1'000});
    const EntryId closing = decides(team, journal::ReleaseReserve{day("2026-03-01"), {200}, model::ReleaseTo::sharing, ""});
    CHECK(project(team[1]).reserve == Money{300});
    CHECK(project(team[1]).revenues.find(closing)->amount == Money{200});
    CHECK(holds() == Money{1'000});
    team[0].does(journal::RecordCost{.date = day("2026-03-01"), .amount = {100}, .note = ""});
    decides(team, journal::ReleaseReserve{day("2026-03-02"), {300}, model::ReleaseTo::costs, ""});
    CHECK(project(team[1]).reserve == Money{200});
    CHECK(holds() == Money{900});
    decides(team, journal::ReleaseReserve{day("2026-03-02"), {300}, model::ReleaseTo::sharing, ""});
    CHECK(last_refusal(team[0]) == osmose::errc::reserve_too_small.key);
    decides(team, journal::ReleaseReserve{day("2026-03-02"), {100}, model::ReleaseTo::cause, ""});
    CHECK(last_refusal(team[0]) == journal::errc::cause_at_end.key);
}

TEST_CASE("model.md §8: a project ends by decision; its reserve pays what is owed and goes to the cause that its rule names, and nothing new begins") {
    Team team(2, with_reserve());
    counted(team, 0, "2026-02-01", 1);
    team[0].distributes({team[0].earns("2026-02-10", 1'000)}, "2026-02-11");
    team[0].does(journal::RecordCost{.date = day("2026-02-20"), .amount = {100}, .note = ""});
    decides(team, journal::EndProject{.date = day("2026-03-01"), .cause = "", .note = ""});
    REQUIRE(project(team[1]).ended);
    CHECK(project(team[1]).reserve == Money{0});
    CHECK(project(team[1]).costs[0].covered == Money{100});
    CHECK(project(team[1]).solidarity.at("the school") == Money{400});
    CHECK(team[1].error_of(journal::RecordContribution{{.member = team[1].member, .date = day("2026-03-02"), .quantity = {1'000}, .unit = "hour"}}).code == journal::errc::project_ended);
    team[1].works("2026-02-28", 1); // before the end
    CHECK(team[1].error_of(journal::MakeOffer{{.skill = "baking", .volume = {1'000}, .unit = "hour"}}).code == journal::errc::project_ended);
    decides(team, journal::EndProject{.date = day("2026-03-01"), .cause = "", .note = ""});
    CHECK(last_refusal(team[0]) == journal::errc::project_ended.key);
}

TEST_CASE("model.md §2, Undo: a decision reverts what its author no longer can, and nothing that a distribution stands on") {
    Team team(3);
    const EntryId work = counted(team, 1, "2026-02-01", 2);
    CHECK(team[1].error_of(journal::Revert{work}).code == journal::errc::built_on); // it was confirmed
    const EntryId closing = decides(team, journal::Revert{work});
    CHECK(last_refusal(team[2]).empty());
    CHECK(team[2].state_of(work) == EntryState::reverted);
    CHECK(team[2].copy.find(work)->reverted_by == closing);
    CHECK(!project(team[2]).contributions.contains(work));
    counted(team, 1, "2026-02-03", 2);
    const EntryId revenue = team[0].earns("2026-03-01", 900);
    team[0].distributes({revenue}, "2026-03-02");
    decides(team, journal::Revert{revenue});
    CHECK(last_refusal(team[2]) == journal::errc::built_on.key);
    CHECK(project(team[2]).revenues.contains(revenue));
    decides(team, journal::Revert{project(team[0]).id});
    CHECK(last_refusal(team[2]) == journal::errc::revert_stays.key);
}

TEST_CASE("model.md §2, Undo: a decision to revert a revenue takes no distribution's ground away that it had not seen") {
    Team team(2);
    counted(team, 1, "2026-02-01", 2);
    const EntryId revenue = team[0].earns("2026-03-01", 900), other = team[0].earns("2026-03-01", 100);
    const EntryId decision = team[1].does(journal::ProposeDecision{.facts = {.title = "Shall we?", .text = "", .chair = team[1].member}, .effects = {journal::effect_of(journal::Revert{revenue}), journal::effect_of(journal::Revert{other})}});
    team[1].does(journal::OpenDecision{decision, {1'900'000'000'000}});
    team.everybody_hears();
    for (Person& person : team.people) person.does(journal::CastVote{decision, {.voice = model::Voice::yes, .ranking = {}, .reason = ""}, {}});
    team[1].hears(team[0]);
    team[0].distributes({revenue}, "2026-03-02"); // has not seen the closing
    team[1].does(journal::CloseDecision{decision});
    CHECK(!project(team[1]).revenues.contains(revenue));
    team.everybody_hears();
    CHECK(project(team[1]).revenues.contains(revenue));
    CHECK(!project(team[1]).revenues.contains(other));
    CHECK(project(team[1]).distributions.size() == 1);
}
