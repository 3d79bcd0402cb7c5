// The Gini index by its first definition, and by the area of the Lorenz curve.
#include "rules/fairness.hpp"

#include "support/random.hpp"

#include <algorithm>

using namespace osmose;
using namespace osmose::rules;
using test::Random;

namespace {

std::vector<Fraction> random_values(Random& random) {
    std::vector<Fraction> values(static_cast<std::size_t>(random.between(1, 12)));
    const std::int64_t den = random.between(1, 12);
    for (Fraction& value : values)
        value = Fraction::of(random.once_in(4) ? 0 : random.of_any_length(json_max), den).value();
    return values;
}

// Half the mean difference of all ordered pairs, over the mean.
Fraction slow_gini(const std::vector<Fraction>& values) {
    Fraction differences, sum;
    for (const Fraction& a : values) {
        sum = sum + a;
        for (const Fraction& b : values)
            differences = differences + (a > b ? a - b : b - a);
    }
    if (sum == 0) return 0;
    return differences / (sum * static_cast<std::int64_t>(values.size()) * 2);
}

} // namespace

TEST_CASE("Gini index: the mean difference over twice the mean, and twice the area above the Lorenz curve") {
    test::for_random_cases(3000, [](Random& random) {
        std::vector<Fraction> values = random_values(random);
        const Fraction index = gini(values).value();
        CHECK(index == slow_gini(values));
        CHECK(index >= 0);
        CHECK(index < 1);

        const auto curve = lorenz_curve(values).value();
        REQUIRE(curve.size() == values.size() + 1);
        Fraction twice_below;
        for (std::size_t i = 1; i < curve.size(); ++i) {
            CHECK(curve[i].held >= curve[i - 1].held);
            CHECK(curve[i].held <= curve[i].people);
            twice_below = twice_below + (curve[i].people - curve[i - 1].people) * (curve[i].held + curve[i - 1].held);
        }
        CHECK(curve.back() == LorenzPoint{1, 1});
        CHECK(index == Fraction(1) - twice_below);

        std::ranges::reverse(values);
        for (Fraction& value : values)
            value = value * 3 / 7;
        CHECK(gini(values).value() == index); // neither order nor unit matter
    });
}

TEST_CASE("share gaps add to zero, and are all zero where gains go by contributions") {
    test::for_random_cases(2000, [](Random& random) {
        const auto brought = random_values(random);
        std::vector<Fraction> got, in_proportion;
        for (const Fraction& each : brought) {
            got.push_back(random.between(0, 1000));
            in_proportion.push_back(each * 5 / 3);
        }
        got.front() = 1;
        if (std::ranges::all_of(brought, [](const Fraction& each) { return each == 0; })) return;
        Fraction sum;
        for (const Fraction& gap : share_gaps(got, brought).value())
            sum = sum + gap;
        CHECK(sum == 0);
        for (const Fraction& gap : share_gaps(in_proportion, brought).value())
            CHECK(gap == 0);
    });
}
