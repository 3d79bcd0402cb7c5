// What is refused of revenue, costs, distributions, payments, losses, releases and the end of a project (model.md §5, §6), and what
// a calculation of a version unknown here must at least come to.
#include "base/limits.hpp"
#include "journal/actions/checks.hpp"
#include "journal/distribution_draft.hpp"
#include "rules/spending.hpp"
#include "support/decisions.hpp"

#include <doctest/doctest.h>
#include <functional>

using namespace osmose;
using namespace osmose::test;
using model::ReleaseTo;

namespace {

namespace says = journal::errc;

const EntryId nothing{blake2b("nothing")};
const std::string long_name(limits::name_chars + 1, 'x'), long_text(limits::note_chars + 1, 'x');

// Two who brought as much, and a revenue of 1,000.
struct Bakery {
    Team team{3};
    EntryId revenue;
    Bakery() {
        counted(team, 0, "2026-02-01", 1);
        counted(team, 1, "2026-02-01", 1);
        revenue = team[0].earns("2026-03-01", 1'000);
        team.everybody_hears();
    }
};

std::vector<model::RevenueId> ascending(std::vector<model::RevenueId> ids) {
    std::ranges::sort(ids);
    return ids;
}

} // namespace

TEST_CASE("model.md §3, §5: who keeps the accounts records revenue and costs, above zero and in words of a length") {
    Team team(2);
    const auto revenue = [&](auto change, const Errc& code, std::string_view field) {
        journal::RecordRevenue said{.date = day("2026-02-01"), .amount = {500}};
        change(said);
        refuses(team[0], said, code, field);
    };
    revenue([](auto& said) { said.amount = {}; }, says::amount_missing, "amount");
    revenue([](auto& said) { said.from = long_name; }, errc::text_too_long, "from");
    revenue([](auto& said) { said.note = long_text; }, errc::text_too_long, "note");
    revenue([](auto& said) { said.buyer = nothing; }, says::no_such_member, "buyer");
    revenue([](auto& said) { said.foreign = model::ForeignAmount{Currency{}, 5}; }, says::own_currency, "foreign");
    refuses(team[0], journal::RecordCost{day("2026-02-01"), {-1}, ""}, says::amount_missing, "amount");
    refuses(team[0], journal::RecordCost{day("2026-02-01"), {1}, long_text}, errc::text_too_long, "note");
    refuses(team[1], journal::RecordRevenue{.date = day("2026-02-01"), .amount = {500}}, says::accounts_only);
    refuses(team[1], journal::RecordCost{day("2026-02-01"), {1}, ""}, says::accounts_only);
    decides(team, effects_of(journal::RecordRevenue{.date = day("2026-02-01"), .amount = {500}}, journal::RecordCost{day("2026-02-01"), {1}, ""},
                             journal::RecordRevenue{.date = day("2026-02-01"), .amount = {500}}));
    CHECK(last_refusal(team[1], 0).empty());
    CHECK(last_refusal(team[1], 1).empty());
    CHECK(last_refusal(team[1], 2) == says::once_a_decision.key);
}

TEST_CASE("model.md §5: a distribution draws on recorded revenues, each once, and comes to what everybody recomputes") {
    Bakery bakery;
    Person& a = bakery.team[0];
    const EntryId other = a.earns("2026-03-02", 500);
    const auto sound = a.distribution({bakery.revenue}, "2026-03-03");
    const auto wrong = [&](auto change, const Errc& code, std::string_view field = "") {
        journal::ApplyDistribution said = sound;
        change(said);
        refuses(a, said, code, field);
    };
    refuses(bakery.team[1], sound, says::accounts_only);
    wrong([](auto& said) { said.revenues.clear(); }, says::revenue_missing, "revenues");
    wrong([](auto& said) { said.revenues = {nothing}; }, says::no_such_revenue, "revenues");
    wrong([](auto& said) { said.revenues.push_back(said.revenues[0]); }, says::distributed_already, "revenues");
    wrong([&](auto& said) { said.revenues = ascending({bakery.revenue, other}), std::ranges::reverse(said.revenues); }, says::distributed_already, "revenues");
    wrong([](auto& said) { said.outcome.parts[0].amount.minor += 1; }, says::sums_differ);
    wrong([](auto& said) { said.rule = nothing; }, says::sums_differ);
    const EntryId made = a.does(sound);
    refuses(a, sound, says::distributed_already, "revenues");
    CHECK(a.copy.check(sound, {a.device, a.member, {}}).error().place.entry == to_string(made)); // by which one
    const auto drafted = [&](std::vector<model::RevenueId> ids) { return journal::draft_distribution(project_of(a), std::move(ids), day("2026-03-04")); };
    CHECK(drafted({}).error().code == says::revenue_missing);
    CHECK(drafted({nothing}).error().code == says::no_such_revenue);
    CHECK(drafted({bakery.revenue}).error().code == says::distributed_already);
    CHECK(a.tries(drafted({other}).value()).has_value());
}

TEST_CASE("model.md §5: a calculation of a version unknown here applies as carried where it adds up, marked as not checked") {
    Bakery bakery;
    Person &a = bakery.team[0], &b = bakery.team[1];
    const EntryId cost = a.does(journal::RecordCost{.date = day("2026-02-20"), .amount = {100}, .note = ""}), work = project_of(a).contributions[0].id;
    using model::Step;
    using model::StepKind;
    // 100 for a cost, 90 for the reserve, and 810 to two members, by whatever rule; 10 of these are held.
    const journal::ApplyDistribution sound{.revenues = {bakery.revenue},
                                           .date = day("2026-03-03"),
                                           .rule = model::rule_in_force(project_of(a)).id,
                                           .outcome = {.steps = {{StepKind::costs, {1'000}, {100}, {900}, {{cost, {100}}}, ""}, {StepKind::reserve, {900}, {90}, {810}, {}, ""}},
                                                       .parts = {{a.member, {800}}, {b.member, {10}}},
                                                       .held = {{work, a.member, {10}}}},
                                           .calculation = model::calculation_version + 1};
    const std::vector<std::function<void(model::Outcome&)>> broken{
        [](model::Outcome& said) { said.steps[0].in = {999}; },                                      // not what enters
        [](model::Outcome& said) { said.steps[0].taken = {-100}, said.steps[0].out = {1'100}; },     // a step gives
        [](model::Outcome& said) { said.steps[1].taken = {910}, said.steps[1].out = {-10}; },        // or takes more than there is
        [](model::Outcome& said) { said.steps[1].out = {809}; },                                     // taken + out is not in
        [](model::Outcome& said) { said.steps[0].parts[0].amount = {99}; },                          // its parts are not what it took
        [](model::Outcome& said) { said.steps[0].parts = {{nothing, {-1}}, {nothing, {101}}}; },     // or below zero
        [](model::Outcome& said) { said.parts[1].amount = {11}; },                                   // the members get more than is left
        [](model::Outcome& said) { said.parts = {{nothing, {-1}}, {nothing, {811}}}, said.held.clear(); },
        [](model::Outcome& said) { said.held[0].amount = {801}; },                                   // more is held of a part than there is
        [](model::Outcome& said) { said.held[0].amount = {-1}; },
    };
    for (std::size_t i = 0; i < broken.size(); ++i) {
        CAPTURE(i);
        journal::ApplyDistribution said = sound;
        broken[i](said.outcome);
        refuses(a, said, says::does_not_add_up);
    }
    const EntryId made = a.does(sound);
    const model::Distribution& row = *project_of(a).distributions.find(made);
    CHECK_FALSE(row.checked);
    CHECK(row.total == Money{1'000});
    CHECK(row.outcome == sound.outcome);
    CHECK(row.counted.size() == 2);
    CHECK(project_of(a).reserve == Money{90});
    CHECK(project_of(a).costs.find(cost)->covered == Money{100});
    decides(bakery.team, journal::ShareRevenue{.revenues = {a.earns("2026-03-04", 5)}, .date = day("2026-03-04"), .calculation = model::calculation_version + 1});
    CHECK(last_refusal(b) == says::newer_calculation.key); // a decision carries no sums that could be taken over
}

TEST_CASE("model.md §5: a decision shares revenue that is there, once; where nobody has weight the sum stays undistributed") {
    Bakery bakery;
    Team& team = bakery.team;
    const auto shares = [&](std::vector<model::RevenueId> ids) { return journal::ShareRevenue{ids, day("2026-03-03")}; };
    decides(team, effects_of(shares({}), shares({nothing}), shares({bakery.revenue}), shares({bakery.revenue})));
    CHECK(last_refusal(team[1], 0) == says::revenue_missing.key);
    CHECK(last_refusal(team[1], 1) == says::no_such_revenue.key);
    CHECK(last_refusal(team[1], 2).empty());
    CHECK(last_refusal(team[1], 3) == says::once_a_decision.key);
    decides(team, shares({bakery.revenue}));
    CHECK(last_refusal(team[1]) == says::distributed_already.key);
    Team idle(2);
    decides(idle, shares({idle[0].earns("2026-03-01", 10)}));
    CHECK(last_refusal(idle[1]) == errc::no_weight.key);
    CHECK_FALSE(project_of(idle[1]).revenues[0].distributed);
}

TEST_CASE("model.md §6: a payment is between two who are or were members, of a length in words, about what can be paid; a year is one") {
    Team team(2);
    const auto a = team[0].member, b = team[1].member;
    const auto wrong = [&](auto change, const Errc& code, std::string_view field) {
        journal::RecordPayment said{.date = day("2026-05-01"), .from = a, .to = b, .amount = {5}, .note = "", .about = {}};
        change(said);
        refuses(team[0], said, code, field);
    };
    Person asking{.name = "asking"};
    asking.hears(team[0]);
    const EntryId request = asking.does(journal::RequestMembership{journal::id_of(card_of("asking")), day("2026-01-10"), {}});
    team[0].hears(asking);
    wrong([&](auto& said) { said.from = nothing; }, says::no_such_party, "from");
    wrong([&](auto& said) { said.to = request; }, says::no_such_party, "to"); // who only asked
    wrong([](auto& said) { said.amount = {-5}; }, says::amount_missing, "amount");
    wrong([](auto& said) { said.note = long_text; }, errc::text_too_long, "note");
    wrong([](auto& said) { said.about = nothing; }, says::payment_for_nothing, "for");
    const model::ContributionFacts spent{.member = b, .date = day("2026-02-01"), .kind = model::ContributionKind::expense, .amount = {50}};
    model::ContributionFacts given = spent;
    given.waived = day("2026-02-02");
    const EntryId advance = team[0].does(journal::RecordContribution{spent}), waived = team[0].does(journal::RecordContribution{given});
    wrong([&](auto& said) { said.about = waived; }, says::payment_for_nothing, "for");
    team[0].does(journal::RecordPayment{.date = day("2026-05-01"), .from = {}, .to = b, .amount = {5}, .note = "", .about = advance});
    team[0].hears(team[1]);
    decides(team, effects_of(journal::CloseYear{1899, day("2027-01-01")}, journal::CloseYear{10'000, day("2027-01-01")}));
    CHECK(last_refusal(team[1], 0) == says::no_such_year.key);
    CHECK(last_refusal(team[1], 1) == says::no_such_year.key);
}

TEST_CASE("model.md §5, Losses: a decision books, releases and ends what there is, above zero, and says where the rest goes") {
    model::Rule rule = rules::preset_rule(model::Preset::equal);
    rule.steps = {{.kind = model::StepKind::reserve, .percent = {50'000}}};
    Team team(2, rule);
    counted(team, 0, "2026-02-01", 1);
    team[0].distributes({team[0].earns("2026-02-10", 1'000)}, "2026-02-11"); // 500 to the reserve
    const Date today = day("2026-03-01");
    refuses(team[0], journal::BookLoss{today, {5}, ""}, says::decision_needed);
    refuses(team[0], journal::ReleaseReserve{today, {5}, ReleaseTo::sharing, ""}, says::decision_needed);
    refuses(team[0], journal::EndProject{.date = today, .cause = "", .note = ""}, says::decision_needed);
    decides(team, effects_of(journal::BookLoss{today, {0}, ""}, journal::ReleaseReserve{today, {-5}, ReleaseTo::sharing, ""},
                             journal::ReleaseReserve{today, {5}, ReleaseTo::costs, ""}, journal::ReleaseReserve{today, {501}, ReleaseTo::costs, ""},
                             journal::ReleaseReserve{today, {5}, ReleaseTo::sharing, long_text},
                             journal::EndProject{.date = today, .rest = ReleaseTo::costs, .cause = "", .note = ""},
                             journal::EndProject{.date = today, .rest = ReleaseTo::sharing, .cause = "the school", .note = ""},
                             journal::EndProject{.date = today, .cause = "", .note = ""}, // its rule names no cause
                             journal::EndProject{.date = today, .cause = long_name, .note = ""}));
    const std::vector<std::string_view> refused{says::amount_missing.key, says::amount_missing.key,  errc::nothing_to_pay.key, errc::reserve_too_small.key, errc::text_too_long.key,
                                                says::end_spends_all.key, says::cause_needless.key, says::cause_missing.key, errc::text_too_long.key};
    for (std::size_t i = 0; i < refused.size(); ++i) {
        CAPTURE(i);
        CHECK(last_refusal(team[1], i) == refused[i]);
    }
    team[0].does(journal::RecordCost{.date = day("2026-02-20"), .amount = {100}, .note = ""});
    decides(team, effects_of(journal::BookLoss{today, {10}, ""}, journal::BookLoss{today, {10}, ""}));
    CHECK(last_refusal(team[1], 0).empty());
    CHECK(last_refusal(team[1], 1) == says::once_a_decision.key);
    decides(team, journal::EndProject{.date = today, .cause = "the school", .note = ""});
    CHECK(project_of(team[1]).solidarity.at("the school") == Money{400}); // 500 less the cost of 100
}

TEST_CASE("model.md §8, Effects: of two that take more from the reserve than it holds the first in canonical order applies") {
    model::Rule rule = rules::preset_rule(model::Preset::equal);
    rule.steps = {{.kind = model::StepKind::reserve, .percent = {50'000}}};
    Team team(2, rule);
    counted(team, 0, "2026-02-01", 1);
    team[0].distributes({team[0].earns("2026-02-10", 1'000)}, "2026-02-11");
    const journal::ReleaseReserve most{day("2026-03-01"), {400}, ReleaseTo::sharing, ""};
    const EntryId one = voted_on(team, effects_of(most)), other = voted_on(team, effects_of(most));
    team.everybody_hears();
    Person elsewhere = team[0];
    elsewhere.device = device_named("elsewhere");
    team[0].does(journal::TieDevice{elsewhere.device, {}});
    elsewhere.hears(team[0]);
    team[0].does(journal::CloseDecision{one});
    elsewhere.does(journal::CloseDecision{other}); // has not seen the first one closed
    CHECK(project_of(elsewhere).reserve == Money{100});
    team[1].hears(team[0]), team[1].hears(elsewhere);
    const auto refused = [&](const EntryId& decision) { return project_of(team[1]).decisions.find(decision)->effects[0].refused; };
    CHECK(refused(one).empty() != refused(other).empty());
    CHECK((refused(one) + refused(other)) == errc::reserve_too_small.key);
    CHECK(project_of(team[1]).reserve == Money{100});
}

TEST_CASE("model.md §8, Effects: at its end a project with advances repays them before the rest is shared") {
    model::Rule rule = rules::preset_rule(model::Preset::equal);
    rule.steps = {{.kind = model::StepKind::reserve, .percent = {50'000}}};
    Team team(2, rule);
    counted(team, 0, "2026-02-01", 1);
    team[0].distributes({team[0].earns("2026-02-10", 1'000)}, "2026-02-11");
    const EntryId advance = team[1].does(journal::RecordContribution{{.member = team[1].member, .date = day("2026-02-12"), .kind = model::ContributionKind::expense, .amount = {120}}});
    team.everybody_hears();
    team[0].confirms(advance);
    const EntryId closing = decides(team, journal::EndProject{.date = day("2026-03-01"), .rest = ReleaseTo::sharing, .cause = "", .note = ""});
    CHECK(project_of(team[1]).contributions.find(advance)->repaid == Money{120});
    CHECK(project_of(team[1]).revenues.find(closing)->amount == Money{380});
}
