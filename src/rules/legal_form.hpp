// What the legal form leaves of the sharing rule (model.md §3): where it forbids sharing surpluses between the members,
// the steps that would are off, and what is left goes to the reserve. No legal advice; sources stand in docs/model.md.
#pragma once

#include "model/legal_form.hpp"
#include "model/rule.hpp"

#include <vector>

namespace osmose::rules {

// Not of an association: it unites people for another end than sharing profits (France, law of 1 July 1901, article 1).
bool may_share_surplus(model::LegalForm form);

// The steps that a sum really goes down, in order. Where the surplus may not be shared: the rule's without patronage,
// then all that is left to the reserve, as the last step; costs and advances are paid as ever, and causes get what the
// rule says.
std::vector<model::StepRule> steps_under(const model::Rule& rule, model::LegalForm form);

} // namespace osmose::rules
