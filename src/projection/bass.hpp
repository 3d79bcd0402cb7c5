// How something new spreads (F. M. Bass, "A new product growth for model consumer durables", Management Science 15,
// 1969; model.md §11): some take it up by themselves (innovation p), others because of those who have (imitation q),
// until the whole market m has. Closed form; people and periods, no money, so floating point will do.
#pragma once

#include "base/result.hpp"

namespace osmose::errc {
inline constexpr Errc bass_out_of_range{"bass.out-of-range"}; // values: name, least, most
}

namespace osmose::projection {

struct Bass {
    double innovation = 0; // p, per period: 1e-9 to 1000
    double imitation = 0;  // q, per period: 0 to 1000
    double market = 0;     // m, in adopters: 0 to 2^53 - 1
};

// Whether the coefficients are in range, and numbers at all. Errors: errc::bass_out_of_range, naming p, q or m.
Result<void> check(const Bass& bass);

// What follows asks for coefficients that were checked, and a time >= 0 in periods since the launch.

// All who have taken it up by then: m F(t), with F = (1 - exp(-(p + q) t)) / (1 + q/p exp(-(p + q) t)).
double adopters_by(const Bass& bass, double time);

// How many take it up per period at that moment: the derivative of the same.
double adoption_rate(const Bass& bass, double time);

// When most take it up, and how many per period: at ln(q/p) / (p + q), or at the launch where q <= p.
struct Peak {
    double time = 0, rate = 0;
};
Peak adoption_peak(const Bass& bass);

} // namespace osmose::projection
