// How evenly something is spread, and whether what each one gets goes with what he brought (model.md §13): exact
// fractions, over values of any one unit. What is judged fair is for the members to say.
#pragma once

#include "base/fraction.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace osmose::errc {
inline constexpr Errc nothing_to_compare{
    "fairness.nothing-to-compare"};                                // no value at all, or only zeros in a list of shares
inline constexpr Errc negative_value{"fairness.negative-value"};   // values: index, from 1
inline constexpr Errc too_many_values{"fairness.too-many-values"}; // values: most
inline constexpr Errc value_too_long{"fairness.value-too-long"};   // values: index, from 1
inline constexpr Errc more_voters_than_members{"fairness.more-voters-than-members"};
} // namespace osmose::errc

namespace osmose::rules {

// Gini index (C. Gini, 1912): the mean difference of all pairs, each with itself too, over twice the mean. 0 where all
// have the same, zeros included; (n - 1)/n where one has all. Not corrected for small groups. values: 1 to 10,000 of
// them, >= 0, terms and common denominator below 2^63. Errors: errc::nothing_to_compare, errc::negative_value,
// errc::too_many_values, errc::value_too_long.
Result<Fraction> gini(std::span<const Fraction> values);

// The share of all people and the share of the whole that the poorest so many have together.
struct LorenzPoint {
    Fraction people, held;
    bool operator==(const LorenzPoint&) const = default;
};

// Lorenz curve (M. O. Lorenz, 1905), from (0, 0) to (1, 1): a point for each number of people, n + 1 in all. Twice the
// area between it and the diagonal is the Gini index. Zeros give the diagonal: all have the same. As for gini.
Result<std::vector<LorenzPoint>> lorenz_curve(std::span<const Fraction> values);

// Each one's share of the gains less his share of the contributions: 0 where they are proportional; they add to zero.
// Lists of one length, as for gini, each with something in it. Errors: those of gini, errc::lengths_differ.
Result<std::vector<Fraction>> share_gaps(std::span<const Fraction> gains, std::span<const Fraction> contributions);

// The share of the members who voted. Errors: errc::nothing_to_compare without members, errc::more_voters_than_members.
Result<Fraction> turnout(std::size_t voters, std::size_t members);

} // namespace osmose::rules
