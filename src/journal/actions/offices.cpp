#include "journal/actions/offices.hpp"

#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "journal/actions/members.hpp"
#include "rules/permissions.hpp"

namespace osmose::journal {
namespace {

using model::MemberState;
using model::Role;

void end_membership(model::Project& project, const model::MemberId& id, MemberState state, Date date) {
    model::Member& member = project.members.edit(id);
    member.state = state;
    member.ended = date;
}

} // namespace

Result<Judgement> LeaveProject::judge(const model::Project& seen, const Author& author) const {
    if (rules::is_holder(seen, author.member)) return fail(errc::holder_stays);
    return Judgement{};
}

Result<void> LeaveProject::validate(const model::Project& project, const Author& author) const {
    return check_active(project, "member", author.member);
}

void LeaveProject::apply(model::Project& project, const Author& author, const Judgement&) const {
    end_membership(project, author.member, MemberState::left, date);
}

Result<void> ExcludeMember::validate(const model::Project& project, const Author& author) const {
    if (!author.decided) return fail(errc::decision_needed);
    if (rules::is_holder(project, member)) return fail_at_field(errc::holder_stays, "member");
    return check_active(project, "member", member);
}

void ExcludeMember::apply(model::Project& project, const Author&) const { end_membership(project, member, MemberState::excluded, date); }

Result<void> AssignRoles::validate(const model::Project& project, const Author& author) const {
    if (!author.decided && !rules::holds_alone(project, author.member)) return fail(errc::decision_needed);
    if (auto active = check_active(project, "member", member); !active) return active;
    if (roles == model::Roles{}) return fail_at_field(errc::roles_missing, "roles");
    if (rules::is_holder(project, member) && !roles.has(Role::holder)) return fail_at_field(errc::holder_stays, "roles");
    const model::Member& row = *project.members.find(member);
    if (row.roles == roles && row.roles_until == until) return fail_at_field(errc::nothing_changes, "roles");
    return {};
}

void AssignRoles::apply(model::Project& project, const Author&) const {
    if (roles.has(Role::holder)) {
        for (std::size_t i = 0; i < project.members.size(); ++i) {
            const model::Member& other = project.members[i];
            if (other.id != member && other.roles.has(Role::holder)) {
                model::Member& before = project.members.edit(other.id);
                before.roles = before.roles.without(Role::holder).with(Role::contributor);
            }
        }
    }
    model::Member& row = project.members.edit(member);
    row.roles = roles;
    row.roles_until = until;
}

Result<void> StateCommitment::validate(const model::Project& project, const Author& author) const {
    if (amount.minor < 0) return fail_at_field(errc::amount_missing, "amount");
    if (project.members.find(author.member)->commitment == amount) return fail_at_field(errc::nothing_changes, "amount");
    return {};
}

void StateCommitment::apply(model::Project& project, const Author& author) const { project.members.edit(author.member).commitment = amount; }

template ActionType type_of_action<LeaveProject>();
template ActionType type_of_action<ExcludeMember>();
template ActionType type_of_action<AssignRoles>();
template ActionType type_of_action<StateCommitment>();

} // namespace osmose::journal
