// The Schulze method for ranked options, strength by winning votes. Source: Markus Schulze, "A new monotonic,
// clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method", Social Choice and
// Welfare 36 (2011), sections 2.2 and 2.3; model.md §8. Options are numbers from 0; what they are is not known here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace osmose::rules {

// As many voters who each rank alike: places from the best, options at one place level with each other. An option that
// is left off stands below all that are ranked, level with the others left off; no place at all is a blank ballot.
struct RankedBallot {
    std::int64_t count = 1;
    std::vector<std::vector<std::size_t>> ranking;
};

// A square of counts of voters, row against column; the diagonal is 0.
using Pairs = std::vector<std::vector<std::int64_t>>;

struct Contest {
    Pairs preferred; // [a][b]: how many rank a above b
    // [a][b]: the strength of the strongest path from a to b, 0 where there is none. A path leads over options of which
    // each beats the next (more prefer it to the next than the other way round); its strength is the smallest number of
    // voters behind one of its steps.
    Pairs strongest;
};

// Precondition: a ballot names options that exist, each once; no count is negative and all together are at most
// 2^53 - 1 (rules/tally.hpp checks them). It takes ballots × options² steps.
Pairs preferences(std::size_t options, std::span<const RankedBallot> ballots);

// It takes options³ steps. Precondition: as many columns as rows.
Contest contest_of(Pairs preferred);

// Schulze's ranking: a stands above b where the strongest path from a to b is stronger than that from b to a. First
// those above whom nobody stands, then the same among the others, and so on; each group by number.
std::vector<std::vector<std::size_t>> schulze_order(const Contest& contest);

// For an explanation: the options from a to b over which a strongest path leads, both included, with the fewest steps.
// Empty where there is none, or a is b.
std::vector<std::size_t> strongest_path(const Contest& contest, std::size_t a, std::size_t b);

} // namespace osmose::rules
