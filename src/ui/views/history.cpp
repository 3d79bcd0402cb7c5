#include "ui/views/history.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <initializer_list>

namespace osmose::ui {

using app::EntryState;
using app::HistoryRow;
using locale::tr;
using To = app::Screen;

namespace {

constexpr std::size_t more_rows = 200;

bool belongs_to(const HistoryRow& row, std::string_view filter) {
    const std::string_view kind = row.kind;
    if (filter == "contributions") return kind.starts_with("contribution.");
    const auto is_of = [&](std::initializer_list<std::string_view> topics) {
        return std::ranges::any_of(topics, [&](std::string_view topic) { return kind.starts_with(topic); });
    };
    if (filter == "money") return is_of({"revenue.", "cost.", "payment.", "distribution.", "year."});
    if (filter == "members") return is_of({"member.", "device.", "branch."});
    if (filter == "waiting") return row.state == EntryState::waiting || row.state == EntryState::refused || row.state == EntryState::newer_version;
    return true;
}

void state_chip(const HistoryRow& row) {
    switch (row.state) {
    case EntryState::applied: return;
    case EntryState::reverted: return chip(tr("entry_state.reverted"), {.tone = Tone::neutral, .icon = Icon::undo_2});
    case EntryState::refused: return chip(tr("entry_state.refused"), {.tone = Tone::bad, .icon = Icon::triangle_alert});
    case EntryState::waiting: return chip(tr("entry_state.waiting"), {.tone = Tone::warn, .icon = Icon::hourglass});
    case EntryState::newer_version: return chip(tr("entry_state.newer_version"), {.tone = Tone::info, .icon = Icon::info});
    }
}

std::string detail_of(const HistoryRow& row, const Here& here) {
    std::string detail;
    for (const auto& [name, value] : row.values)
        if (name == "note" || name == "from" || name == "what") detail += detail.empty() || value.empty() ? value : ", " + value;
    if (row.amount) detail += (detail.empty() ? "" : ", ") + locale::money(*row.amount, here.currency);
    return detail;
}

void entry_row(const HistoryRow& row, const Here& here, std::string_view chosen, app::Commands& commands) {
    const std::string id = to_string(row.id);
    list_row(id, "", {.selected = id == chosen, .height = 56}, [&] {
        if (!phone()) {
            stack({.width = 52}, [&] { text(locale::time_of_day(row.instant, here.utc_offset_minutes), {.color = palette().ink3}); });
            icon_tile(icon_of(row), Tone::neutral, 32);
        }
        person_disc(row.author, 28);
        stack({.gap = 0}, [&] {
            paragraph(sentence_of(row), {.struck = row.state == EntryState::reverted});
            if (const std::string detail = detail_of(row, here); !detail.empty()) paragraph(escape_markup(detail), {.color = palette().ink2});
            if (row.reason) paragraph(escape_markup(locale::sentence(*row.reason)), {.color = palette().ink2});
        });
        state_chip(row);
        if (row.may_revert && row.state == EntryState::applied && row.kind != "revert" &&
            button("undo-" + id, tr("history.undo"), {.size = ButtonSize::small, .icon = Icon::undo_2}))
            commands.push(app::RevertEntry{row.id});
    });
}

} // namespace

void history_view(const Here& here, const HistoryShown& shown, HistoryState& state, app::Commands& commands) {
    const auto actions = [&] {
        if (button("undo", tr("action.undo"), {.icon = Icon::undo_2, .disabled_because = shown.can_undo ? std::string_view{} : std::string_view(tr("history.undo_none"))}))
            commands.push(app::Undo{});
        if (button("redo", tr("action.redo"), {.icon = Icon::redo_2, .disabled_because = shown.can_redo ? std::string_view{} : std::string_view(tr("history.redo_none"))}))
            commands.push(app::Redo{});
    };
    page_header(tr("history.title"), tr("history.subtitle"), {.actions = actions});
    const auto waiting = std::ranges::count_if(shown.rows, [](const HistoryRow& row) { return belongs_to(row, "waiting"); });
    const std::string labels[]{tr("history.filter_all"), tr("history.filter_contributions"), tr("history.filter_money"), tr("history.filter_members"),
                               tr("history.filter_waiting", {{"count", waiting}})};
    row([&] {
        static constexpr std::string_view keys[]{"all", "contributions", "money", "members", "waiting"};
        if (phone()) { // five segments are too many there
            std::vector<Option> options;
            for (std::size_t i = 0; i < std::size(keys); ++i) options.push_back({.key = keys[i], .label = labels[i]});
            select("filter", state.filter, {.label = tr("history.title"), .label_hidden = true}, options);
        } else {
            std::vector<Choice> choices;
            for (std::size_t i = 0; i < std::size(keys); ++i) choices.push_back({.key = keys[i], .label = labels[i]});
            segmented("filter", tr("history.title"), state.filter, choices);
        }
    });
    card("entries", {}, [&] {
        std::size_t count = 0;
        Date day{-1};
        list("entries", tr("history.title"), [&] {
            for (const HistoryRow& row : shown.rows) {
                if (!belongs_to(row, state.filter) || count == state.shown) continue;
                ++count;
                if (const Date of = day_of(row.instant, here.utc_offset_minutes); of != day) {
                    day = of;
                    inset(0, 6, [&] { label_text(locale::day_heading(day, here.today)); });
                }
                entry_row(row, here, shown.item, commands);
            }
        });
        if (count == 0) empty_state(tr("history.empty"), tr("history.subtitle"));
        if (count == state.shown && button("more", tr("action.show"), {.style = ButtonStyle::ghost})) state.shown += more_rows;
    });
}

} // namespace osmose::ui
