#include "ui/views/sharing.hpp"

#include "app/reserve_figures.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/views/sharing_flow.hpp"
#include "ui/views/sharing_forms.hpp"
#include "ui/views/sharing_reserve.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using locale::tr;
using To = app::Screen;

namespace {

std::string amount(const Here& here, Money money) { return locale::money(money, here.currency); }

// The picture from the revenue to everybody; under it the check that all was given out, and the way to the reasons.
void one_sharing(const Here& here, const app::Sharing& sharing) {
    if (!sharing.checked) status_strip("not-checked", tr("sharing.not_checked_hint"), {.tone = Tone::warn, .icon = Icon::triangle_alert});
    card("waterfall", {.title = tr("sharing.view_waterfall"), .caption = phone() ? "" : std::string_view(tr("sharing.figures_hint"))}, [&] {
        sharing_flow(here, sharing);
        const auto explain = [&] { link("explain", tr("sharing.explain_all"), here.href(To::explain, sharing.members_figure), {.icon = Icon::list_tree}); };
        if (sharing.undistributed.minor != 0)
            return status_strip("undistributed", tr("sharing.undistributed", {{"amount", amount(here, sharing.undistributed)}}),
                                {.tone = Tone::warn, .icon = Icon::triangle_alert, .actions = explain});
        status_strip("balanced", tr("sharing.balanced", {{"in", amount(here, sharing.total)}, {"out", amount(here, sharing.given_out)}}),
                     {.tone = Tone::ok, .icon = Icon::circle_check, .actions = explain});
    });
}

void try_card(const Here& here, const SharingShown& shown, SharingState& state) {
    card("try", {.title = tr("sharing.try"), .caption = tr("sharing.try_hint")}, [&] {
        const Result<Money> sum = locale::read_money(state.tried_sum, here.currency);
        number_field("sum", state.tried_sum,
                     {.label = tr("sharing.try_label"), .error = state.tried_sum.empty() || sum ? "" : std::string_view(locale::sentence(sum.error())),
                      .unit = here.currency.code(), .input_mode = "decimal", .width = 220});
        if (state.tried_sum.empty() || !sum || sum->minor <= 0) return;
        const Result<app::Sharing>& tried = shown.figures.try_sum(*sum);
        if (!tried) return paragraph(locale::sentence(tried.error()));
        part_facts(here, tried->parts);
    });
}

// The room of the widest amount of a list: what stands before them lies in one column.
template <class Rows> float room_of_amounts(const Here& here, const Rows& rows) {
    float widest = 0;
    for (const auto& row : rows) widest = std::max(widest, text_width(amount(here, row.amount), type(Type::strong)));
    return widest / screen().scale + 1;
}

// What came in or went out: a link to its entry, where it can be undone. `state` is drawn at the right, or below on a phone.
void money_row(const Here& here, std::string_view entry, const std::string& title, Date date, Money money, float width, Body state) {
    list_row(entry, title, {.href = here.href(To::history, entry)}, [&] {
        stack({.gap = 2}, [&] {
            paragraph(escape_markup(title), {.type = Type::medium});
            row({.gap = 8, .wrap = true}, [&] {
                caption(locale::date_near(date, here.today));
                if (phone()) state();
            });
        });
        if (!phone()) state();
        stack({.align = Align::end, .width = width}, [&] { text(amount(here, money), {.type = Type::strong}); });
    });
}

void revenue_card(const Here& here, const app::SharingFigures& sharing) {
    card("revenues", {.title = tr("sharing.revenue")}, [&] {
        if (sharing.revenues.empty()) return paragraph(tr("revenue.empty"), {.color = palette().ink2});
        const float width = room_of_amounts(here, sharing.revenues);
        list("revenues", tr("sharing.revenue"), [&] {
            for (const app::RevenueRow& revenue : sharing.revenues)
                money_row(here, to_string(revenue.id), revenue.from.empty() ? word_of(revenue.kind) : revenue.from, revenue.date, revenue.amount, width, [&] {
                    if (revenue.distributed) chip(tr("revenue.shared"), {.tone = Tone::ok, .icon = Icon::check});
                    else chip(tr("revenue.waiting"), {.tone = Tone::warn, .icon = Icon::clock});
                });
        });
    });
}

void cost_card(const Here& here, const app::SharingFigures& sharing) {
    if (sharing.costs.empty()) return;
    card("costs", {.title = tr("sharing.costs"), .caption = tr("cost.hint")}, [&] {
        const float width = room_of_amounts(here, sharing.costs);
        list("costs", tr("sharing.costs"), [&] {
            for (const app::CostRow& cost : sharing.costs)
                money_row(here, to_string(cost.id), cost.note.empty() ? tr("cost.unnamed") : cost.note, cost.date, cost.amount, width, [&] {
                    if (cost.open.minor == 0) chip(tr("cost.covered"), {.tone = Tone::ok, .icon = Icon::check});
                    else chip(cost.open == cost.amount ? tr("cost.open") : tr("cost.open_part", {{"amount", amount(here, cost.open)}}), {.tone = Tone::warn, .icon = Icon::clock});
                });
        });
    });
}

void past_card(const Here& here, const app::SharingFigures& sharing, std::string_view shown) {
    if (sharing.past.empty()) return;
    card("past", {.title = tr("sharing.past")}, [&] {
        list("past", tr("sharing.past"), [&] {
            for (const app::Sharing& past : sharing.past) {
                const std::string id = to_string(*past.id);
                list_row(id, tr("sharing.period_date", {{"date", locale::date(past.date)}}), {.href = here.href(To::sharing, id), .selected = id == shown}, [&] {
                    text(tr("sharing.period_date", {{"date", locale::date(past.date)}}), {.type = Type::medium});
                    spacer();
                    text(amount(here, past.total), {.type = Type::strong});
                });
            }
        });
    });
}

} // namespace

