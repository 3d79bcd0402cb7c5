#include "rules/explain_trees.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

using model::StepKind;

// What enters a step: the revenue, less what the steps before it took.
Explanation entering(const Calculation& calculation, std::size_t step) {
    Explanation revenue = elsewhere("revenue", money(calculation.draw.total), "revenue");
    if (step == 0) return revenue;
    std::vector<Explanation> terms;
    terms.push_back(std::move(revenue));
    for (std::size_t i = 0; i < step; ++i) {
        terms.push_back(elsewhere(step_figure(calculation, i), money(calculation.steps[i].taken),
                                  "step_" + std::string(model::word(calculation.steps[i].kind)),
                                  {{"cause", calculation.plan[i].cause}}));
    }
    const bool last = step == calculation.steps.size();
    return node(Operation::difference, Unit::money, std::move(terms), last ? "to_members" : "entering");
}

// A cost or an advance that is open, as its entry states it.
Explanation open_leaf(const model::Project& project, const PlannedStep& step, std::size_t index) {
    const EntryId& entry = step.to[index];
    SpokenValues values;
    if (const model::Cost* cost = project.costs.find(entry)) values = {{"note", cost->note}, {"date", cost->date}};
    if (const model::Contribution* advance = project.contributions.find(entry)) {
        values = {{"note", advance->facts.note}, {"date", advance->facts.date}, {"name", advance->facts.member}};
    }
    if (project.members.contains(entry)) // what he bore of losses
        return leaf(Operation::given, money(step.input.amounts[index]), "open_borne", {{"name", entry}});
    return entry_leaf(entry, money(step.input.amounts[index]),
                      step.input.kind == StepKind::costs ? "open_cost" : "open_advance", std::move(values));
}

Explanation all_open(const model::Project& project, const PlannedStep& step) {
    std::vector<Explanation> terms;
    for (std::size_t i = 0; i < step.to.size(); ++i)
        terms.push_back(open_leaf(project, step, i));
    return node(Operation::sum, Unit::money, std::move(terms), "all_open");
}

Explanation percentage_tree(const Calculation& calculation, std::size_t step) {
    const Fraction percent = calculation.plan[step].input.percent / 100;
    const Measure in = money(calculation.steps[step].in);
    std::vector<Explanation> terms;
    terms.push_back(entering(calculation, step));
    terms.push_back(leaf(Operation::given, share(percent), "percent"));
    Explanation tree = node(Operation::rounded_product, Unit::money, std::move(terms), "percentage",
                            {{"percent", share(percent)}, {"amount", in}});
    tree.why = "step_percent_why";
    return tree;
}

// All that is left, as the legal form asks.
Explanation whole_rest(const Calculation& calculation, std::size_t step) {
    std::vector<Explanation> only;
    only.push_back(entering(calculation, step));
    Explanation tree = node(Operation::sum, Unit::money, std::move(only), "entering");
    tree.why = "step_form_why";
    return tree;
}

Explanation reserve_tree(const Calculation& calculation, std::size_t step) {
    if (calculation.plan[step].by_form) return whole_rest(calculation, step);
    Explanation wanted = percentage_tree(calculation, step);
    const StepInput& input = calculation.plan[step].input;
    if (!input.target) return wanted;

    std::vector<Explanation> held;
    held.push_back(leaf(Operation::given, money(*input.target), "target"));
    held.push_back(leaf(Operation::given, money(input.held), "held"));
    std::vector<Explanation> room;
    room.push_back(node(Operation::difference, Unit::money, std::move(held), "missing"));
    const Measure missing = room.front().result;
    std::vector<Explanation> both;
    both.push_back(std::move(wanted));
    both.push_back(node(Operation::not_below_zero, Unit::money, std::move(room), "room"));
    const bool capped = both[1].result.value < both[0].result.value;
    Explanation tree = node(Operation::least, Unit::money, std::move(both), "reserve",
                            {{"amount", missing}, {"target", money(*input.target)}});
    if (capped) tree.why = "step_target_why";
    return tree;
}

Explanation paying_tree(const model::Project& project, const Calculation& calculation, std::size_t step) {
    Explanation open = all_open(project, calculation.plan[step]);
    if (open.result.value <= calculation.steps[step].in.minor) return open;
    std::vector<Explanation> both;
    both.push_back(entering(calculation, step));
    both.push_back(std::move(open));
    return node(Operation::least, Unit::money, std::move(both), "paying");
}

