// Text as people write it: UTF-8, counted in code points, never cut inside one. What it says is nobody's business here.
// A text that is not UTF-8, or holds a NUL, stops at the door (a file, a link, a field).
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace osmose {

namespace errc {
inline constexpr Errc not_utf8{"text.not-utf8"};
inline constexpr Errc nul_in_text{"text.nul"};
inline constexpr Errc text_too_long{"text.too-long"};
} // namespace errc

// Where the first byte stands that is not UTF-8 (RFC 3629: shortest forms, no surrogates, up to U+10FFFF).
std::optional<std::size_t> first_not_utf8(std::string_view text);

// Code points of a UTF-8 text.
std::size_t code_points(std::string_view text);

// The first count code points of a UTF-8 text.
std::string_view first_code_points(std::string_view text, std::size_t count);

// UTF-8, without NUL, at most most code points. Errors: errc::not_utf8, errc::nul_in_text, errc::text_too_long.
Result<void> check_text(std::string_view text, std::size_t most);

} // namespace osmose
