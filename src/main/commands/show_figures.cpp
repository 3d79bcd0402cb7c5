#include "main/commands/show_figures.hpp"

#include "main/commands/cells.hpp"
#include "main/commands/command.hpp"
#include "main/commands/spoken.hpp"
#include "rules/availability.hpp"
#include "rules/charter.hpp"
#include "rules/indicators.hpp"
#include "rules/project_team.hpp"

#include <algorithm>

namespace osmose::cli {
namespace {

using journal::Journal;
using locale::tr;

const Cell nothing("");

Cell what(std::string_view prefix, const std::string& kind) { return {tr(std::string(prefix) + kind), kind}; }
Cell index_cell(const Fraction& gini) { return {locale::decimal(gini, {0, 4}), to_string(gini)}; }
Cell yes_no(bool yes) { return {tr(yes ? "cli.yes" : "cli.no"), yes ? "yes" : "no"}; }
Cell number(std::size_t count) { return {std::to_string(count)}; }

// Steps of volume in their unit; in JSON thousandths, as everywhere.
Cell steps(std::int64_t count, std::string_view unit) {
    const Quantity volume{count * (1000 / rules::steps_a_unit)};
    return {locale::quantity(volume, unit), std::to_string(volume.thousandths)};
}

Cell team_words(const rules::CriticalSize& critical) {
    if (std::ranges::none_of(critical.needed, [](std::int64_t steps) { return steps > 0; }))
        return {tr("cli.critical.no_need"), "no-need"};
    if (!critical.team) return {tr("cli.critical.out_of_reach"), "out-of-reach"};
    if (critical.team->proved()) return {tr("cli.critical.proved"), "proved"};
    return {tr("cli.critical.at_least", {{"number", critical.team->at_least}}),
            "at-least-" + std::to_string(critical.team->at_least)};
}

} // namespace

Result<Table> fairness_table(const Journal& journal) {
    const auto figures = rules::indicators(journal.project());
    if (!figures) return std::unexpected(figures.error());
    Table table{.columns = {column("what"), column("id"), column("name"), column("value", true),
                            column("received", true), column("contributions"), column("gains"), column("gap"),
                            column("turnout")},
                .rows = {}};
    for (const rules::MemberFairness& row : figures->members)
        table.rows.push_back({what("cli.fairness.", "member"),
                              id(row.member),
                              name_of(journal, row.member),
                              {locale::points(row.brought, {2, 2}), to_string(row.brought)},
                              money(journal, row.received),
                              share(row.of_contributions),
                              share(row.of_gains),
                              share(row.gap),
                              nothing});
    table.rows.push_back({what("cli.fairness.", "gini"), nothing, nothing, nothing, nothing,
                          index_cell(figures->contributions.gini), index_cell(figures->gains.gini), nothing, nothing});
    for (std::size_t i = 0; i < figures->contributions.lorenz.size(); ++i) {
        const rules::LorenzPoint& brought = figures->contributions.lorenz[i];
        table.rows.push_back(
            {what("cli.fairness.", "lorenz"),
             nothing,
             {tr("cli.fairness.poorest", {{"part", locale::percent(brought.people)}}), to_string(brought.people)},
             nothing,
             nothing,
             share(brought.held),
             share(figures->gains.lorenz[i].held),
             nothing,
             nothing});
    }
    const auto add_votes = [&](const Cell& decision, const std::string& title, const std::optional<Fraction>& part) {
        table.rows.push_back({what("cli.fairness.", "turnout"), decision, title, nothing, nothing, nothing, nothing,
                              nothing, share(part)});
    };
    for (const rules::DecisionTurnout& vote : figures->votes)
        add_votes(id(vote.decision), journal.project().decisions.find(vote.decision)->facts.title,
                  *Fraction::of(vote.voted, vote.voters));
    if (figures->turnout) add_votes(nothing, tr("cli.fairness.all_votes"), figures->turnout);
    return table;
}

Result<Table> critical_size_table(const Journal& journal) {
    const auto means = rules::project_means(journal.project(), today());
    if (!means) return std::unexpected(means.error());
    const auto critical = rules::critical_size(*means);
    if (!critical) return std::unexpected(critical.error());
    const auto pivotal = rules::pivotal_members(*means);
    if (!pivotal) return std::unexpected(pivotal.error());
    Table table{.columns = {column("what"), column("id"), column("name"), column("needed", true),
                            column("covered", true), column("missing", true), column("in_team"), column("shapley"),
                            column("lost"), column("note")},
                .rows = {}};
    for (std::size_t i = 0; i < means->input.needs.size(); ++i) {
        if (critical->needed[i] == 0) continue;
        const model::Need& need = *journal.project().needs.find(means->input.needs[i].id);
        const std::string_view unit = need.facts.unit == model::unit::day
                                          ? model::unit::hour
                                          : std::string_view(need.facts.unit); // as it is matched
        table.rows.push_back({what("cli.critical.", "need"), id(need.id), need.facts.skill,
                              steps(critical->needed[i], unit), steps(critical->covered[i], unit),
                              steps(critical->needed[i] - critical->covered[i], unit), nothing, nothing, nothing,
                              nothing});
    }
    table.rows.push_back({what("cli.critical.", "team"), nothing, nothing,
                          critical->team ? number(critical->team->members.size()) : nothing,
                          number(means->members.size()),
                          critical->joining ? number(critical->joining->members.size()) : nothing, nothing, nothing,
                          nothing, team_words(*critical)});
    const auto part = [&](const Fraction& value) {
        return share(pivotal->worth > 0 ? value / pivotal->worth : Fraction(0));
    };
    for (std::size_t i = 0; i < pivotal->members.size(); ++i) {
        const rules::Pivotal& row = pivotal->members[i];
        const Cell in_team = critical->team ? yes_no(std::ranges::contains(critical->team->members, i)) : nothing;
        table.rows.push_back({what("cli.critical.", "member"), id(row.member), name_of(journal, row.member), nothing,
                              nothing, nothing, in_team, part(row.value), part(row.lost),
                              pivotal->exact ? nothing : Cell{tr("cli.critical.sampled"), "sampled"}});
    }
    return table;
}

Result<Table> charter_table(const Journal& journal) {
    return rules::charter(journal.project(), today()).transform([&](const std::vector<rules::CharterAnswer>& answers) {
        Table table{.columns = {column("point"), column("verdict"), column("why"), column("mend")}, .rows = {}};
        for (const rules::CharterAnswer& answer : answers)
            table.rows.push_back({word("charter.point_", answer.point), word("charter.verdict_", answer.verdict),
                                  said(journal, "charter.", answer.why),
                                  answer.mend ? said(journal, "charter.", *answer.mend) : ""});
        return table;
    });
}

} // namespace osmose::cli
