#include "base/date.hpp"

#include <cstdio>
#include <optional>

namespace osmose {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;

// Digits only, of this very length; nothing else.
std::optional<int> number_at(std::string_view text, std::size_t start, std::size_t length) {
    int value = 0;
    for (std::size_t i = start; i < start + length; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool has_at(std::string_view text, std::size_t place, char c) { return place < text.size() && text[place] == c; }

std::unexpected<Error> wrong(Errc code, std::string_view text) {
    return fail(code, {}, {{"text", std::string(text.substr(0, 40))}});
}

} // namespace

std::chrono::year_month_day civil(Date date) { return sys_days(days(date.days)); }

Date date_of(std::chrono::year_month_day day) {
    return Date{static_cast<std::int32_t>(sys_days(day).time_since_epoch().count())};
}

Result<Date> parse_date(std::string_view text) {
    const auto year = number_at(text, 0, 4), month = number_at(text, 5, 2), day = number_at(text, 8, 2);
    if (text.size() != 10 || !year || !month || !day || text[4] != '-' || text[7] != '-') {
        return wrong(errc::not_a_date, text);
    }
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok() || *year < 1900) return wrong(errc::no_such_date, text);
    return date_of(date);
}

std::string to_string(Date date) {
    const auto day = civil(date);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text;
}

Result<Instant> parse_instant(std::string_view text) {
    const auto hour = number_at(text, 11, 2), minute = number_at(text, 14, 2), second = number_at(text, 17, 2);
    const bool with_ms = text.size() == 24;
    const auto ms = with_ms ? number_at(text, 20, 3) : 0;
    if ((text.size() != 20 && !with_ms) || !has_at(text, 10, 'T') || !hour || !has_at(text, 13, ':') || !minute ||
        !has_at(text, 16, ':') || !second || (with_ms && text[19] != '.') || !ms || text.back() != 'Z') {
        return wrong(errc::not_a_date, text);
    }
    if (*hour > 23 || *minute > 59 || *second > 59) return wrong(errc::no_such_date, text);
    return parse_date(text.substr(0, 10)).transform([&](Date date) {
        return Instant{((date.days * std::int64_t{24} + *hour) * 60 + *minute) * 60'000 + *second * 1000 + *ms};
    });
}

std::string to_string(Instant instant) {
    const auto day = std::chrono::floor<days>(milliseconds(instant.ms));
    const auto rest = (milliseconds(instant.ms) - day).count();
    char text[32];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d", static_cast<int>(rest / 3'600'000),
                  static_cast<int>(rest / 60'000 % 60), static_cast<int>(rest / 1000 % 60));
    std::string written = to_string(Date{static_cast<std::int32_t>(day.count())}) + text;
    if (rest % 1000 != 0) {
        std::snprintf(text, sizeof text, ".%03d", static_cast<int>(rest % 1000));
        written += text;
    }
    return written + "Z";
}

Date day_of(Instant instant, int utc_offset_minutes) {
    const milliseconds local = milliseconds(instant.ms) + std::chrono::minutes(utc_offset_minutes);
    return Date{static_cast<std::int32_t>(std::chrono::floor<days>(local).count())};
}

} // namespace osmose
