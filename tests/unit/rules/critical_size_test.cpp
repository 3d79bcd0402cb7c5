#include "rules/critical_size.hpp"

#include "rules/coverage.hpp"
#include "rules/matching.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <bit>
#include <doctest/doctest.h>
#include <functional>

using namespace osmose;
using namespace osmose::rules;
using Members = std::vector<std::size_t>;
using Steps = std::vector<std::int64_t>;

namespace {

Need mandatory(std::string skill, std::int64_t volume, std::int32_t level = 1) {
    return {.skill = std::move(skill),
            .volume = volume,
            .level = level,
            .priority = 1,
            .mandatory = true,
            .period = std::nullopt};
}
Offer offer(std::size_t member, std::string skill, std::int64_t volume, std::int32_t level = 1) {
    return {.member = member,
            .skill = std::move(skill),
            .volume = volume,
            .level = level,
            .compensation = {},
            .period = std::nullopt};
}

Means random_means(test::Random& random, std::size_t members, std::int64_t skills, std::int64_t volume,
                   std::int64_t scarce) {
    Means means;
    const auto skill = [&] { return std::string(1, static_cast<char>('a' + random.between(1, skills))); };
    for (std::size_t i = 0; i < members; ++i) {
        means.caps.push_back(random.once_in(3) ? std::optional(random.between(0, volume * 2)) : std::nullopt);
        for (std::int64_t j = random.between(0, 3); j > 0; --j) {
            means.offers.push_back(
                offer(i, skill(), random.between(0, volume), static_cast<std::int32_t>(random.between(1, 3))));
            if (random.once_in(5))
                means.offers.back().period =
                    Period{{20'000}, {20'000 + static_cast<std::int32_t>(random.between(0, 9))}};
        }
    }
    for (std::int64_t i = random.between(0, 6); i > 0; --i) {
        means.needs.push_back(mandatory(skill(),
                                        random.between(0, volume * static_cast<std::int64_t>(members) / scarce),
                                        static_cast<std::int32_t>(random.between(1, 3))));
        means.needs.back().priority = random.between(0, 3);
        means.needs.back().mandatory = !random.once_in(4);
        if (random.once_in(5)) means.needs.back().period = Period{{20'003}, {20'008}};
    }
    return means;
}

Members members_of(std::uint32_t set) {
    Members members;
    for (std::size_t i = 0; i < 32; ++i)
        if (set >> i & 1) members.push_back(i);
    return members;
}

// Every team there is, by size.
std::optional<std::size_t> smallest(std::size_t members, std::uint32_t with,
                                    const std::function<bool(const Members&)>& covers) {
    std::optional<std::size_t> best;
    for (std::uint32_t set = 0; set < 1u << members; ++set) {
        const auto more = static_cast<std::size_t>(std::popcount(set & ~with));
        if ((!best || more < *best) && covers(members_of(set | with))) best = more;
    }
    return best;
}

} // namespace

TEST_CASE("model.md §10: the least team, who of it is there, and who must still join") {
    const Means means{.needs = {mandatory("bread", 8), mandatory("baking", 4, 3), mandatory("accounts", 2)},
                      .offers = {offer(0, "bread", 4), offer(1, "bread", 4), offer(2, "baking", 4, 2),
                                 offer(3, "baking", 5, 4), offer(3, "bread", 4), offer(4, "accounts", 2),
                                 offer(4, "bread", 4)},
                      .caps = {{}, {}, {}, {}, 6}};
    const CriticalSize size = critical_size(means, {true, true, true, false, false}).value();
    // The fourth bakes and has 4 left for bread, but the last one has time for 6: accounts and bread. Two of them are
    // enough.
    CHECK(size.team->members == Members{3, 4});
    CHECK(size.team->proved());
    CHECK(size.there == 0);
    CHECK(size.joining->members == Members{3, 4});
    CHECK(size.needed == Steps{8, 4, 2});
    CHECK(size.covered == Steps{8, 0, 0});
    CHECK(size.within_reach == Steps{8, 4, 2});
}

TEST_CASE("where not even all cover what is needed there is no critical size yet") {
    const Means means{
        .needs = {mandatory("bread", 8), mandatory("cheese", 1)}, .offers = {offer(0, "bread", 5)}, .caps = {{}}};
    const CriticalSize size = critical_size(means, {true}).value();
    CHECK(!size.team);
    CHECK(!size.joining);
    CHECK(size.within_reach == Steps{5, 0});
}

TEST_CASE("where nothing is mandatory nobody is missing") {
    Means means{.needs = {mandatory("bread", 8)}, .offers = {}, .caps = {{}, {}}};
    means.needs[0].mandatory = false;
    const CriticalSize size = critical_size(means, {false, false}).value();
    CHECK(size.team->members.empty());
    CHECK(size.team->proved());
    CHECK(size.joining->members.empty());
}

TEST_CASE("the least team is as small as the smallest of all teams, tried one after the other") {
    test::for_random_cases(400, [](test::Random& random) {
        const auto members = static_cast<std::size_t>(random.between(1, 9));
        const Means means = random_means(random, members, random.between(1, 4), 6, 4);
        std::uint32_t with = 0;
        std::vector<bool> there;
        for (std::size_t i = 0; i < members; ++i) {
            there.push_back(random.once_in(3));
            with |= static_cast<std::uint32_t>(there[i]) << i;
        }
        const CriticalSize size = critical_size(means, there).value();
        TeamCoverage coverage(means, mandatory_needs(means));
        const auto covers = [&](const Members& team) { return coverage.covers(team); };
        const auto from_none = smallest(members, 0, covers), from_there = smallest(members, with, covers);
        CHECK(size.team.has_value() == from_none.has_value());
        if (!size.team) return;
        CHECK(size.team->members.size() == *from_none);
        CHECK(size.team->proved());
        CHECK(covers(size.team->members));
        CHECK(size.joining->members.size() == *from_there);
        CHECK(size.joining->proved());
        Members joined = members_of(with);
        joined.insert(joined.end(), size.joining->members.begin(), size.joining->members.end());
        CHECK(covers(joined));
    });
}

TEST_CASE("with more than 30 candidates the team covers, and the bound holds") {
    test::for_random_cases(12, [](test::Random& random) {
        const Means means = random_means(random, static_cast<std::size_t>(random.between(31, 120)), 5, 9, 16);
        const CriticalSize size = critical_size(means, std::vector<bool>(means.caps.size())).value();
        if (!size.team) return;
        TeamCoverage coverage(means, mandatory_needs(means));
        CHECK(coverage.covers(size.team->members));
        CHECK(size.team->at_least <= size.team->members.size());
        CHECK(size.joining->members == size.team->members);
    });
}

TEST_CASE("the worth of a team is what matching covers for its members alone") {
    test::for_random_cases(300, [](test::Random& random) {
        const auto members = static_cast<std::size_t>(random.between(1, 6));
        const Means means = random_means(random, members, 3, 6, 4);
        TeamCoverage game(means, needs_of_worth(means));
        for (int i = 0; i < 4; ++i) {
            const Members team = members_of(static_cast<std::uint32_t>(random.between(0, (1 << members) - 1)));
            Means alone = means;
            for (std::size_t each = 0; each < members; ++each)
                if (std::ranges::find(team, each) == team.end()) alone.caps[each] = 0;
            const Matching matching = match(alone).value();
            Wide worth = 0;
            for (std::size_t need = 0; need < means.needs.size(); ++need)
                worth += Wide(means.needs[need].priority) * matching.covered[need];
            CHECK(game.worth(team) == worth);
        }
    });
}
