#include "journal/actions/members.hpp"

#include "base/limits.hpp"
#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "journal/actions/offices.hpp"
#include "rules/permissions.hpp"

#include <algorithm>

namespace osmose::journal {
namespace {

constexpr std::size_t max_offers = 64;

model::Device& device_row(model::Project& project, const DeviceId& device) {
    return project.devices.contains(device) ? project.devices.edit(device) : project.devices.add({.id = device});
}

void tie(model::Project& project, const DeviceId& device, const model::MemberId& member, const EntryId& by) {
    device_row(project, device).ties.push_back({member, by});
    auto& devices = project.members.edit(member).devices;
    if (!std::ranges::contains(devices, device)) devices.push_back(device);
}

// Whether a device writes in the author's name; for a decision, in anybody's.
bool is_tied(const model::Project& project, const DeviceId& device, const Author& author) {
    if (!author.decided) return rules::is_tied(project, device, author.member);
    const model::Device* const found = project.devices.find(device);
    return found && !found->ties.empty();
}

} // namespace

Result<void> RequestMembership::validate(const model::Project& project, const Author& author) const {
    if (!author.member && project.devices.contains(author.device)) return fail(errc::asked_already);
    if (auto running = check_running(project); !running) return running;
    if (project.members.size() >= limits::members)
        return fail(errc::too_many_members, {}, {{"most", std::to_string(limits::members)}});
    if (offers.size() > max_offers)
        return fail_at_field(errc::too_many_offers, "offers", {{"most", std::to_string(max_offers)}});
    for (const std::string& offer : offers)
        if (auto wrong = check_name("offers", offer); !wrong) return wrong;
    return {};
}

void RequestMembership::apply(model::Project& project, const Author& author) const {
    project.members.add({.id = author.entry, .card = card, .requested = date, .offers = offers, .devices = {author.device}});
    if (!author.member) device_row(project, author.device).request = author.entry;
}

Result<void> AdmitMember::validate(const model::Project& project, const Author& author) const {
    if (!author.decided && !rules::may_admit_alone(project, author.member))
        return fail(rules::is_holder(project, author.member) ? errc::decision_needed : errc::holder_only);
    if (auto running = check_running(project); !running) return running;
    const model::Member* const candidate = project.members.find(request);
    if (!candidate) return fail_at_field(errc::no_such_request, "request");
    if (candidate->state != model::MemberState::candidate) return fail_at_field(errc::admitted_already, "request");
    if (roles == model::Roles{}) return fail_at_field(errc::roles_missing, "roles");
    if (roles.has(model::Role::holder)) return fail_at_field(errc::one_holder, "roles");
    return {};
}

void AdmitMember::apply(model::Project& project, const Author& author) const {
    model::Member& member = project.members.edit(request);
    member.state = model::MemberState::active;
    member.roles = roles;
    member.admitted = date;
    member.ordinal = ++project.admitted;
    tie(project, DeviceId{member.devices.front()}, request, author.entry);
}

Result<void> ChangeCard::validate(const model::Project& project, const Author& author) const {
    if (project.members.find(author.member)->card == card) return fail_at_field(errc::nothing_changes, "card");
    return {};
}

void ChangeCard::apply(model::Project& project, const Author& author) const {
    model::Member& member = project.members.edit(author.member);
    if (member.card) member.cards_before.push_back(member.card);
    member.card = card;
}

Result<void> DropCard::validate(const model::Project& project, const Author& author) const {
    const model::Member* const row = project.members.find(member);
    if (!row) return fail_at_field(errc::no_such_member, "member");
    if (!row->card && row->cards_before.empty()) return fail_at_field(errc::nothing_changes, "member");
    const bool by_holder = rules::is_holder(project, author.member) && !model::is_active(*row);
    if (!author.decided && author.member != member && !by_holder) return fail_at_field(errc::decision_needed, "member");
    return {};
}

void DropCard::apply(model::Project& project, const Author&) const {
    model::Member& row = project.members.edit(member);
    if (row.card) row.cards_before.push_back(row.card);
    project.dropped_cards.insert(project.dropped_cards.end(), row.cards_before.begin(), row.cards_before.end());
    row.cards_before.clear();
    row.card = {};
}

Result<void> TieDevice::validate(const model::Project& project, const Author& author) const {
    if (member && !author.decided) return fail_at_field(errc::decision_needed, "member");
    if (member)
        if (auto active = check_active(project, "member", *member); !active) return active;
    if (rules::is_tied(project, device, member.value_or(author.member))) return fail_at_field(errc::tied_already, "device");
    return {};
}

void TieDevice::apply(model::Project& project, const Author& author) const { tie(project, device, member.value_or(author.member), author.entry); }

Result<Judgement> CutDevice::judge(const model::Project& seen, const Author& author) const {
    if (!is_tied(seen, device, author)) return fail_at_field(errc::not_your_device, "device");
    return Judgement{};
}

// It may have been cut meanwhile.
Result<void> CutDevice::validate(const model::Project& project, const Author& author) const {
    if (!is_tied(project, device, author)) return fail_at_field(errc::not_your_device, "device");
    return {};
}

void CutDevice::apply(model::Project& project, const Author& author, const Judgement&) const {
    std::erase_if(project.devices.edit(device).ties, [&](const model::Tie& tie) { return author.decided || tie.member == author.member; });
}

Result<void> CutBranch::validate(const model::Project&, const Author& author) const {
    if (!author.decided) return fail(errc::decision_needed);
    if (!author.past->find(entry)) return fail_at_field(errc::no_such_entry, "entry");
    return {};
}

template ActionType type_of_action<RequestMembership>();
template ActionType type_of_action<AdmitMember>();
template ActionType type_of_action<ChangeCard>();
template ActionType type_of_action<DropCard>();
template ActionType type_of_action<TieDevice>();
template ActionType type_of_action<CutDevice>();
template ActionType type_of_action<CutBranch>();

} // namespace osmose::journal
