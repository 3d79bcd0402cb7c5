// The laws of flows, whose answers prove themselves, on random networks; and the evenest split, against every step
// handed out by itself.
#include "base/integer.hpp"
#include "rules/even_use.hpp"
#include "rules/max_flow.hpp"
#include "rules/min_cost_flow.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <numeric>

using namespace osmose;
using namespace osmose::rules;
using test::Random;
using Ratio = boost::multiprecision::cpp_rational;
using Steps = std::vector<std::int64_t>;

namespace {

Ratio uneven(const Steps& used, const Steps& available) {
    Ratio sum = 0;
    for (std::size_t i = 0; i < used.size(); ++i)
        sum += Ratio(used[i] * used[i], available[i]);
    return sum;
}

} // namespace

TEST_CASE("a circulation of least cost: its potentials prove it") {
    test::for_random_cases(3'000, [](Random& random) {
        const auto nodes = static_cast<std::size_t>(random.between(1, 12));
        std::vector<CostArc> arcs;
        for (std::int64_t i = random.between(0, 40); i > 0; --i)
            arcs.push_back({static_cast<std::uint32_t>(random.index(nodes)),
                            static_cast<std::uint32_t>(random.index(nodes)),
                            random.once_in(4) ? 0 : random.of_any_length(json_max / 64),
                            Cost{random.between(-20, 20)} << (random.once_in(9) ? 70 : 0)});
        const Circulation found = least_cost_circulation(nodes, arcs);
        Steps balance(nodes);
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            CHECK(found.flow[i] >= 0);
            CHECK(found.flow[i] <= arcs[i].capacity);
            balance[arcs[i].from] -= found.flow[i];
            balance[arcs[i].to] += found.flow[i];
            const Cost reduced = reduced_cost(arcs[i], found.potential);
            CHECK((reduced <= 0 || found.flow[i] == 0));
            CHECK((reduced >= 0 || found.flow[i] == arcs[i].capacity));
        }
        CHECK(balance == Steps(nodes));
    });
}

TEST_CASE("the greatest flow is as large as the least cut") {
    test::for_random_cases(3'000, [](Random& random) {
        const auto nodes = static_cast<std::size_t>(random.between(2, 12));
        MaxFlow net(nodes);
        struct Arc {
            std::size_t from, to;
            std::int64_t capacity;
        };
        std::vector<Arc> arcs;
        for (std::int64_t i = random.between(0, 40); i > 0; --i) {
            arcs.push_back({random.index(nodes), random.index(nodes), random.of_any_length(json_max / 64)});
            net.add_arc(arcs.back().from, arcs.back().to, arcs.back().capacity);
        }
        const std::int64_t sent = net.run(0, nodes - 1);
        Steps balance(nodes);
        std::int64_t cut = 0;
        CHECK(net.reached(0));
        CHECK(!net.reached(nodes - 1));
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            const std::int64_t flow = net.back(i);
            CHECK(flow >= 0);
            CHECK(flow + net.room(i) == arcs[i].capacity);
            balance[arcs[i].from] -= flow;
            balance[arcs[i].to] += flow;
            if (net.reached(arcs[i].from) && !net.reached(arcs[i].to)) cut += arcs[i].capacity;
        }
        CHECK(cut == sent);
        CHECK(balance[0] == -sent);
        CHECK(balance[nodes - 1] == sent);
        CHECK(std::count(balance.begin() + 1, balance.end() - 1, 0) == std::ssize(balance) - 2);
    });
}

TEST_CASE("the evenest split gives every step to whoever it weighs on least") {
    test::for_random_cases(5'000, [](Random& random) {
        Steps available;
        for (std::int64_t i = random.between(1, 8); i > 0; --i)
            available.push_back(random.once_in(4) ? random.between(1, 1'000) : random.between(1, 12));
        const std::int64_t total =
            random.between(0, std::accumulate(available.begin(), available.end(), std::int64_t{0}));
        Steps slow(available.size());
        for (std::int64_t step = 0; step < total; ++step) {
            std::size_t best = 0;
            for (std::size_t i = 1; i < slow.size(); ++i)
                if ((2 * slow[i] + 1) * available[best] < (2 * slow[best] + 1) * available[i]) best = i;
            ++slow[best];
        }
        const Steps parts = evenest_split(total, available);
        CHECK(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == total);
        CHECK(uneven(parts, available) == uneven(slow, available));
        for (std::size_t i = 0; i < parts.size(); ++i)
            CHECK(parts[i] <= available[i]);
    });
}
