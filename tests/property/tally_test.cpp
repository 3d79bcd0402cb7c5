// The laws of voting, on random votes, against reference code that is slow and obvious: one voter at a time, every path
// looked at, shares as rational numbers.
#include "rules/tally.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <numeric>

using namespace osmose;
using namespace osmose::rules;
using model::Method;
using model::VoteOutcome;
using test::Random;
using Ratio = boost::multiprecision::cpp_rational;

namespace {

using Order = std::vector<std::vector<std::size_t>>;

void shuffle(std::vector<std::size_t>& list, Random& random) {
    for (std::size_t i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[random.index(i)]);
}

std::vector<std::size_t> any_order(std::size_t options, Random& random) {
    std::vector<std::size_t> order(options);
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(order, random);
    return order;
}

// Level places and options left off, or neither.
RankedBallot random_ranking(std::size_t options, bool strict, Random& random) {
    std::vector<std::size_t> order = any_order(options, random);
    RankedBallot ballot{.count = random.between(0, 9), .ranking = {}};
    if (!strict) order.resize(random.index(options + 1));
    for (const std::size_t option : order) {
        if (strict || ballot.ranking.empty() || !random.once_in(3)) ballot.ranking.emplace_back();
        ballot.ranking.back().push_back(option);
    }
    return ballot;
}

std::vector<RankedBallot> random_rankings(std::size_t options, Random& random) {
    const bool strict = random.once_in(2);
    std::vector<RankedBallot> ballots(random.index(9));
    for (RankedBallot& ballot : ballots)
        ballot = random_ranking(options, strict, random);
    return ballots;
}

// How good an option's place is: the smaller the better, the greatest for who is left off.
std::size_t place_of(std::size_t option, const RankedBallot& ballot) {
    std::size_t place = 0;
    while (place < ballot.ranking.size() && !std::ranges::contains(ballot.ranking[place], option))
        ++place;
    return place;
}

Pairs slow_preferences(std::size_t options, const std::vector<RankedBallot>& ballots) {
    Pairs pairs(options, std::vector<std::int64_t>(options));
    for (const RankedBallot& ballot : ballots) {
        for (std::int64_t voter = 0; voter < ballot.count; ++voter) {
            for (std::size_t a = 0; a < options; ++a) {
                for (std::size_t b = 0; b < options; ++b)
                    pairs[a][b] += place_of(a, ballot) < place_of(b, ballot) ? 1 : 0;
            }
        }
    }
    return pairs;
}

// The greatest strength of all paths from a to b that pass no option twice, tried one after the other.
std::int64_t slow_strength(const Pairs& pairs, std::size_t a, std::size_t b, std::vector<std::size_t> passed = {}) {
    passed.push_back(a);
    std::int64_t best = 0;
    for (std::size_t next = 0; next < pairs.size(); ++next) {
        if (std::ranges::contains(passed, next) || pairs[a][next] <= pairs[next][a]) continue;
        const std::int64_t rest = next == b ? pairs[a][next] : slow_strength(pairs, next, b, passed);
        best = std::max(best, std::min(pairs[a][next], rest));
    }
    return best;
}

Order slow_order(const Pairs& strongest) {
    Order order;
    std::vector<bool> placed(strongest.size());
    while (std::ranges::contains(placed, false)) {
        std::vector<std::size_t> unbeaten;
        for (std::size_t b = 0; b < strongest.size(); ++b) {
            bool beaten = placed[b];
            for (std::size_t a = 0; a < strongest.size(); ++a)
                beaten = beaten || (!placed[a] && strongest[a][b] > strongest[b][a]);
            if (!beaten) unbeaten.push_back(b);
        }
        for (const std::size_t option : unbeaten)
            placed[option] = true;
        order.push_back(unbeaten);
    }
    return order;
}

RankedTally tally(std::size_t options, const std::vector<RankedBallot>& ballots) {
    return tally_ranked(options, ballots).value();
}

Order renamed(Order order, const std::vector<std::size_t>& names) {
    for (std::vector<std::size_t>& level : order) {
        for (std::size_t& option : level)
            option = names[option];
        std::ranges::sort(level);
    }
    return order;
}

} // namespace

TEST_CASE("Schulze: as the definition says, every path looked at") {
    test::for_random_cases(3000, [](Random& random) {
        const std::size_t options = 1 + random.index(5);
        const auto ballots = random_rankings(options, random);
        const RankedTally result = tally(options, ballots);
        CHECK(result.contest.preferred == slow_preferences(options, ballots));
        Pairs strongest(options, std::vector<std::int64_t>(options));
        for (std::size_t a = 0; a < options; ++a) {
            for (std::size_t b = 0; b < options; ++b) {
                if (a != b) strongest[a][b] = slow_strength(result.contest.preferred, a, b);
            }
        }
        CHECK(result.contest.strongest == strongest);
        CHECK(result.order == slow_order(strongest));
        CHECK(result.winner.has_value() == (result.order.front().size() == 1));
        if (result.winner) CHECK(*result.winner == result.order.front().front());
    });
}

