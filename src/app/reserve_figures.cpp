#include "app/reserve_figures.hpp"

#include "app/figures_parts.hpp"

#include <algorithm>

namespace osmose::app {

namespace {

HeldRow row_of(const model::Held& held, const Figures& figures) {
    HeldRow row{.person = figures.person(held.part.member),
                .contribution = held.part.contribution,
                .what = {},
                .amount = held.part.amount,
                .distribution = held.distribution,
                .date = {},
                .disputed_by = {},
                .reason = {},
                .decision = {}};
    if (const auto& settlement = figures.contribution_detail(held.part.contribution).settlement; settlement && settlement->under_way()) row.decision = settlement->decision;
    if (const model::Distribution* const distribution = figures.project().distributions.find(held.distribution)) row.date = distribution->date;
    const model::Contribution* const contribution = figures.project().contributions.find(held.part.contribution);
    if (!contribution) return row; // a later entry took it out
    row.kind = contribution->facts.kind;
    row.what = contribution->facts.note.empty() ? contribution->facts.skill : contribution->facts.note;
    if (contribution->disputes.empty()) return row;
    row.disputed_by = figures.person(contribution->disputes.front().by);
    row.reason = contribution->disputes.front().reason;
    return row;
}

LossRow row_of(const model::Loss& loss, const Figures& figures) {
    LossRow row{.id = loss.id,
                .date = loss.date,
                .amount = loss.amount,
                .note = loss.note,
                .from_reserve = loss.spending.from_reserve,
                .uncovered = loss.spending.uncovered,
                .borne = {},
                .figure = "loss/" + to_string(loss.id)};
    for (const model::Part& part : loss.spending.borne) row.borne.emplace_back(figures.person(part.to), part.amount);
    return row;
}

ReserveMove::Kind kind_of(model::ReleaseTo to, bool at_end) {
    if (at_end) return ReserveMove::Kind::at_end;
    return to == model::ReleaseTo::sharing ? ReserveMove::Kind::to_sharing : ReserveMove::Kind::to_costs;
}

std::vector<ReserveMove> moves_of(const model::Project& project) {
    std::vector<ReserveMove> moves;
    const auto add = [&](const EntryId& id, Date date, ReserveMove::Kind kind, std::int64_t amount) {
        if (amount != 0) moves.push_back({.id = id, .date = date, .kind = kind, .amount = {amount}});
    };
    for (const model::Distribution& distribution : project.distributions) {
        Money kept;
        for (const model::Step& step : distribution.outcome.steps)
            if (step.kind == model::StepKind::reserve) kept = plus(kept, step.taken);
        add(distribution.id, distribution.date, ReserveMove::Kind::distribution, kept.minor);
    }
    for (const model::Loss& loss : project.losses) add(loss.id, loss.date, ReserveMove::Kind::loss, -loss.spending.from_reserve.minor);
    for (const model::Release& release : project.releases) {
        const bool at_end = project.ended && project.ended->closing == release.id;
        add(release.id, release.date, kind_of(release.to, at_end), -release.spending.from_reserve.minor);
    }
    std::ranges::reverse(moves);
    std::ranges::stable_sort(moves, std::ranges::greater{}, &ReserveMove::date);
    return moves;
}

} // namespace

const ReserveFigures& Figures::reserve() const {
    return kept(parts_->reserve, [&] {
        ReserveFigures figures;
        for (const model::Held& held : project().held) {
            if (held.state != model::HeldState::held) continue;
            figures.held.push_back(row_of(held, *this));
            figures.held_total = plus(figures.held_total, held.part.amount);
        }
        std::ranges::reverse(figures.held);
        for (const model::Loss& loss : project().losses) figures.losses.push_back(row_of(loss, *this));
        std::ranges::reverse(figures.losses);
        figures.reserve = project().reserve;
        figures.moves = moves_of(project());
        for (const model::Cost& cost : project().costs) figures.open_costs = plus(figures.open_costs, subtract(cost.amount, cost.covered).value_or(Money{}));
        return figures;
    });
}

} // namespace osmose::app
