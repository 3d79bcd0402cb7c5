#include "app/draft.hpp"

#include "journal/distribution_draft.hpp"
#include "rules/accounts.hpp"

#include <algorithm>

namespace osmose::app {

namespace {

Money balance_of(const Result<rules::Accounts>& accounts, const model::MemberId& member) {
    if (!accounts) return {};
    const auto found = std::ranges::find(accounts->members, member, &rules::Account::member);
    return found == accounts->members.end() ? Money{} : found->balance;
}

const Sharing* sharing_of(const Figures& figures) {
    const SharingFigures& sharing = figures.sharing();
    return sharing.preview ? &*sharing.preview : sharing.past.empty() ? nullptr : &sharing.past.front();
}

Money part_of(const Sharing* sharing, const model::MemberId& member) {
    if (!sharing) return {};
    const auto found = std::ranges::find(sharing->parts, member, [](const PartRow& row) { return row.person.id; });
    return found == sharing->parts.end() ? Money{} : found->part;
}

Money shared_by(const model::Project& project) {
    Money sum;
    for (const model::Distribution& distribution : project.distributions)
        for (const model::Part& part : distribution.outcome.parts) sum = add(sum, part.amount).value_or(sum);
    return sum;
}

std::vector<MemberBeside> members_beside(const OpenProject& real, const OpenProject& draft, Date today) {
    const auto real_accounts = rules::accounts(real.journal().project()), draft_accounts = rules::accounts(draft.journal().project());
    const Sharing* const real_sharing = sharing_of(real.figures(today));
    const Sharing* const draft_sharing = sharing_of(draft.figures(today));
    const std::vector<MemberRow>& before = real.figures(today).members();
    std::vector<MemberBeside> rows;
    for (const MemberRow& row : draft.figures(today).members()) { // all that the real one has, and more
        MemberBeside beside{.person = row.person, .value = {{}, row.value}, .real_share = {}, .draft_share = row.share,
                            .part = {part_of(real_sharing, row.person.id), part_of(draft_sharing, row.person.id)},
                            .balance = {balance_of(real_accounts, row.person.id), balance_of(draft_accounts, row.person.id)}};
        const auto same = std::ranges::find(before, row.person.id, [](const MemberRow& each) { return each.person.id; });
        if (same != before.end()) beside.value.real = same->value, beside.real_share = same->share;
        rows.push_back(std::move(beside));
    }
    return rows;
}

// Each id that stands in the text of an action, replaced by the one it has in the real project.
std::string renamed(std::string text, const std::map<EntryId, EntryId>& taken) {
    for (const auto& [from, to] : taken) {
        const std::string old = to_string(from), now = to_string(to);
        for (std::size_t at = text.find(old); at != text.npos; at = text.find(old, at + now.size())) text.replace(at, old.size(), now);
    }
    return text;
}

} // namespace

Result<Draft::Again> Draft::again(const OpenProject& real, const EntryId& entry) const {
    const auto standing = project_.journal().find(entry);
    const journal::Action& action = standing->entry.action;
    const auto known = taken_.find(standing->entry.author);
    const model::MemberId author = known == taken_.end() ? standing->entry.author : known->second;
    const std::string text = renamed(journal::data_text(action), taken_);
    Result<Json> json = parse_json(text);
    if (!json) return std::unexpected(json.error());
    journal::Action same = journal::read_action(journal::kind_of(action), *json, text);
    if (const auto* distribution = std::get_if<journal::ApplyDistribution>(&same)) // it states sums, which are those of the real one
        return journal::draft_distribution(real.journal().project(), distribution->revenues, distribution->date)
            .transform([&](journal::ApplyDistribution&& drafted) { return Again{std::move(drafted), author}; });
    return Again{std::move(same), author};
}

Result<Draft::Taken> Draft::take(OpenProject& real, const EntryId& entry, Instant instant) {
    Result<Again> same = again(real, entry);
    if (!same) return std::unexpected(same.error());
    Taken taken;
    const auto* const request = std::get_if<journal::RequestMembership>(&same->action);
    const auto* const change = std::get_if<journal::ChangeCard>(&same->action);
    if (request || change)
        if (const auto card = project_.journal().cards().find(request ? request->card : change->card); card != project_.journal().cards().end())
            taken.card = card->second;
    const model::MemberId me = real.me();
    real.act_as(same->author);
    const Result<EntryId> written = real.append(std::move(same->action), instant);
    real.act_as(me);
    if (!written) return std::unexpected(written.error());
    taken.entry = *written;
    taken_.emplace(entry, *written);
    return taken;
}

const Comparison& Draft::compared(const OpenProject& real, Date today) const {
    const Place place{real.journal().size(), project_.journal().size(), taken_.size(), today};
    if (compared_ && compared_->first == place) return compared_->second;
    const DeviceId device = journal::keys_from(real.device().seed).device;
    const Figures& before = real.figures(today);
    const Figures& after = project_.figures(today);
    Comparison out{.members = members_beside(real, project_, today),
                   .value = {before.overview().value, after.overview().value},
                   .to_share = {before.sharing().undistributed, after.sharing().undistributed},
                   .reserve = {before.project().reserve, after.project().reserve},
                   .shared = {shared_by(before.project()), shared_by(after.project())},
                   .real_members = before.overview().active_members,
                   .draft_members = after.overview().active_members,
                   .entries = {}};
    for (const HistoryRow& row : after.history()) {
        const auto own = std::ranges::find(entries_, row.id);
        if (own == entries_.end()) continue;
        DraftEntry entry{.row = row, .taken = taken_.contains(row.id), .may_take = {}};
        entry.may_take = again(real, row.id).and_then([&](const Again& same) { return real.journal().check(same.action, {device, same.author, {}}); });
        out.entries.push_back(std::move(entry));
    }
    std::ranges::stable_sort(out.entries, {}, [&](const DraftEntry& entry) { return std::ranges::find(entries_, entry.row.id) - entries_.begin(); });
    compared_.emplace(place, std::move(out));
    return compared_->second;
}

} // namespace osmose::app
