// The laws of matching on random means, against code that is slow and obvious: all the whole assignments there are, one
// after the other; and, for more of them, one cheapest way at a time over every pair of an offer and a need, then one
// step at a time between two members (model.md §9).
#include "rules/matching.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <compare>

using namespace osmose;
using namespace osmose::rules;
using test::Random;
using Big = boost::multiprecision::cpp_int;
using Ratio = boost::multiprecision::cpp_rational;
using Steps = std::vector<std::int64_t>;

namespace {

std::optional<Period> random_period(Random& random) {
    if (!random.once_in(3)) return std::nullopt;
    const auto from = static_cast<std::int32_t>(random.between(20'000, 20'009));
    return Period{{from}, {from + static_cast<std::int32_t>(random.between(0, 9))}};
}

struct Sizes {
    std::int64_t needs, offers, members, volume, skills;
};

Means random_means(Random& random, const Sizes& most) {
    Means means;
    const auto skill = [&] { return std::string(1, static_cast<char>('a' + random.between(1, most.skills))); };
    const auto level = [&] { return static_cast<std::int32_t>(random.between(1, random.once_in(2) ? 5 : 2)); };
    const std::int64_t members = random.between(1, most.members);
    for (std::int64_t i = 0; i < members; ++i)
        means.caps.push_back(random.once_in(3) ? std::optional(random.between(0, most.volume * 2)) : std::nullopt);
    const bool dated = random.once_in(2), money = random.once_in(2);
    for (std::int64_t i = random.between(0, most.needs); i > 0; --i)
        means.needs.push_back({.skill = skill(),
                               .volume = random.between(0, most.volume),
                               .level = level(),
                               .priority = random.between(0, 3),
                               .mandatory = random.once_in(2),
                               .period = dated ? random_period(random) : std::nullopt});
    for (std::int64_t i = random.between(0, most.offers); i > 0; --i)
        means.offers.push_back({.member = random.index(means.caps.size()),
                                .skill = skill(),
                                .volume = random.between(0, most.volume),
                                .level = level(),
                                .compensation = {money ? random.between(0, 3) : 0},
                                .period = dated ? random_period(random) : std::nullopt});
    return means;
}

// What is compared, in the order in which it counts. Less is better.
struct Worth {
    std::int64_t priority = 0, money = 0; // the first one negative
    Ratio uneven = 0;
    std::strong_ordering operator<=>(const Worth& other) const {
        if (const auto order = priority <=> other.priority; order != 0) return order;
        if (const auto order = money <=> other.money; order != 0) return order;
        return uneven < other.uneven   ? std::strong_ordering::less
               : other.uneven < uneven ? std::strong_ordering::greater
                                       : std::strong_ordering::equal;
    }
    bool operator==(const Worth& other) const { return (*this <=> other) == 0; }
};

Ratio uneven(const Steps& used, const Steps& available) {
    Ratio sum = 0;
    for (std::size_t i = 0; i < used.size(); ++i)
        if (used[i] > 0) sum += Ratio(Big(used[i]) * used[i], Big(available[i]));
    return sum;
}

Worth worth_of(const Means& means, const Matching& matching) {
    Worth worth;
    for (std::size_t i = 0; i < means.needs.size(); ++i)
        worth.priority -= means.needs[i].priority * matching.covered[i];
    worth.money = matching.money.minor;
    worth.uneven = uneven(matching.used, available(means));
    return worth;
}

// By hand: nothing is given twice, nothing that does not fit, and every figure is the sum of its assignments.
void check_sound(const Means& means, const Matching& matching) {
    Steps covered(means.needs.size()), used(means.caps.size()), given(means.offers.size());
    std::int64_t money = 0;
    for (const Assignment& each : matching.assignments) {
        CHECK(each.volume > 0);
        CHECK(each.volume <= usable(means.offers[each.offer], means.needs[each.need]));
        covered[each.need] += each.volume;
        given[each.offer] += each.volume;
        used[means.offers[each.offer].member] += each.volume;
        money += each.volume * means.offers[each.offer].compensation.minor;
    }
    CHECK(covered == matching.covered);
    CHECK(used == matching.used);
    CHECK(money == matching.money.minor);
    const Steps open = available(means);
    for (std::size_t i = 0; i < covered.size(); ++i) {
        CHECK(covered[i] + matching.missing[i] == means.needs[i].volume);
        CHECK(matching.missing[i] >= 0);
        if (means.needs[i].priority == 0) CHECK(covered[i] == 0);
    }
    for (std::size_t i = 0; i < given.size(); ++i)
        CHECK(given[i] <= means.offers[i].volume);
    for (std::size_t i = 0; i < used.size(); ++i) {
        CHECK(used[i] <= open[i]);
        CHECK(matching.utilisation[i] == (open[i] == 0 ? Fraction() : Fraction::of(used[i], open[i]).value()));
    }
}

// Every whole assignment there is: pair by pair, from nothing to all that still can be given.
class AllAssignments {
public:
    explicit AllAssignments(const Means& means) : means_(means), open_(available(means)), used_(open_.size()) {
        for (const Need& need : means.needs)
            lacking_.push_back(need.volume);
        for (const Offer& offer : means.offers)
            left_.push_back(offer.volume);
        try_pair(0);
    }
    const Worth& best() const { return best_; }

private:
    void try_pair(std::size_t pair) {
        if (pair == means_.needs.size() * means_.offers.size()) {
            now_.uneven = 0;
            if (now_ > best_) return; // without its last criterion it is worse already
            now_.uneven = uneven(used_, open_);
            if (now_ < best_) best_ = now_;
            return;
        }
        const std::size_t need = pair / means_.offers.size(), offer = pair % means_.offers.size();
        const std::size_t member = means_.offers[offer].member;
        const std::int64_t most = std::min({usable(means_.offers[offer], means_.needs[need]), lacking_[need],
                                            left_[offer], open_[member] - used_[member]});
        for (std::int64_t volume = 0; volume <= most; ++volume) {
            move(need, offer, volume);
            try_pair(pair + 1);
            move(need, offer, -volume);
        }
    }
    void move(std::size_t need, std::size_t offer, std::int64_t volume) {
        lacking_[need] -= volume;
        left_[offer] -= volume;
        used_[means_.offers[offer].member] += volume;
        now_.priority -= means_.needs[need].priority * volume;
        now_.money += means_.offers[offer].compensation.minor * volume;
    }

