// The shapes that explanations are built of: leaves, and nodes whose value is computed from their children's, so that
// no tree can be built that does not recompute. Inside `rules` only. All throw std::overflow_error: use within guard().
#pragma once

#include "rules/explain.hpp"

namespace osmose::rules {

// What operation `op` makes of the children's values. Precondition: no leaf; children as the operation asks.
Fraction value_of_operation(Operation op, std::span<const Explanation> children);

inline Measure money(Money amount) { return {amount.minor, Unit::money, {}}; }
inline Measure points(Money amount) { return {amount.minor, Unit::points, {}}; }
inline Measure factor(Factor f) { return {*Fraction::of(f.thousandths, 1000), Unit::factor, {}}; }
inline Measure quantity(Fraction amount, std::string of) { return {std::move(amount), Unit::quantity, std::move(of)}; }
inline Measure share(Fraction part) { return {std::move(part), Unit::share, {}}; }
inline Measure count(std::int64_t number) { return {number, Unit::count, {}}; }

Explanation leaf(Operation op, Measure result, std::string sentence, SpokenValues values = {});
Explanation entry_leaf(const EntryId& entry, Measure result, std::string sentence, SpokenValues values = {});
Explanation elsewhere(std::string figure, Measure result, std::string sentence, SpokenValues values = {});
Explanation node(Operation op, Unit unit, std::vector<Explanation> children, std::string sentence,
                 SpokenValues values = {});

// The same node under a name by which it can be asked for.
Explanation named(std::string figure, Explanation tree);

std::string figure_id(std::string_view what, const EntryId& id);

// A part of an apportioned sum: sum × weight / weights, exactly.
Explanation quota(Explanation sum, Explanation weight, Explanation weights);

// The same, and what rounding to whole units made of it. `rounded_up` tells how many of that apportionment's parts got
// a unit more.
Explanation apportioned(Explanation sum, Explanation weight, Explanation weights, Money part, std::int64_t rounded_up);

// The difference between an exact part and the whole one, as a leaf; the exact one alone where there is none.
Explanation rounded_to(Money part, Explanation exact, std::int64_t rounded_up);

// How many parts of an apportionment are above the whole units of their quota.
std::int64_t parts_rounded_up(Money sum, std::span<const Fraction> weights, std::span<const Money> parts);

} // namespace osmose::rules
