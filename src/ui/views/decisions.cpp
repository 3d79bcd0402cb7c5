#include "ui/views/decisions.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/views/decision_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>

namespace osmose::ui {

using app::DecisionDetail;
using app::DecisionFigures;
using app::DecisionRow;
using locale::tr;
using model::DecisionState;
using To = app::Screen;

namespace {

constexpr std::size_t page_size = 20; // cards that are listed at once

// Places that an address can name beside a decision itself: what it begins with.
constexpr std::array<std::string_view, 4> dialogs{"edit-", "open-", "minutes-", "again-"};

std::string_view decision_in(std::string_view item) {
    for (const std::string_view begin : dialogs)
        if (item.starts_with(begin)) return item.substr(begin.size());
    return item;
}

const DecisionDetail* named(const DecisionsShown& shown) {
    const auto id = parse_id<EntryTag>(decision_in(shown.item));
    return id ? shown.figures.decision(*id) : nullptr;
}

bool belongs_to(const DecisionRow& row, std::string_view filter) { return filter == "all" || (filter == "over") == row.is_over(); }

std::string date_of(const Here& here, const DecisionRow& row) {
    const Instant at = row.state == DecisionState::open ? row.closes : row.closed.ms != 0 ? row.closed : row.stated;
    const std::string date = locale::date_near(day_of(at, here.utc_offset_minutes), here.today);
    return row.state == DecisionState::open ? tr("decisions.until_short", {{"date", date}}) : date;
}

// One in the list: how it stands and what came out, and the way to all of it.
void row_card(const Here& here, const DecisionRow& row, bool selected) {
    const auto date = [&] { text(date_of(here, row), {.type = Type::label, .color = palette().ink3}); };
    card(to_string(row.id), {.title = row.title, .actions = phone() ? Body{} : date, .selected = selected, .href = here.href(To::decisions, to_string(row.id)), .gap = 10, .level = 3}, [&] {
        decision_chips(row);
        if (row.state == DecisionState::proposed || row.state == DecisionState::withdrawn) {
            paragraph(escape_markup(tr("decisions.proposed_by", {{"who", name_of(row.proposed_by)}, {"notes", tr("count.notes", {{"count", row.notes}})}})), {.color = palette().ink2});
        } else {
            tally_bar(row, 8);
            paragraph(escape_markup(tally_words(row)), {.color = palette().ink2});
        }
        if (phone()) date();
    });
}

void list_of_all(const Here& here, const std::vector<const DecisionRow*>& rows, const model::DecisionId& but, DecisionsState& state) {
    std::size_t drawn = 0, left = 0;
    for (const DecisionRow* row : rows) {
        if (row->id == but) continue;
        if (drawn < page_size + state.listed) row_card(here, *row, false), ++drawn;
        else ++left;
    }
    if (left > 0 && button("more", tr("decisions.more", {{"count", std::min(left, page_size)}}), {.icon = Icon::chevron_down, .fill = true})) state.listed += page_size;
}

void filters(const DecisionFigures& figures, DecisionsState& state) {
    const std::string labels[]{tr("decisions.filter_all", {{"count", figures.rows.size()}}), tr("decisions.filter_open", {{"count", figures.open}}),
                               tr("decisions.filter_over", {{"count", figures.over}})};
    if (segmented("filter", tr("decisions.state_label"), state.filter, {{"all", labels[0]}, {"open", labels[1]}, {"over", labels[2]}})) state.listed = 0;
}

std::string subtitle(const DecisionFigures& figures) {
    const std::string count = tr("count.decisions", {{"count", figures.rows.size()}});
    if (figures.rows.empty()) return tr("decisions.subtitle_empty");
    return figures.turnout ? tr("decisions.subtitle", {{"decisions", count}, {"percent", locale::percent(*figures.turnout, {0, 0})}}) : count;
}

DecisionForm form_of(const DecisionDetail& decision) {
    DecisionForm form{.of = to_string(decision.row.id),
                      .title = decision.facts.title,
                      .text = decision.facts.text,
                      .method = std::string(model::word(decision.facts.method)),
                      .quorum = decision.facts.quorum ? locale::decimal(decision.facts.quorum->thousandths, 3, {0, 3}) : "",
                      .chair = decision.facts.chair ? to_string(decision.facts.chair) : "",
                      .deputy = decision.facts.deputy ? to_string(decision.facts.deputy) : "",
                      .called_again = decision.facts.called_again};
    if (!decision.facts.options.empty()) form.options = decision.facts.options;
    for (const DecisionDetail::Effect& effect : decision.effects) form.effects.push_back(effect.action);
    return form;
}

// What the address asks for is prepared once: a form for a new proposal, one filled in by another screen, or from a decision.
void follow(const Here& here, const DecisionsShown& shown, const DecisionDetail* decision, DecisionsState& state, app::Commands& commands) {
    if (shown.item == "newest") {
        const auto& rows = shown.figures.decisions().rows;
        const auto mine = std::ranges::find_if(rows, [](const DecisionRow& row) { return row.state == DecisionState::proposed && row.proposed_by.me; });
        return commands.push(app::Go{here.route(To::decisions, mine == rows.end() ? "" : to_string(mine->id)), true});
    }
    if (shown.item == "new") {
        const bool fresh = shown.prefilled && shown.prefilled->number != state.prefilled_taken;
        if (fresh) {
            state.prefilled_taken = shown.prefilled->number;
            state.form = {.of = "new", .title = shown.prefilled->asked.title, .text = shown.prefilled->asked.text, .method = std::string(model::word(shown.prefilled->asked.method)),
                          .effects = shown.prefilled->asked.effects};
        } else if (state.form.of != "new") {
            state.form = {.of = "new"};
        }
    }
    if (!decision) return;
    const std::string id = to_string(decision->row.id);
    if (shown.item.starts_with("edit-") && state.form.of != id) state.form = form_of(*decision);
    if (shown.item.starts_with("again-") && state.form.of != "again-" + id) {
        state.form = form_of(*decision);
        state.form.of = "again-" + id;
        state.form.called_again = decision->row.id;
        state.form.quorum.clear();
    }
}

// The one that is shown where none is named: that waits for me, else that is open, else the first of the list.
const DecisionRow* featured(const std::vector<const DecisionRow*>& rows) {
    const auto waits = std::ranges::find_if(rows, &DecisionRow::waits_for_me);
    return waits != rows.end() ? *waits : rows.empty() ? nullptr : rows.front();
}

void dialogs_of(const Here& here, const DecisionsShown& shown, const DecisionDetail* decision, DecisionsState& state, app::Commands& commands) {
    const bool forms = shown.item == "new" || (decision && (shown.item.starts_with("edit-") || shown.item.starts_with("again-")));
    if (forms && !state.form.of.empty()) proposal_dialog(here, shown, state.form, commands);
    if (decision && shown.item.starts_with("open-")) opening_dialog(here, *decision, state.opening, commands);
    if (decision && shown.item.starts_with("minutes-")) minutes_dialog(here, shown.figures, *decision, commands);
}

} // namespace

void decisions_view(const Here& here, const DecisionsShown& shown, DecisionsState& state, app::Commands& commands) {
    const DecisionDetail* asked = named(shown);
    follow(here, shown, asked, state, commands);
    const DecisionFigures& figures = shown.figures.decisions();
    const auto propose = [&] {
        if (button("propose", tr("decisions.propose"), {.style = ButtonStyle::primary, .icon = Icon::plus, .shortcut = "P"})) go(here.href(To::decisions, "new"));
    };
    page_header(tr("decisions.title"), subtitle(figures), {.actions = narrow() && asked ? Body{} : here.acts(propose)});
    if (figures.rows.empty()) {
        empty_state(tr("decisions.empty"), tr("decisions.empty_hint"), [&] {
            if (button("propose-first", tr("decisions.propose_first"), {.style = ButtonStyle::primary, .icon = Icon::plus})) go(here.href(To::decisions, "new"));
        });
        return dialogs_of(here, shown, asked, state, commands);
    }
    if (narrow() && asked) {
        row([&] { link("all", tr("decisions.back_to_all"), here.href(To::decisions), {.icon = Icon::arrow_left}); });
        decision_whole(here, shown, *asked, state, commands);
        return dialogs_of(here, shown, asked, state, commands);
    }
    if (phone()) {
        filters(figures, state);
    } else {
        row({.gap = 16}, [&] {
            filters(figures, state);
            spacer();
            text(tr("decisions.one_voice"), {.color = palette().ink3});
        });
    }
    std::vector<const DecisionRow*> rows;
    for (const DecisionRow& row : figures.rows)
        if (belongs_to(row, state.filter)) rows.push_back(&row);
    const DecisionRow* first = featured(rows);
    const DecisionDetail* whole = asked || narrow() || !first ? asked : shown.figures.decision(first->id);
    if (!whole) {
        if (rows.empty()) empty_state(tr("decisions.filter_empty"), tr("decisions.filter_empty_hint"));
        else list_of_all(here, rows, {}, state);
    } else if (rows.empty() || (rows.size() == 1 && rows.front()->id == whole->row.id)) {
        decision_whole(here, shown, *whole, state, commands);
    } else {
        columns({.equal_heights = false}, {3, 2}, {[&] { decision_whole(here, shown, *whole, state, commands); }, [&] { list_of_all(here, rows, whole->row.id, state); }});
    }
    dialogs_of(here, shown, asked, state, commands);
}

} // namespace osmose::ui
