// The Shapley value by its definition, all orders one after the other, and by the axioms that single it out; and the
// estimate from random orders against it.
#include "rules/shapley.hpp"

#include "base/integer.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

using namespace osmose;
using namespace osmose::rules;
using test::Random;

namespace {

using Worths = std::vector<std::int64_t>;

Worths random_worths(Random& random, std::size_t players) {
    Worths worths(std::size_t{1} << players);
    for (std::int64_t& worth : worths)
        worth = random.of_any_length(json_max) * (random.once_in(3) ? -1 : 1);
    worths[0] = 0;
    return worths;
}

std::vector<Fraction> slow_shapley(std::size_t players, const Worths& worths) {
    std::vector<std::size_t> order(players);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<Fraction> sums(players);
    std::int64_t orders = 0;
    do {
        ++orders;
        std::size_t coalition = 0;
        for (std::size_t player : order) {
            const std::size_t with = coalition | std::size_t{1} << player;
            sums[player] = sums[player] + Fraction(worths[with] - worths[coalition]);
            coalition = with;
        }
    } while (std::next_permutation(order.begin(), order.end()));
    for (Fraction& sum : sums)
        sum = sum / orders;
    return sums;
}

Fraction total(const std::vector<Fraction>& values) {
    return std::accumulate(values.begin(), values.end(), Fraction(),
                           [](const Fraction& a, const Fraction& b) { return a + b; });
}

double as_double(const Fraction& fraction) {
    return static_cast<double>(fraction.num()) / static_cast<double>(fraction.den());
}

// The same worths, asked for player by player.
WorthOfMany of_many(const Worths& worths) {
    return [&worths](std::span<const std::uint32_t> players) {
        std::size_t coalition = 0;
        for (std::uint32_t player : players)
            coalition |= std::size_t{1} << player;
        return worths[coalition];
    };
}

} // namespace

TEST_CASE("Shapley value: the average over all orders, which adds up to the worth of all") {
    test::for_random_cases(1500, [](Random& random) {
        const auto players = static_cast<std::size_t>(random.between(0, random.once_in(20) ? 7 : 5));
        const Worths worths = random_worths(random, players);
        const auto values = shapley(players, worths).value();
        CHECK(values == slow_shapley(players, worths));
        CHECK(total(values) == Fraction(worths.back()));
    });
}

TEST_CASE("Shapley value: players alike get the same, who adds nothing gets nothing") {
    test::for_random_cases(1000, [](Random& random) {
        const auto players = static_cast<std::size_t>(random.between(2, 8));
        const Worths source = random_worths(random, players);
        const std::size_t a = random.index(players), b = (a + 1) % players;
        const std::size_t bit_a = std::size_t{1} << a, bit_b = std::size_t{1} << b;
        Worths alike = source, null = source;
        for (std::size_t coalition = 0; coalition < source.size(); ++coalition) {
            if ((coalition & bit_a) != 0 && (coalition & bit_b) == 0)
                alike[coalition] = alike[coalition ^ bit_a ^ bit_b];
            null[coalition] = source[coalition & ~bit_a];
        }
        const auto same = shapley(players, alike).value();
        CHECK(same[a] == same[b]);
        CHECK(shapley(players, null).value()[a] == 0);
    });
}

TEST_CASE("Shapley value: of two games together it is the sum of both") {
    test::for_random_cases(1000, [](Random& random) {
        const auto players = static_cast<std::size_t>(random.between(1, 8));
        Worths first = random_worths(random, players), second = random_worths(random, players), both(first.size());
        for (std::size_t coalition = 0; coalition < both.size(); ++coalition) {
            first[coalition] /= 2;
            second[coalition] /= 2;
            both[coalition] = first[coalition] + second[coalition];
        }
        const auto one = shapley(players, first).value(), other = shapley(players, second).value();
        const auto sum = shapley(players, both).value();
        for (std::size_t i = 0; i < players; ++i)
            CHECK(sum[i] == one[i] + other[i]);
    });
}

TEST_CASE("Shapley value: twenty players, the greatest worths") {
    const auto values = shapley(20, [](std::uint32_t coalition) {
        return coalition == 0 ? 0 : std::popcount(coalition) % 2 == 0 ? json_max : -json_max;
    });
    CHECK(values.value() == std::vector<Fraction>(20, Fraction::of(json_max, 20).value()));
}

TEST_CASE("Shapley value from random orders: adds up exactly, and lies within its error of the exact one") {
    test::for_random_cases(40, [](Random& random) {
        const auto players = static_cast<std::size_t>(random.between(2, 7));
        Worths worths = random_worths(random, players);
        for (std::int64_t& worth : worths)
            worth %= 1'000'000;
        const auto exact = shapley(players, worths).value();
        const auto seed = static_cast<std::uint64_t>(random.between(0, 1'000'000));
        const auto estimates = sampled_shapley(players, of_many(worths), 2000, seed).value();
        std::vector<Fraction> values;
        for (std::size_t i = 0; i < players; ++i) {
            values.push_back(estimates[i].value);
            CHECK(std::abs(as_double(estimates[i].value - exact[i])) <= 5 * estimates[i].standard_error + 1e-9);
        }
        CHECK(total(values) == Fraction(worths.back()));
    });
}

TEST_CASE("Shapley value from random orders: as many orders of each kind") {
    // Whoever comes first gets 1: each of 3 players in a third of the orders, the error as the binomial has it.
    const auto first = [](std::span<const std::uint32_t>) -> std::int64_t { return 1; };
    const auto estimates =
        sampled_shapley(3, [&](auto players) { return players.empty() ? 0 : first(players); }, 9000, 1);
    for (const ShapleyEstimate& each : estimates.value()) {
        CHECK(std::abs(as_double(each.value) - 1.0 / 3) < 0.02);
        CHECK(std::abs(each.standard_error - std::sqrt(2.0 / 9 / 9000)) < 0.0002);
    }
}

TEST_CASE("Shapley value from random orders: where each adds the same in any order it is exact, also for many") {
    const auto sum = [](std::span<const std::uint32_t> players) {
        std::int64_t worth = 0;
        for (std::uint32_t player : players)
            worth += player;
        return worth;
    };
    const auto estimates = sampled_shapley(300, sum, 5, 99).value();
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        CHECK(estimates[i].value == Fraction(static_cast<std::int64_t>(i)));
        CHECK(estimates[i].standard_error == 0);
    }
}

// Littlechild and Owen's formula (1973): each step of the runway is shared by those who need it.
TEST_CASE("Shapley value from random orders: an airport of 40 aircraft, within its error of the formula") {
    const std::size_t count = 40;
    const auto cost = [](std::span<const std::uint32_t> players) {
        return players.empty() ? std::int64_t{0} : (std::int64_t{std::ranges::max(players)} + 1) * 100;
    };
    const auto estimates = sampled_shapley(count, cost, 4000, 12).value();
    Fraction expected;
    for (std::size_t i = 0; i < count; ++i) {
        expected = expected + Fraction::of(100, count - i).value();
        CHECK(std::abs(as_double(estimates[i].value - expected)) <= 5 * estimates[i].standard_error);
    }
}
