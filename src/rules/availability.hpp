// What an offer comes to in given days, and volumes in whole steps, as the matching counts them (model.md §9): volume × days in
// common / days of its period, exact until it is rounded down once.
#pragma once

#include "base/fraction.hpp"
#include "model/means.hpp"

#include <optional>

namespace osmose::rules {

inline constexpr std::int64_t steps_a_unit = 4; // quarters
constexpr Quantity volume_of(std::int64_t steps) { return {steps * (1000 / steps_a_unit)}; }

// Days from the first to the last, both included; 0 where a period is turned.
std::int64_t days_in(const model::Period& period);

// What both have in common; turned where that is nothing.
model::Period common(const model::Period& a, const model::Period& b);

// How many periods of the pace the days make: a day is 1, a week 7 days, a month as long as it is in the calendar (10 days of April
// are 1/3), once the whole of what is offered. Precondition: pace is not once, or `offered` has days. days outside `offered` count 0.
Fraction periods_in(model::Pace pace, const model::Period& offered, const model::Period& days);

// Of so much in each period, what falls on the days. Within guard() where volume is beyond 2^53.
Fraction volume_in(Quantity volume, model::Pace pace, const model::Period& offered, const model::Period& days); // units

// Whole steps of so many units: an offer's are rounded down, a need's up, as it is not covered before it is covered whole.
// Errors: osmose::errc::overflow.
Result<std::int64_t> steps_down(const Fraction& units);
Result<std::int64_t> steps_up(const Fraction& units);

} // namespace osmose::rules
