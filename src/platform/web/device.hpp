// The device's clock, its source of randomness and its reader's language, in the browser.
#pragma once

#include "app/ports/platform.hpp"

#include <string>

namespace osmose::platform::web {

class WebClock final : public app::Clock {
public:
    int utc_offset_minutes() const override;
};

class WebRandom final : public app::Random {
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

// The reader's own: a BCP 47 tag.
std::string language();

} // namespace osmose::platform::web
