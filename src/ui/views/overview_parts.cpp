#include "ui/views/overview_parts.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/charts.hpp"
#include "ui/charts/columns.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <ranges>

namespace osmose::ui {

using To = app::Screen; // where a link leads

namespace {

constexpr std::size_t contributions_of_a_young_project = 10;

struct StepShown {
    std::string_view key, title, hint, action;
    Icon icon;
    To screen;
    std::string_view item;
    bool done;
};

void step_row(const Here& here, const StepShown& step, bool now) {
    const auto act = [&] {
        if (button(step.key, tr(step.action), {.style = now ? ButtonStyle::primary : ButtonStyle::outline, .size = ButtonSize::small, .fill = phone()}))
            go(here.href(step.screen, step.item));
    };
    row({.gap = 12, .align = phone() ? Align::start : Align::centre}, [&] {
        if (step.done) icon_mark(Icon::circle_check, palette().primary, 20, tr("first_steps.done"));
        else icon_mark(step.icon, now ? palette().primary_ink : palette().ink3, 20);
        stack({.gap = 0}, [&] {
            paragraph(tr(step.title), {.type = now ? Type::strong : Type::body, .color = step.done ? palette().ink3 : 0});
            if (now) paragraph(tr(step.hint), {.color = palette().ink2});
        });
        if (!step.done && !phone()) act();
    });
    if (now && phone()) act(); // one after the other, where there is little room
}

// ---- over time

std::string tick_of(Date start, app::OverTime::Step step) {
    const auto day = civil(start);
    const std::string year = std::to_string(static_cast<int>(day.year()));
    const auto month = static_cast<unsigned>(day.month());
    if (step == app::OverTime::Step::year) return year;
    if (step == app::OverTime::Step::quarter) return tr("overview.quarter_short", {{"quarter", std::to_string((month - 1) / 3 + 1)}, {"year", year.substr(2)}});
    return tr("date.month_short." + std::to_string(month));
}

std::string title_of(Date start, app::OverTime::Step step) {
    if (step == app::OverTime::Step::year) return std::to_string(static_cast<int>(civil(start).year()));
    return step == app::OverTime::Step::quarter ? locale::quarter(start) : locale::month(start);
}

ColumnChart chart_of(const app::OverTime& time, bool by_member) {
    static constexpr std::array periods{"overview.month", "overview.quarter", "overview.year"};
    ColumnChart chart{.name = tr("overview.over_time"), .unit = tr("overview.points"), .periods = tr(periods[static_cast<std::size_t>(time.step)]), .ticks = {}, .titles = {},
                      .series = {}, .written = [](std::int64_t minor) { return locale::points(Money{minor}); },
                      .on_axis = [](std::int64_t minor) { return locale::decimal(minor, 2, {0, 2}); }};
    for (const Date start : time.starts) chart.ticks.push_back(tick_of(start, time.step)), chart.titles.push_back(title_of(start, time.step));
    for (const app::OverTime::Series& series : by_member ? time.by_member : time.by_kind) {
        ColumnSeries out{.label = series.kind     ? word_of(*series.kind)
                                  : series.person ? name_of(*series.person)
                                                  : tr("overview.others"),
                         .color = series.kind     ? chart_fill(tint_of(*series.kind))
                                  : series.person ? member_tint(tint_order(*series.person))
                                                  : palette().line2,
                         .amounts = {}};
        for (const Money value : series.values) out.amounts.push_back(value.minor);
        chart.series.push_back(std::move(out));
    }
    return chart;
}

} // namespace

bool shows_first_steps(const OverviewShown& shown) {
    return shown.acts && !shown.settings.first_steps_hidden && !shown.figures.first_steps().all() &&
           shown.figures.overview().counted < contributions_of_a_young_project;
}

void first_steps_card(const Here& here, const OverviewShown& shown, app::Commands& commands) {
    const app::FirstSteps& steps = shown.figures.first_steps();
    const std::array list{
        StepShown{"created", "first_steps.create", "", "", Icon::circle_check, To::overview, "", true},
        StepShown{"contribution", "first_steps.contribution", "first_steps.contribution_hint", "contributions.add", Icon::hand_heart, To::contributions, "new", steps.contribution},
        StepShown{"member", "first_steps.member", "first_steps.member_hint", "members.add", Icon::user_plus, To::members, "new", steps.member},
        steps.unconfirmed ? StepShown{"confirm", "first_steps.confirm", "first_steps.confirm_hint", "overview.go_confirm", Icon::check, To::contributions, "to-confirm", steps.confirmed}
                          : StepShown{"confirm", "first_steps.confirm", "first_steps.confirm_none", "contributions.add", Icon::check, To::contributions, "new", steps.confirmed},
        StepShown{"revenue", "first_steps.revenue", "first_steps.revenue_hint", "revenue.add", Icon::coins, To::sharing, "new", steps.revenue},
        StepShown{"share", "first_steps.share", "first_steps.share_hint", "overview.go_distribute", Icon::git_fork, To::sharing, "", steps.shared},
    };
    const auto done = std::ranges::count(list, true, &StepShown::done);
    const auto next = std::ranges::find(list, false, &StepShown::done);
    const auto hide = [&] {
        if (!icon_button("hide", Icon::x, tr("first_steps.hide"))) return;
        app::Settings settings = shown.settings;
        settings.first_steps_hidden = true;
        commands.push(app::ChangeSettings{std::move(settings)});
    };
    card("first-steps", {.title = tr("first_steps.title"), .caption = tr("first_steps.count", {{"count", done}, {"whole", list.size()}}), .actions = hide}, [&] {
        for (const StepShown& step : list) step_row(here, step, next != list.end() && &step == &*next);
    });
}

void over_time_card(const app::OverTime& time, OverviewState& state) {
    const std::string kind = tr("overview.by_kind_short"), member = tr("overview.by_member_short");
    const auto choices = [&] {
        segmented("of", tr("overview.over_time"), state.over_time, {{"kind", kind}, {"member", member}});
        if (icon_button("table", Icon::table_2, state.as_table ? tr("chart.as_chart") : tr("chart.as_table"), {.framed = true, .pressed = state.as_table}))
            state.as_table = !state.as_table;
    };
    card("over-time", {.title = tr("overview.over_time"), .caption = time.earlier ? tr("overview.over_time_earlier") : "", .actions = phone() ? Body{} : Body(choices)}, [&] {
        if (phone()) row({.gap = 8}, choices);
        const ColumnChart chart = chart_of(time, state.over_time == "member");
        if (state.as_table) column_table("over-time-table", chart);
        else column_chart("over-time-chart", chart);
    });
}

void critical_card(const Here& here, const app::CriticalInShort& critical, std::size_t members) {
    card("critical", {.title = tr("nav.critical_size"), .actions = [&] { link("see", tr("action.details"), here.href(To::critical_size), {.arrow = true}); }}, [&] {
        row({.gap = 24}, [&] {
            const std::string name = tr("overview.needs_covered", {{"covered", critical.covered}, {"count", critical.needs}});
            ring(name, static_cast<int>(critical.covered), static_cast<int>(critical.needs), std::to_string(critical.covered) + "/" + std::to_string(critical.needs),
                 tr("overview.needs_caption", {{"count", critical.needs}}), phone() ? 128 : 160);
            stack({.gap = 8}, [&] {
                if (critical.gaps.empty()) {
                    label_text(tr("overview.critical_reached"));
                    paragraph(tr(critical.proved ? "overview.critical_team" : "overview.critical_team_at_most", {{"count", *critical.team}}), {.type = Type::figure_m});
                    paragraph(tr("overview.critical_of", {{"count", members}}), {.color = palette().ink2});
                    return;
                }
                label_text(tr("overview.critical_missing"));
                constexpr std::size_t most = 3;
                for (const auto& gap : critical.gaps | std::views::take(most))
                    stack({.gap = 0}, [&] {
                        paragraph(escape_markup(gap.skill), {.type = Type::medium});
                        paragraph(tr("overview.critical_gap", {{"much", locale::quantity(gap.missing, gap.unit)}, {"level", std::to_string(gap.level)}}), {.color = palette().ink2});
                    });
                if (critical.gaps.size() > most) paragraph(tr("overview.critical_more", {{"count", critical.gaps.size() - most}}), {.color = palette().ink3});
            });
        });
    });
}

} // namespace osmose::ui
