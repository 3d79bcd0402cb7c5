// What may be undone and what not any more (model.md §2, Undo), by what others built on it: votes, distributions, losses, closed
// years, decisions; and who counts as a member who builds.
#include "journal/actions/checks.hpp"
#include "journal/reverts.hpp"
#include "support/decisions.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;
using journal::effect_of;
using model::Role;
using model::Voice;

namespace {

namespace says = journal::errc;

const EntryId nothing{blake2b("nothing")};

bool can_revert(const Person& person, const EntryId& entry) {
    return person.copy.check(journal::Revert{entry}, {person.device, person.member, Instant{1'760'000'000'000 + 60'000 * person.minutes}}).has_value();
}
// That it cannot be undone by its author, as this one builds on it.
void is_built_on(const Person& person, const EntryId& entry, const EntryId& by) {
    const auto checked = person.copy.check(journal::Revert{entry}, {person.device, person.member, Instant{1'760'000'000'000}});
    REQUIRE_FALSE(checked.has_value());
    CHECK(checked.error().code == says::built_on);
    CHECK(checked.error().place.entry == to_string(by));
}

journal::RecordContribution hours(const model::MemberId& member, std::string_view date, std::int64_t count = 1) {
    return {{.member = member, .date = day(date), .quantity = {1'000 * count}, .unit = "hour"}};
}

} // namespace

TEST_CASE("model.md §2, Undo: one's own entry that one had seen; what founds, admits and ties stays") {
    Team team(2);
    const EntryId work = team[1].works("2026-02-01", 1);
    const EntryId tie = team[1].does(journal::TieDevice{device_named("tablet"), {}});
    team.everybody_hears();
    refuses(team[1], journal::Revert{nothing}, says::revert_unseen);
    refuses(team[0], journal::Revert{work}, says::revert_not_yours);
    refuses(team[1], journal::Revert{tie}, says::revert_stays);
    refuses(team[0], journal::Revert{team[0].member}, says::revert_stays);
    Person stranger{.name = "stranger"};
    stranger.hears(team[0]);
    refuses(stranger, journal::Revert{work}, says::nobody_acts);
    // What another program writes all the same changes nothing.
    const auto changes_nothing = [&](Person& person, const EntryId& entry, const Errc& reason) {
        CAPTURE(person.name);
        CAPTURE(to_string(person.device));
        const auto before = project_of(person);
        const EntryId revert = person.forces(journal::Revert{entry});
        CHECK(project_of(person) == before);
        CHECK(person.reason_of(revert) == reason.key);
        return revert;
    };
    changes_nothing(team[1], nothing, says::revert_unseen);
    changes_nothing(team[0], work, says::revert_not_yours);
    changes_nothing(stranger, work, says::revert_not_yours);
    Person thief = team[1]; // in b's name, on a device that is not his
    thief.device = device_named("stolen");
    changes_nothing(thief, work, says::revert_not_yours);
    Person forger = team[1]; // in the name of somebody who never asked
    forger.device = device_named("forged"), forger.member = nothing;
    const EntryId forged = forger.forces(hours(nothing, "2026-02-01"));
    changes_nothing(forger, forged, says::revert_not_yours);
    const EntryId other = team[1].works("2026-02-02", 1);
    const EntryId unseen = team[0].forces(journal::Revert{other}); // a has not heard of it
    team.everybody_hears();
    CHECK(team[0].reason_of(unseen) == says::revert_unseen.key);
    CHECK(team[0].state_of(other) == EntryState::applied);
}

TEST_CASE("model.md §2, Undo: a device that was not tied yet, as far as the undo had seen, undoes nothing") {
    Team team(2);
    Person tablet = team[1];
    tablet.device = device_named("tablet");
    const EntryId work = team[1].works("2026-02-01", 1);
    tablet.hears(team[1]);
    team[1].does(journal::TieDevice{tablet.device, {}}); // after which the tablet writes, unaware of it
    const EntryId unaware = tablet.forces(journal::Revert{work});
    team[1].hears(tablet);
    CHECK(team[1].reason_of(unaware) == says::revert_not_yours.key);
    CHECK(team[1].state_of(work) == EntryState::applied);
    tablet.hears(team[1]);
    tablet.reverts(work);
    CHECK(tablet.state_of(work) == EntryState::reverted);
}

TEST_CASE("model.md §2, Undo: nobody builds on an entry who is no member, as far as his own entry had seen") {
    Team team(3);
    const EntryId work = team[1].works("2026-02-01", 1);
    team.everybody_hears();
    const auto confirms = [&](Person person) { return person.forces(journal::ConfirmContribution{work, work, {}, {}}), person; };
    Person nobody{.name = "nobody"}; // without a name
    nobody.hears(team[1]);
    team[1].hears(confirms(nobody));
    Person thief = team[2]; // in c's name, on a device of his own
    thief.device = device_named("stolen");
    team[1].hears(confirms(thief));
    Person candidate{.name = "candidate"};
    candidate.hears(team[0]);
    candidate.member = candidate.does(journal::RequestMembership{journal::id_of(card_of("candidate")), day("2026-01-10"), {}});
    team[1].hears(confirms(candidate));
    CHECK(can_revert(team[1], work));
    const auto admission = journal::AdmitMember{candidate.member, model::Roles{}.with(Role::contributor), day("2026-01-11")};
    team[2].hears(candidate);
    team[2].forces(admission); // c does not hold the project, and admits nobody
    candidate.hears(team[2]);
    team[1].hears(confirms(candidate));
    CHECK(can_revert(team[1], work));
    team[0].hears(candidate);
    team[0].does(admission); // the confirmations were written before it, and count for nothing
    team[1].hears(team[0]);
    CHECK(can_revert(team[1], work));
    candidate.hears(team[0]);
    const EntryId confirmed = candidate.confirms(work);
    team[1].hears(candidate);
    is_built_on(team[1], work, confirmed);
}

TEST_CASE("model.md §2, Undo: whom a holder made by decision admits is a member who builds; whom he admitted before was none") {
    Team team(3);
    Person early{.name = "early"}, late{.name = "late"};
    team[0].forces(journal::CloseDecision{nothing}); // closes nothing, and makes nobody anything
    decides(team, journal::AssignRoles{team[1].member, model::Roles{}.with(Role::contributor).with(Role::secretary), {}});
    const auto asks = [&](Person& person) {
        person.hears(team[0]);
        person.member = {};
        person.member = person.does(journal::RequestMembership{journal::id_of(card_of(person.name)), day("2026-01-10"), {}});
        team[1].hears(person);
    };
    const auto admits = [&](const Person& person) { return journal::AdmitMember{person.member, model::Roles{}.with(Role::contributor), day("2026-01-11")}; };
    const EntryId work = team[2].works("2026-02-01", 1);
    team.everybody_hears();
    asks(early);
    team[1].forces(admits(early));
    early.hears(team[1]);
    early.forces(journal::ConfirmContribution{work, work, {}, {}});
    team[2].hears(early);
    CHECK(can_revert(team[2], work));
    const model::Roles holds = model::Roles{}.with(Role::holder).with(Role::contributor);
    decides(team, effects_of(journal::AssignRoles{team[2].member, model::Roles{}.with(Role::contributor).with(Role::secretary), {}},
                             journal::AssignRoles{team[1].member, holds, {}}));
    asks(late);
    team[1].does(admits(late));
    late.hears(team[1]);
    const EntryId confirmed = late.confirms(work);
    team[2].hears(late);
    is_built_on(team[2], work, confirmed);
}

TEST_CASE("model.md §2, Undo: a vote and a proxy stay once they are counted; what the tally had not seen is undone") {
    Team team(3);
    const EntryId decision = team[0].does(journal::ProposeDecision{.facts = {.title = "Shall we?"}, .effects = {}});
    team[0].does(journal::OpenDecision{decision, Instant{1'760'000'000'000 + 60'000 * 50}});
    team.everybody_hears();
    const journal::CastVote yes{decision, {.voice = Voice::yes, .ranking = {}, .reason = ""}, {}};
    const EntryId proxy = team[1].does(journal::GiveProxy{decision, team[0].member}), undone = team[2].does(yes);
    team[2].reverts(undone);
    team.everybody_hears();
    const EntryId vote = team[0].does(yes), other = team[0].does(journal::ProposeDecision{.facts = {.title = "And now?"}, .effects = {}});
    const EntryId unseen = team[2].does(yes);
    team[0].minutes = 60;
    const EntryId closing = team[0].does(journal::CloseDecision{decision});
    team.everybody_hears();
    is_built_on(team[0], vote, closing);
    is_built_on(team[1], proxy, closing);
    CHECK(can_revert(team[2], unseen));
    CHECK(can_revert(team[0], other));
    CHECK(project_of(team[0]).decisions.find(decision)->tally.took_part == 1);
}

TEST_CASE("model.md §2, Undo: what a distribution counted stays, in this one or an earlier one; what it had not is undone") {
    Team team(2);
    const EntryId cost = team[0].does(journal::RecordCost{.date = day("2026-01-20"), .amount = {100}, .note = ""});
    const EntryId work = team[1].does(hours(team[1].member, "2026-02-01"));
    auto more = hours(team[1].member, "2026-02-01", 2).facts;
    const EntryId edit = team[1].does(journal::EditContribution{work, more});
    const EntryId withdrawn = team[1].works("2026-02-02", 1), withdrawal = team[1].does(journal::WithdrawContribution{withdrawn});
    team.everybody_hears();
    const EntryId confirmation = team[0].confirms(work);
    team[1].hears(team[0]);
    more.note = "The oven";
    const EntryId note = team[1].does(journal::EditContribution{work, more}); // bears on nothing, and it stays confirmed
    team.everybody_hears();
    const EntryId first = team[0].earns("2026-03-01", 1'000), second = team[0].earns("2026-03-02", 1'000);
    const EntryId late = team[0].does(journal::RecordCost{.date = day("2026-03-15"), .amount = {100}, .note = ""});
    const EntryId made = team[0].distributes({first}, "2026-03-03");
    team.everybody_hears();
    is_built_on(team[0], first, made);
    is_built_on(team[0], cost, made);
    is_built_on(team[0], confirmation, made);
    is_built_on(team[1], edit, confirmation); // an entry that is about it comes first
    is_built_on(team[1], note, made);
    CHECK(can_revert(team[0], second));
    CHECK(can_revert(team[0], late));
    CHECK(can_revert(team[1], withdrawal)); // what it was about counted in nothing
    const EntryId again = team[0].distributes({second}, "2026-03-04");
    is_built_on(team[0], made, again);
    is_built_on(team[0], confirmation, made);
    team[0].reverts(again);
    team[0].reverts(made);
    CHECK(can_revert(team[0], confirmation));
    // Of what an earlier distribution had counted, a later one builds on it too.
    const EntryId counted_first = team[0].distributes({first}, "2026-03-03"), counted_again = team[0].distributes({second}, "2026-03-04");
    is_built_on(team[0], confirmation, counted_first);
    is_built_on(team[0], second, counted_again);
}

TEST_CASE("model.md §2, Undo: the rule that distributions shared by stays, for its author and for a decision") {
    model::Rule rule = rules::preset_rule(model::Preset::even);
    rule.assembly.holder_adopts_rules = true;
    Team team(2, rule);
    counted(team, 1, "2026-02-01");
    const auto adopts = [&](model::Preset preset) {
        model::Rule other = rules::preset_rule(preset);
        other.assembly.holder_adopts_rules = true;
        return journal::AdoptRule{model::rule_in_force(project_of(team[0])).id, other, day("2026-02-10")};
    };
    const EntryId unused = team[0].does(adopts(model::Preset::equal));
    team[0].reverts(unused);
    const EntryId used = team[0].does(adopts(model::Preset::hours));
    const EntryId made = team[0].distributes({team[0].earns("2026-03-01", 100)}, "2026-03-02");
    is_built_on(team[0], used, made);
    decides(team, effects_of(journal::Revert{used}, journal::Revert{made}, journal::Revert{nothing}, journal::Revert{team[1].member}));
    CHECK(last_refusal(team[1], 0) == says::built_on.key);
    CHECK(last_refusal(team[1], 1).empty()); // nothing of it is paid, and none came later
    CHECK(last_refusal(team[1], 2) == says::revert_unseen.key);
    CHECK(last_refusal(team[1], 3) == says::revert_stays.key);
    CHECK(project_of(team[1]).distributions.empty());
    decides(team, journal::Revert{used});
    CHECK(last_refusal(team[1]).empty());
    CHECK(model::rule_in_force(project_of(team[1])).rule == rule);
}

TEST_CASE("model.md §2, Undo: the request of who was admitted stays, whoever had seen the admission; one that is not answered is undone") {
    Team team(2);
    const auto asks = [&] { return team[1].does(journal::RequestMembership{journal::id_of(card_of("c")), day("2026-01-10"), {}}); }; // for somebody
    const EntryId answered = asks(), unanswered = asks(), withdrawn = asks(), at_once = asks();
    team[1].reverts(withdrawn);
    const auto admits = [](const EntryId& request) { return journal::AdmitMember{request, model::Roles{}.with(Role::contributor), day("2026-01-11")}; };
    const EntryId decision = voted_on(team, effects_of(journal::Revert{answered}, journal::Revert{unanswered}, journal::Revert{at_once}));
    team.everybody_hears();
    Person elsewhere = team[0];
    elsewhere.device = device_named("elsewhere");
    team[0].does(journal::TieDevice{elsewhere.device, {}});
    elsewhere.hears(team[0]);
    team[0].does(admits(answered));
    team[0].does(journal::CloseDecision{decision});
    elsewhere.does(admits(at_once)); // unaware of the closing
    team[1].hears(team[0]), team[1].hears(elsewhere);
    CHECK(last_refusal(team[1], 0) == says::revert_stays.key);
    CHECK(last_refusal(team[1], 1).empty());
    CHECK(model::is_active(*project_of(team[1]).members.find(answered)));
    CHECK_FALSE(project_of(team[1]).members.contains(unanswered));
    REQUIRE(project_of(team[1]).members.contains(at_once));
    CHECK(model::is_active(*project_of(team[1]).members.find(at_once)));
}

TEST_CASE("model.md §2, Undo: a decision undoes no distribution of which something is paid, nor one that a later one had seen") {
    Team team(2);
    counted(team, 1, "2026-02-01");
    const EntryId first = team[0].distributes({team[0].earns("2026-03-01", 100)}, "2026-03-02");
    const EntryId paid = team[0].does(journal::RecordPayment{.date = day("2026-03-03"), .from = {}, .to = team[1].member, .amount = {50}, .note = "", .about = first});
    decides(team, journal::Revert{first});
    CHECK(last_refusal(team[1]) == says::built_on.key);
    team[0].reverts(paid);
    const EntryId second = team[0].distributes({team[0].earns("2026-03-04", 100)}, "2026-03-05");
    decides(team, journal::Revert{first});
    CHECK(last_refusal(team[1]) == says::built_on.key);
    decides(team, journal::Revert{second});
    CHECK(last_refusal(team[1]).empty());
    CHECK(project_of(team[1]).distributions.size() == 1);
    // A payment that the decision had not seen keeps the distribution too.
    const EntryId closing = closes(team, journal::Revert{first});
    CHECK(project_of(team[0]).distributions.empty());
    team[1].does(journal::RecordPayment{.date = day("2026-03-06"), .from = {}, .to = team[1].member, .amount = {50}, .note = "", .about = first});
    team.everybody_hears();
    CHECK(project_of(team[1]).distributions.size() == 1);
    CHECK(team[1].state_of(closing) == EntryState::applied);
}

TEST_CASE("model.md §2, §5: what a decided sharing, a loss and the end of a project took into their figures stays") {
    model::Rule rule = rules::preset_rule(model::Preset::equal);
    rule.steps = {{.kind = model::StepKind::costs}, {.kind = model::StepKind::reserve, .percent = {50'000}}};
    rule.assembly.holder_adopts_rules = true;
    Team team(2, rule);
    counted(team, 0, "2026-02-01");
    const EntryId used = team[0].does(journal::AdoptRule{model::rule_in_force(project_of(team[0])).id, [&] { rule.confirmations = 2; return rule; }(), day("2026-02-02")});
    const EntryId work = team[1].works("2026-02-01", 1);
    team.everybody_hears();
    const EntryId confirmation = team[0].confirms(work);
    const EntryId cost = team[0].does(journal::RecordCost{.date = day("2026-02-05"), .amount = {100}, .note = ""}), revenue = team[0].earns("2026-02-10", 1'100);
    const EntryId shared = decides(team, journal::ShareRevenue{{revenue}, day("2026-02-11")});
    for (const EntryId& id : {cost, revenue, confirmation, used}) is_built_on(team[0], id, shared);
    const EntryId later = team[1].works("2026-02-12", 1);
    team.everybody_hears();
    const EntryId confirmed_later = team[0].confirms(later), open = team[0].does(journal::RecordCost{.date = day("2026-02-13"), .amount = {900}, .note = ""});
    CHECK(can_revert(team[0], open));
    for (Person& person : team.people) person.does(journal::StateCommitment{Money{1'000}});
    const EntryId booked = decides(team, journal::BookLoss{day("2026-02-14"), {900}, ""}); // 500 by the reserve, 200 by each
    for (const EntryId& id : {open, confirmed_later}) is_built_on(team[0], id, booked);
    is_built_on(team[0], confirmation, shared); // the first one that builds on it
    decides(team, journal::ShareRevenue{{team[0].earns("2026-02-14", 2'000)}, day("2026-02-15")}); // half of it to the reserve
    const EntryId advance = team[0].does(journal::RecordContribution{{.member = team[0].member, .date = day("2026-02-15"), .kind = model::ContributionKind::expense, .amount = {60}}});
    team.everybody_hears();
    const EntryId of_advance = team[1].confirms(advance);
    const EntryId ended = decides(team, journal::EndProject{.date = day("2026-03-01"), .rest = model::ReleaseTo::sharing, .cause = "", .note = ""});
    CHECK(project_of(team[0]).contributions.find(advance)->repaid == Money{60});
    is_built_on(team[1], of_advance, ended); // without it, nothing was to be repaid
    CHECK(project_of(team[0]).revenues.find(ended)->amount == Money{1'000 - 60 - 400});
}

TEST_CASE("model.md §2, §5: a loss that the reserve bears alone counts nothing of what members brought") {
    model::Rule rule = rules::preset_rule(model::Preset::equal);
    rule.steps = {{.kind = model::StepKind::reserve, .percent = {50'000}}};
    Team team(2, rule);
    counted(team, 0, "2026-02-01");
    team[0].distributes({team[0].earns("2026-02-10", 1'000)}, "2026-02-11");
    const EntryId work = team[1].works("2026-02-12", 1);
    team.everybody_hears();
    const EntryId confirmation = team[0].confirms(work), cost = team[0].does(journal::RecordCost{.date = day("2026-02-13"), .amount = {300}, .note = ""});
    const EntryId booked = decides(team, journal::BookLoss{day("2026-02-14"), {300}, ""});
    is_built_on(team[0], cost, booked);
    CHECK(can_revert(team[0], confirmation));
}

TEST_CASE("model.md §2, Undo: what an adopted decision was about stays; a decision undoes it all the same, once") {
    Team team(3);
    const EntryId work = team[1].works("2026-02-01", 1);
    const EntryId settled = decides(team, journal::SettleContribution{work, work, true});
    is_built_on(team[1], work, settled);
    const EntryId decision = team[1].does(journal::ProposeDecision{.facts = {.title = "Undo it", .chair = team[0].member}, .effects = effects_of(journal::Revert{work})});
    team[1].does(journal::EditDecision{decision, {.title = "Undo it, and more", .chair = team[0].member}, effects_of(journal::Revert{work}, journal::Revert{settled})});
    team.everybody_hears();
    team[0].does(journal::OpenDecision{decision, Instant{1'900'000'000'000}});
    team.everybody_hears();
    for (Person& person : team.people) person.does(journal::CastVote{decision, {.voice = Voice::yes, .ranking = {}, .reason = ""}, {}});
    team.everybody_hears();
    const EntryId closing = team[0].does(journal::CloseDecision{decision}), second = team[1].forces(journal::CloseDecision{decision});
    team.everybody_hears();
    CHECK(team[2].copy.find(work)->reverted_by == closing);
    CHECK(last_refusal(team[2], 1) == says::revert_stays.key); // a closing is not undone
    CHECK(team[2].state_of(settled) == EntryState::applied);
    CHECK(team[2].state_of(second) == EntryState::refused);
    const EntryId odd = team[2].forces(journal::CloseDecision{work}); // closes what is no decision
    CHECK(team[2].state_of(odd) == EntryState::refused);
    CHECK(team[2].state_of(work) == EntryState::reverted);
}

TEST_CASE("model.md §2, Undo: of two closings of one decision to undo the first in canonical order does it; a rejected one undoes nothing") {
    Team team(2);
    const EntryId work = team[1].works("2026-02-01", 1), kept = team[1].works("2026-02-02", 1);
    decides(team, effects_of(journal::Revert{kept}), Voice::no);
    CHECK(team[1].state_of(kept) == EntryState::applied);
    const EntryId decision = team[1].does(journal::ProposeDecision{.facts = {.title = "Undo it"}, .effects = effects_of(journal::Revert{work})});
    team[1].does(journal::OpenDecision{decision, Instant{1'900'000'000'000}});
    team.everybody_hears();
    for (Person& person : team.people) person.does(journal::CastVote{decision, {.voice = Voice::yes, .ranking = {}, .reason = ""}, {}});
    team.everybody_hears();
    const EntryId one = team[0].does(journal::CloseDecision{decision}), other = team[1].does(journal::CloseDecision{decision});
    team.everybody_hears();
    const EntryId first = team[0].state_of(one) == EntryState::applied ? one : other;
    CHECK(team[0].state_of(first) == EntryState::applied);
    CHECK(team[0].copy.find(work)->reverted_by == first);
    CHECK(team[1].copy.project() == team[0].copy.project());
}

TEST_CASE("model.md §2, §6: nobody undoes what a closing of the year had seen of it, whatever its kind; what is of another year he does") {
    Team team(2);
    Person &a = team[0], &b = team[1];
    counted(team, 1, "2026-01-05");
    const EntryId revenue = a.earns("2026-02-01", 100), cost = a.does(journal::RecordCost{.date = day("2026-03-02"), .amount = {5}, .note = ""});
    const EntryId payment = a.does(journal::RecordPayment{.date = day("2026-02-03"), .from = {}, .to = b.member, .amount = {5}, .note = "", .about = {}});
    const EntryId work = a.works("2026-02-04", 1), edit = a.does(journal::EditContribution{work, hours(a.member, "2026-02-05", 2).facts});
    const EntryId shared = a.distributes({a.earns("2026-02-06", 50)}, "2026-02-07");
    const EntryId commitment = a.does(journal::StateCommitment{Money{5}}), next_year = a.earns("2027-01-02", 5);
    const EntryId closing = decides(team, journal::CloseYear{2026, day("2027-01-15")});
    for (const EntryId& id : {revenue, cost, payment, work, edit, shared}) is_built_on(a, id, closing);
    for (const EntryId& id : {commitment, next_year}) CHECK(can_revert(a, id));
    CHECK(can_revert(a, a.earns("2027-01-03", 5)));
}

TEST_CASE("model.md §2, §4: what the only member brought counts at once, and stays once it was shared by") {
    Team team(1);
    const EntryId work = team[0].works("2026-02-01", 1), other = team[0].works("2026-03-05", 1);
    CHECK(can_revert(team[0], work));
    const EntryId made = team[0].distributes({team[0].earns("2026-03-01", 10)}, "2026-03-02");
    is_built_on(team[0], work, made);
    CHECK(can_revert(team[0], other)); // of a later day
}
