// Cuts and forks (model.md §2): what somebody who left, was excluded, lost a device or restored an old copy wrote unseen.
#include "support/journals.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;
using journal::effect_of;
using model::Role;
using model::Voice;

namespace {

// Proposed and opened by the first of these, voted on by them, and closed. Everybody hears of it but those who are away.
EntryId decides(Team& team, journal::Action action, std::vector<std::size_t> voters) {
    const auto hear = [&] {
        for (const std::size_t i : voters)
            for (const std::size_t j : voters)
                if (i != j) team[i].hears(team[j]);
        for (const std::size_t i : voters) team[i].hears(team[voters.front()]);
    };
    Person& chair = team[voters.front()];
    const EntryId decision = chair.does(journal::ProposeDecision{.facts = {.title = "Shall we?", .text = ""}, .effects = {effect_of(std::move(action))}});
    chair.does(journal::OpenDecision{decision, Instant{1'760'000'000'000 + 60'000 * (chair.minutes + 2 + 20 * 24 * 60)}});
    hear();
    for (const std::size_t i : voters) team[i].does(journal::CastVote{decision, {.voice = Voice::yes, .ranking = {}, .reason = ""}, {}});
    hear();
    chair.minutes += 30 * 24 * 60;
    const EntryId closing = chair.does(journal::CloseDecision{decision});
    hear();
    return closing;
}

bool is_set_aside(const Person& person, const EntryId& entry) { return person.reason_of(entry) == journal::errc::set_aside.key; }

// Another device of a member, with the same copy.
Person second_device(Person& person) {
    Person other = person;
    other.device = device_named(person.name + " two");
    person.does(journal::TieDevice{.device = other.device, .member = {}});
    other.hears(person);
    return other;
}

} // namespace

TEST_CASE("model.md §2, Cuts: what an excluded member wrote and the closing had not seen is set aside, however early it claims to be") {
    Team team(4);
    const EntryId seen = team[3].works("2026-02-01", 5);
    team.everybody_hears();
    team[3].minutes = -1000; // his clock lies
    const EntryId unseen = team[3].works("2026-01-05", 400);
    const EntryId closing = decides(team, journal::ExcludeMember{team[3].member, day("2026-03-01")}, {0, 1, 2});
    team.everybody_hears();
    const EntryId after = team[3].forces(journal::RecordContribution{{.member = team[3].member, .date = day("2026-01-05"), .quantity = {1000}, .unit = "hour"}});
    team.everybody_hears();
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(team[i].state_of(closing) == EntryState::applied);
        CHECK(team[i].state_of(seen) == EntryState::applied);
        CHECK(is_set_aside(team[i], unseen));
        CHECK(team[i].state_of(after) == EntryState::refused);
        CHECK(team[i].copy.project() == team[0].copy.project());
    }
    // Another one enters it again in his own name.
    const EntryId again = team[1].works("2026-01-05", 400, team[1].member);
    CHECK(team[1].state_of(again) == EntryState::applied);
}

TEST_CASE("model.md §2, Cuts: who leaves sets aside what his other device writes unaware of it") {
    Team team(2);
    Person tablet = second_device(team[1]);
    const EntryId left = team[1].does(journal::LeaveProject{day("2026-03-01")});
    const EntryId late = tablet.works("2026-03-02", 3);
    team[0].hears(tablet), team[0].hears(team[1]);
    CHECK(team[0].state_of(left) == EntryState::applied);
    CHECK(is_set_aside(team[0], late));
}

TEST_CASE("model.md §2, Cuts: a lost device writes nothing more, whatever clock its finder claims") {
    Team team(2);
    Person lost = second_device(team[1]);
    const EntryId before = lost.works("2026-02-01", 3);
    team[1].hears(lost);
    const EntryId cut = team[1].does(journal::CutDevice{lost.device});
    const EntryId forged = lost.works("2026-02-02", 300);
    team[0].hears(lost), team[0].hears(team[1]);
    CHECK(team[0].state_of(cut) == EntryState::applied);
    CHECK(team[0].state_of(before) == EntryState::applied);
    CHECK(is_set_aside(team[0], forged));
    CHECK(team[0].error_of(journal::CutDevice{team[1].device}).code == journal::errc::not_your_device);
}

TEST_CASE("model.md §2, Cuts: two devices of one member that cut each other both stand still until a decision names the true one") {
    Team team(3);
    Person stolen = second_device(team[1]);
    team.everybody_hears();
    const EntryId by_owner = team[1].does(journal::CutDevice{stolen.device});
    const EntryId by_thief = stolen.does(journal::CutDevice{team[1].device});
    const EntryId of_owner = team[1].works("2026-02-03", 2), of_thief = stolen.works("2026-02-03", 200);
    team[0].hears(team[1]), team[0].hears(stolen);
    CHECK(is_set_aside(team[0], of_owner));
    CHECK(is_set_aside(team[0], of_thief));
    decides(team, journal::CutDevice{stolen.device}, {0, 2});
    CHECK(team[0].state_of(of_owner) == EntryState::applied);
    CHECK(is_set_aside(team[0], of_thief));
    CHECK(team[0].state_of(by_owner) == EntryState::applied);
    CHECK(is_set_aside(team[0], by_thief));
    team[1].hears(team[0]);
    team[1].works("2026-02-04", 1);
}

TEST_CASE("model.md §2, Cuts: the end of an office sets aside what was written in it unaware, and nothing else") {
    Team team(3);
    decides(team, journal::AssignRoles{team[2].member, model::Roles{}.with(Role::contributor).with(Role::treasurer), {}}, {0, 1});
    team.everybody_hears();
    const EntryId revenue = team[2].earns("2026-02-01", 5000), work = team[2].works("2026-02-01", 2);
    decides(team, journal::AssignRoles{team[2].member, model::Roles{}.with(Role::contributor), {}}, {0, 1});
    team.everybody_hears();
    CHECK(is_set_aside(team[0], revenue));
    CHECK(team[0].state_of(work) == EntryState::applied);
}

TEST_CASE("model.md §2, Forks: both branches apply and are shown; a decision cuts one of them from then on") {
    Team team(3);
    Person restored = team[1]; // the copy of a backup, on the same device
    const EntryId a = team[1].works("2026-02-01", 2), b = restored.works("2026-02-01", 3);
    team[0].hears(team[1]), team[0].hears(restored);
    CHECK(team[0].copy.forks().size() == 1);
    CHECK(team[0].state_of(a) == EntryState::applied);
    CHECK(team[0].state_of(b) == EntryState::applied);
    const EntryId late_b = restored.works("2026-02-02", 30);
    decides(team, journal::CutBranch{b}, {0, 2});
    team[0].hears(restored);
    const EntryId late_a = team[1].works("2026-02-02", 4);
    team[0].hears(team[1]);
    CHECK(team[0].state_of(b) == EntryState::applied); // it had been seen
    CHECK(is_set_aside(team[0], late_b));
    CHECK(team[0].state_of(late_a) == EntryState::applied);
}

TEST_CASE("model.md §2: two decisions that exclude each other's chair: the first in canonical order counts") {
    Team team(4);
    const EntryId one = decides(team, journal::ExcludeMember{team[2].member, day("2026-03-01")}, {0, 1});
    // Meanwhile, unaware: they open theirs on their own copies.
    const EntryId other = decides(team, journal::ExcludeMember{team[1].member, day("2026-03-01")}, {2, 3});
    team.everybody_hears();
    const bool first = team[0].state_of(one) == EntryState::applied, second = team[0].state_of(other) == EntryState::applied;
    CHECK(first);
    CHECK_FALSE(second); // its chair was excluded by an entry that had not seen it
    for (std::size_t i = 1; i < 4; ++i) CHECK(team[i].copy.project() == team[0].copy.project());
}

TEST_CASE("model.md §2: an admission by decision makes a member, and what he builds on stays") {
    model::Rule rule = rules::preset_rule(model::Preset::even);
    rule.assembly.admission_by_decision = true;
    Team team(1, rule);
    Person b{.name = "b"};
    team.joins(b); // the holder alone still may, as nobody else has a voice
    team.people.push_back(b);
    Person c{.name = "c"};
    c.hears(team[0]);
    const EntryId request = c.does(journal::RequestMembership{journal::id_of(card_of("c")), day("2026-01-02"), {}});
    team[0].hears(c);
    const journal::AdmitMember admission{request, model::Roles{}.with(Role::contributor), day("2026-01-03")};
    CHECK(team[0].error_of(admission).code == journal::errc::decision_needed);
    decides(team, admission, {0, 1});
    c.member = request;
    c.hears(team[0]);
    const EntryId work = team[0].works("2026-02-01", 2);
    c.hears(team[0]);
    c.confirms(work);
    team[0].hears(c);
    CHECK(team[0].counts(work));
    CHECK(team[0].error_of(journal::Revert{work}).code == journal::errc::built_on);
}

TEST_CASE("model.md §2, §3, Cuts: a decision to exclude the holder is refused, and sets nothing of his aside") {
    Team team(3);
    const EntryId decision = decides(team, journal::ExcludeMember{team[0].member, day("2026-03-01")}, {1, 2});
    const EntryId unaware = team[0].works("2026-02-01", 1);
    team.everybody_hears();
    CHECK(team[1].state_of(decision) == EntryState::applied);
    CHECK(team[1].copy.project().decisions[0].effects[0].refused == journal::errc::holder_stays.key);
    CHECK(team[1].state_of(unaware) == EntryState::applied);
    team[0].works("2026-02-02", 1);
}

TEST_CASE("model.md §3, Cuts: who was the holder is excluded by the decision that names another one") {
    Team team(3);
    const model::Roles holds = model::Roles{}.with(Role::holder).with(Role::contributor);
    Person& chair = team[1];
    const EntryId decision = chair.does(journal::ProposeDecision{.facts = {.title = "Another holder"},
                                                                 .effects = {effect_of(journal::AssignRoles{team[2].member, holds, {}}),
                                                                             effect_of(journal::ExcludeMember{team[0].member, day("2026-03-01")})}});
    chair.does(journal::OpenDecision{decision, Instant{1'900'000'000'000}});
    team.everybody_hears();
    team[0].does(journal::NoteDecision{decision, "Why?"});
    for (Person& person : team.people) person.does(journal::CastVote{decision, {.voice = Voice::yes, .ranking = {}, .reason = ""}, {}});
    chair.hears(team[0]), chair.hears(team[2]);
    chair.does(journal::CloseDecision{decision});
    const EntryId unaware = team[0].works("2026-02-01", 1);
    team.everybody_hears();
    for (const model::EffectState& effect : team[1].copy.project().decisions[0].effects) CHECK(effect.refused.empty());
    CHECK(team[1].copy.project().members.find(team[0].member)->state == model::MemberState::excluded);
    CHECK(is_set_aside(team[1], unaware));
}

TEST_CASE("model.md §2, Cuts: the end of the holder's office sets aside what he wrote as the holder, unaware of it") {
    Team team(3);
    const model::Roles holds = model::Roles{}.with(Role::holder).with(Role::contributor);
    const EntryId form = team[0].does(journal::StateForm{model::LegalForm::other});
    team.everybody_hears();
    decides(team, journal::AssignRoles{team[1].member, holds, {}}, {1, 2});
    const EntryId described = team[0].does(journal::DescribeProject{.name = "Mine", .purpose = {}}), stated = team[0].does(journal::StateForm{model::LegalForm::cooperative}),
                  cost = team[0].does(journal::RecordCost{.date = day("2026-02-01"), .amount = {5}, .note = ""}), work = team[0].works("2026-02-01", 1);
    team.everybody_hears();
    CHECK(team[1].state_of(form) == EntryState::applied);
    CHECK(team[1].state_of(work) == EntryState::applied);
    for (const EntryId& id : {described, stated, cost}) CHECK(is_set_aside(team[1], id));
    CHECK(team[1].copy.project().name == "Project");
}

TEST_CASE("model.md §2, Cuts: of two of one member's leavings the first counts, and an undo of what is set aside does nothing") {
    Team team(2);
    Person tablet = second_device(team[1]);
    const EntryId left = team[1].does(journal::LeaveProject{day("2026-03-01")});
    const EntryId work = tablet.works("2026-03-02", 3), undone = tablet.reverts(work), again = tablet.does(journal::LeaveProject{day("2026-03-03")});
    team[0].hears(tablet), team[0].hears(team[1]);
    CHECK(team[0].state_of(left) != team[0].state_of(again)); // each sets the other aside: the first in canonical order counts
    const bool by_first = team[0].state_of(left) == EntryState::applied;
    CHECK(team[0].copy.project().members.find(team[1].member)->ended == day(by_first ? "2026-03-01" : "2026-03-03"));
    if (by_first)
        for (const EntryId& id : {work, undone, again}) CHECK(is_set_aside(team[0], id));
    CHECK(merged(team[1].copy, tablet.copy).project() == merged(tablet.copy, team[1].copy).project());
}
