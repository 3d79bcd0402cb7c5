#include "journal/actions/rules.hpp"

#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "journal/actions/offices.hpp"
#include "rules/permissions.hpp"
#include "rules/rule_check.hpp"

namespace osmose::journal {

Result<void> AdoptRule::validate(const model::Project& project, const Author& author) const {
    if (!author.decided && !rules::may_adopt_rules_alone(project, author.member))
        return fail(rules::is_holder(project, author.member) ? errc::decision_needed : errc::holder_only);
    const model::AdoptedRule& in_force = model::rule_in_force(project);
    if (in_force.id != replaces) return fail_at_field(errc::rule_replaced, "replaces");
    if (in_force.rule == rule) return fail_at_field(errc::nothing_changes, "rule");
    return rules::check_rule(rule);
}

void AdoptRule::apply(model::Project& project, const Author& author) const {
    project.rules.add({.id = author.entry, .rule = rule, .from = date, .by = author.member});
}

template ActionType type_of_action<AdoptRule>();

} // namespace osmose::journal
