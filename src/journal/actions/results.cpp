#include "journal/actions/results.hpp"

#include "base/limits.hpp"
#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "journal/actions/founding.hpp"
#include "journal/actions/offices.hpp"
#include "rules/rights.hpp"

#include <algorithm>
#include <span>

namespace osmose::journal {
namespace {

using model::MemberId;
using model::ResultFacts;

constexpr std::size_t link_chars = 2'000;

// In the order in which they joined, so that the same people make the same row.
std::vector<MemberId> by_membership(const model::Project& project, std::vector<MemberId> members) {
    std::ranges::sort(members, {}, [&](const MemberId& id) { return project.members.find(id)->ordinal; });
    return members;
}

// All with a contribution that counts, dated up to that day, active or not.
std::vector<MemberId> contributors_up_to(const model::Project& project, Date day) {
    std::vector<MemberId> members;
    for (const model::Contribution& contribution : project.contributions)
        if (contribution.state == model::ContributionState::confirmed && contribution.facts.date <= day)
            members.push_back(contribution.facts.member);
    std::ranges::sort(members);
    members.erase(std::unique(members.begin(), members.end()), members.end());
    return by_membership(project, std::move(members));
}

// Each of them was admitted once, and stands once.
Result<void> check_contributors(const model::Project& project, const std::vector<MemberId>& contributors) {
    for (std::size_t i = 0; i < contributors.size(); ++i) {
        const model::Member* const member = project.members.find(contributors[i]);
        if (!member || member->state == model::MemberState::candidate)
            return fail_at_field(errc::no_such_contributor, "contributors", {{"number", std::to_string(i + 1)}});
    }
    return rules::equal_right(std::span(contributors)).transform([](const Fraction&) {}).transform_error([](Error error) {
        error.place.field = "contributors";
        return error;
    });
}

Result<void> check_licence(std::string_view licence) {
    if (is_blank(licence)) return fail_at_field(errc::licence_missing, "licence");
    return check_field_text("licence", licence, limits::name_chars);
}

Result<void> check_facts(const model::Project& project, const ResultFacts& facts) {
    return all_of_these(check_name("name", facts.name), check_licence(facts.licence), check_active(project, "keeper", facts.keeper),
                        check_field_text("note", facts.note, limits::note_chars), check_field_text("link", facts.link, link_chars));
}

} // namespace

Result<Judgement> RegisterResult::judge(const model::Project& seen, const Author&) const {
    if (!facts.contributors.empty()) {
        if (auto sound = check_contributors(seen, facts.contributors); !sound) return std::unexpected(sound.error());
        return Judgement{.contributors = by_membership(seen, facts.contributors)};
    }
    Judgement judgement{.contributors = contributors_up_to(seen, facts.date)};
    if (judgement.contributors.empty()) return fail_at_field(errc::nobody_contributed, "contributors");
    return judgement;
}

Result<void> RegisterResult::validate(const model::Project& project, const Author& author) const {
    return all_of_these(check_voice(project, author.member), check_facts(project, facts));
}

void RegisterResult::apply(model::Project& project, const Author& author, const Judgement& judgement) const {
    model::RegisteredResult row{.id = author.entry, .facts = facts, .registered_by = author.member, .last_change = author.entry};
    row.facts.contributors = judgement.contributors;
    project.results.add(std::move(row));
}

Result<void> ChangeResult::validate(const model::Project& project, const Author& author) const {
    if (!author.decided) return fail(errc::decision_needed);
    const model::RegisteredResult* const row = project.results.find(result);
    if (!row) return fail_at_field(errc::no_such_result, "result");
    ResultFacts changed = facts;
    if (changed.contributors.empty()) changed.contributors = row->facts.contributors;
    if (auto sound = check_contributors(project, changed.contributors); !sound) return sound;
    changed.contributors = by_membership(project, std::move(changed.contributors));
    if (changed == row->facts) return fail(errc::nothing_changes);
    return check_facts(project, facts);
}

void ChangeResult::apply(model::Project& project, const Author& author) const {
    model::RegisteredResult& row = project.results.edit(result);
    std::vector<MemberId> contributors = facts.contributors.empty() ? row.facts.contributors : by_membership(project, facts.contributors);
    row.facts = facts;
    row.facts.contributors = std::move(contributors);
    row.last_change = author.entry;
}

template ActionType type_of_action<RegisterResult>();
template ActionType type_of_action<ChangeResult>();

} // namespace osmose::journal
