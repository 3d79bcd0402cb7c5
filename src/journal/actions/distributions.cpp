#include "journal/actions/distributions.hpp"

#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "journal/actions/offices.hpp"
#include "journal/actions/spending.hpp"
#include "rules/distribution.hpp"
#include "rules/permissions.hpp"

namespace osmose::journal {
namespace {

using model::Part;
using model::StepKind;

Error at_revenue(Errc code, const EntryId& entry) { return {code, {.entry = to_string(entry), .field = "revenues"}, {}}; }

// Whether the revenues are there, each named once, and no other distribution took them.
Result<void> check_drawn(const model::Project& project, const std::vector<model::RevenueId>& revenues) {
    if (revenues.empty()) return fail_at_field(errc::revenue_missing, "revenues");
    for (std::size_t i = 0; i < revenues.size(); ++i) {
        const model::Revenue* const revenue = project.revenues.find(revenues[i]);
        if (!revenue) return std::unexpected(at_revenue(errc::no_such_revenue, revenues[i]));
        if (revenue->distributed) return std::unexpected(at_revenue(errc::distributed_already, *revenue->distributed));
        if (i > 0 && revenues[i] <= revenues[i - 1]) return std::unexpected(at_revenue(errc::distributed_already, revenues[i]));
    }
    return {};
}

Result<Money> sum_of(const std::vector<Part>& parts) {
    std::vector<Money> amounts;
    for (const Part& part : parts) {
        if (part.amount.minor < 0) return fail(errc::does_not_add_up);
        amounts.push_back(part.amount);
    }
    return sum(amounts);
}

// What a version of the calculation that is unknown here carries must at least come out as it went in.
bool adds_up(const model::Outcome& outcome, Money total) {
    Money left = total;
    for (const model::Step& step : outcome.steps) {
        const auto paid = sum_of(step.parts);
        if (step.in != left || step.taken.minor < 0 || step.out.minor < 0) return false;
        if (add(step.taken, step.out) != Result<Money>(step.in)) return false;
        if (!step.parts.empty() && paid != Result<Money>(step.taken)) return false;
        left = step.out;
    }
    for (const Part& part : outcome.parts) {
        std::vector<Part> held;
        for (const model::HeldPart& each : outcome.held)
            if (each.member == part.to) held.push_back({each.contribution, each.amount});
        const auto all_held = sum_of(held);
        if (!all_held || part.amount < *all_held) return false;
    }
    return sum_of(outcome.parts) == Result<Money>(left);
}

Money total_of(const model::Outcome& outcome) {
    if (!outcome.steps.empty()) return outcome.steps.front().in;
    Money total;
    for (const Part& part : outcome.parts) total.minor += part.amount.minor;
    return total;
}

void note_payment(model::Project& project, const model::Step& step) {
    switch (step.kind) {
    case StepKind::costs: cover_costs(project, step.parts); break;
    case StepKind::advances: repay_advances(project, step.parts); break;
    case StepKind::reserve: project.reserve.minor += step.taken.minor; break;
    case StepKind::solidarity: project.solidarity[step.cause].minor += step.taken.minor; break;
    case StepKind::patronage: break; // it stands in the distribution
    }
}

// The outcome stands in the distribution; what it did to costs, advances, the reserve and what is held is noted there.
void carry_out(model::Project& project, model::Distribution distribution) {
    for (const model::RevenueId& revenue : distribution.revenues) project.revenues.edit(revenue).distributed = distribution.id;
    for (const model::Step& step : distribution.outcome.steps) note_payment(project, step);
    for (const model::HeldPart& part : distribution.outcome.held) project.held.push_back({distribution.id, part});
    distribution.total = total_of(distribution.outcome);
    project.distributions.add(std::move(distribution));
}

} // namespace

Result<Judgement> ApplyDistribution::judge(const model::Project& seen, const Author& author) const {
    if (!rules::keeps_accounts(seen, author.member)) return fail(errc::accounts_only);
    if (auto open = check_year_open(seen, author, "date", date); !open) return std::unexpected(std::move(open.error()));
    if (auto drawn = check_drawn(seen, revenues); !drawn) return std::unexpected(std::move(drawn.error()));
    auto draw = rules::draw_on(seen, revenues, date);
    if (!draw) return std::unexpected(std::move(draw.error()));
    if (calculation != model::calculation_version) {
        if (!adds_up(outcome, draw->total)) return fail(errc::does_not_add_up);
        return rules::ledger_of(seen).transform(
            [&](const rules::Ledger& ledger) { return Judgement{.counted = rules::not_yet_counted(ledger, seen, date)}; });
    }
    auto calculated = rules::calculate(seen, std::move(*draw));
    if (!calculated) return std::unexpected(std::move(calculated.error()));
    if (calculated->outcome != outcome || calculated->rule != rule) return fail(errc::sums_differ);
    return Judgement{.counted = std::move(calculated->counted)};
}

Result<void> ApplyDistribution::validate(const model::Project& project, const Author&) const {
    return check_drawn(project, revenues);
}

void ApplyDistribution::apply(model::Project& project, const Author& author, const Judgement& judgement) const {
    carry_out(project, {.id = author.entry,
                        .date = date,
                        .rule = rule,
                        .revenues = revenues,
                        .outcome = outcome,
                        .calculation = calculation,
                        .checked = calculation == model::calculation_version,
                        .counted = judgement.counted,
                        .by = author.member});
}

Result<Judgement> ShareRevenue::judge(const model::Project& seen, const Author& author) const {
    if (!author.decided) return fail(errc::decision_needed);
    if (calculation != model::calculation_version) return fail(errc::newer_calculation, {}, {{"version", std::to_string(calculation)}});
    if (auto drawn = check_drawn(seen, revenues); !drawn) return std::unexpected(std::move(drawn.error()));
    auto draw = rules::draw_on(seen, revenues, date);
    if (!draw) return std::unexpected(std::move(draw.error()));
    return rules::calculate(seen, std::move(*draw)).transform([](rules::Calculation calculated) {
        return Judgement{.counted = std::move(calculated.counted), .outcome = std::move(calculated.outcome), .rule = calculated.rule};
    });
}

Result<void> ShareRevenue::validate(const model::Project& project, const Author& author) const {
    return all_of_these(check_once(project.distributions, author), check_drawn(project, revenues));
}

void ShareRevenue::apply(model::Project& project, const Author& author, const Judgement& judgement) const {
    carry_out(project, {.id = author.entry,
                        .date = date,
                        .rule = judgement.rule,
                        .revenues = revenues,
                        .outcome = *judgement.outcome,
                        .calculation = calculation,
                        .counted = judgement.counted,
                        .by = author.member});
}

template ActionType type_of_action<ShareRevenue>();
template ActionType type_of_action<ApplyDistribution>();

} // namespace osmose::journal
