// The settling up of a project (règlement, model.md §6): which payments are proposed now, so that one that is made, in
// whole or in part, leaves the others as they were.
#pragma once

#include "rules/accounts.hpp"
#include "rules/settle.hpp"

#include <optional>
#include <span>
#include <vector>

namespace osmose::rules {

// Who settles and how: parties by their place.
struct Way {
    std::optional<std::size_t> through = {}; // all through this one; else the fewest payments
    std::vector<std::size_t> only = {};      // some among themselves; none named: everybody
    bool operator==(const Way&) const = default;
};

// What is proposed where nothing is paid yet. Errors: those of rules/settle.hpp.
Result<std::vector<Transfer>> propose(std::span<const Money> balances, const Way& way);

// What is left of a proposal after some payments: one that is part of it takes itself off and nothing else; after any
// other one it is made anew. So what is proposed depends on the balances and the payments' order alone, is found by
// everybody, and brings the balances to zero. The number is the fewest as long as proposed payments are made in full;
// what is left of one made in part may, by chance, be settled in fewer, and is not. balances: before the payments.
// Errors: those of rules/settle.hpp.
Result<std::vector<Transfer>> propose_after(std::span<const Money> balances, std::span<const Transfer> payments,
                                            const Way& way);

// Of a project: its parties are itself, at place 0, then the members in their accounts' order. The proposal is made at
// the last distribution; payments dated from its day on are steps of it, in their order in the journal.
struct Settlement {
    Accounts accounts;
    std::vector<Money> balances; // by party, now; all add to zero
    std::vector<Transfer> transfers;
};

// Errors: errc::overflow, those of rules/settle.hpp.
Result<Settlement> settlement(const model::Project& project, const Way& way);

} // namespace osmose::rules
