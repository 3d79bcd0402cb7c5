#include "app/work_timer.hpp"

#include <algorithm>

namespace osmose::app {

std::int64_t minutes_of(const WorkTimer& timer, Instant now) {
    constexpr std::int64_t minute_ms = 60'000;
    const std::int64_t end = timer.stopped_ms != 0 ? timer.stopped_ms : now.ms;
    return std::max<std::int64_t>(0, (end - timer.started_ms) / minute_ms);
}

Quantity quarter_hours(std::int64_t minutes) {
    constexpr std::int64_t quarter_minutes = 15, quarter_thousandths = 250;
    const std::int64_t quarters = std::max<std::int64_t>(1, (minutes + quarter_minutes / 2) / quarter_minutes);
    return {quarters * quarter_thousandths};
}

} // namespace osmose::app
