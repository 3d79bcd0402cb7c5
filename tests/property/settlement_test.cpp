// A settling up that stands (model.md §6): a proposed payment that is made, in whole or in part, leaves the others as
// they were.
#include "rules/settlement.hpp"

#include "support/random.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;
using test::Random;

namespace {

using Balances = std::vector<Money>;
using Transfers = std::vector<Transfer>;

Balances random_balances(Random& random, std::size_t count, std::int64_t most) {
    Balances balances(count);
    for (std::size_t i = 0; i + 1 < count; ++i) {
        balances[i].minor = random.between(-most, most);
        balances.back().minor -= balances[i].minor;
    }
    return balances;
}

Balances after(Balances balances, const Transfers& transfers) {
    for (const Transfer& each : transfers) {
        balances[each.from].minor += each.amount.minor;
        balances[each.to].minor -= each.amount.minor;
    }
    return balances;
}

bool all_zero(const Balances& balances) {
    return std::ranges::all_of(balances, [](Money each) { return each.minor == 0; });
}

Transfers less(Transfers plan, const Transfer& payment) {
    for (Transfer& each : plan)
        if (each.from == payment.from && each.to == payment.to) each.amount.minor -= payment.amount.minor;
    std::erase_if(plan, [](const Transfer& each) { return each.amount.minor == 0; });
    return plan;
}

Transfer pick(Random& random, const Transfers& plan, bool in_part) {
    Transfer payment = plan[random.index(plan.size())];
    if (in_part) payment.amount.minor = random.between(1, payment.amount.minor);
    return payment;
}

Way random_way(Random& random, std::size_t count) {
    Way way;
    if (random.once_in(3)) way.through = random.index(count);
    if (random.once_in(3))
        for (std::size_t i = 0; i < count; ++i)
            way.only.push_back(random.index(count));
    return way;
}

} // namespace

TEST_CASE("model.md §6: paying one, in whole or in part, leaves the rest of the plan as it was, until all is paid") {
    test::for_random_cases(400, [](Random& random) {
        const auto count = static_cast<std::size_t>(random.between(2, random.once_in(10) ? 30 : 12));
        const Balances balances = random_balances(random, count, random.once_in(2) ? 6 : 1'000);
        const Way way = random_way(random, count);
        Transfers payments, plan = propose_after(balances, payments, way).value();
        CHECK(plan == propose(balances, way).value());
        while (!plan.empty() && payments.size() < 60) {
            const Transfer payment = pick(random, plan, random.once_in(2));
            payments.push_back(payment);
            const Transfers left = propose_after(balances, payments, way).value();
            CHECK(left == less(plan, payment));
            if (way.only.empty()) CHECK(all_zero(after(after(balances, payments), left)));
            plan = left;
        }
    });
}

TEST_CASE("model.md §6: as long as proposed payments are made in full, what is left is proved the fewest") {
    test::for_random_cases(400, [](Random& random) {
        const Balances balances = random_balances(random, static_cast<std::size_t>(random.between(2, 12)), 8);
        Transfers payments, plan = propose(balances, {}).value();
        while (!plan.empty()) {
            payments.push_back(pick(random, plan, false));
            plan = propose_after(balances, payments, {}).value();
            CHECK(plan.size() == settle(after(balances, payments))->size());
        }
    });
}

TEST_CASE("model.md §6: after payments that nobody proposed, the proposal still brings all balances to zero") {
    test::for_random_cases(400, [](Random& random) {
        const auto count = static_cast<std::size_t>(random.between(2, 9));
        const Balances balances = random_balances(random, count, 50);
        Way way = random_way(random, count);
        way.only.clear();
        Transfers payments;
        for (int i = 0; i < 8; ++i) {
            const std::size_t from = random.index(count);
            payments.push_back({.from = from, .to = (from + 1) % count, .amount = {random.between(1, 60)}});
            const Transfers plan = propose_after(balances, payments, way).value();
            CHECK(all_zero(after(after(balances, payments), plan)));
        }
    });
}
