#include "ui/views/history_parts.hpp"

#include "app/history_figures.hpp"
#include "journal/cuts.hpp"
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
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>

namespace osmose::ui {

using app::EntryDetail;
using app::EntryState;
using app::HistoryRow;
using locale::tr;
using To = app::Screen;

namespace {

// "9f3c 41e0 a7d2": enough of an id to compare by eye.
std::string fingerprint(const std::string& hex) {
    std::string out;
    for (std::size_t i = 0; i < 12; i += 4) out += (i == 0 ? "" : " ") + hex.substr(i, 4);
    return out;
}

std::string device_of(const HistoryRow& row) {
    return tr("history.device_number", {{"device", to_string(row.device).substr(0, 8)}, {"number", row.number}});
}

// The screen of what an entry is about, where it has one of its own.
std::optional<app::Route> subject_of(const Here& here, const EntryDetail& detail) {
    static constexpr std::pair<std::string_view, To> screens[]{{"contribution.", To::contributions}, {"decision.", To::decisions}, {"rule.", To::rules},
                                                               {"member.", To::members},             {"result.", To::results},     {"need.", To::means},
                                                               {"offer.", To::means},                {"revenue.", To::sharing},    {"distribution.", To::sharing},
                                                               {"payment.", To::accounts}};
    const std::string_view kind = detail.row.kind;
    const auto found = std::ranges::find_if(screens, [&](const auto& screen) { return kind.starts_with(screen.first); });
    if (found == std::end(screens)) return std::nullopt;
    if (found->second == To::sharing || found->second == To::accounts) return here.route(found->second);
    const bool makes = found->second == To::rules || detail.objects.empty();
    return here.route(found->second, to_string(makes ? detail.row.id : detail.objects.front()));
}

void other_entry(const Here& here, const HistoryRow& row, bool last) {
    list_row(to_string(row.id), without_markup(sentence_of(row)), {.href = here.href(To::history, to_string(row.id)), .last = last, .height = 44}, [&] {
        icon_tile(icon_of(row), Tone::neutral, 28);
        stack({.gap = 0}, [&] {
            paragraph(sentence_of(row));
            hint(locale::moment(row.instant, here.utc_offset_minutes));
        });
        icon_mark(Icon::chevron_right, palette().ink3);
    });
}

void facts_of(const Here& here, const EntryDetail& detail) {
    const HistoryRow& row = detail.row;
    fact(tr("history.detail_by"), name_of(row.author));
    fact(tr("history.detail_when"), locale::moment(row.instant, here.utc_offset_minutes));
    if (detail.stated) fact(tr("history.detail_stated"), locale::date(*detail.stated));
    fact(tr("history.detail_device"), device_of(row));
    if (row.state != EntryState::waiting) fact(tr("history.detail_clock"), std::to_string(row.clock));
    fact(tr("history.detail_hash"), fingerprint(to_string(row.id)));
    fact(tr("history.detail_signature"), tr(detail.is_signed ? "history.signed" : "history.unsigned"));
}

void why_not(const Here& here, const EntryDetail& detail) {
    if (detail.row.reason) {
        heading(3, tr("history.detail_reason"));
        paragraph(escape_markup(locale::sentence(*detail.row.reason)), {.color = palette().accent_ink});
    }
    if (!detail.missing.empty()) paragraph(tr("history.missing", {{"count", detail.missing.size()}}), {.color = palette().ink2});
    if (!detail.because) return;
    label_text(tr(detail.row.state == EntryState::reverted ? "history.undone_by" : "history.because_of"));
    list("because", tr("history.detail_reason"), [&] { other_entry(here, *detail.because, true); });
}

} // namespace

bool is_set_aside(const HistoryRow& row) { return row.reason && row.reason->code == journal::errc::set_aside; }

void state_chip(const HistoryRow& row) {
    switch (row.state) {
    case EntryState::applied: return;
    case EntryState::reverted: return chip(tr("entry_state.reverted"), {.tone = Tone::neutral, .icon = Icon::undo_2});
    case EntryState::refused:
        return is_set_aside(row) ? chip(tr("entry_state.set_aside"), {.tone = Tone::bad, .icon = Icon::scissors})
                                 : chip(tr("entry_state.refused"), {.tone = Tone::bad, .icon = Icon::triangle_alert});
    case EntryState::waiting: return chip(tr("entry_state.waiting"), {.tone = Tone::warn, .icon = Icon::hourglass});
    case EntryState::newer_version: return chip(tr("entry_state.newer_version"), {.tone = Tone::info, .icon = Icon::info});
    }
}

std::string detail_of(const HistoryRow& row, const Here& here) {
    if (row.undone) return detail_of(*row.undone, here);
    std::string detail, quantity, unit;
    const auto add = [&](const std::string& words) { detail += detail.empty() || words.empty() ? words : ", " + words; };
    const bool names_payer = row.kind == "payment.record";
    for (const auto& [name, value] : row.values) {
        if (name == "note" || name == "what" || (name == "from" && !names_payer)) add(value);
        if (name == "quantity") quantity = value;
        if (name == "unit") unit = value;
    }
    if (row.amount) add(locale::money(*row.amount, here.currency));
    else if (!unit.empty()) add(locale::quantity({std::stoll(quantity)}, unit));
    return detail;
}

void entry_panel(const Here& here, const HistoryShown& shown, app::Commands& commands) {
    const auto id = from_hex(shown.item);
    const EntryDetail* detail = id && shown.item.size() == 64 ? shown.figures.entry(EntryId{*id}) : nullptr;
    if (detail == nullptr) return;
    const HistoryRow& row = detail->row;
    const auto actions = [&] {
        if (const auto subject = subject_of(here, *detail); subject && button("see", tr("action.show"), {.icon = Icon::arrow_right, .fill = true}))
            commands.push(app::Go{*subject});
        if (detail->again) {
            if (button("again", tr("history.again"), {.style = ButtonStyle::primary, .icon = Icon::redo_2, .fill = true}))
                commands.push(app::Act{*detail->again, "toast.entered_again", {}});
        } else if (row.state == EntryState::applied || row.state == EntryState::reverted) {
            const std::string why = row.may_revert ? std::string{} : locale::sentence(row.may_revert.error());
            if (button("undo-entry", tr("history.undo_entry"), {.icon = Icon::undo_2, .disabled_because = why, .fill = true})) commands.push(app::RevertEntry{row.id});
        }
    };
    const std::string title = tr("history.entry", {{"number", row.clock}}), name = tr("action_name." + row.kind);
    bool open = true;
    side_panel("entry", open, {.title = row.clock > 0 ? title : tr("entry_state.waiting"), .caption = row.state == EntryState::newer_version ? row.kind : name, .width = 400, .docked = true,
                               .lead = [&] { icon_tile(icon_of(row), Tone::ok, 40); }, .actions = actions},
               [&] {
                   paragraph(sentence_of(row));
                   if (const std::string words = detail_of(row, here); !words.empty()) paragraph(escape_markup(words), {.color = palette().ink2});
                   row.state == EntryState::applied ? chip(tr("history.state_applied"), {.tone = Tone::ok, .icon = Icon::check}) : state_chip(row);
                   why_not(here, *detail);
                   facts_of(here, *detail);
                   if (!detail->seen.empty()) {
                       label_text(tr("history.had_seen"));
                       list("seen", tr("history.had_seen"), [&] {
                           for (const HistoryRow& seen : detail->seen) other_entry(here, seen, &seen == &detail->seen.back());
                       });
                   }
                   if (detail->again) hint(tr("history.again_hint"));
                   else if (!row.may_revert && row.state == EntryState::applied) hint(locale::sentence(row.may_revert.error()));
                   else if (row.state == EntryState::applied) hint(tr("history.undo_effect_hint"));
               });
    if (!open) commands.push(app::Go{here.route(To::history), true});
}

void past_dialog(const Here& here, const HistoryShown& shown, HistoryState& state, app::Commands& commands) {
    const bool open = shown.item == "past";
    const Date founded = shown.figures.project().founded;
    const Date today = day_of(here.now, here.utc_offset_minutes); // here.today may be a day gone by
    const bool too_early = state.day && *state.day < founded, to_come = state.day && *state.day >= today;
    const auto close = [&] { commands.push(app::Go{here.route(To::history), true}); };
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) close();
        if (!button("look", tr("history.past_look"), {.style = ButtonStyle::primary, .icon = Icon::history, .disabled_because = !state.day ? tr("history.past_no_day") : std::string_view{}})) return;
        if (too_early || to_come) return;
        app::Route to = here.route(To::overview);
        to.day = state.day;
        commands.push(app::Go{std::move(to)});
    };
    bool stays = open;
    dialog("past", stays, {.title = tr("history.past_title"), .caption = tr("history.past_caption"), .width = 480, .actions = actions}, [&] {
        const std::string wrong = too_early ? tr("history.past_too_early", {{"date", locale::date(founded)}}) : to_come ? tr("history.past_to_come") : std::string{};
        date_field("day", state.day, {.label = tr("history.past_day"), .error = wrong});
        static constexpr std::array<std::pair<std::string_view, int>, 3> ago{{{"history.past_week", 7}, {"history.past_month", 30}, {"history.past_quarter", 91}}};
        row({.gap = 8, .wrap = true}, [&] {
            for (const auto& [words, days] : ago)
                if (const Date day{here.today.days - days}; day >= founded && button(words, tr(words), {.size = ButtonSize::small})) state.day = day;
            if (button("founding", tr("history.past_founding"), {.size = ButtonSize::small})) state.day = founded;
        });
        hint(tr("history.past_hint"));
    });
    if (open && !stays) close();
}

} // namespace osmose::ui
