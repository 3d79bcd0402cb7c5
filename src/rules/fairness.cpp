#include "rules/fairness.hpp"

#include "base/limits.hpp"
#include "rules/apportion.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

// The values over their common denominator. All zeros give a total of 0.
Result<Terms> whole_values(std::span<const Fraction> values) {
    if (values.empty()) return fail(errc::nothing_to_compare);
    auto terms = terms_of(values);
    if (terms) return terms;
    Error error = terms.error();
    if (error.code == errc::no_weight) return Terms{std::vector<Wide>(values.size()), 0};
    if (error.code == errc::negative_weight) error.code = errc::negative_value;
    if (error.code == errc::too_many_weights) error.code = errc::too_many_values;
    if (error.code == errc::weight_too_long) error.code = errc::value_too_long;
    return std::unexpected(std::move(error));
}

Result<Terms> sorted_values(std::span<const Fraction> values) {
    return whole_values(values).transform([](Terms terms) {
        std::ranges::sort(terms.terms);
        return terms;
    });
}

} // namespace

// With the values in order x1 <= ... <= xn, the differences add up to 2 × sum of (2i - n - 1) × xi.
Result<Fraction> gini(std::span<const Fraction> values) {
    return guard([&] {
        return sorted_values(values).transform([](const Terms& sorted) -> Fraction {
            if (sorted.total == 0) return 0;
            const auto count = static_cast<std::int64_t>(sorted.terms.size());
            Wide sum = 0;
            std::int64_t factor = 1 - count;
            for (const Wide& term : sorted.terms) {
                sum += term * factor;
                factor += 2;
            }
            return *Fraction::of(sum, sorted.total * count);
        });
    });
}

Result<std::vector<LorenzPoint>> lorenz_curve(std::span<const Fraction> values) {
    return guard([&] {
        return sorted_values(values).transform([](const Terms& sorted) {
            const auto count = static_cast<std::int64_t>(sorted.terms.size());
            std::vector<LorenzPoint> curve{{}};
            Wide sum = 0;
            std::int64_t people = 0;
            for (const Wide& term : sorted.terms) {
                sum += term;
                const Fraction share = *Fraction::of(++people, count);
                curve.push_back({share, sorted.total == 0 ? share : *Fraction::of(sum, sorted.total)});
            }
            return curve;
        });
    });
}

Result<std::vector<Fraction>> share_gaps(std::span<const Fraction> gains, std::span<const Fraction> contributions) {
    if (gains.size() != contributions.size()) {
        return fail(errc::lengths_differ, {},
                    {{"expected", std::to_string(contributions.size())}, {"found", std::to_string(gains.size())}});
    }
    return guard([&]() -> Result<std::vector<Fraction>> {
        const auto got = whole_values(gains), brought = whole_values(contributions);
        if (!got) return std::unexpected(got.error());
        if (!brought) return std::unexpected(brought.error());
        if (got->total == 0 || brought->total == 0) return fail(errc::nothing_to_compare);
        std::vector<Fraction> gaps;
        for (std::size_t i = 0; i < gains.size(); ++i)
            gaps.push_back(*Fraction::of(got->terms[i], got->total) - *Fraction::of(brought->terms[i], brought->total));
        return gaps;
    });
}

Result<Fraction> turnout(std::size_t voters, std::size_t members) {
    if (members == 0 && voters == 0) return fail(errc::nothing_to_compare);
    if (voters > members) return fail(errc::more_voters_than_members);
    return Fraction::of(voters, members);
}

} // namespace osmose::rules
