// What was typed into plain fields, taken apart: blank or not, one thing a line. Numbers and dates are read by locale/reading.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

bool is_blank(std::string_view typed);
// An address that a browser may open: http or https, and nothing that would run.
bool is_web_address(std::string_view typed);
// Without the spaces around them, and without empty ones.
std::vector<std::string> lines_of(std::string_view typed);

} // namespace osmose::ui
