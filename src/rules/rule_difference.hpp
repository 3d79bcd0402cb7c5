// In what two rules differ, sentence by sentence: what is gone, what is new, what became what (model.md §4).
#pragma once

#include "rules/rule_text.hpp"

namespace osmose::rules {

// A cell that says something else, or is said by one rule alone; one of both is there at least.
struct RuleChange {
    std::optional<RuleSentence> from, to;
    bool operator==(const RuleChange&) const = default;
};

// By topic; within one, in the order of the new rule, what is gone last. Nothing where both say the same.
std::vector<RuleChange> rule_difference(const model::Rule& from, const model::Rule& to);

} // namespace osmose::rules
