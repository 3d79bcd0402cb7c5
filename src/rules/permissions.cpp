#include "rules/permissions.hpp"

#include <algorithm>

namespace osmose::rules {

using model::Role;

const model::Member* active_member(const model::Project& project, const model::MemberId& member) {
    const model::Member* const found = project.members.find(member);
    return found && model::is_active(*found) ? found : nullptr;
}

bool is_holder(const model::Project& project, const model::MemberId& member) {
    const model::Member* const found = active_member(project, member);
    return found && found->roles.has(Role::holder);
}

bool holds_alone(const model::Project& project, const model::MemberId& member) {
    return is_holder(project, member) && std::ranges::none_of(project.members, [&](const model::Member& other) {
               return other.id != member && has_voice(project, other);
           });
}

bool may_admit_alone(const model::Project& project, const model::MemberId& member) {
    return is_holder(project, member) && (!model::rule_in_force(project).rule.assembly.admission_by_decision || holds_alone(project, member));
}

bool may_adopt_rules_alone(const model::Project& project, const model::MemberId& member) {
    return is_holder(project, member) && (model::rule_in_force(project).rule.assembly.holder_adopts_rules || holds_alone(project, member));
}

bool has_voice(const model::Project& project, const model::Member& member) {
    const auto voices = model::Roles{model::rule_in_force(project).rule.voices}.with(Role::holder).with(Role::contributor);
    return model::is_active(member) && (member.roles.bits & voices.bits) != 0;
}

bool keeps_accounts(const model::Project& project, const model::MemberId& member) {
    const model::Member* const found = active_member(project, member);
    if (!found) return false;
    if (found->roles.has(Role::treasurer)) return true;
    return found->roles.has(Role::holder) && std::ranges::none_of(project.members, [](const model::Member& other) {
        return model::is_active(other) && other.roles.has(Role::treasurer);
    });
}

bool is_tied(const model::Project& project, const DeviceId& device, const model::MemberId& member) {
    const model::Device* const found = project.devices.find(device);
    return found && std::ranges::contains(found->ties, member, &model::Tie::member);
}

} // namespace osmose::rules
