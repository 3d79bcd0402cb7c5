// What people type into a field of numbers, read exactly: "12 480,00", "12,480.00", "2,5+1", "1h30", "15 %". Comma and
// point are both decimal signs, spaces and the other sign group thousands. Nothing is guessed or rounded: what is
// unclear is an error.
#pragma once

#include "base/currency.hpp"
#include "base/fraction.hpp"
#include "base/money.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string_view>

namespace osmose::errc {
inline constexpr Errc reading_empty{"reading.empty"};
inline constexpr Errc reading_too_long{"reading.too-long"};                   // beyond max_typed bytes
inline constexpr Errc reading_not_a_number{"reading.not-a-number"};           // values: text
inline constexpr Errc reading_too_many_decimals{"reading.too-many-decimals"}; // values: most, near
inline constexpr Errc reading_unfinished{"reading.unfinished"};               // "2,5+", "(1": stops too early
inline constexpr Errc reading_divided_by_zero{"reading.divided-by-zero"};
} // namespace osmose::errc

namespace osmose::locale {

inline constexpr std::size_t max_typed = 200;

// A number or an expression of + - × ÷ and parentheses (also − * · / :), as a count of 10^-exponent: "2,5+1" is 350 for
// exponent 2. exponent: 0 to 9. Errors: those above, and errc::amount_out_of_range beyond ±(2^53 - 1). Where a sign
// could be of decimals or of thousands ("1,250"), the language in use decides; both kinds, or groups of three more than
// once, are plain.
Result<std::int64_t> read_number(std::string_view typed, int exponent);
// The same as an exact fraction, with any number of decimals.
Result<Fraction> read_fraction(std::string_view typed);

Result<Quantity> read_quantity(std::string_view typed);
Result<Factor> read_factor(std::string_view typed);
// Also hours and minutes: "1h30", "1:30", "45 min", to the nearest thousandth of an hour.
Result<Quantity> read_hours(std::string_view typed);
// The currency's own symbol or code may stand before or behind.
Result<Money> read_money(std::string_view typed, const Currency& currency);
// "15", "15 %", "2,5", with at most 3 decimals.
Result<Percent> read_percent(std::string_view typed);

} // namespace osmose::locale
