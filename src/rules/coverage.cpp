#include "rules/coverage.hpp"

#include <algorithm>

namespace osmose::rules {

TeamCoverage::TeamCoverage(const Means& means, const std::vector<bool>& asked)
    : means_(means), network_(network_of(means, asked)), flow_(network_.nodes), sink_(flow_.add_node()) {
    for (const CostArc& arc : network_.arcs)
        flow_.add_arc(arc.from, arc.to == MeansNetwork::hub ? sink_ : arc.to, 0);
    for (std::size_t i = 0; i < means.needs.size(); ++i)
        if (asked[i]) {
            asked_.push_back(i);
            wanted_ += means.needs[i].volume;
        }
    std::ranges::stable_sort(
        asked_, [&](std::size_t a, std::size_t b) { return means.needs[a].priority > means.needs[b].priority; });
}

// Nothing flows yet, the team's members are open and no need is.
void TeamCoverage::start(std::span<const std::size_t> team) {
    for (std::size_t arc = 0; arc < network_.arcs.size(); ++arc)
        flow_.set(arc, network_.arcs[arc].capacity, 0);
    for (const std::uint32_t arc : network_.member_arc)
        flow_.set(arc, 0, 0);
    for (const std::size_t need : asked_)
        flow_.set(network_.need_arc[need], 0, 0);
    for (const std::size_t member : team)
        let_in(member);
    covering_.reset();
}

void TeamCoverage::let_in(std::size_t member) {
    const std::uint32_t arc = network_.member_arc[member];
    flow_.set(arc, network_.arcs[arc].capacity, 0);
}

void TeamCoverage::open(std::size_t need) { flow_.set(network_.need_arc[need], means_.needs[need].volume, 0); }

// What can be covered is a polymatroid: the highest priority first, then what can still be added, is best.
Wide TeamCoverage::worth(std::span<const std::size_t> team) {
    start(team);
    Wide sum = 0;
    for (std::size_t i = 0; i < asked_.size();) {
        const std::int64_t priority = means_.needs[asked_[i]].priority;
        for (; i < asked_.size() && means_.needs[asked_[i]].priority == priority; ++i)
            open(asked_[i]);
        sum += Wide(priority) * flow_.run(MeansNetwork::hub, sink_);
    }
    return sum;
}

bool TeamCoverage::covers(std::span<const std::size_t> team) {
    std::vector<bool> now(means_.caps.size());
    for (const std::size_t member : team)
        now[member] = true;
    const auto left = [&](std::size_t member) { return !now[member]; };
    if (!covering_ || std::ranges::any_of(*covering_, left)) {
        start(team);
        for (const std::size_t need : asked_)
            open(need);
        sent_ = 0;
    } else { // others join: what flows goes on flowing
        for (const std::size_t member : *covering_)
            now[member] = false;
        for (const std::size_t member : team)
            if (now[member]) let_in(member);
    }
    covering_.emplace(team.begin(), team.end());
    sent_ += flow_.run(MeansNetwork::hub, sink_);
    return sent_ == wanted_;
}

std::vector<std::int64_t> TeamCoverage::covered() const {
    std::vector<std::int64_t> all(means_.needs.size());
    for (const std::size_t need : asked_)
        all[need] = flow_.back(network_.need_arc[need]);
    return all;
}

std::vector<bool> TeamCoverage::short_of() const {
    std::vector<bool> all(means_.needs.size());
    for (const std::size_t need : asked_)
        all[need] = !flow_.reached(network_.arcs[network_.need_arc[need]].from);
    return all;
}

std::vector<bool> needs_of_worth(const Means& means) {
    std::vector<bool> all;
    for (const Need& need : means.needs)
        all.push_back(need.priority > 0);
    return all;
}

std::vector<bool> mandatory_needs(const Means& means) {
    std::vector<bool> all;
    for (const Need& need : means.needs)
        all.push_back(need.mandatory);
    return all;
}

} // namespace osmose::rules
