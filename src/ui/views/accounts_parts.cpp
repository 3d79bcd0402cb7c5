#include "ui/views/accounts_parts.hpp"

#include "journal/action.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/charts.hpp"
#include "ui/effect_words.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/persons.hpp"
#include "ui/project_tile.hpp"
#include "ui/views/proposal.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using app::AccountsFigures;
using app::BalanceRow;
using app::Party;
using app::PaymentRow;
using app::SettlingUp;
using app::TransferRow;
using locale::tr;
using To = app::Screen;

namespace {

std::string amount(const Here& here, Money money) { return locale::money(money, here.currency); }
double length_of(Money money) { return static_cast<double>(money.minor); } // of a bar, no sum

void figure(const std::string& words, Type type = Type::body, Color color = 0) { text(words, {.type = type, .color = color, .align = Align::end}); }

Color ink_of(Money balance) { return balance.minor < 0 ? palette().red_ink : balance.minor > 0 ? palette().primary_ink : palette().ink3; }

std::string signed_amount(const Here& here, Money balance) {
    return balance.minor > 0 ? locale::with_sign(amount(here, balance)) : amount(here, balance);
}

// What a balance does not say: a part that is held, an advance that no distribution repaid yet; of the purse, how much else it holds.
std::string remark(const Here& here, const AccountsFigures& accounts, const BalanceRow& row) {
    if (!row.party) return accounts.purse.owed.minor > 0 ? tr("accounts.purse_share", {{"amount", amount(here, accounts.purse.holds)}}) : std::string{};
    std::vector<std::string> words;
    if (row.held.minor != 0) words.push_back(tr("accounts.held", {{"amount", amount(here, row.held)}}));
    if (row.open_advance.minor != 0) words.push_back(tr("accounts.open_advance", {{"amount", amount(here, row.open_advance)}}));
    if (row.borne.minor != 0) words.push_back(tr("accounts.borne", {{"amount", amount(here, row.borne)}}));
    std::string all;
    for (const std::string& each : words) all += (all.empty() ? "" : " · ") + each;
    return all;
}

// On a phone, where the columns have no place.
std::string sums(const Here& here, const BalanceRow& row) {
    if (!row.party) return {};
    return tr("accounts.sums", {{"due", amount(here, row.due)}, {"advances", amount(here, row.advances)}, {"has", amount(here, row.has)}});
}

void zero_or(const Here& here, Money money) { figure(amount(here, money), Type::body, money.minor == 0 ? palette().ink3 : 0); }

void balance_link(const Here& here, const BalanceRow& row) {
    const std::string words = signed_amount(here, row.balance);
    const std::string href = row.figure.empty() ? here.href(To::accounts, "purse") : here.href(To::explain, row.figure);
    link("balance", words, href, {.type = Type::strong, .color = ink_of(row.balance)});
}

BarScale scale_of(const AccountsFigures& accounts) {
    BarScale scale;
    for (const BalanceRow& row : accounts.balances) {
        if (!row.party) continue; // the purse would make all others small
        scale.least = std::min(scale.least, length_of(row.balance));
        scale.most = std::max(scale.most, length_of(row.balance));
    }
    return scale;
}

void tick_party(const BalanceRow& row, AccountsState& state) {
    const std::string key = party_key(row.party);
    bool on = state.only.contains(key);
    if (!checkbox("settles", tr("accounts.settles", {{"name", party_name(row.party)}}), on, {.label_hidden = true})) return;
    if (on) state.only.insert(key);
    else state.only.erase(key);
}

using Columns = std::vector<Column<BalanceRow>>;

Columns columns_of(const Here& here, const AccountsFigures& accounts, AccountsState& state, const BarScale& scale) {
    const bool room_for_bars = !narrow();
    Columns columns;
    if (state.way == "only")
        columns.push_back({.key = "tick", .title = "", .options = {.width = 24, .card = CardPart::lead}, .cell = [&](const BalanceRow& row) { tick_party(row, state); }});
    columns.push_back({.key = "disc", .title = "", .options = {.width = 30, .card = CardPart::lead}, .cell = [&](const BalanceRow& row) { party_disc(here, row.party, 30); }});
    columns.push_back({.key = "who", .title = tr("accounts.column_who"), .options = {.grow = 2, .card = CardPart::title},
                       .cell = [&](const BalanceRow& row) {
                           stack({.gap = 0}, [&] {
                               text(party_name(row.party), {.type = Type::medium});
                               if (const std::string words = remark(here, accounts, row); !words.empty() && !phone()) text(words, {.type = Type::small, .color = palette().ink3});
                           });
                       },
                       .total = [] { strong(tr("accounts.total")); }});
    if (phone()) {
        columns.push_back({.key = "sums", .title = "", .options = {.card = CardPart::below},
                           .cell = [&](const BalanceRow& row) {
                               const std::string words = sums(here, row), more = remark(here, accounts, row);
                               if (!words.empty() || !more.empty()) stack({.gap = 2}, [&] {
                                   if (!words.empty()) hint(words);
                                   if (!more.empty()) hint(more);
                               });
                           }});
    } else {
        columns.push_back({.key = "due", .title = tr("accounts.column_due"), .options = {.figures = true},
                           .cell = [&](const BalanceRow& row) { if (row.party) zero_or(here, row.due); },
                           .total = [&] { figure(amount(here, accounts.due), Type::strong); }});
        columns.push_back({.key = "advances", .title = tr("accounts.column_advances"), .options = {.figures = true},
                           .cell = [&](const BalanceRow& row) { if (row.party) zero_or(here, row.advances); },
                           .total = [&] { figure(amount(here, accounts.advances), Type::strong); }});
        columns.push_back({.key = "has", .title = tr("accounts.column_has"), .options = {.figures = true},
                           .cell = [&](const BalanceRow& row) { zero_or(here, row.has); },
                           .total = [&] { figure(amount(here, accounts.has), Type::strong); }});
    }
    if (room_for_bars)
        columns.push_back({.key = "bar", .title = "", .options = {.width = 92},
                           .cell = [scale](const BalanceRow& row) { if (row.party) balance_bar(length_of(row.balance), scale, 92); }});
    columns.push_back({.key = "balance", .title = tr("accounts.column_balance"), .options = {.figures = true, .card = CardPart::value},
                       .cell = [&](const BalanceRow& row) { balance_link(here, row); },
                       .total = [&] { figure(amount(here, {}), Type::strong); }});
    if (phone())
        columns.push_back({.key = "meaning", .title = "", .options = {.card = CardPart::caption},
                           .cell = [](const BalanceRow& row) {
                               text(tr(row.balance.minor > 0 ? "accounts.is_owed" : row.balance.minor < 0 ? "accounts.owes" : "accounts.even"),
                                    {.type = Type::small, .color = ink_of(row.balance)});
                           }});
    return columns;
}

// ---- the plan

struct PlanRow {
    const TransferRow* open = nullptr;
    const PaymentRow* paid = nullptr;
    const Party& from() const { return open ? open->from : paid->from; }
    const Party& to() const { return open ? open->to : paid->to; }
    Money amount() const { return open ? open->amount : paid->amount; }
    std::string address() const { return open ? transfer_address(*open) : to_string(paid->id); }
};

void tick_payment(const Here& here, const PlanRow& row, app::Commands& commands) {
    bool on = row.paid != nullptr;
    const Result<void>& may = on ? row.paid->may_revert : row.open->may_record;
    const std::string why = may ? std::string{} : locale::sentence(may.error());
    const std::string label = tr("accounts.mark_paid_of", {{"from", party_name(row.from())}, {"to", party_name(row.to())}});
    if (!checkbox("paid", label, on, {.disabled_because = why, .label_hidden = true})) return;
    if (row.paid) return commands.push(app::RevertEntry{row.paid->id});
    const auto member = [](const Party& party) { return party ? std::optional(party->id) : std::nullopt; };
    commands.push(app::Act{journal::RecordPayment{.date = here.today, .from = member(row.from()), .to = member(row.to()), .amount = row.amount()},
                           "toast.payment.record", {{"amount", amount(here, row.amount())}}});
}

void plan_table(const Here& here, const std::vector<PlanRow>& rows, app::Commands& commands) {
    const auto ink = [](const PlanRow& row) { return row.paid ? palette().ink3 : Color{0}; };
    const std::vector<Column<PlanRow>> columns{
        {.key = "tick", .title = "", .options = {.width = 20, .card = CardPart::lead}, .cell = [&](const PlanRow& row) { tick_payment(here, row, commands); }},
        {.key = "discs", .title = "", .options = {.width = 82, .card = CardPart::lead},
         .cell = [&](const PlanRow& row) {
             ui::row({.gap = 5}, [&] {
                 party_disc(here, row.from(), 27);
                 icon_mark(Icon::arrow_right, palette().ink3, 14);
                 party_disc(here, row.to(), 27);
             });
         }},
        {.key = "who", .title = tr("accounts.column_payment"), .options = {.grow = 1, .card = CardPart::title},
         .cell = [&](const PlanRow& row) {
             stack({.gap = 0}, [&] {
                 text(party_shortly(row.to()), {.type = Type::medium, .color = ink(row)});
                 text(row.from() ? tr("accounts.by", {{"name", party_shortly(row.from())}}) : tr("accounts.from_purse"), {.type = Type::small, .color = palette().ink3});
             });
         }},
        {.key = "amount", .title = tr("accounts.column_amount"), .options = {.figures = true, .card = CardPart::value},
         .cell = [&](const PlanRow& row) { text(amount(here, row.amount()), {.type = Type::strong, .color = ink(row), .align = Align::end, .struck = row.paid != nullptr}); }},
    };
    const Rows<PlanRow> how{.key = [](const PlanRow& row) { return row.address(); },
                            .name = [&](const PlanRow& row) {
                                return tr("accounts.pays", {{"from", party_name(row.from())}, {"to", party_name(row.to())}, {"amount", amount(here, row.amount())}});
                            }};
    const TableEvent event = table("transfers", rows, how, columns, {.name = tr("accounts.plan"), .row_height = 50, .clickable = true, .flush = true});
    if (event.pressed >= 0) commands.push(app::Go{here.route(To::accounts, rows[static_cast<std::size_t>(event.pressed)].address()), true});
}

void how_to_settle(const Here& here, const AccountsFigures& accounts, AccountsState& state) {
    const std::string fewest = tr("accounts.way_fewest"), through = tr("accounts.way_through"), only = tr("accounts.way_only");
    select("way", state.way, {.label = tr("accounts.way")}, {{.key = "fewest", .label = fewest}, {.key = "through", .label = through}, {.key = "only", .label = only}});
    if (state.way == "only") return hint(tr("accounts.way_only_hint"));
    if (state.way != "through") return;
    OptionList list;
    for (const BalanceRow& row : accounts.balances) {
        if (row.party) add_person(list, *row.party, party_name(row.party));
        else list.add(party_key(row.party), party_name(row.party), Person{.name = {}, .icon = project_icon(here.name).value_or(Icon::landmark)});
    }
    if (state.through.empty() && !list.options().empty()) state.through = list.options().back().key; // the purse
    select("through", state.through, {.label = tr("accounts.way_through_whom")}, list.options());
}

std::string plan_caption(const SettlingUp& plan) {
    if (plan.transfers.empty()) return {};
    return tr(plan.fewest ? "accounts.plan_fewest" : "accounts.plan_balances", {{"count", plan.balances}});
}

// A text to pass on: one payment a line.
std::string as_text(const Here& here, const SettlingUp& plan) {
    std::string list = tr("accounts.list_title", {{"project", here.name}, {"date", locale::date(here.today)}}) + "\n";
    for (const TransferRow& row : plan.transfers) {
        const auto name = [](const Party& party) { return party ? name_of(*party) : tr("accounts.purse"); };
        list += tr("accounts.list_line", {{"from", name(row.from)}, {"to", name(row.to)}, {"amount", amount(here, row.amount)}}) + "\n";
    }
    return list;
}

} // namespace

