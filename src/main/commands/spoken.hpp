// What `rules` says as values, in the reader's words: figures, days and names, and the sentences that they fill.
#pragma once

#include "journal/journal.hpp"
#include "rules/sentence.hpp"

#include <string>
#include <string_view>

namespace osmose::cli {

std::string said(const journal::Journal& journal, const rules::Measure& measure);
// The text under prefix + key, with its values; empty where the key is.
std::string said(const journal::Journal& journal, std::string_view prefix, const std::string& key,
                 const rules::SpokenValues& values);
inline std::string said(const journal::Journal& journal, std::string_view prefix, const rules::Sentence& sentence) {
    return said(journal, prefix, sentence.key, sentence.values);
}

} // namespace osmose::cli
