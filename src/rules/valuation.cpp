#include "rules/valuation.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

using model::Contribution;
using model::ContributionFacts;
using model::ContributionKind;
using model::Rate;
using model::Rule;

// The last row that holds at a date; rows stand by date.
template <class Row> const Row* last_from(const std::vector<Row>& rows, Date date) {
    const auto after = std::ranges::upper_bound(rows, date, {}, &Row::from);
    return after == rows.begin() ? nullptr : &*std::prev(after);
}

bool is_duration(std::string_view unit) { return unit == model::unit::hour || unit == model::unit::day; }

// Thousandths of `from` are how many of `to`: days and hours, or a unit and itself.
Fraction converted(Quantity quantity, std::string_view from, std::string_view to, const Rule& rule) {
    const Fraction units = *Fraction::of(quantity.thousandths, 1000);
    if (from == to) return units;
    const Fraction hours_per_day = *Fraction::of(rule.hours_per_day.thousandths, 1000);
    return from == model::unit::day ? units * hours_per_day : units / hours_per_day;
}

Wide thousands(Factor factor) { return factor.thousandths; }

// quantity × base × weight × quality × premium, rounded once.
Result<Money> product(const Valuation& v) {
    const Wide num =
        v.quantity.num() * v.base.minor * thousands(v.weight) * thousands(v.quality) * thousands(v.premium);
    const Wide den = v.quantity.den() * 1'000'000'000;
    return narrow(divide_half_even(num, den)).transform([](std::int64_t minor) { return Money{minor}; });
}

Valuation by_quantity(const Contribution& contribution, const Rule& rule, const model::ValueTable& table) {
    const ContributionFacts& facts = contribution.facts;
    Valuation v{.unit = facts.unit, .quality = quality_of(contribution, rule)};
    const Rate* rate = rate_for(table, facts);
    if (rate) {
        v.base = rate->per_unit;
        v.unit = rate->unit;
    } else {
        v.flag = ValueFlag::no_rate;
    }
    v.quantity = converted(facts.quantity, facts.unit, v.unit, rule);
    return v;
}

Valuation by_amount(Money amount) { return {.basis = ValueBasis::amount, .quantity = 1, .base = amount}; }

Valuation by_estimate(const Contribution& contribution) {
    Valuation v{.basis = ValueBasis::estimate, .quantity = 1};
    std::vector<Money> estimates;
    for (const model::Confirmation& confirmation : contribution.confirmations) {
        if (confirmation.estimate) estimates.push_back(*confirmation.estimate);
    }
    if (estimates.empty())
        v.flag = ValueFlag::no_estimate;
    else
        v.base = median(std::move(estimates));
    return v;
}

} // namespace

Date value_date(const ContributionFacts& facts) { return facts.waived.value_or(facts.date); }

const model::ValueTable& table_at(const Rule& rule, Date date) {
    const model::ValueTable* table = last_from(rule.tables, date);
    return table ? *table : rule.tables.front();
}

Factor premium_at(const Rule& rule, Date date) {
    const model::Phase* phase = last_from(rule.phases, date);
    return phase ? phase->premium : Factor{};
}

Factor weight_of(const model::ValueTable& table, ContributionKind kind) {
    const auto row = std::ranges::find(table.weights, kind, &model::KindWeight::kind);
    return row == table.weights.end() ? Factor{} : row->weight;
}

const Rate* rate_for(const model::ValueTable& table, const ContributionFacts& facts) {
    const auto find = [&](const model::MemberId& member, std::string_view skill) -> const Rate* {
        const Rate* other_unit = nullptr;
        for (const Rate& rate : table.rates) {
            if (rate.kind != facts.kind || rate.member != member || rate.skill != skill) continue;
            if (rate.unit == facts.unit) return &rate;
            if (is_duration(rate.unit) && is_duration(facts.unit)) other_unit = &rate;
        }
        return other_unit;
    };
    const Rate* rate = find(facts.member, facts.skill);
    if (!rate && !facts.skill.empty()) rate = find({}, facts.skill);
    return rate ? rate : find({}, "");
}

Factor quality_of(const Contribution& contribution, const Rule& rule) {
    std::optional<Factor> named;
    for (const model::Confirmation& confirmation : contribution.confirmations) {
        if (confirmation.by == contribution.facts.member) continue; // he accepts that another entered it, no more
        if (!confirmation.quality || (named && named != confirmation.quality)) return {};
        named = confirmation.quality;
    }
    return named && *named >= rule.least_quality && *named <= rule.most_quality ? *named : Factor{};
}

Result<Valuation> valuation(const Contribution& contribution, const Rule& rule) {
    const ContributionFacts& facts = contribution.facts;
    const Date date = value_date(facts);
    const model::ValueTable& table = table_at(rule, date);
    return guard([&]() -> Result<Valuation> {
               Valuation v;
               if (model::is_advance(facts)) {
                   v = {.basis = ValueBasis::advance, .base = facts.amount, .weight = Factor{0}};
               } else if (facts.kind == ContributionKind::expense) { // waived: money, as far as it is still owed
                   v = by_amount(Money{facts.amount.minor - contribution.repaid.minor});
                   v.weight = weight_of(table, ContributionKind::money);
               } else {
                   v = facts.kind == ContributionKind::money  ? by_amount(facts.amount)
                       : facts.kind == ContributionKind::idea ? by_estimate(contribution)
                                                              : by_quantity(contribution, rule, table);
                   v.weight = weight_of(table, facts.kind);
               }
               v.premium = premium_at(rule, date);
               return product(v).and_then([&](Money value) {
                   v.value = value;
                   return check_range(value.minor).transform([&] { return v; });
               });
           })
        .or_else([&](const Error&) -> Result<Valuation> {
            return fail(errc::value_too_large, {.entry = to_string(contribution.id)});
        });
}

Money median(std::vector<Money> amounts) {
    std::ranges::sort(amounts);
    const std::size_t half = amounts.size() / 2;
    if (amounts.size() % 2 == 1) return amounts[half];
    const Wide sum = Wide(amounts[half - 1].minor) + amounts[half].minor;
    return Money{static_cast<std::int64_t>(divide_half_even(sum, 2))}; // between two amounts
}

std::optional<Fraction> hours_of(Quantity quantity, std::string_view unit, const Rule& rule) {
    if (!is_duration(unit)) return std::nullopt;
    return converted(quantity, unit, model::unit::hour, rule);
}

} // namespace osmose::rules
