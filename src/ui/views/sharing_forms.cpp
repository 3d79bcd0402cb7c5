#include "ui/views/sharing_forms.hpp"

#include "app/reserve_figures.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "rules/spending.hpp"
#include "ui/effect_words.hpp"
#include "ui/frame.hpp"
#include "ui/persons.hpp"
#include "ui/views/proposal.hpp"
#include "ui/views/sharing_flow.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace osmose::ui {

using locale::tr;
using To = app::Screen;

namespace {

void close(const Here& here, SharingState::Form& form, app::Commands& commands) {
    form = {};
    commands.push(app::Go{here.route(To::sharing), true});
}

void amount_field(const Here& here, SharingState::Form& form, std::string_view label, const Result<Money>& amount, const Result<void>& checked) {
    const bool shown = form.tried || !form.amount.empty();
    const std::string error = !shown ? std::string{} : !amount ? locale::sentence(amount.error()) : error_of(checked, "amount", shown);
    number_field("amount", form.amount, {.label = label, .error = error, .unit = here.currency.code(), .input_mode = "decimal", .focus = form.amount.empty() && !form.tried});
}

struct Panel {
    std::string_view key, title, label;
    Icon icon = Icon::check;
    std::string against = {}; // why I cannot do it at all
};

// A panel whose one button does what the deed says, or proposes it, once nothing is wrong with it.
void recording_panel(const Here& here, const Panel& panel, SharingState::Form& form, const Deed& deed, const Result<Money>& amount,
                     app::Commands& commands, const std::function<void(const Result<void>&)>& fields) {
    const DeedWay way = amount ? way_of(here, deed) : DeedWay{};
    const std::string label = way.decides ? proposing(way, deed) : std::string(panel.label);
    const auto actions = [&] {
        if (!button("save", label, {.style = ButtonStyle::primary, .size = ButtonSize::large, .icon = way.decides ? Icon::vote : panel.icon, .shortcut = "Ctrl+Enter", .disabled_because = panel.against, .fill = true})) return;
        form.tried = true;
        if (!amount || !way.allowed) return;
        carry_out(here, deed, way, commands);
        if (way.decides) form = {}; // the decisions' screen has it now
        else close(here, form, commands);
    };
    bool open = true;
    side_panel(panel.key, open, {.title = panel.title, .width = 360, .docked = true, .actions = actions}, [&] {
        form_error(panel.against);
        fields(way.allowed);
        if (way.decides) hint(tr("proposal.hint"));
        if (panel.against.empty() && !way.allowed && way.allowed.error().place.field.empty()) form_error(locale::sentence(way.allowed.error()));
    });
    if (!open) close(here, form, commands);
}

// What was typed, where it is not more than there is.
Result<Money> read_at_most(const Here& here, std::string_view typed, Money most, Errc beyond, std::string_view value) {
    Result<Money> amount = locale::read_money(typed, here.currency);
    if (amount && *amount > most) return fail_at_field(beyond, "amount", {{std::string(value), std::to_string(most.minor) + ' ' + to_string(here.currency)}});
    return amount;
}

Deed deed_of(const Here& here, const SharingShown& shown, const journal::Action& action, std::string done, const SharingState::Form& form) {
    const std::string amount = locale::money(locale::read_money(form.amount, here.currency).value_or(Money{}), here.currency);
    return {.action = action, .title = effect_sentence(shown.figures, action), .done = std::move(done), .values = {{"amount", amount}}, .text = form.note};
}

std::string written(const Here& here, Money amount) {
    const int digits = decimals(here.currency);
    return locale::decimal(amount.minor, digits, {digits, digits});
}

} // namespace

std::string kept_from_me(const app::SharingFigures& sharing) {
    if (sharing.may_record) return {};
    if (sharing.may_record.error().code != journal::errc::accounts_only) return locale::sentence(sharing.may_record.error());
    std::vector<std::string> names;
    for (const app::Person& keeper : sharing.keepers) names.push_back(name_of(keeper));
    return tr("sharing.kept_by", {{"names", locale::list_and(names)}});
}

void revenue_panel(const Here& here, const SharingShown& shown, SharingState::Form& form, app::Commands& commands) {
    form.begin("new");
    if (!form.date) form.date = here.today;
    const Result<Money> amount = locale::read_money(form.amount, here.currency);
    journal::RecordRevenue revenue{.date = *form.date,
                                   .revenue_kind = model::from_word<model::RevenueKind>(form.kind).value_or(model::RevenueKind::sale),
                                   .amount = amount.value_or(Money{}),
                                   .from = form.from,
                                   .note = form.note};
    if (const auto buyer = from_hex(form.buyer)) revenue.buyer = model::MemberId{*buyer};
    const Panel panel{"revenue", tr("revenue.panel_title"), tr("revenue.save"), Icon::check, kept_from_me(shown.figures.sharing())};
    recording_panel(here, panel, form, deed_of(here, shown, revenue, "toast.revenue.record", form), amount, commands, [&](const Result<void>& checked) {
        amount_field(here, form, tr("revenue.amount"), amount, checked);
        std::vector<std::string> words;
        words.reserve(model::Words<model::RevenueKind>::list.size());
        std::vector<Option> kinds;
        for (const std::string_view kind : model::Words<model::RevenueKind>::list)
            words.push_back(tr("revenue_kind." + std::string(kind))), kinds.push_back({.key = kind, .label = words.back()});
        select("kind", form.kind, {.label = tr("revenue.kind")}, kinds);
        date_field("date", form.date, {.label = tr("revenue.date"), .error = error_of(checked, "date")});
        text_field("from", form.from, {.label = tr("revenue.from"), .error = error_of(checked, "from"), .optional = true});
        OptionList buyers;
        buyers.add("", tr("revenue.buyer_none"));
        for (const app::MemberRow& member : shown.figures.members()) buyers.add(to_string(member.person.id), name_of(member.person));
        select("buyer", form.buyer, {.label = tr("revenue.buyer")}, buyers.options());
        text_area("note", form.note, {.label = tr("revenue.note"), .error = error_of(checked, "note"), .optional = true}, 2);
    });
}

