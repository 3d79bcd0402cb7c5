// What the accounts' screen opens: a payment to enter, one that is proposed, one that was made, the purse, and the question before
// all proposed payments are recorded.
#include "journal/action.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/persons.hpp"
#include "ui/project_tile.hpp"
#include "ui/text.hpp"
#include "ui/views/accounts_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <utility>

namespace osmose::ui {

using app::Party;
using app::PaymentRow;
using app::TransferRow;
using locale::tr;
using To = app::Screen;

namespace {

using Form = AccountsState::Form;

std::string amount(const Here& here, Money money) { return locale::money(money, here.currency); }

void close(const Here& here, Form& form, app::Commands& commands) {
    form = {};
    commands.push(app::Go{here.route(To::accounts), true});
}

std::optional<model::MemberId> member_named(std::string_view key) {
    const auto id = from_hex(key);
    return id ? std::optional(model::MemberId{*id}) : std::nullopt;
}

std::optional<model::MemberId> member_of(const Party& party) { return party ? std::optional(party->id) : std::nullopt; }

void amount_field(const Here& here, Form& form, const Result<Money>& typed, const Result<void>& checked) {
    const bool shown = form.tried || !form.amount.empty();
    const std::string error = !shown ? std::string{} : !typed ? locale::sentence(typed.error()) : error_of(checked, "amount", shown);
    number_field("amount", form.amount, {.label = tr("accounts.amount"), .error = error, .unit = here.currency.code(), .input_mode = "decimal"});
}

OptionList parties(const Here& here, const AccountsShown& shown) {
    OptionList list;
    list.add("", tr("accounts.choose"));
    list.add(std::string(project_party), tr("accounts.purse"), Person{.name = {}, .icon = project_icon(here.name).value_or(Icon::landmark)});
    for (const app::MemberRow& row : shown.figures.members())
        if (row.person.ordinal > 0) add_person(list, row.person, name_and_you(row.person));
    return list;
}

// What a payment may be for: a distribution, or an advance of who is paid.
OptionList reasons(const Here& here, const AccountsShown& shown, const std::optional<model::MemberId>& to) {
    constexpr std::size_t most = 60;
    OptionList list;
    list.add("", tr("accounts.about_none"));
    for (const app::Sharing& past : shown.figures.sharing().past)
        if (list.options().size() <= most) list.add(to_string(*past.id), tr("sharing.period_date", {{"date", locale::date(past.date)}}));
    for (const app::ContributionRow& row : shown.figures.contributions()) {
        if (list.options().size() > 2 * most) break;
        if (!to || row.facts.member != *to || !model::is_advance(row.facts)) continue;
        const std::string what = row.facts.note.empty() ? amount(here, row.facts.amount) : row.facts.note;
        list.add(to_string(row.id), tr("accounts.about_advance", {{"date", locale::date(row.facts.date)}, {"what", what}}));
    }
    return list;
}

// Large, at the head of a panel.
void who_pays_whom(const Here& here, const Party& from, const Party& to) {
    row({.gap = 12}, [&] {
        party_disc(here, from, 36);
        icon_mark(Icon::arrow_right, palette().ink3, 18);
        party_disc(here, to, 36);
    });
}

std::string why(const Here& here, const TransferRow& row) {
    const auto name = [](const Party& party) { return party ? name_of(*party) : tr("accounts.purse"); };
    const std::string from = name(row.from), to = name(row.to), owes = amount(here, row.owes), owed = amount(here, row.owed);
    switch (row.role) {
    case TransferRow::Role::collects: return tr("accounts.why_collects", {{"from", from}, {"to", to}, {"owes", owes}});
    case TransferRow::Role::hands_on: return tr("accounts.why_hands_on", {{"from", from}, {"to", to}, {"owed", owed}});
    case TransferRow::Role::direct: break;
    }
    if (!row.from) return tr("accounts.why_purse", {{"to", to}, {"owed", owed}});
    return tr("accounts.why_direct", {{"from", from}, {"to", to}, {"owes", owes}, {"owed", owed}});
}

std::string pays(const Party& from, const Party& to) { return tr("accounts.pays_whom", {{"from", party_name(from)}, {"to", party_name(to)}}); }

} // namespace

void payment_form(const Here& here, const AccountsShown& shown, Form& form, app::Commands& commands) {
    const Result<Money> typed = locale::read_money(form.amount, here.currency);
    journal::RecordPayment payment{.date = form.date.value_or(here.today), .from = member_named(form.from), .to = member_named(form.to),
                                   .amount = typed.value_or(Money{}), .note = form.note};
    if (const auto about = from_hex(form.about)) payment.about = EntryId{*about};
    const bool whom_missing = form.from.empty() || form.to.empty();
    const Result<void> checked = typed && !whom_missing ? here.check(payment) : Result<void>{};
    const auto actions = [&] {
        if (!button("save", tr("accounts.save"), {.style = ButtonStyle::primary, .size = ButtonSize::large, .icon = Icon::check, .shortcut = "Ctrl+Enter", .fill = true})) return;
        form.tried = true;
        if (!typed || whom_missing || !checked) return;
        commands.push(app::Act{payment, "toast.payment.record", {{"amount", amount(here, *typed)}}});
        close(here, form, commands);
    };
    bool open = true;
    side_panel("payment-form", open, {.title = tr("accounts.new_payment"), .caption = tr("accounts.new_payment_hint"), .width = 380, .actions = actions}, [&] {
        const OptionList who = parties(here, shown);
        const std::string missing = form.tried ? tr("accounts.choose_needed") : std::string{};
        select("from", form.from, {.label = tr("accounts.payer"), .error = form.from.empty() ? std::string_view(missing) : ""}, who.options());
        const std::string wrong_to = form.to.empty() ? missing : error_of(checked, "to");
        select("to", form.to, {.label = tr("accounts.payee"), .error = wrong_to}, who.options());
        amount_field(here, form, typed, checked);
        date_field("date", form.date, {.label = tr("accounts.date"), .error = error_of(checked, "date")});
        const OptionList about = reasons(here, shown, payment.to);
        if (about.options().size() > 1) {
            if (!std::ranges::contains(about.options(), form.about, &Option::key)) form.about.clear();
            select("about", form.about, {.label = tr("accounts.about"), .hint = tr("accounts.about_hint"), .error = error_of(checked, "for")}, about.options());
        }
        text_field("note", form.note, {.label = tr("accounts.note"), .error = error_of(checked, "note"), .optional = true});
        if (!checked && checked.error().place.field.empty()) form_error(locale::sentence(checked.error()));
        inset_box([&] {
            hint(tr("accounts.other_movements"));
            row({.gap = 12, .wrap = true}, [&] {
                link("revenue", tr("revenue.add"), here.href(To::sharing, "new"), {.icon = Icon::coins});
                link("cost", tr("cost.add"), here.href(To::sharing, "cost"), {.icon = Icon::receipt});
            });
        });
    });
    if (!open) close(here, form, commands);
}

void transfer_panel(const Here& here, const TransferRow& transfer, Form& form, app::Commands& commands) {
    const int exponent = decimals(here.currency);
    if (!std::exchange(form.begun, true)) form.amount = locale::decimal(transfer.amount.minor, exponent, {exponent, exponent});
    const Result<Money> typed = locale::read_money(form.amount, here.currency);
    const journal::RecordPayment payment{.date = form.date.value_or(here.today), .from = member_of(transfer.from), .to = member_of(transfer.to),
                                         .amount = typed.value_or(Money{}), .note = form.note};
    const Result<void> checked = typed ? here.check(payment) : Result<void>{};
    const auto actions = [&] {
        const std::string refused = transfer.may_record ? std::string{} : locale::sentence(transfer.may_record.error());
        if (!button("save", tr("accounts.mark_paid"),
                    {.style = ButtonStyle::primary, .size = ButtonSize::large, .icon = Icon::check, .shortcut = "Ctrl+Enter", .disabled_because = refused, .fill = true}))
            return;
        form.tried = true;
        if (!typed || !checked) return;
        commands.push(app::Act{payment, "toast.payment.record", {{"amount", amount(here, *typed)}}});
        close(here, form, commands);
    };
    bool open = true;
    const std::string title = pays(transfer.from, transfer.to);
    side_panel("transfer", open, {.title = title, .width = 380, .actions = actions}, [&] {
        who_pays_whom(here, transfer.from, transfer.to);
        const std::string explain = transfer.figure.empty() ? here.href(To::accounts, "purse") : here.href(To::explain, transfer.figure);
        key_figure("asked", tr("accounts.asked"), amount(here, transfer.amount), {.explain = explain});
        stack({.gap = 4}, [&] {
            label_text(tr("accounts.why"));
            paragraph(escape_markup(why(here, transfer)), {.color = palette().ink2});
            link("explain", tr("accounts.why_in_full"), explain, {.icon = Icon::list_tree});
        });
        divider();
        amount_field(here, form, typed, checked);
        if (typed && *typed < transfer.amount) hint(tr("accounts.part_hint"));
        if (typed && *typed > transfer.amount) hint(tr("accounts.more_hint"));
        date_field("date", form.date, {.label = tr("accounts.date"), .error = error_of(checked, "date")});
        text_field("note", form.note, {.label = tr("accounts.note"), .error = error_of(checked, "note"), .optional = true});
        if (!transfer.may_record) form_error(locale::sentence(transfer.may_record.error()));
        else if (form.tried && !checked && checked.error().place.field.empty()) form_error(locale::sentence(checked.error()));
    });
    if (!open) close(here, form, commands);
}

void payment_panel(const Here& here, const PaymentRow& payment, app::Commands& commands) {
    const auto leave = [&] { commands.push(app::Go{here.route(To::accounts), true}); };
    const auto actions = [&] {
        const std::string refused = payment.may_revert ? std::string{} : locale::sentence(payment.may_revert.error());
        if (!button("undo", tr("accounts.undo_payment"), {.icon = Icon::undo_2, .disabled_because = refused, .fill = true})) return;
        commands.push(app::RevertEntry{payment.id});
        leave();
    };
    bool open = true;
    const std::string title = tr("accounts.paid_whom", {{"from", party_name(payment.from)}, {"to", party_name(payment.to)}});
    side_panel("payment", open, {.title = title, .width = 380, .actions = actions}, [&] {
        who_pays_whom(here, payment.from, payment.to);
        key_figure("amount", tr("accounts.amount"), amount(here, payment.amount));
        fact(tr("accounts.date"), locale::date(payment.date));
        fact(tr("accounts.entered_by"), name_and_you(payment.entered_by));
        if (!payment.note.empty()) fact(tr("accounts.note"), payment.note);
        if (payment.about && payment.about_date) {
            const std::string date = locale::date(*payment.about_date);
            if (payment.about_advance)
                link("about", tr("accounts.for_advance", {{"date", date}}), here.href(To::contributions, to_string(*payment.about)), {.icon = Icon::receipt});
            else link("about", tr("accounts.for_sharing", {{"date", date}}), here.href(To::sharing, to_string(*payment.about)), {.icon = Icon::git_fork});
        }
        for (const Party* party : {&payment.from, &payment.to})
            if (*party) link("balance-" + to_string((*party)->id), tr("accounts.balance_of", {{"name", name_of(**party)}}), here.href(To::explain, "balance/" + to_string((*party)->id)),
                             {.icon = Icon::list_tree});
        link("history", tr("contributions.see_history"), here.href(To::history, to_string(payment.id)), {.icon = Icon::history});
        if (!payment.may_revert) hint(locale::sentence(payment.may_revert.error()));
    });
    if (!open) leave();
}

void purse_panel(const Here& here, const app::AccountsFigures& accounts, app::Commands& commands) {
    const app::PurseFigures& purse = accounts.purse;
    const auto line = [&](std::string_view key, Money money, bool takes = false) {
        if (money.minor != 0) fact(tr(key), amount(here, {takes ? -money.minor : money.minor}));
    };
    bool open = true;
    side_panel("purse", open, {.title = tr("accounts.purse"), .caption = tr("accounts.purse_hint"), .width = 400, .lead = [&] { party_disc(here, {}, 40); }}, [&] {
        key_figure("holds", tr("accounts.purse_holds"), amount(here, purse.holds));
        heading(3, tr("accounts.purse_made_of"));
        line("accounts.purse_revenue", purse.revenue);
        line("accounts.purse_costs", purse.costs, true);
        line("accounts.purse_paid", purse.paid, true);
        line("accounts.purse_received", purse.received);
        heading(3, tr("accounts.purse_is_for"));
        line("accounts.purse_reserve", purse.reserve);
        for (const auto& [cause, given] : accounts.causes) fact(tr("accounts.purse_cause", {{"cause", cause}}), amount(here, given));
        line("accounts.purse_undistributed", purse.undistributed);
        line("accounts.purse_held", purse.held);
        line("accounts.purse_owed", purse.owed);
        link("sharing", tr("accounts.to_sharing"), here.href(To::sharing), {.icon = Icon::git_fork});
    });
    if (!open) commands.push(app::Go{here.route(To::accounts), true});
}

void settle_all_dialog(const Here& here, const app::SettlingUp& plan, app::Commands& commands) {
    constexpr std::ptrdiff_t listed = 12;
    const auto leave = [&] { commands.push(app::Go{here.route(To::accounts), true}); };
    const auto may = [](const TransferRow& row) { return row.may_record.has_value(); };
    const auto mine = std::ranges::count_if(plan.transfers, may), others = static_cast<std::ptrdiff_t>(plan.transfers.size()) - mine;
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) leave();
        const std::string refused = mine > 0 || plan.transfers.empty() ? std::string{} : locale::sentence(plan.transfers.front().may_record.error());
        if (!button("all", tr("accounts.settle_all_done", {{"count", mine}}), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter", .disabled_because = refused})) return;
        app::ActAll payments{.actions = {}, .done = "toast.payments.recorded"};
        for (const TransferRow& row : plan.transfers)
            if (may(row)) payments.actions.push_back(journal::RecordPayment{.date = here.today, .from = member_of(row.from), .to = member_of(row.to), .amount = row.amount});
        commands.push(std::move(payments));
        leave();
    };
    bool open = true;
    dialog("settle-all", open, {.title = tr("accounts.settle_all_title"), .width = 480, .actions = actions}, [&] {
        paragraph(tr("accounts.settle_all_hint", {{"date", locale::date(here.today)}}), {.color = palette().ink2});
        for (std::ptrdiff_t i = 0; const TransferRow& row : plan.transfers)
            if (may(row) && i++ < listed) fact(tr("accounts.from_to", {{"from", party_name(row.from)}, {"to", party_name(row.to)}}), amount(here, row.amount));
        if (mine > listed) hint(tr("accounts.and_more", {{"count", mine - listed}}));
        if (mine > 1) fact(tr("accounts.settle_all_sum"), amount(here, plan.recordable));
        if (others > 0) hint(tr("accounts.not_yours", {{"count", others}}));
    });
    if (!open) leave();
}

} // namespace osmose::ui
