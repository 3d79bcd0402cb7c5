#include "platform/web/device.hpp"

#include "platform/web/answers.hpp"
#include "platform/web/shell.hpp"

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

namespace osmose::platform::web {

std::string language() { return taken(shell_language()); }

int WebClock::utc_offset_minutes() const { return shell_utc_offset(); }

void WebRandom::fill(std::span<std::uint8_t> bytes) {
    // crypto.getRandomValues by way of getentropy, which gives 256 bytes at most. Without it nothing may be signed or named: stop.
    while (!bytes.empty()) {
        const std::size_t part = std::min<std::size_t>(bytes.size(), 256);
        if (getentropy(bytes.data(), part) != 0) std::abort();
        bytes = bytes.subspan(part);
    }
}

} // namespace osmose::platform::web
