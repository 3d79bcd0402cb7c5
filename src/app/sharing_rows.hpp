// Rows that the figures are put together from: a sharing and its parts, a line of the history.
#pragma once

#include "app/figures.hpp"
#include "rules/distribution.hpp"

#include <string>
#include <string_view>

namespace osmose::app {

RevenueRow row_of(const model::Revenue& revenue);
// A calculation that is tried: its figures are asked for behind `prefix`.
Sharing rows_of(const Figures& figures, const rules::Calculation& calculation, const std::string& prefix);
// A distribution as it was applied.
Sharing rows_of(const Figures& figures, const model::Distribution& distribution);

// Of very many parts the greatest ones and mine, and what the others come to: neither a chart nor a dialog can show a thousand.
struct PartsInShort {
    std::vector<const PartRow*> shown;
    std::size_t others = 0;
    Money others_part;
};
PartsInShort in_short(const std::vector<PartRow>& parts);

std::string try_prefix(Money amount);              // "try/12000/"
std::int64_t amount_tried(std::string_view digits); // 0 where it is no number

// The values of the sentence "history." + kind.
void describe(HistoryRow& row, const journal::Action& action, const Figures& figures, const journal::Journal& journal);

} // namespace osmose::app
