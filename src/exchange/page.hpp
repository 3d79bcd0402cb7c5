// A page made for people, as a file of its own: it prints, and needs nothing from elsewhere. What somebody typed is text in it.
#pragma once

#include <string>
#include <string_view>

namespace osmose::exchange {

// Text as it stands in HTML.
std::string escaped(std::string_view text);
// `tag` with its attributes, as "p class=\"holder\"".
std::string element(std::string_view tag, std::string_view text);
// The whole file: `style` is CSS beside what all pages share, `content` HTML.
std::string page(std::string_view language, std::string_view title, std::string_view style, std::string_view content);

} // namespace osmose::exchange
