#include "main/commands/sharing.hpp"

#include "journal/actions/distributions.hpp"
#include "locale/reading.hpp"
#include "main/commands/names.hpp"

#include <algorithm>

namespace osmose::cli {
namespace {

Result<std::vector<model::RevenueId>> revenues_asked(const journal::Journal& journal, const std::vector<std::string>& names) {
    std::vector<model::RevenueId> revenues;
    for (const std::string& name : names) {
        const auto entry = entry_named(journal, name);
        if (!entry) return std::unexpected(entry.error());
        const model::Revenue* const revenue = journal.project().revenues.find(*entry);
        if (!revenue) return fail(journal::errc::no_such_revenue, {.entry = to_string(*entry)});
        if (revenue->distributed) return fail(journal::errc::distributed_already, {.entry = to_string(*entry)});
        revenues.push_back(*entry);
    }
    if (names.empty())
        for (const model::Revenue& revenue : journal.project().revenues)
            if (!revenue.distributed) revenues.push_back(revenue.id);
    std::ranges::sort(revenues);
    return revenues;
}

Result<Computed> compute(model::Project state, rules::Draw draw) {
    auto project = std::make_unique<model::Project>(std::move(state));
    auto calculation = rules::calculate(*project, std::move(draw));
    if (!calculation) return std::unexpected(calculation.error());
    return Computed{std::move(project), std::move(*calculation)};
}

} // namespace

Result<Computed> try_sharing(const journal::Journal& journal, const SharingOptions& options, Date today) {
    const auto date = options.date.empty() ? Result<Date>(today) : parse_date(options.date);
    if (!date) return std::unexpected(date.error());
    if (!options.amount.empty())
        return locale::read_money(options.amount, journal.project().currency).and_then([&](Money amount) {
            return compute(journal.project(), {.revenues = {}, .date = *date, .total = amount});
        });
    auto revenues = revenues_asked(journal, options.revenues);
    if (!revenues) return std::unexpected(revenues.error());
    if (revenues->empty()) return fail(errc::nothing_to_share);
    return rules::draw_on(journal.project(), std::move(*revenues), *date).and_then([&](rules::Draw draw) {
        return compute(journal.project(), std::move(draw));
    });
}

Result<Computed> recompute(const journal::Journal& journal, const model::DistributionId& id) {
    const model::Distribution* const distribution = journal.project().distributions.find(id);
    if (!distribution) return fail(errc::no_such_sharing);
    model::Project seen = journal.seen_state(id);
    return rules::draw_on(seen, distribution->revenues, distribution->date).and_then([&](rules::Draw draw) {
        return compute(std::move(seen), std::move(draw));
    });
}

} // namespace osmose::cli
