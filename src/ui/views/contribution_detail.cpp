#include "ui/views/contribution_detail.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/typed.hpp"
#include "ui/views/contribution_filters.hpp"
#include "ui/views/contribution_form.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

namespace osmose::ui {

using app::ContributionRow;
using app::ContributionStanding;
using locale::tr;
using model::ContributionState;
using model::DecisionState;
using To = app::Screen; // where a link leads

namespace {

bool by_decision(const ContributionsShown& shown) { return model::rule_in_force(shown.figures.project()).rule.confirmed_by == model::ConfirmedBy::decision; }

bool is_idea(const ContributionRow& row) { return row.facts.kind == model::ContributionKind::idea; }

void ask(const Here& here, std::string_view what, const ContributionRow& row, app::Commands& commands) {
    commands.push(app::Go{here.route(To::contributions, std::string(what) + "-" + to_string(row.id)), true});
}

// A link that somebody typed: opened where it is an address of the web, and else only copied, whatever it is.
void evidence(const ContributionRow& row, app::Commands& commands) {
    if (row.facts.evidence.empty()) return;
    if (is_web_address(row.facts.evidence)) {
        link("evidence", tr("contributions.open_evidence"), row.facts.evidence, {.icon = Icon::paperclip});
        return hint(row.facts.evidence);
    }
    ui::row({.gap = 8}, [&] {
        stack({.gap = 0}, [&] { paragraph(escape_markup(row.facts.evidence), {.color = palette().ink2}); });
        if (icon_button("copy-evidence", Icon::copy, tr("contributions.copy_evidence"))) commands.push(app::CopyText{row.facts.evidence});
    });
}

void opinions(const app::ContributionDetail& detail) {
    if (detail.opinions.empty()) return;
    label_text(tr("contributions.confirmed_by"));
    list("opinions", tr("contributions.confirmed_by"), [&] {
        for (const app::OpinionRow& opinion : detail.opinions)
            list_row(to_string(opinion.by.id), name_of(opinion.by), {.last = &opinion == &detail.opinions.back(), .height = 40}, [&] {
                person_disc(opinion.by, 26);
                text(name_and_you(opinion.by));
                spacer();
                if (opinion.estimate) text(locale::points(*opinion.estimate), {.type = Type::strong});
                if (opinion.quality) chip(tr("contributions.quality_of", {{"quality", locale::factor(*opinion.quality)}}), {.icon = Icon::star});
            });
    });
}

Tone tone_of(DecisionState state) {
    switch (state) {
    case DecisionState::proposed:
    case DecisionState::open: return Tone::info;
    case DecisionState::adopted: return Tone::ok;
    case DecisionState::rejected:
    case DecisionState::no_quorum: return Tone::warn;
    case DecisionState::withdrawn: return Tone::neutral;
    }
    std::unreachable();
}

// What is said about it before the vote, and what one has to say oneself.
void discussion(const Here& here, const app::SettlementRow& settlement, std::string& note, app::Commands& commands) {
    for (const auto& [by, words] : settlement.notes)
        ui::row({.gap = 10, .align = Align::start}, [&] {
            person_disc(by, 26);
            stack({.gap = 0}, [&] {
                text(name_and_you(by), {.type = Type::label});
                paragraph(escape_markup(words), {.color = palette().ink2});
            });
        });
    const journal::NoteDecision said{.decision = settlement.decision, .text = note};
    if (!here.check(journal::NoteDecision{.decision = settlement.decision, .text = "?"})) return;
    text_area("note", note, {.label = tr("contributions.your_note")}, 2);
    const std::string why = is_blank(note) ? tr("contributions.note_missing") : "";
    if (button("say", tr("contributions.say"), {.size = ButtonSize::small, .icon = Icon::send, .disabled_because = why})) {
        commands.push(app::Act{said, "toast.decision.note", {}});
        note.clear();
    }
}

void dispute_part(const Here& here, const ContributionsShown& shown, const ContributionRow& row, const app::ContributionDetail& detail, std::string& note,
                  app::Commands& commands) {
    const bool undecided = !detail.settlement || !detail.settlement->under_way();
    if (!detail.disputes.empty()) {
        heading(3, tr("contributions.dispute"));
        const std::string holds = detail.held.minor > 0                           ? tr("contributions.dispute_holds", {{"amount", locale::money(detail.held, here.currency)}})
                                  : row.state == ContributionState::confirmed ? tr("contributions.dispute_will_hold")
                                                                              : tr("contributions.dispute_unconfirmed");
        status_strip("held", holds, {.tone = Tone::warn, .icon = Icon::hourglass});
        for (const app::DisputeRow& dispute : detail.disputes)
            ui::row({.gap = 10, .align = Align::start}, [&] {
                person_disc(dispute.by, 26);
                stack({.gap = 0}, [&] {
                    text(name_and_you(dispute.by) + " · " + locale::ago(dispute.when, here.now, here.utc_offset_minutes), {.type = Type::label});
                    paragraph(escape_markup(dispute.reason));
                    if (dispute.by.me && undecided && text_button("take-back", tr("contributions.dispute_take_back"))) commands.push(app::RevertEntry{dispute.entry});
                });
            });
    }
    if (detail.returned.minor > 0) hint(tr("contributions.returned", {{"amount", locale::money(detail.returned, here.currency)}}));
    if (detail.settlement) {
        inset_box([&] {
            ui::row({.gap = 8}, [&] {
                text(tr("contributions.decision"), {.type = Type::label});
                spacer();
                chip(tr("decision_state." + std::string(model::word(detail.settlement->state))), {.tone = tone_of(detail.settlement->state), .icon = Icon::vote});
            });
            link("decision", detail.settlement->title, here.href(To::decisions, to_string(detail.settlement->decision)));
            hint(tr(detail.settlement->counts ? "contributions.settle_counts" : "contributions.settle_counts_not"));
            discussion(here, *detail.settlement, note, commands);
        });
    }
    const bool can_be_settled = !detail.disputes.empty() || (by_decision(shown) && row.state == ContributionState::recorded);
    if (!can_be_settled || !undecided || !shown.me) return;
    hint(tr(detail.disputes.empty() ? "contributions.by_decision" : "contributions.dispute_next"));
    if (button("settle", tr("contributions.settle"), {.size = ButtonSize::small, .icon = Icon::vote})) ask(here, "settle", row, commands);
}

void facts_part(const Here& here, const ContributionRow& row, const app::ContributionDetail& detail) {
    fact(tr("contributions.column_date"), locale::date(row.facts.date));
    fact(tr("contributions.column_quantity"), how_much(row.facts, here.currency));
    if (row.facts.foreign) fact(tr("contributions.foreign_amount"), locale::money({row.facts.foreign->minor}, row.facts.foreign->currency));
    if (!row.facts.skill.empty()) fact(tr("contributions.skill"), row.facts.skill);
    if (detail.quality != Factor{1000} && row.state == ContributionState::confirmed) fact(tr("contributions.quality"), locale::factor(detail.quality));
    if (row.facts.waived) fact(tr("contributions.waived_on"), locale::date(*row.facts.waived));
    if (row.entered_by.id != row.person.id) paragraph(tr("contributions.entered_by", {{"name", name_of(row.entered_by)}}), {.color = palette().ink2});
}

void more_actions(const Here& here, const ContributionRow& row, const app::ContributionDetail& detail, app::Commands& commands) {
    const bool rates = row.may_confirm && !row.person.me && detail.least_quality < detail.most_quality;
    menu_button("more", Icon::ellipsis, tr("contributions.more_actions"), [&] {
        if (rates && menu_item("rate", tr("contributions.confirm_quality"), {.icon = Icon::star})) ask(here, "confirm", row, commands);
        if (menu_item("repeat", tr("contributions.repeat"), {.icon = Icon::repeat})) ask(here, "repeat", row, commands);
        if (row.may_edit && menu_item("edit", tr("action.edit"), {.icon = Icon::pencil})) ask(here, "edit", row, commands);
        if (row.may_edit && menu_item("withdraw", tr("action.withdraw"), {.icon = Icon::undo_2, .danger = true})) ask(here, "withdraw", row, commands);
    });
}

void close(const Here& here, const ContributionRow& row, app::Commands& commands) { commands.push(app::Go{here.route(To::contributions, to_string(row.id)), true}); }

} // namespace

std::string said_of(const ContributionRow& row, const Here& here) { return how_much(row.facts, here.currency) + ", " + what(row.facts); }

void confirm(const ContributionRow& row, const Here& here, app::Commands& commands) {
    if (is_idea(row) && !row.person.me) return ask(here, "confirm", row, commands);
    commands.push(app::Act{journal::ConfirmContribution{.contribution = row.id, .edit = row.last_edit}, "toast.contribution.confirm",
                           {{"whom", name_of(row.person)}, {"what", said_of(row, here)}}});
}

void contribution_chip(const ContributionRow& row) {
    const ContributionStanding standing = app::standing_of(row);
    const std::string words = word_of(standing);
    switch (standing) {
    case ContributionStanding::confirmed: return chip(words, {.tone = Tone::ok, .icon = Icon::check});
    case ContributionStanding::withdrawn: return chip(words, {.tone = Tone::neutral, .icon = Icon::undo_2});
    case ContributionStanding::disputed: return chip(words, {.tone = Tone::bad, .icon = Icon::message_circle_warning});
    case ContributionStanding::recorded: return chip(words, {.tone = Tone::warn, .icon = Icon::clock});
    }
}

void contribution_detail(const Here& here, const ContributionsShown& shown, const ContributionRow& row, ContributionsState& state, app::Commands& commands) {
    const app::ContributionDetail& detail = shown.figures.contribution_detail(row.id);
    const auto actions = [&] {
        const std::string_view yes = tr(row.person.me ? "contributions.accept" : "contributions.confirm");
        if (detail.may_dispute && button("dispute", tr("contributions.dispute_short"), {.icon = Icon::message_circle_warning, .fill = true}))
            ask(here, "dispute", row, commands);
        if (row.may_confirm && button("confirm", yes, {.style = row.disputed_by_me ? ButtonStyle::outline : ButtonStyle::primary, .icon = Icon::check, .shortcut = "C", .fill = true}))
            confirm(row, here, commands);
        if (!row.may_confirm && row.may_edit && button("edit", tr("action.edit"), {.icon = Icon::pencil, .fill = true})) ask(here, "edit", row, commands);
    };
    const bool acts = detail.may_dispute || row.may_confirm || row.may_edit;
    bool open = true;
    const std::string title = what(row.facts), name = name_and_you(row.person);
    side_panel("detail", open,
               {.title = title, .caption = name, .width = 360, .docked = true, .lead = [&] { person_disc(row.person, 40); },
                .tools = [&] { if (shown.me) more_actions(here, row, detail, commands); }, .actions = acts ? Body(actions) : Body{}},
               [&] {
                   ui::row({.gap = 8}, [&] {
                       icon_tile(icon_of(row.facts.kind), tint_of(row.facts.kind), 28);
                       text(word_of(row.facts.kind));
                       spacer();
                       contribution_chip(row);
                   });
                   key_figure("value", tr("contributions.column_value"), locale::points(row.value), {.explain = here.href(To::explain, "value/" + to_string(row.id))});
                   facts_part(here, row, detail);
                   evidence(row, commands);
                   opinions(detail);
                   if (row.confirmations_needed > 0) hint(tr("contributions.missing_confirmations", {{"count", row.confirmations_needed}}));
                   if (detail.needs_majority && row.state == ContributionState::recorded) hint(tr("contributions.dated_back"));
                   if (!row.may_confirm && row.state == ContributionState::recorded && !by_decision(shown)) hint(locale::sentence(row.may_confirm.error()));
                   dispute_part(here, shown, row, detail, state.note, commands);
                   link("history", tr("contributions.see_history"), here.href(To::history, to_string(row.id)), {.icon = Icon::history});
               });
    if (!open) commands.push(app::Go{here.route(To::contributions), true});
}

void withdrawal_dialog(const Here& here, const ContributionRow& row, app::Commands& commands) {
    bool open = true;
    const auto actions = [&] {
        if (button("keep", tr("action.cancel"))) open = false;
        if (!button("withdraw", tr("contributions.withdraw"), {.style = ButtonStyle::danger_filled})) return;
        commands.push(app::Act{journal::WithdrawContribution{row.id}, "toast.contribution.withdraw", {{"what", said_of(row, here)}}});
        open = false;
    };
    dialog("withdrawal", open, {.title = tr("contributions.withdraw_title"), .caption = said_of(row, here), .width = 440, .actions = actions}, [&] {
        paragraph(tr("contributions.withdraw_hint"));
        if (row.disputed) paragraph(tr("contributions.withdraw_disputed"), {.color = palette().ink2});
    });
    if (!open) close(here, row, commands);
}

} // namespace osmose::ui
