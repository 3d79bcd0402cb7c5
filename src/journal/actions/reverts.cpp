#include "journal/actions/reverts.hpp"

#include "journal/actions/archives_of.hpp"
#include "journal/entry.hpp"
#include "journal/reverts.hpp"

#include <algorithm>

namespace osmose::journal {
namespace {

std::unexpected<Error> built_on_by(const EntryId& entry) { return fail(errc::built_on, {.entry = to_string(entry)}); }

// No distribution stands on it, and nothing of it is paid if it is one.
Result<void> check_ground(const model::Project& project, const EntryId& entry) {
    if (const model::Revenue* const revenue = project.revenues.find(entry); revenue && revenue->distributed) return built_on_by(*revenue->distributed);
    const auto of_rule = std::ranges::find(project.distributions, entry, &model::Distribution::rule);
    if (of_rule != project.distributions.end()) return built_on_by(of_rule->id);
    if (!project.distributions.contains(entry)) return {};
    const auto paid = std::ranges::find(project.payments, std::optional(entry), &model::Payment::about);
    if (paid != project.payments.end()) return built_on_by(paid->id);
    const model::Distribution& last = project.distributions[project.distributions.size() - 1];
    if (last.id != entry) return built_on_by(last.id);
    return {};
}

} // namespace

Result<void> Revert::validate(const model::Project& project, const Author& author) const {
    if (!author.decided) return {};
    const Entry* const named = author.past->find(entry);
    if (!named) return fail_at_field(errc::revert_unseen, "entry");
    const model::Member* const member = project.members.find(entry);
    const bool admitted = member && member->ordinal > 0; // an admission stays, and so does what it was asked by
    if (!can_be_reverted(named->action) || admitted) return fail(errc::revert_stays, {.field = "entry"}, {{"kind", std::string(kind_of(named->action))}});
    return check_ground(project, entry);
}

template ActionType type_of_action<Revert>();

} // namespace osmose::journal
