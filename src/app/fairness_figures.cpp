#include "app/fairness_figures.hpp"

#include "app/figures_parts.hpp"
#include "base/integer.hpp"

#include <algorithm>

namespace osmose::app {

namespace {

Fraction size_of(const Fraction& value) { return value < Fraction{} ? Fraction{} - value : value; }

void add_members(FairnessFigures& figures, const rules::Indicators& found, const Figures& people) {
    std::int64_t received = 0;
    for (const rules::MemberFairness& each : found.members) received += each.received.minor;
    for (const rules::MemberFairness& each : found.members) {
        figures.any_brought |= each.brought > Fraction{};
        FairnessRow row{.person = people.person(each.member), .brought = each.brought, .received = each.received,
                        .of_contributions = each.of_contributions, .of_gains = each.of_gains, .gap = each.gap, .gap_money = {}};
        if (each.gap) row.gap_money = *each.gap * Fraction(received);
        if (row.gap && (!figures.furthest || size_of(*row.gap) > size_of(*figures.furthest->gap))) figures.furthest = row;
        figures.members.push_back(std::move(row));
    }
    figures.any_received = received > 0;
    const auto& lorenz = figures.contributions.lorenz;
    if (figures.any_brought && lorenz.size() > 4) figures.of_three_greatest = Fraction(1) - lorenz[lorenz.size() - 4].held;
}

void add_votes(FairnessFigures& figures, const rules::Indicators& found, const model::Project& project) {
    for (const rules::DecisionTurnout& vote : found.votes) {
        figures.votes.push_back({.decision = vote.decision, .title = project.decisions.find(vote.decision)->facts.title, .voted = vote.voted,
                                 .voters = vote.voters, .part = Fraction::of(vote.voted, vote.voters).value_or(Fraction{})});
        figures.voted += vote.voted;
        figures.voters += vote.voters;
    }
    std::ranges::reverse(figures.votes);
    figures.turnout = found.turnout;
}

} // namespace

const Result<FairnessFigures>& Figures::fairness() const {
    return kept(parts_->fairness, [&] {
        return guard([&]() -> Result<FairnessFigures> {
            auto found = rules::indicators(project());
            if (!found) return std::unexpected(found.error());
            auto charter = rules::charter(project(), parts_->today);
            if (!charter) return std::unexpected(charter.error());
            FairnessFigures figures;
            figures.contributions = std::move(found->contributions);
            figures.gains = std::move(found->gains);
            add_members(figures, *found, *this);
            add_votes(figures, *found, project());
            figures.kept = static_cast<std::size_t>(std::ranges::count(*charter, rules::Verdict::kept, &rules::CharterAnswer::verdict));
            figures.charter = std::move(*charter);
            return figures;
        });
    });
}

} // namespace osmose::app
