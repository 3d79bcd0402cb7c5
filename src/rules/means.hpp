// Means that members pool: what a project needs and what its members offer, as plain values, and which offer can serve
// which need (model.md §9). Volumes are whole steps, quarters of a unit; skills and resources are compared as they are
// written.
#pragma once

#include "base/fraction.hpp"
#include "base/money.hpp"
#include "model/means.hpp"

#include <optional>
#include <string>
#include <vector>

namespace osmose::errc {
inline constexpr Errc too_many_means{"means.too-many"};             // values: most; needs, offers or members
inline constexpr Errc too_many_dated_pairs{"means.too-many-pairs"}; // values: most; of a dated offer and a need
inline constexpr Errc negative_volume{"means.negative-volume"};
inline constexpr Errc level_out_of_range{"means.level-out-of-range"}; // values: least, most
inline constexpr Errc negative_priority{"means.negative-priority"};
inline constexpr Errc negative_compensation{"means.negative-compensation"};
inline constexpr Errc negative_cap{"means.negative-cap"};
inline constexpr Errc period_turned{"means.period-turned"}; // it ends before it begins
} // namespace osmose::errc

namespace osmose::rules {

inline constexpr std::size_t most_means = 10'000;          // needs, offers, members: so many of each
inline constexpr std::size_t most_dated_pairs = 1'000'000; // pairs of a dated offer and a need of its skill
using model::least_level, model::most_level;

using model::Period;

// How a volume falls on the days of its period.
struct Rate {
    Fraction units; // in each period of the pace
    model::Pace pace = model::Pace::once;
};

struct Need {
    std::string skill;
    std::int64_t volume = 0; // steps
    std::int32_t level = 1;  // at least
    std::int64_t priority = 1;
    bool mandatory = false;       // for the critical size
    std::optional<Period> period; // none: whenever
};

struct Offer {
    std::size_t member = 0; // index into caps
    std::string skill;
    std::int64_t volume = 0; // steps, in its whole period
    std::int32_t level = 1;
    Money compensation;           // asked for one step
    std::optional<Period> period; // none: whenever
    std::optional<Rate> rate;     // none: its volume is spread evenly over its period
};

struct Means {
    std::vector<Need> needs;
    std::vector<Offer> offers;
    std::vector<std::optional<std::int64_t>> caps; // one a member: on all that he gives, in steps
};

// Everything in range, and what is counted in all within 2^53 - 1. Errors: those above and
// osmose::errc::amount_out_of_range, each with the field that it is about ("needs[2].volume", from 1). Precondition:
// every offer's member has a place in caps.
Result<void> check(const Means& means);

// Steps of the offer that can serve the need: 0 where skill or level do not fit; else what falls on the days in common, by its rate
// (availability.hpp), or the offer's volume × days in common / days of its period; rounded down.
std::int64_t usable(const Offer& offer, const Need& need);

// Of each member, steps: his cap, else the sum of his offers.
std::vector<std::int64_t> available(const Means& means);

} // namespace osmose::rules
