#include "ui/views/contributions.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/views/contribution_detail.hpp"
#include "ui/views/contribution_filters.hpp"
#include "ui/views/contribution_form.hpp"
#include "ui/views/contribution_week.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace osmose::ui {

using app::ContributionLine;
using app::ContributionList;
using app::ContributionRow;
using locale::tr;
using model::ContributionState;
using To = app::Screen; // where a link leads

namespace {

std::string id_text(const ContributionRow& row) { return to_string(row.id); }

const ContributionRow* row_named(const std::vector<ContributionRow>& rows, std::string_view name) {
    const auto id = parse_id<struct EntryTag>(name);
    const auto found = id ? std::ranges::find(rows, *id, &ContributionRow::id) : rows.end();
    return found == rows.end() ? nullptr : &*found;
}

// ---- several at once

// Those of the chosen that one press may confirm: an idea is asked about on its own, as its value is what one says.
bool confirmed_with_others(const ContributionRow& row) { return row.may_confirm && (row.facts.kind != model::ContributionKind::idea || row.person.me); }

void selection_bar(const ContributionList& list, ContributionsState& state, app::Commands& commands) {
    std::vector<const ContributionRow*> ready;
    for (const ContributionRow* row : list.confirmable)
        if (confirmed_with_others(*row) && state.chosen.contains(row->id)) ready.push_back(row);
    const auto all_ready = static_cast<std::size_t>(std::ranges::count_if(list.confirmable, [](const ContributionRow* row) { return confirmed_with_others(*row); }));
    const std::string chosen = tr("contributions.chosen", {{"count", ready.size()}}), ideas = tr("contributions.ideas_alone");
    const auto actions = [&] {
        if (ready.size() < all_ready && button("all", tr("contributions.choose_all", {{"count", all_ready}}), {.size = ButtonSize::small, .fill = phone()}))
            for (const ContributionRow* row : list.confirmable)
                if (confirmed_with_others(*row)) state.chosen.insert(row->id);
        const bool stops = phone() ? icon_button("stop", Icon::x, tr("action.cancel"), {.framed = true}) : button("stop", tr("action.cancel"), {.size = ButtonSize::small});
        if (stops) state.selecting = false;
        const std::string why = ready.empty() ? tr("contributions.choose_some") : "";
        if (!button("confirm-chosen", tr("contributions.confirm_count", {{"count", ready.size()}}),
                    {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::check, .disabled_because = why, .fill = phone()}))
            return;
        app::ActAll confirmations{.actions = {}, .done = "toast.contributions.confirmed"};
        for (const ContributionRow* row : ready) confirmations.actions.push_back(journal::ConfirmContribution{.contribution = row->id, .edit = row->last_edit});
        commands.push(std::move(confirmations));
        state.selecting = false;
    };
    next_action("selection", Icon::check, chosen, all_ready < list.confirmable.size() ? std::string_view(ideas) : std::string_view(tr("contributions.choose_hint")), actions);
}

void selection_cell(const ContributionRow& row, ContributionsState& state) {
    const std::string name = tr("contributions.choose", {{"what", name_of(row.person) + ", " + what(row.facts)}});
    const std::string why = confirmed_with_others(row) ? std::string{}
                            : row.may_confirm          ? tr("contributions.ideas_alone")
                            : row.state == ContributionState::recorded ? locale::sentence(row.may_confirm.error())
                                                                       : tr("contributions.nothing_to_confirm");
    bool on = why.empty() && state.chosen.contains(row.id);
    if (!checkbox("choose", name, on, {.disabled_because = why, .label_hidden = true})) return;
    if (on) state.chosen.insert(row.id);
    else state.chosen.erase(row.id);
}

// ---- the list

// room: for a second button beside the first.
void state_cell(const ContributionRow& row, const Here& here, bool room, app::Commands& commands) {
    if (!row.waits_for_me()) return contribution_chip(row);
    const std::string label = tr(row.person.me ? "contributions.accept" : "contributions.confirm");
    const auto dispute = [&] { commands.push(app::Go{here.route(To::contributions, "dispute-" + id_text(row)), true}); };
    if (phone()) {
        if (!row.person.me && button("dispute", tr("contributions.dispute_short"), {.fill = true})) dispute();
        if (button("confirm", label, {.style = ButtonStyle::soft, .icon = Icon::check, .fill = true})) confirm(row, here, commands);
        return;
    }
    if (button("confirm", label, {.style = ButtonStyle::soft, .size = ButtonSize::small, .icon = Icon::check})) confirm(row, here, commands);
    if (room && !row.person.me && !row.disputed && icon_button("dispute", Icon::message_circle_warning, tr("contributions.dispute_short"), {.size = ButtonSize::small})) dispute();
}

std::string group_key(const app::ContributionGroup& group, app::ContributionGrouping grouping) {
    switch (grouping) {
    case app::ContributionGrouping::member: return "group-" + to_string(group.member.id);
    case app::ContributionGrouping::kind: return "group-" + std::string(model::word(group.kind));
    case app::ContributionGrouping::month: return "group-" + to_string(group.month);
    case app::ContributionGrouping::none: break;
    }
    return "group";
}

void group_head(const ContributionList& list, const ContributionLine& line, app::ContributionGrouping grouping) {
    const app::ContributionGroup& group = list.groups[line.group];
    const std::string count = tr("count.contributions", {{"count", group.count}});
    switch (grouping) {
    case app::ContributionGrouping::member:
        person_disc(group.member, 26);
        text(name_and_you(group.member), {.type = Type::strong});
        break;
    case app::ContributionGrouping::kind:
        icon_tile(icon_of(group.kind), tint_of(group.kind), 24);
        text(word_of(group.kind), {.type = Type::strong});
        break;
    case app::ContributionGrouping::month: text(locale::month(group.month), {.type = Type::strong}); break;
    case app::ContributionGrouping::none: break;
    }
    if (!phone()) text(count, {.color = palette().ink3});
    spacer();
    text(locale::points(group.value), {.type = Type::strong});
}

// below: said under it, where there is no column for it.
void what_cell(const ContributionRow& row, const std::string& below) {
    const bool struck = row.state == ContributionState::withdrawn;
    if (phone()) return text(what(row.facts), {.type = Type::medium, .struck = struck}); // the card has its tile
    ui::row({.gap = 10}, [&] {
        icon_tile(icon_of(row.facts.kind), tint_of(row.facts.kind), 24);
        if (below.empty()) return text(what(row.facts), {.struck = struck});
        stack({.gap = 0}, [&] {
            text(what(row.facts), {.struck = struck});
            text(below, {.type = Type::small, .color = palette().ink3});
        });
    });
}

// beside: whether a panel takes a part of the width.
void contribution_table(const Here& here, const ContributionList& list, const app::ContributionQuery& query, bool beside, ContributionsState& state, app::Commands& commands) {
    const auto end = [](const std::string& words, Type type = Type::body, Color color = 0) { text(words, {.type = type, .color = color, .align = Align::end}); };
    const bool cards = phone(), tablet = narrow() && !cards, close = beside || narrow();
    using Line = ContributionLine;
    std::vector<Column<Line>> columns{
        {.key = "date", .title = tr("contributions.column_date"), .options = {.width = tablet ? 72.f : 84.f, .sortable = true},
         .cell = [&](const Line& l) { text(locale::date_near(l.row->facts.date, here.today), {.color = palette().ink2}); }},
        {.key = "disc", .title = "", .options = {.width = 28, .hidden_on_tablet = true}, .cell = [](const Line& l) { person_disc(l.row->person, 26); }},
        {.key = "member", .title = tr("contributions.column_member"), .options = {.grow = 0.8f, .sortable = true, .card = CardPart::caption},
         .cell = [&](const Line& l) {
             if (cards) text(first_name(l.row->person) + " · " + locale::date_near(l.row->facts.date, here.today), {.type = Type::small, .color = palette().ink3});
             else text(tablet ? first_name(l.row->person) : name_and_you(l.row->person), {.type = Type::medium});
         }},
        {.key = "what", .title = tr("contributions.column_what"), .options = {.grow = 1.6f, .card = CardPart::title}, .cell = [&](const Line& l) { what_cell(*l.row, tablet ? how_much(l.row->facts, here.currency) : ""); }},
        {.key = "quantity", .title = tr("contributions.column_quantity"), .options = {.width = close ? 84.f : 96.f, .figures = true, .card = CardPart::value, .hidden_on_tablet = true},
         .cell = [&](const Line& l) { end(how_much(l.row->facts, here.currency), cards ? Type::strong : Type::body); }},
        {.key = "value", .title = tr("contributions.column_value"), .options = {.width = close ? 84.f : 104.f, .figures = true, .sortable = true, .card = CardPart::under_value},
         .cell = [&](const Line& l) {
             if (cards) return end(locale::points(l.row->value), Type::small, palette().ink3);
             end(locale::decimal(l.row->value.minor, 2, {2, 2}), Type::strong, l.row->state == ContributionState::confirmed ? 0 : palette().ink3);
         }},
        {.key = "state", .title = tr("contributions.column_state"), .options = {.width = beside ? 124.f : tablet ? 138.f : close ? 150.f : 160.f, .card = CardPart::below},
         .cell = [&](const Line& l) { state_cell(*l.row, here, !beside, commands); }},
    };
    if (beside && !cards) std::erase_if(columns, [](const Column<Line>& column) { return column.key == "disc"; });
    if (state.selecting)
        columns.insert(columns.begin(), {.key = "choose", .title = "", .options = {.width = 24, .card = CardPart::lead}, .cell = [&](const Line& l) { selection_cell(*l.row, state); }});
    else if (cards)
        columns.insert(columns.begin(), {.key = "kind", .title = "", .options = {.card = CardPart::lead},
                                         .cell = [](const Line& l) { icon_tile(icon_of(l.row->facts.kind), tint_of(l.row->facts.kind), 38); }});
    Rows<Line> how{.key = [&](const Line& l) { return l.row ? id_text(*l.row) : group_key(list.groups[l.group], query.grouping); },
                   .name = [](const Line& l) { return l.row ? name_of(l.row->person) + ", " + what(l.row->facts) : std::string{}; }};
    if (!list.groups.empty()) {
        how.heads = [](const Line& l) { return l.row == nullptr; };
        how.head = [&](const Line& l) { group_head(list, l, query.grouping); };
    }
    const TableEvent event = table("contributions", list.lines, how, columns, {.name = tr("contributions.title"), .clickable = true, .sort = &state.sort});
    if (event.pressed >= 0) commands.push(app::Go{here.route(To::contributions, id_text(*list.lines[static_cast<std::size_t>(event.pressed)].row)), true});
}

// ---- the timer

void keep_timer(const ContributionsShown& shown, const app::WorkTimer& timer, app::Commands& commands) {
    app::Settings settings = shown.settings;
    settings.timer = timer;
    commands.push(app::ChangeSettings{settings});
}

void start_timer(const Here& here, const ContributionsShown& shown, app::Commands& commands) {
    keep_timer(shown, {.project = here.project, .started_ms = here.now.ms, .stopped_ms = 0}, commands);
}

// What runs, or what was measured and waits to be recorded.
void timer_strip(const Here& here, const ContributionsShown& shown, app::Commands& commands) {
    const app::WorkTimer& timer = shown.settings.timer;
    if (timer.project != here.project) return;
    const std::int64_t minutes = app::minutes_of(timer, here.now);
    const std::string length = tr("contributions.elapsed", {{"hours", minutes / 60}, {"minutes", minutes % 60}});
    const auto record = [&] { commands.push(app::Go{here.route(To::contributions, "timer"), true}); };
    const auto drop = [&] { if (button("drop-timer", tr("contributions.timer_drop"), {.size = ButtonSize::small})) keep_timer(shown, {}, commands); };
    if (timer.runs()) {
        const std::string words = tr("contributions.timer_runs", {{"since", locale::time_of_day(Instant{timer.started_ms}, here.utc_offset_minutes)}, {"length", length}});
        status_strip("timer", words, {.tone = Tone::info, .icon = Icon::timer, .actions = [&] {
            drop();
            if (!button("stop-timer", tr("contributions.timer_stop"), {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::circle_stop})) return;
            app::WorkTimer stopped = timer;
            stopped.stopped_ms = std::max(here.now.ms, timer.started_ms + 1);
            keep_timer(shown, stopped, commands);
            record();
        }});
        constexpr float minute = 60'000;
        return wake_after(minute); // the length is shown in minutes
    }
    status_strip("timer", tr("contributions.timer_stopped", {{"length", length}}), {.tone = Tone::info, .icon = Icon::timer, .actions = [&] {
        drop();
        if (button("record-timer", tr("contributions.timer_record"), {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::plus})) record();
    }});
}

// ---- where the address leads

std::pair<std::string_view, std::string_view> question_of(std::string_view item) {
    static constexpr std::array<std::string_view, 6> questions{"edit-", "confirm-", "dispute-", "settle-", "withdraw-", "repeat-"};
    for (const std::string_view question : questions)
        if (item.starts_with(question)) return {question.substr(0, question.size() - 1), item.substr(question.size())};
    return {"", item};
}

// What the address asks for: a filter, a form, or one of them in detail.
void follow(const Here& here, const ContributionsShown& shown, ContributionsState& state, app::Commands& commands) {
    const auto& rows = shown.figures.contributions();
    const auto settled = [&] { commands.push(app::Go{here.route(To::contributions), true}); };
    const auto to_form = [&](ContributionForm form) {
        state.form = std::move(form);
        commands.push(app::Go{here.route(To::contributions, "new"), true});
    };
    if (shown.item == "to-confirm") {
        clear_filters(state);
        state.scope = "to-confirm", state.form_of_list = "list";
        return settled();
    }
    if (shown.item.starts_with("of-")) {
        for (const app::MemberRow& member : shown.figures.members())
            if (to_string(member.person.id).starts_with(shown.item.substr(3))) state.member = to_string(member.person.id);
        return settled();
    }
    if (shown.item == "timer" && shown.settings.timer.project == here.project) return to_form(timed_form(here, shown));
    if (shown.item == "new" && state.form.of != "new") state.form = new_form(here, shown);
    const auto [question, id] = question_of(shown.item);
    const ContributionRow* row = row_named(rows, id);
    if (!row) return;
    if (question == "repeat") return to_form(repeated_form(*row, here));
    if (question == "edit" && state.form.of != id_text(*row)) state.form = form_of(*row, here);
}

void beside_the_list(const Here& here, const ContributionsShown& shown, ContributionsState& state, app::Commands& commands) {
    if (shown.item == "filters") return filters_sheet(here, shown, state, commands);
    const auto [question, id] = question_of(shown.item);
    const bool form_open = shown.item == "new" || question == "edit";
    if (form_open && !state.form.of.empty()) return contribution_panel(here, shown, state.form, commands);
    const ContributionRow* row = row_named(shown.figures.contributions(), id);
    if (!row) return;
    contribution_detail(here, shown, *row, state, commands);
    if (question == "confirm") confirmation_dialog(here, shown, *row, state.question, commands);
    if (question == "dispute") dispute_dialog(here, shown, *row, state.question, commands);
    if (question == "settle") settlement_dialog(here, shown, *row, state.question, commands);
    if (question == "withdraw") withdrawal_dialog(here, *row, commands);
}

void empty(const Here& here) {
    empty_state(tr("contributions.empty"), tr("contributions.empty_hint"), [&] {
        if (button("add-first", tr("contributions.add"), {.style = ButtonStyle::primary, .icon = Icon::plus})) go(here.href(To::contributions, "new"));
    });
}

} // namespace

