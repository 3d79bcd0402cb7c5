#include "rules/explain_trees.hpp"

namespace osmose::rules {

namespace {

using model::ContributionFacts;
using model::Key;

// The note says it best; where there is none, the date does.
std::string contribution_sentence(const ContributionFacts& facts) {
    return facts.note.empty() ? "contribution_unnamed" : "contribution";
}

SpokenValues contribution_values(const ContributionFacts& facts) {
    return {{"note", facts.note}, {"date", value_date(facts)}, {"kind", std::string(model::word(facts.kind))}};
}

// Its quantity in the rate's unit.
Explanation quantity_tree(const Counted& counted, const model::Rule& rule) {
    const ContributionFacts& facts = counted.contribution->facts;
    Explanation stated = entry_leaf(counted.contribution->id,
                                    quantity(*Fraction::of(facts.quantity.thousandths, 1000), facts.unit), "quantity");
    if (counted.valuation.unit == facts.unit) return stated;
    std::vector<Explanation> terms;
    terms.push_back(std::move(stated));
    terms.push_back(leaf(Operation::given, factor(Factor{rule.hours_per_day.thousandths}), "hours_per_day"));
    Explanation tree = node(facts.unit == model::unit::day ? Operation::product : Operation::quotient, Unit::quantity,
                            std::move(terms), "quantity");
    tree.result.of = counted.valuation.unit;
    return tree;
}

// The median of what those who confirmed named.
Explanation estimate_tree(const Counted& counted) {
    std::vector<Explanation> estimates;
    for (const model::Confirmation& confirmation : counted.contribution->confirmations) {
        if (!confirmation.estimate) continue;
        estimates.push_back(
            entry_leaf(confirmation.entry, points(*confirmation.estimate), "estimate", {{"name", confirmation.by}}));
    }
    if (estimates.empty()) return leaf(Operation::given, points(Money{0}), "no_estimate");
    return node(Operation::median, Unit::points, std::move(estimates), "estimates");
}

// What is still owed of an expense that its author waived.
Explanation waived_tree(const Counted& counted) {
    const model::Contribution& contribution = *counted.contribution;
    std::vector<Explanation> terms;
    terms.push_back(entry_leaf(contribution.id, money(contribution.facts.amount), "amount"));
    terms.push_back(leaf(Operation::given, money(contribution.repaid), "repaid"));
    return node(Operation::difference, Unit::money, std::move(terms), "owed");
}

// What the value starts from: quantity and rate, an amount, an estimate.
std::vector<Explanation> basis_trees(const Counted& counted, const model::Rule& rule) {
    const Valuation& v = counted.valuation;
    const model::Contribution& contribution = *counted.contribution;
    std::vector<Explanation> trees;
    switch (v.basis) {
    case ValueBasis::quantity:
        trees.push_back(quantity_tree(counted, rule));
        trees.push_back(leaf(Operation::given, points(v.base), v.flag == ValueFlag::no_rate ? "no_rate" : "rate",
                             {{"unit", v.unit}}));
        break;
    case ValueBasis::estimate:
        trees.push_back(estimate_tree(counted));
        break;
    case ValueBasis::amount:
        trees.push_back(contribution.facts.waived ? waived_tree(counted)
                                                  : entry_leaf(contribution.id, money(v.base), "amount"));
        break;
    case ValueBasis::advance:
        trees.push_back(entry_leaf(contribution.id, money(v.base), "amount"));
        break;
    }
    return trees;
}

// What `make` makes of each contribution of a member that counts in the scope.
template <class Make>
std::vector<Explanation> of_each_counted(const Weighing& weighing, std::size_t member, Make make) {
    const bool of_period = is_of_period(weighing.key, weighing.scope);
    std::vector<Explanation> terms;
    for (const Counted& counted : weighing.ledger.counted) {
        if (counted.member == member && counts_in(counted, weighing.scope, of_period)) terms.push_back(make(counted));
    }
    return terms;
}

Explanation contribution_leaf(const Counted& counted, Measure measure) {
    const ContributionFacts& facts = counted.contribution->facts;
    return entry_leaf(counted.contribution->id, std::move(measure), contribution_sentence(facts),
                      contribution_values(facts));
}

std::vector<Explanation> purchases_of(const Weighing& weighing, std::size_t member) {
    std::vector<Explanation> terms;
    for (const Purchase& purchase : weighing.ledger.purchases) {
        if (purchase.member == member && counts_in(purchase, weighing.scope)) terms.push_back(purchase_leaf(purchase));
    }
    return terms;
}

Unit unit_of(Key key) {
    switch (key) {
    case Key::contribution:
    case Key::period:
        return Unit::points;
    case Key::hours:
        return Unit::quantity;
    case Key::patronage:
        return Unit::money;
    case Key::equal:
    case Key::fixed:
        return Unit::count;
    }
    std::unreachable();
}

std::vector<Explanation> weight_terms(const Weighing& weighing, std::size_t member) {
    switch (weighing.key) {
    case Key::contribution:
    case Key::period:
        return of_each_counted(weighing, member, [&](const Counted& counted) {
            return value_tree(counted, weighing.project.rules.find(counted.contribution->rule)->rule);
        });
    case Key::hours:
        return of_each_counted(weighing, member, [](const Counted& counted) {
            return contribution_leaf(counted, quantity(counted.hours, std::string(model::unit::hour)));
        });
    case Key::equal: { // the first one is enough
        auto terms = of_each_counted(weighing, member,
                                     [](const Counted& counted) { return contribution_leaf(counted, count(1)); });
        if (terms.size() > 1) terms.resize(1);
        return terms;
    }
    case Key::patronage:
        return purchases_of(weighing, member);
    case Key::fixed: {
        const Fraction weight = weights_by(weighing.ledger, weighing.rule, Key::fixed, weighing.scope)[member];
        std::vector<Explanation> terms;
        terms.push_back(leaf(Operation::given, {weight, Unit::count, {}}, "fixed"));
        return terms;
    }
    }
    std::unreachable();
}

} // namespace

Explanation purchase_leaf(const Purchase& purchase) {
    return entry_leaf(purchase.revenue, money(purchase.amount), "purchase", {{"date", purchase.date}});
}

Explanation value_tree(const Counted& counted, const model::Rule& rule) {
    const Valuation& v = counted.valuation;
    const ContributionFacts& facts = counted.contribution->facts;
    std::vector<Explanation> factors = basis_trees(counted, rule);
    factors.push_back(leaf(Operation::given, factor(v.weight),
                           v.basis == ValueBasis::advance ? "advance" : "weight_factor",
                           {{"kind", std::string(model::word(facts.kind))}}));
    if (v.quality != Factor{}) factors.push_back(leaf(Operation::given, factor(v.quality), "quality"));
    if (v.premium != Factor{}) factors.push_back(leaf(Operation::given, factor(v.premium), "premium"));

    SpokenValues values = contribution_values(facts);
    values.emplace_back("quantity", factors.front().result);
    values.emplace_back("amount", factors.front().result);
    values.emplace_back("rate", points(v.base));
    values.emplace_back("weight", factor(v.weight));
    Explanation tree = node(Operation::rounded_product, Unit::points, std::move(factors), contribution_sentence(facts),
                            std::move(values));
    tree.why = v.basis == ValueBasis::quantity ? "value_why" : "value_money_why";
    tree.entry = counted.contribution->id;
    return named(figure_id("value", counted.contribution->id), std::move(tree));
}

Explanation weight_tree(const Weighing& weighing, std::size_t member) {
    Explanation tree = node(Operation::sum, unit_of(weighing.key), weight_terms(weighing, member), "weight",
                            {{"name", weighing.ledger.members[member]}});
    tree.why = "key_" + std::string(model::word(weighing.key));
    if (weighing.key == Key::hours) tree.result.of = model::unit::hour;
    return tree;
}

Explanation weights_total(const Weighing& weighing, std::span<const Fraction> weights, const Explanation& sample) {
    std::vector<Explanation> terms;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] == 0) continue;
        Measure weight{weights[i], sample.result.unit, sample.result.of};
        terms.push_back(elsewhere(weighing.current ? figure_id("weight", weighing.ledger.members[i]) : std::string(),
                                  std::move(weight), "weight", {{"name", weighing.ledger.members[i]}}));
    }
    Explanation tree = node(Operation::sum, sample.result.unit, std::move(terms), "weights");
    tree.result.of = sample.result.of;
    return tree;
}

} // namespace osmose::rules
