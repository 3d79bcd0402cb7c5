#include "rules/confirmation.hpp"

#include "rules/permissions.hpp"

#include <algorithm>
#include <limits>

namespace osmose::rules {

using model::ConfirmedBy;

bool may_confirm(const model::Project& project, const model::Member& member, const model::MemberId& maker) {
    if (member.id == maker || !has_voice(project, member)) return false;
    switch (model::rule_in_force(project).rule.confirmed_by) {
    case ConfirmedBy::members:
    case ConfirmedBy::majority: return true;
    case ConfirmedBy::holder: return member.roles.has(model::Role::holder) || is_holder(project, maker);
    case ConfirmedBy::decision: return false;
    }
    std::unreachable();
}

std::size_t confirmations_needed(const model::Project& project, const model::Contribution& contribution) {
    const model::Rule& rule = model::rule_in_force(project).rule;
    if (rule.confirmed_by == ConfirmedBy::decision) return std::numeric_limits<std::size_t>::max();
    const bool majority = contribution.needs_majority || rule.confirmed_by == ConfirmedBy::majority;
    const std::size_t asked = rule.confirmed_by == ConfirmedBy::holder ? 1 : static_cast<std::size_t>(rule.confirmations);
    std::size_t those_who_may = 0;
    for (const model::Member& member : project.members) {
        if (!majority && those_who_may == asked) break; // of a thousand members the first few are enough
        those_who_may += may_confirm(project, member, contribution.facts.member);
    }
    if (!majority) return those_who_may;
    return those_who_may == 0 ? 0 : those_who_may / 2 + 1;
}

std::size_t confirmations_given(const model::Project& project, const model::Contribution& contribution) {
    const auto counts = [&](const model::MemberId& member) {
        const model::Member* const found = project.members.find(member);
        return found && may_confirm(project, *found, contribution.facts.member);
    };
    std::size_t given = 0;
    bool accepted = false;
    for (const model::Confirmation& confirmation : contribution.confirmations) {
        if (confirmation.by == contribution.facts.member) accepted = true;
        else given += counts(confirmation.by);
    }
    return given + (accepted && contribution.entered_by != contribution.facts.member && counts(contribution.entered_by));
}

} // namespace osmose::rules
