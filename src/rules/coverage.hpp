// How much of the needs a team covers, whoever else there may be: the worth of a team in the coverage game (model.md
// §10) and, where it is not enough, the needs that it is short of.
#pragma once

#include "base/integer.hpp"
#include "rules/max_flow.hpp"
#include "rules/means_network.hpp"

#include <optional>
#include <span>
#include <vector>

namespace osmose::rules {

class TeamCoverage {
public:
    // Only the needs that are asked for (one flag a need). Precondition: check(means). The means must outlive it.
    TeamCoverage(const Means& means, const std::vector<bool>& asked);

    // The greatest sum of priority × covered that these members reach together, as in matching.hpp. Monotone and
    // submodular: who joins a larger team adds no more to it.
    Wide worth(std::span<const std::size_t> team);

    // Whether they cover all that is asked for, each need in full.
    bool covers(std::span<const std::size_t> team);

    // After one of these: the steps covered, of each need.
    std::vector<std::int64_t> covered() const;
    // After covers was false: some needs that this team could not cover even if it served nothing else (one flag a
    // need).
    std::vector<bool> short_of() const;

private:
    void start(std::span<const std::size_t> team);
    void open(std::size_t need);
    void let_in(std::size_t member);

    const Means& means_;
    MeansNetwork network_;
    MaxFlow flow_; // the network, its hub as the source, and a sink
    std::size_t sink_;
    std::vector<std::size_t> asked_; // by falling priority
    std::int64_t wanted_ = 0, sent_ = 0;
    std::optional<std::vector<std::size_t>> covering_; // the team that covers() looked at last, if nobody did since
};

// The needs that have a priority above 0: what the coverage game is played for.
std::vector<bool> needs_of_worth(const Means& means);
std::vector<bool> mandatory_needs(const Means& means);

} // namespace osmose::rules
