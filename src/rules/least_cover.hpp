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

// As many candidates as are always searched to the end; up to 64 the search stops after `search_steps`, and beyond 64
// the choice is made greedily, without a search.
inline constexpr std::size_t exact_candidates = 30;
inline constexpr std::size_t search_steps = 50'000;

// broken: a condition that the choice (ascending) breaks, nothing where it fulfils all. known: conditions to start
// with. Nothing where all candidates together do not fulfil them all.
std::optional<Cover> least_cover(std::size_t candidates, std::vector<Condition> known,
                                 const std::function<std::optional<Condition>(std::span<const std::size_t>)>& broken);

} // namespace osmose::rules
