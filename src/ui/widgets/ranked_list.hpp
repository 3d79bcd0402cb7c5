// Options put in order, the best first, by dragging a row, by Alt and an arrow key, or by buttons. What is left out stands below all
// that is ranked, level with the others left out: pressing it ranks it last.
#pragma once

#include "ui/items.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct RankedOption {
    std::string_view key, label;
};
// ranking: the keys of those that are ranked. True in the frame in which it changed.
bool ranked_list(std::string_view key, std::string_view name, std::vector<std::string>& ranking, Items<RankedOption> options);

} // namespace osmose::ui
