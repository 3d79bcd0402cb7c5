#include "ui/views/accounts.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/views/accounts_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using app::AccountsFigures;
using app::TransferRow;
using locale::tr;
using To = app::Screen;

namespace {

// Where the money is: in the purse, with members who owe it; and how much of it stays as the reserve.
void key_cards(const Here& here, const AccountsFigures& accounts) {
    const auto amount = [&](Money money) { return locale::money(money, here.currency); };
    const bool room_for_notes = screen().breakpoint == Breakpoint::wide;
    const auto note = [&](const std::string& words) { return room_for_notes ? std::string_view(words) : std::string_view{}; };
    const std::string members = tr("count.members", {{"count", accounts.debtors}}), stays = tr("accounts.reserve_note");
    grid(3, {.least = 230, .gap = phone() ? 12.f : 20.f, .most_columns = 3}, [&](int i) {
        if (i == 0) return key_card("purse", tr("accounts.purse_holds"), amount(accounts.purse.holds), {.icon = Icon::landmark, .explain = here.href(To::accounts, "purse")});
        if (i == 1) return key_card("with-members", tr("accounts.with_members"), amount(accounts.owing), {.icon = Icon::coins, .tone = Tone::warn, .note = accounts.debtors > 0 ? note(members) : ""});
        key_card("reserve", tr("accounts.reserve"), amount(accounts.purse.reserve), {.icon = Icon::piggy_bank, .tone = Tone::info, .note = note(stays)});
    });
}

// How to settle, by the places of the parties that were chosen. One who is there no more is left out.
rules::Way way_of(const AccountsState& state, const AccountsFigures& accounts) {
    rules::Way way;
    if (state.way != "through" && state.way != "only") return way;
    for (const app::BalanceRow& row : accounts.balances) {
        const std::string key = party_key(row.party);
        if (state.way == "through" && key == state.through) way.through = row.place;
        if (state.way == "only" && state.only.contains(key)) way.only.push_back(row.place);
    }
    std::ranges::sort(way.only);
    return way;
}

std::string subtitle(const AccountsFigures& accounts) {
    if (!accounts.last_sharing) return tr("accounts.subtitle");
    return tr("accounts.subtitle_since", {{"date", locale::date(*accounts.last_sharing)}});
}

void opened(const Here& here, const AccountsShown& shown, const AccountsFigures& accounts, const Result<app::SettlingUp>& plan, AccountsState& state,
            app::Commands& commands) {
    AccountsState::Form& form = state.form;
    if (form.of != shown.item) form = {.of = std::string(shown.item), .from = std::string(project_party), .to = {}, .amount = {}, .about = {}, .note = {}, .date = here.today};
    if (shown.item == "new") return payment_form(here, shown, form, commands);
    if (shown.item == "purse") return purse_panel(here, accounts, commands);
    if (shown.item == "settle-all" && plan) return settle_all_dialog(here, *plan, commands);
    if (plan)
        for (const TransferRow& transfer : plan->transfers)
            if (transfer_address(transfer) == shown.item) return transfer_panel(here, transfer, form, commands);
    const auto id = parse_id<struct EntryTag>(shown.item);
    if (!id) return;
    const auto payment = std::ranges::find(accounts.payments, *id, &app::PaymentRow::id);
    if (payment != accounts.payments.end()) payment_panel(here, *payment, commands);
}

} // namespace

void accounts_view(const Here& here, const AccountsShown& shown, AccountsState& state, app::Commands& commands) {
    const Result<AccountsFigures>& accounts = shown.figures.accounts();
    const auto enter = [&] {
        if (button("movement", tr("accounts.movement"), {.style = ButtonStyle::primary, .icon = Icon::plus, .shortcut = "M"})) go(here.href(To::accounts, "new"));
    };
    page_header(tr("accounts.title"), accounts ? subtitle(*accounts) : std::string{}, {.actions = here.acts(enter)});
    if (!accounts) return status_strip("wrong", locale::sentence(accounts.error()), {.tone = Tone::bad, .icon = Icon::circle_x});
    const Result<app::SettlingUp>& plan = shown.figures.settling_up(way_of(state, *accounts));
    key_cards(here, *accounts);
    if (!accounts->last_sharing && accounts->payments.empty()) {
        empty_state(tr("accounts.empty"), tr("accounts.empty_hint"), [&] {
            if (button("to-sharing", tr("accounts.to_sharing"), {.style = ButtonStyle::primary, .icon = Icon::git_fork})) go(here.href(To::sharing));
        });
    } else {
        columns({.stacked_up_to = Breakpoint::desktop, .equal_heights = false}, {Track{1}, Track::fixed(400)}, {[&] { balances_table(here, *accounts, state); }, [&] { plan_card(here, *accounts, plan, state, commands); }});
        if (!accounts->payments.empty()) section(tr("accounts.payments"), [&] { payments_table(here, *accounts, commands); });
    }
    years_card(here, shown.figures, *accounts, commands);
    opened(here, shown, *accounts, plan, state, commands);
}

} // namespace osmose::ui
