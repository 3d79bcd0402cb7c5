// Published instances with their published optima: flows of least cost, the evenest split, and the fewest points that
// meet all lines.
#include "rules/critical_size.hpp"
#include "rules/even_use.hpp"
#include "rules/min_cost_flow.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;
using Steps = std::vector<std::int64_t>;

namespace {

struct Arc {
    std::uint32_t from, to; // from 1
    std::int64_t cost, capacity;
};

constexpr std::int64_t unlimited = 1'000'000;

// The least cost of a flow from nodes with a supply to nodes with a demand, which is a negative supply, at least
// `least` on each arc. As a circulation: a hub feeds every supply and takes every demand, and each unit that does so
// saves more than any way can cost. Nothing where not all of it can flow.
std::optional<std::int64_t> least_cost(const std::vector<Arc>& arcs, Steps supply, const Steps& least = {}) {
    const Cost save = 1'000'000'000;
    std::vector<CostArc> all;
    std::int64_t cost = 0, saved = 0;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const std::int64_t at_least = least.empty() ? 0 : least[i];
        all.push_back({arcs[i].from, arcs[i].to, arcs[i].capacity - at_least, arcs[i].cost});
        supply[arcs[i].from - 1] -= at_least;
        supply[arcs[i].to - 1] += at_least;
        cost += arcs[i].cost * at_least;
    }
    for (std::uint32_t node = 1; node <= supply.size(); ++node) {
        const std::int64_t units = supply[node - 1];
        if (units > 0) all.push_back({0, node, units, -save});
        if (units < 0) all.push_back({node, 0, -units, -save});
        saved += std::abs(units);
    }
    const Circulation found = least_cost_circulation(supply.size() + 1, all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i < arcs.size())
            cost += arcs[i].cost * found.flow[i];
        else
            saved -= found.flow[i];
    }
    return saved == 0 ? std::optional(cost) : std::nullopt;
}

} // namespace

TEST_CASE("oracle: DIMACS, the example of the format for flows of least cost") {
    // "Solving Network Flow Problems: The DIMACS format", first implementation challenge, 1990-91: sample.min, "s 14".
    const std::vector<Arc> arcs{{1, 2, 2, 4}, {1, 3, 2, 2}, {2, 3, 1, 2}, {2, 4, 3, 3}, {3, 4, 1, 5}};
    CHECK(least_cost(arcs, {4, 0, 0, -4}) == 14);
}

TEST_CASE("oracle: OR-Tools, the example of the guide to flows of least cost") {
    // developers.google.com/optimization/flow/mincostflow: "Minimum cost: 150".
    const std::vector<Arc> arcs{{1, 2, 4, 15}, {1, 3, 4, 8}, {2, 3, 2, 20}, {2, 4, 2, 4}, {2, 5, 6, 10},
                                {3, 4, 1, 15}, {3, 5, 3, 4}, {4, 5, 2, 20}, {5, 3, 3, 5}};
    CHECK(least_cost(arcs, {20, 0, 0, -5, -15}) == 150);
}

