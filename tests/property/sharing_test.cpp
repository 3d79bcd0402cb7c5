// The laws of sharing, on random sums and weights, against reference code that is slow and obvious: rational numbers
// kept as pairs, one unit handed out at a time, the greatest remainder found by looking at all of them.
#include "rules/modes.hpp"
#include "rules/waterfall.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <numeric>

using namespace osmose;
using namespace osmose::rules;
using test::Random;
using Big = boost::multiprecision::cpp_int;
using Ratio = boost::multiprecision::cpp_rational;

namespace {

using Minor = std::vector<std::int64_t>;

Ratio ratio(const Fraction& fraction) { return Ratio(Big(fraction.num()), Big(fraction.den())); }

Big floor_of(const Ratio& value) { // of what is not negative
    return numerator(value) / denominator(value);
}

// By the definition: everybody gets the whole units of his quota; then, while some are left, whoever has the greatest
// fraction of a unit and has not yet had one more gets one, the earlier first.
Minor slow_apportion(std::int64_t total, const std::vector<Ratio>& weights, std::size_t first = 0) {
    const std::int64_t sign = total < 0 ? -1 : 1;
    if (total == 0) return Minor(weights.size());
    const Big size = abs(Big(total));
    const Ratio sum = std::accumulate(weights.begin(), weights.end(), Ratio(0));
    std::vector<Ratio> rests;
    std::vector<Big> parts;
    Big left = size;
    for (const Ratio& weight : weights) {
        const Ratio quota = Ratio(size) * weight / sum;
        parts.push_back(floor_of(quota));
        rests.push_back(quota - Ratio(parts.back()));
        left -= parts.back();
    }
    for (; left > 0; --left) {
        std::size_t best = weights.size();
        for (std::size_t turn = 0; turn < weights.size(); ++turn) {
            const std::size_t i = (first + turn) % weights.size();
            if (rests[i] >= 0 && (best == weights.size() || rests[i] > rests[best])) best = i;
        }
        parts[best] += 1;
        rests[best] = -1;
    }
    Minor minor;
    for (const Big& part : parts)
        minor.push_back(sign * static_cast<std::int64_t>(part));
    return minor;
}

Minor slow_cumulative(const std::vector<WeightedSum>& sums, const Minor& received) {
    std::vector<Ratio> dues(received.size());
    for (const WeightedSum& sum : sums) {
        std::vector<Ratio> weights;
        for (const Fraction& weight : sum.weights)
            weights.push_back(ratio(weight));
        const Minor parts = slow_apportion(sum.amount.minor, weights);
        for (std::size_t i = 0; i < dues.size(); ++i)
            dues[i] += parts[i];
    }
    for (std::size_t i = 0; i < dues.size(); ++i)
        dues[i] = std::max(Ratio(0), Ratio(dues[i] - received[i]));
    return slow_apportion(sums.back().amount.minor, dues);
}

Minor slow_balanced(std::int64_t total, const std::vector<Ratio>& weights, const Minor& received) {
    const Ratio all = std::accumulate(received.begin(), received.end(), Ratio(total));
    const Ratio sum = std::accumulate(weights.begin(), weights.end(), Ratio(0));
    std::vector<Ratio> dues;
    for (std::size_t i = 0; i < weights.size(); ++i)
        dues.push_back(std::max(Ratio(0), Ratio(all * weights[i] / sum - received[i])));
    return slow_apportion(total, dues);
}

Fraction random_weight(Random& random) {
    if (random.once_in(5)) return 0;
    if (random.once_in(3)) return Fraction::of(random.between(0, 60), random.between(1, 12)).value();
    return random.of_any_length(json_max);
}

std::vector<Fraction> random_weights(Random& random, std::size_t count) {
    std::vector<Fraction> weights;
    for (std::size_t i = 0; i < count; ++i)
        weights.push_back(random_weight(random));
    weights[random.index(count)] = random.between(1, 9); // somebody has weight
    return weights;
}

std::vector<Ratio> ratios(const std::vector<Fraction>& weights) {
    std::vector<Ratio> list;
    for (const Fraction& weight : weights)
        list.push_back(ratio(weight));
    return list;
}

Minor minor(const std::vector<Money>& parts) {
    Minor list;
    for (Money part : parts)
        list.push_back(part.minor);
    return list;
}

std::int64_t total_of(const std::vector<Money>& parts) { return sum(parts).value().minor; }

} // namespace

