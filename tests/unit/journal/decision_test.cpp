// Decisions, and who leaves (model.md §2, §3, §8): what people with copies of their own can do, in whatever order they meet again.
#include "base/limits.hpp"
#include "base/text.hpp"
#include "support/journals.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;
using journal::effect_of;
using model::DecisionState;
using model::Method;
using model::Role;
using model::Voice;

namespace {

constexpr Instant far_off{1'900'000'000'000};

EntryId proposes(Person& person, std::vector<journal::Effect> effects, Method method = Method::majority) {
    return person.does(journal::ProposeDecision{.facts = {.title = "Shall we?", .text = "", .method = method}, .effects = std::move(effects)});
}
EntryId opens(Person& person, const EntryId& decision, Instant closes = far_off) { return person.does(journal::OpenDecision{decision, closes}); }
EntryId votes(Person& person, const EntryId& decision, Voice voice) {
    return person.does(journal::CastVote{decision, {.voice = voice, .ranking = {}, .reason = "it is so"}, {}});
}
const model::Decision& row(const Person& person, const EntryId& decision) { return *person.copy.project().decisions.find(decision); }
const model::Member& member(const Person& person, const EntryId& id) { return *person.copy.project().members.find(id); }

// Everybody votes one after the other, the first one closes, and all have seen it.
DecisionState voted(Team& team, const EntryId& decision, const std::vector<Voice>& voices) {
    team.everybody_hears();
    for (std::size_t i = 0; i < voices.size(); ++i) votes(team[i], decision, voices[i]);
    team.everybody_hears();
    team[0].does(journal::CloseDecision{decision});
    team.everybody_hears();
    return row(team[0], decision).state;
}

DecisionState decided(Team& team, std::vector<journal::Effect> effects, const std::vector<Voice>& voices, Method method = Method::majority) {
    team.everybody_hears();
    const EntryId decision = proposes(team[0], std::move(effects), method);
    opens(team[0], decision);
    return voted(team, decision, voices);
}

using enum Voice;

} // namespace

TEST_CASE("model.md §8: a majority adopts a rule, which the holder alone may not once others have a voice") {
    Team team(3);
    model::Rule rule = rules::preset_rule(model::Preset::equal);
    const journal::AdoptRule adopt{model::rule_in_force(team[0].copy.project()).id, rule, day("2026-03-01")};
    CHECK(team[0].error_of(adopt).code == journal::errc::decision_needed);
    CHECK(decided(team, {effect_of(adopt)}, {yes, yes, no}) == DecisionState::adopted);
    for (std::size_t i = 0; i < 3; ++i) CHECK(model::rule_in_force(team[i].copy.project()).rule == rule);
    const auto& effects = team[0].copy.project().decisions[0].effects;
    REQUIRE(effects.size() == 1);
    CHECK(effects[0].refused.empty());
}

TEST_CASE("model.md §4: a rule that is no longer in force is not replaced: the effect says why, and waits for a new vote") {
    Team team(2);
    const model::RuleId first = model::rule_in_force(team[0].copy.project()).id;
    const journal::AdoptRule one{first, rules::preset_rule(model::Preset::equal), day("2026-03-01")};
    const journal::AdoptRule other{first, rules::preset_rule(model::Preset::hours), day("2026-03-01")};
    const EntryId a = proposes(team[0], {effect_of(one)}), b = proposes(team[0], {effect_of(other)});
    opens(team[0], a), opens(team[0], b);
    CHECK(voted(team, a, {yes, yes}) == DecisionState::adopted);
    CHECK(voted(team, b, {yes, yes}) == DecisionState::adopted);
    CHECK(row(team[0], b).effects[0].refused == journal::errc::rule_replaced.key);
    CHECK(model::rule_in_force(team[1].copy.project()).rule == one.rule);
}

