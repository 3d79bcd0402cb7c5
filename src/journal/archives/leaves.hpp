// The values at the leaves of an action and how they stand in JSON: as a text, or as a whole number. Every archive asks here, so
// that a new value type is taught once.
#pragma once

#include "base/currency.hpp"
#include "base/date.hpp"
#include "base/fraction.hpp"
#include "base/hash.hpp"
#include "base/money.hpp"
#include "model/member.hpp"
#include "model/words.hpp"

#include <array>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace osmose::journal {

namespace errc {
inline constexpr Errc unknown_word{"field.unknown-word"}; // values: word
inline constexpr Errc not_a_salt{"field.not-a-salt"};
}

using Salt = std::array<std::uint8_t, 16>;

std::string salt_text(const Salt& salt);
Result<Salt> parse_salt(std::string_view text);

template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

// Written as a text.
template <class T>
concept TextLeaf = std::same_as<T, Date> || std::same_as<T, Instant> || std::same_as<T, Currency> || std::same_as<T, Fraction> ||
                   std::same_as<T, Salt> || is_id<T> || model::HasWords<T>;

// Written as a whole number.
template <class T>
concept CountLeaf = std::same_as<T, Money> || std::same_as<T, Quantity> || std::same_as<T, Factor> ||
                    std::same_as<T, Percent> ||                    (std::integral<T> && !std::same_as<T, bool>);

template <TextLeaf T>
std::string leaf_text(const T& value) {
    if constexpr (std::same_as<T, Salt>) return salt_text(value);
    else if constexpr (model::HasWords<T>) return std::string(model::word(value));
    else return to_string(value);
}

template <TextLeaf T>
Result<T> leaf_from(std::string_view text) {
    if constexpr (std::same_as<T, Date>) return parse_date(text);
    else if constexpr (std::same_as<T, Instant>) return parse_instant(text);
    else if constexpr (std::same_as<T, Currency>) return parse_currency(text);
    else if constexpr (std::same_as<T, Fraction>) return parse_fraction(text);
    else if constexpr (std::same_as<T, Salt>) return parse_salt(text);
    else if constexpr (model::HasWords<T>) {
        if (const auto value = model::from_word<T>(text)) return *value;
        return fail(errc::unknown_word, {}, {{"word", std::string(text.substr(0, 40))}});
    } else {
        return from_hex(text).transform([](const auto& bytes) { return T{bytes}; });
    }
}

template <CountLeaf T>
std::int64_t& count_in(T& value)
    requires(!std::integral<T>)
{
    if constexpr (std::same_as<T, Money>) return value.minor;
    else return value.thousandths;
}

template <CountLeaf T>
std::int64_t count_of(const T& value) {
    if constexpr (std::integral<T>) return static_cast<std::int64_t>(value);
    else if constexpr (std::same_as<T, Money>) return value.minor;
    else return value.thousandths;
}

// Errors: errc::overflow where the number does not fit the type.
template <CountLeaf T>
Result<T> count_from(std::int64_t count) {
    if constexpr (std::integral<T>) {
        if (!std::in_range<T>(count)) return fail(osmose::errc::overflow);
        return static_cast<T>(count);
    } else {
        T value;
        count_in(value) = count;
        return value;
    }
}

} // namespace osmose::journal
