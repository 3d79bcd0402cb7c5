// A week as seven columns of what was done each day; on a phone a list by day. It shows, it computes nothing: totals come written.
#pragma once

#include "base/date.hpp"
#include "ui/icons.hpp"
#include "ui/theme.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct CalendarEntry {
    std::string key, title, value, caption; // "Fournées", "8 h", "Julien"
    Icon icon = Icon::clock;
    Tint tint = Tint::time;
    std::string href;
    bool quiet = false;                     // withdrawn, not counted yet
};
struct CalendarDay {
    Date date;
    std::string total; // "14 h"; may be empty
    std::vector<CalendarEntry> entries;
};
struct CalendarWeek {
    std::string name, total; // "12 – 18 octobre 2026"; "42 h"
    std::array<CalendarDay, 7> days;
    Date today;
};
enum class WeekStep : std::uint8_t { none, earlier, now, later };
// What was pressed at its head.
WeekStep calendar_week(std::string_view key, const CalendarWeek& week);

} // namespace osmose::ui
