#include "rules/modes.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

Result<void> same_length(std::size_t a, std::size_t b) {
    if (a != b) return fail(errc::lengths_differ, {}, {{"expected", std::to_string(a)}, {"found", std::to_string(b)}});
    return {};
}

Result<std::vector<Money>> add_each(std::span<const Money> a, std::span<const Money> b) {
    std::vector<Money> sums;
    sums.reserve(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        const Result<Money> sum = add(a[i], b[i]);
        if (!sum) return std::unexpected(sum.error());
        sums.push_back(*sum);
    }
    return sums;
}

Wide size_of(Money amount) { return abs(Wide(amount.minor)); }

} // namespace

Result<std::vector<Money>> dues_of(std::span<const Money> targets, std::span<const Money> received) {
    std::vector<Money> dues;
    dues.reserve(targets.size());
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Result<Money> due = subtract(targets[i], received[i]);
        if (!due) return std::unexpected(due.error());
        dues.push_back(std::max(*due, Money{0}));
    }
    return dues;
}

Result<DueShare> share_cumulative(std::span<const WeightedSum> sums, std::span<const Money> received) {
    if (sums.empty()) return fail(errc::no_sum);
    DueShare share{std::vector<Money>(received.size()), {}, {}};
    for (const WeightedSum& sum : sums) {
        auto targets = same_length(received.size(), sum.weights.size())
                           .and_then([&] { return apportion(sum.amount, sum.weights); })
                           .and_then([&](const std::vector<Money>& parts) { return add_each(share.targets, parts); });
        if (!targets) return std::unexpected(targets.error());
        share.targets = std::move(*targets);
    }
    return guard([&]() -> Result<DueShare> {
        auto dues = dues_of(share.targets, received);
        if (!dues) return std::unexpected(dues.error());
        share.dues = std::move(*dues);
        Terms terms;
        for (Money due : share.dues) {
            terms.terms.emplace_back(due.minor);
            terms.total += due.minor;
        }
        const Money total = sums.back().amount;
        if (terms.total == 0 && total.minor != 0) return fail(errc::nobody_is_due);
        share.parts = apportion(total, terms);
        return std::move(share);
    });
}

Result<std::vector<Money>> share_balanced(Money total, std::span<const Fraction> weights,
                                          std::span<const Money> received) {
    return guard([&] {
        return same_length(weights.size(), received.size())
            .and_then([&] { return terms_of(weights); })
            .and_then([&](const Terms& terms) -> Result<std::vector<Money>> {
                Wide all = size_of(total);
                for (Money before : received)
                    all += before.minor;
                Terms dues; // over the denominator terms.total
                for (std::size_t i = 0; i < received.size(); ++i) {
                    const Wide due = all * terms.terms[i] - terms.total * received[i].minor;
                    dues.terms.push_back(due > 0 ? due : Wide(0));
                    dues.total += dues.terms.back();
                }
                return apportion(total, dues); // all dues add up to |total| or more
            });
    });
}

} // namespace osmose::rules
