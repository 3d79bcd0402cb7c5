#include "ui/views/contributions.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/views/contribution_form.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <ranges>

namespace osmose::ui {

using app::ContributionRow;
using locale::tr;
using model::ContributionState;
using To = app::Screen;

namespace {

std::string id_text(const ContributionRow& row) { return to_string(row.id); }

const ContributionRow* row_named(const std::vector<ContributionRow>& rows, std::string_view name) {
    const auto id = parse_id<struct EntryTag>(name);
    const auto found = id ? std::ranges::find(rows, *id, &ContributionRow::id) : rows.end();
    return found == rows.end() ? nullptr : &*found;
}

void confirm(const ContributionRow& row, const Here& here, app::Commands& commands) {
    commands.push(app::Act{journal::ConfirmContribution{.contribution = row.id, .edit = row.last_edit}, "toast.contribution.confirm",
                           {{"whom", name_of(row.person)}, {"what", how_much(row.facts, here.currency) + ", " + what(row.facts)}}});
}

void state_chip(const ContributionRow& row) {
    switch (row.state) {
    case ContributionState::confirmed: return chip(tr("contribution_state.confirmed"), {.tone = Tone::ok, .icon = Icon::check});
    case ContributionState::withdrawn: return chip(tr("contribution_state.withdrawn"), {.tone = Tone::neutral, .icon = Icon::undo_2});
    case ContributionState::recorded: return chip(tr("contribution_state.recorded"), {.tone = Tone::warn, .icon = Icon::clock});
    }
}

void state_cell(const ContributionRow& row, const Here& here, app::Commands& commands) {
    if (row.may_confirm) {
        if (button("confirm", tr("contributions.confirm"), {.style = ButtonStyle::soft, .size = ButtonSize::small, .icon = Icon::check})) confirm(row, here, commands);
        return;
    }
    state_chip(row);
}

using Selection = std::vector<const ContributionRow*>;

Selection selected(const std::vector<ContributionRow>& rows, const ContributionsState& state) {
    const bool to_confirm = state.filter == "to-confirm", mine = state.filter == "mine";
    const auto member = parse_id<struct EntryTag>(state.member);
    Selection shown;
    for (const ContributionRow& row : rows)
        if ((!to_confirm || row.may_confirm) && (!mine || row.person.me) && (!member || row.person.id == *member)) shown.push_back(&row);
    return shown;
}

void filters(const ContributionsShown& shown, ContributionsState& state) {
    const auto& rows = shown.figures.contributions();
    const auto to_confirm = std::ranges::count_if(rows, [](const ContributionRow& row) { return row.may_confirm.has_value(); });
    const auto mine = std::ranges::count_if(rows, [](const ContributionRow& row) { return row.person.me; });
    const std::string labels[]{tr("contributions.filter_all", {{"count", rows.size()}}), tr("contributions.filter_to_confirm", {{"count", to_confirm}}),
                               tr("contributions.filter_mine", {{"count", mine}})};
    row({.gap = 8, .wrap = true}, [&] {
        segmented("filter", tr("contributions.title"), state.filter, {{"all", labels[0]}, {"to-confirm", labels[1]}, {"mine", labels[2]}});
        std::vector<std::string> keys, names;
        const auto& members = shown.figures.members();
        keys.reserve(members.size()), names.reserve(members.size());
        const std::string everybody = tr("contributions.filter_everybody");
        std::vector<Option> options{{.key = "", .label = everybody}};
        for (const app::MemberRow& member : members) {
            keys.push_back(to_string(member.person.id)), names.push_back(name_of(member.person));
            options.push_back({.key = keys.back(), .label = names.back()});
        }
        select("member", state.member, {.label = tr("contributions.filter_member"), .label_hidden = true, .width = 200}, options);
    });
}

void contribution_table(const Here& here, const Selection& selection, app::Commands& commands) {
    const auto end = [](const std::string& words, Type type = Type::body, Color color = 0) { text(words, {.type = type, .color = color, .align = Align::end}); };
    const bool narrow = screen().breakpoint <= Breakpoint::tablet;
    const std::vector<Column<ContributionRow>> columns{
        {.key = "date", .title = tr("contributions.column_date"), .options = {.width = 92, .hidden_on_tablet = true},
         .cell = [&](const ContributionRow& r) { text(locale::date_near(r.facts.date, here.today), {.color = palette().ink2}); }},
        {.key = "disc", .title = "", .options = {.width = 44, .card = CardPart::lead, .hidden_on_tablet = true}, .cell = [](const ContributionRow& r) { person_disc(r.person, 26); }},
        {.key = "member", .title = tr("contributions.column_member"), .options = {.grow = 0.8f, .card = CardPart::title},
         .cell = [](const ContributionRow& r) { text(name_and_you(r.person), {.type = Type::medium}); }},
        {.key = "what", .title = tr("contributions.column_what"), .options = {.grow = 1.6f, .card = CardPart::caption},
         .cell = [](const ContributionRow& r) {
             row({.gap = phone() ? 6.f : 10.f}, [&] {
                 icon_tile(icon_of(r.facts.kind), tint_of(r.facts.kind), phone() ? 20 : 24);
                 text(what(r.facts), {.struck = r.state == ContributionState::withdrawn});
             });
         }},
        {.key = "quantity", .title = tr("contributions.column_quantity"), .options = {.width = narrow ? 84.f : 104.f, .figures = true, .card = CardPart::value},
         .cell = [&](const ContributionRow& r) { end(how_much(r.facts, here.currency)); }},
        {.key = "value", .title = tr("contributions.column_value"), .options = {.width = narrow ? 84.f : 104.f, .figures = true, .card = CardPart::under_value},
         .cell = [&](const ContributionRow& r) {
             end(phone() ? locale::points(r.value) : locale::decimal(r.value.minor, 2, {2, 2}), Type::strong,
                 r.state == ContributionState::confirmed ? 0 : palette().ink3);
         }},
        {.key = "state", .title = tr("contributions.column_state"), .options = {.width = narrow ? 122.f : 150.f, .card = CardPart::below},
         .cell = [&](const ContributionRow& r) { state_cell(r, here, commands); }},
    };
    const Rows<ContributionRow> how{.key = id_text, .name = [](const ContributionRow& r) { return name_of(r.person) + ", " + what(r.facts); }};
    const auto rows = selection | std::views::transform([](const ContributionRow* row) -> const ContributionRow& { return *row; });
    const TableEvent event = table("contributions", rows, how, columns, {.name = tr("contributions.title"), .clickable = true});
    if (event.pressed >= 0) commands.push(app::Go{here.route(To::contributions, id_text(rows[event.pressed])), true});
}

void detail_panel(const Here& here, const ContributionRow& row, ContributionsState& state, app::Commands& commands) {
    const auto actions = [&] {
        if (row.may_confirm && button("confirm", tr("contributions.confirm"), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "C", .fill = true}))
            confirm(row, here, commands);
        if (row.may_edit && button("edit", tr("action.edit"), {.icon = Icon::pencil, .fill = true}))
            commands.push(app::Go{here.route(To::contributions, "edit-" + id_text(row)), true});
        if (row.may_edit && button("withdraw", tr("action.withdraw"), {.style = ButtonStyle::danger, .icon = Icon::undo_2, .fill = true})) state.asks_withdrawal = true;
    };
    bool open = true;
    const std::string title = what(row.facts), name = name_and_you(row.person);
    side_panel("detail", open, {.title = title, .caption = name, .width = 360, .docked = true, .lead = [&] { person_disc(row.person, 40); }, .actions = actions}, [&] {
        ui::row({.gap = 8}, [&] {
            icon_tile(icon_of(row.facts.kind), tint_of(row.facts.kind), 28);
            text(word_of(row.facts.kind));
            spacer();
            state_chip(row);
        });
        key_figure("value", tr("contributions.column_value"), locale::points(row.value), {.explain = here.href(To::explain, "value/" + id_text(row))});
        fact(tr("contributions.column_date"), locale::date(row.facts.date));
        fact(tr("contributions.column_quantity"), how_much(row.facts, here.currency));
        if (row.facts.foreign) fact(tr("contributions.foreign_amount"), locale::money({row.facts.foreign->minor}, row.facts.foreign->currency));
        if (!row.facts.skill.empty()) fact(tr("contributions.skill"), row.facts.skill);
        if (row.entered_by.id != row.person.id) paragraph(tr("contributions.entered_by", {{"name", name_of(row.entered_by)}}), {.color = palette().ink2});
        if (!row.facts.note.empty()) paragraph(escape_markup(row.facts.note));
        if (!row.facts.evidence.empty()) link("evidence", tr("contributions.open_evidence"), row.facts.evidence, {.icon = Icon::paperclip});
        for (const app::Person& person : row.confirmed_by) fact(tr("contribution_state.confirmed"), name_of(person));
        if (row.confirmations_needed > 0) hint(tr("contributions.missing_confirmations", {{"count", row.confirmations_needed}}));
        if (!row.may_confirm && row.state == ContributionState::recorded) hint(locale::sentence(row.may_confirm.error()));
        link("history", tr("contributions.see_history"), here.href(To::history, id_text(row)), {.icon = Icon::history});
    });
    if (!open) commands.push(app::Go{here.route(To::contributions), true});
}

void withdrawal_dialog(const ContributionRow& row, const Here& here, ContributionsState& state, app::Commands& commands) {
    const auto actions = [&] {
        if (button("keep", tr("action.cancel"))) state.asks_withdrawal = false;
        if (!button("withdraw", tr("contributions.withdraw"), {.style = ButtonStyle::danger_filled})) return;
        state.asks_withdrawal = false;
        commands.push(app::Act{journal::WithdrawContribution{row.id}, "toast.contribution.withdraw", {{"what", how_much(row.facts, here.currency) + ", " + what(row.facts)}}});
    };
    dialog("withdrawal", state.asks_withdrawal, {.title = tr("contributions.withdraw_title"), .width = 440, .actions = actions},
           [&] { paragraph(tr("contributions.withdraw_hint")); });
}

// What the address asks for: a filter, a form, or one of them in detail.
void follow(const Here& here, const ContributionsShown& shown, ContributionsState& state, app::Commands& commands) {
    const auto& rows = shown.figures.contributions();
    if (shown.item == "to-confirm") {
        state.filter = "to-confirm";
        return commands.push(app::Go{here.route(To::contributions), true});
    }
    if (shown.item.starts_with("of-")) {
        for (const app::MemberRow& member : shown.figures.members())
            if (to_string(member.person.id).starts_with(shown.item.substr(3))) state.member = to_string(member.person.id);
        return commands.push(app::Go{here.route(To::contributions), true});
    }
    if (shown.item == "new" && state.form.of != "new") state.form = new_form(here, shown);
    if (!shown.item.starts_with("edit-")) return;
    const ContributionRow* row = row_named(rows, shown.item.substr(5));
    if (row && state.form.of != id_text(*row)) state.form = form_of(*row, here);
}

} // namespace