void contributions_view(const Here& here, const ContributionsShown& shown, ContributionsState& state, app::Commands& commands) {
    follow(here, shown, state, commands);
    const auto& rows = shown.figures.contributions();
    const bool week = state.form_of_list == "week";
    const app::ContributionQuery query = query_of(state, here.today);
    const ContributionList& list = shown.figures.contribution_list(query);
    const bool can_time = shown.me && !shown.settings.timer.runs();
    const bool can_select = !week && !state.selecting && list.confirmable.size() > 1;
    const auto select = [&] { state.selecting = true, state.chosen.clear(); };
    const bool words = screen().width >= px(1200); // else the title needs the room
    const auto actions = [&] {
        if (can_select && (words ? button("select", tr("contributions.select"), {.icon = Icon::check}) : icon_button("select", Icon::check, tr("contributions.select"), {.framed = true})))
            select();
        if (can_time && (words ? button("start-timer", tr("contributions.timer_start"), {.icon = Icon::timer})
                               : icon_button("start-timer", Icon::timer, tr("contributions.timer_start"), {.framed = true})))
            start_timer(here, shown, commands);
        if (button("add", tr("contributions.add"), {.style = ButtonStyle::primary, .icon = Icon::plus, .shortcut = "A"})) go(here.href(To::contributions, "new"));
    };
    const auto tools = [&] {
        if (can_select && icon_button("select", Icon::check, tr("contributions.select"))) select();
        if (can_time && icon_button("start-timer", Icon::timer, tr("contributions.timer_start"))) start_timer(here, shown, commands);
    };
    page_header(tr("contributions.title"),
                tr("contributions.subtitle", {{"contributions", tr("count.contributions", {{"count", rows.size()}})},
                                              {"points", locale::points(shown.figures.overview().value)}}),
                {.actions = phone() ? Body{} : here.acts(actions), .phone_tools = tools});
    timer_strip(here, shown, commands);
    if (rows.empty()) {
        empty(here);
    } else {
        contribution_filters(here, shown, list, state, commands);
        if (!week) shown_line(list, state);
        if (state.selecting && !week) selection_bar(list, state, commands);
        if (week) contribution_week(here, shown, state);
        else if (list.lines.empty()) empty_state(tr("contributions.empty_filtered"), tr("contributions.empty_filtered_hint"));
        else contribution_table(here, list, query, !shown.item.empty(), state, commands);
    }
    beside_the_list(here, shown, state, commands);
}

} // namespace osmose::ui
