#include "ui/views/critical_size.hpp"

#include "app/critical_size_figures.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/charts.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/persons.hpp"
#include "ui/views/means_words.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <span>

namespace osmose::ui {

using app::CoverageRow;
using app::CriticalSizeFigures;
using locale::tr;
using To = app::Screen;

namespace {

constexpr std::size_t most_bars = 60; // beyond, the rest is told in words

double width_of(const Fraction& part) { return static_cast<double>(round_half_even(part * Fraction(100'000)).convert_to<std::int64_t>()); }

bool is_short(const CoverageRow& row) { return row.missing.thousandths > 0; }

std::string volume_and_skill(const CoverageRow& row) {
    return tr("critical.volume_of", {{"volume", locale::quantity(row.missing, row.unit)}, {"skill", row.skill}});
}

// "8 h of baking and 3 h of hygiene".
std::string missing_words(const CriticalSizeFigures& figures) {
    std::vector<std::string> words;
    for (const CoverageRow& row : figures.needs)
        if (is_short(row) && words.size() < 3) words.push_back(volume_and_skill(row));
    return locale::list_and(words);
}

std::string subtitle(const CriticalSizeFigures& figures) {
    if (figures.needs.empty()) return tr("critical.subtitle");
    if (figures.team) return tr("critical.reached", {{"count", figures.team->members.size()}});
    return tr("critical.missing", {{"what", missing_words(figures)}});
}

void team_ring(const CriticalSizeFigures& figures) {
    if (figures.team) {
        const int size = static_cast<int>(figures.team->members.size());
        return ring(tr("critical.reached", {{"count", size}}), size, size, std::to_string(size) + "/" + std::to_string(size), tr("critical.members", {{"count", size}}), 160);
    }
    const int covered = static_cast<int>(figures.covered), whole = static_cast<int>(figures.needs.size());
    ring(tr("critical.covered_of", {{"count", covered}, {"whole", whole}}), covered, whole, std::to_string(covered) + "/" + std::to_string(whole), tr("critical.needs", {{"count", whole}}), 160);
}

void coverage_bars(const Here& here, const CriticalSizeFigures& figures) {
    std::vector<Bar> list;
    for (const CoverageRow& row : figures.needs) {
        if (list.size() == most_bars) break;
        list.push_back({.key = to_string(row.id), .label = row.skill, .value = volume_of_whole(row.covered, row.needed, row.unit),
                        .note = is_short(row) ? tr("means.missing", {{"volume", locale::quantity(row.missing, row.unit)}}) : tr("means.covered"),
                        .amount = width_of(row.part), .whole = width_of(Fraction(1)), .color = is_short(row) ? palette().accent : palette().primary,
                        .icon = is_short(row) ? Icon::circle_dashed : Icon::check, .tint = is_short(row) ? Tint::referral : Tint::time,
                        .href = here.href(To::means, to_string(row.id))});
    }
    bars("coverage", tr("critical.coverage"), list);
    if (figures.needs.size() > list.size()) hint(tr("critical.more_covered", {{"count", figures.needs.size() - list.size()}}));
}

void where_we_are(const Here& here, const CriticalSizeFigures& figures) {
    const auto state = [&] {
        chip(tr("critical.covered_of", {{"count", figures.covered}, {"whole", figures.needs.size()}}),
             {.tone = figures.team ? Tone::ok : Tone::warn, .icon = figures.team ? Icon::check : Icon::hourglass});
    };
    card("coverage-card", {.title = tr("critical.where"), .caption = tr("critical.coverage"), .actions = phone() ? Body{} : Body(state)}, [&] {
        if (narrow()) {
            stack({.gap = 12, .align = Align::centre}, [&] { team_ring(figures); });
            coverage_bars(here, figures);
            return;
        }
        row({.gap = 28, .align = Align::start}, [&] {
            team_ring(figures);
            stack({.gap = 0}, [&] { coverage_bars(here, figures); });
        });
    });
}

std::string proof(const CriticalSizeFigures::Team& team) {
    return team.proved ? tr("critical.proved") : tr("critical.at_least", {{"count", team.at_least}});
}

// The least team, and how sure it is that there is none smaller.
void least_team(const Here& here, const CriticalSizeFigures& figures) {
    card("team", {.title = tr("critical.least_team"), .caption = tr("critical.least_team_hint")}, [&] {
        if (!figures.team) {
            status_strip("out-of-reach", tr("critical.out_of_reach"), {.tone = Tone::accent, .icon = Icon::triangle_alert});
            return;
        }
        row({.gap = 8, .wrap = true}, [&] {
            chip(tr(figures.team->proved ? "critical.least" : "critical.best_found"),
                 {.tone = figures.team->proved ? Tone::ok : Tone::warn, .icon = figures.team->proved ? Icon::circle_check : Icon::circle_dashed});
            person_discs(figures.team->members, phone() ? 8 : 14, 28);
        });
        paragraph(proof(*figures.team), {.color = palette().ink2});
        const std::size_t there = figures.there.size(), spare = there - figures.team->members.size();
        paragraph(tr("critical.there", {{"count", there}}) + (spare > 0 ? " " + tr("critical.spare", {{"count", spare}}) : ""), {.color = palette().ink2});
        link("members", tr("critical.see_offers"), here.href(To::means), {.icon = Icon::puzzle});
    });
}

// What nobody can give yet, and who already asked to join.
void who_is_missing(const Here& here, const CriticalSizeFigures& figures) {
    card("missing", {.title = tr("critical.who_is_missing")}, [&] {
        if (figures.covered == figures.needs.size()) paragraph(tr("critical.nobody_missing"), {.color = palette().ink2});
        list("short", tr("critical.who_is_missing"), [&] {
            std::size_t shown = 0;
            for (const CoverageRow& need : figures.needs) {
                if (!is_short(need) || ++shown > 12) break; // the least covered come first
                list_row(to_string(need.id), need.skill, {.href = here.href(To::means, to_string(need.id))}, [&] {
                    icon_mark(Icon::circle_dashed, palette().accent_ink, 18);
                    stack({.gap = 0}, [&] {
                        text(need.skill, {.type = Type::medium});
                        caption(level_word(need.level));
                    });
                    text(locale::quantity(need.missing, need.unit), {.type = Type::strong});
                });
            }
            for (const app::Person& person : figures.candidates)
                list_row(to_string(person.id), name_of(person), {.href = here.href(To::members, to_string(person.id))}, [&] {
                    person_disc(person, 28);
                    stack({.gap = 0}, [&] {
                        text(name_of(person), {.type = Type::medium});
                        caption(tr("critical.asks_to_join"));
                    });
                    icon_mark(Icon::chevron_right, palette().ink3);
                });
        });
    });
}

void pivotal_bars(const Here& here, const app::PivotalFigures& pivotal) {
    std::vector<Bar> list;
    for (const app::PivotalRow& row : pivotal.members) {
        if (list.size() == most_bars) break;
        std::string value = locale::percent(row.part, {1, 1});
        if (!pivotal.exact) value += " ± " + locale::percent(row.error, {1, 1});
        list.push_back({.key = to_string(row.person.id), .label = name_and_you(row.person), .value = value,
                        .note = row.lost_part > Fraction{} ? tr("critical.lost", {{"part", locale::percent(row.lost_part, {1, 1})}}) : "",
                        .amount = width_of(row.part), .person = tint_order(row.person), .highlighted = row.person.me,
                        .href = here.href(To::explain, "pivotal/" + to_string(row.person.id))});
    }
    bars("pivotal", tr("critical.pivotal"), list);
    if (pivotal.members.size() > list.size()) hint(tr("critical.more_pivotal", {{"count", pivotal.members.size() - list.size()}}));
}

void who_is_pivotal(const Here& here, const CriticalSizeFigures& figures, const app::Figures& all, CriticalSizeState& state) {
    if (figures.there.empty()) return;
    const bool wanted = state.pivotal || figures.there.size() <= app::pivotal_at_once;
    const auto* pivotal = wanted ? &all.pivotal() : nullptr;
    const std::string how = pivotal == nullptr || !*pivotal ? tr("critical.pivotal_hint") : tr((*pivotal)->exact ? "critical.shapley_exact" : "critical.shapley_sampled");
    card("pivotal-card", {.title = tr("critical.pivotal"), .caption = how}, [&] {
        if (!wanted) {
            paragraph(tr("critical.pivotal_long", {{"count", figures.there.size()}}), {.color = palette().ink2});
            row([&] {
                if (button("compute", tr("critical.pivotal_compute"), {.icon = Icon::users})) state.pivotal = true;
            });
            return;
        }
        if (!*pivotal) return paragraph(locale::sentence(pivotal->error()));
        pivotal_bars(here, **pivotal);
        hint(tr("critical.pivotal_means"));
    });
}

} // namespace

void critical_size_view(const Here& here, const app::Figures& all, CriticalSizeState& state, app::Commands& commands) {
    const Result<CriticalSizeFigures>& found = all.critical_size();
    if (!found) {
        page_header(tr("critical.title"), tr("critical.subtitle"));
        return status_strip("refused", locale::sentence(found.error()), {.tone = Tone::warn, .icon = Icon::triangle_alert});
    }
    const CriticalSizeFigures& figures = *found;
    const auto actions = [&] {
        if (button("needs", tr("means.title"), {.icon = Icon::puzzle})) go(here.href(To::means));
        if (!figures.team && button("invite", tr("members.invite"), {.style = ButtonStyle::primary, .icon = Icon::user_plus})) commands.push(app::Go{here.route(To::members, "invite")});
    };
    page_header(tr("critical.title"), subtitle(figures), {.actions = figures.needs.empty() ? Body{} : Body(actions)});
    if (figures.needs.empty()) {
        empty_state(tr("critical.empty"), tr("critical.empty_hint"), [&] {
            if (button("need", tr("means.add_need"), {.style = ButtonStyle::primary, .icon = Icon::plus})) go(here.href(To::means, "new-need"));
        });
        return;
    }
    columns({1, 1}, {[&] {
                         where_we_are(here, figures);
                         least_team(here, figures);
                     }, [&] {
                         who_is_missing(here, figures);
                         who_is_pivotal(here, figures, all, state);
                     }});
    hint(tr("critical.plan", {{"from", locale::date(figures.plan.from)}, {"to", locale::date(figures.plan.to)}}));
}

} // namespace osmose::ui
