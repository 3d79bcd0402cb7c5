#include "rules/modes.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;

namespace {

std::vector<Money> amounts(std::initializer_list<std::int64_t> minor) {
    std::vector<Money> list;
    for (std::int64_t amount : minor)
        list.push_back(Money{amount});
    return list;
}

std::vector<Fraction> weights(std::initializer_list<std::int64_t> whole) { return {whole.begin(), whole.end()}; }

} // namespace

TEST_CASE("model.md §5: cumulative does not give the past to a newcomer") {
    // Three founders got 3,000 each by `equal`, one joins, 3,000 more: 750 each.
    const std::vector<WeightedSum> sums{{Money{900'000}, weights({1, 1, 1, 0})},
                                        {Money{300'000}, weights({1, 1, 1, 1})}};
    const DueShare share = share_cumulative(sums, amounts({300'000, 300'000, 300'000, 0})).value();
    CHECK(share.targets == amounts({375'000, 375'000, 375'000, 75'000}));
    CHECK(share.parts == amounts({75'000, 75'000, 75'000, 75'000}));
}

TEST_CASE("model.md §5: balanced gives the same newcomer the whole 3,000") {
    CHECK(share_balanced(Money{300'000}, weights({1, 1, 1, 1}), amounts({300'000, 300'000, 300'000, 0})) ==
          amounts({0, 0, 0, 300'000}));
}

TEST_CASE("cli.md: balanced, 90.00 by 1 and 2 where the first has received 40.00") {
    // T = 130.00, targets 43.33 1/3 and 86.66 2/3, dues 3.33 1/3 and 86.66 2/3.
    CHECK(share_balanced(Money{9000}, weights({1, 2}), amounts({4000, 0})) == amounts({333, 8667}));
}

TEST_CASE("cumulative brings a late confirmation what it is due, from the next sum on") {
    // At the first sum the second member's ten hours were not yet confirmed: he got nothing then and is due a half.
    const std::vector<WeightedSum> sums{{Money{1000}, weights({10, 10})}, {Money{1000}, weights({10, 10})}};
    CHECK(share_cumulative(sums, amounts({1000, 0}))->parts == amounts({0, 1000}));
}

TEST_CASE("cumulative asks nobody to pay back: who got too much gets nothing, the others share by their dues") {
    const std::vector<WeightedSum> sums{{Money{900}, weights({1, 1, 1})}, {Money{300}, weights({1, 1, 1})}};
    const DueShare share = share_cumulative(sums, amounts({700, 200, 0})).value();
    CHECK(share.targets == amounts({400, 400, 400}));
    CHECK(share.dues == amounts({0, 200, 400}));
    CHECK(share.parts == amounts({0, 100, 200}));
}

TEST_CASE("a sum of nothing is shared to zeros; a negative one shares its size and turns the sign") {
    CHECK(share_balanced(Money{0}, weights({1, 1}), amounts({5, 5})) == amounts({0, 0}));
    CHECK(share_balanced(Money{-300}, weights({1, 1, 1}), amounts({3000, 3000, 3000})) == amounts({-100, -100, -100}));
    const std::vector<WeightedSum> nothing{{Money{600}, weights({1, 1})}, {Money{0}, weights({1, 1})}};
    CHECK(share_cumulative(nothing, amounts({300, 300}))->parts == amounts({0, 0}));
}

TEST_CASE("what cannot be shared is refused in words") {
    const std::vector<WeightedSum> sums{{Money{100}, weights({1, 1})}};
    CHECK(share_cumulative({}, amounts({1})).error().code == errc::no_sum);
    CHECK(share_cumulative(sums, amounts({1, 2, 3})).error().code == errc::lengths_differ);
    CHECK(share_cumulative(sums, amounts({50, 50})).error().code == errc::nobody_is_due);
    CHECK(share_cumulative(std::vector<WeightedSum>{{Money{100}, weights({0, 0})}}, amounts({0, 0})).error().code ==
          errc::no_weight);
    CHECK(share_balanced(Money{5}, weights({1, 1}), amounts({1})).error().code == errc::lengths_differ);
    CHECK(share_balanced(Money{5}, weights({0, 0}), amounts({1, 1})).error().code == errc::no_weight);
}

TEST_CASE("model.md §1: the dues of 10,000 long weights stay within the numbers") {
    const std::vector<Fraction> long_weights(10'000, Fraction::of(INT64_MAX, INT64_MAX - 1).value());
    std::vector<Money> received(10'000, Money{json_max});
    received[17] = Money{0};
    const auto parts = share_balanced(Money{json_max}, long_weights, received).value();
    CHECK(sum(parts) == Money{json_max});
    CHECK(parts[17] == Money{json_max});
}
