// Each option against each other one: how many prefer the row to the column. Who is preferred by more stands on a green ground, who is
// preferred by fewer on a red one, so that the figures are read first and the colour second. It is a table for everybody.
#pragma once

#include "ui/items.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

// Square; preferred[row][column]. Columns are headed by the numbers of the rows, which are numbered from 1.
void pair_matrix(std::string_view name, std::span<const std::string> options, const std::vector<std::vector<std::int64_t>>& preferred);

} // namespace osmose::ui
