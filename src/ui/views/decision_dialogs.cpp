// The opening of a vote, and its minutes.
#include "exchange/minutes.hpp"
#include "locale/date.hpp"
#include "locale/language.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "rules/decision.hpp"
#include "ui/effect_words.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/views/decision_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

namespace osmose::ui {

using app::DecisionDetail;
using locale::tr;
using To = app::Screen;

namespace {

constexpr std::int32_t usual_days = 7;
constexpr std::int64_t minute_ms = 60'000, minutes_of_day = 24 * 60;

// "20:00" as minutes of the day.
Result<std::int64_t> read_time(std::string_view typed) {
    return locale::read_hours(typed).and_then([&](Quantity hours) -> Result<std::int64_t> {
        const std::int64_t minutes = (hours.thousandths * 60 + 500) / 1000;
        if (minutes < 0 || minutes >= minutes_of_day) return fail(osmose::errc::reading_not_a_number, {}, {{"text", std::string(typed)}});
        return minutes;
    });
}

Instant instant_of(Date day, std::int64_t minutes, int utc_offset_minutes) {
    return {std::int64_t{day.days} * day_ms + (minutes - utc_offset_minutes) * minute_ms};
}

// What the minutes say, line by line.
class MinutesLines {
public:
    MinutesLines(const Here& here, const app::Figures& figures, const DecisionDetail& decision) : here_(here), figures_(figures), decision_(decision) {}

    std::vector<std::string> take() {
        const app::DecisionRow& row = decision_.row;
        add(tr("minutes.proposed", {{"who", name_of(row.proposed_by)}, {"date", when(row.stated)}}));
        add(decision_.closing ? tr("minutes.vote", {{"from", when(row.opens)}, {"to", when(row.closed)}}) : tr("minutes.vote_open", {{"from", when(row.opens)}, {"to", when(row.closes)}}));
        add(tr(decision_.chair.id == decision_.deputy.id ? "minutes.chair_alone" : "minutes.chair", {{"chair", name_of(decision_.chair)}, {"deputy", name_of(decision_.deputy)}}));
        add(tr(decision_.quorum_needed == 0 ? "minutes.method_no_quorum" : "minutes.method",
               {{"method", tr("decisions.method_hint." + std::string(model::word(row.method)))}, {"count", decision_.quorum_needed}, {"voters", decision_.voters}}));
        if (!decision_.facts.text.empty()) add(decision_.facts.text);
        if (!row.options.empty()) add(tr("minutes.options", {{"options", locale::list_and(row.options)}}));
        add(outcome_sentence(decision_));
        add(tr("minutes.took_part", {{"count", row.tally.took_part}, {"voters", row.tally.voters}}) + (model::chooses_options(row.method) ? "" : " " + tally_words(row) + "."));
        for (std::size_t i = 0; i < decision_.approvals.size(); ++i) add("– " + tr("minutes.approval", {{"option", row.options[i]}, {"count", decision_.approvals[i]}}));
        for (const DecisionDetail::Ranking& ranking : decision_.rankings) add("– " + ranking_words(decision_, ranking));
        for (const DecisionDetail::Effect& effect : decision_.effects) add("– " + effect_line(effect));
        for (const DecisionDetail::Ballot& ballot : decision_.ballots)
            if (ballot.counts && !ballot.vote.reason.empty()) add(tr("minutes.reason", {{"who", name_of(ballot.voter)}, {"text", ballot.vote.reason}}));
        for (const DecisionDetail::Note& note : decision_.notes) add(tr("minutes.note", {{"who", name_of(note.by)}, {"text", note.text}}));
        return std::move(lines_);
    }

private:
    void add(std::string line) { lines_.push_back(std::move(line)); }
    std::string when(Instant instant) const { return locale::moment(instant, here_.utc_offset_minutes); }
    std::string effect_line(const DecisionDetail::Effect& effect) const {
        const std::string what = effect_sentence(figures_, effect.action);
        if (decision_.row.state != model::DecisionState::adopted) return tr("minutes.effect_asked", {{"what", what}});
        return effect.refused.empty() ? tr("minutes.effect_done", {{"what", what}}) : tr("minutes.effect_refused", {{"what", what}, {"why", locale::sentence({Errc{effect.refused}, {}, {}})}});
    }

