// The minutes of a decision (model.md §8) as a file of its own, to print and to sign, and the same as plain text. Their words come
// ready, in the reader's language.
#pragma once

#include <string>
#include <vector>

namespace osmose::exchange {

struct Minutes {
    std::string language;           // "fr"
    std::string title, project;
    std::vector<std::string> lines; // each a paragraph, which may have lines of its own
    std::string foot;               // fingerprint
};

std::string minutes_page(const Minutes& minutes); // HTML
std::string minutes_text(const Minutes& minutes);

} // namespace osmose::exchange
