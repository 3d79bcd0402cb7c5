#include "platform/web/assets.hpp"

#include "platform/web/shell.hpp"

#include <cstdlib>

namespace osmose::platform::web {

std::string asset(std::string_view path) {
    int size = 0;
    std::uint8_t* bytes = shell_asset(std::string(path).c_str(), &size);
    if (bytes == nullptr) return {};
    std::string copy(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    std::free(bytes);
    return copy;
}

} // namespace osmose::platform::web
