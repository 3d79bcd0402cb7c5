#include "ui/views/what_if.hpp"

#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/views/history_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace osmose::ui {

using app::Beside;
using app::Comparison;
using app::DraftEntry;
using app::MemberBeside;

namespace {

Money change_of(const Beside& beside) { return subtract(beside.draft, beside.real).value_or(Money{}); }

// What it is, what it would be, and by how much that is more or less.
void beside_cell(const std::string& real, const std::string& draft, const std::string& change) {
    stack({.gap = 0, .align = Align::end, .fit = true}, [&] {
        text(draft, {.type = Type::strong, .align = Align::end});
        if (real != draft && phone()) text(change, {.type = Type::small, .color = palette().ink3, .align = Align::end});
        else if (real != draft) text(tr("what_if.instead_of", {{"change", change}, {"real", real}}), {.type = Type::small, .color = palette().ink3, .align = Align::end});
    });
}

void money_cell(const Beside& beside, const Here& here) {
    beside_cell(locale::money(beside.real, here.currency), locale::money(beside.draft, here.currency),
                locale::with_sign(locale::money(change_of(beside), here.currency)));
}

void members_table(const Here& here, const Comparison& comparison, WhatIfState& state) {
    std::vector<const MemberBeside*> rows;
    for (const MemberBeside& row : comparison.members)
        if (state.all || row.differs()) rows.push_back(&row);
    const auto actions = [&] { checkbox("all", tr("what_if.everybody"), state.all); };
    card("members", {.title = tr("what_if.members"), .caption = tr("what_if.members_hint"), .actions = phone() ? Body{} : Body(actions), .flush = !rows.empty()}, [&] {
        if (rows.empty()) return paragraph(tr("what_if.nobody_differs"), {.color = palette().ink2});
        using Row = const MemberBeside*;
        const std::vector<Column<Row>> columns{
            {.key = "disc", .title = "", .options = {.width = 44, .card = CardPart::lead, .hidden_on_tablet = true}, .cell = [](const Row& row) { person_disc(row->person, 26); }},
            {.key = "member", .title = tr("sharing.column_member"), .options = {.grow = 1, .card = CardPart::title},
             .cell = [](const Row& row) { text(name_and_you(row->person), {.type = Type::medium}); }},
            {.key = "share", .title = tr("members.column_share"), .options = {.grow = .9f, .figures = true, .card = CardPart::under_value},
             .cell = [](const Row& row) {
                 beside_cell(locale::percent(row->real_share, {2, 2}), locale::percent(row->draft_share, {2, 2}),
                             locale::with_sign(locale::percent(row->draft_share - row->real_share, {2, 2})));
             }},
            {.key = "part", .title = tr("sharing.column_part"), .options = {.grow = 1, .figures = true, .card = CardPart::value},
             .cell = [&](const Row& row) { money_cell(row->part, here); }},
            {.key = "balance", .title = tr("what_if.balance"), .options = {.grow = 1, .figures = true, .hidden_on_tablet = true},
             .cell = [&](const Row& row) { money_cell(row->balance, here); }},
        };
        table<Row>("members", rows, {.key = [](const Row& row) { return to_string(row->person.id); }}, columns,
                   {.name = tr("what_if.members"), .row_height = 56, .flush = true});
    });
    if (phone()) row([&] { actions(); });
}

void sums(const Here& here, const Comparison& comparison) {
    card("sums", {.title = tr("what_if.sums")}, [&] {
        const auto line = [&](std::string_view label, const std::string& real, const std::string& draft, const std::string& change) {
            row({.gap = 12}, [&] {
                text(tr(label));
                spacer();
                beside_cell(real, draft, change);
            });
        };
        const auto money = [&](std::string_view label, const Beside& beside) {
            line(label, locale::money(beside.real, here.currency), locale::money(beside.draft, here.currency),
                 locale::with_sign(locale::money(change_of(beside), here.currency)));
        };
        const auto count = static_cast<std::int64_t>(comparison.draft_members) - static_cast<std::int64_t>(comparison.real_members);
        line("nav.members", locale::number(static_cast<std::int64_t>(comparison.real_members)), locale::number(static_cast<std::int64_t>(comparison.draft_members)),
             locale::with_sign(locale::number(count)));
        line("nav.contributions", locale::points(comparison.value.real), locale::points(comparison.value.draft), locale::with_sign(locale::points(change_of(comparison.value))));
        money("what_if.to_share", comparison.to_share);
        money("what_if.shared", comparison.shared);
        money("step.reserve", comparison.reserve);
    });
}

void entry_row(const Here& here, const DraftEntry& entry, bool last, app::Commands& commands) {
    const std::string key = to_string(entry.row.id);
    list_row(key, without_markup(sentence_of(entry.row)), {.last = last}, [&] {
        person_disc(entry.row.author, 28);
        stack({.gap = 0}, [&] {
            paragraph(sentence_of(entry.row));
            if (const std::string detail = detail_of(entry.row, here); !detail.empty()) paragraph(escape_markup(detail), {.color = palette().ink2});
        });
        if (entry.taken) return chip(tr("what_if.taken"), {.tone = Tone::ok, .icon = Icon::check});
        const std::string why = entry.may_take ? "" : locale::sentence(entry.may_take.error());
        if (button("take", tr("what_if.take"), {.style = ButtonStyle::soft, .size = ButtonSize::small, .icon = Icon::check, .disabled_because = why}))
            commands.push(app::TakeFromDraft{entry.row.id});
    });
}

void entries(const Here& here, const Comparison& comparison, app::Commands& commands) {
    card("entries", {.title = tr("what_if.entries"), .caption = tr("what_if.entries_hint")}, [&] {
        if (comparison.entries.empty()) return paragraph(tr("what_if.entries_empty"), {.color = palette().ink2});
        list("entries", tr("what_if.entries"), [&] {
            for (const DraftEntry& entry : comparison.entries) entry_row(here, entry, &entry == &comparison.entries.back(), commands);
        });
    });
}

// What was tried would be lost: asked first.
void drop_dialog(const Here& here, const Comparison& comparison, app::Commands& commands) {
    const auto leave = [&] { commands.push(app::Go{here.route(app::Screen::what_if), true}); };
    if (comparison.entries.empty()) return commands.push(app::DropDraft{});
    bool open = true;
    const auto actions = [&] {
        if (button("keep", tr("action.cancel"))) leave();
        if (button("drop-all", tr("what_if.drop"), {.style = ButtonStyle::danger_filled, .icon = Icon::trash_2})) commands.push(app::DropDraft{});
    };
    dialog("drop-draft", open, {.title = tr("what_if.drop_title"), .width = 460, .actions = actions}, [&] {
        paragraph(tr("what_if.drop_hint", {{"entries", tr("count.entries", {{"count", comparison.entries.size()}})}}));
    });
    if (!open) leave();
}

} // namespace

