#include "rules/apportion.hpp"

#include "base/law.hpp"
#include "base/limits.hpp"

#include <algorithm>
#include <numeric>

namespace osmose::rules {

namespace {

const Wide bound = Wide(1) << 63;

std::vector<std::pair<std::string, std::string>> at_index(std::size_t index) {
    return {{"index", std::to_string(index + 1)}};
}

// The least common denominator. Errors: errc::weight_too_long, naming the weight that passes the bound.
Result<Wide> common_denominator(std::span<const Fraction> weights) {
    Wide common = 1;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Fraction& weight = weights[i];
        if (weight.num() >= bound || weight.den() >= bound) return fail(errc::weight_too_long, {}, at_index(i));
        common *= weight.den() / gcd(common, weight.den());
        if (common >= bound) return fail(errc::weight_too_long, {}, at_index(i));
    }
    return common;
}

} // namespace

Result<Terms> terms_of(std::span<const Fraction> weights) {
    if (weights.size() > limits::members) {
        return fail(errc::too_many_weights, {}, {{"most", std::to_string(limits::members)}});
    }
    const auto negative = std::ranges::find_if(weights, [](const Fraction& weight) { return weight.num() < 0; });
    if (negative != weights.end()) {
        return fail(errc::negative_weight, {}, at_index(static_cast<std::size_t>(negative - weights.begin())));
    }
    return common_denominator(weights).and_then([&](const Wide& common) -> Result<Terms> {
        Terms terms;
        terms.terms.reserve(weights.size());
        for (const Fraction& weight : weights) {
            terms.terms.push_back(weight.num() * (common / weight.den()));
            terms.total += terms.terms.back();
        }
        if (terms.total == 0) return fail(errc::no_weight);
        return terms;
    });
}

std::vector<Money> apportion(Money total, const Terms& terms, std::size_t first) {
    const std::size_t count = terms.terms.size();
    std::vector<Money> parts(count);
    if (total.minor == 0) return parts;
    must_hold(terms.total > 0, "a sum is apportioned by weights that are not all zero");

    const Wide size = abs(Wide(total.minor));
    const std::int64_t sign = total.minor < 0 ? -1 : 1;
    std::vector<Wide> remainders(count);
    Wide left = size;
    for (std::size_t i = 0; i < count; ++i) {
        Wide quotient;
        boost::multiprecision::divide_qr(Wide(size * terms.terms[i]), terms.total, quotient, remainders[i]);
        left -= quotient;
        parts[i].minor = sign * narrow_or_throw(quotient);
    }

    // What is left is less than one unit for each: those with the largest remainders get one more.
    const auto extra = static_cast<std::ptrdiff_t>(narrow_or_throw(left));
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::rotate(order, order.begin() + static_cast<std::ptrdiff_t>(count > 0 ? first % count : 0));
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    must_hold(extra >= 0 && extra <= std::ssize(order), "less than one unit for each is left over");
    for (std::ptrdiff_t i = 0; i < extra; ++i)
        parts[order[static_cast<std::size_t>(i)]].minor += sign;
    return parts;
}

Result<std::vector<Money>> apportion(Money total, std::span<const Fraction> weights, std::size_t first) {
    return guard([&] {
        return terms_of(weights).transform([&](const Terms& terms) { return apportion(total, terms, first); });
    });
}

Result<std::vector<Fraction>> shares_of(std::span<const Fraction> weights) {
    return guard([&] {
        return terms_of(weights).transform([](const Terms& terms) {
            std::vector<Fraction> shares;
            shares.reserve(terms.terms.size());
            for (const Wide& term : terms.terms)
                shares.push_back(*Fraction::of(term, terms.total));
            return shares;
        });
    });
}

std::vector<Fraction> weights_from(std::span<const Money> amounts) {
    std::vector<Fraction> weights;
    weights.reserve(amounts.size());
    for (Money amount : amounts)
        weights.emplace_back(amount.minor);
    return weights;
}

} // namespace osmose::rules
