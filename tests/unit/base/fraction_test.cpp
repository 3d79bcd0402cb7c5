#include "base/fraction.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace osmose;

namespace {
Fraction fraction(std::int64_t num, std::int64_t den) { return Fraction::of(num, den).value(); }
} // namespace

TEST_CASE("a fraction is in lowest terms, its sign above the line") {
    CHECK(to_string(fraction(4, 6)) == "2/3");
    CHECK(to_string(fraction(4, -6)) == "-2/3");
    CHECK(to_string(fraction(-6, -3)) == "2");
    CHECK(to_string(fraction(0, -5)) == "0");
    CHECK(fraction(0, 7) == Fraction(0));
    CHECK(Fraction::of(1, 0).error().code == errc::not_a_fraction);
}

TEST_CASE("fractions are read as people and files write them") {
    CHECK(parse_fraction("2/3") == fraction(2, 3));
    CHECK(parse_fraction("4/6") == fraction(2, 3));
    CHECK(parse_fraction("-1/2") == fraction(-1, 2));
    CHECK(parse_fraction("5") == Fraction(5));
    CHECK(parse_fraction("12.5") == fraction(25, 2));
    CHECK(parse_fraction("-0.25") == fraction(-1, 4));
    CHECK(parse_fraction("12.50") == fraction(25, 2));
    for (const char* wrong : {"", "-", "+1", " 1", "1 ", "1/", "/2", "1/0", "1/-2", "1.", ".5", "1,5", "1e3", "1/2/3",
                              "nan", "0x1", "1111111111111111111111111111111111111111111111111111111111111"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_fraction(wrong).has_value());
    }
}

TEST_CASE("arithmetic is exact") {
    CHECK(fraction(1, 3) + fraction(1, 6) == fraction(1, 2));
    CHECK(fraction(1, 3) - fraction(1, 2) == fraction(-1, 6));
    CHECK(fraction(2, 3) * fraction(3, 4) == fraction(1, 2));
    CHECK(fraction(2, 3) / fraction(-4, 3) == fraction(-1, 2));
    CHECK(round_half_even(fraction(5, 2)) == 2);
    CHECK(round_half_even(fraction(-7, 2)) == -4);
}

TEST_CASE("the order agrees with cross products") {
    std::mt19937_64 random(20'261'014);
    std::uniform_int_distribution<std::int64_t> num(-40, 40), den(1, 40);
    for (int i = 0; i < 20'000; ++i) {
        const std::int64_t a = num(random), b = den(random), c = num(random), d = den(random);
        CAPTURE(a);
        CAPTURE(b);
        CAPTURE(c);
        CAPTURE(d);
        const bool same = (fraction(a, b) <=> fraction(c, d)) == (a * d <=> c * b);
        CHECK(same);
    }
}

TEST_CASE("long terms are compared without overflow") {
    const Fraction tenth = fraction(1, 10);
    Wide power = 1;
    for (int i = 0; i < 300; ++i)
        power *= 2;
    const Fraction just_more = Fraction::of(power + 1, power).value(),
                   just_less = Fraction::of(power, power + 1).value();
    CHECK(just_less < Fraction(1));
    CHECK(Fraction(1) < just_more);
    CHECK(just_less < just_more);
    CHECK(tenth < just_less);
}