TEST_CASE("largest remainder: as the definition says, to the last unit, with any turn") {
    test::for_random_cases(6000, [](Random& random) {
        const auto weights = random_weights(random, static_cast<std::size_t>(random.between(1, 12)));
        const std::int64_t total = random.of_any_length(json_max) * (random.once_in(4) ? -1 : 1);
        const std::size_t first = random.once_in(2) ? 0 : random.index(40);
        CHECK(minor(apportion(Money{total}, weights, first).value()) == slow_apportion(total, ratios(weights), first));
    });
}

TEST_CASE("largest remainder: adds up, never turns a sign, stays within a unit of the quota, treats equals alike") {
    test::for_random_cases(4000, [](Random& random) {
        auto weights = random_weights(random, static_cast<std::size_t>(random.between(1, 30)));
        const std::size_t a = random.index(weights.size()), b = random.index(weights.size());
        weights[a] = weights[b];
        if (std::ranges::all_of(weights, [](const Fraction& weight) { return weight == 0; }))
            weights[a] = weights[b] = 1;
        const Money total{random.of_any_length(json_max)};
        const auto parts = apportion(total, weights).value();
        CHECK(total_of(parts) == total.minor);
        const auto shares = shares_of(weights).value();
        for (std::size_t i = 0; i < parts.size(); ++i) {
            CHECK(parts[i].minor >= 0);
            if (weights[i] == 0) CHECK(parts[i].minor == 0);
            const Ratio off = Ratio(parts[i].minor) - ratio(shares[i]) * total.minor;
            CHECK(off < 1);
            CHECK(off > -1);
        }
        CHECK(std::abs(parts[a].minor - parts[b].minor) <= 1);
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) { // who weighs more does not get less
            if (weights[i] > weights[i + 1]) CHECK(parts[i] >= parts[i + 1]);
            if (weights[i] < weights[i + 1]) CHECK(parts[i] <= parts[i + 1]);
        }
    });
}

TEST_CASE("weights that are all multiplied alike share alike; an order of members that changes moves ties only") {
    test::for_random_cases(2000, [](Random& random) {
        std::vector<Fraction> weights;
        for (std::int64_t i = random.between(1, 12); i > 0; --i)
            weights.emplace_back(random.between(0, 1000));
        weights.emplace_back(1);
        const Money total{random.of_any_length(json_max)};
        const auto parts = apportion(total, weights).value();

        const Fraction factor = Fraction::of(random.between(1, 1000), random.between(1, 1000)).value();
        std::vector<Fraction> scaled;
        for (const Fraction& weight : weights)
            scaled.push_back(weight * factor);
        CHECK(apportion(total, scaled).value() == parts);

        std::vector<Fraction> turned(weights.rbegin(), weights.rend());
        auto back = apportion(total, turned).value();
        std::ranges::reverse(back);
        for (std::size_t i = 0; i < parts.size(); ++i)
            CHECK(std::abs(parts[i].minor - back[i].minor) <= 1);
    });
}