void sharing_view(const Here& here, const SharingShown& shown, SharingState& state, app::Commands& commands) {
    const app::SharingFigures& sharing = shown.figures.sharing();
    const bool ready = sharing.preview.has_value();
    const std::string because = kept_from_me(sharing);
    const auto actions = [&] {
        if (button("cost", tr(narrow() ? "cost.add_short" : "cost.add"), {.icon = Icon::receipt, .disabled_because = because})) go(here.href(To::sharing, "cost"));
        if (button("revenue", tr(narrow() ? "revenue.add_short" : "revenue.add"), {.style = ready ? ButtonStyle::outline : ButtonStyle::primary, .icon = Icon::plus, .shortcut = "M", .disabled_because = because}))
            go(here.href(To::sharing, "new"));
        if (ready && button("distribute", tr(narrow() ? "sharing.distribute_short" : "sharing.distribute"), {.style = ButtonStyle::primary, .icon = Icon::git_fork, .disabled_because = because})) go(here.href(To::sharing, "share"));
    };
    page_header(tr("sharing.title"), tr("sharing.subtitle"), {.actions = actions});
    auto past = std::ranges::find_if(sharing.past, [&](const app::Sharing& each) { return to_string(*each.id) == shown.item; });
    if (past == sharing.past.end() && !ready && sharing.undistributed.minor == 0) past = sharing.past.begin(); // nothing waits: the last one
    if (past != sharing.past.end()) {
        row({.gap = 12}, [&] {
            heading(2, tr("sharing.period_date", {{"date", locale::date(past->date)}}), Type::h2);
            chip(tr("sharing.done"), {.tone = Tone::ok, .icon = Icon::check});
            spacer();
            if (ready) link("next", tr("sharing.period_next"), here.href(To::sharing));
        });
        one_sharing(here, *past);
    } else if (ready) {
        row({.gap = 12}, [&] {
            heading(2, tr("sharing.recorded_revenue"), Type::h2);
            chip(tr("sharing.preview"), {.tone = Tone::warn, .icon = Icon::pencil});
        });
        one_sharing(here, *sharing.preview);
    } else if (sharing.undistributed.minor > 0) {
        empty_state(tr("sharing.no_weight"), locale::sentence(sharing.preview.error()), [&] {
            if (button("contribute", tr("contributions.add"), {.style = ButtonStyle::primary, .icon = Icon::plus})) go(here.href(To::contributions, "new"));
        });
    } else {
        empty_state(tr("sharing.empty"), tr("sharing.empty_hint"), [&] {
            if (button("first-revenue", tr("revenue.add"), {.style = ButtonStyle::primary, .icon = Icon::plus, .disabled_because = because})) go(here.href(To::sharing, "new"));
        });
    }
    columns({1, 1}, {[&] {
                         revenue_card(here, sharing);
                         cost_card(here, sharing);
                     }, [&] {
                         past_card(here, sharing, shown.item);
                         try_card(here, shown, state);
                     }});
    held_reserve_and_losses(here, shown.figures.reserve(), ready);
    if (shown.item == "new") revenue_panel(here, shown, state.form, commands);
    if (shown.item == "cost") cost_panel(here, shown, state.form, commands);
    if (shown.item == "loss" && shown.figures.reserve().open_costs.minor > 0) loss_panel(here, shown, state.form, commands);
    if (shown.item == "release" && shown.figures.reserve().reserve.minor > 0) release_panel(here, shown, state.form, commands);
    if (shown.item == "share") distribute_dialog(here, sharing, commands);
}

} // namespace osmose::ui
