// What the network simplex of rules/ costs beside LEMON's (Debian: liblemon-dev), on the networks of random means and
// on random networks of any shape; and that both find the same optimum. Needs a release build that finds LEMON's
// headers:
//     ./build-wasm.sh in cmake --preset cli -DOSMOSE_TESTS=ON -DLEMON_INCLUDE=DIR
//     ./build-wasm.sh in cmake --build build/cli --target matching_bench
//     ./build-wasm.sh in build/cli/tests/matching_bench
#include "rules/matching.hpp"
#include "rules/even_use.hpp"

#include <chrono>
#include <cstdio>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <random>

using namespace osmose;
using namespace osmose::rules;

namespace {

using Clock = std::chrono::steady_clock;
std::mt19937_64 engine{2026};
std::int64_t between(std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution(least, most)(engine);
}

template <class Work> double milliseconds(Work work) {
    const auto begun = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

struct Network {
    std::size_t nodes;
    std::vector<CostArc> arcs;
};

Means random_means(std::int64_t size, std::int64_t skills, bool money) {
    Means means;
    const auto skill = [&] { return "skill " + std::to_string(between(1, skills)); };
    for (std::int64_t i = 0; i < size; ++i)
        means.caps.push_back(between(0, 2) == 0 ? std::optional(between(1, 300)) : std::nullopt);
    for (std::int64_t i = 0; i < size; ++i)
        means.needs.push_back({.skill = skill(),
                               .volume = between(1, 400),
                               .level = static_cast<std::int32_t>(between(1, 5)),
                               .priority = between(1, 10),
                               .mandatory = false,
                               .period = std::nullopt});
    for (std::int64_t i = 0; i < size; ++i)
        means.offers.push_back({.member = static_cast<std::size_t>(between(0, size - 1)),
                                .skill = skill(),
                                .volume = between(1, 400),
                                .level = static_cast<std::int32_t>(between(1, 5)),
                                .compensation = {money ? between(0, 5'000) : 0},
                                .period = std::nullopt});
    return means;
}

// The arcs of means with all costs of priorities and money on them, as matching.cpp sets them.
Network network_of_means(const Means& means) {
    MeansNetwork net = network_of(means, std::vector<bool>(means.needs.size(), true));
    Cost step = 1;
    for (std::size_t i = 0; i < means.offers.size(); ++i)
        if (net.offer_arc[i] != MeansNetwork::none)
            step += net.arcs[net.offer_arc[i]].cost = means.offers[i].compensation.minor;
    for (std::size_t i = 0; i < means.needs.size(); ++i)
        net.arcs[net.need_arc[i]].cost = -means.needs[i].priority * step;
    return {net.nodes, net.arcs};
}

Network random_network(std::size_t nodes, std::size_t arcs) {
    Network net{nodes, {}};
    for (std::size_t i = 0; i < arcs; ++i)
        net.arcs.push_back({static_cast<std::uint32_t>(between(0, static_cast<std::int64_t>(nodes) - 1)),
                            static_cast<std::uint32_t>(between(0, static_cast<std::int64_t>(nodes) - 1)),
                            between(0, 1'000), Cost{between(-1'000, 10'000)}});
    return net;
}

// LEMON 1.3.1's own maps of 128 bits need std::allocator::construct, which C++20 took away.
struct CostMap {
    using Key = lemon::SmartDigraph::Arc;
    using Value = Cost;
    Value operator[](const Key& arc) const { return arcs[static_cast<std::size_t>(lemon::SmartDigraph::id(arc))].cost; }
    std::span<const CostArc> arcs;
};

Cost lemon_cost(const Network& net) {
    lemon::SmartDigraph graph;
    graph.reserveNode(static_cast<int>(net.nodes));
    graph.reserveArc(static_cast<int>(net.arcs.size()));
    std::vector<lemon::SmartDigraph::Node> nodes;
    for (std::size_t i = 0; i < net.nodes; ++i)
        nodes.push_back(graph.addNode());
    lemon::SmartDigraph::ArcMap<std::int64_t> capacity(graph);
    for (const CostArc& arc : net.arcs)
        capacity[graph.addArc(nodes[arc.from], nodes[arc.to])] = arc.capacity;
    lemon::NetworkSimplex<lemon::SmartDigraph, std::int64_t, Cost> simplex(graph);
    simplex.upperMap(capacity).costMap(CostMap{net.arcs}).run();
    return simplex.totalCost<Cost>();
}

Cost own_cost(const Network& net) {
    const Circulation found = least_cost_circulation(net.nodes, net.arcs);
    Cost sum = 0;
    for (std::size_t i = 0; i < net.arcs.size(); ++i)
        sum += net.arcs[i].cost * found.flow[i];
    return sum;
}

bool compare(const std::string& what, const Network& net) {
    Cost own = 0, theirs = 0;
    const double mine = milliseconds([&] { own = own_cost(net); }),
                 lemon = milliseconds([&] { theirs = lemon_cost(net); });
    std::printf("%-46s %8zu %8zu %10.1f ms %10.1f ms %8.2f   %s\n", what.c_str(), net.nodes, net.arcs.size(), mine,
                lemon, mine / lemon, own == theirs ? "the same" : "DIFFERENT");
    return own == theirs;
}

} // namespace

int main() {
    bool same = true;
    std::printf("%-46s %8s %8s %13s %13s %8s   optimum\n", "network", "nodes", "arcs", "own", "LEMON", "ratio");
    for (const auto& [size, skills] : {std::pair<std::int64_t, std::int64_t>{100, 10},
                                       {1'000, 1},
                                       {1'000, 20},
                                       {1'000, 300},
                                       {10'000, 1},
                                       {10'000, 50},
                                       {10'000, 3'000}})
        for (const bool money : {false, true})
            same &= compare(std::to_string(size) + " members, " + std::to_string(skills) + " skills" +
                                (money ? ", for money" : ""),
                            network_of_means(random_means(size, skills, money)));
    for (const auto& [nodes, arcs] :
         {std::pair<std::size_t, std::size_t>{100, 1'000}, {1'000, 10'000}, {2'000, 100'000}, {10'000, 100'000}})
        same &= compare("any shape", random_network(nodes, arcs));
    int agree = 0;
    for (int i = 0; i < 20'000; ++i) {
        const Network net =
            random_network(static_cast<std::size_t>(between(1, 12)), static_cast<std::size_t>(between(1, 40)));
        agree += own_cost(net) == lemon_cost(net);
    }
    std::printf("small networks of any shape: the same optimum in %d of 20000\n\n", agree);
    for (const auto& [size, skills] :
         {std::pair<std::int64_t, std::int64_t>{1'000, 1}, {1'000, 20}, {10'000, 1}, {10'000, 50}, {10'000, 3'000}})
        for (const bool money : {false, true}) {
            const Means means = random_means(size, skills, money);
            std::printf("the whole matching, %lld members, %lld skills%s: %.0f ms\n", static_cast<long long>(size),
                        static_cast<long long>(skills), money ? ", for money" : "",
                        milliseconds([&] { same &= match(means).has_value(); }));
        }
    return same && agree == 20'000 ? 0 : 1;
}