std::string party_key(const Party& party) { return party ? to_string(party->id) : std::string(project_party); }
std::string party_name(const Party& party) { return party ? name_and_you(*party) : tr("accounts.purse"); }
std::string party_shortly(const Party& party) { return party ? first_name(*party) : tr("accounts.purse_short"); }

void party_disc(const Here& here, const Party& party, float size) {
    if (party) return person_disc(*party, size);
    avatar({.name = tr("accounts.purse"), .icon = project_icon(here.name).value_or(Icon::landmark)}, size);
}

std::string transfer_address(const TransferRow& transfer) {
    const auto key = [](const Party& party) { return party_key(party).substr(0, 12); };
    return "pay-" + key(transfer.from) + "-" + key(transfer.to);
}

void balances_table(const Here& here, const AccountsFigures& accounts, AccountsState& state) {
    const BarScale scale = scale_of(accounts);
    const Columns columns = columns_of(here, accounts, state, scale);
    const Rows<BalanceRow> how{.key = [](const BalanceRow& row) { return party_key(row.party); },
                               .name = [](const BalanceRow& row) { return party_name(row.party); },
                               .selected = [](const BalanceRow& row) { return row.party && row.party->me; }};
    table("balances", Items<BalanceRow>(accounts.balances), how, columns, {.name = tr("accounts.balances"), .row_height = 50});
    if (phone())
        inset(16, 0, [&] {
            row([&] {
                strong(tr("accounts.total"));
                spacer();
                text(amount(here, {}), {.type = Type::strong, .align = Align::end});
            });
        });
}

