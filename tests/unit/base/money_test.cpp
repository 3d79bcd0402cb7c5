#include "base/money.hpp"

#include <array>
#include <doctest/doctest.h>
#include <limits>
#include <vector>

using namespace osmose;

namespace {
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
}

TEST_CASE("sums are checked") {
    CHECK(add(Money{2}, Money{3}) == Money{5});
    CHECK(subtract(Money{2}, Money{3}) == Money{-1});
    CHECK(add(Money{most}, Money{1}).error().code == errc::overflow);
    CHECK(subtract(Money{-most}, Money{2}).error().code == errc::overflow);
    CHECK(sum(std::array{Money{most}, Money{1}}).error().code == errc::overflow);
    CHECK(sum(std::array{Money{most}, Money{1}, Money{-1}}) == Money{most}); // only the end counts
    CHECK(sum({}) == Money{0});
}

TEST_CASE("model.md §1: amounts in files stay within ±(2^53 - 1)") {
    CHECK(check_range(9'007'199'254'740'991).has_value());
    CHECK(check_range(-9'007'199'254'740'991).has_value());
    CHECK(check_range(9'007'199'254'740'992).error().code == errc::amount_out_of_range);
    CHECK(check_range(-9'007'199'254'740'992).error().code == errc::amount_out_of_range);
}

TEST_CASE("model.md §4: a value is quantity × rate × factors, rounded once, half to even") {
    const std::vector<Factor> none, two{{1250}, {2000}};
    CHECK(value_of(Quantity{1500}, Money{2000}, two) == Money{7500}); // 1.5 h × 20.00 × 1.25 × 2
    CHECK(value_of(Quantity{1}, Money{500}, none) == Money{0});       // 0.5 cents: to the even 0
    CHECK(value_of(Quantity{3}, Money{500}, none) == Money{2});       // 1.5 cents: to the even 2
    CHECK(value_of(Quantity{-3}, Money{500}, none) == Money{-2});
    CHECK(value_of(Money{10'000}, std::vector<Factor>{{4000}}) == Money{40'000});
    CHECK(value_of(Money{10'000}, none) == Money{10'000});
    // Rounded at each factor this would come to 0: 0.5 × 0.5 × 4.
    CHECK(value_of(Money{1}, std::vector<Factor>{{500}, {500}, {4000}}) == Money{1});
}

TEST_CASE("a value takes up to eight factors, and what is too large is an error") {
    CHECK(value_of(Money{7}, std::vector<Factor>(8)) == Money{7});
    CHECK(value_of(Money{7}, std::vector<Factor>(9)).error().code == errc::too_many_factors);
    CHECK(value_of(Quantity{most}, Money{most}, {}).error().code == errc::overflow);
    const std::vector<Factor> huge(8, Factor{most});
    CHECK(value_of(Money{most}, huge).error().code == errc::overflow);
    std::vector<Factor> with_zero = huge;
    with_zero.back() = Factor{0};
    CHECK(value_of(Money{most}, with_zero) == Money{0});
    // Between 128 and 320 bits the product is still exact: 2^40 × 1000^8 / 1000^8.
    CHECK(value_of(Money{std::int64_t{1} << 40}, std::vector<Factor>(8, Factor{1000})) == Money{std::int64_t{1} << 40});
}
