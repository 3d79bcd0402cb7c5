// Text as search compares it: small letters, without the marks on Latin, Greek and Cyrillic ones; what is typed finds what is meant.
#pragma once

#include <string>
#include <string_view>

namespace osmose::locale {

std::string folded(std::string_view text); // "Fournées" is "fournees", "Œuvre" is "oeuvre", "l’Été" is "l'ete"

} // namespace osmose::locale