void plan_card(const Here& here, const AccountsFigures& accounts, const Result<SettlingUp>& plan, AccountsState& state, app::Commands& commands) {
    std::vector<PlanRow> rows;
    if (plan)
        for (const TransferRow& transfer : plan->transfers) rows.push_back({.open = &transfer});
    const std::size_t open = rows.size();
    for (const PaymentRow& payment : accounts.payments)
        if (payment.of_plan) rows.push_back({.paid = &payment});
    std::ranges::stable_sort(rows.begin() + static_cast<std::ptrdiff_t>(open), rows.end(), std::ranges::greater{}, &PlanRow::amount);
    const std::string title = open == 0 ? tr("accounts.settled") : tr("accounts.plan_title", {{"count", open}});
    const std::string caption = plan ? plan_caption(*plan) : std::string{};
    const auto done = [&] {
        if (rows.size() > open) chip(tr("accounts.settled_of", {{"count", rows.size() - open}, {"all", rows.size()}}), {.tone = Tone::ok});
    };
    card("plan", {.title = title, .caption = caption, .actions = done, .flush = true, .gap = 0}, [&] {
        const float side = phone() ? 16.f : 20.f;
        inset(side, 0, [&] {
            stack({.gap = 10}, [&] { how_to_settle(here, accounts, state); });
        });
        gap(12);
        if (!plan) inset(side, 0, [&] { paragraph(locale::sentence(plan.error()), {.color = palette().red_ink}); });
        if (!rows.empty()) plan_table(here, rows, commands);
        if (open == 0) {
            inset(side, 12, [&] {
                row({.gap = 10}, [&] {
                    icon_mark(Icon::circle_check, palette().primary, 18);
                    paragraph(tr(state.way == "only" && state.only.empty() ? "accounts.choose_some" : "accounts.settled_hint"), {.color = palette().ink2});
                });
            });
            return gap(8);
        }
        inset(side, 14, [&] {
            const auto both = [&] {
                if (button("copy", tr("accounts.copy_list"), {.icon = Icon::copy, .fill = true})) commands.push(app::CopyText{as_text(here, *plan)});
                if (button("all", tr("accounts.settle_all"), {.style = ButtonStyle::primary, .icon = Icon::check, .fill = true})) go(here.href(To::accounts, "settle-all"));
            };
            if (phone()) stack({.gap = 8}, both);
            else row({.gap = 8}, both);
        });
    });
}

