#include "rules/weights.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace osmose::rules {

namespace {

using model::ContributionId;
using model::Key;
using model::MemberId;
using Ids = std::unordered_set<EntryId>;

using Indices = std::unordered_map<MemberId, std::size_t>;

Indices indices_of(const std::vector<MemberId>& members) {
    Indices indices;
    for (std::size_t i = 0; i < members.size(); ++i)
        indices.emplace(members[i], i);
    return indices;
}

Fraction hours_in(const model::ContributionFacts& facts, const model::Rule& rule) {
    if (facts.kind != model::ContributionKind::time) return 0;
    return hours_of(facts.quantity, facts.unit, rule).value_or(0);
}

// Adds what `measure` makes of each contribution in scope to its member.
template <class Measure>
std::vector<Fraction> sum_counted(const Ledger& ledger, const Scope& scope, bool of_period, Measure measure) {
    std::vector<Fraction> weights(ledger.members.size());
    const Ids period(scope.in_period.begin(), scope.in_period.end()); // asked for each contribution
    for (const Counted& counted : ledger.counted) {
        if (of_period ? !period.contains(counted.contribution->id) : !counts_in(counted, scope, false)) continue;
        weights[counted.member] = weights[counted.member] + measure(counted);
    }
    return weights;
}

std::vector<Fraction> sum_purchases(const Ledger& ledger, const Scope& scope) {
    std::vector<Fraction> weights(ledger.members.size());
    for (const Purchase& purchase : ledger.purchases) {
        if (!counts_in(purchase, scope)) continue;
        weights[purchase.member] = weights[purchase.member] + purchase.amount.minor;
    }
    return weights;
}

std::vector<Fraction> fixed_weights(const Ledger& ledger, const model::Rule& rule) {
    std::vector<Fraction> weights(ledger.members.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto row = std::ranges::find(rule.fixed, ledger.members[i], &model::FixedWeight::member);
        if (row != rule.fixed.end()) weights[i] = row->weight;
    }
    return weights;
}

} // namespace

std::vector<MemberId> members_in_order(const model::Project& project) {
    std::vector<const model::Member*> admitted;
    for (const model::Member& member : project.members) {
        if (member.ordinal > 0) admitted.push_back(&member);
    }
    std::ranges::sort(admitted, {}, [](const model::Member* member) { return std::pair(member->ordinal, member->id); });
    std::vector<MemberId> ids;
    for (const model::Member* member : admitted)
        ids.push_back(member->id);
    return ids;
}

Result<Ledger> ledger_of(const model::Project& project) {
    Ledger ledger{members_in_order(project), {}, {}};
    const Indices indices = indices_of(ledger.members);
    for (const model::Contribution& contribution : project.contributions) {
        if (contribution.state != model::ContributionState::confirmed) continue;
        const auto member = indices.find(contribution.facts.member);
        const model::AdoptedRule* adopted = project.rules.find(contribution.rule);
        if (member == indices.end() || !adopted) continue;
        auto value = valuation(contribution, adopted->rule);
        if (!value) return std::unexpected(value.error());
        ledger.counted.push_back({&contribution, member->second, value_date(contribution.facts), std::move(*value),
                                  hours_in(contribution.facts, adopted->rule)});
    }
    for (const model::Revenue& revenue : project.revenues) {
        const auto buyer = revenue.buyer ? indices.find(*revenue.buyer) : indices.end();
        if (buyer != indices.end())
            ledger.purchases.push_back({revenue.id, buyer->second, revenue.date, revenue.amount});
    }
    return ledger;
}

std::vector<ContributionId> not_yet_counted(const Ledger& ledger, const model::Project& project, Date until) {
    Ids before;
    for (const model::Distribution& distribution : project.distributions) {
        before.insert(distribution.counted.begin(), distribution.counted.end());
    }
    std::vector<ContributionId> fresh;
    for (const Counted& counted : ledger.counted) {
        if (counted.date <= until && !before.contains(counted.contribution->id))
            fresh.push_back(counted.contribution->id);
    }
    return fresh;
}

bool counts_in(const Counted& counted, const Scope& scope, bool of_period) {
    return of_period ? std::ranges::contains(scope.in_period, counted.contribution->id) : counted.date <= scope.until;
}

bool counts_in(const Purchase& purchase, const Scope& scope) {
    return scope.of_period ? std::ranges::contains(scope.revenues, purchase.revenue) : purchase.date <= scope.until;
}

bool is_of_period(Key key, const Scope& scope) {
    return key == Key::period || (scope.of_period && (key == Key::contribution || key == Key::hours));
}

std::vector<Fraction> weights_by(const Ledger& ledger, const model::Rule& rule, Key key, const Scope& scope) {
    const auto points = [](const Counted& counted) { return Fraction(counted.valuation.value.minor); };
    const auto hours = [](const Counted& counted) { return counted.hours; };
    const auto presence = [](const Counted&) { return Fraction(1); };
    switch (key) {
    case Key::contribution:
        return sum_counted(ledger, scope, scope.of_period, points);
    case Key::period:
        return sum_counted(ledger, scope, true, points);
    case Key::hours:
        return sum_counted(ledger, scope, scope.of_period, hours);
    case Key::equal: {
        std::vector<Fraction> weights = sum_counted(ledger, scope, false, presence);
        for (Fraction& weight : weights)
            weight = std::min(weight, Fraction(1));
        return weights;
    }
    case Key::patronage:
        return sum_purchases(ledger, scope);
    case Key::fixed:
        return fixed_weights(ledger, rule);
    }
    std::unreachable();
}

} // namespace osmose::rules
