#include "ui/views/contribution_filters.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/typed.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <array>
#include <utility>

namespace osmose::ui {

using app::ContributionGrouping;
using app::ContributionOrder;
using app::ContributionScope;
using app::ContributionStanding;
using locale::tr;
using model::ContributionKind;
using To = app::Screen; // where a link leads

namespace {

constexpr std::array<std::string_view, 4> scopes{"all", "to-confirm", "mine", "disputed"};
constexpr std::array<std::string_view, 4> standings{"recorded", "confirmed", "disputed", "withdrawn"};
constexpr std::array<std::string_view, 4> groupings{"", "member", "kind", "month"};
constexpr std::array<std::string_view, 3> orders{"date", "member", "value"};

// The value that a key stands for: its place among the keys.
template <class Value, std::size_t n>
std::optional<Value> value_of(const std::array<std::string_view, n>& keys, std::string_view key) {
    for (std::size_t i = 0; i < n; ++i)
        if (keys[i] == key) return static_cast<Value>(i);
    return std::nullopt;
}

// width 0: in a sheet, one below the other, with their labels.
void member_filter(const ContributionsShown& shown, ContributionsState& state, float width) {
    OptionList list;
    list.add("", tr("contributions.filter_everybody"));
    for (const app::MemberRow& member : shown.figures.members()) list.add(to_string(member.person.id), name_of(member.person));
    select("member", state.member, {.label = tr("contributions.filter_member"), .label_hidden = width > 0, .width = width}, list.options());
}

void kind_filter(ContributionsState& state, float width) {
    OptionList list;
    list.add("", tr("contributions.filter_every_kind"));
    for (std::size_t kind = 0; kind < model::contribution_kinds; ++kind)
        list.add(std::string(model::word(static_cast<ContributionKind>(kind))), word_of(static_cast<ContributionKind>(kind)));
    select("kind", state.kind, {.label = tr("contributions.filter_kind"), .label_hidden = width > 0, .width = width}, list.options());
}

void standing_filter(ContributionsState& state, float width) {
    OptionList list;
    list.add("", tr("contributions.filter_every_state"));
    for (std::size_t i = 0; i < standings.size(); ++i) list.add(std::string(standings[i]), word_of(static_cast<ContributionStanding>(i)));
    select("standing", state.standing, {.label = tr("contributions.column_state"), .label_hidden = width > 0, .width = width}, list.options());
}

void grouping_choice(ContributionsState& state, float width) {
    OptionList list;
    list.add("", tr("contributions.group_none"));
    list.add("member", tr("contributions.group_member"));
    list.add("kind", tr("contributions.group_kind"));
    list.add("month", tr("contributions.group_month"));
    select("grouping", state.grouping, {.label = tr("contributions.group"), .label_hidden = width > 0, .width = width}, list.options());
}

void search(ContributionsState& state, float width) {
    search_field("search", state.search, {.label = tr("contributions.search"), .placeholder = tr("contributions.search"), .width = width});
}

void scope_choice(const app::ContributionList& list, ContributionsState& state) {
    // On a phone thousands have no room beside each other; the title above says how many there are.
    const auto label = [&](const char* key, std::size_t count) { return phone() && count > 999 ? tr(key, {{"count", "999+"}}) : tr(key, {{"count", count}}); };
    const std::string labels[]{label("contributions.filter_all", list.in_scope[0]), label("contributions.filter_to_confirm", list.in_scope[1]),
                               label("contributions.filter_mine", list.in_scope[2]), tr("contributions.filter_disputed", {{"count", list.in_scope[3]}})};
    const std::string_view name = tr("contributions.title");
    if (phone()) { // four are too many there
        segmented("scope", name, state.scope, {{"to-confirm", labels[1]}, {"all", labels[0]}, {"mine", labels[2]}});
    } else {
        segmented("scope", name, state.scope, {{"all", labels[0]}, {"to-confirm", labels[1]}, {"mine", labels[2]}, {"disputed", labels[3]}});
    }
}

int filters_on(const ContributionsState& state) {
    return !state.member.empty() + !state.kind.empty() + !state.standing.empty() + !state.period.preset.empty();
}

void list_or_week(ContributionsState& state) {
    const std::string as_list = tr("contributions.as_list"), as_week = tr("contributions.as_week");
    segmented("form", tr("contributions.form"), state.form_of_list,
              {{.key = "list", .label = as_list, .icon = Icon::list}, {.key = "week", .label = as_week, .icon = Icon::calendar_days}});
}

} // namespace

std::string word_of(ContributionStanding standing) { return tr("contribution_state." + std::string(standings[std::to_underlying(standing)])); }

app::ContributionQuery query_of(const ContributionsState& state, Date today) {
    const Days days = days_of(state.period, today);
    app::ContributionQuery query{.scope = value_of<ContributionScope>(scopes, state.scope).value_or(ContributionScope::all),
                                 .kind = model::from_word<ContributionKind>(state.kind),
                                 .standing = value_of<ContributionStanding>(standings, state.standing),
                                 .from = days.from,
                                 .to = days.to,
                                 .text = is_blank(state.search) ? "" : state.search,
                                 .grouping = value_of<ContributionGrouping>(groupings, state.grouping).value_or(ContributionGrouping::none),
                                 .order = value_of<ContributionOrder>(orders, state.sort.column).value_or(ContributionOrder::date),
                                 .down = state.sort.down};
    if (const auto member = parse_id<struct EntryTag>(state.member)) query.member = *member;
    return query;
}

void contribution_filters(const Here& here, const ContributionsShown& shown, const app::ContributionList& list, ContributionsState& state, app::Commands& commands) {
    const bool week = state.form_of_list == "week";
    if (phone()) {
        scope_choice(list, state);
        row({.gap = 8}, [&] {
            search(state, 0);
            if (icon_button("form", week ? Icon::list : Icon::calendar_days, tr(week ? "contributions.as_list" : "contributions.as_week"), {.framed = true}))
                state.form_of_list = week ? "list" : "week";
            if (icon_button("filters", Icon::list_filter, tr("contributions.filters"), {.framed = true, .pressed = filters_on(state) > 0, .opens = true}))
                commands.push(app::Go{here.route(To::contributions, "filters"), true});
        });
        return;
    }
    row({.gap = 12, .wrap = true}, [&] {
        scope_choice(list, state);
        list_or_week(state);
    });
    row({.gap = 8, .wrap = true}, [&] {
        search(state, 210);
        member_filter(shown, state, 170);
        kind_filter(state, 180);
        standing_filter(state, 160);
        if (week) return; // it has its own days, and is not grouped
        date_range("period", tr("contributions.period"), state.period, 170);
        grouping_choice(state, 170);
    });
}

void clear_filters(ContributionsState& state) {
    state.scope = "all";
    state.search = state.member = state.kind = state.standing = "";
    state.period = {};
}

void shown_line(const app::ContributionList& list, ContributionsState& state) {
    const bool narrowed = filters_on(state) > 0 || state.scope != "all" || !is_blank(state.search);
    if (!narrowed) return;
    row({.gap = 12, .wrap = true}, [&] {
        text(tr("contributions.shown", {{"contributions", tr("count.contributions", {{"count", list.count}})}, {"points", locale::points(list.value)}}), {.color = palette().ink2});
        if (text_button("clear", tr("contributions.clear_filters"), {.icon = Icon::x})) clear_filters(state);
    });
}

void filters_sheet(const Here& here, const ContributionsShown& shown, ContributionsState& state, app::Commands& commands) {
    bool open = true;
    const auto actions = [&] {
        if (button("clear", tr("contributions.clear_filters"), {.fill = true})) clear_filters(state);
        if (button("show", tr("contributions.filters_done"), {.style = ButtonStyle::primary, .icon = Icon::check, .fill = true})) open = false;
    };
    side_panel("filters", open, {.title = tr("contributions.filters"), .actions = actions}, [&] {
        member_filter(shown, state, 0);
        kind_filter(state, 0);
        standing_filter(state, 0);
        date_range("period", tr("contributions.period"), state.period);
        grouping_choice(state, 0);
    });
    if (!open) commands.push(app::Go{here.route(To::contributions), true});
}

} // namespace osmose::ui