void payments_table(const Here& here, const AccountsFigures& accounts, app::Commands& commands) {
    const std::vector<Column<PaymentRow>> columns{
        {.key = "date", .title = tr("accounts.column_date"), .options = {.width = 96, .card = CardPart::under_value},
         .cell = [&](const PaymentRow& row) { text(locale::date_near(row.date, here.today), {.color = palette().ink2}); }},
        {.key = "discs", .title = "", .options = {.width = 82, .card = CardPart::lead},
         .cell = [&](const PaymentRow& row) {
             ui::row({.gap = 5}, [&] {
                 party_disc(here, row.from, 27);
                 icon_mark(Icon::arrow_right, palette().ink3, 14);
                 party_disc(here, row.to, 27);
             });
         }},
        {.key = "who", .title = tr("accounts.column_payment"), .options = {.grow = 1.2f, .card = CardPart::title},
         .cell = [](const PaymentRow& row) { text(tr("accounts.from_to", {{"from", party_shortly(row.from)}, {"to", party_shortly(row.to)}}), {.type = Type::medium}); }},
        {.key = "note", .title = tr("accounts.column_note"), .options = {.grow = narrow() ? 1.f : 1.6f, .card = CardPart::caption},
         .cell = [](const PaymentRow& row) { text(row.note, {.color = palette().ink2}); }},
        {.key = "amount", .title = tr("accounts.column_amount"), .options = {.figures = true, .card = CardPart::value},
         .cell = [&](const PaymentRow& row) { figure(amount(here, row.amount), Type::strong); }},
        {.key = "undo", .title = "", .options = {.width = 104, .figures = true, .card = CardPart::below},
         .cell = [&](const PaymentRow& row) {
             if (row.may_revert && button("undo", tr("action.undo"), {.style = ButtonStyle::ghost, .size = ButtonSize::small, .icon = Icon::undo_2})) commands.push(app::RevertEntry{row.id});
         }},
    };
    const Rows<PaymentRow> how{.key = [](const PaymentRow& row) { return to_string(row.id); },
                               .name = [&](const PaymentRow& row) {
                                   return tr("accounts.pays", {{"from", party_name(row.from)}, {"to", party_name(row.to)}, {"amount", amount(here, row.amount)}});
                               }};
    const TableEvent event = table("payments", Items<PaymentRow>(accounts.payments), how, columns, {.name = tr("accounts.payments"), .clickable = true});
    if (event.pressed >= 0) commands.push(app::Go{here.route(To::accounts, to_string(accounts.payments[static_cast<std::size_t>(event.pressed)].id)), true});
}

