// Who may not join, change his card, tie or cut a device, found or describe a project, or change offices (model.md §2, §3), each
// with the field that a form marks.
#include "base/limits.hpp"
#include "journal/actions/checks.hpp"
#include "rules/rule_check.hpp"
#include "support/decisions.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;
using model::Role;

namespace {

namespace says = journal::errc;

const EntryId nothing{blake2b("nothing")};
const model::Roles contributor = model::Roles{}.with(Role::contributor);
const std::string long_name(limits::name_chars + 1, 'x'), long_text(limits::note_chars + 1, 'x');

Person with_request(Team& team, std::string name) {
    Person person{.name = std::move(name)};
    person.hears(team[0]);
    person.does(journal::RequestMembership{journal::id_of(card_of(person.name)), day("2026-01-10"), {"baking"}});
    team[0].hears(person);
    team.everybody_hears();
    return person;
}

} // namespace

TEST_CASE("model.md §3: a request says little; the holder admits whom he was asked for, once, with a role that is not his own") {
    Team team(2);
    const auto asks = [](std::vector<std::string> offers) { return journal::RequestMembership{journal::id_of(card_of("c")), day("2026-01-10"), std::move(offers)}; };
    refuses(team[1], asks(std::vector<std::string>(65, "baking")), says::too_many_offers, "offers");
    refuses(team[1], asks({"baking", " "}), says::name_missing, "offers");
    refuses(team[1], asks({long_name}), errc::text_too_long, "offers");
    const EntryId request = team[1].does(asks({"baking"})); // for somebody, by a member
    team.everybody_hears();
    const auto admits = [&](const EntryId& id, model::Roles roles) { return journal::AdmitMember{id, roles, day("2026-01-11")}; };
    refuses(team[1], admits(request, contributor), says::holder_only);
    refuses(team[0], admits(nothing, contributor), says::no_such_request, "request");
    refuses(team[0], admits(request, {}), says::roles_missing, "roles");
    refuses(team[0], admits(request, contributor.with(Role::holder)), says::one_holder, "roles");
    refuses(team[0], admits(team[1].member, contributor), says::admitted_already, "request");
    Person other{.name = "other"};
    other.hears(team[0]);
    other.does(asks({}));
    refuses(other, asks({}), says::asked_already);
    decides(team, journal::EndProject{.date = day("2026-03-01"), .rest = model::ReleaseTo::sharing, .cause = "", .note = ""});
    refuses(team[1], asks({"baking"}), says::project_ended);
    refuses(team[0], admits(request, contributor), says::project_ended);
}

TEST_CASE("model.md §3: where the rule asks for a decision, the holder admits nobody alone") {
    model::Rule rule = rules::preset_rule(model::Preset::even);
    rule.assembly.admission_by_decision = true;
    Team team(1, rule);
    team.people.push_back({.name = "b"});
    team.joins(team[1]); // the only one with a voice still may
    const Person c = with_request(team, "c");
    const journal::AdmitMember admission{project_of(team[0]).members[2].id, contributor, day("2026-01-11")};
    refuses(team[0], admission, says::decision_needed);
    refuses(team[1], admission, says::holder_only);
    decides(team, admission);
    CHECK(last_refusal(team[1]).empty());
    CHECK(model::is_active(*project_of(team[1]).members.find(admission.request)));
}

TEST_CASE("model.md §2: a card is dropped by its member, by the holder once he takes part no more, and by a decision") {
    Team team(3);
    refuses(team[1], journal::ChangeCard{journal::id_of(card_of("b"))}, says::nothing_changes, "card");
    refuses(team[1], journal::DropCard{nothing}, says::no_such_member, "member");
    refuses(team[0], journal::DropCard{team[1].member}, says::decision_needed, "member");
    refuses(team[2], journal::DropCard{team[1].member}, says::decision_needed, "member");
    team[1].does(journal::ChangeCard{CardId{}}); // he says no more who he is: what he said before is still there to be dropped
    team[1].does(journal::DropCard{team[1].member});
    CHECK(project_of(team[1]).dropped_cards == std::vector{journal::id_of(card_of("b"))});
    refuses(team[1], journal::DropCard{team[1].member}, says::nothing_changes, "member");
    team[1].does(journal::ChangeCard{journal::id_of(card_of("b again"))});
    CHECK(project_of(team[1]).members.find(team[1].member)->cards_before.empty());
    decides(team, journal::DropCard{team[1].member});
    CHECK(last_refusal(team[0]).empty());
    CHECK_FALSE(project_of(team[0]).members.find(team[1].member)->card);
    team[2].does(journal::LeaveProject{day("2026-03-01")});
    team.everybody_hears();
    refuses(team[1], journal::DropCard{team[2].member}, says::decision_needed, "member");
    team[0].does(journal::DropCard{team[2].member});
    CHECK_FALSE(project_of(team[0]).members.find(team[2].member)->card);
}

