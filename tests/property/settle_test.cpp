// Settling up: every balance comes to exactly zero, and with no fewer payments could it.
#include "rules/settle.hpp"

#include "support/random.hpp"

#include <algorithm>
#include <map>
#include <numeric>

using namespace osmose;
using namespace osmose::rules;
using test::Random;

namespace {

std::vector<Money> random_balances(Random& random, std::size_t count, std::int64_t most) {
    std::vector<Money> balances(count);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        balances[i].minor = random.between(-most, most);
        sum += balances[i].minor;
    }
    if (count > 0) balances.back().minor = -sum;
    return balances;
}

std::size_t open_count(const std::vector<Money>& balances) {
    return static_cast<std::size_t>(std::ranges::count_if(balances, [](Money each) { return each.minor != 0; }));
}

std::vector<Money> after(std::vector<Money> balances, const std::vector<Transfer>& transfers) {
    for (const Transfer& each : transfers) {
        balances[each.from].minor += each.amount.minor;
        balances[each.to].minor -= each.amount.minor;
    }
    return balances;
}

// All are at zero after it; amounts are above zero; whoever pays owed, whoever is paid was owed, each pair once.
void check_plan(const std::vector<Money>& balances, const std::vector<Transfer>& transfers) {
    CHECK(open_count(after(balances, transfers)) == 0);
    std::map<std::pair<std::size_t, std::size_t>, int> pairs;
    for (const Transfer& each : transfers) {
        CHECK(each.amount.minor > 0);
        CHECK(balances[each.from].minor < 0);
        CHECK(balances[each.to].minor > 0);
        CHECK(++pairs[{each.from, each.to}] == 1);
    }
    CHECK(std::ranges::is_sorted(transfers, {}, [](const Transfer& each) { return std::pair(each.from, each.to); }));
}

// The fewest payments, by trying: the first who is not at zero settles all of it with each of the others in turn.
std::size_t fewest(std::vector<std::int64_t> balances, std::size_t first = 0) {
    while (first < balances.size() && balances[first] == 0)
        ++first;
    if (first == balances.size()) return 0;
    std::size_t best = balances.size();
    for (std::size_t other = first + 1; other < balances.size(); ++other) {
        if ((balances[first] < 0) == (balances[other] < 0) || balances[other] == 0) continue;
        balances[other] += balances[first];
        best = std::min(best, 1 + fewest(balances, first + 1));
        balances[other] -= balances[first];
    }
    return best;
}

std::vector<std::int64_t> minor(const std::vector<Money>& balances) {
    std::vector<std::int64_t> list;
    for (Money balance : balances)
        list.push_back(balance.minor);
    return list;
}

} // namespace

TEST_CASE("settling up: as few payments as trying all of them finds, for up to 8 balances") {
    test::for_random_cases(3000, [](Random& random) {
        const auto count = static_cast<std::size_t>(random.between(0, random.once_in(8) ? 8 : 7));
        const auto balances = random_balances(random, count, random.once_in(2) ? 4 : 12);
        const auto transfers = settle(balances).value();
        check_plan(balances, transfers);
        CHECK(transfers.size() == fewest(minor(balances)));
    });
}

TEST_CASE("settling up: once a payment of the plan is made, the rest takes one payment less") {
    test::for_random_cases(1000, [](Random& random) {
        const auto balances = random_balances(random, 9, 10);
        const auto transfers = settle(balances).value();
        if (transfers.empty()) return;
        const auto rest = after(balances, {transfers[random.index(transfers.size())]});
        CHECK(settle(rest).value().size() == transfers.size() - 1);
    });
}

TEST_CASE("settling up: groups that were hidden among 20 balances are found") {
    test::for_random_cases(12, [](Random& random) {
        std::vector<Money> balances;
        std::size_t groups = 0;
        while (balances.size() < settled_exactly) {
            const auto left = static_cast<std::int64_t>(settled_exactly - balances.size());
            const std::int64_t size = left <= 5 ? left : random.between(3, left - 3 < 5 ? 3 : 5);
            for (Money each : random_balances(random, static_cast<std::size_t>(size), json_max / 8))
                balances.push_back(each);
            ++groups;
        }
        for (std::size_t i = balances.size(); i > 1; --i)
            std::swap(balances[i - 1], balances[random.index(i)]);
        const auto transfers = settle(balances).value();
        check_plan(balances, transfers);
        CHECK(transfers.size() <= settled_exactly - groups);
    });
}

TEST_CASE("settling up: beyond 20 balances at most one payment less than balances, also for 10,000") {
    test::for_random_cases(300, [](Random& random) {
        const auto count = static_cast<std::size_t>(random.between(21, 60));
        const auto balances = random_balances(random, count, random.once_in(2) ? 1000 : json_max / 64);
        const auto transfers = settle(balances).value();
        check_plan(balances, transfers);
        CHECK(transfers.size() <= open_count(balances) - 1);
        CHECK(settle(balances).value() == transfers);
    });
    Random random;
    for (const std::int64_t most : {std::int64_t{50}, std::int64_t{1'000'000}, json_max / 10'000}) {
        const auto balances = random_balances(random, 10'000, most);
        const auto transfers = settle(balances).value();
        check_plan(balances, transfers);
        CHECK(transfers.size() <= open_count(balances) - 1);
    }
}

TEST_CASE("settling up through one person: one payment for each of the others") {
    test::for_random_cases(1000, [](Random& random) {
        const auto balances = random_balances(random, static_cast<std::size_t>(random.between(1, 30)), 100);
        const std::size_t person = random.index(balances.size());
        const auto transfers = settle_through(balances, person).value();
        CHECK(open_count(after(balances, transfers)) == 0);
        CHECK(transfers.size() == open_count(balances) - (balances[person].minor != 0));
        for (const Transfer& each : transfers) {
            CHECK(each.amount.minor > 0);
            CHECK((each.from == person) != (each.to == person));
        }
    });
}

TEST_CASE("settling up among some: as much as they can, nobody beyond his balance, the same part for all of a side") {
    test::for_random_cases(3000, [](Random& random) {
        const auto balances = random_balances(random, static_cast<std::size_t>(random.between(1, 12)), 200);
        std::vector<std::size_t> members;
        for (std::size_t i = 0; i < balances.size(); ++i)
            if (random.once_in(2)) members.push_back(i);
        const auto among = balances_among(balances, members).value();

        std::int64_t owed = 0, owing = 0, settled = 0, sum = 0;
        for (std::size_t i : members)
            (balances[i].minor > 0 ? owed : owing) += std::abs(balances[i].minor);
        for (std::size_t i = 0; i < among.size(); ++i) {
            const std::int64_t whole = balances[i].minor, part = among[i].minor;
            sum += part;
            settled += std::max<std::int64_t>(part, 0);
            if (std::ranges::find(members, i) == members.end()) {
                CHECK(part == 0);
                continue;
            }
            CHECK((part == 0 || (part < 0) == (whole < 0)));
            CHECK(std::abs(part) <= std::abs(whole));
            const std::int64_t side = whole > 0 ? owed : owing;
            if (side > 0) // less than one minor unit off whole × settled / side
                CHECK(std::abs(std::abs(part) * side - std::abs(whole) * std::min(owed, owing)) < side);
        }
        CHECK(sum == 0);
        CHECK(settled == std::min(owed, owing));
        check_plan(among, settle(among).value());
    });
}
