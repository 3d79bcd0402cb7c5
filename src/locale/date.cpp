#include "locale/date.hpp"

#include "locale/number.hpp"
#include "locale/text.hpp"

#include <array>

namespace osmose::locale {

namespace {

std::string key(std::string_view prefix, unsigned number) { return std::string(prefix) + std::to_string(number); }

std::string year_of(const std::chrono::year_month_day& day) { return std::to_string(static_cast<int>(day.year())); }

std::string written(std::string_view pattern, Date date, std::string_view month_prefix) {
    const auto day = civil(date);
    const auto number = static_cast<unsigned>(day.day());
    const std::string in_month = number == 1 ? tr("date.first") : std::to_string(number);
    return tr(pattern, {{"weekday", weekday(date)},
                        {"day", in_month},
                        {"month", tr(key(month_prefix, static_cast<unsigned>(day.month())))},
                        {"year", year_of(day)}});
}

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string capitalised(std::string text) { // names of days begin with an ASCII letter in our languages
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

bool same_year(Date a, Date b) { return civil(a).year() == civil(b).year(); }

// The nearest words for an instant within the last day; empty where the day itself says it better.
std::string within_the_day(Instant then, Instant now) {
    const auto minutes = (now.ms - then.ms) / 60'000;
    if (minutes < 1) return tr("ago.now");
    if (minutes < 60) return tr("ago.minutes", {{"count", minutes}});
    return tr("ago.hours", {{"count", minutes / 60}});
}

} // namespace

std::string date(Date day) { return written("date.short", day, "date.month_short."); }

std::string date_near(Date day, Date today) {
    return written(same_year(day, today) ? "date.near" : "date.short", day, "date.month_short.");
}

std::string date_long(Date day) { return written("date.long", day, "date.month."); }
std::string date_full(Date day) { return written("date.full", day, "date.month."); }
std::string month(Date day) { return written("date.month_year", day, "date.month."); }

std::string weekday(Date day) {
    const std::chrono::weekday weekday{std::chrono::sys_days(civil(day))};
    return tr(key("date.weekday.", weekday.iso_encoding()));
}

std::string quarter(Date day) {
    const auto parts = civil(day);
    return tr(key("date.quarter.", (static_cast<unsigned>(parts.month()) + 2) / 3), {{"year", year_of(parts)}});
}

std::string time_of_day(Instant instant, int utc_offset_minutes) {
    constexpr std::int64_t day_minutes = 24 * 60;
    const std::int64_t minutes = instant.ms / 60'000 - (instant.ms % 60'000 < 0 ? 1 : 0) + utc_offset_minutes;
    const std::int64_t of_day = (minutes % day_minutes + day_minutes) % day_minutes;
    return two_digits(of_day / 60) + ":" + two_digits(of_day % 60);
}

std::string moment(Instant instant, int utc_offset_minutes) {
    return tr("date.moment", {{"date", date(day_of(instant, utc_offset_minutes))},
                              {"time", time_of_day(instant, utc_offset_minutes)}});
}

std::string ago(Instant then, Instant now, int utc_offset_minutes) {
    if (then > now) return moment(then, utc_offset_minutes);
    const Date day = day_of(then, utc_offset_minutes), today = day_of(now, utc_offset_minutes);
    const auto days = today.days - day.days;
    if (days == 0) return within_the_day(then, now);
    if (days == 1) return tr("ago.yesterday");
    if (days < 7) return weekday(day);
    return date_near(day, today);
}

std::string ago_in_sentence(Instant then, Instant now, int utc_offset_minutes) {
    const Date day = day_of(then, utc_offset_minutes), today = day_of(now, utc_offset_minutes);
    const auto days = today.days - day.days;
    if (then <= now && days == 0) return within_the_day(then, now);
    if (then <= now && days == 1) return tr("ago.yesterday");
    if (then <= now && days < 7) return tr("ago.on_weekday", {{"weekday", weekday(day)}});
    const auto pattern = same_year(day, today) ? "date.day_month" : "date.long";
    return tr("ago.on_date", {{"date", written(pattern, day, "date.month.")}});
}

std::string day_heading(Date day, Date today) {
    const auto days = today.days - day.days;
    const std::string date = written(same_year(day, today) ? "date.day_month" : "date.long", day, "date.month.");
    if (days == 0) return tr("date.today", {{"date", date}});
    if (days == 1) return tr("date.yesterday", {{"date", date}});
    return capitalised(tr("date.weekday_date", {{"weekday", weekday(day)}, {"date", date}}));
}

} // namespace osmose::locale
