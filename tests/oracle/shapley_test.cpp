// The Shapley value of games whose values are published.
#include "rules/shapley.hpp"

#include <algorithm>
#include <bit>
#include <doctest/doctest.h>
#include <numeric>

using namespace osmose;
using namespace osmose::rules;

namespace {

using Values = std::vector<Fraction>;
using Amounts = std::vector<std::int64_t>;

Fraction fraction(std::int64_t num, std::int64_t den) { return Fraction::of(num, den).value(); }

// Who wins has a worth of 1: the power index of Shapley and Shubik.
Values voting_power(std::int64_t twice_quota, const Amounts& votes) {
    return shapley(votes.size(),
                   [&](std::uint32_t coalition) -> std::int64_t {
                       std::int64_t sum = 0;
                       for (std::size_t i = 0; i < votes.size(); ++i)
                           if (coalition >> i & 1) sum += votes[i];
                       return 2 * sum >= twice_quota;
                   })
        .value();
}

// A runway for some of the aircraft costs what the one with the longest needs.
Values airport(const Amounts& costs) {
    return shapley(costs.size(),
                   [&](std::uint32_t coalition) {
                       std::int64_t cost = 0;
                       for (std::size_t i = 0; i < costs.size(); ++i)
                           if (coalition >> i & 1) cost = std::max(cost, costs[i]);
                       return cost;
                   })
        .value();
}

// A coalition of creditors has what the others leave of the estate.
Values bankruptcy(std::int64_t estate, const Amounts& claims) {
    return shapley(claims.size(),
                   [&](std::uint32_t coalition) {
                       std::int64_t left = estate;
                       for (std::size_t i = 0; i < claims.size(); ++i)
                           if (!(coalition >> i & 1)) left -= claims[i];
                       return std::max<std::int64_t>(left, 0);
                   })
        .value();
}

// O'Neill's run to the bank: creditors come in any order and are paid in full while there is something left.
Values run_to_the_bank(std::int64_t estate, const Amounts& claims) {
    std::vector<std::size_t> order(claims.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Amounts sums(claims.size());
    std::int64_t orders = 0;
    do {
        ++orders;
        std::int64_t left = estate;
        for (std::size_t i : order) {
            const std::int64_t paid = std::min(left, claims[i]);
            sums[i] += paid;
            left -= paid;
        }
    } while (std::next_permutation(order.begin(), order.end()));
    Values values;
    for (std::int64_t sum : sums)
        values.push_back(fraction(sum, orders));
    return values;
}

} // namespace

// cli.md, `shapley`: players a and b, worth 0, 1, 1, 4.
TEST_CASE("Shapley value: the example of cli.md") { CHECK(shapley(2, Amounts{0, 1, 1, 4}).value() == Values{2, 2}); }

// The glove game, two left gloves and a right one (Wikipedia, "Shapley value"): 1/6, 1/6, 4/6.
TEST_CASE("Shapley value: the glove game") {
    const auto value = shapley(3, [](std::uint32_t coalition) -> std::int64_t {
        return std::min(std::popcount(coalition & 0b011u), std::popcount(coalition & 0b100u));
    });
    CHECK(value.value() == Values{fraction(1, 6), fraction(1, 6), fraction(4, 6)});
}

// S. C. Littlechild, G. Owen, "A simple expression for the Shapley value in a special case", Management Science 20
// (1973). Four aircraft: Wikipedia, "Airport problem". Six: Mathematics Stack Exchange 4152535.
TEST_CASE("Shapley value: the airport game") {
    CHECK(airport({8, 11, 13, 18}) == Values{2, 3, 4, 9});
    Values six;
    for (std::int64_t sixths : {40, 52, 67, 87, 117, 177})
        six.push_back(fraction(sixths, 6));
    CHECK(airport({40, 50, 60, 70, 80, 90}) == six);
}

// L. S. Shapley, M. Shubik, "A method for evaluating the distribution of power in a committee system", American
// Political Science Review 48 (1954): in the Security Council of eleven, seven votes with all of the five permanent
// ones, these have 98.7% of the power and the six others 1.3%. In the council of fifteen, nine votes: 421/2145 and
// 4/2145 each (gonitsora.com, "Is it me, or is veto starting to sound really good").
TEST_CASE("Shapley value: the Security Council of the United Nations") {
    Amounts eleven(11, 1), fifteen(15, 1);
    std::fill_n(eleven.begin(), 5, 7);
    std::fill_n(fifteen.begin(), 5, 7);
    const Values old_power = voting_power(2 * (5 * 7 + 2), eleven), power = voting_power(2 * (5 * 7 + 4), fifteen);
    CHECK(old_power.back() * 6 == fraction(1, 77));   // 0.0130
    CHECK(old_power.front() * 5 == fraction(76, 77)); // 0.9870
    CHECK(power.front() == fraction(421, 2145));
    CHECK(power.back() == fraction(4, 2145));
}

// Votes of 3, 2, 1 and 1, four of seven needed (Wikipedia, "Shapley–Shubik power index"): the second has no more power
// than the last. Votes of 5, 5, 6 and 3, more than half of 21 (wyzant.com/resources/answers/869684).
TEST_CASE("Shapley value: weighted votes") {
    CHECK(voting_power(8, {3, 2, 1, 1}) == Values{fraction(1, 2), fraction(1, 6), fraction(1, 6), fraction(1, 6)});
    CHECK(voting_power(21, {5, 5, 6, 3}) == Values{fraction(1, 4), fraction(1, 4), fraction(5, 12), fraction(1, 12)});
}

// B. O'Neill, "A problem of rights arbitration from the Talmud", Mathematical Social Sciences 2 (1982): the value of
// the bankruptcy game is what the run to the bank gives on average. For claims of 100, 200, 300 and estates of 100 and
// 300 that is what the Talmud rules (R. J. Aumann, M. Maschler, Journal of Economic Theory 36, 1985); for 200 it is
// not.
TEST_CASE("Shapley value: the bankruptcy game is the run to the bank") {
    const Amounts claims{100, 200, 300};
    CHECK(bankruptcy(100, claims) == Values(3, fraction(100, 3)));
    CHECK(bankruptcy(200, claims) == Values{fraction(100, 3), fraction(250, 3), fraction(250, 3)});
    CHECK(bankruptcy(300, claims) == Values{50, 100, 150});
    for (std::int64_t estate = 0; estate <= 600; estate += 7)
        CHECK(bankruptcy(estate, claims) == run_to_the_bank(estate, claims));
    CHECK(bankruptcy(120, {30, 40, 60, 120, 7}) == run_to_the_bank(120, {30, 40, 60, 120, 7}));
}

// The inheritance problem of Ibn Ezra (1146): sons claim 120, 60, 40 and 30 of 120. R. J. Aumann, "Some
// non-superadditive games, and their Shapley values, in the Talmud", International Journal of Game Theory 39 (2010);
// R package CoopGame, manual of shapleyValue: 80.83333, 20.83333, 10.83333, 7.50000.
TEST_CASE("Shapley value: the inheritance of Ibn Ezra") {
    CHECK(airport({120, 60, 40, 30}) == Values{fraction(485, 6), fraction(125, 6), fraction(65, 6), fraction(15, 2)});
}

// R package coopProductGame, manual of shapleyValue: worths of 1, 2, 3, 12, 13, 23, 123.
TEST_CASE("Shapley value: a game of R's package coopProductGame") {
    CHECK(shapley(3, Amounts{0, 68, 102, 170, 0, 710, 762, 992}).value() == Values{229, 272, 491});
}
