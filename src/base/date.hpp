// A date is a civil day stated by a person; an instant is UTC milliseconds as a device claims it. Neither is derived
// from the other (model.md §1).
#pragma once

#include "base/result.hpp"

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace osmose {

namespace errc {
inline constexpr Errc not_a_date{"date.not-a-date"};     // not of the form 2026-10-14
inline constexpr Errc no_such_date{"date.no-such-date"}; // 2026-02-30
} // namespace errc

struct Date {
    std::int32_t days = 0; // since 1970-01-01, proleptic Gregorian; years 1900 to 9999
    auto operator<=>(const Date&) const = default;
};

inline constexpr Date last_day{2'932'896}; // 9999-12-31

struct Instant {
    std::int64_t ms = 0; // since 1970-01-01T00:00:00Z
    auto operator<=>(const Instant&) const = default;
};

inline constexpr std::int64_t day_ms = 86'400'000; // of an instant

std::chrono::year_month_day civil(Date date);
Date date_of(std::chrono::year_month_day day); // day.ok() must hold
// ISO 8601 "2026-10-14". Errors: errc::not_a_date, errc::no_such_date.
Result<Date> parse_date(std::string_view text);
std::string to_string(Date date);
// ISO 8601 "2026-10-14T09:41:00Z" (or with milliseconds). Errors: errc::not_a_date, errc::no_such_date.
Result<Instant> parse_instant(std::string_view text);
std::string to_string(Instant instant);
// The civil day of an instant on a device whose clock stands utc_offset_minutes from UTC: a first proposal for a form's
// date field.
Date day_of(Instant instant, int utc_offset_minutes);

} // namespace osmose
