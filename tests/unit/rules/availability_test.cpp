// model.md §9: what an offer comes to in given days.
#include "rules/availability.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;
using model::Pace;
using model::Period;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }
Period period(std::string_view from, std::string_view to) { return {day(from), day(to)}; }
const Period year = period("2026-01-01", "2026-12-31");

// Of 4 units in each period, in lowest terms.
std::string four(Pace pace, const Period& days, const Period& offered = year) {
    return to_string(volume_in(Quantity{4000}, pace, offered, days));
}

} // namespace

TEST_CASE("model.md §9: an offer gives volume × days in common / days of its period") {
    CHECK(four(Pace::day, period("2026-03-02", "2026-03-08")) == "28");
    CHECK(four(Pace::week, period("2026-03-02", "2026-03-15")) == "8");
    CHECK(four(Pace::week, period("2026-03-02", "2026-03-02")) == "4/7");
    CHECK(four(Pace::once, period("2026-01-01", "2026-12-31")) == "4");
    CHECK(four(Pace::once, period("2026-01-01", "2026-03-14")) == "4/5"); // 73 days of 365
}

TEST_CASE("model.md §9: a month is as long as it is in the calendar") {
    for (const auto& [from, to] : {std::pair{"2026-02-01", "2026-02-28"}, {"2028-02-01", "2028-02-29"}, {"2026-04-01", "2026-04-30"}, {"2026-12-01", "2026-12-31"}})
        CHECK(four(Pace::month, period(from, to), period("2020-01-01", "2030-12-31")) == "4");
    CHECK(four(Pace::month, year) == "48");
    CHECK(four(Pace::month, period("2026-04-11", "2026-04-20")) == "4/3");
    CHECK(four(Pace::month, period("2026-01-31", "2026-02-01")) == "59/217"); // 4/31 + 4/28
}

TEST_CASE("model.md §9: days outside the offer give nothing") {
    const Period spring = period("2026-03-01", "2026-05-31");
    CHECK(four(Pace::day, year, spring) == "368"); // 92 days
    CHECK(four(Pace::once, year, spring) == "4");
    CHECK(four(Pace::week, period("2026-06-01", "2026-06-30"), spring) == "0");
    CHECK(four(Pace::day, period("2026-05-31", "2026-06-30"), spring) == "4");
    CHECK(four(Pace::day, period("2026-04-02", "2026-04-01"), spring) == "0");
}

TEST_CASE("model.md §9: whole steps are quarters: of offers rounded down, of needs rounded up") {
    CHECK(steps_down(parse_fraction("1.49").value()).value() == 5);
    CHECK(steps_up(parse_fraction("1.49").value()).value() == 6);
    CHECK(steps_down(Fraction(3)).value() == 12);
    CHECK(steps_up(Fraction(3)).value() == 12);
    CHECK(steps_down(parse_fraction("0.249").value()).value() == 0);
    CHECK(steps_up(parse_fraction("0.001").value()).value() == 1);
    CHECK(steps_up(Fraction(std::numeric_limits<std::int64_t>::max())).error().code == errc::overflow);
}