TEST_CASE("Schulze: the path that is shown is one, and as strong as said") {
    test::for_random_cases(1000, [](Random& random) {
        const std::size_t options = 2 + random.index(7);
        const Contest contest = tally(options, random_rankings(options, random)).contest;
        const std::size_t a = random.index(options), b = random.index(options);
        const auto path = strongest_path(contest, a, b);
        CHECK(path.empty() == (contest.strongest[a][b] == 0));
        if (path.empty()) return;
        CHECK(path.front() == a);
        CHECK(path.back() == b);
        std::int64_t weakest = contest.strongest[a][b] + 1;
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            const std::int64_t step = contest.preferred[path[i]][path[i + 1]];
            CHECK(step > contest.preferred[path[i + 1]][path[i]]);
            weakest = i == 0 ? step : std::min(weakest, step);
        }
        CHECK(weakest == contest.strongest[a][b]);
    });
}

TEST_CASE("Schulze: neutral and anonymous: names of options and the order of ballots change nothing") {
    test::for_random_cases(1500, [](Random& random) {
        const std::size_t options = 1 + random.index(8);
        std::vector<RankedBallot> ballots = random_rankings(options, random);
        const Order before = tally(options, ballots).order;

        const std::vector<std::size_t> names = any_order(options, random);
        std::vector<RankedBallot> others;
        for (const std::size_t i : any_order(ballots.size(), random)) {
            RankedBallot ballot = ballots[i];
            for (auto& place : ballot.ranking) {
                shuffle(place, random);
                for (std::size_t& option : place)
                    option = names[option];
            }
            // The same voters on two ballots.
            const std::int64_t some = random.between(0, ballot.count);
            others.push_back({some, ballot.ranking});
            others.push_back({ballot.count - some, std::move(ballot.ranking)});
        }
        CHECK(tally(options, others).order == renamed(before, names));
    });
}

TEST_CASE("Schulze: reversal symmetry: turned round, all paths turn, and who won alone does not win") {
    test::for_random_cases(1500, [](Random& random) {
        const std::size_t options = 2 + random.index(6);
        const std::vector<RankedBallot> ballots = random_rankings(options, random);
        std::vector<RankedBallot> turned;
        for (const RankedBallot& ballot : ballots) {
            RankedBallot back{.count = ballot.count, .ranking = {{}}};
            for (std::size_t option = 0; option < options; ++option) // those left off come first now
                if (place_of(option, ballot) == ballot.ranking.size()) back.ranking.front().push_back(option);
            back.ranking.insert(back.ranking.end(), ballot.ranking.rbegin(), ballot.ranking.rend());
            turned.push_back(std::move(back));
        }
        const RankedTally forth = tally(options, ballots), back = tally(options, turned);
        for (std::size_t a = 0; a < options; ++a) {
            for (std::size_t b = 0; b < options; ++b)
                CHECK(forth.contest.strongest[a][b] == back.contest.strongest[b][a]);
        }
        if (forth.winner) CHECK_FALSE(std::ranges::contains(back.order.front(), *forth.winner));
    });
}

TEST_CASE("Schulze: who beats every other wins, who loses to every other is last") {
    int winners = 0;
    test::for_random_cases(2000, [&](Random& random) {
        const std::size_t options = 2 + random.index(5);
        const RankedTally result = tally(options, random_rankings(options, random));
        const Pairs& d = result.contest.preferred;
        for (std::size_t a = 0; a < options; ++a) {
            bool beats_all = true, loses_all = true;
            for (std::size_t b = 0; b < options; ++b) {
                if (a == b) continue;
                beats_all = beats_all && d[a][b] > d[b][a];
                loses_all = loses_all && d[a][b] < d[b][a];
            }
            if (beats_all) {
                CHECK(result.winner == a);
                ++winners;
            }
            if (loses_all) CHECK(result.order.back() == std::vector{a});
        }
    });
    CHECK(winners > 300); // the law was put to the test
}