TEST_CASE("model.md §3: a member ties and cuts devices of his own; a decision those of anybody active") {
    Team team(3);
    const DeviceId tablet = device_named("tablet"), phone = device_named("phone");
    refuses(team[1], journal::TieDevice{tablet, team[1].member}, says::decision_needed, "member");
    refuses(team[1], journal::TieDevice{team[1].device, {}}, says::tied_already, "device");
    refuses(team[1], journal::CutDevice{tablet}, says::not_your_device, "device");
    refuses(team[1], journal::CutDevice{team[2].device}, says::not_your_device, "device");
    refuses(team[1], journal::CutBranch{team[1].member}, says::decision_needed);
    decides(team, effects_of(journal::TieDevice{phone, team[1].member}, journal::TieDevice{phone, nothing}, journal::TieDevice{phone, team[1].member},
                             journal::CutDevice{tablet}, journal::CutBranch{nothing}));
    CHECK(last_refusal(team[1], 0).empty());
    CHECK(last_refusal(team[1], 1) == says::no_such_member.key);
    CHECK(last_refusal(team[1], 2) == says::tied_already.key);
    CHECK(last_refusal(team[1], 3) == says::not_your_device.key);
    CHECK(last_refusal(team[1], 4) == says::no_such_entry.key);
    const Person asking = with_request(team, "d"); // a device that nobody is tied to yet
    decides(team, journal::CutDevice{asking.device});
    CHECK(last_refusal(team[1]) == says::not_your_device.key);
}

TEST_CASE("model.md §2, Cuts: a device that two members share is cut by each for himself") {
    Team team(3);
    const DeviceId tablet = device_named("tablet");
    for (const std::size_t i : {1u, 2u}) team[i].does(journal::TieDevice{tablet, {}});
    team.everybody_hears();
    team[1].does(journal::CutDevice{tablet});
    team.everybody_hears();
    const auto& ties = project_of(team[0]).devices.find(tablet)->ties;
    REQUIRE(ties.size() == 1);
    CHECK(ties[0].member == team[2].member);
    refuses(team[1], journal::CutDevice{tablet}, says::not_your_device, "device");
    decides(team, journal::CutDevice{tablet});
    CHECK(last_refusal(team[0]).empty());
    CHECK(project_of(team[0]).devices.find(tablet)->ties.empty());
    decides(team, journal::CutDevice{tablet});
    CHECK(last_refusal(team[0]) == says::not_your_device.key);
}

TEST_CASE("model.md §2, §3: a project is founded once, with a name and a rule that computes; the holder or a decision describes it") {
    Person founder{.name = "a"};
    journal::FoundProject founding{.name = "Project", .purpose = "", .holder = journal::id_of(card_of("a")), .date = day("2026-01-01"), .rule = rules::preset_rule(model::Preset::even)};
    const auto wrong = [&](auto change, const Errc& code, std::string_view field) {
        journal::FoundProject said = founding;
        change(said);
        refuses(founder, said, code, field);
    };
    wrong([](auto& said) { said.name = "  "; }, says::name_missing, "name");
    wrong([](auto& said) { said.name = long_name; }, errc::text_too_long, "name");
    wrong([](auto& said) { said.purpose = long_text; }, errc::text_too_long, "purpose");
    wrong([](auto& said) { said.rule.keys.clear(); }, errc::rule_percent_sum, "keys");
    refuses(founder, journal::RecordCost{day("2026-01-01"), {1}, ""}, says::not_founded);
    founder.does(founding);
    refuses(founder, founding, says::founded_already);

    Team team(2);
    const auto describes = [](std::optional<std::string> name, std::optional<std::string> purpose) { return journal::DescribeProject{std::move(name), std::move(purpose)}; };
    refuses(team[1], describes("Oven", {}), says::holder_only);
    refuses(team[1], journal::StateForm{model::LegalForm::other}, says::holder_only);
    refuses(team[0], journal::StateForm{model::LegalForm::none}, says::nothing_changes, "form");
    refuses(team[0], describes({}, {}), says::nothing_changes);
    refuses(team[0], describes(" ", {}), says::name_missing, "name");
    refuses(team[0], describes({}, long_text), errc::text_too_long, "purpose");
    team[0].does(describes("Oven", {}));
    team[0].does(describes({}, "Bread"));
    CHECK(project_of(team[0]).name == "Oven");
    CHECK(project_of(team[0]).purpose == "Bread");
    decides(team, describes("Bakery", "Bread for all"));
    CHECK(project_of(team[1]).name == "Bakery");
    CHECK(project_of(team[1]).purpose == "Bread for all");
}

