#include "rules/shapley.hpp"

#include "base/limits.hpp"
#include "base/money.hpp"
#include "base/random.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <utility>

namespace osmose::rules {

namespace {

Result<void> check_players(std::size_t players, std::size_t most) {
    if (players > most) return fail(errc::too_many_players, {}, {{"most", std::to_string(most)}});
    return {};
}

// A sum of at most 2^20 worths, which may pass 64 bits: kept in two halves.
struct WorthSum {
    std::int64_t high = 0, low = 0; // high × 2^32 + low
    void add(std::int64_t worth) {
        high += worth >> 32;
        low += worth & 0xffff'ffff;
    }
    Wide value() const { return Wide(high) * (std::int64_t{1} << 32) + low; }
};

// To within some units in the last place. The library's own conversion goes by long double, which not every standard library of wasm
// links.
double approximate(const Wide& value) {
    double sum = 0, scale = 1;
    for (Wide rest = value < 0 ? Wide(-value) : value; rest != 0; rest >>= 32, scale *= 4'294'967'296.0)
        sum += scale * static_cast<double>(Wide(rest & 0xffff'ffff).convert_to<std::uint32_t>());
    return value < 0 ? -sum : sum;
}

} // namespace

std::int64_t coalitions(std::size_t players, std::size_t size) {
    std::int64_t count = 1;
    for (std::size_t i = 0; i < size; ++i)
        count = count * static_cast<std::int64_t>(players - i) / static_cast<std::int64_t>(i + 1);
    return count;
}

// The worths are first added up by size, with and without each player.
Result<std::vector<std::vector<Wide>>> shapley_gains(std::size_t players, const Worth& worth) {
    if (auto sound = check_players(players, players_exactly); !sound) return std::unexpected(sound.error());
    if (worth(0) != 0) return fail(errc::nobody_has_worth);
    std::vector<WorthSum> all(players + 1);
    std::vector<std::vector<WorthSum>> with(players, all); // of a player, by size
    for (std::uint32_t coalition = 1; coalition < std::uint32_t{1} << players; ++coalition) {
        const std::int64_t value = worth(coalition);
        if (auto sound = check_range(value); !sound) return std::unexpected(sound.error());
        const auto size = static_cast<std::size_t>(std::popcount(coalition));
        all[size].add(value);
        for (std::uint32_t left = coalition; left != 0; left &= left - 1)
            with[static_cast<std::size_t>(std::countr_zero(left))][size].add(value);
    }
    std::vector<std::vector<Wide>> gains(players);
    for (std::size_t player = 0; player < players; ++player)
        for (std::size_t others = 0; others < players; ++others) {
            const Wide without = all[others].value() - with[player][others].value();
            gains[player].push_back(with[player][others + 1].value() - without);
        }
    return gains;
}

// Of the n! orders, s! (n - s - 1)! have a player come just after a given coalition of s others. Those numbers times n
// over n! are 1 over the number of such coalitions.
Fraction shapley_value(std::span<const Wide> gains) {
    Fraction sum;
    for (std::size_t others = 0; others < gains.size(); ++others)
        sum = sum + *Fraction::of(gains[others], coalitions(gains.size() - 1, others));
    return sum / Fraction(static_cast<std::int64_t>(gains.size()));
}

Result<std::vector<Fraction>> shapley(std::size_t players, const Worth& worth) {
    return guard([&] {
        return shapley_gains(players, worth).transform([](const std::vector<std::vector<Wide>>& gains) {
            std::vector<Fraction> values;
            for (const std::vector<Wide>& mine : gains)
                values.push_back(shapley_value(mine));
            return values;
        });
    });
}

Result<std::vector<Fraction>> shapley(std::size_t players, std::span<const std::int64_t> worths) {
    if (auto sound = check_players(players, players_exactly); !sound) return std::unexpected(sound.error());
    const std::size_t expected = std::size_t{1} << players;
    if (worths.size() != expected) {
        return fail(errc::wrong_worth_count, {},
                    {{"expected", std::to_string(expected)}, {"found", std::to_string(worths.size())}});
    }
    return shapley(players, [&](std::uint32_t coalition) { return worths[coalition]; });
}

Result<std::vector<ShapleyEstimate>> sampled_shapley(std::size_t players, const WorthOfMany& worth, std::size_t orders,
                                                     std::uint64_t seed) {
    if (auto sound = check_players(players, limits::members); !sound) return std::unexpected(sound.error());
    if (orders < 2 || orders > most_sampled_worths / std::max<std::size_t>(players, 1)) {
        const std::size_t most = most_sampled_worths / std::max<std::size_t>(players, 1);
        return fail(errc::samples_out_of_range, {}, {{"most", std::to_string(most)}});
    }
    if (worth({}) != 0) return fail(errc::nobody_has_worth);
    return guard([&]() -> Result<std::vector<ShapleyEstimate>> {
        SplitMix64 random(seed);
        std::vector<std::uint32_t> order(players);
        std::iota(order.begin(), order.end(), 0u);
        std::vector<Wide> sums(players), squares(players);
        for (std::size_t round = 0; round < orders; ++round) {
            for (std::size_t left = players; left > 1; --left)
                std::swap(order[left - 1], order[random.below(left)]);
            std::int64_t before = 0;
            for (std::size_t count = 1; count <= players; ++count) {
                const std::int64_t value = worth(std::span(order).first(count));
                if (auto sound = check_range(value); !sound) return std::unexpected(sound.error());
                const std::uint32_t player = order[count - 1];
                const Wide added = value - before;
                sums[player] += added;
                squares[player] += added * added;
                before = value;
            }
        }
        // Variance of the mean: (n × sum of squares - square of the sum) / (n² (n - 1)), rounded once at its end.
        const Wide n = orders;
        std::vector<ShapleyEstimate> estimates;
        for (std::size_t i = 0; i < players; ++i) {
            const Wide spread = n * squares[i] - sums[i] * sums[i];
            estimates.push_back({*Fraction::of(sums[i], n),
                                 std::sqrt(approximate(spread) / approximate(n * n * (n - 1)))});
        }
        return estimates;
    });
}

} // namespace osmose::rules