// What members bought, or a zero where they bought nothing and so the step took nothing.
Explanation patronage_tree(const Calculation& calculation, std::size_t step) {
    const auto bought = [](const Fraction& purchase) { return purchase > 0; };
    if (std::ranges::none_of(calculation.plan[step].input.purchases, bought)) {
        return leaf(Operation::given, money(Money{0}), "no_purchase");
    }
    return percentage_tree(calculation, step);
}

} // namespace

std::string step_figure(const Calculation& calculation, std::size_t step) {
    const StepKind kind = calculation.steps[step].kind;
    std::size_t before = 0;
    for (std::size_t i = 0; i < step; ++i)
        before += calculation.steps[i].kind == kind;
    const std::string name(model::word(kind));
    return before == 0 ? name : name + "/" + std::to_string(before + 1);
}

Explanation revenue_tree(const model::Project& project, const Calculation& calculation) {
    std::vector<Explanation> terms;
    Money listed;
    for (const model::RevenueId& id : calculation.draw.revenues) {
        const model::Revenue& revenue = *project.revenues.find(id);
        listed.minor += revenue.amount.minor;
        terms.push_back(entry_leaf(
            id, money(revenue.amount), "revenue_line",
            {{"from", revenue.from}, {"date", revenue.date}, {"kind", std::string(model::word(revenue.kind))}}));
    }
    if (listed == calculation.draw.total) {
        return named("revenue", node(Operation::sum, Unit::money, std::move(terms), "revenue"));
    }
    return named("revenue", leaf(Operation::given, money(calculation.draw.total), "tried_sum"));
}

Explanation step_tree(const model::Project& project, const Calculation& calculation, std::size_t step) {
    const StepKind kind = calculation.steps[step].kind;
    Explanation tree;
    switch (kind) {
    case StepKind::costs:
    case StepKind::advances:
        tree = paying_tree(project, calculation, step);
        break;
    case StepKind::reserve:
        tree = reserve_tree(calculation, step);
        break;
    case StepKind::solidarity:
        tree = percentage_tree(calculation, step);
        break;
    case StepKind::patronage:
        tree = patronage_tree(calculation, step);
        break;
    }
    tree.sentence = "step_" + std::string(model::word(kind));
    if (tree.why.empty() && (kind == StepKind::costs || kind == StepKind::advances)) tree.why = tree.sentence + "_why";
    tree.values.emplace_back("cause", calculation.plan[step].cause);
    return named(step_figure(calculation, step), std::move(tree));
}

Explanation step_part_tree(const model::Project& project, const Calculation& calculation, std::size_t step,
                           std::size_t part) {
    const PlannedStep& planned = calculation.plan[step];
    const StepOutput& output = calculation.steps[step];
    const bool patronage = output.kind == StepKind::patronage;
    const auto& amounts = planned.input.amounts;
    if (!patronage && output.parts[part] == amounts[part]) return open_leaf(project, planned, part);

    const std::vector<Fraction> weights = patronage ? planned.input.purchases : weights_from(amounts);
    const std::int64_t extra = parts_rounded_up(output.taken, weights, output.parts);
    Explanation taken =
        elsewhere(step_figure(calculation, step), money(output.taken), "step_" + std::string(model::word(output.kind)));
    if (!patronage) {
        return apportioned(std::move(taken), open_leaf(project, planned, part), all_open(project, planned),
                           output.parts[part], extra);
    }
    std::vector<Explanation> own, all;
    for (const Purchase& purchase : calculation.ledger.purchases) {
        if (!std::ranges::contains(calculation.draw.revenues, purchase.revenue)) continue;
        if (purchase.member == part) own.push_back(purchase_leaf(purchase));
        all.push_back(purchase_leaf(purchase));
    }
    return apportioned(std::move(taken), node(Operation::sum, Unit::money, std::move(own), "purchases"),
                       node(Operation::sum, Unit::money, std::move(all), "all_purchases"), output.parts[part], extra);
}

Explanation members_tree(const Calculation& calculation) {
    Explanation tree = entering(calculation, calculation.steps.size());
    tree.sentence = "to_members";
    if (!calculation.plan.empty() && calculation.plan.back().by_form) tree.why = "form_shares_nothing_why";
    return named("members", std::move(tree));
}

} // namespace osmose::rules
