// Exact fractions in lowest terms: shares, weights, quorums. Shown as a percentage, rounded for the eye only (model.md
// §1).
#pragma once

#include "base/integer.hpp"
#include "base/result.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace osmose {

namespace errc {
inline constexpr Errc not_a_fraction{"fraction.not-a-fraction"};
}

class Fraction {
public:
    Fraction() = default;
    Fraction(std::int64_t whole) : num_(whole) {}
    // Errors: errc::not_a_fraction where den is 0.
    static Result<Fraction> of(Wide num, Wide den);

    const Wide& num() const { return num_; }
    const Wide& den() const { return den_; } // > 0

    friend bool operator==(const Fraction&, const Fraction&) = default;
    friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b);

private:
    friend Fraction operator+(const Fraction& a, const Fraction& b);
    Wide num_ = 0, den_ = 1;
};

// Exact. A result too wide throws std::overflow_error: use within guard(). The divisor of / is not 0.
Fraction operator+(const Fraction& a, const Fraction& b);
Fraction operator-(const Fraction& a, const Fraction& b);
Fraction operator*(const Fraction& a, const Fraction& b);
Fraction operator/(const Fraction& a, const Fraction& b);

// The nearest whole number, half to even. model.md §1.
Wide round_half_even(const Fraction& fraction);

// "2/3", "5" or "-1/2", in lowest terms.
std::string to_string(const Fraction& fraction);
// Reads the same forms, not necessarily in lowest terms, and a decimal such as "12.5"; at most 60 characters.
// Errors: errc::not_a_fraction.
Result<Fraction> parse_fraction(std::string_view text);

} // namespace osmose
