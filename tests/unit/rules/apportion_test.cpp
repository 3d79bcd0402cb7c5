#include "rules/apportion.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;

namespace {

std::vector<Fraction> weights(std::initializer_list<std::int64_t> whole) { return {whole.begin(), whole.end()}; }

std::vector<Fraction> fractions(std::initializer_list<const char*> texts) {
    std::vector<Fraction> list;
    for (const char* text : texts)
        list.push_back(parse_fraction(text).value());
    return list;
}

std::vector<std::int64_t> minor(const std::vector<Money>& parts) {
    std::vector<std::int64_t> list;
    for (Money part : parts)
        list.push_back(part.minor);
    return list;
}

using Parts = std::vector<std::int64_t>;

} // namespace

TEST_CASE("cli.md: 100.00 among three is 33.34, 33.33, 33.33: ties go to the earlier") {
    CHECK(minor(apportion(Money{10'000}, weights({1, 1, 1})).value()) == Parts{3334, 3333, 3333});
    CHECK(minor(apportion(Money{5}, weights({1, 1, 1})).value()) == Parts{2, 2, 1});
}

TEST_CASE("the largest remainder gets the unit that is left") {
    CHECK(minor(apportion(Money{10}, weights({1, 2, 4})).value()) == Parts{1, 3, 6}); // 1.43, 2.86, 5.71
    CHECK(minor(apportion(Money{3}, weights({0, 7, 0})).value()) == Parts{0, 3, 0});
}

TEST_CASE("fractions weigh what they are") {
    CHECK(minor(apportion(Money{60}, fractions({"1/2", "1/3", "1/6"})).value()) == Parts{30, 20, 10});
    CHECK(minor(apportion(Money{100}, fractions({"0.5", "1.5"})).value()) == Parts{25, 75});
    CHECK(minor(apportion(Money{7}, fractions({"2/3", "4/6"})).value()) == Parts{4, 3});
}

TEST_CASE("a negative total shares its size and turns the sign; nothing shares to zeros") {
    CHECK(minor(apportion(Money{-10'000}, weights({1, 1, 1})).value()) == Parts{-3334, -3333, -3333});
    CHECK(minor(apportion(Money{0}, weights({1, 2})).value()) == Parts{0, 0});
}

TEST_CASE("the turn of who comes first in a tie can move on") {
    CHECK(minor(apportion(Money{4}, weights({1, 1, 1}), 0).value()) == Parts{2, 1, 1});
    CHECK(minor(apportion(Money{4}, weights({1, 1, 1}), 1).value()) == Parts{1, 2, 1});
    CHECK(minor(apportion(Money{5}, weights({1, 1, 1}), 2).value()) == Parts{2, 1, 2});
    CHECK(minor(apportion(Money{4}, weights({1, 1, 1}), 3).value()) == Parts{2, 1, 1});
}

TEST_CASE("weights that cannot share are refused, and it is said which") {
    CHECK(apportion(Money{5}, weights({0, 0})).error().code == errc::no_weight);
    CHECK(apportion(Money{5}, weights({})).error().code == errc::no_weight);
    const Error negative = apportion(Money{5}, weights({1, 0, -1})).error();
    CHECK(negative.code == errc::negative_weight);
    CHECK(negative.values.front().second == "3");
}

TEST_CASE("model.md §1: 10,000 weights with terms and common denominator below 2^63 are shared exactly") {
    const std::int64_t most = INT64_MAX; // 2^63 - 1
    CHECK(apportion(Money{json_max}, fractions({"9223372036854775807", "1/9223372036854775807"})).has_value());
    CHECK(apportion(Money{5}, fractions({"1", "9223372036854775808"})).error().code == errc::weight_too_long);
    CHECK(apportion(Money{5}, fractions({"1", "1/9223372036854775808"})).error().code == errc::weight_too_long);
    // Each term is short, their common denominator is not.
    CHECK(apportion(Money{5}, fractions({"1/4294967291", "1/4294967279"})).error().code == errc::weight_too_long);

    std::vector<Fraction> many(10'000, Fraction::of(most, most - 1).value());
    const auto parts = apportion(Money{json_max}, many).value();
    CHECK(sum(parts) == Money{json_max});
    many.emplace_back(1);
    CHECK(apportion(Money{5}, many).error().code == errc::too_many_weights);
}

TEST_CASE("shares are exact") {
    const auto shares = shares_of(weights({1, 2, 3})).value();
    CHECK(to_string(shares[0]) == "1/6");
    CHECK(to_string(shares[1]) == "1/3");
    CHECK(to_string(shares[2]) == "1/2");
}
