#include "ui/views/contribution_week.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/calendar_week.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/views/contribution_filters.hpp"
#include "ui/views/contribution_form.hpp"

#include <utility>

namespace osmose::ui {

using locale::tr;
using To = app::Screen; // where a link leads

namespace {

CalendarEntry entry_of(const Here& here, const app::ContributionRow& row) {
    return {.key = to_string(row.id),
            .title = what(row.facts),
            .value = how_much(row.facts, here.currency),
            .caption = row.person.me ? name_and_you(row.person) : name_of(row.person),
            .icon = icon_of(row.facts.kind),
            .tint = tint_of(row.facts.kind),
            .href = here.href(To::contributions, to_string(row.id)),
            .quiet = row.state != model::ContributionState::confirmed};
}

std::string hours(Quantity quantity) { return quantity.thousandths == 0 ? std::string{} : locale::quantity(quantity, model::unit::hour); }

} // namespace

void contribution_week(const Here& here, const ContributionsShown& shown, ContributionsState& state) {
    const Date monday = state.monday.value_or(app::monday_of(here.today));
    app::ContributionQuery query = query_of(state, here.today);
    query.from = query.to = {}; // it has its own days
    const app::ContributionWeek& week = shown.figures.contribution_week(query, monday);
    CalendarWeek calendar{.name = tr("contributions.week_of", {{"from", locale::date_near(week.days.front().date, here.today)}, {"to", locale::date(week.days.back().date)}}),
                          .total = tr("contributions.week_total", {{"contributions", tr("count.contributions", {{"count", week.count}})}, {"hours", hours(week.hours)}}),
                          .days = {},
                          .today = here.today};
    for (std::size_t i = 0; i < week.days.size(); ++i) {
        calendar.days[i] = {.date = week.days[i].date, .total = hours(week.days[i].hours), .entries = {}};
        for (const app::ContributionRow* row : week.days[i].rows) calendar.days[i].entries.push_back(entry_of(here, *row));
    }
    switch (calendar_week("week", calendar)) {
    case WeekStep::none: return;
    case WeekStep::earlier: state.monday = Date{monday.days - 7}; return;
    case WeekStep::now: state.monday.reset(); return;
    case WeekStep::later: state.monday = Date{monday.days + 7}; return;
    }
    std::unreachable();
}

} // namespace osmose::ui
