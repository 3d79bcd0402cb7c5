// A currency is an ISO 4217 code with its number of decimals (0, 2 or 3); amounts are counts of its minor unit (model.md §1).
// Funds, metals and test codes of the standard are no currency to pay with and are left out.
#pragma once

#include "base/result.hpp"

#include <array>
#include <compare>
#include <span>
#include <string>
#include <string_view>

namespace osmose {

namespace errc {
inline constexpr Errc unknown_currency{"currency.unknown"}; // values: currency
}

struct Currency {
    std::array<char, 3> letters{'E', 'U', 'R'};
    std::string_view code() const { return {letters.data(), letters.size()}; }
    auto operator<=>(const Currency&) const = default;
};

// "EUR", upper case. Errors: errc::unknown_currency.
Result<Currency> parse_currency(std::string_view text);
inline std::string to_string(const Currency& currency) { return std::string(currency.code()); }

// Digits after the decimal mark: 2 for EUR, 0 for JPY, 3 for TND.
int decimals(const Currency& currency);

// Every code known, in alphabetical order.
std::span<const std::string_view> currency_codes();

} // namespace osmose
