#include "base/random.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace osmose;

// The reference implementation's first five numbers of seed 1234567 (S. Vigna, splitmix64.c; Rosetta Code,
// "Pseudo-random numbers/Splitmix64").
TEST_CASE("SplitMix64 gives the numbers of its reference") {
    SplitMix64 random(1234567);
    for (const std::uint64_t number : {6457827717110365317u, 3203168211198807973u, 9817491932198370423u,
                                       4593380528125082431u, 16408922859458223821u})
        CHECK(random.next() == number);
}

TEST_CASE("SplitMix64: numbers below a bound are all as likely") {
    SplitMix64 random(1);
    std::array<int, 6> counts{};
    for (int i = 0; i < 60'000; ++i)
        ++counts[random.below(6)];
    for (int count : counts) // five standard deviations of the binomial: 5 × sqrt(60000 × 1/6 × 5/6)
        CHECK((count > 10'000 - 457 && count < 10'000 + 457));
    CHECK(random.below(1) == 0);
    CHECK(random.below(~std::uint64_t{0}) < ~std::uint64_t{0});
}
