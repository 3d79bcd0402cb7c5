// Bass diffusion against the durables of the paper, and against the differential equation that it comes from.
#include "projection/bass.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <string>

using namespace osmose::projection;

// F. M. Bass, "A new product growth for model consumer durables", Management Science 15 (1969), tables of the estimates
// (p, q, m in thousands) and of the peaks that they predict (years since the launch; given to one decimal place, some
// of them cut off there).
TEST_CASE("Bass diffusion: when the durables of the paper were to peak") {
    struct Durable {
        std::string name;
        double p, q, peak_year;
    };
    for (const auto& [name, p, q, peak_year] : {
             Durable{"black and white television", 0.027877, 0.25105, 7.8},
             Durable{"water softeners", 0.017703, 0.29695, 8.9},
             Durable{"room air conditioners", 0.010399, 0.41861, 8.6},
             Durable{"clothes dryers", 0.017206, 0.35688, 8.1},
             Durable{"power lawnmowers", 0.0091837, 0.33790, 10.3},
             Durable{"electric bed coverings", 0.005876, 0.24387, 14.9},
             Durable{"automatic coffee makers", 0.017135, 0.30145, 9.0},
             Durable{"steam irons", 0.028632, 0.32791, 6.8},
             Durable{"record players", 0.024796, 0.65410, 4.8},
         }) {
        INFO(name);
        CHECK(std::abs(adoption_peak({p, q, 1000}).time - peak_year) < 0.1);
    }
    CHECK(std::abs(adoption_peak({0.027877, 0.25105, 96'717}).rate - 7500) < 50); // black and white television
    CHECK(std::abs(adoption_peak({0.017206, 0.35688, 15'092}).rate - 1500) < 50); // clothes dryers
}

// The paper's equation: who has not taken it up yet does so at the rate p + q × share of those who have. Integrated by
// Runge and Kutta's method of the fourth order, in steps of 1/100 of a period.
TEST_CASE("Bass diffusion: the closed form solves the differential equation") {
    for (const Bass bass : {Bass{0.03, 0.38, 1000}, Bass{0.005, 0.84, 39.66}, Bass{0.3, 0.1, 50}, Bass{0.05, 0, 7},
                            Bass{0.00001, 1.2, 1e9}, Bass{0.2, 0.2, 1}}) {
        const auto rate = [&](double adopters) {
            return (bass.innovation + bass.imitation * adopters / bass.market) * (bass.market - adopters);
        };
        const double step = 0.01;
        double adopters = 0;
        for (int i = 0; i < 3000; ++i) {
            const double time = i * step;
            CHECK(std::abs(adopters_by(bass, time) - adopters) <= 1e-8 * bass.market);
            CHECK(std::abs(adoption_rate(bass, time) - rate(adopters)) <= 1e-7 * bass.market);
            const double k1 = rate(adopters), k2 = rate(adopters + step / 2 * k1);
            const double k3 = rate(adopters + step / 2 * k2), k4 = rate(adopters + step * k3);
            adopters += step / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
    }
}
