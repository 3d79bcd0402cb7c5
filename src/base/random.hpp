// Random numbers that are the same everywhere for the same seed: SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast
// splittable pseudorandom number generators", OOPSLA 2014). For sampling; never for keys or salts.
#pragma once

#include <cstdint>

namespace osmose {

class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : state_(seed) {}

    // Any of the 2^64 numbers.
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }
    // 0 to bound - 1, each exactly as likely as the others. bound > 0.
    std::uint64_t below(std::uint64_t bound) {
        const std::uint64_t uneven = (0 - bound) % bound; // 2^64 mod bound: so many numbers have no full round
        std::uint64_t number = next();
        while (number < uneven)
            number = next();
        return number % bound;
    }

private:
    std::uint64_t state_;
};

} // namespace osmose
