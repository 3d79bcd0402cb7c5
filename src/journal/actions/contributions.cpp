#include "journal/actions/contributions.hpp"

#include "base/limits.hpp"
#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "journal/actions/money.hpp"
#include "journal/actions/founding.hpp"
#include "journal/actions/offices.hpp"
#include "rules/confirmation.hpp"
#include "rules/permissions.hpp"
#include "rules/valuation.hpp"

#include <algorithm>

namespace osmose::journal {
namespace {

using model::Contribution;
using model::ContributionFacts;
using model::ContributionKind;
using model::ContributionState;

constexpr std::size_t unit_chars = 40, evidence_chars = 2'000;

Result<void> check_measure(const ContributionFacts& facts) {
    const auto alien = [&](std::string_view field) {
        return fail_at_field(errc::not_for_this_kind, field, {{"kind", std::string(model::word(facts.kind))}});
    };
    if (facts.waived && facts.kind != ContributionKind::expense) return alien("waived");
    if (model::counts_money(facts.kind)) {
        if (facts.quantity != Quantity{}) return alien("quantity");
        if (!facts.unit.empty()) return alien("unit");
        return check_amount("amount", facts.amount);
    }
    if (facts.amount != Money{}) return alien("amount");
    if (facts.foreign) return alien("foreign");
    if (facts.quantity.thousandths <= 0) return fail_at_field(errc::quantity_missing, "quantity");
    if (facts.unit.empty()) return fail_at_field(errc::unit_missing, "unit");
    return check_field_text("unit", facts.unit, unit_chars);
}

// That it can be valued: one that is too large would stop every sharing.
Result<void> check_value(const model::Project& project, const Contribution& contribution) {
    const model::AdoptedRule* const rule = project.rules.find(contribution.rule);
    return rules::valuation(contribution, rule->rule).transform([](const auto&) {});
}

Result<void> check_facts(const model::Project& project, const ContributionFacts& facts) {
    return all_of_these(check_active(project, "member", facts.member), check_measure(facts), check_foreign(project, facts.foreign),
                        check_field_text("skill", facts.skill, limits::name_chars),
                        check_field_text("note", facts.note, limits::note_chars),
                        check_field_text("evidence", facts.evidence, evidence_chars),
                        check_value(project, {.facts = facts, .rule = model::rule_in_force(project).id}));
}

// Dated before a distribution that its author had seen, or before the admission of who made it (model.md §4).
bool dated_back(const model::Project& project, const ContributionFacts& facts, const Author& author) {
    if (facts.date < project.members.find(facts.member)->admitted) return true;
    return std::ranges::any_of(project.distributions, [&](const model::Distribution& distribution) {
        return facts.date < distribution.date && author.past->had_seen(distribution.id);
    });
}

// Whether a change bears on the value, so that it is to be confirmed anew; a note or a proof does not.
bool same_value(ContributionFacts a, const ContributionFacts& b) {
    a.note = b.note;
    a.evidence = b.evidence;
    return a == b;
}

void state_anew(model::Project& project, Contribution& contribution, const ContributionFacts& facts, const Author& author) {
    contribution.facts = facts;
    contribution.state = ContributionState::recorded;
    contribution.entered_by = author.member;
    contribution.rule = model::rule_in_force(project).id;
    contribution.last_edit = author.entry;
    contribution.confirmations.clear();
    contribution.disputes.clear();
    contribution.needs_majority = dated_back(project, facts, author);
    if (rules::confirmations_needed(project, contribution) == 0) contribution.state = ContributionState::confirmed;
}

void release_held(model::Project& project, const model::ContributionId& contribution) {
    for (model::Held& held : project.held)
        if (held.part.contribution == contribution && held.state == model::HeldState::held) held.state = model::HeldState::released;
}

// What is held for it was not earned: it comes back to be shared.
void return_held(model::Project& project, const model::ContributionId& contribution, const Author& author, Date date) {
    Money returned;
    for (model::Held& held : project.held) {
        if (held.part.contribution != contribution || held.state != model::HeldState::held) continue;
        held.state = model::HeldState::returned;
        returned.minor += held.part.amount.minor;
    }
    if (returned.minor > 0) bring_back(project, returned, author, date);
}

Date last_distribution(const model::Project& project) {
    return project.distributions.empty() ? project.founded : project.distributions[project.distributions.size() - 1].date;
}

bool is_theirs(const Contribution& contribution, const model::MemberId& member) {
    return member == contribution.facts.member || member == contribution.entered_by;
}

Result<const Contribution*> standing(const model::Project& project, const model::ContributionId& id) {
    const Contribution* const found = project.contributions.find(id);
    if (!found) return fail_at_field(errc::no_such_contribution, "contribution");
    if (found->state == ContributionState::withdrawn) return fail_at_field(errc::contribution_withdrawn, "contribution");
    return found;
}

Result<void> check_opinion(const model::Project& project, const Contribution& contribution, const ConfirmContribution& opinion) {
    const model::Rule& rule = model::rule_in_force(project).rule;
    if (opinion.quality && (*opinion.quality < rule.least_quality || rule.most_quality < *opinion.quality))
        return fail_at_field(errc::quality_out_of_bounds, "quality",
                             {{"least", std::to_string(rule.least_quality.thousandths)},
                              {"most", std::to_string(rule.most_quality.thousandths)}});
    if (opinion.estimate && contribution.facts.kind != ContributionKind::idea)
        return fail_at_field(errc::estimate_for_ideas, "estimate");
    if (opinion.estimate)
        if (auto amount = check_amount("estimate", *opinion.estimate); !amount) return amount;
    Contribution confirmed = contribution;
    confirmed.confirmations.push_back({.quality = opinion.quality, .estimate = opinion.estimate});
    return check_value(project, confirmed);
}

Result<void> check_reason(std::string_view reason) {
    if (is_blank(reason)) return fail_at_field(errc::dispute_reason_missing, "reason");
    return check_field_text("reason", reason, limits::note_chars);
}

} // namespace

Result<void> RecordContribution::validate(const model::Project& project, const Author& author) const {
    return all_of_these(check_once(project.contributions, author), check_running(project, "date", facts.date),
                        check_year_open(project, author, "date", facts.date), check_facts(project, facts));
}

void RecordContribution::apply(model::Project& project, const Author& author) const {
    Contribution contribution{.id = author.entry};
    state_anew(project, contribution, facts, author);
    project.contributions.add(std::move(contribution));
}

Result<void> EditContribution::validate(const model::Project& project, const Author& author) const {
    const auto found = standing(project, contribution);
    if (!found) return std::unexpected(found.error());
    if (!is_theirs(**found, author.member)) return fail_at_field(errc::not_your_contribution, "contribution");
    if ((*found)->facts == facts) return fail(errc::nothing_changes);
    return all_of_these(check_running(project, "date", facts.date), check_year_open(project, author, "contribution", (*found)->facts.date),
                        check_year_open(project, author, "date", facts.date), check_facts(project, facts));
}

void EditContribution::apply(model::Project& project, const Author& author) const {
    Contribution& row = project.contributions.edit(contribution);
    if (same_value(facts, row.facts)) {
        row.facts = facts;
        return;
    }
    const bool disputed = !row.disputes.empty();
    state_anew(project, row, facts, author);
    if (disputed) return_held(project, contribution, author, last_distribution(project));
}

Result<void> ConfirmContribution::validate(const model::Project& project, const Author& author) const {
    const auto found = standing(project, contribution);
    if (!found) return std::unexpected(found.error());
    const Contribution& row = **found;
    if (row.last_edit != edit) return fail_at_field(errc::edited_since, "edit");
    if (std::ranges::contains(row.confirmations, author.member, &model::Confirmation::by))
        return fail_at_field(errc::confirmed_by_you, "contribution");
    if (author.member == row.facts.member) { // accepts what another entered for him
        if (row.entered_by == row.facts.member) return fail_at_field(errc::your_own, "contribution");
        if (quality) return fail_at_field(errc::your_own, "quality");
        if (estimate) return fail_at_field(errc::your_own, "estimate");
        return {};
    }
    if (author.member == row.entered_by) return fail_at_field(errc::entered_by_you, "contribution");
    if (!rules::may_confirm(project, *project.members.find(author.member), row.facts.member))
        return fail_at_field(errc::may_not_confirm, "contribution");
    return check_opinion(project, row, *this);
}

void ConfirmContribution::apply(model::Project& project, const Author& author) const {
    Contribution& row = project.contributions.edit(contribution);
    row.confirmations.push_back({.entry = author.entry, .by = author.member, .quality = quality, .estimate = estimate});
    if (row.state == ContributionState::recorded &&
        rules::confirmations_given(project, row) >= rules::confirmations_needed(project, row))
        row.state = ContributionState::confirmed;
}

Result<void> WithdrawContribution::validate(const model::Project& project, const Author& author) const {
    const auto found = standing(project, contribution);
    if (!found) return std::unexpected(found.error());
    if (!is_theirs(**found, author.member)) return fail_at_field(errc::not_your_contribution, "contribution");
    return check_year_open(project, author, "contribution", (*found)->facts.date);
}

void WithdrawContribution::apply(model::Project& project, const Author& author) const {
    Contribution& row = project.contributions.edit(contribution);
    row.state = ContributionState::withdrawn;
    if (!row.disputes.empty()) return_held(project, contribution, author, last_distribution(project));
}

Result<void> DisputeContribution::validate(const model::Project& project, const Author& author) const {
    const auto found = standing(project, contribution);
    if (!found) return std::unexpected(found.error());
    if ((*found)->last_edit != edit) return fail_at_field(errc::edited_since, "edit");
    if (author.member == (*found)->facts.member) return fail_at_field(errc::your_own, "contribution");
    if (!rules::has_voice(project, *project.members.find(author.member))) return fail_at_field(errc::may_not_confirm, "contribution");
    if (std::ranges::contains((*found)->disputes, author.member, &model::Dispute::by)) return fail_at_field(errc::disputed_by_you, "contribution");
    return check_reason(reason);
}

void DisputeContribution::apply(model::Project& project, const Author& author) const {
    project.contributions.edit(contribution).disputes.push_back({author.entry, author.member, reason});
}

Result<void> SettleContribution::validate(const model::Project& project, const Author& author) const {
    if (!author.decided) return fail(errc::decision_needed);
    const auto found = standing(project, contribution);
    if (!found) return std::unexpected(found.error());
    if ((*found)->last_edit != edit) return fail_at_field(errc::edited_since, "edit");
    if (counts && (*found)->state == ContributionState::confirmed && (*found)->disputes.empty())
        return fail_at_field(errc::nothing_to_settle, "contribution");
    return {};
}

void SettleContribution::apply(model::Project& project, const Author& author) const {
    Contribution& row = project.contributions.edit(contribution);
    const bool disputed = !row.disputes.empty();
    row.disputes.clear();
    row.state = counts ? ContributionState::confirmed : ContributionState::withdrawn;
    if (counts) release_held(project, contribution);
    else if (disputed) return_held(project, contribution, author, last_distribution(project));
}

template ActionType type_of_action<RecordContribution>();
template ActionType type_of_action<EditContribution>();
template ActionType type_of_action<ConfirmContribution>();
template ActionType type_of_action<WithdrawContribution>();
template ActionType type_of_action<DisputeContribution>();
template ActionType type_of_action<SettleContribution>();

} // namespace osmose::journal
