// A member's balance (model.md §6) on random histories of awards, disputes, losses, releases and payments: its tree comes to his
// account, and all balances with the project's own add to zero.
#include "rules/accounts.hpp"
#include "rules/explain.hpp"
#include "rules/preset.hpp"
#include "rules/spending.hpp"
#include "support/projects.hpp"
#include "support/random.hpp"

using namespace osmose;
using namespace osmose::rules;
using test::day;
using test::ProjectBuilder;
using test::Random;

namespace {

// Sums at random for members and advances; some for an entry that is known no more, as an undo can leave it.
struct History : ProjectBuilder {
    Random& random;
    std::vector<model::ContributionId> advanced;
    const EntryId gone{blake2b("gone")};

    explicit History(Random& by) : ProjectBuilder(preset_rule(model::Preset::equal)), random(by) {
        for (std::int64_t i = random.between(1, 4); i > 0; --i) member();
        for (std::int64_t i = random.between(0, 3); i > 0; --i) advanced.push_back(advances(somebody(), "2026-01-10", random.between(1, 500)));
        if (random.once_in(3)) advances(gone, "2026-01-11", 7); // of nobody who is known
        if (random.once_in(3)) project.contributions.edit(advances(somebody(), "2026-01-12", 7)).state = model::ContributionState::recorded;
        if (random.once_in(3)) project.contributions.edit(advances(somebody(), "2026-01-12", 7)).repaid = Money{7};
        project.members.add({.id = EntryId{blake2b("candidate")}, .state = model::MemberState::candidate});
    }
    model::MemberId somebody() { return project.members[random.index(project.admitted)].id; }
    EntryId somebody_or_gone() { return random.once_in(8) ? gone : somebody(); }
    EntryId an_advance() { return advanced.empty() || random.once_in(4) ? somebody_or_gone() : advanced[random.index(advanced.size())]; }
    Money a_sum() { return {random.between(1, 1'000)}; }
    EntryId fresh() { return EntryId{blake2b("history " + std::to_string(++made_))}; }

    std::vector<model::Part> parts(bool of_advances) {
        std::vector<model::Part> out;
        for (std::int64_t i = random.between(0, 3); i > 0; --i) out.push_back({of_advances ? an_advance() : somebody_or_gone(), a_sum()});
        return out;
    }
    void shares_something() {
        model::Outcome outcome{.steps = {}, .parts = parts(false), .held = {}};
        if (random.once_in(2)) outcome.steps.push_back({.kind = model::StepKind::advances, .parts = parts(true)});
        if (random.once_in(2)) outcome.steps.push_back({.kind = model::StepKind::patronage, .parts = parts(false)});
        if (random.once_in(2)) outcome.steps.push_back({.kind = model::StepKind::costs, .parts = {{gone, a_sum()}}});
        const model::DistributionId id = fresh();
        project.distributions.add({.id = id, .date = day("2026-02-01"), .outcome = std::move(outcome)});
        for (std::int64_t i = random.between(0, 2); i > 0; --i)
            project.held.push_back({id, {gone, somebody_or_gone(), a_sum()}, static_cast<model::HeldState>(random.between(0, 2))});
    }
    void spends_something() {
        const model::Spending spending{.borne = parts(false), .advances = parts(true)};
        if (random.once_in(2)) project.losses.add({.id = fresh(), .date = day("2026-02-02"), .spending = spending});
        else project.releases.add({.id = fresh(), .date = day("2026-02-02"), .spending = spending});
    }
    void pays_something() {
        const std::optional<model::MemberId> from = random.once_in(3) ? std::nullopt : std::optional(somebody());
        const std::optional<model::MemberId> to = random.once_in(3) ? std::nullopt : std::optional(somebody());
        if (from != to) project.payments.add({.id = fresh(), .date = day("2026-02-03"), .from = from, .to = to, .amount = a_sum()});
    }

private:
    int made_ = 0;
};

} // namespace

TEST_CASE("model.md §6: the tree of every balance recomputes to the account, and all balances add to zero") {
    test::for_random_cases(400, [](Random& random) {
        History history(random);
        for (std::int64_t i = random.between(1, 12); i > 0; --i) {
            switch (random.between(1, 3)) {
            case 1: history.shares_something(); break;
            case 2: history.spends_something(); break;
            default: history.pays_something();
            }
        }
        const auto found = accounts(history.project);
        REQUIRE(found.has_value());
        std::int64_t all = found->project.balance.minor;
        for (const Account& account : found->members) {
            all += account.balance.minor;
            const auto tree = explain_balance(history.project, account.member);
            REQUIRE(tree.has_value());
            CHECK(adds_up(*tree));
            CHECK(tree->result.value == account.balance.minor);
            CHECK(tree->why == (account.balance.minor < 0 ? "balance_owes" : "balance_is_owed"));
        }
        CHECK(all == 0);
        for (const EntryId& other : {history.gone, EntryId{blake2b("candidate")}})
            CHECK(explain_balance(history.project, other).error().code == errc::no_such_figure);
    });
}

TEST_CASE("model.md §5, Explain: a loss is what the reserve and members bear and what nobody does, as far as there is each") {
    test::for_random_cases(100, [](Random& random) {
        ProjectBuilder builder(preset_rule(model::Preset::equal));
        for (std::int64_t i = random.between(1, 3); i > 0; --i) {
            const auto member = builder.member();
            builder.works(member, "2026-01-10", 1);
            builder.project.members.edit(member).commitment = {random.between(0, 3) * 100};
        }
        const Money amount{random.between(1, 600)};
        builder.cost("2026-01-20", amount.minor);
        builder.project.reserve = {random.once_in(2) ? 0 : random.between(1, 700)};
        const auto spending = spend_loss(builder.project, amount, day("2026-02-01"));
        REQUIRE(spending.has_value());
        const EntryId id{blake2b("loss")};
        builder.project.losses.add({.id = id, .date = day("2026-02-01"), .amount = amount, .spending = *spending});
        const auto tree = explain_loss(builder.project, id);
        REQUIRE(tree.has_value());
        CHECK(adds_up(*tree));
        CHECK(tree->result.value == amount.minor);
        CHECK(tree->children.size() == spending->borne.size() + (spending->from_reserve.minor > 0) + (spending->uncovered.minor > 0));
    });
}
