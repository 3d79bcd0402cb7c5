// A stretch of time to filter by: one of the usual ones, or from one day to another. Either end may be open.
#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::ui {

struct DateRange {
    std::string preset; // "month", "last-month", "year", "between"; empty: any time
    std::optional<Date> from, to; // of "between", as chosen
};
// True when it changed. The two days are asked for below the list once "between" is chosen.
bool date_range(std::string_view key, std::string_view label, DateRange& range, float width = 0);
// The days that it comes to, both included.
struct Days {
    std::optional<Date> from, to;
};
Days days_of(const DateRange& range, Date today);

} // namespace osmose::ui