    const Means& means_;
    Steps open_, used_, lacking_, left_;
    Worth now_, best_;
};

// A network of every pair, the cheapest way found by looking at every arc again and again (Bellman and Ford).
class SlowMatching {
public:
    explicit SlowMatching(const Means& means) : members_(means.caps.size()), open_(available(means)) {
        const std::size_t offers = means.offers.size(), needs = means.needs.size();
        nodes_ = 2 + members_ + offers + needs;
        for (std::size_t i = 0; i < members_; ++i)
            add(0, 2 + i, open_[i], {});
        for (std::size_t i = 0; i < offers; ++i)
            add(2 + means.offers[i].member, 2 + members_ + i, means.offers[i].volume,
                {0, means.offers[i].compensation.minor});
        for (std::size_t i = 0; i < needs; ++i)
            add(2 + members_ + offers + i, 1, means.needs[i].volume, {-means.needs[i].priority, 0});
        for (std::size_t i = 0; i < offers; ++i)
            for (std::size_t j = 0; j < needs; ++j)
                if (const auto most = usable(means.offers[i], means.needs[j]); most > 0 && means.needs[j].priority > 0)
                    add(2 + members_ + i, 2 + members_ + offers + j, most, {});
        while (augment()) {
        }
        while (even_out()) {
        }
    }
    Worth worth() const {
        Worth worth;
        for (std::size_t arc = 0; arc < arcs_.size(); arc += 2) {
            worth.priority += arcs_[arc].cost.priority * arcs_[arc + 1].room;
            worth.money += arcs_[arc].cost.money * arcs_[arc + 1].room;
        }
        worth.uneven = uneven(used(), open_);
        return worth;
    }

private:
    struct Pair {
        std::int64_t priority = 0, money = 0;
        auto operator<=>(const Pair&) const = default;
    };
    struct Arc {
        std::size_t from, to;
        std::int64_t room;
        Pair cost;
    };
    void add(std::size_t from, std::size_t to, std::int64_t room, Pair cost) {
        arcs_.push_back({from, to, room, cost});
        arcs_.push_back({to, from, 0, {-cost.priority, -cost.money}});
    }
    Steps used() const {
        Steps all;
        for (std::size_t i = 0; i < members_; ++i)
            all.push_back(arcs_[2 * i + 1].room);
        return all;
    }
    // The arcs of the cheapest way, last first; empty where there is none. `without`: a node that it keeps off.
    std::vector<std::size_t> cheapest(std::size_t from, std::size_t to, Pair& cost, std::size_t without) const {
        std::vector<std::optional<Pair>> best(nodes_);
        std::vector<std::size_t> by(nodes_, arcs_.size());
        best[from] = Pair{};
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t arc = 0; arc < arcs_.size(); ++arc) {
                const Arc& each = arcs_[arc];
                if (each.room == 0 || !best[each.from] || each.from == without || each.to == without) continue;
                const Pair here{best[each.from]->priority + each.cost.priority,
                                best[each.from]->money + each.cost.money};
                if (best[each.to] && !(here < *best[each.to])) continue;
                best[each.to] = here;
                by[each.to] = arc;
                changed = true;
            }
        }
        if (!best[to]) return {};
        cost = *best[to];
        std::vector<std::size_t> way;
        for (std::size_t node = to; node != from; node = arcs_[by[node]].from)
            way.push_back(by[node]);
        return way;
    }
    void step(const std::vector<std::size_t>& way) {
        for (const std::size_t arc : way) {
            --arcs_[arc].room;
            ++arcs_[arc ^ 1].room;
        }
    }
    bool augment() {
        Pair cost;
        const auto way = cheapest(0, 1, cost, nodes_);
        if (way.empty() || !(cost < Pair{})) return false;
        step(way);
        return true;
    }
    bool even_out() {
        const Steps now = used();
        for (std::size_t u = 0; u < members_; ++u)
            for (std::size_t v = 0; v < members_; ++v) {
                if (u == v || now[v] == 0 || now[u] == open_[u]) continue;
                if ((2 * now[u] + 1) * open_[v] >= (2 * now[v] - 1) * open_[u]) continue;
                Pair cost;
                const auto way = cheapest(2 + u, 2 + v, cost, 0);
                if (way.empty() || cost != Pair{}) continue;
                step(way);
                step({2 * u, 2 * v + 1});
                return true;
            }
        return false;
    }

    std::size_t members_, nodes_ = 0;
    Steps open_;
    std::vector<Arc> arcs_;
};

} // namespace