void contributions_view(const Here& here, const ContributionsShown& shown, ContributionsState& state, app::Commands& commands) {
    follow(here, shown, state, commands);
    const auto& rows = shown.figures.contributions();
    const auto add = [&] {
        if (button("add", tr("contributions.add"), {.style = ButtonStyle::primary, .icon = Icon::plus, .shortcut = "A"})) go(here.href(To::contributions, "new"));
    };
    page_header(tr("contributions.title"),
                tr("contributions.subtitle", {{"contributions", tr("count.contributions", {{"count", rows.size()}})},
                                              {"points", locale::points(shown.figures.overview().value)}}),
                {.actions = phone() ? Body{} : add});
    if (rows.empty()) {
        empty_state(tr("contributions.empty"), tr("contributions.empty_hint"), [&] {
            if (button("add-first", tr("contributions.add"), {.style = ButtonStyle::primary, .icon = Icon::plus})) go(here.href(To::contributions, "new"));
        });
    } else {
        filters(shown, state);
        const Selection selection = selected(rows, state);
        if (selection.empty()) empty_state(tr("contributions.empty_filtered"), tr("contributions.empty_filtered_hint"));
        else contribution_table(here, selection, commands);
    }
    const bool form_open = shown.item == "new" || shown.item.starts_with("edit-");
    if (form_open && !state.form.of.empty()) return contribution_panel(here, shown, state.form, commands);
    if (const ContributionRow* row = row_named(rows, shown.item)) {
        detail_panel(here, *row, state, commands);
        withdrawal_dialog(*row, here, state, commands);
    }
}

} // namespace osmose::ui
