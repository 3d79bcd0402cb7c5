#include "ui/views/history.hpp"

#include "app/history_figures.hpp"
#include "locale/date.hpp"
#include "locale/folded.hpp"
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
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace osmose::ui {

using app::EntryState;
using app::HistoryRow;
using locale::tr;
using To = app::Screen;

namespace {

// Topics, and how the kinds of their entries begin.
struct Topic {
    std::string_view key, title;
    std::array<std::string_view, 7> starts;
};
constexpr std::array topics{Topic{"all", "history.filter_all", {}},
                            Topic{"contributions", "history.filter_contributions", {"contribution."}},
                            Topic{"money", "history.filter_money", {"revenue.", "cost.", "payment.", "distribution.", "year.", "loss.", "reserve."}},
                            Topic{"decisions", "history.filter_decisions", {"decision."}},
                            Topic{"members", "history.filter_members", {"member.", "device.", "branch.", "card."}},
                            Topic{"rules", "history.filter_rules", {"rule.", "project."}},
                            Topic{"others", "history.filter_others", {"need.", "offer.", "time.", "result.", "revert"}}};

bool is_of(const HistoryRow& row, std::string_view topic) {
    const auto found = std::ranges::find(topics, topic, &Topic::key);
    return topic == "all" || std::ranges::any_of(found->starts, [&](std::string_view start) { return !start.empty() && row.kind.starts_with(start); });
}

// "set-aside" and "refused" are told apart by the reason; "newer" comes from a newer version.
bool is_in(const HistoryRow& row, std::string_view state) {
    if (state == "all") return true;
    if (state == "set-aside") return is_set_aside(row);
    if (state == "refused") return row.state == EntryState::refused && !is_set_aside(row);
    if (state == "reverted") return row.state == EntryState::reverted;
    if (state == "waiting") return row.state == EntryState::waiting || row.state == EntryState::newer_version;
    return row.state == EntryState::applied;
}

std::string all_words(const HistoryRow& row, const Here& here) {
    std::string words = without_markup(sentence_of(row)) + " " + detail_of(row, here);
    if (row.reason) words += " " + locale::sentence(*row.reason);
    return words;
}

const std::vector<std::uint32_t>& found(const Here& here, const std::vector<HistoryRow>& rows, HistoryState& state) {
    const std::string language{locale::code(locale::language())};
    const EntryId newest = rows.empty() ? EntryId{} : rows.front().id;
    HistoryState::Found& last = state.found;
    if (last.filter == state.filter && last.language == language && last.newest == newest && last.of == rows.size() && last.of > 0) return last.rows;
    last = {.filter = state.filter, .language = language, .newest = newest, .of = rows.size(), .rows = {}};
    const std::string sought = locale::folded(state.filter.text);
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        const HistoryRow& row = rows[i];
        if (!is_of(row, state.filter.topic) || !is_in(row, state.filter.state)) continue;
        if (!state.filter.member.empty() && to_string(row.author.id) != state.filter.member) continue;
        if (!sought.empty() && !locale::folded(all_words(row, here)).contains(sought)) continue;
        last.rows.push_back(i);
    }
    return last.rows;
}

void topic_filter(HistoryState& state) {
    std::vector<std::string> labels;
    std::vector<Choice> choices;
    std::vector<Option> options;
    labels.reserve(topics.size());
    for (const Topic& topic : topics) {
        labels.push_back(tr(topic.title));
        choices.push_back({.key = topic.key, .label = labels.back()});
        options.push_back({.key = topic.key, .label = labels.back()});
    }
    if (!narrow()) segmented("topic", tr("history.topic"), state.filter.topic, choices);
    else select("topic", state.filter.topic, {.label = tr("history.topic"), .label_hidden = true}, options); // so many segments are too many there
}

void member_filter(const std::vector<app::MemberRow>& members, HistoryState& state, float width) {
    OptionList list;
    list.add("", tr("history.everybody"));
    for (const app::MemberRow& member : members) add_person(list, member.person, name_of(member.person));
    select("member", state.filter.member, {.label = tr("history.by_whom"), .label_hidden = true, .width = width}, list.options());
}

void state_filter(HistoryState& state, float width) {
    select("state", state.filter.state, {.label = tr("history.state"), .label_hidden = true, .width = width},
           {{.key = "all", .label = tr("history.state_all")},
            {.key = "applied", .label = tr("history.state_applied")},
            {.key = "set-aside", .label = tr("history.state_set_aside")},
            {.key = "refused", .label = tr("history.state_refused")},
            {.key = "waiting", .label = tr("history.state_waiting")},
            {.key = "reverted", .label = tr("history.state_reverted")}});
}

void filters(const HistoryShown& shown, HistoryState& state) {
    const auto search = [&] {
        search_field("search", state.filter.text, {.label = tr("history.search"), .label_hidden = true, .placeholder = tr("history.search"), .icon = Icon::search});
    };
    if (phone()) {
        search();
        topic_filter(state);
        row({.gap = 8}, [&] {
            member_filter(shown.figures.members(), state, 0);
            state_filter(state, 0);
        });
        return;
    }
    topic_filter(state);
    row({.gap = 8}, [&] {
        search();
        member_filter(shown.figures.members(), state, 210);
        state_filter(state, 190);
    });
}

void entry_row(const HistoryRow& row, const Here& here, std::string_view chosen, app::Commands& commands) {
    const std::string id = to_string(row.id);
    const bool pressed = list_row(id, without_markup(sentence_of(row)), {.pressable = true, .selected = id == chosen, .height = 56}, [&] {
        if (!phone()) {
            stack({.width = 52}, [&] { text(locale::time_of_day(row.instant, here.utc_offset_minutes), {.color = palette().ink3}); });
            icon_tile(icon_of(row), Tone::neutral, 32);
        }
        person_disc(row.author, 28);
        stack({.gap = 0}, [&] {
            paragraph(sentence_of(row), {.struck = row.state == EntryState::reverted});
            if (const std::string detail = detail_of(row, here); !detail.empty()) paragraph(escape_markup(detail), {.color = palette().ink2});
            if (row.reason) paragraph(escape_markup(locale::sentence(*row.reason)), {.color = palette().ink2});
            if (phone() && row.state != EntryState::applied) state_chip(row);
        });
        if (!phone()) state_chip(row);
        if (!phone() && row.may_revert && row.state == EntryState::applied && row.kind != "revert" &&
            button("undo-" + id, tr("history.undo"), {.size = ButtonSize::small, .icon = Icon::undo_2}))
            commands.push(app::RevertEntry{row.id});
    });
    if (pressed) commands.push(app::Go{here.route(To::history, id), true});
}

// One device, one number, two entries: a restored backup, a copied profile.
void forks(const Here& here, const HistoryShown& shown) {
    for (const app::ForkRow& fork : shown.figures.forks()) {
        const std::string key = "fork-" + to_string(fork.first.id).substr(0, 12);
        const auto both = [&] {
            link("first", tr("history.fork_first"), here.href(To::history, to_string(fork.first.id)));
            link("second", tr("history.fork_second"), here.href(To::history, to_string(fork.second.id)));
        };
        status_strip(key, tr("history.fork", {{"number", fork.first.number}, {"who", name_of(fork.first.author)}}), {.tone = Tone::warn, .icon = Icon::git_fork, .actions = both});
    }
}

} // namespace

