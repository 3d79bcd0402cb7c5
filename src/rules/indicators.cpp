#include "rules/indicators.hpp"

#include "rules/apportion.hpp"
#include "rules/sharing.hpp"

namespace osmose::rules {

namespace {

Result<Spread> spread_of(std::span<const Fraction> values) {
    const auto index = gini(values);
    if (!index) return std::unexpected(index.error());
    return lorenz_curve(values).transform(
        [&](std::vector<LorenzPoint> curve) { return Spread{*index, std::move(curve)}; });
}

std::vector<std::optional<Fraction>> shares_if_any(std::span<const Fraction> values) {
    const auto shares = shares_of(values); // none where all are 0
    std::vector<std::optional<Fraction>> all(values.size());
    for (std::size_t i = 0; shares && i < values.size(); ++i)
        all[i] = (*shares)[i];
    return all;
}

void add_votes(Indicators& figures, const model::Project& project) {
    std::size_t voted = 0, voters = 0;
    for (const model::Decision& decision : project.decisions) {
        if (!decision.closing || decision.tally.voters == 0) continue;
        figures.votes.push_back({decision.id, decision.tally.took_part, decision.tally.voters});
        voted += decision.tally.took_part;
        voters += decision.tally.voters;
    }
    if (voters > 0) figures.turnout = turnout(voted, voters).value();
}

} // namespace

Result<Indicators> indicators(const model::Project& project) {
    const auto ledger = ledger_of(project);
    if (!ledger) return std::unexpected(ledger.error());
    const auto received = received_by(project, *ledger);
    if (!received) return std::unexpected(received.error());
    return guard([&]() -> Result<Indicators> {
        const std::vector<Fraction> brought =
            weights_by(*ledger, model::rule_in_force(project).rule, model::Key::contribution, {.until = last_day});
        const std::vector<Fraction> gains = weights_from(*received);
        auto contributions = spread_of(brought), of_gains = spread_of(gains);
        if (!contributions || !of_gains)
            return std::unexpected(contributions ? of_gains.error() : contributions.error());
        Indicators figures{.members = {},
                           .contributions = std::move(*contributions),
                           .gains = std::move(*of_gains),
                           .votes = {},
                           .turnout = {}};
        const auto share_brought = shares_if_any(brought), share_gained = shares_if_any(gains);
        for (std::size_t i = 0; i < ledger->members.size(); ++i) {
            MemberFairness row{ledger->members[i], brought[i], (*received)[i], share_brought[i], share_gained[i], {}};
            if (row.of_contributions && row.of_gains) row.gap = *row.of_gains - *row.of_contributions;
            figures.members.push_back(std::move(row));
        }
        add_votes(figures, project);
        return figures;
    });
}

} // namespace osmose::rules
