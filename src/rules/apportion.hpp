// Sharing a whole sum by weights so that it adds up to the last minor unit: the method of largest remainders
// (Hamilton). Every sharing in OsmoseIt ends here. It knows weights and sums, neither members nor contributions.
#pragma once

#include "base/fraction.hpp"
#include "base/money.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace osmose::errc {
inline constexpr Errc no_weight{"share.no-weight"};             // nobody has weight
inline constexpr Errc negative_weight{"share.negative-weight"}; // values: index, from 1
inline constexpr Errc too_many_weights{"share.too-many-weights"};
inline constexpr Errc weight_too_long{
    "share.weight-too-long"}; // values: index, from 1; a term or the common denominator reaches 2^63
inline constexpr Errc lengths_differ{"share.lengths-differ"}; // as many received as weights
} // namespace osmose::errc

namespace osmose::rules {

// Weights over their common denominator: what is shared in proportion to the one is shared in proportion to the other.
struct Terms {
    std::vector<Wide> terms;
    Wide total;
};

// Weights: >= 0, at least one > 0, within the bounds of model.md §1: at most 10,000, their terms and their common
// denominator below 2^63. Errors: errc::no_weight, errc::negative_weight, errc::too_many_weights,
// errc::weight_too_long.
Result<Terms> terms_of(std::span<const Fraction> weights);

// total: minor units; a negative one shares its size and turns the sign. One part per weight, in order; they add up to
// total, and none is a whole minor unit away from its exact quota total × weight / sum of weights. Ties of remainders
// go to the earlier, counted from `first` on and round (model.md §5: the turn in period mode). Errors: those of
// terms_of.
Result<std::vector<Money>> apportion(Money total, std::span<const Fraction> weights, std::size_t first = 0);

// The same on terms that are whole already. A total of 0 gives zeros, whatever the terms. Throws std::overflow_error:
// use within guard(). Precondition: terms.total > 0, or total is 0.
std::vector<Money> apportion(Money total, const Terms& terms, std::size_t first = 0);

// Every weight's exact share of their sum. Errors: those of terms_of.
Result<std::vector<Fraction>> shares_of(std::span<const Fraction> weights);

// Whole weights, as fractions.
std::vector<Fraction> weights_from(std::span<const Money> amounts);

} // namespace osmose::rules
