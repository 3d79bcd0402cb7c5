// Raw DEFLATE (RFC 1951) by zlib, with a bound on what may come out, so that a few bytes cannot ask for all memory.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace osmose::exchange {

std::string deflate(std::string_view bytes); // as small as zlib can
// Errors: journal::errc::compact_broken, errc::compact_too_large (more than `most` bytes).
Result<std::string> inflate(std::string_view bytes, std::size_t most);

} // namespace osmose::exchange
