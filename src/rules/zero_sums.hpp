// Taking numbers apart into as many groups as can be, each adding to zero: what the fewest payments of a settling up
// come down to (model.md §6).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace osmose::rules {

// The greatest number of groups of the places 0, 1, ..., n - 1, each with a sum of zero. Everyone is in one group; a
// group's places are in order, the groups by their first ones. Dynamic programming over all subsets: 2^n × n steps and
// 2^n bytes. Precondition: n <= 20, each number within ±(2^53 - 1), all of them adding to zero.
std::vector<std::vector<std::size_t>> most_zero_sums(std::span<const std::int64_t> numbers);

} // namespace osmose::rules
