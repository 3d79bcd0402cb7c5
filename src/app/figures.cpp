#include "app/figures.hpp"

#include "app/decision_figures.hpp"
#include "app/figures_parts.hpp"
#include "app/sharing_rows.hpp"
#include "journal/action.hpp"
#include "rules/confirmation.hpp"
#include "rules/permissions.hpp"

#include <algorithm>

namespace osmose::app {

Figures::Figures(const journal::Journal& journal, DeviceId device, model::MemberId me, Date today, const model::Project* past)
    : parts_(std::make_unique<Parts>(Parts{.journal = &journal, .device = device, .me = me, .today = today, .past = past})) {}
Figures::~Figures() = default;
Figures::Figures(Figures&&) noexcept = default;
Figures& Figures::operator=(Figures&&) noexcept = default;

const model::Project& Figures::project() const { return parts_->project(); }
Result<void> Figures::check(const journal::Action& action) const { return parts_->check(action); }

Person Figures::person(const model::MemberId& id) const {
    Person person{.id = id, .name = {}, .ordinal = 0, .me = id == parts_->me};
    const model::Member* member = project().members.find(id);
    if (!member) return person;
    person.ordinal = member->ordinal;
    const auto card = parts_->journal->cards().find(member->card);
    if (card != parts_->journal->cards().end()) person.name = card->second.name;
    return person;
}

const std::vector<MemberRow>& Figures::members() const {
    return kept(parts_->members, [&] {
        const auto& ledger = parts_->the_ledger();
        std::vector<MemberRow> rows;
        std::unordered_map<EntryId, std::size_t> row_of;
        const auto contact_of = [&](const model::Member& member) {
            const auto card = parts_->journal->cards().find(member.card);
            return card == parts_->journal->cards().end() ? std::string{} : card->second.contact;
        };
        for (const model::Member& member : project().members) {
            row_of.emplace(member.id, rows.size());
            rows.push_back({.person = person(member.id),
                            .state = member.state,
                            .roles = member.roles,
                            .joined = member.ordinal ? member.admitted : member.requested,
                            .contact = contact_of(member),
                            .offers = member.offers});
        }
        Money total;
        if (ledger)
            for (const rules::Counted& counted : ledger->counted) {
                MemberRow& row = rows[row_of.at(ledger->members[counted.member])];
                ++row.contributions;
                row.value = plus(row.value, counted.valuation.value);
                total = plus(total, counted.valuation.value);
            }
        for (MemberRow& row : rows)
            if (total.minor > 0) row.share = Fraction::of(row.value.minor, total.minor).value_or(Fraction{});
        if (ledger)
            if (const auto received = rules::received_by(project(), *ledger))
                for (std::size_t i = 0; i < received->size(); ++i) rows[row_of.at(ledger->members[i])].received = (*received)[i];
        for (const model::Contribution& contribution : project().contributions)
            if (contribution.state == model::ContributionState::confirmed && model::is_advance(contribution.facts))
                if (const auto row = row_of.find(contribution.facts.member); row != row_of.end())
                    rows[row->second].owed_advances =
                        plus(rows[row->second].owed_advances, subtract(contribution.facts.amount, contribution.repaid).value_or(Money{}));
        return rows;
    });
}

const std::vector<ContributionRow>& Figures::contributions() const {
    return kept(parts_->contributions, [&] {
        std::vector<ContributionRow> rows;
        for (const model::Contribution& contribution : project().contributions) {
            ContributionRow row{.id = contribution.id,
                                .person = person(contribution.facts.member),
                                .entered_by = person(contribution.entered_by),
                                .last_edit = contribution.last_edit,
                                .facts = contribution.facts,
                                .state = contribution.state,
                                .disputed = !contribution.disputes.empty(),
                                .value = parts_->value_of(contribution)};
            row.disputed_by_me = std::ranges::contains(contribution.disputes, parts_->me, &model::Dispute::by);
            for (const model::Confirmation& confirmation : contribution.confirmations) row.confirmed_by.push_back(person(confirmation.by));
            if (contribution.state == model::ContributionState::recorded) {
                const std::size_t needed = rules::confirmations_needed(project(), contribution);
                const std::size_t given = rules::confirmations_given(project(), contribution);
                const bool by_decision = model::rule_in_force(project()).rule.confirmed_by == model::ConfirmedBy::decision; // however many confirm
                row.confirmations_needed = needed > given && !by_decision ? needed - given : 0;
                row.may_confirm = check(journal::ConfirmContribution{.contribution = contribution.id, .edit = contribution.last_edit});
            } else {
                row.may_confirm = fail(journal::errc::contribution_withdrawn);
            }
            row.may_edit = check(journal::WithdrawContribution{contribution.id});
            rows.push_back(std::move(row));
        }
        std::ranges::stable_sort(rows, [](const ContributionRow& a, const ContributionRow& b) { return a.facts.date > b.facts.date; });
        return rows;
    });
}

const SharingFigures& Figures::sharing() const {
    return kept(parts_->sharing, [&] {
        SharingFigures figures{.revenues = {}, .costs = {}, .undistributed = {}, .preview = fail(journal::errc::revenue_missing), .past = {}};
        std::vector<model::RevenueId> open;
        for (const model::Revenue& revenue : project().revenues) {
            figures.revenues.push_back(row_of(revenue));
            if (revenue.distributed) continue;
            figures.undistributed = plus(figures.undistributed, revenue.amount);
            open.push_back(revenue.id);
        }
        std::ranges::stable_sort(figures.revenues, std::ranges::greater{}, &RevenueRow::date);
        for (const model::Cost& cost : project().costs)
            figures.costs.push_back({.id = cost.id, .date = cost.date, .amount = cost.amount, .open = subtract(cost.amount, cost.covered).value_or(Money{}), .note = cost.note});
        std::ranges::stable_sort(figures.costs, std::ranges::greater{}, &CostRow::date);
        if (!open.empty())
            figures.preview = rules::draw_on(project(), open, parts_->today)
                                  .and_then([&](rules::Draw draw) { return rules::calculate(project(), std::move(draw)); })
                                  .transform([&](const rules::Calculation& calculation) { return rows_of(*this, calculation, ""); });
        for (const model::Distribution& distribution : project().distributions) figures.past.push_back(rows_of(*this, distribution));
        std::ranges::reverse(figures.past);
        figures.may_record = check(journal::RecordRevenue{.date = parts_->today, .amount = {1}, .from = {}, .note = {}, .buyer = {}, .foreign = {}});
        for (const model::Member& member : project().members)
            if (rules::keeps_accounts(project(), member.id)) figures.keepers.push_back(person(member.id));
        return figures;
    });
}

Result<rules::Valuation> Figures::worth(const model::ContributionFacts& facts) const {
    return rules::valuation({.facts = facts}, model::rule_in_force(project()).rule);
}

const Result<Sharing>& Figures::try_sum(Money amount) const {
    auto& tried = parts_->tried;
    if (!tried || tried->first != amount)
        tried.emplace(amount, rules::calculate(project(), {.revenues = {}, .date = parts_->today, .total = amount})
                                  .transform([&](const rules::Calculation& calculation) { return rows_of(*this, calculation, try_prefix(amount)); }));
    return tried->second;
}

const OverviewFigures& Figures::overview() const {
    return kept(parts_->overview, [&] {
        OverviewFigures figures;
        for (const MemberRow& row : members()) {
            figures.active_members += row.state == model::MemberState::active;
            figures.candidates += row.state == model::MemberState::candidate;
            figures.value = plus(figures.value, row.value);
            if (!row.person.me) continue;
            figures.my_value = row.value;
            figures.my_share = row.share;
            figures.my_received = row.received;
        }
        std::array<Money, model::contribution_kinds> by_kind{};
        for (const ContributionRow& row : contributions()) {
            figures.to_confirm += row.waits_for_me();
            if (row.state != model::ContributionState::confirmed) continue;
            ++figures.counted;
            Money& kind = by_kind[static_cast<std::size_t>(row.facts.kind)];
            kind = plus(kind, row.value);
        }
        for (std::size_t kind = 0; kind < by_kind.size(); ++kind)
            if (by_kind[kind].minor > 0)
                figures.by_kind.push_back({static_cast<model::ContributionKind>(kind), by_kind[kind],
                                           Fraction::of(by_kind[kind].minor, figures.value.minor).value_or(Fraction{})});
        std::ranges::stable_sort(figures.by_kind, std::ranges::greater{}, &KindTotal::value);
        figures.news = newest(5);
        const SharingFigures& shared = sharing();
        if (shared.preview) figures.sharing = *shared.preview;
        else if (!shared.past.empty()) figures.sharing = shared.past.front();
        return figures;
    });
}

} // namespace osmose::app
