// Payments and closed years (model.md §2, §6, §8), by people with copies of their own.
#include "support/decisions.hpp"

#include "journal/actions/checks.hpp"
#include "rules/accounts.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;
using journal::effect_of;
using model::Voice;

namespace {

using Party = std::optional<model::MemberId>;

journal::RecordPayment payment(Party from, Party to, std::int64_t minor, std::string_view date = "2026-05-01") {
    return {.date = day(date), .from = from, .to = to, .amount = {minor}, .note = "", .about = {}};
}

const model::Decision& decide(Team& team, Effects effects) {
    decides(team, std::move(effects));
    return last_decision(team[0]);
}

const model::Decision& close_year(Team& team, std::int64_t year, std::string_view date) {
    return decide(team, {effect_of(journal::CloseYear{year, day(date)})});
}

Money balance(const Person& person, const model::MemberId& member) {
    const auto found = rules::accounts(person.copy.project()).value();
    return std::ranges::find(found.members, member, &rules::Account::member)->balance;
}

} // namespace

TEST_CASE("model.md §6: who pays, who is paid and who keeps the accounts record a payment, nobody else") {
    Team team(4);
    const auto b = team[1].member, c = team[2].member;
    team[1].does(payment(b, c, 100));
    team[2].does(payment(b, c, 20));
    team[0].does(payment(b, c, 3));
    team[1].does(payment(b, {}, 1'000));
    CHECK(team[3].error_of(payment(b, c, 100)).code == journal::errc::payment_not_yours);
    CHECK(team[3].error_of(payment({}, c, 100)).code == journal::errc::payment_not_yours);
    team.everybody_hears();
    CHECK(balance(team[3], b).minor == 1'123);
    CHECK(balance(team[3], c).minor == -123);
}

TEST_CASE("model.md §6: a payment goes from one to another, above zero, and names what it pays") {
    Team team(2);
    const auto a = team[0].member, b = team[1].member;
    CHECK(team[0].error_of(payment(a, a, 100)).code == journal::errc::payment_to_oneself);
    CHECK(team[0].error_of(payment({}, {}, 100)).code == journal::errc::payment_to_oneself);
    CHECK(team[0].error_of(payment({}, b, 0)).code == journal::errc::amount_missing);
    CHECK(team[0].error_of(payment({}, team[0].earns("2026-02-01", 1), 100)).code == journal::errc::no_such_party);
    auto about = payment({}, b, 100);
    about.about = b;
    CHECK(team[0].error_of(about).code == journal::errc::payment_for_nothing);
}

TEST_CASE("model.md §6: a former member is still paid") {
    Team team(2);
    team[1].does(journal::LeaveProject{day("2026-04-01")});
    team.everybody_hears();
    team[0].does(payment({}, team[1].member, 100));
    CHECK(balance(team[0], team[1].member).minor == -100);
}

TEST_CASE("model.md §2: a payment is undone by who recorded it; a distribution is not while something of it is paid") {
    Team team(2);
    const EntryId work = team[1].works("2026-01-10", 3);
    team.everybody_hears();
    team[0].confirms(work);
    const EntryId distribution = team[0].distributes({team[0].earns("2026-02-01", 9'000)}, "2026-02-01");
    auto pays = payment({}, team[1].member, 4'000);
    pays.about = distribution;
    const EntryId paid = team[0].does(pays);
    CHECK(balance(team[0], team[1].member).minor == 5'000);
    CHECK(team[0].error_of(journal::Revert{distribution}).code == journal::errc::built_on);
    team[0].reverts(paid);
    CHECK(balance(team[0], team[1].member).minor == 9'000);
    team[0].reverts(distribution);
    CHECK(balance(team[0], team[1].member).minor == 0);
}

TEST_CASE("model.md §6: a year is closed by a decision alone, once it is over, and once") {
    Team team(2);
    CHECK(team[0].error_of(journal::CloseYear{2026, day("2027-01-15")}).code == journal::errc::decision_needed);
    CHECK(close_year(team, 2026, "2026-12-31").effects[0].refused == journal::errc::year_not_over.key);
    CHECK(close_year(team, 1066, "2027-01-15").effects[0].refused == journal::errc::no_such_year.key);
    CHECK(close_year(team, 2026, "2027-01-15").effects[0].refused.empty());
    CHECK(close_year(team, 2026, "2027-02-15").effects[0].refused == journal::errc::year_approved.key);
    CHECK(close_year(team, 2025, "2027-02-15").effects[0].refused.empty());
    const auto& years = team[1].copy.project().closed_years;
    REQUIRE(years.size() == 2);
    CHECK(years[0].year == 2025);
    CHECK(years[1].date == day("2027-01-15"));
}

TEST_CASE("model.md §6: what is dated in a closed year takes a decision, whoever writes it") {
    Team team(2);
    const EntryId work = team[1].works("2026-03-01", 2);
    const EntryId earned = team[0].earns("2027-02-01", 500);
    close_year(team, 2026, "2027-01-15");
    const auto refused = [&](std::size_t who, const journal::Action& action) {
        const Error error = team[who].error_of(action);
        return error.code == journal::errc::year_closed && error.values.front().second == "2026";
    };
    const model::ContributionFacts late{.member = team[1].member, .date = day("2026-12-31"), .quantity = {1'000}, .unit = "hour"};
    CHECK(refused(0, journal::RecordRevenue{.date = day("2026-01-01"), .amount = {1}}));
    CHECK(refused(0, journal::RecordCost{.date = day("2026-07-01"), .amount = {1}, .note = ""}));
    CHECK(refused(1, payment(team[1].member, {}, 1, "2026-12-31")));
    CHECK(refused(1, journal::RecordContribution{late}));
    CHECK(refused(1, journal::EditContribution{work, late}));
    CHECK(refused(1, journal::WithdrawContribution{work}));
    CHECK(refused(0, journal::ApplyDistribution{.revenues = {earned}, .date = day("2026-12-31"), .rule = {}, .outcome = {}}));
    team[1].does(payment(team[1].member, {}, 1, "2027-01-01"));
    const auto& decision = decide(team, {effect_of(journal::RecordCost{.date = day("2026-07-01"), .amount = {1}, .note = "found late"}),
                                         effect_of(payment({}, team[1].member, 7, "2026-07-01")),
                                         effect_of(payment({}, team[1].member, 8, "2026-07-01"))});
    CHECK(decision.effects[0].refused.empty());
    CHECK(decision.effects[1].refused.empty());
    CHECK(decision.effects[2].refused == journal::errc::once_a_decision.key);
    CHECK(team[1].copy.project().costs.size() == 1);
    CHECK(balance(team[1], team[1].member).minor == 1 - 7);
}

TEST_CASE("model.md §2, §6: nobody undoes what a closed year's accounts took in; an undo that the closing had seen stands") {
    Team team(2);
    const EntryId undone = team[0].earns("2026-02-01", 100), stays = team[0].earns("2026-03-01", 200), later = team[0].earns("2027-01-03", 300);
    team[0].reverts(undone);
    close_year(team, 2026, "2027-01-15");
    CHECK(team[0].error_of(journal::Revert{stays}).code == journal::errc::built_on);
    CHECK(team[0].tries(journal::Revert{later}).has_value());
    CHECK(team[0].copy.project().revenues.size() == 1);
}

TEST_CASE("model.md §2: entries that had not seen a closing are judged at their place, the same in every order of merging") {
    Team team(3);
    Person &holder = team[0], &apart = team[2];
    const EntryId decision = holder.does(journal::ProposeDecision{.facts = {.title = "The accounts"}, .effects = {effect_of(journal::CloseYear{2026, day("2027-01-15")})}});
    holder.does(journal::OpenDecision{decision, Instant{1'760'000'000'000 + 60'000 * 50}});
    holder.does(journal::CastVote{decision, {.voice = Voice::yes, .ranking = {}, .reason = ""}, {}});
    holder.minutes = 60;
    holder.does(journal::CloseDecision{decision});
    for (int i = 0; i < 12; ++i) apart.does(payment(apart.member, {}, 10, "2026-06-01")); // some before its place, some after
    const Journal one = merged(holder.copy, apart.copy), other = merged(apart.copy, holder.copy);
    CHECK(one.project() == other.project());
    CHECK(one.project().closed_years.size() == 1);
    CHECK(one.project().payments.size() > 0);
    CHECK(one.project().payments.size() < 12);
}
