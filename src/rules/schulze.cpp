#include "rules/schulze.hpp"

#include "base/law.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace osmose::rules {

namespace {

// The place of each option on a ballot, from 0; those that are left off share the last one.
std::vector<std::size_t> places_on(const RankedBallot& ballot, std::size_t options) {
    std::vector<std::size_t> places(options, ballot.ranking.size());
    for (std::size_t place = 0; place < ballot.ranking.size(); ++place) {
        for (const std::size_t option : ballot.ranking[place])
            places[option] = place;
    }
    return places;
}

// Only who beats another has a step to it: winning votes.
std::int64_t step(const Pairs& preferred, std::size_t a, std::size_t b) {
    return preferred[a][b] > preferred[b][a] ? preferred[a][b] : 0;
}

} // namespace

Pairs preferences(std::size_t options, std::span<const RankedBallot> ballots) {
    Pairs preferred(options, std::vector<std::int64_t>(options));
    for (const RankedBallot& ballot : ballots) {
        const std::vector<std::size_t> places = places_on(ballot, options);
        for (std::size_t a = 0; a < options; ++a) {
            for (std::size_t b = a + 1; b < options; ++b) {
                if (places[a] < places[b]) preferred[a][b] += ballot.count;
                if (places[b] < places[a]) preferred[b][a] += ballot.count;
            }
        }
    }
    return preferred;
}

// Widest paths by the algorithm of Floyd and Warshall: option after option is allowed in between.
Contest contest_of(Pairs preferred) {
    const std::size_t options = preferred.size();
    Pairs strongest(options, std::vector<std::int64_t>(options));
    for (std::size_t a = 0; a < options; ++a) {
        for (std::size_t b = 0; b < options; ++b)
            strongest[a][b] = step(preferred, a, b);
    }
    for (std::size_t between = 0; between < options; ++between) {
        for (std::size_t a = 0; a < options; ++a) {
            for (std::size_t b = 0; b < options; ++b) {
                if (a != b)
                    strongest[a][b] = std::max(strongest[a][b], std::min(strongest[a][between], strongest[between][b]));
            }
        }
    }
    return {std::move(preferred), std::move(strongest)};
}

std::vector<std::vector<std::size_t>> schulze_order(const Contest& contest) {
    const Pairs& p = contest.strongest;
    std::vector<std::size_t> left(p.size());
    std::iota(left.begin(), left.end(), std::size_t{0});
    std::vector<std::vector<std::size_t>> order;
    while (!left.empty()) {
        // Standing above is transitive (Schulze 2011, section 4.1), so it does not run in a circle.
        const auto beaten = [&](std::size_t b) {
            return std::ranges::any_of(left, [&](std::size_t a) { return p[a][b] > p[b][a]; });
        };
        std::vector<std::size_t> first, others;
        for (const std::size_t option : left)
            (beaten(option) ? others : first).push_back(option);
        must_hold(!first.empty(), "of some options, there is one above which none stands");
        order.push_back(std::move(first));
        left = std::move(others);
    }
    return order;
}

std::vector<std::size_t> strongest_path(const Contest& contest, std::size_t a, std::size_t b) {
    const std::int64_t strength = contest.strongest[a][b];
    if (strength == 0) return {};
    const std::size_t options = contest.preferred.size(), unknown = options;
    std::vector<std::size_t> before(options, unknown); // from where an option was first reached
    std::vector<std::size_t> reached{a};
    before[a] = a;
    for (std::size_t next = 0; before[b] == unknown; ++next) { // breadth first; b is reached, as there is a path
        const std::size_t from = reached[next];
        for (std::size_t to = 0; to < options; ++to) {
            if (before[to] != unknown || step(contest.preferred, from, to) < strength) continue;
            before[to] = from;
            reached.push_back(to);
        }
    }
    std::vector<std::size_t> path{b};
    while (path.back() != a)
        path.push_back(before[path.back()]);
    std::ranges::reverse(path);
    return path;
}

} // namespace osmose::rules
