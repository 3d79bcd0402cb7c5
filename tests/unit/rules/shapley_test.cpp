#include "rules/shapley.hpp"

#include "base/money.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;

namespace {

using Worths = std::vector<std::int64_t>;

std::int64_t one_each(std::span<const std::uint32_t> players) { return static_cast<std::int64_t>(players.size()); }

} // namespace

TEST_CASE("Shapley value: games that are none are refused") {
    CHECK(shapley(0, Worths{0}).value().empty());
    CHECK(shapley(2, Worths{0, 1, 1}).error().code == errc::wrong_worth_count);
    CHECK(shapley(1, Worths{1, 1}).error().code == errc::nobody_has_worth);
    CHECK(shapley(1, Worths{0, json_max + 1}).error().code == errc::amount_out_of_range);
    CHECK(shapley(21, Worths{0}).error().code == errc::too_many_players);
    CHECK(shapley(1'000'000, [](std::uint32_t) { return 0; }).error().code == errc::too_many_players);
}

TEST_CASE("Shapley value from random orders: one seed, one answer") {
    const auto worth = [](std::span<const std::uint32_t> players) -> std::int64_t {
        return players.empty() ? 0 : players.back() * 7 + 1; // whatever the last one brings
    };
    const auto once = sampled_shapley(25, worth, 50, 7).value(), again = sampled_shapley(25, worth, 50, 7).value();
    const auto other = sampled_shapley(25, worth, 50, 8).value();
    bool differs = false;
    for (std::size_t i = 0; i < once.size(); ++i) {
        CHECK(once[i].value == again[i].value);
        CHECK(once[i].standard_error == again[i].standard_error);
        differs = differs || once[i].value != other[i].value;
    }
    CHECK(differs);
}

TEST_CASE("Shapley value from random orders: too few or too many orders or players are refused") {
    CHECK(sampled_shapley(3, one_each, 1, 0).error().code == errc::samples_out_of_range);
    CHECK(sampled_shapley(10'000, one_each, 1'001, 0).error().code == errc::samples_out_of_range);
    CHECK(sampled_shapley(10'001, one_each, 2, 0).error().code == errc::too_many_players);
    CHECK(sampled_shapley(0, one_each, 2, 0).value().empty());
    CHECK(sampled_shapley(2, [](auto) { return 1; }, 2, 0).error().code == errc::nobody_has_worth);
    const auto too_much = [](std::span<const std::uint32_t> players) { return players.empty() ? 0 : -json_max - 1; };
    CHECK(sampled_shapley(2, too_much, 2, 0).error().code == errc::amount_out_of_range);
}
