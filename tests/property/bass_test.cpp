// Bass diffusion: what holds for any coefficients.
#include "projection/bass.hpp"

#include "support/random.hpp"

#include <cmath>

using namespace osmose;
using namespace osmose::projection;
using test::Random;

namespace {

Bass random_bass(Random& random) {
    const auto coefficient = [&] { return static_cast<double>(random.of_any_length(1'000'000'000'000)) * 1e-9; };
    return {.innovation = coefficient() + 1e-9, .imitation = coefficient(), .market = coefficient() * 1e9};
}

} // namespace

TEST_CASE("Bass diffusion: from nobody to at most all, and the peak is the greatest rate") {
    test::for_random_cases(3000, [](Random& random) {
        Bass bass = random_bass(random);
        bass.innovation = std::min(bass.innovation, 1000.0);
        REQUIRE(check(bass));
        CHECK(adopters_by(bass, 0) == 0);
        const Peak peak = adoption_peak(bass);
        CHECK(peak.time >= 0);
        CHECK(std::abs(adoption_rate(bass, peak.time) - peak.rate) <= 1e-9 * peak.rate);
        double before = 0;
        for (int i = 1; i <= 40; ++i) {
            const double time = (peak.time + 1 / bass.innovation / 40) * i / 8, now = adopters_by(bass, time);
            CHECK(std::isfinite(now));
            CHECK(now >= before * (1 - 1e-12));
            CHECK(now <= bass.market * (1 + 1e-12));
            CHECK(adoption_rate(bass, time) <= peak.rate * (1 + 1e-12));
            before = now;
        }
        CHECK(adopters_by(bass, 1e300) >= bass.market * (1 - 1e-12));
    });
}

TEST_CASE("Bass diffusion: coefficients out of range, or no numbers, are refused") {
    const double nan = std::nan(""), infinite = HUGE_VAL;
    for (const Bass bass : {Bass{0, 1, 1}, Bass{-0.1, 1, 1}, Bass{nan, 1, 1}, Bass{1001, 1, 1}, Bass{1, -0.1, 1},
                            Bass{1, nan, 1}, Bass{1, infinite, 1}, Bass{1, 1, -1}, Bass{1, 1, nan}, Bass{1, 1, 1e16}}) {
        const auto sound = check(bass);
        REQUIRE(!sound);
        CHECK(sound.error().code == errc::bass_out_of_range);
    }
}