void history_view(const Here& here, const HistoryShown& shown, HistoryState& state, app::Commands& commands) {
    const std::string_view no_undo = shown.can_undo ? std::string_view{} : tr("history.undo_none"), no_redo = shown.can_redo ? std::string_view{} : tr("history.redo_none");
    const auto tools = [&] {
        if (icon_button("undo", Icon::undo_2, tr("action.undo"), {.disabled_because = no_undo})) commands.push(app::Undo{});
        if (icon_button("redo", Icon::redo_2, tr("action.redo"), {.disabled_because = no_redo})) commands.push(app::Redo{});
    };
    const auto actions = [&] {
        if (!phone() && button("undo", tr("action.undo"), {.icon = Icon::undo_2, .disabled_because = no_undo})) commands.push(app::Undo{});
        if (!phone() && button("redo", tr("action.redo"), {.icon = Icon::redo_2, .disabled_because = no_redo})) commands.push(app::Redo{});
        if (button("past", tr("history.past"), {.icon = Icon::history})) commands.push(app::Go{here.route(To::history, "past"), true});
    };
    page_header(tr("history.title"), tr("history.subtitle"), {.actions = actions, .phone_tools = tools});
    const std::vector<HistoryRow>& rows = shown.figures.history();
    forks(here, shown);
    filters(shown, state);
    const std::vector<std::uint32_t>& places = found(here, rows, state);
    hint(tr("history.count", {{"count", places.size()}}));
    if (places.empty()) empty_state(tr("history.empty"), tr("history.empty_hint"));
    else
        card("entries", {}, [&] {
            long_list("entries", tr("history.title"), places.size(), [&](std::size_t i) {
                const HistoryRow& row = rows[places[i]];
                const Date day = day_of(row.instant, here.utc_offset_minutes);
                if (i == 0 || day_of(rows[places[i - 1]].instant, here.utc_offset_minutes) != day) {
                    if (i > 0) gap(12);
                    inset(0, 6, [&] { label_text(locale::day_heading(day, here.today)); });
                }
                entry_row(row, here, shown.item, commands);
            });
        });
    entry_panel(here, shown, commands);
    past_dialog(here, shown, state, commands);
}

} // namespace osmose::ui
