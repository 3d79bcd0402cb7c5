// Text as search compares it: small letters, without the accents of the Latin alphabets; what is typed finds what is meant.
#pragma once

#include <string>
#include <string_view>

namespace osmose::app {

std::string folded(std::string_view text); // "Fournées" is "fournees", "Œuvre" is "oeuvre"

} // namespace osmose::app
