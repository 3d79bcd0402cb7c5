// The Gini index and the Lorenz curve against published examples.
#include "rules/fairness.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;

namespace {

Fraction gini_of(std::initializer_list<std::int64_t> values) {
    return gini(std::vector<Fraction>(values.begin(), values.end())).value();
}
Fraction fraction(std::int64_t num, std::int64_t den) { return Fraction::of(num, den).value(); }
double as_double(const Fraction& fraction) {
    return static_cast<double>(fraction.num()) / static_cast<double>(fraction.den());
}

} // namespace

// cli.md, `gini`: {"values": [1, 2, 3]}.
TEST_CASE("Gini index and Lorenz curve: the example of cli.md") {
    CHECK(gini_of({1, 2, 3}) == fraction(2, 9));
    const std::vector<Fraction> values{3, 1, 2};
    const std::vector<LorenzPoint> curve{
        {0, 0}, {fraction(1, 3), fraction(1, 6)}, {fraction(2, 3), fraction(1, 2)}, {1, 1}};
    CHECK(lorenz_curve(values).value() == curve);
}

// R package ineq (A. Zeileis), the incomes of its manual; it prints 0.4620911.
TEST_CASE("Gini index: the incomes of R's package ineq") {
    const double index = as_double(gini_of({541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261}));
    CHECK(std::abs(index - 0.4620911) < 0.00000005);
}

// R package phylotools, manual of gini(): c(1, 3, 2, 1, 1, 1, 4) gives 0.3076923.
TEST_CASE("Gini index: the example of R's package phylotools") {
    CHECK(gini_of({1, 3, 2, 1, 1, 1, 4}) == fraction(4, 13)); // 0.30769230...
}

// A teaching sheet with twenty incomes (docstoc.com/docs/10699438/GINI): 0.38625.
TEST_CASE("Gini index: twenty incomes") {
    CHECK(gini_of({1000,  3000,  4000,  5000,  6000,  8000,  8000,  9000,  11000, 12000,
                   14000, 17000, 19000, 21000, 23000, 27000, 29000, 32000, 33000, 38000}) == fraction(38625, 100000));
}

// Two people with 10,000 and 40,000 (justaaa.com/economics/23151): 0.3.
TEST_CASE("Gini index: two people") { CHECK(gini_of({10000, 40000}) == fraction(3, 10)); }

// One who has all: (n - 1)/n, as any textbook has it for an index that is not corrected for small groups.
TEST_CASE("Gini index: one has all") { CHECK(gini_of({0, 0, 0, 0, 7}) == fraction(4, 5)); }
