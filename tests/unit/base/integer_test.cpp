#include "base/integer.hpp"

#include <doctest/doctest.h>
#include <limits>

using namespace osmose;

TEST_CASE("a quotient is rounded once, half to even") {
    const auto rounded = [](int num, int den) { return static_cast<int>(divide_half_even(num, den)); };
    CHECK(rounded(5, 2) == 2);
    CHECK(rounded(7, 2) == 4);
    CHECK(rounded(-5, 2) == -2);
    CHECK(rounded(-7, 2) == -4);
    CHECK(rounded(1, 2) == 0);
    CHECK(rounded(-1, 2) == 0);
    CHECK(rounded(3, 2) == 2);
    CHECK(rounded(-3, 2) == -2);
    CHECK(rounded(10, 3) == 3);
    CHECK(rounded(11, 3) == 4);
    CHECK(rounded(-11, 3) == -4);
    CHECK(rounded(0, 7) == 0);
    CHECK(rounded(6, 1) == 6);
}

TEST_CASE("what does not fit 64 bits is an error, never a wrap") {
    const Wide most = std::numeric_limits<std::int64_t>::max(), least = std::numeric_limits<std::int64_t>::min();
    CHECK(narrow(most).value() == std::numeric_limits<std::int64_t>::max());
    CHECK(narrow(least).value() == std::numeric_limits<std::int64_t>::min());
    CHECK(narrow(most + 1).error().code == errc::overflow);
    CHECK(narrow(least - 1).error().code == errc::overflow);
}

TEST_CASE("a product too wide for 320 bits becomes an error at the wall of the calculation") {
    const auto power_of_two = [](int exponent) {
        return guard([&]() -> Result<Wide> {
            Wide value = 1;
            for (int i = 0; i < exponent; ++i)
                value *= 2;
            return value;
        });
    };
    CHECK(power_of_two(319).has_value());
    CHECK(power_of_two(320).error().code == errc::overflow);
}
