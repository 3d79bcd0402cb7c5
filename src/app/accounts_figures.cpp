#include "app/accounts_figures.hpp"

#include "app/figures_parts.hpp"
#include "journal/action.hpp"
#include "rules/accounts.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>
#include <utility>

namespace osmose::app {

namespace {

Money minus(Money a, Money b) { return subtract(a, b).value_or(a); }
Money size_of(Money balance) { return {std::abs(balance.minor)}; }

BalanceRow row_of(const rules::Account& account, Party party, std::size_t place) {
    return {.party = std::move(party),
            .place = place,
            .due = plus(minus(account.awarded, account.held), account.refunded),
            .advances = minus(account.repaid, account.borne),
            .has = minus(account.received, account.paid),
            .balance = account.balance,
            .held = account.held,
            .borne = account.borne,
            .open_advance = account.advance,
            .figure = "balance/" + to_string(account.member)};
}

void add_balances(AccountsFigures& figures, const rules::Accounts& accounts, const Figures& of) {
    for (std::size_t i = 0; i < accounts.members.size(); ++i) {
        const rules::Account& account = accounts.members[i];
        figures.balances.push_back(row_of(account, of.person(account.member), i + 1));
        figures.purse.held = plus(figures.purse.held, account.held);
        if (account.balance.minor >= 0) continue;
        ++figures.debtors;
        figures.owing = minus(figures.owing, account.balance);
    }
    std::ranges::stable_sort(figures.balances, std::ranges::greater{}, &BalanceRow::balance);
    const Money own = accounts.project.balance;
    figures.balances.push_back({.party = {}, .place = 0, .due = {}, .advances = {}, .has = {-own.minor}, .balance = own, .figure = {}});
    for (const BalanceRow& row : figures.balances) {
        figures.due = plus(figures.due, row.due);
        figures.advances = plus(figures.advances, row.advances);
        figures.has = plus(figures.has, row.has);
    }
}

void add_purse(AccountsFigures& figures, const rules::Purse& purse, const model::Project& project) {
    PurseFigures& row = figures.purse;
    row.revenue = purse.revenue, row.costs = purse.costs, row.paid = purse.paid, row.received = purse.received, row.holds = purse.holds;
    row.reserve = project.reserve;
    row.owed = {-purse.balance.minor};
    for (const auto& [cause, amount] : project.solidarity) {
        row.causes = plus(row.causes, amount);
        if (amount.minor != 0) figures.causes.emplace_back(cause, amount);
    }
    for (const model::Revenue& revenue : project.revenues)
        if (!revenue.distributed) row.undistributed = plus(row.undistributed, revenue.amount);
}

void add_years(AccountsFigures& figures, const model::Project& project, Date today) {
    std::map<std::int64_t, YearRow, std::greater<>> years;
    for (const Date date : {project.founded, today}) years.try_emplace(model::year_of(date));
    const auto add = [&](Date date, Money YearRow::*sum, Money amount) {
        Money& sum_of_year = years[model::year_of(date)].*sum;
        sum_of_year = plus(sum_of_year, amount);
    };
    for (const model::Revenue& revenue : project.revenues) add(revenue.date, &YearRow::revenue, minus(revenue.amount, revenue.from_purse));
    for (const model::Cost& cost : project.costs) add(cost.date, &YearRow::costs, cost.amount);
    for (const model::Payment& payment : project.payments) add(payment.date, &YearRow::paid, payment.amount);
    for (const model::ClosedYear& closed : project.closed_years) years[closed.year].approved = closed.date;
    for (auto& [year, row] : years) {
        row.year = year;
        row.over = year < model::year_of(today);
        figures.years.push_back(row);
    }
}

} // namespace

const Result<AccountsFigures>& Figures::accounts() const {
    return kept(parts_->accounts, [&]() -> Result<AccountsFigures> {
        const auto accounts = rules::accounts(project());
        if (!accounts) return std::unexpected(accounts.error());
        AccountsFigures figures;
        for (const model::Distribution& distribution : project().distributions)
            figures.last_sharing = std::max(figures.last_sharing.value_or(distribution.date), distribution.date);
        add_balances(figures, *accounts, *this);
        add_purse(figures, accounts->project, project());
        const auto party = [&](const std::optional<model::MemberId>& member) { return member ? Party(person(*member)) : Party{}; };
        for (const model::Payment& payment : project().payments) {
            PaymentRow row{.id = payment.id,
                           .date = payment.date,
                           .from = party(payment.from),
                           .to = party(payment.to),
                           .amount = payment.amount,
                           .note = payment.note,
                           .about = payment.about,
                           .about_date = {},
                           .entered_by = person(payment.entered_by),
                           .of_plan = figures.last_sharing && payment.date >= *figures.last_sharing,
                           .may_revert = check(journal::Revert{payment.id})};
            if (payment.about) {
                const model::Distribution* const distribution = project().distributions.find(*payment.about);
                const model::Contribution* const advance = project().contributions.find(*payment.about);
                row.about_advance = advance != nullptr;
                if (distribution) row.about_date = distribution->date;
                else if (advance) row.about_date = advance->facts.date;
            }
            figures.payments.push_back(std::move(row));
        }
        std::ranges::reverse(figures.payments);
        std::ranges::stable_sort(figures.payments, std::ranges::greater{}, &PaymentRow::date);
        add_years(figures, project(), parts_->today);
        return figures;
    });
}

namespace {

// Where the explanation of a payment that is proposed lies: its own in the plan that everybody has; else the balance behind it.
std::string figure_of(const rules::Way& way, const TransferRow& row, Money from_balance) {
    const bool plain = !way.through && way.only.empty();
    if (plain && row.from && row.to) return "transfer/" + to_string(row.from->id) + "/" + to_string(row.to->id);
    const Party& whose = row.from && (!row.to || from_balance.minor < 0) ? row.from : row.to;
    return whose ? "balance/" + to_string(whose->id) : std::string{};
}

// The largest first, then by name.
bool before(const TransferRow& a, const TransferRow& b) {
    const auto names = [](const TransferRow& row) { return std::pair(row.to ? row.to->name : "", row.from ? row.from->name : ""); };
    return a.amount != b.amount ? a.amount > b.amount : std::tuple(names(a), a.from_place, a.to_place) < std::tuple(names(b), b.from_place, b.to_place);
}

} // namespace

const Result<SettlingUp>& Figures::settling_up(const rules::Way& way) const {
    return kept_for(parts_->settling_up, way, [&]() -> Result<SettlingUp> {
        const auto settlement = rules::settlement(project(), way);
        if (!settlement) return std::unexpected(settlement.error());
        const auto party = [&](std::size_t place) { return place == 0 ? Party{} : Party(person(settlement->accounts.members[place - 1].member)); };
        const auto member = [&](std::size_t place) {
            return place == 0 ? std::optional<model::MemberId>{} : std::optional(settlement->accounts.members[place - 1].member);
        };
        SettlingUp plan;
        plan.balances = static_cast<std::size_t>(std::ranges::count_if(settlement->balances, [](Money balance) { return balance.minor != 0; }));
        for (const rules::Transfer& transfer : settlement->transfers) {
            const journal::RecordPayment payment{.date = parts_->today, .from = member(transfer.from), .to = member(transfer.to), .amount = transfer.amount};
            TransferRow row{.from = party(transfer.from),
                            .to = party(transfer.to),
                            .from_place = transfer.from,
                            .to_place = transfer.to,
                            .amount = transfer.amount,
                            .owes = size_of(settlement->balances[transfer.from]),
                            .owed = size_of(settlement->balances[transfer.to]),
                            .role = way.through == transfer.to     ? TransferRow::Role::collects
                                    : way.through == transfer.from ? TransferRow::Role::hands_on
                                                                   : TransferRow::Role::direct,
                            .figure = {},
                            .may_record = check(payment)};
            row.figure = figure_of(way, row, settlement->balances[transfer.from]);
            if (row.may_record) plan.recordable = plus(plan.recordable, row.amount);
            plan.transfers.push_back(std::move(row));
        }
        std::ranges::sort(plan.transfers, before);
        if (!way.through && way.only.empty() && plan.balances <= rules::settled_exactly) {
            const auto anew = rules::settle(settlement->balances);
            plan.fewest = anew && anew->size() == plan.transfers.size();
        }
        return plan;
    });
}

} // namespace osmose::app
