#include "journal/actions/founding.hpp"

#include "base/limits.hpp"
#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "rules/permissions.hpp"
#include "rules/rule_check.hpp"

namespace osmose::journal {

Result<void> FoundProject::validate(const model::Project& project, const Author&) const {
    if (project.id) return fail(errc::founded_already);
    return all_of_these(check_name("name", name), check_field_text("purpose", purpose, limits::note_chars),
                        rules::check_rule(rule));
}

void FoundProject::apply(model::Project& project, const Author& author) const {
    project.id = author.entry;
    project.name = name;
    project.purpose = purpose;
    project.currency = currency;
    project.founded = date;
    project.admitted = 1;
    project.members.add({.id = author.entry,
                         .state = model::MemberState::active,
                         .roles = model::Roles{}.with(model::Role::holder).with(model::Role::contributor),
                         .card = holder,
                         .ordinal = 1,
                         .requested = date,
                         .admitted = date,
                         .devices = {author.device}});
    project.devices.add({.id = author.device, .ties = {{author.entry, author.entry}}});
    project.rules.add({.id = author.entry, .rule = rule, .from = date, .by = author.entry});
}

Result<void> DescribeProject::validate(const model::Project& project, const Author& author) const {
    if (!author.decided && !rules::is_holder(project, author.member)) return fail(errc::holder_only);
    if (!name && !purpose) return fail(errc::nothing_changes);
    return all_of_these(name ? check_name("name", *name) : Result<void>{},
                        purpose ? check_field_text("purpose", *purpose, limits::note_chars) : Result<void>{});
}

void DescribeProject::apply(model::Project& project, const Author&) const {
    if (name) project.name = *name;
    if (purpose) project.purpose = *purpose;
}

Result<void> StateForm::validate(const model::Project& project, const Author& author) const {
    if (!author.decided && !rules::is_holder(project, author.member)) return fail(errc::holder_only);
    if (form == project.form) return fail_at_field(errc::nothing_changes, "form");
    return {};
}

void StateForm::apply(model::Project& project, const Author&) const { project.form = form; }

template ActionType type_of_action<FoundProject>();
template ActionType type_of_action<DescribeProject>();
template ActionType type_of_action<StateForm>();

} // namespace osmose::journal