TEST_CASE("Schulze: monotonic: who is ranked higher by somebody loses nothing by it") {
    test::for_random_cases(3000, [](Random& random) {
        const std::size_t options = 2 + random.index(5);
        std::vector<RankedBallot> ballots = random_rankings(options, random);
        if (ballots.empty()) return;
        const RankedTally before = tally(options, ballots);
        const std::vector<std::size_t>& first = before.order.front();
        const std::size_t raised = first[random.index(first.size())];
        // Taken out of its place, and put alone or level at any place that is better.
        RankedBallot& ballot = ballots[random.index(ballots.size())];
        const std::size_t place = place_of(raised, ballot);
        if (place < ballot.ranking.size()) std::erase(ballot.ranking[place], raised);
        const std::size_t better = random.index(place + 1);
        if (better == place || random.once_in(2))
            ballot.ranking.insert(ballot.ranking.begin() + static_cast<std::ptrdiff_t>(better), {raised});
        else
            ballot.ranking[better].push_back(raised);

        const RankedTally after = tally(options, ballots);
        CHECK(std::ranges::contains(after.order.front(), raised));
        if (before.winner) CHECK(after.winner == raised);
    });
}

TEST_CASE("approval: counted voter by voter") {
    test::for_random_cases(2000, [](Random& random) {
        const std::size_t options = 1 + random.index(7);
        std::vector<ApprovalBallot> ballots(random.index(8));
        std::vector<std::int64_t> approvals(options);
        std::int64_t voters = 0;
        for (ApprovalBallot& ballot : ballots) {
            ballot.count = random.between(0, 6);
            ballot.approves = any_order(options, random);
            ballot.approves.resize(random.index(options + 1));
            voters += ballot.count;
            for (std::int64_t i = 0; i < ballot.count; ++i)
                for (const std::size_t option : ballot.approves)
                    ++approvals[option];
        }
        const Electorate electorate{voters + random.between(0, 9), Fraction::of(random.between(0, 12), 12).value()};
        const ApprovalTally result = tally_approval(options, ballots, electorate).value();
        CHECK(result.approvals == approvals);
        const bool quorum = Ratio(voters) >= Ratio(Ratio(static_cast<std::int64_t>(electorate.quorum.num()),
                                                         static_cast<std::int64_t>(electorate.quorum.den())) *
                                                   electorate.voters);
        CHECK(result.quorum_reached() == quorum);
        const std::int64_t most = std::ranges::max(approvals);
        const bool alone = std::ranges::count(approvals, most) == 1;
        CHECK(result.winner.has_value() == (quorum && alone));
        if (result.winner) CHECK(approvals[*result.winner] == most);
        std::size_t placed = 0;
        std::int64_t above = most + 1;
        for (const auto& level : result.order) {
            for (const std::size_t option : level)
                CHECK(approvals[option] == approvals[level.front()]);
            CHECK(approvals[level.front()] < above);
            above = approvals[level.front()];
            placed += level.size();
        }
        CHECK(placed == options);
    });
}

TEST_CASE("yes or no: by rational numbers, and the yes that would do are the fewest that do") {
    test::for_random_cases(6000, [](Random& random) {
        const auto method = static_cast<Method>(random.between(0, 4));
        const std::int64_t most = random.once_in(3) ? json_max / 4 : 12;
        const Votes votes{random.of_any_length(most), random.once_in(4) ? 0 : random.of_any_length(most),
                          random.of_any_length(most)};
        const std::int64_t took_part = votes.yes + votes.no + votes.abstain;
        const std::int64_t parts = random.between(1, 12);
        const std::int64_t quorum = random.between(0, parts);
        const Electorate electorate{took_part + random.of_any_length(most), Fraction::of(quorum, parts).value()};
        const MotionTally result = tally_motion(method, votes, electorate).value();

        const auto adopted = [&](const Ratio& yes, const Ratio& no) {
            switch (method) {
            case Method::majority:
                return yes > no;
            case Method::two_thirds:
                return yes > 0 && yes / (yes + no) >= Ratio(2, 3);
            case Method::three_quarters:
                return yes > 0 && yes / (yes + no) >= Ratio(3, 4);
            case Method::unanimity:
                return no == 0 && yes > 0;
            default:
                return no == 0;
            }
        };
        const Ratio asked = Ratio(quorum, parts) * electorate.voters;
        CHECK(Ratio(result.turnout.needed) >= asked);
        CHECK(Ratio(result.turnout.needed - 1) < asked);
        CHECK(result.turnout.took_part == took_part);
        const VoteOutcome expected = Ratio(took_part) < asked       ? VoteOutcome::no_quorum
                                     : adopted(votes.yes, votes.no) ? VoteOutcome::adopted
                                                                    : VoteOutcome::rejected;
        CHECK(result.outcome == expected);

        const std::int64_t given = votes.yes + votes.no;
        if (method != Method::consent && given > 0) {
            CHECK(adopted(result.yes_needed, given - result.yes_needed));
            CHECK_FALSE(adopted(result.yes_needed - 1, given - result.yes_needed + 1));
        }
    });
}
