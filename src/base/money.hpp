// Amounts, quantities, factors and percentages: 64-bit counts of the smallest unit, never floating point (model.md §1).
// Arithmetic is checked; strong types, so that hours are never added to euros.
#pragma once

#include "base/integer.hpp"
#include "base/result.hpp"

#include <compare>
#include <cstdint>
#include <span>

namespace osmose {

namespace errc {
inline constexpr Errc amount_out_of_range{"number.out-of-range"}; // beyond ±(2^53 - 1)
inline constexpr Errc too_many_factors{"value.too-many-factors"};
} // namespace errc

// A count of minor units (cents) of the project's currency, or of hundredths of a point where a value is meant.
struct Money {
    std::int64_t minor = 0;
    auto operator<=>(const Money&) const = default;
};

// Thousandths of a unit (hour, day, km, kg, piece, use...).
struct Quantity {
    std::int64_t thousandths = 0;
    auto operator<=>(const Quantity&) const = default;
};

// Thousandths: 1.000 is 1000. Weights, quality, premiums.
struct Factor {
    std::int64_t thousandths = 1000;
    auto operator<=>(const Factor&) const = default;
};

// Thousandths of a percent: 15 % is 15000.
struct Percent {
    std::int64_t thousandths = 0;
    auto operator<=>(const Percent&) const = default;
};
inline constexpr Percent hundred_percent{100'000};

// Checked sums. Errors: errc::overflow.
Result<Money> add(Money a, Money b);
Result<Money> subtract(Money a, Money b);
Result<Money> sum(std::span<const Money> amounts);

// Whether a count may stand in a file: within ±(2^53 - 1).
Result<void> check_range(std::int64_t count);

inline constexpr std::size_t max_factors = 8;

// quantity × rate × factors, rounded once, half to even, to the minor unit. rate: minor units for one unit.
// Errors: errc::overflow, errc::too_many_factors. Source: model.md §4.
Result<Money> value_of(Quantity quantity, Money rate, std::span<const Factor> factors);
// amount × factors, the same way (money contributions).
Result<Money> value_of(Money amount, std::span<const Factor> factors);

} // namespace osmose
