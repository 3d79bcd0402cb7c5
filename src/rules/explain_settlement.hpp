// Why a payment is proposed (model.md §6), as a tree like those of rules/explain.hpp.
#pragma once

#include "rules/explain.hpp"
#include "rules/settlement.hpp"

namespace osmose::rules {

// One of a settlement's transfers: what the one owes, less what he pays to others; or, of who hands on what others pay him, what the
// other is owed, less what she gets from others. Precondition: index is a transfer's. Errors: errc::overflow.
Result<Explanation> explain_transfer(const model::Project& project, const Settlement& settlement, std::size_t index);

} // namespace osmose::rules