TEST_CASE("cumulative and balanced: as the definition says") {
    test::for_random_cases(3000, [](Random& random) {
        const auto members = static_cast<std::size_t>(random.between(1, 7));
        std::vector<WeightedSum> sums;
        for (std::int64_t i = random.between(1, 5); i > 0; --i) {
            sums.push_back({Money{random.of_any_length(json_max >> 4)}, random_weights(random, members)});
        }
        std::vector<Money> received;
        for (std::size_t i = 0; i < members; ++i)
            received.push_back(Money{random.of_any_length(json_max >> 6)});

        const auto cumulative = share_cumulative(sums, received);
        if (cumulative) {
            CHECK(minor(cumulative->parts) == slow_cumulative(sums, minor(received)));
            CHECK(total_of(cumulative->parts) == sums.back().amount.minor);
        } else {
            CHECK(cumulative.error().code == errc::nobody_is_due);
        }
        const auto balanced = share_balanced(sums.back().amount, sums.back().weights, received).value();
        CHECK(minor(balanced) == slow_balanced(sums.back().amount.minor, ratios(sums.back().weights), minor(received)));
        CHECK(total_of(balanced) == sums.back().amount.minor);
    });
}

TEST_CASE("cumulative over time: with unchanged weights everybody stands at his target; corrections are made up for") {
    test::for_random_cases(400, [](Random& random) {
        const auto members = static_cast<std::size_t>(random.between(1, 8));
        std::vector<WeightedSum> sums;
        std::vector<Money> received(members);
        for (int step = 0; step < 8; ++step) {
            sums.push_back({Money{random.between(0, 100'000)}, random_weights(random, members)});
            const DueShare share = share_cumulative(sums, received).value();
            for (std::size_t i = 0; i < members; ++i)
                received[i] = add(received[i], share.parts[i]).value();
            CHECK(received == share.targets); // every due was met in full
        }
        // A contribution of the past changes: what follows brings everybody to his new target as soon as there is
        // enough.
        sums[random.index(sums.size())].weights = random_weights(random, members);
        std::int64_t over = 1;
        for (int step = 0; step < 3 && over > 0; ++step) {
            sums.push_back({Money{random.between(1'000'000, 2'000'000)}, std::vector<Fraction>(members, 1)});
            const DueShare share = share_cumulative(sums, received).value();
            over = 0;
            for (std::size_t i = 0; i < members; ++i) {
                CHECK(share.parts[i] >= Money{0});
                CHECK(share.parts[i] <= share.dues[i]); // nobody gets more than he is due
                received[i] = add(received[i], share.parts[i]).value();
                over += std::max<std::int64_t>(0, received[i].minor - share.targets[i].minor);
            }
            if (over == 0) CHECK(received == share.targets);
        }
    });
}

TEST_CASE("waterfall: every step adds up and takes no more than what enters it") {
    test::for_random_cases(3000, [](Random& random) {
        std::vector<StepInput> steps;
        for (std::int64_t i = random.between(0, 8); i > 0; --i) {
            StepInput step{.kind = static_cast<model::StepKind>(random.between(0, 4)),
                           .percent = Fraction::of(random.between(0, 100'000), 1000).value()};
            for (std::int64_t n = random.between(0, 4); n > 0; --n)
                step.amounts.push_back(Money{random.of_any_length(1 << 20)});
            for (std::int64_t n = random.between(0, 4); n > 0; --n)
                step.purchases.push_back(random.between(0, 3));
            if (random.once_in(2)) step.target = Money{random.between(0, 5000)};
            step.held = Money{random.between(0, 6000)};
            steps.push_back(step);
        }
        const Money revenue{random.between(-10, 1'000'000)};
        const auto outputs = run_steps(steps, revenue).value();
        Money in = revenue;
        for (const StepOutput& output : outputs) {
            CHECK(output.in == in);
            CHECK(output.taken.minor + output.out.minor == output.in.minor);
            CHECK(output.taken >= Money{0});
            CHECK(output.taken <= std::max(in, Money{0}));
            if (!output.parts.empty()) CHECK(total_of(output.parts) == output.taken.minor);
            for (Money part : output.parts)
                CHECK(part >= Money{0});
            in = output.out;
        }
    });
}
