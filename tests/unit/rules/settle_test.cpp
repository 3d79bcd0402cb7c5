#include "rules/settle.hpp"

#include <doctest/doctest.h>
#include <limits>

using namespace osmose;
using namespace osmose::rules;

namespace {

using Balances = std::vector<Money>;
using Transfers = std::vector<Transfer>;

} // namespace

TEST_CASE("settling up: nothing to settle") {
    CHECK(settle({}).value().empty());
    CHECK(settle(Balances{{0}, {0}}).value().empty());
}

TEST_CASE("settling up: equals pay each other; else the greatest debt goes to the greatest claim") {
    const Balances balances{{-7}, {-5}, {5}, {-3}, {4}, {9}, {-3}}; // a pair and a group of five
    CHECK(settle(balances).value() == Transfers{{0, 5, {7}}, {1, 2, {5}}, {3, 4, {3}}, {6, 4, {1}}, {6, 5, {2}}});
}

TEST_CASE("settling up: balances that do not add to zero are refused, with their sum") {
    const auto refused = settle(Balances{{-3}, {1}});
    REQUIRE(!refused);
    CHECK(refused.error().code == errc::balances_not_zero);
    CHECK(refused.error().values.front().second == "-2");
    CHECK(settle_through(Balances{{-3}, {1}}, 0).error().code == errc::balances_not_zero);
    CHECK(balances_among(Balances{{-3}, {1}}, {}).error().code == errc::balances_not_zero);
}

TEST_CASE("settling up: amounts and numbers beyond what is counted are refused") {
    CHECK(settle(Balances{{json_max + 1}, {-json_max - 1}}).error().code == errc::amount_out_of_range);
    CHECK(settle(Balances{{std::numeric_limits<std::int64_t>::min()}, {0}}).error().code == errc::amount_out_of_range);
    CHECK(settle(Balances(10'001)).error().code == errc::too_many_balances);
    CHECK(settle(Balances{{json_max}, {-json_max}}).value() == Transfers{{1, 0, {json_max}}});
}

TEST_CASE("settling up through one person: he hands on what he takes") {
    const Balances balances{{-3000}, {1000}, {2000}};
    CHECK(settle_through(balances, 1).value() == Transfers{{0, 1, {3000}}, {1, 2, {2000}}});
    CHECK(settle_through(balances, 3).error().code == errc::no_such_balance);
}

TEST_CASE("settling up among some: the smaller side in full, the other in proportion") {
    const Balances balances{{-30}, {40}, {20}, {-30}}; // the last one stays out of it
    const std::vector<std::size_t> first_three{0, 1, 2};
    CHECK(balances_among(balances, first_three).value() == Balances{{-30}, {20}, {10}, {0}});
    const std::vector<std::size_t> debtors{0, 3, 3};
    CHECK(balances_among(balances, debtors).value() == Balances(4));
    const std::vector<std::size_t> nobody{4};
    CHECK(balances_among(balances, nobody).error().code == errc::no_such_balance);
}
