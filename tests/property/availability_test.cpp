// model.md §9: days in common, against counting them one by one.
#include "rules/availability.hpp"
#include "support/random.hpp"

#include <chrono>
#include <vector>

using namespace osmose;
using namespace osmose::rules;
using osmose::test::Random;
using model::Pace;
using model::Period;

namespace {

// What one day is of the period of an offer, said day by day.
Fraction part_of_period(Pace pace, const Period& offered, Date day) {
    switch (pace) {
    case Pace::day: return 1;
    case Pace::week: return *Fraction::of(1, 7);
    case Pace::month: {
        std::int64_t days = 0;
        const auto month = civil(day);
        for (int i = -31; i <= 31; ++i) {
            const auto other = civil(Date{day.days + i});
            if (other.month() == month.month() && other.year() == month.year()) ++days;
        }
        return *Fraction::of(1, days);
    }
    case Pace::once: {
        std::int64_t days = 0;
        for (Date other = offered.from; other <= offered.to; ++other.days) ++days;
        return *Fraction::of(1, days);
    }
    }
    return {};
}

Fraction day_by_day(Quantity volume, Pace pace, const Period& offered, const Period& days) {
    // Days of one kind are counted before they are added up: sums of many fractions are slow.
    std::vector<std::pair<Fraction, std::int64_t>> kinds;
    for (Date day = offered.from; day <= offered.to; ++day.days) {
        if (day < days.from || days.to < day) continue;
        const Fraction part = part_of_period(pace, offered, day);
        bool counted = false;
        for (auto& [kind, count] : kinds)
            if (kind == part) ++count, counted = true;
        if (!counted) kinds.emplace_back(part, 1);
    }
    Fraction sum;
    for (const auto& [kind, count] : kinds) sum = sum + kind * Fraction(count);
    return sum * *Fraction::of(volume.thousandths, 1000);
}

Period any_period(Random& random) {
    const Date from{static_cast<std::int32_t>(random.between(19'000, 21'500))};
    return {from, Date{static_cast<std::int32_t>(from.days + random.between(0, random.once_in(3) ? 700 : 40))}};
}

} // namespace

TEST_CASE("model.md §9: what an offer gives is what its days give, one by one") {
    Random random;
    for (int run = 0; run < 1'500; ++run) {
        const auto pace = static_cast<Pace>(random.between(0, 3));
        const Period offered = any_period(random), days = any_period(random);
        const Quantity volume{random.of_any_length(1'000'000)};
        const Fraction given = volume_in(volume, pace, offered, days);
        CHECK(given == day_by_day(volume, pace, offered, days));
        const std::int64_t down = steps_down(given).value(), up = steps_up(given).value();
        CHECK(Fraction(down) <= given * Fraction(4));
        CHECK(given * Fraction(4) < Fraction(down + 1));
        CHECK(up - down == (Fraction(down) == given * Fraction(4) ? 0 : 1));
    }
}

TEST_CASE("model.md §9: days that are cut into pieces give as much as they do together") {
    Random random;
    for (int run = 0; run < 1'500; ++run) {
        const auto pace = static_cast<Pace>(random.between(0, 3));
        const Period offered = any_period(random), days = any_period(random);
        const Date cut{static_cast<std::int32_t>(random.between(days.from.days, days.to.days))};
        const Quantity volume{random.of_any_length(1'000'000)};
        const Fraction whole = volume_in(volume, pace, offered, days);
        const Fraction before = volume_in(volume, pace, offered, {days.from, cut});
        const Fraction after = volume_in(volume, pace, offered, {Date{cut.days + 1}, days.to});
        CHECK(before + after == whole);
    }
}
