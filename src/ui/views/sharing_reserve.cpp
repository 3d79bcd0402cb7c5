#include "ui/views/sharing_reserve.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using app::HeldRow;
using app::LossRow;
using app::ReserveMove;
using locale::tr;
using To = app::Screen;

namespace {

constexpr std::size_t most_rows = 8; // of a card; the history has them all

std::string amount(const Here& here, Money money) { return locale::money(money, here.currency); }

void more(const Here& here, std::size_t rows) {
    if (rows > most_rows) link("more", tr("action.see_all"), here.href(To::history), {.arrow = true});
}

// The whole of a list, or as much as a card holds.
template <class Row, class Draw>
void rows_of(std::string_view key, std::string_view name, const std::vector<Row>& rows, Draw draw) {
    const std::size_t shown = std::min(rows.size(), most_rows);
    list(key, name, [&] {
        for (std::size_t i = 0; i < shown; ++i) draw(rows[i], i + 1 == shown);
    });
}

std::string reason_of(const HeldRow& row) {
    if (!row.disputed_by) return tr("sharing.held_reason");
    if (row.reason.empty()) return tr("sharing.held_by", {{"name", name_of(*row.disputed_by)}});
    return tr("sharing.held_by_because", {{"name", name_of(*row.disputed_by)}, {"reason", row.reason}});
}

// The way to the end of a dispute: the decision that is under way, else the question that proposes one.
void end_of_dispute(const Here& here, const HeldRow& row) {
    const std::string to = row.decision ? here.href(To::decisions, to_string(*row.decision)) : here.href(To::contributions, "settle-" + to_string(row.contribution));
    if (button("settle", tr(row.decision ? "sharing.held_see" : "sharing.held_decide"), {.size = ButtonSize::small, .icon = Icon::vote})) go(to);
}

void held_card(const Here& here, const app::ReserveFigures& figures) {
    const std::string total = amount(here, figures.held_total);
    card("held", {.title = tr("sharing.held"), .caption = tr("sharing.held_hint"), .actions = [&] { text(total, {.type = Type::figure_m}); }}, [&] {
        rows_of("held", tr("sharing.held"), figures.held, [&](const HeldRow& row, bool last) {
            const std::string what = row.what.empty() ? word_of(row.kind) : row.what;
            const std::string key = to_string(row.distribution).substr(0, 12) + "-" + to_string(row.contribution);
            list_row(key, name_of(row.person) + ", " + what, {.href = here.href(To::contributions, to_string(row.contribution)), .last = last}, [&] {
                person_disc(row.person, 30);
                stack({.gap = 0}, [&] {
                    text(name_and_you(row.person), {.type = Type::medium});
                    caption(what);
                    hint(reason_of(row));
                    hint(tr("sharing.period_date", {{"date", locale::date(row.date)}}));
                    if (phone()) ui::row({}, [&] { end_of_dispute(here, row); });
                });
                if (!phone()) end_of_dispute(here, row);
                text(amount(here, row.amount), {.type = Type::strong});
            });
        });
        more(here, figures.held.size());
    });
}

std::string words_of(const ReserveMove& move) {
    switch (move.kind) {
    case ReserveMove::Kind::distribution: return tr("sharing.reserve_kept");
    case ReserveMove::Kind::loss: return tr("sharing.reserve_loss");
    case ReserveMove::Kind::to_costs: return tr("sharing.reserve_to_costs");
    case ReserveMove::Kind::to_sharing: return tr("sharing.reserve_to_sharing");
    case ReserveMove::Kind::at_end: break;
    }
    return tr("sharing.reserve_at_end");
}

void reserve_card(const Here& here, const app::ReserveFigures& figures) {
    const std::string held = amount(here, figures.reserve);
    card("reserve", {.title = tr("sharing.reserve"), .caption = tr("sharing.reserve_hint"), .actions = [&] { text(held, {.type = Type::figure_m}); }}, [&] {
        rows_of("moves", tr("sharing.reserve"), figures.moves, [&](const ReserveMove& move, bool last) {
            const std::string words = words_of(move), sum = move.amount.minor > 0 ? locale::with_sign(amount(here, move.amount)) : amount(here, move.amount);
            const std::string id = to_string(move.id);
            const bool shared = move.kind == ReserveMove::Kind::distribution;
            list_row(id, words, {.href = shared ? here.href(To::explain, "d/" + id + "/reserve") : here.href(To::history, id), .last = last}, [&] {
                stack({.gap = 0}, [&] {
                    paragraph(words, {.type = Type::medium});
                    caption(locale::date(move.date));
                });
                text(sum, {.type = Type::strong, .color = move.amount.minor < 0 ? palette().red_ink : palette().primary_ink});
            });
        });
        more(here, figures.moves.size());
        if (figures.reserve.minor > 0)
            row({.gap = 12, .wrap = true}, [&] {
                if (button("release", tr("sharing.reserve_release"), {.size = ButtonSize::small, .icon = Icon::vote})) go(here.href(To::sharing, "release"));
            });
    });
}

void loss_row(const Here& here, const LossRow& loss, bool last) {
    const auto part = [&](const std::string& who, Money borne) {
        row({.gap = 8}, [&] {
            text(who, {.color = palette().ink2});
            spacer();
            text(amount(here, borne), {.align = Align::end});
        });
    };
    const std::string note = loss.note.empty() ? tr("sharing.loss") : loss.note;
    list_row(to_string(loss.id), note + ", " + amount(here, loss.amount), {.href = here.href(To::explain, loss.figure), .last = last}, [&] {
        stack({.gap = 2}, [&] {
            row({.gap = 8}, [&] {
                text(note, {.type = Type::medium});
                spacer();
                text(amount(here, loss.amount), {.type = Type::strong, .align = Align::end});
            });
            caption(locale::date(loss.date));
            if (loss.from_reserve.minor != 0) part(tr("sharing.loss_reserve"), loss.from_reserve);
            for (std::size_t i = 0; i < std::min(loss.borne.size(), most_rows); ++i) part(name_and_you(loss.borne[i].first), loss.borne[i].second);
            if (loss.borne.size() > most_rows) hint(tr("accounts.and_more", {{"count", loss.borne.size() - most_rows}}));
            if (loss.uncovered.minor != 0) part(tr("sharing.loss_uncovered"), loss.uncovered);
        });
    });
}

void losses_card(const Here& here, const app::ReserveFigures& figures) {
    card("losses", {.title = tr("sharing.losses"), .caption = tr("sharing.losses_hint")}, [&] {
        if (figures.losses.empty()) paragraph(tr("sharing.losses_none"), {.color = palette().ink2});
        rows_of("losses", tr("sharing.losses"), figures.losses, [&](const LossRow& loss, bool last) { loss_row(here, loss, last); });
        more(here, figures.losses.size());
        if (figures.open_costs.minor > 0)
            row({.gap = 12, .wrap = true}, [&] {
                text(tr("sharing.open_costs", {{"amount", amount(here, figures.open_costs)}}), {.color = palette().ink2});
                if (button("book-loss", tr("sharing.loss_propose"), {.size = ButtonSize::small, .icon = Icon::vote})) go(here.href(To::sharing, "loss"));
            });
    });
}

} // namespace

void held_reserve_and_losses(const Here& here, const app::ReserveFigures& figures, bool revenue_waits) {
    if (!figures.held.empty()) held_card(here, figures);
    const bool reserve = figures.reserve.minor != 0 || !figures.moves.empty();
    const bool losses = !figures.losses.empty() || (figures.open_costs.minor > 0 && !revenue_waits);
    if (!reserve && !losses) return;
    if (!reserve) return losses_card(here, figures);
    columns({1, 1}, {[&] { reserve_card(here, figures); }, [&] { losses_card(here, figures); }});
}

} // namespace osmose::ui
