#include "base/date.hpp"

#include <doctest/doctest.h>

using namespace osmose;

TEST_CASE("a date is read and written as ISO 8601") {
    for (const char* text : {"1970-01-01", "2026-10-14", "2024-02-29", "2000-02-29", "1900-01-01", "9999-12-31"}) {
        CAPTURE(text);
        CHECK(to_string(parse_date(text).value()) == text);
    }
    CHECK(parse_date("1970-01-02")->days == 1);
    CHECK(parse_date("1969-12-31")->days == -1);
    CHECK(parse_date("2026-01-01")->days == 20'454);
}

TEST_CASE("a date that does not exist is not a misspelt one") {
    for (const char* text : {"2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
                             "2026-01-00", "1899-12-31"}) {
        CAPTURE(text);
        CHECK(parse_date(text).error().code == errc::no_such_date);
    }
    for (const char* text :
         {"", "2026-1-01", "14.10.2026", "2026/10/14", "2026-10-14 ", "2026-10-1a", "+026-10-14", "20261014"}) {
        CAPTURE(text);
        CHECK(parse_date(text).error().code == errc::not_a_date);
    }
}

TEST_CASE("days and civil days agree over four hundred years") {
    Date date = parse_date("1900-01-01").value();
    const Date end = parse_date("2300-01-01").value();
    int days = 0;
    for (; date < end; ++date.days, ++days) {
        if (date_of(civil(date)) != date || parse_date(to_string(date)) != date) FAIL(to_string(date));
    }
    CHECK(days == 146'097);
}

TEST_CASE("an instant is read and written in UTC") {
    CHECK(parse_instant("1970-01-01T00:00:00Z")->ms == 0);
    CHECK(parse_instant("2026-10-14T09:41:00Z")->ms == 1'791'970'860'000);
    for (const char* text : {"2026-10-14T09:41:00Z", "2026-10-14T09:41:00.007Z", "1969-12-31T23:59:59.999Z"}) {
        CAPTURE(text);
        CHECK(to_string(parse_instant(text).value()) == text);
    }
    CHECK(to_string(parse_instant("2026-10-14T09:41:00.000Z").value()) == "2026-10-14T09:41:00Z");
    for (const char* text :
         {"2026-10-14T24:00:00Z", "2026-10-14T09:60:00Z", "2026-10-14T09:41:60Z", "2026-02-30T00:00:00Z"}) {
        CAPTURE(text);
        CHECK(parse_instant(text).error().code == errc::no_such_date);
    }
    for (const char* text : {"2026-10-14", "2026-10-14T09:41Z", "2026-10-14 09:41:00Z", "2026-10-14T09:41:00",
                             "2026-10-14T09:41:00+02:00", "2026-10-14T09:41:00.7Z", "2026-10-14T09:41:00,007Z"}) {
        CAPTURE(text);
        CHECK(parse_instant(text).error().code == errc::not_a_date);
    }
}

TEST_CASE("the civil day of an instant depends on where the clock stands") {
    const Instant late = parse_instant("2026-10-14T23:30:00Z").value();
    CHECK(to_string(day_of(late, 0)) == "2026-10-14");
    CHECK(to_string(day_of(late, 120)) == "2026-10-15");
    CHECK(to_string(day_of(parse_instant("1969-12-31T23:30:00Z").value(), -60)) == "1969-12-31");
}
