#include "rules/availability.hpp"

#include <algorithm>
#include <chrono>

namespace osmose::rules {
namespace {

using model::Pace;
using model::Period;

Fraction quotient(std::int64_t num, std::int64_t den) { return *Fraction::of(num, den); }

std::int64_t days_of_month(std::chrono::year_month month) {
    return static_cast<unsigned>((month / std::chrono::last).day());
}

// Part of the first month, the months between, part of the last one.
Fraction months_in(const Period& days) {
    const auto first = civil(days.from), last = civil(days.to);
    const std::chrono::year_month from = first.year() / first.month(), to = last.year() / last.month();
    const std::int64_t before = static_cast<unsigned>(first.day()) - 1, until = static_cast<unsigned>(last.day());
    // From the first of the month on to the last day, less the days of the first month that came before.
    return Fraction((to - from).count()) + quotient(until, days_of_month(to)) - quotient(before, days_of_month(from));
}

Wide floor_of(const Fraction& value) {
    const Wide whole = value.num() / value.den();
    return value.num() < 0 && whole * value.den() != value.num() ? Wide(whole - 1) : whole;
}

} // namespace

std::int64_t days_in(const Period& period) { return std::max<std::int64_t>(0, std::int64_t{period.to.days} - period.from.days + 1); }

Period common(const Period& a, const Period& b) { return {std::max(a.from, b.from), std::min(a.to, b.to)}; }

Fraction periods_in(Pace pace, const Period& offered, const Period& days) {
    const Period shared = common(offered, days);
    if (days_in(shared) == 0) return {};
    switch (pace) {
    case Pace::day: return days_in(shared);
    case Pace::week: return quotient(days_in(shared), 7);
    case Pace::month: return months_in(shared);
    case Pace::once: return quotient(days_in(shared), days_in(offered));
    }
    return {};
}

Fraction volume_in(Quantity volume, Pace pace, const Period& offered, const Period& days) {
    return quotient(volume.thousandths, 1000) * periods_in(pace, offered, days);
}

Result<std::int64_t> steps_down(const Fraction& units) {
    return guard([&]() -> Result<std::int64_t> { return narrow(floor_of(units * Fraction(steps_a_unit))); });
}

Result<std::int64_t> steps_up(const Fraction& units) {
    return guard([&]() -> Result<std::int64_t> { return narrow(-floor_of(Fraction(-steps_a_unit) * units)); });
}

} // namespace osmose::rules
