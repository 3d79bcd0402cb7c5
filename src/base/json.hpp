// JSON, read strictly: what this lets through holds no surprise for whoever reads it next (cereal, a calculation), and
// what it refuses is refused with line and column. It knows nothing of what a file means; a value remembers its place,
// so that those who know can say where they found what is wrong.
#pragma once

#include "base/limits.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace osmose {

namespace errc {
inline constexpr Errc json_empty{"json.empty"};
inline constexpr Errc json_too_large{"json.too-large"};
inline constexpr Errc json_too_deep{"json.too-deep"};
inline constexpr Errc json_syntax{"json.syntax"};         // a value, a comma, a colon... was expected
inline constexpr Errc json_unfinished{"json.unfinished"}; // the text ends inside a value
inline constexpr Errc json_trailing{"json.trailing"};     // something follows the value
inline constexpr Errc json_bad_string{"json.bad-string"}; // a wrong escape, half a surrogate pair, no closing quote
inline constexpr Errc json_duplicate_key{"json.duplicate-key"};
inline constexpr Errc json_not_whole{"json.not-whole"};       // 1.5 or 1e3 where whole numbers are asked
inline constexpr Errc json_out_of_range{"json.out-of-range"}; // beyond ±(2^53 - 1)
} // namespace errc

struct JsonMember;

// A value and where it stands.
struct Json {
    enum class Kind : std::uint8_t { null, boolean, integer, decimal, string, array, object };
    Kind kind = Kind::null;
    std::uint32_t line = 1, column = 1; // of its first character, from 1; columns count code points
    std::int64_t integer = 0;           // of an integer, or 0 or 1 of a boolean
    std::string text;                   // of a string; of a decimal, as it was written
    std::vector<Json> items;            // of an array
    std::vector<JsonMember> members;    // of an object, in their order

    Place place() const { return {.line = line, .column = column}; }
    const Json* find(std::string_view key) const; // of an object; nullptr where it has no such member
};

struct JsonMember {
    std::string key;
    std::uint32_t line = 1, column = 1; // of the key
    Json value;
    Place place() const { return {.line = line, .column = column}; }
};

struct JsonLimits {
    std::size_t bytes = limits::file_bytes;
    std::size_t depth = limits::json_depth;
    bool decimals = false; // numbers that are not whole are read too, as text
};

// RFC 8259, and stricter: UTF-8 without NUL (not even escaped), no key twice in an object, whole numbers within ±(2^53
// - 1), nothing after the value, no deeper and no longer than the limits. Never recursive. Errors: errc::json_*,
// errc::not_utf8, errc::nul_in_text, each with line and column.
Result<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

// The same pass without building anything: for what another reader (cereal) reads after it.
Result<void> check_json(std::string_view text, const JsonLimits& limits = {});

} // namespace osmose
