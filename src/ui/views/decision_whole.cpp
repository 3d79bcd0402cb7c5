#include "app/rule_figures.hpp"
#include "journal/action.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/effect_words.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/typed.hpp"
#include "ui/views/decision_parts.hpp"
#include "ui/views/rules_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using app::DecisionDetail;
using locale::tr;
using model::DecisionState;
using To = app::Screen;

namespace {

constexpr std::size_t ballots_shown = 50, notes_shown = 50, names_shown = 30;

std::string when(const Here& here, Instant instant) { return locale::moment(instant, here.utc_offset_minutes); }

// "jusqu’au 17 oct. 2026, 20:00", "close le 17 oct. 2026", "proposée le 8 octobre".
std::string timing(const Here& here, const app::DecisionRow& row) {
    switch (row.state) {
    case DecisionState::open: return tr(here.now < row.closes ? "decisions.until" : "decisions.until_past", {{"when", when(here, row.closes)}});
    case DecisionState::proposed:
    case DecisionState::withdrawn: return tr("decisions.proposed_on", {{"date", locale::date(day_of(row.stated, here.utc_offset_minutes))}});
    default: return tr("decisions.closed_on", {{"date", locale::date(day_of(row.closed, here.utc_offset_minutes))}});
    }
}

std::string terms(const DecisionDetail& decision) {
    const std::string quorum = decision.quorum_needed == 0 ? tr("decisions.quorum_none")
                                                           : tr("decisions.quorum_of", {{"count", decision.quorum_needed}, {"voters", decision.voters}});
    return tr("decisions.terms", {{"who", name_of(decision.row.proposed_by)}, {"method", tr("decisions.method_hint." + std::string(model::word(decision.facts.method)))}, {"quorum", quorum}});
}

// From the rule that it takes the place of.
void what_rule_changes(const app::Figures& figures, const DecisionDetail& decision, const journal::AdoptRule& adopts) {
    const auto& adopted = figures.rules().rules;
    const auto itself = std::ranges::find_if(adopted, [&](const app::RuleRow& rule) { return rule.decided && rule.decided->id == decision.row.id; });
    rule_changes(figures, itself != adopted.end() ? itself->changes : figures.compare_rule(adopts.rule).changes);
}

void effects(const DecisionsShown& shown, const DecisionDetail& decision) {
    if (decision.effects.empty()) return;
    const bool adopted = decision.row.state == DecisionState::adopted;
    inset_box([&] {
        label_text(tr(adopted ? "decisions.effects_done" : "decisions.effects"));
        for (const DecisionDetail::Effect& effect : decision.effects) {
            row({.gap = 10, .align = Align::start}, [&] {
                icon_mark(effect.refused.empty() ? icon_of_action(journal::kind_of(effect.action)) : Icon::circle_x,
                          effect.refused.empty() ? palette().primary_ink : palette().red_ink, 16);
                paragraph(escape_markup(effect_sentence(shown.figures, effect.action)));
            });
            if (const auto* adopts = std::get_if<journal::AdoptRule>(&effect.action)) what_rule_changes(shown.figures, decision, *adopts);
            if (effect.refused.empty()) continue;
            paragraph(tr("decisions.effect_refused", {{"why", locale::sentence({Errc{effect.refused}, {}, {}})}}), {.color = palette().red_ink});
        }
    });
}

// Who may be excluded is heard first.
void hearing(const DecisionDetail& decision) {
    if (decision.unheard.empty() || decision.row.is_over()) return;
    std::vector<std::string> names;
    for (const app::Person& person : decision.unheard) names.push_back(name_of(person));
    status_strip("hearing", tr("decisions.hearing", {{"name", locale::list_and(names)}}), {.tone = Tone::warn, .icon = Icon::message_circle_warning});
}

void open_minutes(const Here& here, const DecisionDetail& decision, app::Commands& commands) {
    if (button("minutes", tr("decisions.minutes"), {.icon = Icon::file_text, .fill = phone()}))
        commands.push(app::Go{here.route(To::decisions, "minutes-" + to_string(decision.row.id)), true});
}

void actions_of_proposal(const Here& here, const DecisionDetail& decision, app::Commands& commands) {
    const std::string id = to_string(decision.row.id);
    const Result<void> may_open = here.check(journal::OpenDecision{.decision = decision.row.id, .closes = {here.now.ms + day_ms}});
    if (decision.row.proposed_by.me) {
        if (button("withdraw", tr("action.withdraw"), {.style = ButtonStyle::danger, .icon = Icon::undo_2, .fill = phone()}))
            commands.push(app::Act{journal::WithdrawDecision{decision.row.id}, "toast.decision.withdraw", {{"title", decision.row.title}}});
        if (button("edit", tr("action.edit"), {.icon = Icon::pencil, .fill = phone()})) commands.push(app::Go{here.route(To::decisions, "edit-" + id), true});
    }
    const std::string why = may_open ? std::string{} : locale::sentence(may_open.error());
    if (button("open", tr("decisions.open"), {.style = ButtonStyle::primary, .icon = Icon::vote, .disabled_because = why, .fill = phone()}))
        commands.push(app::Go{here.route(To::decisions, "open-" + id), true});
}

void actions(const Here& here, const DecisionDetail& decision, app::Commands& commands) {
    const std::string id = to_string(decision.row.id);
    switch (decision.row.state) {
    case DecisionState::proposed: return actions_of_proposal(here, decision, commands);
    case DecisionState::open: {
        const journal::CloseDecision close{decision.row.id};
        const Result<void> allowed = here.check(close);
        const std::string why = allowed ? std::string{} : locale::sentence(allowed.error());
        open_minutes(here, decision, commands);
        if (button("close", tr("decisions.close"), {.style = allowed ? ButtonStyle::soft : ButtonStyle::outline, .icon = Icon::lock, .disabled_because = why, .fill = phone()}))
            commands.push(app::Act{close, "toast.decision.close", {{"title", decision.row.title}}});
        return;
    }
    case DecisionState::no_quorum:
        open_minutes(here, decision, commands);
        if (decision.again) return link("again", tr("decisions.called_again"), here.href(To::decisions, to_string(*decision.again)), {.arrow = true}), void();
        if (button("call-again", tr("decisions.call_again"), {.style = ButtonStyle::soft, .icon = Icon::redo_2, .fill = phone()}))
            commands.push(app::Go{here.route(To::decisions, "again-" + id), true});
        return;
    case DecisionState::withdrawn: return;
    default: return open_minutes(here, decision, commands);
    }
}

void main_card(const Here& here, const DecisionsShown& shown, const DecisionDetail& decision, DecisionsState& state, app::Commands& commands) {
    const app::DecisionRow& row = decision.row;
    const bool open = row.state == DecisionState::open;
    card("decision", {.selected = row.waits_for_me}, [&] {
        decision_chips(row);
        stack({.gap = 4}, [&] {
            heading(2, row.title, Type::h2);
            paragraph(escape_markup(terms(decision)), {.color = palette().ink2});
            ui::row({.gap = 6}, [&] {
                icon_mark(Icon::clock, palette().ink3, 15);
                paragraph(escape_markup(timing(here, row)), {.color = palette().ink3});
            });
        });
        if (!decision.facts.text.empty()) paragraph(escape_markup(decision.facts.text));
        if (decision.facts.called_again) hint(tr("decisions.is_called_again"));
        effects(shown, decision);
        hearing(decision);
        if (row.state == DecisionState::proposed && !row.options.empty()) {
            label_text(tr("decisions.options"));
            list("options", tr("decisions.options"), [&] {
                for (std::size_t i = 0; i < row.options.size(); ++i)
                    list_row(std::to_string(i), row.options[i], {.last = i + 1 == row.options.size(), .height = 38}, [&] { paragraph(escape_markup(row.options[i])); });
            });
        }
        if (open) {
            if (here.now >= row.closes) status_strip("past", tr("decisions.past_hint"), {.tone = Tone::info, .icon = Icon::clock_alert});
            ballot_box(here, decision, state.ballot, commands);
            divider();
        }
        if (open || row.closed.ms != 0) decision_result(here, decision);
        if (row.state == DecisionState::proposed) hint(tr("decisions.proposed_hint"));
        hint(tr(decision.chair.id == decision.deputy.id ? "decisions.presided_alone" : "decisions.presided", {{"chair", name_of(decision.chair)}, {"deputy", name_of(decision.deputy)}}));
        const auto buttons = [&] { actions(here, decision, commands); };
        if (row.state == DecisionState::withdrawn) return;
        if (phone()) stack({.gap = 8}, buttons);
        else ui::row({.gap = 8, .justify = Align::end, .wrap = true}, buttons);
    });
}

std::string vote_words(const DecisionDetail& decision, const model::Vote& vote) {
    if (vote.voice && model::chooses_options(decision.facts.method)) return tr("decisions.blank");
    if (vote.voice) {
        if (decision.facts.method != model::Method::consent || *vote.voice == model::Voice::abstain) return word_of(*vote.voice);
        return tr(*vote.voice == model::Voice::yes ? "decisions.consent_yes" : "decisions.consent_no");
    }
    if (decision.facts.method != model::Method::approval) return order_in_words(decision, vote.ranking);
    std::vector<std::string> approved;
    for (const model::Rank& rank : vote.ranking)
        for (const std::uint32_t option : rank.options) approved.push_back(decision.facts.options[option - 1]);
    return approved.empty() ? tr("decisions.blank") : locale::list_and(approved);
}

void ballot_row(const DecisionDetail& decision, const DecisionDetail::Ballot& ballot, bool last) {
    list_row(to_string(ballot.voter.id), name_of(ballot.voter), {.last = last, .height = 46}, [&] {
        person_disc(ballot.voter, 28);
        const bool chooses = !ballot.vote.voice;
        stack({.gap = 0}, [&] {
            paragraph(escape_markup(name_and_you(ballot.voter)), {.type = Type::medium});
            if (chooses) paragraph(escape_markup(vote_words(decision, ballot.vote)), {.color = palette().ink2});
            if (!ballot.vote.reason.empty()) paragraph(tr("decisions.quoted", {{"text", escape_markup(ballot.vote.reason)}}), {.color = palette().ink2});
            if (ballot.cast_by.id != ballot.voter.id) hint(tr("decisions.by_proxy", {{"name", name_of(ballot.cast_by)}}));
            if (!ballot.counts) hint(tr("decisions.not_counted"));
        });
        if (!chooses) chip(vote_words(decision, ballot.vote), {.tone = tone_of(*ballot.vote.voice), .icon = icon_of(*ballot.vote.voice)});
    });
}

void proxy_form(const Here& here, const DecisionsShown& shown, const DecisionDetail& decision, DecisionsState& state, app::Commands& commands) {
    OptionList list;
    for (const app::MemberRow& member : shown.figures.members())
        if (member.state == model::MemberState::active && !member.person.me) add_person(list, member.person, name_of(member.person));
    if (list.options().empty()) return;
    journal::GiveProxy proxy{.decision = decision.row.id, .to = {}};
    if (const auto to = from_hex(state.proxy)) proxy.to = model::MemberId{*to};
    const Result<void> allowed = proxy.to ? here.check(proxy) : Result<void>{};
    const auto whom = [&](float width) {
        select("proxy-to", state.proxy, {.label = tr("decisions.proxy_to"), .error = allowed ? "" : std::string_view(locale::sentence(allowed.error())), .width = width}, list.options());
    };
    const auto give = [&] {
        const std::string why = proxy.to ? "" : tr("decisions.proxy_whom");
        if (!button("give", tr("decisions.proxy_give"), {.icon = Icon::send, .disabled_because = why, .fill = phone()}) || !allowed) return;
        commands.push(app::Act{proxy, "toast.decision.proxy", {{"whom", name_of(shown.figures.person(proxy.to))}}});
        state.proxy.clear();
    };
    hint(tr("decisions.proxy_hint"));
    if (phone()) {
        whom(0);
        give();
    } else {
        row({.gap = 10, .align = Align::end}, [&] {
            whom(260);
            give();
        });
    }
}

void voters_card(const Here& here, const DecisionsShown& shown, const DecisionDetail& decision, DecisionsState& state, app::Commands& commands) {
    const bool over = decision.row.is_over();
    const bool may_give = !over && std::ranges::any_of(decision.i_vote_for, &app::Person::me);
    if (decision.ballots.empty() && decision.silent.empty()) return;
    card("voters", {.title = tr("decisions.voters"), .caption = tr("decisions.open_ballots"), .level = 3}, [&] {
        const std::size_t shown_ballots = std::min(decision.ballots.size(), ballots_shown + state.more_ballots);
        if (!decision.ballots.empty())
            list("ballots", tr("decisions.voters"), [&] {
                for (std::size_t i = 0; i < shown_ballots; ++i) ballot_row(decision, decision.ballots[i], i + 1 == shown_ballots);
            });
        if (shown_ballots < decision.ballots.size() && button("more-ballots", tr("decisions.more", {{"count", decision.ballots.size() - shown_ballots}}), {.icon = Icon::chevron_down, .fill = true}))
            state.more_ballots += 10 * ballots_shown;
        if (!decision.silent.empty()) {
            label_text(tr(over ? "decisions.silent_over" : decision.row.state == DecisionState::open ? "decisions.silent" : "decisions.will_vote", {{"count", decision.silent.size()}}));
            if (!phone()) person_discs(decision.silent, 12, 26);
            std::vector<std::string> names;
            for (const app::Person& person : decision.silent)
                if (names.size() < names_shown) names.push_back(name_and_you(person));
            if (decision.silent.size() > names_shown) names.push_back(tr("decisions.others", {{"count", decision.silent.size() - names_shown}}));
            paragraph(escape_markup(locale::list_and(names)), {.color = palette().ink2});
        }
        for (const auto& [from, to] : decision.proxies) hint(tr("decisions.proxy_given", {{"from", name_of(from)}, {"to", name_of(to)}}));
        if (may_give) {
            divider();
            proxy_form(here, shown, decision, state, commands);
        }
    });
}

void discussion_card(const Here& here, const DecisionDetail& decision, DecisionsState& state, app::Commands& commands) {
    card("discussion", {.title = tr("decisions.discussion"), .level = 3}, [&] {
        if (decision.notes.empty()) paragraph(tr("decisions.discussion_empty"), {.color = palette().ink2});
        const std::size_t most = notes_shown + state.more_notes, first = decision.notes.size() > most ? decision.notes.size() - most : 0;
        if (first > 0 && button("earlier-notes", tr("decisions.earlier_notes", {{"count", first}}), {.icon = Icon::arrow_up, .fill = true})) state.more_notes += 10 * notes_shown;
        for (std::size_t i = first; i < decision.notes.size(); ++i) {
            const DecisionDetail::Note& note = decision.notes[i];
            row({.gap = 12, .align = Align::start}, [&] {
                person_disc(note.by, 28);
                stack({.gap = 0}, [&] {
                    row({.gap = 8}, [&] {
                        text(name_and_you(note.by), {.type = Type::medium});
                        text(locale::ago(note.at, here.now, here.utc_offset_minutes), {.type = Type::small, .color = palette().ink3});
                    });
                    paragraph(escape_markup(note.text));
                });
            });
        }
        const journal::NoteDecision note{.decision = decision.row.id, .text = state.note};
        const Result<void> allowed = is_blank(state.note) ? Result<void>{} : here.check(note);
        text_area("note", state.note, {.label = tr("decisions.note"), .error = allowed ? "" : std::string_view(locale::sentence(allowed.error()))}, 2);
        row({.justify = Align::end}, [&] {
            const std::string why = is_blank(state.note) ? tr("decisions.note_blank") : "";
            if (!button("add-note", tr("decisions.note_add"), {.icon = Icon::send, .disabled_because = why, .fill = phone()}) || !allowed) return;
            commands.push(app::Act{note, "toast.decision.note", {}});
            state.note.clear();
        });
    });
}

} // namespace

void decision_whole(const Here& here, const DecisionsShown& shown, const DecisionDetail& decision, DecisionsState& state, app::Commands& commands) {
    if (const std::string id = to_string(decision.row.id); state.said_about != id) {
        state.note.clear(), state.proxy.clear();
        state.more_ballots = state.more_notes = 0;
        state.said_about = id;
    }
    main_card(here, shown, decision, state, commands);
    voters_card(here, shown, decision, state, commands);
    discussion_card(here, decision, state, commands);
}

} // namespace osmose::ui
