// What people may not do with decisions (model.md §8), each with the field that a form marks.
#include "base/limits.hpp"
#include "base/text.hpp"
#include "journal/actions/checks.hpp"
#include "support/decisions.hpp"

#include <doctest/doctest.h>
#include <functional>

using namespace osmose;
using namespace osmose::test;
using journal::effect_of;
using model::DecisionState;
using model::Method;
using model::Voice;

namespace {

namespace says = journal::errc;

constexpr Instant far_off{1'900'000'000'000};
const EntryId nothing{blake2b("nothing")};

EntryId opened(Team& team, Method method = Method::majority, std::vector<std::string> options = {}) {
    const EntryId decision = team[0].does(journal::ProposeDecision{.facts = {.title = "Shall we?", .method = method, .options = std::move(options)}, .effects = {}});
    team[0].does(journal::OpenDecision{decision, far_off});
    team.everybody_hears();
    return decision;
}

model::Vote says_yes() { return {.voice = Voice::yes, .ranking = {}, .reason = ""}; }
model::Vote ranks(std::vector<std::vector<std::uint32_t>> levels) {
    model::Vote vote;
    for (auto& level : levels) vote.ranking.push_back({std::move(level)});
    return vote;
}

} // namespace

TEST_CASE("model.md §8: what a proposal may not say, each time with the field that is wrong; an edit no more than it") {
    Team team(2);
    const EntryId own = team[0].does(journal::ProposeDecision{.facts = {.title = "Shall we?"}, .effects = {}});
    const auto adopted = closes(team, Effects{});
    const EntryId decided = last_decision(team[0]).id;
    REQUIRE(last_decision(team[0]).closing == adopted);
    struct Wrong {
        std::function<void(journal::ProposeDecision&)> change;
        Errc code;
        std::string_view field;
    };
    const journal::Effect exclusion = effect_of(journal::ExcludeMember{team[1].member, day("2026-03-01")});
    const std::vector<Wrong> list{
        {[](auto& said) { said.facts.title = " "; }, says::name_missing, "title"},
        {[](auto& said) { said.facts.title = std::string(limits::name_chars + 1, 'x'); }, errc::text_too_long, "title"},
        {[](auto& said) { said.facts.text = std::string(limits::note_chars + 1, 'x'); }, errc::text_too_long, "text"},
        {[](auto& said) { said.facts.quorum = Percent{-1}; }, says::quorum_out_of_range, "quorum"},
        {[](auto& said) { said.facts.quorum = Percent{100'001}; }, says::quorum_out_of_range, "quorum"},
        {[](auto& said) { said.facts.options = {"oven"}; }, says::options_needless, "options"},
        {[](auto& said) { said.facts.method = Method::ranked, said.facts.options = {"oven"}; }, says::options_missing, "options"},
        {[](auto& said) { said.facts.method = Method::approval, said.facts.options.resize(65, "oven"); }, says::too_many_effects, "options"},
        {[](auto& said) { said.facts.method = Method::approval, said.facts.options = {"oven", " "}; }, says::name_missing, "options"},
        {[](auto& said) { said.facts.chair = nothing; }, says::no_such_member, "chair"},
        {[](auto& said) { said.facts.deputy = nothing; }, says::no_such_member, "deputy"},
        {[&](auto& said) { said.effects.resize(17, exclusion); }, says::too_many_effects, "effects"},
        {[&](auto& said) { said.effects = {exclusion}, said.facts.method = Method::ranked, said.facts.options = {"oven", "shop"}; },
         says::effects_need_yes_or_no, "effects"},
        {[&](auto& said) { said.facts.called_again = nothing; }, says::not_called_again, "called-again"},
        {[&](auto& said) { said.facts.called_again = decided; }, says::not_called_again, "called-again"},
        {[&](auto& said) { said.facts.called_again = decided, said.effects = {exclusion}; }, says::not_called_again, "called-again"},
    };
    for (const Wrong& wrong : list) {
        journal::ProposeDecision said{.facts = {.title = "Shall we?"}, .effects = {}};
        wrong.change(said);
        refuses(team[0], said, wrong.code, wrong.field);
        refuses(team[0], journal::EditDecision{own, said.facts, said.effects}, wrong.code, wrong.field);
    }
}

TEST_CASE("model.md §8: its proposer edits and withdraws it until it is opened; what was said last is what is decided") {
    Team team(3);
    const auto renames = [](std::string name) { return effect_of(journal::DescribeProject{.name = std::move(name), .purpose = {}}); };
    const EntryId decision = team[1].does(journal::ProposeDecision{.facts = {.title = "The name"}, .effects = {renames("Oven")}});
    team.everybody_hears();
    const journal::EditDecision edit{decision, {.title = "The name", .chair = team[0].member}, {renames("Bakery")}};
    refuses(team[0], edit, says::decision_not_yours, "decision");
    refuses(team[0], journal::WithdrawDecision{decision}, says::decision_not_yours, "decision");
    refuses(team[1], journal::WithdrawDecision{nothing}, says::no_such_decision, "decision");
    refuses(team[1], journal::EditDecision{nothing, edit.facts, {}}, says::no_such_decision, "decision");
    const EntryId edited = team[1].does(edit);
    CHECK(project_of(team[1]).decisions.find(decision)->stated_by == edited);
    team.everybody_hears();
    refuses(team[2], journal::OpenDecision{decision, far_off}, says::decision_not_yours, "decision");
    team[0].does(journal::OpenDecision{decision, far_off}); // its chair
    team.everybody_hears();
    refuses(team[1], journal::WithdrawDecision{decision}, says::decision_opened, "decision");
    refuses(team[1], edit, says::decision_opened, "decision");
    refuses(team[1], journal::OpenDecision{decision, far_off}, says::decision_opened, "decision");
    for (Person& person : team.people) person.does(journal::CastVote{decision, says_yes(), {}});
    team.everybody_hears();
    refuses(team[1], journal::CloseDecision{decision}, says::decision_not_yours, "decision"); // the edit named another chair
    team[0].does(journal::CloseDecision{decision});
    CHECK(project_of(team[0]).name == "Bakery");
    const EntryId other = team[2].does(journal::ProposeDecision{.facts = {.title = "The shop"}, .effects = {}});
    team[2].does(journal::WithdrawDecision{other});
    CHECK(project_of(team[2]).decisions.find(other)->state == DecisionState::withdrawn);
    refuses(team[2], journal::OpenDecision{other, far_off}, says::decision_opened, "decision");
}

TEST_CASE("model.md §8: a discussion is about a decision and says something; a vote ends after it begins") {
    Team team(2);
    const EntryId decision = team[0].does(journal::ProposeDecision{.facts = {.title = "Shall we?"}, .effects = {}});
    refuses(team[0], journal::NoteDecision{nothing, "Yes."}, says::no_such_decision, "decision");
    refuses(team[0], journal::NoteDecision{decision, "\t "}, says::name_missing, "text");
    refuses(team[0], journal::NoteDecision{decision, std::string(limits::note_chars + 1, 'x')}, errc::text_too_long, "text");
    refuses(team[0], journal::OpenDecision{nothing, far_off}, says::no_such_decision, "decision");
    refuses(team[0], journal::OpenDecision{decision, Instant{1'760'000'000'000}}, says::closes_too_early, "closes");
}

TEST_CASE("model.md §2: of two openings that had not seen each other the first in canonical order counts") {
    Team team(3);
    const EntryId decision = team[1].does(journal::ProposeDecision{.facts = {.title = "Shall we?"}, .effects = {}});
    team.everybody_hears();
    const EntryId one = team[0].does(journal::OpenDecision{decision, far_off}), other = team[1].does(journal::OpenDecision{decision, far_off});
    team.everybody_hears();
    const bool first = team[2].state_of(one) == EntryState::applied;
    CHECK(first != (team[2].state_of(other) == EntryState::applied));
    CHECK(team[2].reason_of(first ? other : one) == says::decision_opened.key);
    CHECK(project_of(team[2]).decisions.find(decision)->opening == (first ? one : other));
}

TEST_CASE("model.md §8: a vote is one of its method, by a voter, while it is open") {
    Team team(2);
    Person buyer{.name = "buyer"};
    team.joins(buyer, model::Roles{}.with(model::Role::consumer));
    const EntryId motion = opened(team), approval = opened(team, Method::approval, {"oven", "shop"}), ranked = opened(team, Method::ranked, {"oven", "shop"});
    const EntryId proposed = team[0].does(journal::ProposeDecision{.facts = {.title = "Shall we?"}, .effects = {}});
    team.everybody_hears();
    buyer.hears(team[0]);
    const auto vote = [&](const EntryId& decision, model::Vote said, const Errc& code, std::string_view field) {
        refuses(team[1], journal::CastVote{decision, std::move(said), {}}, code, field);
    };
    vote(nothing, says_yes(), says::no_such_decision, "decision");
    vote(proposed, says_yes(), says::decision_not_open, "decision");
    vote(motion, {}, says::vote_missing, "voice");
    vote(ranked, {}, says::vote_missing, "ranking");
    vote(motion, ranks({{1}}), says::vote_of_other_method, "ranking");
    vote(ranked, says_yes(), says::vote_of_other_method, "voice");
    model::Vote both = ranks({{1}});
    both.voice = Voice::abstain;
    vote(ranked, both, says::vote_of_other_method, "voice");
    vote(motion, both, says::vote_of_other_method, "ranking");
    vote(approval, ranks({{1}, {2}}), says::vote_of_other_method, "ranking");
    vote(ranked, ranks({{0}}), says::no_such_option, "ranking");
    vote(ranked, ranks({{3}}), says::no_such_option, "ranking");
    vote(ranked, ranks({{1}, {2, 1}}), says::no_such_option, "ranking");
    refuses(buyer, journal::CastVote{motion, says_yes(), {}}, says::not_a_voter, "decision");
    refuses(team[1], journal::CastVote{motion, says_yes(), buyer.member}, says::not_a_voter, "for");
    refuses(team[1], journal::CastVote{motion, says_yes(), team[0].member}, says::no_proxy, "for");
    team[1].does(journal::CastVote{motion, says_yes(), team[1].member}); // for himself, said in full
    team[1].does(journal::CastVote{ranked, {.voice = Voice::abstain, .ranking = {}, .reason = ""}, {}});
    team[1].does(journal::CastVote{ranked, ranks({{2}, {1}}), {}}); // and changed
    team.everybody_hears();
    team[0].does(journal::CastVote{motion, says_yes(), {}});
    team[0].does(journal::CloseDecision{motion});
    team.everybody_hears();
    vote(motion, says_yes(), says::decision_closed, "decision");
    refuses(team[0], journal::CloseDecision{nothing}, says::no_such_decision, "decision");
    refuses(team[0], journal::CloseDecision{proposed}, says::decision_not_open, "decision");
}

TEST_CASE("model.md §8: a proxy goes to another active member before the closing, and the last one counts") {
    Team team(3);
    const EntryId decision = opened(team);
    const auto gives = [&](std::size_t from, const model::MemberId& to, const Errc& code, std::string_view field) {
        refuses(team[from], journal::GiveProxy{decision, to}, code, field);
    };
    gives(1, team[1].member, says::no_such_member, "to");
    gives(1, nothing, says::no_such_member, "to");
    refuses(team[1], journal::GiveProxy{nothing, team[0].member}, says::no_such_decision, "decision");
    team[1].does(journal::GiveProxy{decision, team[2].member});
    team[1].does(journal::GiveProxy{decision, team[0].member});
    CHECK(project_of(team[1]).decisions.find(decision)->proxies == std::vector{model::Proxy{team[1].member, team[0].member}});
    team.everybody_hears();
    refuses(team[2], journal::CastVote{decision, says_yes(), team[1].member}, says::no_proxy, "for");
    for (const std::size_t i : {0u, 1u}) team[0].does(journal::CastVote{decision, says_yes(), team[i].member});
    team[2].hears(team[0]);
    team[2].does(journal::CastVote{decision, says_yes(), {}});
    team.everybody_hears();
    team[0].does(journal::CloseDecision{decision});
    team.everybody_hears();
    CHECK(project_of(team[1]).decisions.find(decision)->tally.yes == 3);
    gives(1, team[2].member, says::decision_closed, "decision");
}

TEST_CASE("model.md §8: a ballot that was cast by proxy counts no more once the proxy goes to another, nor does that of who left") {
    Team team(4);
    const EntryId decision = opened(team);
    team[1].does(journal::GiveProxy{decision, team[0].member});
    team.everybody_hears();
    team[0].does(journal::CastVote{decision, says_yes(), team[1].member});
    team[3].does(journal::CastVote{decision, says_yes(), {}});
    team.everybody_hears();
    team[1].does(journal::GiveProxy{decision, team[2].member});
    team[3].does(journal::LeaveProject{day("2026-03-01")});
    team.everybody_hears();
    refuses(team[0], journal::CloseDecision{decision}, says::still_open, "decision"); // b's ballot was a's to cast, and is no more
    for (const std::size_t i : {0u, 2u}) team[i].does(journal::CastVote{decision, {.voice = Voice::no, .ranking = {}, .reason = ""}, {}});
    team[1].does(journal::CastVote{decision, says_yes(), {}}); // his own word goes before
    team.everybody_hears();
    team[0].does(journal::CloseDecision{decision});
    const model::TallyFigures& tally = project_of(team[0]).decisions.find(decision)->tally;
    CHECK(tally.voters == 3);
    CHECK(tally.yes == 1);
    CHECK(tally.no == 2);
}