    const Here& here_;
    const app::Figures& figures_;
    const DecisionDetail& decision_;
    std::vector<std::string> lines_;
};

exchange::Minutes minutes_of(const Here& here, const app::Figures& figures, const DecisionDetail& decision) {
    return {.language = std::string(locale::code(locale::language())),
            .title = tr("minutes.title", {{"title", decision.row.title}}),
            .project = here.name,
            .lines = MinutesLines(here, figures, decision).take(),
            .foot = decision.closing ? tr("minutes.fingerprint", {{"fingerprint", to_string(*decision.closing).substr(0, 16)}}) : tr("minutes.not_closed")};
}

} // namespace

void opening_dialog(const Here& here, const DecisionDetail& decision, DecisionsState::Opening& state, app::Commands& commands) {
    const std::string id = to_string(decision.row.id);
    const bool hearing = !decision.unheard.empty();
    if (state.of != id) // whoever may be excluded has the time to answer
        state = {.of = id, .hour = "20:00", .day = Date{here.today.days + (hearing ? static_cast<std::int32_t>(rules::days_to_be_heard) + 1 : usual_days)}};
    const auto leave = [&] {
        state = {};
        commands.push(app::Go{here.route(To::decisions, id), true});
    };
    const Result<std::int64_t> time = read_time(state.hour);
    const journal::OpenDecision open_it{.decision = decision.row.id, .closes = instant_of(state.day.value_or(here.today), time.value_or(0), here.utc_offset_minutes)};
    const Result<void> allowed = time ? here.check(open_it) : Result<void>{};
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) leave();
        if (!button("open", tr("decisions.open"), {.style = ButtonStyle::primary, .icon = Icon::vote, .shortcut = "Ctrl+Enter"}) || !time || !allowed) return;
        commands.push(app::Act{open_it, "toast.decision.open", {{"title", decision.row.title}}});
        leave();
    };
    bool open = true;
    dialog("opening", open, {.title = tr("decisions.open_title"), .caption = decision.row.title, .width = 480, .actions = actions}, [&] {
        paragraph(tr("decisions.open_hint", {{"count", decision.silent.size()}}));
        if (hearing) paragraph(tr("decisions.open_hearing", {{"days", rules::days_to_be_heard}}), {.color = palette().ink2});
        const std::string closes_wrong = !allowed && allowed.error().place.field == "closes" ? locale::sentence(allowed.error()) : "";
        columns({.gap = 12, .stacked_up_to = Breakpoint{}}, {3, 2},
                {[&] { date_field("day", state.day, {.label = tr("decisions.closing_day"), .error = closes_wrong}); },
                 [&] { text_field("hour", state.hour, {.label = tr("decisions.closing_hour"), .error = time ? "" : std::string_view(locale::sentence(time.error())), .icon = Icon::clock}); }});
        if (!allowed && closes_wrong.empty()) form_error(locale::sentence(allowed.error()));
    });
    if (!open) leave();
}

void minutes_dialog(const Here& here, const app::Figures& figures, const DecisionDetail& decision, app::Commands& commands) {
    const auto leave = [&] { commands.push(app::Go{here.route(To::decisions, to_string(decision.row.id)), true}); };
    const exchange::Minutes minutes = minutes_of(here, figures, decision);
    const auto actions = [&] {
        if (!phone() && button("done", tr("action.close"))) leave();
        if (button("copy", tr("minutes.copy"), {.icon = Icon::copy})) commands.push(app::CopyText{exchange::minutes_text(minutes)});
        if (button("save", tr("minutes.save"), {.style = ButtonStyle::primary, .icon = Icon::download}))
            commands.push(app::SaveDocument{minutes.title + ".html", "text/html;charset=utf-8", exchange::minutes_page(minutes)});
    };
    bool open = true;
    dialog("minutes", open, {.title = minutes.title, .caption = here.name, .width = 640, .actions = actions}, [&] {
        inset_box([&] {
            for (const std::string& line : minutes.lines) paragraph(escape_markup(line));
        });
        hint(minutes.foot);
    });
    if (!open) leave();
}

} // namespace osmose::ui
