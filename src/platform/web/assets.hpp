// Files that come with the program: fonts and strings are there when main() runs, the rest (examples) comes when asked for.
#pragma once

#include <string>
#include <string_view>

namespace osmose::platform::web {

// "fonts/inter-regular.ttf"; empty when there is none.
std::string asset(std::string_view path);

} // namespace osmose::platform::web
