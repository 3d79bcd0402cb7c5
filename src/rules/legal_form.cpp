#include "rules/legal_form.hpp"

namespace osmose::rules {

bool may_share_surplus(model::LegalForm form) { return form != model::LegalForm::association; }

std::vector<model::StepRule> steps_under(const model::Rule& rule, model::LegalForm form) {
    std::vector<model::StepRule> steps = rule.steps;
    if (may_share_surplus(form)) return steps;
    std::erase_if(steps, [](const model::StepRule& step) { return step.kind == model::StepKind::patronage; });
    steps.push_back({.kind = model::StepKind::reserve, .percent = hundred_percent});
    return steps;
}

} // namespace osmose::rules
