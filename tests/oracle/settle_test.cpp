// Settling up as others work it out: examples of expense sharers and of what is written about them.
#include "rules/settle.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;

namespace {

std::vector<Transfer> settled(std::initializer_list<std::int64_t> balances) {
    std::vector<Money> list;
    for (std::int64_t balance : balances)
        list.push_back({balance});
    return settle(list).value();
}

using Transfers = std::vector<Transfer>;

} // namespace

// cli.md, `settle`: ana -3000, bo 1000, chi 2000.
TEST_CASE("settling up: the example of cli.md") {
    CHECK(settled({-3000, 1000, 2000}) == Transfers{{0, 1, {1000}}, {0, 2, {2000}}});
}

// I hate money, the table of balances in its tests (github.com/spiral-project/ihatemoney, ihatemoney/tests): alexis
// -11.67, fred 14.17, tata -2.50, toto 0.00. Only one settling up of two payments is possible.
TEST_CASE("settling up: I hate money") {
    CHECK(settled({-1167, 1417, -250, 0}) == Transfers{{0, 1, {1167}}, {2, 1, {250}}});
}

// "The Splitwise Problem" (antoncao.me/blog/splitwise): of a day trip Alice paid 30, Bob 60, Carol 90; the six debts
// that follow come down to one payment of 30 by Alice to Carol.
TEST_CASE("settling up: a day trip of three") { CHECK(settled({-30, 0, 30}) == Transfers{{0, 2, {30}}}); }

// The same problem in A. Irpan's notes (alexirpan.com/2016/05/10/may-10.html): Alice is owed 20 by each of Bob, Carol
// and Dave; Carol 10 by Bob and by Dave; Dave 20 by Alice and 10 by Bob. It comes down to a single payment.
TEST_CASE("settling up: who comes out even neither pays nor is paid") {
    const std::int64_t alice = 60 - 20, bob = -20 - 10 - 10, carol = 20 - 20, dave = 30 - 20 - 10;
    CHECK(settled({alice, bob, carol, dave}) == Transfers{{1, 0, {40}}});
}

// Stack Overflow, "Algorithm to determine minimum payments amongst a group": Mike owes John 100, John owes Rachel 200,
// Mike owes Rachel 400: Mike pays 500 and John 100, both to Rachel.
TEST_CASE("settling up: debts that pass through somebody") {
    CHECK(settled({-500, -100, 600}) == Transfers{{0, 2, {500}}, {1, 2, {100}}});
}

// LeetCode 465, "Optimal account balancing", examples 1 and 2: two payments, and one.
TEST_CASE("settling up: optimal account balancing") {
    CHECK(settled({10 - 5, -10, 5}).size() == 2);
    CHECK(settled({10 - 1 - 5, -10 + 1 + 5, 5 - 5}).size() == 1);
}
