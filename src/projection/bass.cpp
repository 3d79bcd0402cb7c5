#include "projection/bass.hpp"

#include <cmath>
#include <string>

namespace osmose::projection {

namespace {

Result<void> check_range(std::string_view name, double value, double least, double most, std::string_view least_written,
                         std::string_view most_written) {
    if (value >= least && value <= most) return {}; // false for what is not a number
    return fail(
        errc::bass_out_of_range, {},
        {{"name", std::string(name)}, {"least", std::string(least_written)}, {"most", std::string(most_written)}});
}

} // namespace

Result<void> check(const Bass& bass) {
    return check_range("p", bass.innovation, 1e-9, 1000, "0.000000001", "1000")
        .and_then([&] { return check_range("q", bass.imitation, 0, 1000, "0", "1000"); })
        .and_then([&] { return check_range("m", bass.market, 0, 9007199254740991, "0", "9007199254740991"); });
}

double adopters_by(const Bass& bass, double time) {
    const double p = bass.innovation, q = bass.imitation, exponent = -(p + q) * time;
    return bass.market * (p * -std::expm1(exponent) / (p + q * std::exp(exponent)));
}

double adoption_rate(const Bass& bass, double time) {
    const double p = bass.innovation, q = bass.imitation, decay = std::exp(-(p + q) * time);
    const double spread = (p + q) / (p + q * decay);
    return bass.market * p * decay * spread * spread;
}

Peak adoption_peak(const Bass& bass) {
    const double p = bass.innovation, q = bass.imitation;
    if (q <= p) return {.time = 0, .rate = bass.market * p};
    return {.time = std::log(q / p) / (p + q), .rate = bass.market * (p + q) * (p + q) / (4 * q)};
}

} // namespace osmose::projection
