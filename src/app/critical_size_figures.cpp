#include "app/critical_size_figures.hpp"

#include "app/figures_parts.hpp"
#include "rules/availability.hpp"
#include "rules/project_team.hpp"

#include <algorithm>
#include <cmath>

namespace osmose::app {

namespace {

Fraction part_of(const Fraction& value, const Fraction& whole) { return whole > Fraction{} ? value / whole : Fraction{}; }

std::vector<CoverageRow> coverage(const model::Project& project, const rules::ProjectMeans& means, const rules::CriticalSize& critical) {
    std::vector<CoverageRow> rows;
    for (std::size_t i = 0; i < means.input.needs.size(); ++i) {
        const std::int64_t needed = critical.needed[i], covered = critical.covered[i];
        if (needed == 0) continue;
        const model::Need& need = *project.needs.find(means.input.needs[i].id);
        rows.push_back({.id = need.id, .skill = need.facts.skill, .unit = rules::unit_of(means.input.means.needs[i]), .level = need.facts.level,
                        .needed = rules::volume_of(needed), .covered = rules::volume_of(covered), .missing = rules::volume_of(needed - covered),
                        .part = Fraction::of(covered, needed).value_or(Fraction{})});
    }
    std::ranges::stable_sort(rows, {}, &CoverageRow::part);
    return rows;
}

} // namespace

const Result<CriticalSizeFigures>& Figures::critical_size() const {
    return kept(parts_->critical_size, [&]() -> Result<CriticalSizeFigures> {
        const model::Project& project = parts_->project();
        const auto means = rules::project_means(project, parts_->today);
        if (!means) return std::unexpected(means.error());
        const auto critical = rules::critical_size(*means);
        if (!critical) return std::unexpected(critical.error());
        const rules::Pooled pooled{&project, {}};
        CriticalSizeFigures figures;
        figures.plan = rules::planned(std::span(&pooled, 1), parts_->today);
        figures.needs = coverage(project, *means, *critical);
        figures.covered = static_cast<std::size_t>(std::ranges::count(figures.needs, Quantity{}, &CoverageRow::missing));
        for (const model::MemberId& id : means->members) figures.there.push_back(person(id));
        for (const model::Member& member : project.members)
            if (member.state == model::MemberState::candidate) figures.candidates.push_back(person(member.id));
        if (critical->team) {
            figures.team.emplace(CriticalSizeFigures::Team{.members = {}, .at_least = critical->team->at_least, .proved = critical->team->proved()});
            for (const std::size_t member : critical->team->members) figures.team->members.push_back(figures.there[member]);
        }
        return figures;
    });
}

const Result<PivotalFigures>& Figures::pivotal() const {
    return kept(parts_->pivotal, [&]() -> Result<PivotalFigures> {
        const auto means = rules::project_means(parts_->project(), parts_->today);
        if (!means) return std::unexpected(means.error());
        const auto pivotal_members = rules::pivotal_members(*means);
        if (!pivotal_members) return std::unexpected(pivotal_members.error());
        return guard([&]() -> Result<PivotalFigures> {
            const rules::PivotalMembers& pivotal = *pivotal_members;
            PivotalFigures figures{.members = {}, .exact = pivotal.exact};
            for (const rules::Pivotal& each : pivotal.members) {
                const auto tens = static_cast<std::int64_t>(std::llround(each.standard_error * 10'000));
                figures.members.push_back({.person = person(each.member), .part = part_of(each.value, pivotal.worth), .lost_part = part_of(each.lost, pivotal.worth),
                                           .error = part_of(Fraction::of(tens, 10'000).value_or(Fraction{}), pivotal.worth)});
            }
            std::ranges::stable_sort(figures.members, std::ranges::greater{}, &PivotalRow::part);
            return figures;
        });
    });
}

} // namespace osmose::app