TEST_CASE("oracle: LEMON 1.3.1, the instances of its own tests and their optima") {
    // test/min_cost_flow_test.cc of lemon.cs.elte.hu: the network of 12 nodes, three lower bounds, supplies 1 to 4.
    const std::vector<Arc> arcs{{1, 2, 70, 11},  {1, 3, 150, 3},   {1, 4, 80, 15},  {2, 8, 80, 12},  {3, 5, 140, 5},
                                {4, 6, 60, 10},  {4, 7, 80, 2},    {4, 8, 110, 3},  {5, 7, 60, 14},  {5, 11, 120, 12},
                                {6, 3, 0, 3},    {6, 9, 140, 4},   {6, 10, 90, 8},  {7, 1, 30, 5},   {8, 12, 60, 16},
                                {9, 12, 50, 6},  {10, 12, 70, 13}, {10, 2, 100, 7}, {10, 7, 60, 10}, {11, 10, 20, 14},
                                {12, 11, 30, 10}};
    const Steps low_2{8, 1, 2, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 5, 0, 0, 6, 0};
    const Steps low_3{8, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, -5, 3, 0, 2, 0, -3, -20, -10};
    const Steps supply_1{20, -4, 0, 0, 9, -6, 0, 0, 3, -2, 0, -20}, supply_2{27, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -27};
    const Steps supply_4{30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -30};
    CHECK(least_cost(arcs, supply_1) == 5240);
    CHECK(least_cost(arcs, supply_2) == 7620);
    CHECK(least_cost(arcs, supply_1, low_2) == 5970);
    CHECK(least_cost(arcs, supply_2, low_2) == 8010);
    CHECK(least_cost(arcs, supply_4, low_3) == 6360);
    std::vector<Arc> equal = arcs; // each arc costs 1
    for (Arc& arc : equal)
        arc.cost = 1;
    CHECK(least_cost(equal, Steps(12), low_2) == std::nullopt); // infeasible
    for (Arc& arc : equal)
        arc.capacity = unlimited;
    CHECK(least_cost(equal, supply_1) == 74);
    CHECK(least_cost(equal, supply_2, low_2) == 94);
    // The same file, test 14: a negative cycle, on which as much flows as can.
    const std::vector<Arc> cycle{{1, 2, 100, 5000}, {1, 3, 30, 5000}, {2, 4, 20, 5000},
                                 {3, 4, 80, 5000},  {3, 2, 50, 5000}, {5, 3, 10, 5000},
                                 {5, 6, 80, 5000},  {6, 7, 30, 5000}, {7, 5, -120, 5000}};
    CHECK(least_cost(cycle, {100, 0, 0, -100, 0, 0, 0}) == -40'000);
}

TEST_CASE("oracle: Winston's Powerco, a transportation problem") {
    // W. Winston, Operations Research, 4th ed., 7.1: plants 35, 50, 40; cities 45, 20, 30, 30; least cost 1,020.
    const Steps cost{8, 6, 10, 9, 9, 12, 13, 7, 14, 9, 16, 5};
    std::vector<Arc> arcs;
    for (std::uint32_t plant = 0; plant < 3; ++plant)
        for (std::uint32_t city = 0; city < 4; ++city)
            arcs.push_back({plant + 1, city + 4, cost[plant * 4 + city], unlimited});
    CHECK(least_cost(arcs, {35, 50, 40, -45, -20, -30, -30}) == 1020);
}

TEST_CASE("oracle: the evenest split is the divisor method of Webster and Sainte-Laguë") {
    // electowiki.org/wiki/Sainte-Laguë_method: 35 seats for 503, 304 and 193 votes.
    CHECK(evenest_split(35, Steps{503, 304, 193}) == Steps{17, 11, 7});
    // staatsrecht.honikel.de, worked examples: 10 seats for 6,100, 5,000 and 900 votes.
    CHECK(evenest_split(10, Steps{6'100, 5'000, 900}) == Steps{5, 4, 1});
}

namespace {

// Lines of the affine space over three elements: a, b, c with a + b + c = 0. Steiner triple systems with 9, 27...
// points.
std::vector<std::array<std::size_t, 3>> affine_lines(std::size_t dimensions) {
    std::size_t points = 1;
    for (std::size_t i = 0; i < dimensions; ++i)
        points *= 3;
    std::vector<std::array<std::size_t, 3>> lines;
    for (std::size_t a = 0; a < points; ++a)
        for (std::size_t b = a + 1; b < points; ++b) {
            std::size_t c = 0;
            for (std::size_t place = 1; place < points; place *= 3)
                c += place * ((6 - a / place % 3 - b / place % 3) % 3);
            if (c > b) lines.push_back({a, b, c});
        }
    return lines;
}

// Of a projective space over two elements: a xor b xor c = 0, points from 1.
std::vector<std::array<std::size_t, 3>> binary_lines(std::size_t points) {
    std::vector<std::array<std::size_t, 3>> lines;
    for (std::size_t a = 1; a <= points; ++a)
        for (std::size_t b = a + 1; b <= points; ++b)
            if ((a ^ b) > b) lines.push_back({a - 1, b - 1, (a ^ b) - 1});
    return lines;
}

// Each line a need of one step, each point a member who offers a step to each of its lines.
Team meets_all(std::size_t points, const std::vector<std::array<std::size_t, 3>>& lines) {
    Means means{.needs = {}, .offers = {}, .caps = std::vector<std::optional<std::int64_t>>(points)};
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const std::string skill = std::to_string(line);
        means.needs.push_back(
            {.skill = skill, .volume = 1, .level = 1, .priority = 1, .mandatory = true, .period = std::nullopt});
        for (const std::size_t point : lines[line])
            means.offers.push_back(
                {.member = point, .skill = skill, .volume = 1, .level = 1, .compensation = {}, .period = std::nullopt});
    }
    return critical_size(means, std::vector<bool>(points)).value().team.value();
}

} // namespace

TEST_CASE("oracle: Steiner triple covering, known to be hard for its size") {
    // Fulkerson, Nemhauser and Trotter, "Two computationally difficult set covering problems that arise in computing
    // the 1-width of incidence matrices of Steiner triple systems", Math. Programming Study 2, 1974: A9 takes 5, A27
    // takes 18.
    for (const auto& [dimensions, points, least] : {std::array<std::size_t, 3>{2, 9, 5}, {3, 27, 18}}) {
        const Team team = meets_all(points, affine_lines(dimensions));
        CHECK(team.members.size() == least);
        CHECK(team.proved());
    }
}

TEST_CASE("oracle: the least sets that meet every line of a projective space are its hyperplanes") {
    // Bose and Burton, J. Combinatorial Theory 1, 1966: 3 points of the Fano plane, 7 of the space of 15 points.
    for (const auto& [points, least] : {std::array<std::size_t, 2>{7, 3}, {15, 7}}) {
        const Team team = meets_all(points, binary_lines(points));
        CHECK(team.members.size() == least);
        CHECK(team.proved());
    }
}