TEST_CASE("model.md §3: offices and memberships: what is refused to each, and to a decision") {
    Team team(3);
    refuses(team[0], journal::AssignRoles{team[1].member, contributor.with(Role::treasurer), {}}, says::decision_needed); // b and c have voices
    refuses(team[1], journal::ExcludeMember{team[2].member, day("2026-03-01")}, says::decision_needed);
    refuses(team[0], journal::LeaveProject{day("2026-03-01")}, says::holder_stays);
    const model::AdoptedRule& rule = model::rule_in_force(project_of(team[0]));
    refuses(team[1], journal::AdoptRule{rule.id, rules::preset_rule(model::Preset::equal), day("2026-03-01")}, says::holder_only);
    decides(team, effects_of(journal::AssignRoles{nothing, contributor, {}}, journal::AssignRoles{team[1].member, {}, {}},
                             journal::AssignRoles{team[0].member, contributor, {}}, journal::AssignRoles{team[1].member, contributor, {}},
                             journal::ExcludeMember{team[0].member, day("2026-03-01")}, journal::AdoptRule{nothing, rule.rule, day("2026-03-01")},
                             journal::AdoptRule{rule.id, rule.rule, day("2026-03-01")}, journal::ExcludeMember{nothing, day("2026-03-01")},
                             journal::AssignRoles{team[1].member, contributor, day("2027-01-01")}));
    const std::vector<std::string_view> refused{says::no_such_member.key,  says::roles_missing.key,   says::holder_stays.key,
                                                says::nothing_changes.key, says::holder_stays.key,    says::rule_replaced.key,
                                                says::nothing_changes.key, says::no_such_member.key,  ""}; // a term is a change
    for (std::size_t i = 0; i < refused.size(); ++i) {
        CAPTURE(i);
        CHECK(last_refusal(team[1], i) == refused[i]);
    }
    refuses(team[1], journal::StateCommitment{{-1}}, says::amount_missing, "amount");
    refuses(team[1], journal::StateCommitment{{0}}, says::nothing_changes, "amount");
    team[1].does(journal::StateCommitment{{500}});
    refuses(team[1], journal::StateCommitment{{500}}, says::nothing_changes, "amount");
    team[1].does(journal::StateCommitment{{0}});
    team[1].does(journal::LeaveProject{day("2026-03-01")});
    refuses(team[1], journal::StateCommitment{{500}}, says::not_active);
}

TEST_CASE("model.md §3: who holds alone adopts rules and changes roles; or where the rule lets the holder adopt them") {
    model::Rule rule = rules::preset_rule(model::Preset::even);
    rule.assembly.holder_adopts_rules = true;
    Team alone(1), lets(2, rule);
    Person buyer{.name = "buyer"};
    alone.joins(buyer, model::Roles{}.with(Role::consumer)); // who has no voice
    alone[0].does(journal::AssignRoles{buyer.member, contributor, {}});
    refuses(alone[0], journal::AssignRoles{buyer.member, contributor.with(Role::secretary), {}}, says::decision_needed);
    lets[0].does(journal::AdoptRule{model::rule_in_force(project_of(lets[0])).id, rules::preset_rule(model::Preset::equal), day("2026-03-01")});
    CHECK(model::rule_in_force(project_of(lets[0])).rule.preset == model::Preset::equal);
}
