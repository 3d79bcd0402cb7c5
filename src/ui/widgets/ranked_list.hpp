// Options put in order, the best first, by dragging a row, by Alt and an arrow key, or by buttons; one may stand level with the one
// above. What is left out stands below all that is ranked, level with the others left out: pressing it ranks it last.
#pragma once

#include "ui/items.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct RankedOption {
    std::string_view key, label;
};

struct Ranked {
    std::string key;
    bool level = false; // with the one above; never the first
    bool operator==(const Ranked&) const = default;
};
// Who moves leaves the others as level as they were, and stands level with those between whom he comes.
void move_ranked(std::vector<Ranked>& ranking, std::size_t from, std::size_t to);
void leave_out(std::vector<Ranked>& ranking, std::size_t place);
std::size_t rank_of(const std::vector<Ranked>& ranking, std::size_t place); // from 1; of those that stand level the same

// True in the frame in which it changed.
bool ranked_list(std::string_view key, std::string_view name, std::vector<Ranked>& ranking, Items<RankedOption> options);

} // namespace osmose::ui
