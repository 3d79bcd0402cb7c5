#include "ui/views/sharing_forms.hpp"

#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/persons.hpp"
#include "ui/views/sharing_flow.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <functional>

namespace osmose::ui {

using locale::tr;
using To = app::Screen;

namespace {

void close(const Here& here, SharingState::Form& form, app::Commands& commands) {
    form = {};
    commands.push(app::Go{here.route(To::sharing), true});
}

std::string error_of(const Result<void>& checked, std::string_view field, bool shown) {
    return shown && !checked && checked.error().place.field == field ? locale::sentence(checked.error()) : std::string{};
}

void amount_field(const Here& here, SharingState::Form& form, std::string_view label, const Result<Money>& amount, const Result<void>& checked) {
    const bool shown = form.tried || !form.amount.empty();
    const std::string error = !shown ? std::string{} : !amount ? locale::sentence(amount.error()) : error_of(checked, "amount", shown);
    number_field("amount", form.amount, {.label = label, .error = error, .unit = here.currency.code(), .input_mode = "decimal", .focus = form.amount.empty() && !form.tried});
}

struct Panel {
    std::string_view key, title, label, done;
};

// A panel whose one button records `action` once nothing is wrong with it.
void recording_panel(const Here& here, const Panel& panel, SharingState::Form& form, const journal::Action& action, const Result<Money>& amount,
                     app::Commands& commands, const std::function<void(const Result<void>&)>& fields) {
    const Result<void> checked = amount ? here.check(action) : Result<void>{};
    const auto actions = [&] {
        if (!button("save", panel.label, {.style = ButtonStyle::primary, .size = ButtonSize::large, .icon = Icon::check, .shortcut = "Ctrl+Enter", .fill = true})) return;
        form.tried = true;
        if (!amount || !checked) return;
        commands.push(app::Act{action, std::string(panel.done), {{"amount", locale::money(*amount, here.currency)}}});
        close(here, form, commands);
    };
    bool open = true;
    side_panel(panel.key, open, {.title = panel.title, .width = 360, .docked = true, .actions = actions}, [&] {
        fields(checked);
        if (!checked && checked.error().place.field.empty()) form_error(locale::sentence(checked.error()));
    });
    if (!open) close(here, form, commands);
}

} // namespace

void revenue_panel(const Here& here, const SharingShown& shown, SharingState::Form& form, app::Commands& commands) {
    if (!form.date) form.date = here.today;
    const Result<Money> amount = locale::read_money(form.amount, here.currency);
    journal::RecordRevenue revenue{.date = *form.date,
                                   .revenue_kind = model::from_word<model::RevenueKind>(form.kind).value_or(model::RevenueKind::sale),
                                   .amount = amount.value_or(Money{}),
                                   .from = form.from,
                                   .note = form.note};
    if (const auto buyer = from_hex(form.buyer)) revenue.buyer = model::MemberId{*buyer};
    const Panel panel{"revenue", tr("revenue.panel_title"), tr("revenue.save"), "toast.revenue.record"};
    recording_panel(here, panel, form, revenue, amount, commands, [&](const Result<void>& checked) {
        amount_field(here, form, tr("revenue.amount"), amount, checked);
        std::vector<std::string> words;
        words.reserve(model::Words<model::RevenueKind>::list.size());
        std::vector<Option> kinds;
        for (const std::string_view kind : model::Words<model::RevenueKind>::list)
            words.push_back(tr("revenue_kind." + std::string(kind))), kinds.push_back({.key = kind, .label = words.back()});
        select("kind", form.kind, {.label = tr("revenue.kind")}, kinds);
        date_field("date", form.date, {.label = tr("revenue.date"), .error = error_of(checked, "date", true)});
        text_field("from", form.from, {.label = tr("revenue.from"), .error = error_of(checked, "from", true)});
        std::vector<std::string> ids, names;
        ids.reserve(shown.figures.members().size()), names.reserve(shown.figures.members().size());
        std::vector<Option> buyers{{.key = "", .label = tr("revenue.buyer_none")}};
        for (const app::MemberRow& member : shown.figures.members()) {
            ids.push_back(to_string(member.person.id)), names.push_back(name_of(member.person));
            buyers.push_back({.key = ids.back(), .label = names.back()});
        }
        select("buyer", form.buyer, {.label = tr("revenue.buyer")}, buyers);
        text_area("note", form.note, {.label = tr("revenue.note"), .error = error_of(checked, "note", true)}, 2);
    });
}

void cost_panel(const Here& here, SharingState::Form& form, app::Commands& commands) {
    if (!form.date) form.date = here.today;
    const Result<Money> amount = locale::read_money(form.amount, here.currency);
    const journal::RecordCost cost{.date = *form.date, .amount = amount.value_or(Money{}), .note = form.note};
    const Panel panel{"cost", tr("cost.panel_title"), tr("cost.save"), "toast.cost.record"};
    recording_panel(here, panel, form, cost, amount, commands, [&](const Result<void>& checked) {
        paragraph(tr("cost.hint"), {.color = palette().ink2});
        amount_field(here, form, tr("cost.amount"), amount, checked);
        date_field("date", form.date, {.label = tr("cost.date"), .error = error_of(checked, "date", true)});
        text_field("note", form.note, {.label = tr("cost.note"), .error = error_of(checked, "note", true)});
    });
}

void distribute_dialog(const Here& here, const app::SharingFigures& sharing, app::Commands& commands) {
    if (!sharing.preview) return;
    const auto leave = [&] { commands.push(app::Go{here.route(To::sharing), true}); };
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) leave();
        if (!button("distribute", tr("sharing.distribute"), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter"})) return;
        std::vector<model::RevenueId> revenues;
        for (const app::RevenueRow& revenue : sharing.preview->revenues) revenues.push_back(revenue.id);
        commands.push(app::Distribute{std::move(revenues), here.today});
        leave();
    };
    bool open = true;
    const std::string title = tr("sharing.distribute_title", {{"amount", locale::money(sharing.preview->total, here.currency)}});
    dialog("distribute", open, {.title = title, .width = 460, .actions = actions}, [&] {
        paragraph(tr("sharing.distribute_hint"));
        part_facts(here, sharing.preview->parts);
    });
    if (!open) leave();
}

} // namespace osmose::ui