void draft_strip(app::Route compare, bool compared, app::Commands& commands) {
    const auto actions = [&] {
        if (!compared && button("compare", tr("what_if.compare"), {.size = ButtonSize::small, .icon = Icon::scale})) go(app::href(compare));
        if (!button("drop", tr("what_if.drop"), {.size = ButtonSize::small, .icon = Icon::trash_2})) return;
        compare.item = "drop";
        commands.push(app::Go{compare, compared});
    };
    status_strip("draft", tr("what_if.strip"), {.tone = Tone::warn, .icon = Icon::lightbulb, .actions = actions});
}

void what_if_view(const Here& here, const WhatIfShown& shown, WhatIfState& state, app::Commands& commands) {
    page_header(tr("what_if.title"), tr("what_if.subtitle"));
    if (shown.comparison == nullptr) {
        card("start", {}, [&] {
            empty_state(tr("what_if.empty"), tr("what_if.empty_hint"), [&] {
                if (button("start", tr("what_if.start"), {.style = ButtonStyle::primary, .icon = Icon::lightbulb})) commands.push(app::StartDraft{});
            });
        });
        return;
    }
    columns({3, 2}, {[&] { entries(here, *shown.comparison, commands); }, [&] { sums(here, *shown.comparison); }});
    members_table(here, *shown.comparison, state);
    if (shown.item == "drop") drop_dialog(here, *shown.comparison, commands);
}

} // namespace osmose::ui
