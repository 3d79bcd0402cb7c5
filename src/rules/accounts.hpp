// Accounts (comptes, model.md §6): what the project owes each member, what really changed hands, and the balance of
// both. Amounts in minor units; all balances and the project's own add to zero.
#pragma once

#include "model/project.hpp"

#include <vector>

namespace osmose::rules {

// A member's, of all time. Payments are those between him and anybody, the project or another member.
struct Account {
    model::MemberId member;
    Money awarded;        // by the last steps of the distributions
    Money refunded;       // by patronage
    Money repaid;         // of what he advanced, by distributions
    Money paid, received; // by payments
    Money balance;        // awarded + refunded + repaid + paid - received; above zero he is owed, below he owes
    Money advance;        // what counts of his advances and no distribution repaid yet: it is owed once one does
};

// The project's own. All revenue is taken to have come into the purse, and a cost to be paid from it once a
// distribution covers it; who keeps money of the project at home keeps it as the project, and is paid it where it
// becomes his.
struct Purse {
    Money revenue, costs;
    Money paid, received; // by payments, to and from members
    Money holds;          // revenue - costs - paid + received: what it should hold
    Money balance;        // of the project: what brings all balances to zero
};

struct Accounts {
    std::vector<Account> members; // ever admitted, by earlier membership, then id
    Purse project;
};

// Errors: errc::overflow.
Result<Accounts> accounts(const model::Project& project);

} // namespace osmose::rules