TEST_CASE("matching: better than, or as good as, every other whole assignment") {
    test::for_random_cases(4'000, [](Random& random) {
        const Means means = random_means(
            random, {.needs = 3, .offers = 4, .members = 3, .volume = random.once_in(4) ? 3 : 2, .skills = 2});
        const Matching matching = match(means).value();
        check_sound(means, matching);
        CHECK(worth_of(means, matching) == AllAssignments(means).best());
    });
}

TEST_CASE("matching: as good as the cheapest ways one by one, then single steps between members") {
    test::for_random_cases(300, [](Random& random) {
        const Means means = random_means(random, {.needs = 7, .offers = 9, .members = 6, .volume = 9, .skills = 3});
        const Matching matching = match(means).value();
        check_sound(means, matching);
        CHECK(worth_of(means, matching) == SlowMatching(means).worth());
    });
}

TEST_CASE("matching: volumes, priorities and money may be as large as files hold them") {
    test::for_random_cases(500, [](Random& random) {
        Means means = random_means(random, {.needs = 5, .offers = 6, .members = 4, .volume = 9, .skills = 2});
        Means large = means;
        // A multiple of every volume: as much of it is covered, at least as evenly, as the steps are finer.
        const std::int64_t times = json_max / 100;
        for (Need& need : large.needs) {
            need.volume *= times;
            need.priority = need.priority == 0 ? 0 : json_max - 4 + need.priority;
        }
        for (Offer& offer : large.offers) {
            offer.volume *= times;
            offer.compensation = {};
            offer.period.reset();
        }
        for (auto& cap : large.caps)
            if (cap) *cap *= times;
        for (Offer& offer : means.offers) {
            offer.compensation = {};
            offer.period.reset();
        }
        const Matching little = match(means).value(), much = match(large).value();
        check_sound(large, much);
        std::int64_t covered = 0, covered_large = 0;
        for (const std::int64_t each : little.covered)
            covered += each;
        for (const std::int64_t each : much.covered)
            covered_large += each;
        CHECK(covered_large == covered * times);
        CHECK(uneven(much.used, available(large)) <= uneven(little.used, available(means)) * times);
    });
}

TEST_CASE("matching: the same means give the same matching, and a better offer never covers less") {
    test::for_random_cases(1'000, [](Random& random) {
        Means means = random_means(random, {.needs = 6, .offers = 8, .members = 5, .volume = 9, .skills = 2});
        const Matching first = match(means).value(), again = match(means).value();
        CHECK(first.covered == again.covered);
        CHECK(first.used == again.used);
        if (means.offers.empty()) return;
        Offer& offer = means.offers[random.index(means.offers.size())];
        offer.volume += random.between(0, 3);
        offer.level = std::min(offer.level + 1, most_level);
        CHECK(worth_of(means, match(means).value()).priority <= worth_of(means, first).priority);
    });
}
