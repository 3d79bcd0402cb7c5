// What a rule would do with a sum, shown while somebody chooses one: three people who brought different things, one cost, one
// advance, and the real calculation over them. Pure; the people are an example, the figures are not.
#pragma once

#include "app/figures.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace osmose::app {

// What the guided setup asks of a rule; the rest is the preset's.
struct RuleChoice {
    model::Preset preset = model::Preset::even;
    bool advances = true;      // repaid before anything is shared
    Percent reserve, solidarity; // 0: no such step
    std::string cause;         // of solidarity
    model::ConfirmedBy confirmed_by = model::ConfirmedBy::members;
};
model::Rule rule_of(const RuleChoice& choice);

struct ExampleMember {
    std::string_view name;
    std::vector<model::ContributionFacts> brought;
    Money bought; // from the project; it counts where the rule shares by purchases
    Money value;  // points
    Money part;
};

struct RulePreview {
    Money revenue;
    std::vector<StepRow> steps;
    Money to_members;
    std::vector<ExampleMember> members;
};

// Errors: those of rules::check_rule and rules::calculate.
Result<RulePreview> preview_rule(const model::Rule& rule, Money revenue);

} // namespace osmose::app
