// What people may not say of contributions (model.md §4), each with the field that a form marks.
#include "journal/actions/checks.hpp"
#include "base/limits.hpp"
#include "rules/valuation.hpp"
#include "support/decisions.hpp"

#include <doctest/doctest.h>
#include <functional>
#include <limits>

using namespace osmose;
using namespace osmose::test;
using model::ContributionFacts;
using model::ContributionKind;

namespace {

namespace says = journal::errc;

ContributionFacts hours(const Person& person) { return {.member = person.member, .date = day("2026-02-01"), .quantity = {1'000}, .unit = "hour"}; }
ContributionFacts money(const Person& person) {
    return {.member = person.member, .date = day("2026-02-01"), .kind = ContributionKind::money, .amount = {1'000}};
}

struct Wrong {
    std::function<void(ContributionFacts&)> change;
    Errc code;
    std::string_view field;
};

const EntryId nothing{blake2b("nothing")};
const std::string long_text(limits::note_chars + 1, 'x');

} // namespace

TEST_CASE("model.md §4: what a contribution may not say, each time with the field that is wrong; an edit no more than a record") {
    Team team(3);
    const Person& b = team[1];
    const EntryId own = team[1].works("2026-01-20", 2), paid = team[1].does(journal::RecordContribution{money(b)});
    const model::ForeignAmount dollars{parse_currency("USD").value(), 500};
    const std::vector<Wrong> of_hours{
        {[](auto& facts) { facts.waived = day("2026-03-01"); }, says::not_for_this_kind, "waived"},
        {[](auto& facts) { facts.amount = {5}; }, says::not_for_this_kind, "amount"},
        {[&](auto& facts) { facts.foreign = dollars; }, says::not_for_this_kind, "foreign"},
        {[](auto& facts) { facts.quantity = {}; }, says::quantity_missing, "quantity"},
        {[](auto& facts) { facts.quantity = {-1}; }, says::quantity_missing, "quantity"},
        {[](auto& facts) { facts.unit = ""; }, says::unit_missing, "unit"},
        {[](auto& facts) { facts.unit = std::string(41, 'x'); }, errc::text_too_long, "unit"},
        {[](auto& facts) { facts.member = nothing; }, says::no_such_member, "member"},
        {[](auto& facts) { facts.skill = long_text; }, errc::text_too_long, "skill"},
        {[](auto& facts) { facts.note = long_text; }, errc::text_too_long, "note"},
        {[](auto& facts) { facts.evidence = std::string(2'001, 'x'); }, errc::text_too_long, "evidence"},
        {[](auto& facts) { facts.quantity = {std::numeric_limits<std::int64_t>::max()}; }, errc::value_too_large, ""},
    };
    const std::vector<Wrong> of_money{
        {[](auto& facts) { facts.waived = day("2026-03-01"); }, says::not_for_this_kind, "waived"},
        {[](auto& facts) { facts.quantity = {1'000}; }, says::not_for_this_kind, "quantity"},
        {[](auto& facts) { facts.unit = "hour"; }, says::not_for_this_kind, "unit"},
        {[](auto& facts) { facts.amount = {0}; }, says::amount_missing, "amount"},
        {[&](auto& facts) { facts.foreign = dollars, facts.foreign->currency = Currency{}; }, says::own_currency, "foreign"},
        {[&](auto& facts) { facts.foreign = dollars, facts.foreign->minor = 0; }, says::amount_missing, "foreign"},
    };
    const auto all_refused = [&](const std::vector<Wrong>& list, const ContributionFacts& sound, const EntryId& row) {
        for (const Wrong& wrong : list) {
            ContributionFacts facts = sound;
            wrong.change(facts);
            refuses(b, journal::RecordContribution{facts}, wrong.code, wrong.field);
            refuses(b, journal::EditContribution{row, facts}, wrong.code, wrong.field);
        }
    };
    all_refused(of_hours, hours(b), own);
    all_refused(of_money, money(b), paid);
    ContributionFacts abroad = money(b), given = money(b);
    abroad.foreign = dollars;
    given.kind = ContributionKind::expense, given.waived = day("2026-03-01");
    team[1].does(journal::RecordContribution{abroad});
    team[1].does(journal::RecordContribution{given});
}

TEST_CASE("model.md §3, §4: who made it or entered it edits and withdraws it, nobody else; once withdrawn it is left alone") {
    Team team(3);
    const EntryId work = team[0].works("2026-02-01", 2, team[1].member); // entered by a for b
    team.everybody_hears();
    ContributionFacts more = hours(team[1]);
    more.quantity = {3'000};
    refuses(team[2], journal::EditContribution{work, more}, says::not_your_contribution, "contribution");
    refuses(team[2], journal::WithdrawContribution{work}, says::not_your_contribution, "contribution");
    refuses(team[0], journal::EditContribution{work, team[0].row(work).facts}, says::nothing_changes);
    for (const EntryId& id : {nothing, team[1].member}) {
        refuses(team[1], journal::EditContribution{id, more}, says::no_such_contribution, "contribution");
        refuses(team[1], journal::WithdrawContribution{id}, says::no_such_contribution, "contribution");
        refuses(team[1], journal::ConfirmContribution{id, id, {}, {}}, says::no_such_contribution, "contribution");
        refuses(team[1], journal::DisputeContribution{id, id, "No."}, says::no_such_contribution, "contribution");
    }
    const EntryId edited = team[0].does(journal::EditContribution{work, more});
    CHECK(team[0].row(work).facts.quantity == Quantity{3'000});
    CHECK(team[0].row(work).last_edit == edited);
    team.everybody_hears();
    team[1].does(journal::WithdrawContribution{work});
    team.everybody_hears();
    refuses(team[1], journal::EditContribution{work, more}, says::contribution_withdrawn, "contribution");
    refuses(team[1], journal::WithdrawContribution{work}, says::contribution_withdrawn, "contribution");
    refuses(team[2], journal::ConfirmContribution{work, edited, {}, {}}, says::contribution_withdrawn, "contribution");
    refuses(team[2], journal::DisputeContribution{work, edited, "No."}, says::contribution_withdrawn, "contribution");
}

TEST_CASE("model.md §4: who confirms, and what he may add") {
    Team team(3);
    Person buyer{.name = "buyer"};
    team.joins(buyer, model::Roles{}.with(model::Role::consumer));
    const EntryId work = team[1].works("2026-02-01", 2), for_b = team[0].works("2026-02-02", 2, team[1].member);
    ContributionFacts thought = hours(team[1]);
    thought.kind = ContributionKind::idea, thought.unit = "piece";
    const EntryId idea = team[1].does(journal::RecordContribution{thought});
    team.everybody_hears();
    buyer.hears(team[0]);
    const auto confirms = [](const EntryId& id, std::optional<Factor> quality = {}, std::optional<Money> estimate = {}) {
        return journal::ConfirmContribution{id, id, quality, estimate};
    };
    refuses(team[1], confirms(work), says::your_own, "contribution");
    refuses(team[1], confirms(for_b, Factor{1'500}), says::your_own, "quality");
    refuses(team[1], confirms(for_b, {}, Money{5}), says::your_own, "estimate");
    refuses(team[0], confirms(for_b), says::entered_by_you, "contribution");
    refuses(buyer, confirms(work), says::may_not_confirm, "contribution");
    refuses(team[0], journal::ConfirmContribution{work, for_b, {}, {}}, says::edited_since, "edit");
    refuses(team[0], confirms(work, Factor{499}), says::quality_out_of_bounds, "quality");
    refuses(team[0], confirms(work, Factor{2'001}), says::quality_out_of_bounds, "quality");
    refuses(team[0], confirms(work, {}, Money{5}), says::estimate_for_ideas, "estimate");
    refuses(team[0], confirms(idea, {}, Money{0}), says::amount_missing, "estimate");
    refuses(team[0], confirms(idea, {}, Money{std::numeric_limits<std::int64_t>::max()}), errc::value_too_large);
    team[0].does(confirms(work, Factor{2'000}));
    refuses(team[0], confirms(work), says::confirmed_by_you, "contribution");
    team[0].does(confirms(idea, {}, Money{700}));
    team[1].does(confirms(for_b)); // he accepts, and so a's voice counts
    CHECK(team[1].counts(for_b));
}

TEST_CASE("model.md §4, Disputed: by whom, why, and once; a decision ends what there is to end") {
    Team team(3);
    Person buyer{.name = "buyer"};
    team.joins(buyer, model::Roles{}.with(model::Role::consumer));
    const EntryId work = team[1].works("2026-02-01", 2);
    team.everybody_hears();
    buyer.hears(team[0]);
    const auto disputes = [&](std::string reason) { return journal::DisputeContribution{work, work, std::move(reason)}; };
    refuses(team[1], disputes("No."), says::your_own, "contribution");
    refuses(buyer, disputes("No."), says::may_not_confirm, "contribution");
    refuses(team[2], disputes(" \n"), says::dispute_reason_missing, "reason");
    refuses(team[2], disputes(long_text), errc::text_too_long, "reason");
    refuses(team[2], journal::DisputeContribution{work, nothing, "No."}, says::edited_since, "edit");
    team[2].does(disputes("No."));
    refuses(team[2], disputes("No!"), says::disputed_by_you, "contribution");
    refuses(team[0], journal::SettleContribution{work, work, true}, says::decision_needed);
    decides(team, journal::SettleContribution{nothing, nothing, true});
    CHECK(last_refusal(team[1]) == says::no_such_contribution.key);
    decides(team, journal::SettleContribution{work, nothing, true});
    CHECK(last_refusal(team[1]) == says::edited_since.key);
    decides(team, journal::SettleContribution{work, work, true}); // recorded and disputed: it counts from now on
    CHECK(last_refusal(team[1]).empty());
    CHECK(team[1].counts(work));
    decides(team, journal::SettleContribution{work, work, true});
    CHECK(last_refusal(team[1]) == says::nothing_to_settle.key);
    decides(team, journal::SettleContribution{work, work, false}); // nobody disputes it: a decision takes it away all the same
    CHECK(last_refusal(team[1]).empty());
    decides(team, journal::SettleContribution{work, work, true});
    CHECK(last_refusal(team[1]) == says::contribution_withdrawn.key);
}

TEST_CASE("model.md §4: a note or a link leaves it confirmed; what bears on its value makes it recorded again") {
    Team team(2);
    const EntryId work = counted(team, 1, "2026-02-01", 2);
    ContributionFacts facts = hours(team[1]);
    facts.quantity = {2'000}, facts.note = "The oven", facts.evidence = "https://oven.example";
    team[1].does(journal::EditContribution{work, facts});
    CHECK(team[1].counts(work));
    CHECK(team[1].row(work).last_edit == work);
    CHECK(team[1].row(work).facts.note == "The oven");
    facts.skill = "baking";
    team[1].does(journal::EditContribution{work, facts});
    CHECK_FALSE(team[1].counts(work));
}

TEST_CASE("model.md §4: dated before his admission, or before a distribution that its author had seen, it needs more than half") {
    Team team(4); // admitted on 3 January; three may confirm
    const EntryId early = team[1].works("2026-01-02", 2), usual = counted(team, 2, "2026-01-03");
    team.everybody_hears();
    team[0].confirms(early);
    CHECK_FALSE(team[0].counts(early));
    team[2].hears(team[0]);
    team[2].confirms(early);
    CHECK(team[2].counts(early));
    CHECK(team[0].counts(usual));
    team.everybody_hears();
    team[0].distributes({team[0].earns("2026-03-01", 900)}, "2026-03-01");
    const EntryId one = team[1].works("2026-02-28", 1), unaware = team[1].works("2026-02-28", 1), more = team[1].works("2026-02-28", 1);
    team.everybody_hears();
    const EntryId aware = team[1].works("2026-02-28", 1), after = team[1].works("2026-03-01", 1);
    team.everybody_hears();
    for (const EntryId& id : {one, unaware, more, after}) CHECK_FALSE(team[0].row(id).needs_majority);
    CHECK(team[0].row(aware).needs_majority);
}

TEST_CASE("model.md §4, Disputed: of several that are held each goes its own way, and what was given or came back stays so") {
    Team team(3);
    const EntryId sure = counted(team, 0, "2026-02-01", 2), first = counted(team, 1, "2026-02-01", 1), second = counted(team, 1, "2026-02-02", 1);
    for (const EntryId& id : {first, second}) team[2].does(journal::DisputeContribution{id, id, "I never saw it."});
    team.everybody_hears();
    team[0].distributes({team[0].earns("2026-03-01", 400)}, "2026-03-01"); // 200 to each, all that b has is held
    using model::HeldState;
    const auto held = [&] {
        std::vector<HeldState> states;
        for (const model::Held& each : project_of(team[0]).held) states.push_back(each.state);
        return states;
    };
    CHECK(held() == std::vector{HeldState::held, HeldState::held});
    decides(team, journal::SettleContribution{first, first, true});
    CHECK(held() == std::vector{HeldState::released, HeldState::held});
    for (const EntryId& id : {sure, first}) team[2].does(journal::DisputeContribution{id, id, "Nor that."});
    team.everybody_hears();
    team[0].distributes({team[0].earns("2026-04-01", 400)}, "2026-04-01"); // now what a has is held too
    REQUIRE(held().size() == 5);
    CHECK(held()[0] == HeldState::released);
    decides(team, journal::SettleContribution{first, first, false}); // what was given to b before stays his
    CHECK(held() == std::vector{HeldState::released, HeldState::held, HeldState::held, HeldState::returned, HeldState::held});
    CHECK(project_of(team[0]).revenues.find(last_decision(team[0]).closing.value())->amount == Money{100});
    const std::size_t revenues = project_of(team[0]).revenues.size();
    team[1].does(journal::WithdrawContribution{second}); // its author gives in: both sums come back as one
    team[0].hears(team[1]);
    CHECK(held()[1] == HeldState::returned);
    CHECK(held()[4] == HeldState::returned);
    CHECK(project_of(team[0]).revenues.size() == revenues + 1);
    ContributionFacts less = team[0].row(sure).facts;
    less.quantity = {500};
    const EntryId edit = team[0].does(journal::EditContribution{sure, less}); // and so does the other one
    CHECK(held() == std::vector{HeldState::released, HeldState::returned, HeldState::returned, HeldState::returned, HeldState::returned});
    CHECK(project_of(team[0]).revenues.find(edit)->amount == Money{200});
}
