// Random values for property tests. Every run says its seed, OSMOSE_SEED repeats one: `OSMOSE_SEED=7 core_tests
// -tc=...`.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <doctest/doctest.h>
#include <random>
#include <string>

namespace osmose::test {

// The same at every run, unless asked otherwise: what failed in the tests of a change fails again on the next machine.
inline std::uint64_t seed() {
    static const std::uint64_t value = [] {
        const char* asked = std::getenv("OSMOSE_SEED");
        return asked ? std::strtoull(asked, nullptr, 10) : std::uint64_t{20'261'014};
    }();
    return value;
}

class Random {
public:
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(least, most)(engine_);
    }
    std::size_t index(std::size_t size) {
        return static_cast<std::size_t>(between(0, static_cast<std::int64_t>(size) - 1));
    }
    bool once_in(std::int64_t times) { return between(1, times) == 1; }
    // Small, middling and huge numbers alike: as many of each length.
    std::int64_t of_any_length(std::int64_t most) {
        const std::int64_t cap = most >> between(0, 62);
        return between(0, cap);
    }

private:
    std::mt19937_64 engine_{seed()};
};

// Runs a law on `runs` random cases and names the case that breaks it.
template <class Law> void for_random_cases(int runs, Law law) {
    Random random;
    for (int run = 0; run < runs; ++run) {
        INFO("seed ", seed(), ", case ", run);
        law(random);
    }
}

} // namespace osmose::test
