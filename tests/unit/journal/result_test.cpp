// The register of results (model.md §7): who contributed is fixed at registration, everybody holds as much, a change is a decision.
#include "journal/actions/checks.hpp"
#include "rules/rights.hpp"
#include "support/decisions.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;
using model::MemberId;

namespace {

journal::RegisterResult result(const Person& keeper, std::string_view date = "2026-03-01", std::vector<MemberId> contributors = {}) {
    return {{.date = day(date),
             .name = "The oven",
             .kind = model::ResultKind::machine,
             .contributors = std::move(contributors),
             .licence = "CERN-OHL-S-2.0",
             .keeper = keeper.member,
             .note = "",
             .link = ""}};
}

const model::RegisteredResult& row(const Person& person, const EntryId& id) { return *person.copy.project().results.find(id); }

} // namespace

TEST_CASE("model.md §7: by default all with a counted contribution up to that date, active or not; each holds exactly 1/n") {
    Team team(4);
    counted(team, 1, "2026-02-20");
    counted(team, 1, "2026-02-21"); // twice, and one right all the same
    counted(team, 2, "2026-03-01"); // on the day
    counted(team, 3, "2026-03-02"); // a day too late
    team[0].works("2026-02-01", 9);    // nobody confirmed it
    team[2].does(journal::LeaveProject{day("2026-03-05")});
    team.everybody_hears();
    const EntryId oven = team[0].does(result(team[0]));
    CHECK(row(team[0], oven).facts.contributors == std::vector{team[1].member, team[2].member});
    CHECK(rules::equal_right(row(team[0], oven).facts.contributors.size()).value() == *Fraction::of(1, 2));
}

TEST_CASE("model.md §7: leaving does not remove a right, and what is confirmed later adds none") {
    Team team(3);
    counted(team, 1, "2026-02-20");
    const EntryId late = team[2].works("2026-02-20", 5);
    const EntryId oven = team[0].does(result(team[0]));
    team.everybody_hears();
    team[0].confirms(late);
    team[1].does(journal::LeaveProject{day("2026-03-05")});
    team.everybody_hears();
    CHECK(row(team[0], oven).facts.contributors == std::vector{team[1].member});
}

TEST_CASE("model.md §7: contributors are those whom the registration had seen, in whatever order copies meet") {
    Team team(4);
    counted(team, 1, "2026-02-20");
    const EntryId other = team[2].works("2026-02-20", 5);
    team.everybody_hears();
    team[3].confirms(other); // 0 does not hear of it before he registers, and it stands before his entry
    for (int i = 0; i < 3; ++i) team[0].works("2026-02-25", 1);
    const EntryId oven = team[0].does(result(team[0]));
    const auto here = merged(team[0].copy, team[3].copy), there = merged(team[3].copy, team[0].copy);
    CHECK(here.project() == there.project());
    CHECK(here.project().contributions.find(other)->state == model::ContributionState::confirmed);
    CHECK(here.project().results.find(oven)->facts.contributors == std::vector{team[1].member});
}

TEST_CASE("model.md §7: who is named contributes, once each, and was a member") {
    Team team(3);
    const EntryId oven = team[1].does(result(team[1], "2026-03-01", {team[2].member, team[0].member}));
    CHECK(row(team[1], oven).facts.contributors == std::vector{team[0].member, team[2].member}); // as they joined
    CHECK(team[1].error_of(result(team[1], "2026-03-01", {team[0].member, team[0].member})).code == osmose::errc::contributor_twice);
    CHECK(team[1].error_of(result(team[1], "2026-03-01", {team[0].member, EntryId{blake2b("nobody")}})).code == journal::errc::no_such_contributor);
    CHECK(team[1].error_of(result(team[1])).code == journal::errc::nobody_contributed);
    Person asking{.name = "asking"};
    asking.hears(team[0]);
    const EntryId request = asking.does(journal::RequestMembership{journal::id_of(card_of("asking")), day("2026-01-02"), {}});
    team[0].hears(asking);
    CHECK(team[0].error_of(result(team[0], "2026-03-01", {request})).code == journal::errc::no_such_contributor);
}

TEST_CASE("model.md §7: a result has a name, a licence and an active keeper; who has a voice registers it") {
    Team team(2);
    const auto with = [&](auto&& change) {
        journal::RegisterResult oven = result(team[0], "2026-03-01", {team[0].member});
        change(oven.facts);
        return team[0].error_of(oven);
    };
    CHECK(with([](auto& facts) { facts.name = " "; }).place.field == "name");
    CHECK(with([](auto& facts) { facts.licence = "\n"; }).code == journal::errc::licence_missing);
    CHECK(with([](auto& facts) { facts.keeper = {}; }).place.field == "keeper");
    CHECK(with([](auto& facts) { facts.link = std::string(2'001, 'x'); }).code == osmose::errc::text_too_long);
    Person buyer{.name = "buyer"};
    team.joins(buyer, model::Roles{}.with(model::Role::consumer));
    CHECK(buyer.error_of(result(buyer, "2026-03-01", {buyer.member})).code == journal::errc::voice_only);
}

TEST_CASE("model.md §7: a change is a decision; contributors who are not named stay") {
    Team team(3);
    counted(team, 1, "2026-02-20");
    const EntryId oven = team[0].does(result(team[0]));
    journal::ChangeResult change{oven, result(team[1]).facts};
    change.facts.licence = "CC-BY-SA-4.0";
    CHECK(team[0].error_of(change).code == journal::errc::decision_needed);
    decides(team, change);
    CHECK(row(team[2], oven).facts.licence == "CC-BY-SA-4.0");
    CHECK(row(team[2], oven).facts.keeper == team[1].member);
    CHECK(row(team[2], oven).facts.contributors == std::vector{team[1].member});
    change.facts.contributors = {team[2].member, team[1].member};
    decides(team, change, model::Voice::no);
    CHECK(row(team[2], oven).facts.contributors == std::vector{team[1].member});
    decides(team, change);
    CHECK(row(team[2], oven).facts.contributors == std::vector{team[1].member, team[2].member});
    decides(team, change);
    CHECK(last_refusal(team[2]) == journal::errc::nothing_changes.key);
    decides(team, journal::ChangeResult{EntryId{blake2b("none")}, change.facts});
    CHECK(last_refusal(team[2]) == journal::errc::no_such_result.key);
    change.facts.contributors = {EntryId{blake2b("none")}};
    decides(team, change);
    CHECK(last_refusal(team[2]) == journal::errc::no_such_contributor.key);
}

TEST_CASE("model.md §2, §7: a registration is undone as long as no decision builds on it") {
    Team team(2);
    counted(team, 1, "2026-02-20");
    const EntryId mistaken = team[0].does(result(team[0]));
    team[0].reverts(mistaken);
    CHECK(team[0].copy.project().results.empty());
    const EntryId oven = team[0].does(result(team[0]));
    journal::ChangeResult change{oven, result(team[0]).facts};
    change.facts.name = "The great oven";
    decides(team, change, model::Voice::no); // rejected: nothing builds on it
    CHECK(team[0].copy.check(journal::Revert{oven}, {team[0].device, team[0].member, {1'760'000'000'000}}));
    decides(team, change);
    CHECK(team[0].error_of(journal::Revert{oven}).code == journal::errc::built_on);
}
