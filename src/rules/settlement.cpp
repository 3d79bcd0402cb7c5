#include "rules/settlement.hpp"

#include <algorithm>
#include <unordered_map>

namespace osmose::rules {

namespace {

using Transfers = std::vector<Transfer>;

Wide exact(Money amount) { return amount.minor; }

void pay(std::vector<Wide>& balances, const Transfer& payment) {
    balances[payment.from] += payment.amount.minor;
    balances[payment.to] -= payment.amount.minor;
}

// Throws std::overflow_error.
std::vector<Money> narrowed(const std::vector<Wide>& balances) {
    std::vector<Money> amounts;
    for (const Wide& balance : balances)
        amounts.push_back({narrow_or_throw(balance)});
    return amounts;
}

// Takes a payment off a plan, if it is part of it.
bool take_off(Transfers& plan, const Transfer& payment) {
    const auto found = std::ranges::find_if(plan, [&](const Transfer& each) {
        return each.from == payment.from && each.to == payment.to && each.amount >= payment.amount;
    });
    if (found == plan.end()) return false;
    found->amount.minor -= payment.amount.minor;
    if (found->amount.minor == 0) plan.erase(found);
    return true;
}

// Whether any plan could hold it: who pays owes as much and who is paid is owed it; through one person, also his part.
bool may_be_proposed(const std::vector<Wide>& balances, const Transfer& payment, const Way& way) {
    const Wide amount = exact(payment.amount);
    const bool owes = -balances[payment.from] >= amount || way.through == payment.from;
    return owes && (balances[payment.to] >= amount || way.through == payment.to);
}

} // namespace

Result<Transfers> propose(std::span<const Money> balances, const Way& way) {
    const auto settle_all = [&](std::span<const Money> all) {
        return way.through ? settle_through(all, *way.through) : settle(all);
    };
    if (way.only.empty()) return settle_all(balances);
    return balances_among(balances, way.only).and_then(settle_all);
}

Result<Transfers> propose_after(std::span<const Money> balances, std::span<const Transfer> payments, const Way& way) {
    return guard([&]() -> Result<Transfers> {
        std::vector<Wide> now;
        std::ranges::transform(balances, std::back_inserter(now), exact);
        std::optional<Transfers> plan; // none: to be made anew, once it is asked for
        for (const Transfer& payment : payments) {
            if (may_be_proposed(now, payment, way)) {
                if (!plan) {
                    auto made = propose(narrowed(now), way);
                    if (!made) return made;
                    plan = std::move(*made);
                }
                if (!take_off(*plan, payment)) plan.reset();
            } else {
                plan.reset();
            }
            pay(now, payment);
        }
        if (plan) return std::move(*plan);
        return propose(narrowed(now), way);
    });
}

Result<Settlement> settlement(const model::Project& project, const Way& way) {
    auto found = accounts(project);
    if (!found) return std::unexpected(found.error());
    Settlement settlement{.accounts = std::move(*found), .balances = {}, .transfers = {}};
    settlement.balances.push_back(settlement.accounts.project.balance);
    std::unordered_map<model::MemberId, std::size_t> places;
    for (const Account& account : settlement.accounts.members) {
        places.emplace(account.member, settlement.balances.size());
        settlement.balances.push_back(account.balance);
    }
    const auto place = [&](const std::optional<model::MemberId>& party) { return party ? places.at(*party) : 0; };

    std::optional<Date> since; // of the last distribution
    for (const model::Distribution& distribution : project.distributions)
        since = std::max(since.value_or(distribution.date), distribution.date);
    Transfers payments;
    return guard([&]() -> Result<Settlement> {
        std::vector<Wide> before;
        std::ranges::transform(settlement.balances, std::back_inserter(before), exact);
        for (const model::Payment& payment : project.payments) {
            if (since && payment.date < *since) continue;
            payments.push_back({.from = place(payment.from), .to = place(payment.to), .amount = payment.amount});
            pay(before, {.from = payments.back().to, .to = payments.back().from, .amount = payment.amount});
        }
        auto transfers = propose_after(narrowed(before), payments, way);
        if (!transfers) return std::unexpected(transfers.error());
        settlement.transfers = std::move(*transfers);
        return std::move(settlement);
    });
}

} // namespace osmose::rules
