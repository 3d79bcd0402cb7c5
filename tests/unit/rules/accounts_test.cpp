// Accounts (model.md §6), over small projects.
#include "rules/accounts.hpp"

#include "rules/explain.hpp"
#include "rules/preset.hpp"
#include "support/projects.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;
using test::day;
using test::ProjectBuilder;

namespace {

model::Rule rule_with(std::vector<model::StepRule> steps) {
    model::Rule rule = preset_rule(model::Preset::equal);
    rule.steps = std::move(steps);
    return rule;
}

void pays(ProjectBuilder& builder, std::optional<model::MemberId> from, std::optional<model::MemberId> to,
          std::int64_t minor) {
    const auto number = std::to_string(builder.project.payments.size());
    builder.project.payments.add({.id = EntryId{blake2b("payment " + number)},
                                  .date = day("2026-06-01"),
                                  .from = from,
                                  .to = to,
                                  .amount = {minor}});
}

} // namespace

TEST_CASE("model.md §6: a distribution is owed to the members, and a payment takes off what it pays") {
    ProjectBuilder builder(rule_with({}));
    const auto ana = builder.member(), bo = builder.member();
    builder.works(ana, "2026-01-10", 3);
    builder.works(bo, "2026-01-10", 3);
    builder.shares(10'000, "2026-02-01");
    pays(builder, {}, ana, 3'000);
    const Accounts found = accounts(builder.project).value();
    REQUIRE(found.members.size() == 2);
    CHECK(found.members[0].awarded.minor == 5'000);
    CHECK(found.members[0].received.minor == 3'000);
    CHECK(found.members[0].balance.minor == 2'000);
    CHECK(found.members[1].balance.minor == 5'000);
    CHECK(found.project.balance.minor == -7'000);
    CHECK(found.project.holds.minor == 7'000);
}

TEST_CASE("model.md §6: members pay one another; who was paid too much owes it back") {
    ProjectBuilder builder(rule_with({}));
    const auto ana = builder.member(), bo = builder.member();
    pays(builder, ana, bo, 700);
    pays(builder, {}, bo, 100);
    pays(builder, ana, {}, 50);
    const Accounts found = accounts(builder.project).value();
    CHECK(found.members[0].balance.minor == 750);
    CHECK(found.members[1].balance.minor == -800);
    CHECK(found.project.balance.minor == 50);
    CHECK(found.project.holds.minor == -50);
}

TEST_CASE("model.md §6: an advance is owed once a distribution repays it, and stands apart before") {
    ProjectBuilder builder(rule_with({{.kind = model::StepKind::costs}, {.kind = model::StepKind::advances}}));
    const auto ana = builder.member(), bo = builder.member();
    builder.works(bo, "2026-01-10", 1);
    builder.advances(ana, "2026-01-05", 4'000);
    builder.cost("2026-01-06", 1'000);
    CHECK(accounts(builder.project)->members[0].advance.minor == 4'000);
    CHECK(accounts(builder.project)->members[0].balance.minor == 0);
    builder.distributes({builder.revenue("2026-02-01", 4'500)}, "2026-02-01"); // 1,000 to the cost, 3,500 to Ana
    const Accounts found = accounts(builder.project).value();
    CHECK(found.members[0].repaid.minor == 3'500);
    CHECK(found.members[0].advance.minor == 500);
    CHECK(found.members[0].balance.minor == 3'500);
    CHECK(found.project.costs.minor == 1'000);
    CHECK(found.project.holds.minor == 3'500);
}

TEST_CASE("model.md §6: a patronage refund is owed as an award is") {
    ProjectBuilder builder(rule_with({{.kind = model::StepKind::patronage, .percent = {10'000}}}));
    const auto ana = builder.member(), bo = builder.member();
    builder.works(ana, "2026-01-10", 1);
    builder.distributes({builder.revenue("2026-02-01", 1'000, bo)}, "2026-02-01");
    const Accounts found = accounts(builder.project).value();
    CHECK(found.members[0].awarded.minor == 900);
    CHECK(found.members[1].refunded.minor == 100);
    CHECK(found.members[1].balance.minor == 100);
}

TEST_CASE("model.md §6: what the purse should hold is the reserve, what is not shared yet and what members are owed") {
    ProjectBuilder builder(rule_with({{.kind = model::StepKind::reserve, .percent = {20'000}}}));
    const auto ana = builder.member();
    builder.works(ana, "2026-01-10", 1);
    builder.shares(1'000, "2026-02-01");
    builder.revenue("2026-03-01", 333);
    pays(builder, {}, ana, 300);
    const Accounts found = accounts(builder.project).value();
    CHECK(found.project.holds.minor == builder.project.reserve.minor + 333 - found.project.balance.minor);
}

TEST_CASE("model.md §1: accounts that do not fit are an error, never a wrap") {
    ProjectBuilder builder(rule_with({}));
    const auto ana = builder.member();
    for (int i = 0; i < 1'100; ++i)
        pays(builder, {}, ana, json_max);
    CHECK(accounts(builder.project).error().code == errc::overflow);
}

TEST_CASE("model.md §5, §6: a balance is explained by distributions and payments, and the tree adds up") {
    ProjectBuilder builder(
        rule_with({{.kind = model::StepKind::advances}, {.kind = model::StepKind::patronage, .percent = {10'000}}}));
    const auto ana = builder.member(), bo = builder.member();
    builder.works(ana, "2026-01-10", 1);
    builder.works(bo, "2026-01-10", 1);
    builder.advances(ana, "2026-01-11", 300);
    builder.distributes({builder.revenue("2026-02-01", 1'000, ana)}, "2026-02-01");
    pays(builder, {}, ana, 400);
    pays(builder, bo, ana, 30);
    pays(builder, ana, bo, 5);
    const Accounts found = accounts(builder.project).value();
    for (const Account& account : found.members) {
        const Explanation tree = explain_balance(builder.project, account.member).value();
        CHECK(tree.result.value == Fraction(account.balance.minor));
        CHECK(adds_up(tree));
    }
    CHECK(found.members[0].balance.minor == 300 + 70 + 315 + 5 - 430);
    CHECK(explain_balance(builder.project, builder.project.id).error().code == errc::no_such_figure);
}
