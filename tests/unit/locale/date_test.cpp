#include "locale/date.hpp"

#include "locale/text.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::locale;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }
Instant at(std::string_view text) { return parse_instant(text).value(); }
constexpr int paris_summer = 120;

} // namespace

TEST_CASE("dates in French") {
    use(Language::fr);
    CHECK(date(day("2026-10-14")) == "14\u00a0oct. 2026");
    CHECK(date(day("2026-02-01")) == "1er\u00a0févr. 2026");
    CHECK(date_near(day("2026-04-13"), day("2026-10-14")) == "13\u00a0avril");
    CHECK(date_near(day("2025-04-13"), day("2026-10-14")) == "13\u00a0avril 2025");
    CHECK(date_long(day("2026-10-01")) == "1er\u00a0octobre 2026");
    CHECK(date_full(day("2026-10-14")) == "mercredi 14\u00a0octobre 2026");
    CHECK(month(day("2026-08-31")) == "août 2026");
    CHECK(quarter(day("2026-09-30")) == "3e trimestre 2026");
    CHECK(weekday(day("2026-10-18")) == "dimanche");
    CHECK(moment(at("2026-10-14T07:41:59Z"), paris_summer) == "14\u00a0oct. 2026, 09:41");
}

TEST_CASE("dates in English") {
    use(Language::en);
    CHECK(date(day("2026-10-14")) == "14\u00a0Oct 2026");
    CHECK(date_long(day("2026-10-01")) == "1\u00a0October 2026");
    CHECK(date_full(day("2026-10-14")) == "Wednesday 14\u00a0October 2026");
    CHECK(quarter(day("2026-01-01")) == "First quarter 2026");
}

TEST_CASE("the time of a device is that of its own clock, also before 1970 and over midnight") {
    CHECK(time_of_day(at("2026-10-14T22:30:00Z"), paris_summer) == "00:30");
    CHECK(time_of_day(at("2026-10-14T00:30:00Z"), -60) == "23:30");
    CHECK(time_of_day(Instant{-1}, 0) == "23:59");
}

TEST_CASE("tokens.md §10: relative time up to yesterday, then the weekday, then the date") {
    const Instant now = at("2026-10-14T08:00:00Z");
    const auto said = [&](std::string_view then) { return ago(at(then), now, paris_summer); };
    const auto in_sentence = [&](std::string_view then) { return ago_in_sentence(at(then), now, paris_summer); };
    use(Language::fr);
    CHECK(said("2026-10-14T07:59:30Z") == "à l’instant");
    CHECK(said("2026-10-14T07:48:00Z") == "il y a 12\u00a0min");
    CHECK(said("2026-10-14T05:00:00Z") == "il y a 3\u00a0h");
    CHECK(said("2026-10-13T22:30:00Z") == "il y a 9\u00a0h"); // past midnight on this device
    CHECK(said("2026-10-13T21:30:00Z") == "hier");
    CHECK(said("2026-10-09T10:00:00Z") == "vendredi");
    CHECK(said("2026-10-07T10:00:00Z") == "7\u00a0oct.");
    CHECK(said("2025-10-07T10:00:00Z") == "7\u00a0oct. 2025");
    CHECK(said("2026-10-14T08:10:00Z") == "14\u00a0oct. 2026, 10:10"); // ahead of this clock
    CHECK(in_sentence("2026-10-08T10:00:00Z") == "jeudi");
    CHECK(in_sentence("2026-10-01T10:00:00Z") == "le 1er\u00a0octobre");
    CHECK(in_sentence("2025-10-08T10:00:00Z") == "le 8\u00a0octobre 2025");
    use(Language::en);
    CHECK(said("2026-10-14T07:48:00Z") == "12 min ago");
    CHECK(said("2026-10-13T10:00:00Z") == "yesterday");
    CHECK(in_sentence("2026-10-09T10:00:00Z") == "on Friday");
    CHECK(in_sentence("2026-10-01T10:00:00Z") == "on 1\u00a0October");
}

TEST_CASE("days as headings of the history") {
    use(Language::fr);
    const Date today = day("2026-10-14");
    CHECK(day_heading(today, today) == "Aujourd’hui, 14\u00a0octobre");
    CHECK(day_heading(day("2026-10-13"), today) == "Hier, 13\u00a0octobre");
    CHECK(day_heading(day("2026-10-09"), today) == "Vendredi 9\u00a0octobre");
    CHECK(day_heading(day("2025-10-09"), today) == "Jeudi 9\u00a0octobre 2025");
}
