#include "locale/number.hpp"

#include "locale/text.hpp"

#include <doctest/doctest.h>
#include <limits>

using namespace osmose;
using namespace osmose::locale;

namespace {

constexpr Currency eur{}, jpy{{'J', 'P', 'Y'}}, tnd{{'T', 'N', 'D'}}, chf{{'C', 'H', 'F'}};

Fraction ratio(std::int64_t num, std::int64_t den) { return Fraction::of(num, den).value(); }

} // namespace

TEST_CASE("tokens.md §10: money in French has a narrow space in the thousands and a no-break space before its symbol") {
    use(Language::fr);
    CHECK(money({1'248'000}, eur) == "12\u202f480,00\u00a0€");
    CHECK(money({-1'200}, eur) == "\u221212,00\u00a0€");
    CHECK(money({0}, eur) == "0,00\u00a0€");
    CHECK(money({5}, eur) == "0,05\u00a0€");
    CHECK(money({1'234'567}, jpy) == "1\u202f234\u202f567\u00a0¥");
    CHECK(money({1'234'567}, tnd) == "1\u202f234,567\u00a0TND");
    CHECK(money(ratio(5'720'819, 100), eur, {2, 4}) == "572,0819\u00a0€");
    CHECK(money(ratio(-19, 100), eur, {2, 4}) == "\u22120,0019\u00a0€");
}

TEST_CASE("tokens.md §10: money in English has its symbol before it, and a code with a no-break space") {
    use(Language::en);
    CHECK(money({1'248'000}, eur) == "€12,480.00");
    CHECK(money({-1'200}, eur) == "\u2212€12.00");
    CHECK(money({1'200}, chf) == "CHF\u00a012.00");
    CHECK(money({1'200}, Currency{{'X', 'A', 'F'}}) == "FCFA\u00a01,200");
    CHECK(money({std::numeric_limits<std::int64_t>::min()}, eur) == "\u2212€92,233,720,368,547,758.08");
}

TEST_CASE("a percentage is rounded half to even for the eye, from the exact share") {
    use(Language::fr);
    CHECK(percent(ratio(3, 20)) == "15\u00a0%");
    CHECK(percent(Percent{2'500}) == "2,5\u00a0%");
    CHECK(percent(hundred_percent) == "100\u00a0%");
    CHECK(percent(ratio(3, 20), {2, 2}) == "15,00\u00a0%");
    CHECK(percent(ratio(49'880, 699'153), {2, 2}) == "7,13\u00a0%");
    CHECK(percent(ratio(49'880, 699'153), {4, 4}) == "7,1343\u00a0%");
    CHECK(percent(ratio(1, 1), {2, 2}) == "100,00\u00a0%");
    CHECK(percent(ratio(-18, 1000), {2, 2}) == "\u22121,80\u00a0%");
    use(Language::en);
    CHECK(percent(ratio(3, 20)) == "15%");
    CHECK(percent(ratio(1, 800), {0, 2}) == "0.12%");     // 0.125
    CHECK(percent(ratio(3, 800), {0, 2}) == "0.38%");     // 0.375
    CHECK(percent(ratio(-1, 1'000'000), {0, 2}) == "0%"); // no minus before a zero
}

TEST_CASE("a share of wide terms is still written") {
    use(Language::en);
    const Wide wide = Wide(1) << 250;
    CHECK(percent(Fraction::of(wide - 1, wide).value(), {2, 2}) == "100.00%");
    CHECK(percent(Fraction::of(wide / 3, wide).value(), {2, 2}) == "33.33%");
}

TEST_CASE("quantities, factors and points") {
    use(Language::fr);
    CHECK(quantity({7'500}) == "7,5");
    CHECK(quantity({7'500}, "hour") == "7,5\u202fh");
    CHECK(quantity({9'000}, "day") == "9 jours");
    CHECK(quantity({1'500}, "day") == "1,5 jour");
    CHECK(quantity({6'000}, "sacs") == "6 sacs");
    CHECK(factor({1'250}) == "1,25");
    CHECK(points({14'000}) == "140,00\u00a0pts");
    CHECK(points(ratio(1'400'050, 100), {2, 4}) == "140,005\u00a0pts");
    CHECK(with_sign(decimal(122, 2, {2, 2})) == "+1,22");
    CHECK(with_sign(decimal(-30, 2, {2, 2})) == "\u22120,30");
    use(Language::en);
    CHECK(quantity({7'500}, "hour") == "7.5 h");
    CHECK(quantity({1'000}, "day") == "1 day");
    CHECK(quantity({1'500}, "day") == "1.5 days");
}

TEST_CASE("whole numbers, ranks and sizes") {
    use(Language::fr);
    CHECK(number(0) == "0");
    CHECK(number(1'008) == "1\u202f008");
    CHECK(number(-1'000'000) == "\u22121\u202f000\u202f000");
    CHECK(ordinal(1) == "1er");
    CHECK(ordinal(1, true) == "1re");
    CHECK(ordinal(3) == "3e");
    CHECK(bytes(0) == "0\u202foctet");
    CHECK(bytes(999) == "999\u202foctets");
    CHECK(bytes(18'213) == "18\u202fko");
    CHECK(bytes(1'249'999) == "1,2\u202fMo");
    CHECK(bytes(1'250'000) == "1,3\u202fMo");
    use(Language::en);
    CHECK(number(12'480) == "12,480");
    for (const auto& [rank, written] : {std::pair{1, "1st"},
                                        {2, "2nd"},
                                        {3, "3rd"},
                                        {4, "4th"},
                                        {11, "11th"},
                                        {12, "12th"},
                                        {13, "13th"},
                                        {21, "21st"},
                                        {102, "102nd"},
                                        {111, "111th"}})
        CHECK(ordinal(rank) == written);
    CHECK(bytes(1) == "1 byte");
    CHECK(bytes(5'200'000'000) == "5.2 GB");
}
