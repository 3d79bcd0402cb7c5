// The fewest candidates who fulfil every condition of the form "what these give adds up to so much", where the
// conditions are too many to be listed and come one by one, each when somebody proposes a choice that breaks it. Whole
// numbers only; who the candidates are is not known here.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace osmose::rules {

struct Condition {
    std::vector<std::int64_t> gives; // of each candidate, >= 0
    std::int64_t wanted = 0;         // > 0
};

struct Cover {
    std::vector<std::size_t> chosen; // ascending
    std::size_t at_least = 0;        // no choice of fewer fulfils every condition: proved least where it is the size
    bool proved() const { return chosen.size() == at_least; }
};

// The least is searched for and proved with up to 30 candidates, within so many looks at a condition: enough for all
// but contrived conditions, such as fifty dense ones at random. With up to 64 candidates the search stops sooner;
// beyond that the choice is made greedily and only bounded from below. No search takes much more than ten seconds.
inline constexpr std::size_t exact_candidates = 30, exact_looks = 50'000'000, search_looks = 2'000'000;

// broken: a condition that the choice (ascending) breaks, nothing where it fulfils all. known: conditions to start
// with. Nothing where all candidates together do not fulfil them all.
std::optional<Cover> least_cover(std::size_t candidates, std::vector<Condition> known,
                                 const std::function<std::optional<Condition>(std::span<const std::size_t>)>& broken);

} // namespace osmose::rules
