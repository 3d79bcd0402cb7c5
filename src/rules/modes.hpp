// The three ways of sharing a sum between members (model.md §5): by this period alone, or so that what a late
// confirmation, a won dispute or a correction changes is made up for by what is shared next. Weights and sums only; who
// they belong to is not known here.
#pragma once

#include "rules/apportion.hpp"

namespace osmose::errc {
inline constexpr Errc nobody_is_due{"share.nobody-is-due"}; // all have received what they are due, or more
inline constexpr Errc no_sum{"share.no-sum"};               // no sum to share was named
} // namespace osmose::errc

namespace osmose::rules {

// A sum, and the weights by which it is shared: those of its date as they count today.
struct WeightedSum {
    Money amount;
    std::vector<Fraction> weights;
};

struct DueShare {
    std::vector<Money> targets; // what each would have got of all sums
    std::vector<Money> dues;    // what he would have got and did not receive; never negative
    std::vector<Money> parts;   // of the sum to share
};

// max(0, target - received), each.
Result<std::vector<Money>> dues_of(std::span<const Money> targets, std::span<const Money> received);

// Cumulative: every sum is apportioned by its own weights, and the last sum goes to the members by what they are due of
// all of them. sums: in order, the last one is shared; all with as many weights as `received` has amounts (what the
// sharing step awarded before). Errors: errc::no_sum, errc::lengths_differ, errc::nobody_is_due, those of apportion.
Result<DueShare> share_cumulative(std::span<const WeightedSum> sums, std::span<const Money> received);

// Balanced: today's weights over all that was ever shared. With T = total + sum of received, each is due
// max(0, T × weight / weights - received), exactly; total is apportioned by the dues. A negative total shares its size
// and turns the sign. Errors: errc::lengths_differ, errc::nobody_is_due, those of apportion.
Result<std::vector<Money>> share_balanced(Money total, std::span<const Fraction> weights,
                                          std::span<const Money> received);

} // namespace osmose::rules
