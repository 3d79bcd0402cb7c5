// Largest remainder (Hamilton) against published examples: apportionments of seats and refunds of cooperatives.
#include "rules/apportion.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;

namespace {

using Whole = std::vector<std::int64_t>;

Whole hamilton(std::int64_t seats, const Whole& populations) {
    const std::vector<Fraction> weights(populations.begin(), populations.end());
    Whole parts;
    for (const Money part : apportion(Money{seats}, weights).value())
        parts.push_back(part.minor);
    return parts;
}

} // namespace

// J. D. Stein, "How Math Explains the World", "The Smoke-Filled Rooms", p. 229: quotas 5.18, 8.51, 16.65, 6.66.
TEST_CASE("37 seats for four states") { CHECK(hamilton(37, {14, 23, 45, 18}) == Whole{5, 8, 17, 7}); }

// D. Lippman, "Math in Society", 4.2: the counties of Delaware (Kent, New Castle, Sussex) and of Rhode Island (Bristol,
// Kent, Newport, Providence, Washington) by the census of 2010; quotas of 9.0017 for Sussex, 44.6528 for Providence.
TEST_CASE("counties of Delaware and Rhode Island") {
    CHECK(hamilton(41, {162'310, 538'479, 197'145}) == Whole{7, 25, 9});
    CHECK(hamilton(75, {49'875, 166'158, 82'888, 626'667, 126'979}) == Whole{3, 12, 6, 45, 9});
}

// solvely.ai, "The legislature in a state has 42 seats": Adams, Grant, Colton, Davis, Hayes.
TEST_CASE("42 seats for five counties") {
    CHECK(hamilton(42, {247'000, 185'000, 459'000, 400'000, 413'000}) == Whole{6, 5, 11, 10, 10});
}

// edu.com, question 801462 ("A small country consists of four states... 116 seats"): surplus seats to C, B, A.
TEST_CASE("116 seats for four states") {
    CHECK(hamilton(116, {33'700, 559'500, 141'300, 89'100}) == Whole{5, 79, 20, 12});
}

// electowiki.org, "Alabama paradox": 56.7, 38.5, 4.2 and 0.6 % of the votes. One seat more, and the third party loses
// one. Whoever shares a sum by largest remainder lives with it: with a cent more, a part can be a cent less.
TEST_CASE("the Alabama paradox") {
    CHECK(hamilton(323, {567, 385, 42, 6}) == Whole{183, 124, 14, 2});
    CHECK(hamilton(324, {567, 385, 42, 6}) == Whole{184, 125, 13, 2});
}

// A. Angel et al., "A Survey of Mathematics with Applications", p. 948, table 14.49: B grows faster than A, and loses a
// seat to it.
TEST_CASE("the population paradox") {
    CHECK(hamilton(100, {23'527, 5'548, 70'925}) == Whole{23, 6, 71});
    CHECK(hamilton(100, {23'926, 5'648, 71'110}) == Whole{24, 5, 71});
}

// ---- where other methods give something else

// Census of 1790: Virginia, Massachusetts, Pennsylvania, North Carolina, New York, Maryland, Connecticut, South
// Carolina, New Jersey, New Hampshire, Vermont, Georgia, Kentucky, Rhode Island, Delaware.
const Whole states_of_1790{630'560, 475'327, 432'879, 353'523, 331'589, 278'514, 236'841, 206'236,
                           179'570, 141'822, 85'533,  70'835,  68'705,  68'446,  55'540};

// electowiki.org, "Hamilton method" (oldid 9372), supposes 60 seats.
TEST_CASE("60 seats for the states of 1790") {
    CHECK(hamilton(60, states_of_1790) == Whole{11, 8, 7, 6, 6, 5, 4, 3, 3, 2, 1, 1, 1, 1, 1});
}

// COMAP, "For All Practical Purposes", 10th edition, chapter 14, example 6 and table 14.5: the 120 seats of Hamilton's
// own bill, the first ever vetoed. What the states got after it, by Jefferson's method, were 105 seats, 19 for Virginia
// and 1 for Delaware; Hamilton's gives 18 and 2 of these (Aufmann et al., "Mathematical Excursions", 4.1, exercise 2).
TEST_CASE("Hamilton's bill of 1792, and where Jefferson's method differs from it") {
    CHECK(hamilton(120, states_of_1790) == Whole{21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2});
    const Whole of_105 = hamilton(105, states_of_1790);
    CHECK(of_105.front() == 18);
    CHECK(of_105.back() == 2);
}

// Angel et al., p. 935, examples 3 and 4: quota 141.78 for the third state of five. By Jefferson's method it gets 143,
// more than its quota rounded up; by largest remainder never.
TEST_CASE("250 seats for five states: within the quota, where Jefferson's method is not") {
    CHECK(hamilton(250, {1'003'200, 1'228'600, 4'990'700, 813'000, 764'500}) == Whole{28, 35, 142, 23, 22});
}

// edu.com, question 1056700 ("six states... 200 seats"): Hamilton 23, 16, 77, 30, 21, 33, as Webster and
// Huntington-Hill; Jefferson 22, 16, 78, 30, 21, 33.
TEST_CASE("200 seats for six states: as Webster and Hill, not as Jefferson") {
    CHECK(hamilton(200, {3'411, 2'421, 11'586, 4'494, 3'126, 4'962}) == Whole{23, 16, 77, 30, 21, 33});
}

// ---- patronage refunds

// Whole Foods Co-op, Duluth (wholefoods.coop/patronage-rebate): for 2016 a rebate of $454,520, 20 % of it in cash,
// $90,904, and 80 % kept as the owners' equity.
TEST_CASE("a rebate of 2016: the cash and what is kept in") {
    CHECK(hamilton(45'452'000, {20, 80}) == Whole{9'090'400, 36'361'600});
}

// Whole Foods Co-op, example for a member-owner (wholefoodscoop.org/member-benefits-faq): purchases of $2,600 out of
// $3,710,000 bring $35.04. The refund that they are part of is $50,000: no other whole thousand comes to that cent.
TEST_CASE("a member's part of a patronage refund") {
    CHECK(hamilton(5'000'000, {2'600, 3'710'000 - 2'600})[0] == 3504);
    CHECK(hamilton(4'900'000, {2'600, 3'710'000 - 2'600})[0] != 3504);
    CHECK(hamilton(5'100'000, {2'600, 3'710'000 - 2'600})[0] != 3504);
}
