#include "rules/zero_sums.hpp"

#include "base/law.hpp"

#include <algorithm>
#include <bit>

namespace osmose::rules {

namespace {

// The sum of any subset from two tables, one for each half of the places.
class SubsetSums {
public:
    explicit SubsetSums(std::span<const std::int64_t> numbers)
        : half_(numbers.size() / 2), low_(sums(numbers.first(half_))), high_(sums(numbers.subspan(half_))) {}
    std::int64_t of(std::uint32_t subset) const { return low_[subset & (low_.size() - 1)] + high_[subset >> half_]; }

private:
    static std::vector<std::int64_t> sums(std::span<const std::int64_t> numbers) {
        std::vector<std::int64_t> all(std::size_t{1} << numbers.size());
        for (std::size_t subset = 1; subset < all.size(); ++subset)
            all[subset] = all[subset & (subset - 1)] + numbers[static_cast<std::size_t>(std::countr_zero(subset))];
        return all;
    }

    std::size_t half_;
    std::vector<std::int64_t> low_, high_;
};

} // namespace

// Think of a subset as built up place by place: each time that the sum so far is zero, a group is complete. most[s] is
// the greatest number of groups completed in any order that builds up s; the last place of such an order is any place
// of s, and taking it away leaves the same question for a smaller subset.
std::vector<std::vector<std::size_t>> most_zero_sums(std::span<const std::int64_t> numbers) {
    must_hold(numbers.size() <= 20, "at most 20 numbers are taken apart into groups");
    const SubsetSums sums(numbers);
    const std::uint32_t all = (std::uint32_t{1} << numbers.size()) - 1;
    std::vector<std::uint8_t> most(std::size_t{all} + 1);
    for (std::uint32_t subset = 1; subset <= all; ++subset) {
        std::uint8_t best = 0;
        for (std::uint32_t left = subset; left != 0; left &= left - 1)
            best = std::max(best, most[subset ^ (left & (0 - left))]);
        most[subset] = static_cast<std::uint8_t>(best + (sums.of(subset) == 0));
    }

    // The same way back: where the sum is zero a new group begins.
    std::vector<std::vector<std::size_t>> groups;
    for (std::uint32_t subset = all; subset != 0;) {
        if (sums.of(subset) == 0) groups.emplace_back();
        const int groups_before = most[subset] - (sums.of(subset) == 0);
        std::uint32_t left = subset;
        while (most[subset ^ (left & (0 - left))] != groups_before)
            left &= left - 1;
        groups.back().push_back(static_cast<std::size_t>(std::countr_zero(left)));
        subset &= ~(left & (0 - left));
    }
    for (auto& group : groups)
        std::ranges::sort(group);
    std::ranges::sort(groups);
    return groups;
}

} // namespace osmose::rules
