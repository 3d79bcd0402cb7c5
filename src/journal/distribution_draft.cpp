#include "journal/distribution_draft.hpp"

#include "rules/distribution.hpp"

#include <algorithm>

namespace osmose::journal {

Result<ApplyDistribution> draft_distribution(const model::Project& project, std::vector<model::RevenueId> revenues, Date date) {
    std::ranges::sort(revenues);
    if (revenues.empty()) return fail(errc::revenue_missing);
    for (const model::RevenueId& id : revenues) {
        const model::Revenue* revenue = project.revenues.find(id);
        if (!revenue) return fail(errc::no_such_revenue, {.entry = to_string(id)});
        if (revenue->distributed) return fail(errc::distributed_already, {.entry = to_string(id)});
    }
    return rules::draw_on(project, revenues, date)
        .and_then([&](rules::Draw draw) { return rules::calculate(project, std::move(draw)); })
        .transform([&](rules::Calculation calculation) {
            return ApplyDistribution{.revenues = std::move(revenues),
                                     .date = date,
                                     .rule = calculation.rule,
                                     .outcome = std::move(calculation.outcome)};
        });
}

} // namespace osmose::journal
