#include "rules/fairness.hpp"

#include "rules/apportion.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;

namespace {

using Values = std::vector<Fraction>;

Fraction fraction(std::int64_t num, std::int64_t den) { return Fraction::of(num, den).value(); }

} // namespace

TEST_CASE("fairness: zeros are all the same, and so is one value alone") {
    CHECK(gini(Values{0, 0, 0}).value() == 0);
    CHECK(gini(Values{5}).value() == 0);
    CHECK(gini(Values{fraction(1, 3), fraction(1, 3)}).value() == 0);
    CHECK(lorenz_curve(Values{0, 0}).value() ==
          std::vector<LorenzPoint>{{0, 0}, {fraction(1, 2), fraction(1, 2)}, {1, 1}});
}

TEST_CASE("fairness: what cannot be compared is refused") {
    CHECK(gini({}).error().code == errc::nothing_to_compare);
    CHECK(lorenz_curve({}).error().code == errc::nothing_to_compare);
    const auto negative = gini(Values{1, fraction(-1, 2)});
    CHECK(negative.error().code == errc::negative_value);
    CHECK(negative.error().values.front().second == "2");
    CHECK(gini(Values(10'001, 1)).error().code == errc::too_many_values);
    const Fraction long_one = *Fraction::of(1, (Wide(1) << 62) + 1);
    CHECK(gini(Values{long_one, fraction(1, 3)}).error().code == errc::value_too_long);
    CHECK(gini(Values(10'000, std::numeric_limits<std::int64_t>::max())).value() == 0);
}

TEST_CASE("fairness: the gap is each one's share of the gains less that of the contributions") {
    CHECK(share_gaps(Values{10, 20, 30}, Values{1, 2, 3}).value() == Values{0, 0, 0});
    CHECK(share_gaps(Values{1, 1}, Values{1, 3}).value() == Values{fraction(1, 4), fraction(-1, 4)});
    CHECK(share_gaps(Values{0, 0}, Values{1, 3}).error().code == errc::nothing_to_compare);
    CHECK(share_gaps(Values{1, 3}, Values{0, 0}).error().code == errc::nothing_to_compare);
    CHECK(share_gaps(Values{1}, Values{1, 3}).error().code == errc::lengths_differ);
    CHECK(share_gaps(Values{-1, 2}, Values{1, 3}).error().code == errc::negative_value);
}

TEST_CASE("fairness: turnout") {
    CHECK(turnout(4, 6).value() == fraction(2, 3));
    CHECK(turnout(0, 6).value() == 0);
    CHECK(turnout(0, 0).error().code == errc::nothing_to_compare);
    CHECK(turnout(7, 6).error().code == errc::more_voters_than_members);
}
