// The device's clock and its source of randomness, in the browser.
#pragma once

#include "app/ports/platform.hpp"

namespace osmose::platform::web {

class WebClock final : public app::Clock {
public:
    std::int64_t now_ms() const override;
    int utc_offset_minutes() const override;
};

class WebRandom final : public app::Random {
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

} // namespace osmose::platform::web