TEST_CASE("model.md §8: each method asks for its share of the voices") {
    Team team(4);
    CHECK(decided(team, {}, {yes, yes, no, no}) == DecisionState::rejected);
    CHECK(decided(team, {}, {yes, abstain, abstain, abstain}) == DecisionState::adopted);
    CHECK(decided(team, {}, {yes, yes, no, abstain}, Method::two_thirds) == DecisionState::adopted);
    CHECK(decided(team, {}, {yes, yes, no, no}, Method::two_thirds) == DecisionState::rejected);
    CHECK(decided(team, {}, {yes, yes, yes, no}, Method::three_quarters) == DecisionState::adopted);
    CHECK(decided(team, {}, {yes, yes, yes, no}, Method::unanimity) == DecisionState::rejected);
    CHECK(decided(team, {}, {yes, yes, abstain, abstain}, Method::unanimity) == DecisionState::adopted);
    CHECK(decided(team, {}, {yes, yes, yes, no}, Method::consent) == DecisionState::rejected);
}

TEST_CASE("model.md §8: consent is refused with a reason, and a vote fits its method") {
    Team team(2);
    const EntryId consent = proposes(team[0], {}, Method::consent);
    opens(team[0], consent);
    CHECK(team[0].error_of(journal::CastVote{consent, {.voice = no, .ranking = {}, .reason = " "}, {}}).code == journal::errc::reason_missing);
    CHECK(team[0].error_of(journal::CastVote{consent, {}, {}}).code == journal::errc::vote_missing);
    CHECK(team[0].error_of(journal::CastVote{consent, {.voice = {}, .ranking = {{{1}}}, .reason = ""}, {}}).code == journal::errc::vote_of_other_method);
    const auto objects = [&](std::size_t length) { return journal::CastVote{consent, {.voice = no, .ranking = {}, .reason = std::string(length, 'x')}, {}}; };
    CHECK(team[0].error_of(objects(limits::note_chars + 1)).code == errc::text_too_long);
    team[0].does(objects(limits::note_chars));
}

TEST_CASE("model.md §8: the voters are those whom the opening had seen; who came later does not vote") {
    Team team(3);
    const EntryId decision = proposes(team[0], {});
    opens(team[0], decision);
    Person late{.name = "late"};
    team.joins(late);
    CHECK(late.error_of(journal::CastVote{decision, {.voice = yes, .ranking = {}, .reason = ""}, {}}).code == journal::errc::not_a_voter);
    CHECK(row(team[0], decision).voters.size() == 3);
}

TEST_CASE("model.md §8: a vote is closed by chair or deputy, once its end has come or all have voted; the last vote counts") {
    Team team(3);
    const EntryId decision = proposes(team[1], {});
    opens(team[1], decision);
    team.everybody_hears();
    CHECK(team[2].error_of(journal::CloseDecision{decision}).code == journal::errc::decision_not_yours);
    CHECK(team[0].error_of(journal::CloseDecision{decision}).code == journal::errc::still_open);
    for (std::size_t i = 0; i < 3; ++i) votes(team[i], decision, no);
    votes(team[2], decision, yes);
    votes(team[1], decision, yes);
    team.everybody_hears();
    team[0].does(journal::CloseDecision{decision}); // the holder, as deputy
    CHECK(row(team[0], decision).state == DecisionState::adopted);
    CHECK(row(team[0], decision).tally.yes == 2);
    CHECK(team[0].error_of(journal::CloseDecision{decision}).code == journal::errc::decision_closed);
}

