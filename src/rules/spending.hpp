// What a decision spends outside of a distribution (model.md §5): losses, a reserve that is released, and what a project owes when
// it ends. Pure functions of what the closing had seen, so that everybody can recompute them.
#pragma once

#include "model/project.hpp"

namespace osmose::errc {
inline constexpr Errc loss_beyond_costs{"loss.beyond-costs"};       // values: open
inline constexpr Errc reserve_too_small{"reserve.too-small"};       // values: held
inline constexpr Errc nothing_to_pay{"reserve.nothing-to-pay"};     // no cost is open
} // namespace osmose::errc

namespace osmose::rules {

// A loss of so much of the costs that are open on a day: the reserve bears it first, then the members by the rule's keys for
// losses, or for sharing, each up to what is left of his commitment; what exceeds one goes to the others by the same keys, and what
// nobody bears is left over: its costs stay open. Costs are covered in proportion. Precondition: amount > 0.
// Errors: errc::loss_beyond_costs, those of ledger_of.
Result<model::Spending> spend_loss(const model::Project& project, Money amount, Date date);

// So much of the reserve for the costs that are open on a day, or less where less is open.
// Errors: errc::reserve_too_small, errc::nothing_to_pay, errc::overflow.
Result<model::Spending> spend_on_costs(const model::Project& project, Money amount, Date date);

// So much of the reserve to be handed on. Errors: errc::reserve_too_small.
Result<model::Spending> hand_on(const model::Project& project, Money amount);

// The whole reserve: for open costs, then open advances; the rest is handed on. Errors: those of ledger_of.
Result<model::Spending> spend_at_end(const model::Project& project, Date date);

} // namespace osmose::rules
