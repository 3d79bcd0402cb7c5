// Accounts (comptes, model.md §6): what the project owes each member, what really changed hands, and the balance of
// both. Amounts in minor units; all balances and the project's own add to zero.
#pragma once

#include "model/project.hpp"

#include <vector>

namespace osmose::rules {

// A member's, of all time. Payments are those between him and anybody, the project or another member.
struct Account {
    model::MemberId member;
    Money awarded;        // by the last steps of the distributions, less what came back to be shared
    Money held;           // of it, as long as what brought it is disputed
    Money refunded;       // by patronage
    Money repaid;         // of what he advanced and of losses that he bore
    Money borne;          // of losses
    Money paid, received; // by payments
    Money balance;        // awarded - held + refunded + repaid + paid - received - borne; above zero he is owed, below he owes
    Money advance;        // what counts of his advances and is not repaid yet: it is owed once it is
};

// The project's own. All new revenue is taken to have come into the purse, and a cost to be paid from it once a
// distribution, or a decision, covers it; who keeps money of the project at home keeps it as the project, and is paid it where it
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
