// How a call says that it could not: a code, a place and the values that the sentence needs. The sentence itself stands in the
// catalogue of strings under "error." + code, in every language. Exceptions never cross a floor.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace osmose {

// The key of an error's sentence in the catalogue, without "error.": "money.overflow".
struct Errc {
    std::string_view key;
    bool operator==(const Errc&) const = default;
};

// Where: a file's line and column (from 1), an entry, a field; whichever is known.
struct Place {
    std::string file, entry, field;
    std::uint32_t line = 0, column = 0;
    bool operator==(const Place&) const = default;
};

struct Error {
    Errc code;
    Place place;
    std::vector<std::pair<std::string, std::string>> values; // named parts of the sentence: {"currency", "EUX"}
    bool operator==(const Error&) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(Errc code, Place place = {}, std::vector<std::pair<std::string, std::string>> values = {}) {
    return std::unexpected(Error{code, std::move(place), std::move(values)});
}

inline std::unexpected<Error> fail_at_field(Errc code, std::string_view field,
                                            std::vector<std::pair<std::string, std::string>> values = {}) {
    return fail(code, {.field = std::string(field)}, std::move(values));
}

} // namespace osmose
