// Rights on a result (model.md §7): each contributor holds exactly as much as any other, whatever he contributed, and
// keeps it when he leaves.
#pragma once

#include "base/fraction.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace osmose::errc {
inline constexpr Errc no_contributor{"rights.no-contributor"};
inline constexpr Errc contributor_twice{"rights.contributor-twice"};         // values: index, from 1, of the second
inline constexpr Errc too_many_contributors{"rights.too-many-contributors"}; // values: most
} // namespace osmose::errc

namespace osmose::rules {

// What each of so many contributors holds: 1/n. contributors: 1 to 10,000.
// Errors: errc::no_contributor, errc::too_many_contributors.
Result<Fraction> equal_right(std::size_t contributors);

// The same for contributors named by ids (or names), none of them twice. Errors: also errc::contributor_twice.
template <class Id> Result<Fraction> equal_right(std::span<const Id> contributors) {
    const auto right = equal_right(contributors.size());
    if (!right) return right;
    std::vector<std::size_t> order(contributors.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const Id& { return contributors[i]; });
    const auto twice =
        std::ranges::adjacent_find(order, {}, [&](std::size_t i) -> const Id& { return contributors[i]; });
    if (twice == order.end()) return right;
    return fail(errc::contributor_twice, {}, {{"index", std::to_string(*(twice + 1) + 1)}});
}

} // namespace osmose::rules
