#include "app/member_figures.hpp"

#include "app/figures_parts.hpp"
#include "locale/folded.hpp"
#include "rules/accounts.hpp"
#include "rules/rights.hpp"

#include <algorithm>
#include <array>

namespace osmose::app {

namespace {

bool in_scope(const MemberRow& row, MemberScope scope) {
    switch (scope) {
    case MemberScope::active: return row.state == model::MemberState::active;
    case MemberScope::candidates: return row.state == model::MemberState::candidate;
    case MemberScope::gone: return row.state == model::MemberState::left || row.state == model::MemberState::excluded;
    }
    std::unreachable();
}

bool says(const MemberRow& row, std::string_view words) { // folded
    return words.empty() || locale::folded(row.person.name).contains(words) || locale::folded(row.contact).contains(words) ||
           std::ranges::any_of(row.offers, [&](const std::string& offer) { return locale::folded(offer).contains(words); });
}

void add_brought(MemberProfile& profile, const model::Project& project, const rules::Ledger* ledger) {
    std::array<Money, model::contribution_kinds> values{};
    std::array<std::size_t, model::contribution_kinds> counts{};
    Money total;
    if (ledger)
        for (const rules::Counted& counted : ledger->counted) {
            if (ledger->members[counted.member] != profile.id) continue;
            const auto kind = static_cast<std::size_t>(counted.contribution->facts.kind);
            values[kind] = plus(values[kind], counted.valuation.value);
            total = plus(total, counted.valuation.value);
            ++counts[kind];
        }
    for (const model::Contribution& contribution : project.contributions)
        profile.waiting += contribution.facts.member == profile.id && contribution.state == model::ContributionState::recorded;
    std::vector<std::size_t> kinds;
    for (std::size_t kind = 0; kind < counts.size(); ++kind)
        if (counts[kind] > 0) kinds.push_back(kind);
    std::ranges::stable_sort(kinds, std::ranges::greater{}, [&](std::size_t kind) { return values[kind]; });
    for (const std::size_t kind : kinds) {
        profile.by_kind.push_back({static_cast<model::ContributionKind>(kind), values[kind],
                                   total.minor > 0 ? Fraction::of(values[kind].minor, total.minor).value_or(Fraction{}) : Fraction{}});
        profile.counts.push_back(counts[kind]);
    }
}

void add_account(MemberProfile& profile, const model::Project& project) {
    const auto accounts = rules::accounts(project);
    if (!accounts) return;
    const auto account = std::ranges::find(accounts->members, profile.id, &rules::Account::member);
    if (account == accounts->members.end()) return;
    profile.held = account->held;
    profile.balance = account->balance;
    profile.refunded = account->refunded;
    profile.borne = account->borne;
}

} // namespace

const MemberList& Figures::member_list(const MemberQuery& query) const {
    return kept_for(parts_->member_list, query, [&] {
        MemberList list;
        const std::string words = locale::folded(query.text);
        for (const MemberRow& row : members()) {
            if (!in_scope(row, query.scope) || !says(row, words)) continue;
            list.rows.push_back(&row);
            list.value = plus(list.value, row.value);
            list.received = plus(list.received, row.received);
        }
        const auto before = [&](const MemberRow* a, const MemberRow* b) {
            switch (query.order) {
            case MemberOrder::joined: return a->joined < b->joined;
            case MemberOrder::name: return locale::folded(a->person.name) < locale::folded(b->person.name);
            case MemberOrder::value: return a->value < b->value;
            case MemberOrder::received: return a->received < b->received;
            }
            std::unreachable();
        };
        std::ranges::stable_sort(list.rows, [&](const MemberRow* a, const MemberRow* b) { return query.down ? before(b, a) : before(a, b); });
        return list;
    });
}

const MemberProfile& Figures::member_profile(const model::MemberId& id) const {
    return kept_for(parts_->member_profile, id, [&] {
        MemberProfile profile{.id = id};
        const model::Member* member = project().members.find(id);
        if (!member) return profile;
        const journal::Journal& journal = *parts_->journal;
        profile.roles_until = member->roles_until;
        if (member->state == model::MemberState::left || member->state == model::MemberState::excluded) profile.ended = member->ended;
        profile.has_card = static_cast<bool>(member->card);
        profile.commitment = member->commitment;
        profile.time_cap = member->time_cap;
        const Result<rules::Ledger>& ledger = parts_->the_ledger();
        add_brought(profile, project(), ledger ? &*ledger : nullptr);
        add_account(profile, project());
        for (const model::RegisteredResult& result : project().results)
            if (std::ranges::contains(result.facts.contributors, id))
                profile.rights.push_back({result.id, result.facts.name, result.facts.kind, rules::equal_right(result.facts.contributors.size()).value_or(Fraction{})});
        for (const model::Offer& offer : project().offers)
            if (offer.member == id && !offer.ended) profile.offers.push_back({offer.id, offer.facts});
        for (const model::Device& device : project().devices) {
            const auto tie = std::ranges::find(device.ties, id, &model::Tie::member);
            if (tie == device.ties.end()) continue;
            DeviceRow row{.id = device.id, .here = device.id == parts_->device};
            if (const auto tied = journal.find(tie->by)) row.tied = tied->entry.instant;
            if (const auto newest = journal.newest_of(device.id)) row.wrote = journal.find(*newest)->entry.instant;
            profile.devices.push_back(row);
        }
        return profile;
    });
}

} // namespace osmose::app
