// A clock that a person starts when he begins to work, kept with the settings so that it survives a reload. What it measured goes into
// the form of a contribution, in quarters of an hour; it is forgotten once that was recorded.
#pragma once

#include "base/date.hpp"
#include "base/money.hpp"

#include <cstdint>
#include <string>

namespace osmose::app {

struct WorkTimer {
    std::string project;          // as in its address; empty: no timer
    std::int64_t started_ms = 0;
    std::int64_t stopped_ms = 0;  // 0: it runs
    bool runs() const { return !project.empty() && stopped_ms == 0; }
    bool operator==(const WorkTimer&) const = default;
};

// How long, up to now or to where it was stopped; never below zero.
std::int64_t minutes_of(const WorkTimer& timer, Instant now);
// To the nearest quarter of an hour, one at least.
Quantity quarter_hours(std::int64_t minutes);

} // namespace osmose::app
