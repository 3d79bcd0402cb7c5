// What a rule says, as plain sentences (model.md §4, §5, §8): one for each of its cells, in the order in which it
// works, so that members can read what they adopt and two rules can be compared cell by cell (rule_difference.hpp).
#pragma once

#include "model/legal_form.hpp"
#include "model/rule.hpp"
#include "rules/sentence.hpp"

#include <optional>
#include <string>
#include <vector>

namespace osmose::rules {

// What a sentence is about: what a contribution is worth, when it counts, the steps that revenue goes down, who gets
// what is left, how members decide.
enum class RuleTopic : std::uint8_t { worth, confirmation, steps, sharing, assembly };

struct RuleSentence {
    RuleTopic topic = RuleTopic::worth;
    std::string cell;         // what of the rule it says: "steps[reserve]", "tables[2026-01-01].weights[time]"
    std::optional<Date> from; // it holds for contributions dated from that day on; none: since ever
    Sentence says;            // key under "rule_text."
    bool operator==(const RuleSentence&) const = default;
};

// Every cell once, those too that the rule leaves at what is usual (a kind that no table weighs weighs 1), so that two
// rules that compute the same say the same. What only a form shows and nothing computes is not said.
std::vector<RuleSentence> rule_text(const model::Rule& rule);

// What the legal form makes of any rule, to be read after its steps; nothing where it leaves it as it is.
std::optional<RuleSentence> form_text(model::LegalForm form);

} // namespace osmose::rules