TEST_CASE("model.md §8: the tally is of the votes that the closing had seen, whatever comes to light later") {
    Team team(4);
    const EntryId decision = proposes(team[0], {});
    opens(team[0], decision, Instant{1'760'000'000'000 + 60'000 * 50});
    team.everybody_hears();
    votes(team[0], decision, yes), votes(team[1], decision, yes);
    votes(team[2], decision, no), votes(team[3], decision, no); // on their own copies
    team[0].hears(team[1]);
    team[0].minutes = 60;
    const EntryId closing = team[0].does(journal::CloseDecision{decision});
    CHECK(row(team[0], decision).state == DecisionState::adopted);
    team.everybody_hears();
    CHECK(row(team[3], decision).state == DecisionState::adopted);
    CHECK(row(team[3], decision).tally.took_part == 2);
    CHECK(team[3].state_of(closing) == EntryState::applied);
}

TEST_CASE("model.md §2: of two closings that had not seen each other the first in canonical order counts") {
    Team team(3);
    const EntryId decision = proposes(team[1], {});
    opens(team[1], decision);
    team.everybody_hears();
    for (std::size_t i = 0; i < 3; ++i) votes(team[i], decision, yes);
    team.everybody_hears();
    const EntryId a = team[0].does(journal::CloseDecision{decision}), b = team[1].does(journal::CloseDecision{decision});
    team.everybody_hears();
    const auto applied = [&](const EntryId& closing) { return team[2].state_of(closing) == EntryState::applied; };
    CHECK(applied(a) != applied(b));
    CHECK(team[2].reason_of(applied(a) ? b : a) == journal::errc::decision_closed.key);
    CHECK(*row(team[2], decision).closing == (applied(a) ? a : b));
}

TEST_CASE("model.md §8: without a quorum nothing is decided; it can be called again after 7 days without one") {
    Team team(4);
    journal::ProposeDecision proposal{.facts = {.title = "Shall we?", .text = "", .quorum = Percent{50'000}}, .effects = {}};
    const EntryId decision = team[0].does(proposal);
    opens(team[0], decision, Instant{1'760'000'000'000 + 60'000 * 50});
    votes(team[0], decision, yes);
    team[0].minutes = 60;
    team[0].does(journal::CloseDecision{decision});
    CHECK(row(team[0], decision).state == DecisionState::no_quorum);
    proposal.facts.called_again = decision;
    const EntryId again = team[0].does(proposal);
    CHECK(team[0].error_of(journal::OpenDecision{again, far_off}).code == journal::errc::called_again_too_early);
    team[0].minutes += 7 * 24 * 60;
    opens(team[0], again, Instant{1'760'000'000'000 + 60'000 * (team[0].minutes + 50)});
    votes(team[0], again, yes);
    team[0].minutes += 60;
    team[0].does(journal::CloseDecision{again});
    CHECK(row(team[0], again).state == DecisionState::adopted);
    proposal.effects = {effect_of(journal::ExcludeMember{team[1].member, day("2026-03-01")})};
    CHECK(team[0].error_of(proposal).code == journal::errc::not_called_again);
}

TEST_CASE("model.md §8: notice before the opening where the rule asks for it; a proposal that is open is not edited") {
    model::Rule rule = rules::preset_rule(model::Preset::even);
    rule.assembly.notice_days = 15;
    Team team(2, rule);
    const EntryId decision = proposes(team[0], {});
    CHECK(team[0].error_of(journal::OpenDecision{decision, far_off}).code == journal::errc::notice_too_short);
    team[0].minutes += 15 * 24 * 60;
    opens(team[0], decision);
    CHECK(team[0].error_of(journal::EditDecision{.decision = decision, .facts = {.title = "Or this?", .text = ""}, .effects = {}}).code == journal::errc::decision_opened);
}

TEST_CASE("model.md §8: written proxies, at most two a person, and the voter's own word goes before") {
    Team team(4);
    const EntryId decision = proposes(team[0], {});
    team.everybody_hears();
    team[1].does(journal::GiveProxy{decision, team[0].member});
    team[0].hears(team[1]);
    team[2].hears(team[0]);
    team[2].does(journal::GiveProxy{decision, team[0].member});
    team.everybody_hears();
    CHECK(team[3].error_of(journal::GiveProxy{decision, team[0].member}).code == journal::errc::too_many_proxies);
    opens(team[0], decision);
    CHECK(team[0].error_of(journal::CastVote{decision, {.voice = yes, .ranking = {}, .reason = ""}, team[3].member}).code == journal::errc::no_proxy);
    for (const std::size_t i : {0u, 1u, 2u}) team[0].does(journal::CastVote{decision, {.voice = yes, .ranking = {}, .reason = ""}, team[i].member});
    team.everybody_hears();
    votes(team[2], decision, no);
    votes(team[3], decision, no);
    team.everybody_hears();
    team[0].does(journal::CloseDecision{decision});
    CHECK(row(team[0], decision).tally.yes == 2);
    CHECK(row(team[0], decision).tally.no == 2);
    CHECK(row(team[0], decision).state == DecisionState::rejected);
}

TEST_CASE("model.md §8: the chair's casting vote decides a tie, if the rule says so") {
    model::Rule rule = rules::preset_rule(model::Preset::even);
    rule.assembly.casting_vote = true;
    Team team(2, rule);
    CHECK(decided(team, {}, {yes, no}) == DecisionState::adopted);
    CHECK(team[0].copy.project().decisions[0].tally.casting_vote);
}

TEST_CASE("model.md §3: who may be excluded is heard first; what he brought goes on counting") {
    Team team(3);
    const EntryId work = team[2].works("2026-02-01", 10);
    team.everybody_hears();
    team[0].confirms(work);
    const journal::ExcludeMember exclusion{team[2].member, day("2026-03-01")};
    CHECK(team[0].error_of(exclusion).code == journal::errc::decision_needed);
    const EntryId decision = proposes(team[0], {effect_of(exclusion)});
    opens(team[0], decision, Instant{1'760'000'000'000 + 60'000 * 200});
    team.everybody_hears();
    for (std::size_t i = 0; i < 3; ++i) votes(team[i], decision, i < 2 ? yes : no);
    team.everybody_hears();
    CHECK(team[0].error_of(journal::CloseDecision{decision}).code == journal::errc::not_heard);
    team[2].does(journal::NoteDecision{decision, "I was ill."});
    team.everybody_hears();
    team[0].does(journal::CloseDecision{decision});
    team.everybody_hears();
    CHECK(member(team[1], team[2].member).state == model::MemberState::excluded);
    CHECK(team[1].counts(work));
    CHECK(team[2].error_of(journal::RecordCost{.date = day("2026-03-02"), .amount = {1}, .note = ""}).code == journal::errc::not_active);
}

TEST_CASE("model.md §3: the holder is changed by decision alone, and there is one at a time") {
    Team team(3);
    CHECK(team[0].error_of(journal::LeaveProject{day("2026-03-01")}).code == journal::errc::holder_stays);
    const model::Roles holds = model::Roles{}.with(Role::holder).with(Role::contributor);
    CHECK(decided(team, {effect_of(journal::AssignRoles{team[1].member, holds, {}})}, {yes, yes, no}) == DecisionState::adopted);
    CHECK(member(team[2], team[1].member).roles.has(Role::holder));
    CHECK_FALSE(member(team[2], team[0].member).roles.has(Role::holder));
    team[0].does(journal::LeaveProject{day("2026-03-02")});
    CHECK(member(team[0], team[0].member).state == model::MemberState::left);
}

TEST_CASE("model.md §4: a dispute holds, and a decision ends it") {
    Team team(3);
    const EntryId work = team[1].works("2026-02-01", 10);
    team.everybody_hears();
    team[0].confirms(work);
    team.everybody_hears();
    CHECK(team[1].error_of(journal::DisputeContribution{work, work, "No."}).code == journal::errc::your_own);
    CHECK(team[2].error_of(journal::DisputeContribution{work, work, ""}).code == journal::errc::dispute_reason_missing);
    team[2].does(journal::DisputeContribution{work, work, "It was four hours."});
    team.everybody_hears();
    CHECK(team[0].counts(work));
    CHECK(team[0].row(work).disputes.size() == 1);
    CHECK(team[0].error_of(journal::SettleContribution{work, work, true}).code == journal::errc::decision_needed);
    CHECK(decided(team, {effect_of(journal::SettleContribution{work, work, true})}, {yes, yes, no}) == DecisionState::adopted);
    CHECK(team[0].counts(work));
    CHECK(team[0].row(work).disputes.empty());
    CHECK(decided(team, {effect_of(journal::SettleContribution{work, work, false})}, {yes, no, yes}) == DecisionState::adopted);
    CHECK(team[0].row(work).state == model::ContributionState::withdrawn);
}

TEST_CASE("an effect is written and read as it is, in JSON and in the compact form; decisions hold no decisions") {
    const journal::Action proposal = journal::ProposeDecision{
        .facts = {.title = "Shall we?", .text = ""},
        .effects = {effect_of(journal::ExcludeMember{{blake2b("m")}, day("2026-03-01")}), effect_of(journal::UnknownAction{"member.promote", R"({"to":"x"})"})}};
    const std::string text = journal::data_text(proposal);
    const auto read = [](std::string_view json) { return journal::read_action("decision.propose", parse_json(json).value(), json); };
    CHECK(read(text) == proposal);
    const std::string nested = R"({"effects":[{"action":"decision.close","data":{"decision":")" + std::string(64, '1') + R"("}}],"method":"majority","title":"T"})";
    CHECK(std::holds_alternative<journal::UnknownAction>(read(nested)));
}

TEST_CASE("model.md §4, Disputed: what it brings is held; a decision gives it to its author, or back to be shared") {
    for (const bool counts : {true, false}) {
        Team team(3);
        const auto project = [&]() -> const model::Project& { return team[0].copy.project(); };
        const EntryId loan = team[0].does(journal::RecordContribution{{.member = team[0].member, .date = day("2026-02-01"), .kind = model::ContributionKind::money, .amount = {1000}}});
        const EntryId doubted_loan = team[0].does(journal::RecordContribution{{.member = team[0].member, .date = day("2026-02-01"), .kind = model::ContributionKind::money, .amount = {3000}}});
        const EntryId others = team[0].does(journal::RecordContribution{{.member = team[1].member, .date = day("2026-02-01"), .kind = model::ContributionKind::money, .amount = {4000}}});
        team.everybody_hears();
        for (const EntryId& each : {loan, doubted_loan}) team[1].confirms(each);
        team[1].hears(team[0]);
        team[2].hears(team[1]);
        team[2].confirms(others);
        team[2].does(journal::DisputeContribution{doubted_loan, doubted_loan, "I never saw it."});
        team.everybody_hears();
        const EntryId revenue = team[0].earns("2026-03-01", 8000);
        team[0].distributes({revenue}, "2026-03-02");
        REQUIRE(project().held.size() == 1);
        CHECK(project().held[0].part == model::HeldPart{doubted_loan, team[0].member, Money{3000}});
        CHECK(decided(team, {effect_of(journal::SettleContribution{doubted_loan, doubted_loan, counts})}, {yes, yes, yes}) == DecisionState::adopted);
        CHECK(project().held[0].state == (counts ? model::HeldState::released : model::HeldState::returned));
        if (counts) {
            CHECK(project().revenues.size() == 1);
            continue;
        }
        // 3,000 come back as revenue; of all 8,000 a now has 1,000 and b 4,000, and the sum goes to them as 1 to 4.
        REQUIRE(project().revenues.size() == 2);
        CHECK(project().revenues[1].amount == Money{3000});
        team[0].distributes({project().revenues[1].id}, "2026-03-03");
        const auto& parts = project().distributions[1].outcome.parts;
        REQUIRE(parts.size() == 2);
        CHECK(parts[0].amount == Money{600});
        CHECK(parts[1].amount == Money{2400});
    }
}
