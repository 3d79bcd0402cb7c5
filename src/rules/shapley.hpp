// Shapley value (L. S. Shapley, "A value for n-person games", 1953; model.md §10): what each player adds to a group on
// average over all orders in which the group may come together. Who could not be replaced has a large one. What a
// coalition is worth is asked of the caller, in any whole unit.
#pragma once

#include "base/fraction.hpp"
#include "base/integer.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace osmose::errc {
inline constexpr Errc too_many_players{"shapley.too-many-players"};         // values: most
inline constexpr Errc nobody_has_worth{"shapley.nobody-has-worth"};         // the worth of no player at all is not 0
inline constexpr Errc wrong_worth_count{"shapley.wrong-worth-count"};       // values: expected, found
inline constexpr Errc samples_out_of_range{"shapley.samples-out-of-range"}; // values: most
} // namespace osmose::errc

namespace osmose::rules {

inline constexpr std::size_t players_exactly = 20;

// What a coalition is worth: player i is in it where bit i is set. The worth of nobody is 0; any other is a whole
// number within ±(2^53 - 1), also a negative one.
using Worth = std::function<std::int64_t(std::uint32_t coalition)>;

// Every player's value, exactly; they add up to the worth of all. Asks for the worth of each of the 2^n coalitions
// once. players: at most 20.
// Errors: errc::too_many_players, errc::nobody_has_worth, errc::amount_out_of_range.
Result<std::vector<Fraction>> shapley(std::size_t players, const Worth& worth);

// What each player adds to the coalitions of so many others, added up over all of them: [player][how many others]. His
// value is the mean over the numbers of others, from none to all, of the mean over their coalitions. As shapley().
Result<std::vector<std::vector<Wide>>> shapley_gains(std::size_t players, const Worth& worth);

// The value that one player's gains come to.
Fraction shapley_value(std::span<const Wide> gains);

// How many coalitions there are of some players: the binomial coefficient. size <= players <= 20.
std::int64_t coalitions(std::size_t players, std::size_t size);

// The same with all worths in a list, by the bits of their players. Errors: also errc::wrong_worth_count.
Result<std::vector<Fraction>> shapley(std::size_t players, std::span<const std::int64_t> worths);

// A value estimated from random orders: the mean of what the player added, and the standard error of that mean (the
// sample's standard deviation over the square root of the number of orders).
struct ShapleyEstimate {
    Fraction value;
    double standard_error = 0;
};

// What a coalition of many players is worth: its players, in the order in which they came. Within an order it is asked
// for one player more each time, so whoever keeps a running sum need not start again.
using WorthOfMany = std::function<std::int64_t(std::span<const std::uint32_t> players)>;

inline constexpr std::size_t most_sampled_worths = 10'000'000; // players × orders

// For more players than can be counted out (J. Castro, D. Gómez, J. Tejada, "Polynomial calculation of the Shapley
// value based on sampling", 2009). The orders are drawn by SplitMix64 and the shuffle of Fisher and Yates: one seed,
// one answer, on every device. The values add up to the worth of all, exactly. players: at most 10,000; orders: from 2
// on, players × orders at most 10,000,000, each asks for one worth. Errors: errc::too_many_players,
// errc::samples_out_of_range, errc::nobody_has_worth, errc::amount_out_of_range.
Result<std::vector<ShapleyEstimate>> sampled_shapley(std::size_t players, const WorthOfMany& worth, std::size_t orders,
                                                     std::uint64_t seed);

} // namespace osmose::rules
