// Settling up (model.md §6): which payments bring the balances of a group back to zero. Amounts in minor units; who
// the balances belong to is not known here, a balance is named by its place in the list.
#pragma once

#include "base/money.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace osmose::errc {
inline constexpr Errc balances_not_zero{"settle.not-zero"};      // values: sum
inline constexpr Errc no_such_balance{"settle.no-such-balance"}; // values: name
inline constexpr Errc too_many_balances{"settle.too-many"};      // values: most
} // namespace osmose::errc

namespace osmose::rules {

// Up to so many balances that are not zero the number of payments is proved least; beyond, finding the least would take
// too long (the problem is NP-complete: Verhoeff, "Settling multiple debts efficiently", Informatics in Education 3,
// 2004), and it is at most one less than the balances.
inline constexpr std::size_t settled_exactly = 20;

// A payment, between two places of the list of balances.
struct Transfer {
    std::size_t from = 0, to = 0;
    Money amount; // > 0
    bool operator==(const Transfer&) const = default;
};

// The fewest payments that bring every balance to zero; a negative balance owes, a positive one is owed. Nobody pays
// more than he owes nor gets more than he is owed. In order of who pays, then of who is paid; the same balances always
// give the same payments. balances: at most 10,000, each within ±(2^53 - 1), adding to zero.
// Errors: errc::too_many_balances, errc::amount_out_of_range, errc::balances_not_zero.
Result<std::vector<Transfer>> settle(std::span<const Money> balances);

// All through one person, who takes what the others owe and hands out what they are owed: one payment for each of the
// others, in their order. Errors: those of settle, errc::no_such_balance.
Result<std::vector<Transfer>> settle_through(std::span<const Money> balances, std::size_t person);

// What some members can settle among themselves, as balances that add to zero; everybody else's is zero there. As much
// as possible is settled: the side of them with the smaller sum, debts or claims, in full. On the other side nobody
// comes first: each settles the same part of his balance, to the minor unit (largest remainder), and keeps the rest.
// What this gives is passed to settle or settle_through. members: places, one named twice counts once.
// Errors: those of settle, errc::no_such_balance.
Result<std::vector<Money>> balances_among(std::span<const Money> balances, std::span<const std::size_t> members);

} // namespace osmose::rules
