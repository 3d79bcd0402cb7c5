// Numbers, amounts and sizes as the language in use writes them: "12 480,00 €", "€12,480.00", "15 %". Whole numbers in,
// text out: nothing here is floating point. Separators and patterns are texts of the catalogue ("number.group",
// "money.symbol"...).
#pragma once

#include "base/currency.hpp"
#include "base/fraction.hpp"
#include "base/money.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace osmose::locale {

// How many decimals are shown: at least, with zeros filled in; at most, rounded half to even for the eye.
struct Decimals {
    int least = 0, most = 0; // 0 to 18
};

std::string number(std::int64_t whole);                                // "12 480", "−3"
std::string decimal(std::int64_t count, int exponent, Decimals shown); // count / 10^exponent
std::string decimal(const Fraction& value, Decimals shown);
std::string quantity(Quantity quantity); // "7,5"
std::string quantity(Quantity quantity,
                     std::string_view unit); // "7,5 h", "9 jours": the text "unit." + unit, or the unit itself
std::string factor(Factor factor);           // "1,25"
std::string percent(Percent percent);        // of a rule: "15 %", "2,5 %"
std::string percent(const Fraction& share, Decimals shown = {0, 2}); // of 1: 3/20 is "15 %"; {2, 2} is "15,00 %"

// An amount with the symbol of its currency (the text "symbol." + code), or its code: "12 480,00 €", "12,00 CHF",
// "−€12.00", "CHF 12.00".
std::string money(Money amount, const Currency& currency);
// The same from an exact count of minor units, with these decimals of the major unit: "572,0819 €". For explanations.
std::string money(const Fraction& minor_units, const Currency& currency, Decimals shown);
std::string points(Money value); // "140,00 pts"; 1 pt = 100 minor units of value (model.md §4)
std::string points(const Fraction& minor_units, Decimals shown);
std::string with_sign(std::string written); // "+1,22" for a change that is not negative; "−0,30" stays

std::string ordinal(std::int64_t rank, bool feminine = false); // "1er", "1re", "3e"; "3rd"
std::string bytes(std::uint64_t count);                        // "18 ko", "1,2 Mo": thousands, at most one decimal

} // namespace osmose::locale