void cost_panel(const Here& here, const SharingShown& shown, SharingState::Form& form, app::Commands& commands) {
    form.begin("cost");
    if (!form.date) form.date = here.today;
    const Result<Money> amount = locale::read_money(form.amount, here.currency);
    const journal::RecordCost cost{.date = *form.date, .amount = amount.value_or(Money{}), .note = form.note};
    const Panel panel{"cost", tr("cost.panel_title"), tr("cost.save"), Icon::check, kept_from_me(shown.figures.sharing())};
    recording_panel(here, panel, form, deed_of(here, shown, cost, "toast.cost.record", form), amount, commands, [&](const Result<void>& checked) {
        paragraph(tr("cost.hint"), {.color = palette().ink2});
        amount_field(here, form, tr("cost.amount"), amount, checked);
        date_field("date", form.date, {.label = tr("cost.date"), .error = error_of(checked, "date")});
        text_field("note", form.note, {.label = tr("cost.note"), .error = error_of(checked, "note")});
    });
}

void loss_panel(const Here& here, const SharingShown& shown, SharingState::Form& form, app::Commands& commands) {
    const Money open = shown.figures.reserve().open_costs;
    if (form.begin("loss")) form.amount = written(here, open);
    const Result<Money> amount = read_at_most(here, form.amount, open, osmose::errc::loss_beyond_costs, "open");
    const journal::BookLoss loss{.date = here.today, .amount = amount.value_or(Money{}), .note = form.note};
    const Panel panel{"loss", tr("sharing.loss_propose"), tr("proposal.propose"), Icon::vote};
    recording_panel(here, panel, form, deed_of(here, shown, loss, "toast.loss.book", form), amount, commands, [&](const Result<void>& checked) {
        paragraph(tr("sharing.losses_hint"), {.color = palette().ink2});
        amount_field(here, form, tr("sharing.loss_amount"), amount, checked);
        hint(tr("sharing.open_costs", {{"amount", locale::money(open, here.currency)}}));
        text_area("note", form.note, {.label = tr("proposal.why"), .error = error_of(checked, "text"), .optional = true}, 3);
    });
}

void release_panel(const Here& here, const SharingShown& shown, SharingState::Form& form, app::Commands& commands) {
    const app::ReserveFigures& figures = shown.figures.reserve();
    const bool owes = figures.open_costs.minor > 0;
    if (form.begin("release")) form.amount = written(here, owes ? std::min(figures.open_costs, figures.reserve) : figures.reserve), form.to = owes ? "costs" : "sharing";
    const Result<Money> amount = read_at_most(here, form.amount, figures.reserve, osmose::errc::reserve_too_small, "held");
    const journal::ReleaseReserve release{.date = here.today, .amount = amount.value_or(Money{}), .to = form.to == "costs" ? model::ReleaseTo::costs : model::ReleaseTo::sharing, .note = form.note};
    const Panel panel{"release", tr("sharing.reserve_release"), tr("proposal.propose"), Icon::vote};
    recording_panel(here, panel, form, deed_of(here, shown, release, "toast.reserve.release", form), amount, commands, [&](const Result<void>& checked) {
        amount_field(here, form, tr("sharing.release_amount"), amount, checked);
        hint(tr("sharing.reserve_holds", {{"amount", locale::money(figures.reserve, here.currency)}}));
        if (owes) {
            const std::string costs = tr("sharing.release_to_costs"), sharing = tr("sharing.release_to_sharing"), open = tr("sharing.open_costs", {{"amount", locale::money(figures.open_costs, here.currency)}});
            radio_group("to", tr("sharing.release_to"), form.to, {{.key = "costs", .label = costs, .caption = open}, {.key = "sharing", .label = sharing}});
        } else {
            hint(tr("sharing.release_shared"));
        }
        text_area("note", form.note, {.label = tr("proposal.why"), .error = error_of(checked, "text"), .optional = true}, 3);
    });
}

void distribute_dialog(const Here& here, const app::SharingFigures& sharing, app::Commands& commands) {
    if (!sharing.preview) return;
    const auto leave = [&] { commands.push(app::Go{here.route(To::sharing), true}); };
    const std::string against = kept_from_me(sharing);
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) leave();
        if (!button("distribute", tr("sharing.distribute"), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter", .disabled_because = against})) return;
        std::vector<model::RevenueId> revenues;
        for (const app::RevenueRow& revenue : sharing.preview->revenues) revenues.push_back(revenue.id);
        commands.push(app::Distribute{std::move(revenues), here.today});
        leave();
    };
    bool open = true;
    const std::string title = tr("sharing.distribute_title", {{"amount", locale::money(sharing.preview->total, here.currency)}});
    dialog("distribute", open, {.title = title, .width = 460, .actions = actions}, [&] {
        form_error(against);
        paragraph(tr("sharing.distribute_hint"));
        part_facts(here, sharing.preview->parts);
    });
    if (!open) leave();
}

} // namespace osmose::ui