void years_card(const Here& here, const app::Figures& figures, const AccountsFigures& accounts, app::Commands& commands) {
    const auto sums = [&](const app::YearRow& year) {
        return tr("accounts.year_sums", {{"revenue", amount(here, year.revenue)}, {"costs", amount(here, year.costs)}, {"paid", amount(here, year.paid)}});
    };
    const auto approve = [&](const app::YearRow& year) {
        const journal::CloseYear action{.year = year.year, .date = here.today};
        const Deed deed{.action = action, .title = effect_sentence(figures, action), .done = "toast.year.close", .values = {}, .text = sums(year), .propose = tr("accounts.year_propose")};
        deed_button("close-" + std::to_string(year.year), tr("accounts.year_propose"), here, deed, {.size = ButtonSize::small, .icon = Icon::vote}, commands);
    };
    card("years", {.title = tr("accounts.years"), .caption = tr("accounts.years_hint")}, [&] {
        list("years", tr("accounts.years"), [&] {
            for (const app::YearRow& year : accounts.years) {
                const std::string name = std::to_string(year.year);
                const auto state = [&] {
                    if (year.approved) chip(tr("accounts.year_approved", {{"date", locale::date(*year.approved)}}), {.tone = Tone::ok, .icon = Icon::check});
                    else if (!year.over) chip(tr("accounts.year_open"), {.tone = Tone::neutral});
                    else approve(year);
                };
                list_row(name, name, {.last = &year == &accounts.years.back()}, [&] {
                    stack({.gap = 0}, [&] {
                        strong(name);
                        hint(sums(year));
                        if (phone()) row({.gap = 0}, state);
                    });
                    if (!phone()) row({.gap = 0}, state);
                });
            }
        });
    });
}

} // namespace osmose::ui
