#include "rules/distribution.hpp"

#include "rules/legal_form.hpp"
#include "rules/open_sums.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

using model::StepKind;

Fraction percent_of(Percent percent) { return *Fraction::of(percent.thousandths, 1000); }

void plan_open(PlannedStep& step, OpenSums open) {
    step.to = std::move(open.to);
    step.input.amounts = std::move(open.amounts);
}

// By what members bought in the very revenues that are shared.
void plan_patronage(PlannedStep& step, const Ledger& ledger, const Draw& draw) {
    step.to = ledger.members;
    step.input.purchases.resize(ledger.members.size());
    for (const Purchase& purchase : ledger.purchases) {
        if (!std::ranges::contains(draw.revenues, purchase.revenue)) continue;
        Fraction& bought = step.input.purchases[purchase.member];
        bought = bought + purchase.amount.minor;
    }
}

PlannedStep plan_step(const model::StepRule& rule, const model::Project& project, const Ledger& ledger,
                      const Draw& draw) {
    PlannedStep step{{.kind = rule.kind, .percent = percent_of(rule.percent)}, {}, rule.cause};
    switch (rule.kind) {
    case StepKind::costs:
        plan_open(step, open_costs(project, draw.date));
        break;
    case StepKind::advances:
        plan_open(step, open_advances(project, ledger, draw.date));
        break;
    case StepKind::reserve:
        if (rule.target.minor > 0) step.input.target = rule.target;
        step.input.held = project.reserve;
        break;
    case StepKind::solidarity:
        break;
    case StepKind::patronage:
        plan_patronage(step, ledger, draw);
        break;
    }
    return step;
}

// A member's part in proportion to what he brought undisputed and to each disputed contribution of his, by their values.
Result<std::vector<model::HeldPart>> held_of(const Calculation& calculation) {
    const Ledger& ledger = calculation.ledger;
    struct Brought {
        std::vector<EntryId> disputed;
        std::vector<Fraction> weights{0}; // of all that is undisputed, then of each disputed one
    };
    std::vector<Brought> brought(ledger.members.size());
    for (const Counted& counted : ledger.counted) {
        if (counted.date > calculation.draw.date) continue;
        Brought& his = brought[counted.member];
        const std::int64_t value = counted.valuation.value.minor;
        if (counted.contribution->disputes.empty()) {
            his.weights[0] = his.weights[0] + value;
        } else if (value > 0) {
            his.disputed.push_back(counted.contribution->id);
            his.weights.emplace_back(value);
        }
    }
    std::vector<model::HeldPart> held;
    for (std::size_t member = 0; member < brought.size(); ++member) {
        const auto& [disputed, weights] = brought[member];
        if (disputed.empty() || calculation.sharing.parts[member].minor == 0) continue;
        const auto parts = apportion(calculation.sharing.parts[member], weights);
        if (!parts) return std::unexpected(parts.error());
        for (std::size_t i = 0; i < disputed.size(); ++i)
            if ((*parts)[i + 1].minor > 0) held.push_back({disputed[i], ledger.members[member], (*parts)[i + 1]});
    }
    return held;
}

model::Outcome outcome_of(const Calculation& calculation) {
    model::Outcome outcome;
    for (std::size_t i = 0; i < calculation.steps.size(); ++i) {
        const StepOutput& step = calculation.steps[i];
        const PlannedStep& planned = calculation.plan[i];
        outcome.steps.push_back(
            {step.kind, step.in, step.taken, step.out, parts_to(planned.to, step.parts), planned.cause});
    }
    outcome.parts = parts_to(calculation.ledger.members, calculation.sharing.parts);
    return outcome;
}

} // namespace

Result<Draw> draw_on(const model::Project& project, std::vector<model::RevenueId> revenues, Date date) {
    std::vector<Money> amounts;
    for (const model::RevenueId& revenue : revenues)
        amounts.push_back(project.revenues.find(revenue)->amount);
    return sum(amounts).transform([&](Money total) { return Draw{std::move(revenues), date, total}; });
}

Result<Calculation> calculate(const model::Project& project, Draw draw) {
    const model::AdoptedRule& adopted = model::rule_in_force(project);
    Calculation calculation{.draw = std::move(draw), .rule = adopted.id};
    const Draw& drawn = calculation.draw;

    auto ledger = ledger_of(project);
    if (!ledger) return std::unexpected(ledger.error());
    calculation.ledger = std::move(*ledger);
    calculation.counted = not_yet_counted(calculation.ledger, project, drawn.date);

    std::vector<StepInput> inputs;
    for (const model::StepRule& step : steps_under(adopted.rule, project.form)) {
        calculation.plan.push_back(plan_step(step, project, calculation.ledger, drawn));
        inputs.push_back(calculation.plan.back().input);
    }
    if (!may_share_surplus(project.form)) calculation.plan.back().by_form = true;
    auto steps = run_steps(inputs, drawn.total);
    if (!steps) return std::unexpected(steps.error());
    calculation.steps = std::move(*steps);

    const Money left = calculation.steps.empty() ? drawn.total : calculation.steps.back().out;
    auto sharing =
        share_sum(project, calculation.ledger, adopted.rule, {left, drawn.date, calculation.counted, drawn.revenues});
    if (!sharing) return std::unexpected(sharing.error());
    calculation.sharing = std::move(*sharing);
    calculation.outcome = outcome_of(calculation);
    auto held = held_of(calculation);
    if (!held) return std::unexpected(held.error());
    calculation.outcome.held = std::move(*held);
    return calculation;
}

} // namespace osmose::rules
