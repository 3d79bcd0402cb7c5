// The waterfall (cascade) on bare numbers: each step takes from what enters it and hands on the rest, so that what goes
// in comes out, to the minor unit (model.md §5). rules/distribution.hpp fills it from a project.
#pragma once

#include "model/distribution.hpp"
#include "rules/apportion.hpp"

#include <optional>
#include <string>

namespace osmose::errc {
inline constexpr Errc negative_amount{
    "share.negative-amount"}; // of a cost, an advance, a target; values: index, from 1
inline constexpr Errc percent_out_of_range{"share.percent-out-of-range"}; // below 0 or above 100
} // namespace osmose::errc

namespace osmose::rules {

// One step, with all that it needs to know.
struct StepInput {
    model::StepKind kind = model::StepKind::costs;
    std::vector<Money> amounts;      // costs and advances: what is open, each >= 0
    Fraction percent;                // reserve, solidarity, patronage: of what enters, 0 to 100
    std::optional<Money> target;     // reserve: what it shall hold, >= 0; without: no limit
    Money held;                      // reserve: what it holds
    std::vector<Fraction> purchases; // patronage: by member, each >= 0
};

struct StepOutput {
    model::StepKind kind = model::StepKind::costs;
    Money in, taken, out;     // in = taken + out
    std::vector<Money> parts; // of taken: one per amount or purchase; none for reserve and solidarity
    bool operator==(const StepOutput&) const = default;
};

// Costs and advances take what is open, at most what enters; where that is not enough, it is apportioned by their
// amounts. A percentage is rounded half to even to the minor unit. A reserve stops at its target. Patronage is
// apportioned by the purchases and takes nothing where there are none. From nothing, or less, no step takes anything.
// Errors: errc::negative_amount, errc::percent_out_of_range, errc::overflow, those of apportion.
Result<StepOutput> run_step(const StepInput& step, Money in);

// All steps in order; the first one takes from `revenue`, each other from what the one before left. Errors: those of
// run_step, with the place's field "steps[n]".
Result<std::vector<StepOutput>> run_steps(std::span<const StepInput> steps, Money revenue);

} // namespace osmose::rules
