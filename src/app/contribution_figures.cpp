#include "app/contribution_figures.hpp"

#include "app/figures_parts.hpp"
#include "journal/action.hpp"
#include "locale/folded.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace osmose::app {

using model::ContributionState;

namespace {

bool in_scope(const ContributionRow& row, ContributionScope scope) {
    switch (scope) {
    case ContributionScope::all: return true;
    case ContributionScope::to_confirm: return row.waits_for_me();
    case ContributionScope::mine: return row.person.me;
    case ContributionScope::disputed: return standing_of(row) == ContributionStanding::disputed;
    }
    std::unreachable();
}

bool says(const ContributionRow& row, std::string_view words) { // folded
    return words.empty() || locale::folded(row.facts.note).contains(words) || locale::folded(row.facts.skill).contains(words) || locale::folded(row.facts.unit).contains(words) ||
           locale::folded(row.person.name).contains(words);
}

bool answers(const ContributionRow& row, const ContributionQuery& query, std::string_view words) {
    return in_scope(row, query.scope) && (!query.member || row.person.id == *query.member) && (!query.kind || row.facts.kind == *query.kind) &&
           (!query.standing || standing_of(row) == *query.standing) && (!query.from || *query.from <= row.facts.date) &&
           (!query.to || row.facts.date <= *query.to) && says(row, words);
}

bool counts(const ContributionRow& row) { return row.state == ContributionState::confirmed; }

Date first_of_month(Date day) {
    const auto date = civil(day);
    return date_of(date.year() / date.month() / std::chrono::day{1});
}

// What tells the groups apart, in the order in which they are shown; newer months first.
std::int64_t group_place(const ContributionRow& row, ContributionGrouping grouping) {
    switch (grouping) {
    case ContributionGrouping::none: return 0;
    case ContributionGrouping::member: return row.person.ordinal;
    case ContributionGrouping::kind: return static_cast<std::int64_t>(row.facts.kind);
    case ContributionGrouping::month: return -first_of_month(row.facts.date).days;
    }
    std::unreachable();
}

void sort(std::vector<const ContributionRow*>& rows, const ContributionQuery& query) {
    const auto before = [&](const ContributionRow* a, const ContributionRow* b) {
        switch (query.order) {
        case ContributionOrder::date: return a->facts.date < b->facts.date;
        case ContributionOrder::member: return locale::folded(a->person.name) < locale::folded(b->person.name);
        case ContributionOrder::value: return a->value < b->value;
        }
        std::unreachable();
    };
    std::ranges::stable_sort(rows, [&](const ContributionRow* a, const ContributionRow* b) { return query.down ? before(b, a) : before(a, b); });
}

} // namespace

ContributionStanding standing_of(const ContributionRow& row) {
    if (row.state == ContributionState::withdrawn) return ContributionStanding::withdrawn;
    if (row.disputed) return ContributionStanding::disputed;
    return row.state == ContributionState::confirmed ? ContributionStanding::confirmed : ContributionStanding::recorded;
}

const ContributionList& Figures::contribution_list(const ContributionQuery& query) const {
    return kept_for(parts_->contribution_list, query, [&] {
        ContributionList list;
        const std::string words = locale::folded(query.text);
        std::vector<const ContributionRow*> rows;
        for (const ContributionRow& row : contributions()) {
            for (std::size_t scope = 0; scope < list.in_scope.size(); ++scope) list.in_scope[scope] += in_scope(row, static_cast<ContributionScope>(scope));
            if (!answers(row, query, words)) continue;
            rows.push_back(&row);
            if (row.waits_for_me()) list.confirmable.push_back(&row);
            if (counts(row)) list.value = plus(list.value, row.value);
        }
        list.count = rows.size();
        sort(rows, query);
        if (query.grouping == ContributionGrouping::none) {
            for (const ContributionRow* row : rows) list.lines.push_back({.row = row});
            return list;
        }
        std::ranges::stable_sort(rows, {}, [&](const ContributionRow* row) { return group_place(*row, query.grouping); });
        for (const ContributionRow* row : rows) {
            if (list.groups.empty() || group_place(*row, query.grouping) != group_place(*list.lines.back().row, query.grouping)) {
                list.groups.push_back({.member = row->person, .kind = row->facts.kind, .month = first_of_month(row->facts.date)});
                list.lines.push_back({.row = nullptr, .group = list.groups.size() - 1});
            }
            ContributionGroup& group = list.groups.back();
            ++group.count;
            if (counts(*row)) group.value = plus(group.value, row->value);
            list.lines.push_back({.row = row, .group = list.groups.size() - 1});
        }
        return list;
    });
}

Date monday_of(Date day) {
    const std::chrono::sys_days date{civil(day)};
    return date_of(std::chrono::year_month_day{date - std::chrono::days{std::chrono::weekday{date}.iso_encoding() - 1}});
}

const ContributionWeek& Figures::contribution_week(const ContributionQuery& query, Date monday) const {
    return kept_for(parts_->contribution_week, std::pair{query, monday}, [&] {
        ContributionWeek week;
        for (std::size_t i = 0; i < week.days.size(); ++i) week.days[i].date = {monday.days + static_cast<std::int32_t>(i)};
        ContributionQuery these = query;
        these.from = monday, these.to = week.days.back().date;
        const std::string words = locale::folded(query.text);
        const model::Rule& rule = model::rule_in_force(project()).rule;
        for (const ContributionRow& row : contributions()) {
            if (!answers(row, these, words)) continue;
            ContributionDay& day = week.days[static_cast<std::size_t>(row.facts.date.days - monday.days)];
            day.rows.push_back(&row);
            ++week.count;
            if (row.facts.kind != model::ContributionKind::time || row.state == ContributionState::withdrawn) continue;
            std::int64_t hours = row.facts.quantity.thousandths;
            if (row.facts.unit == model::unit::day) hours = hours * rule.hours_per_day.thousandths / 1000;
            day.hours.thousandths += hours;
            week.hours.thousandths += hours;
        }
        return week;
    });
}

namespace {

// Of a decision: whether it settles this contribution, and how.
const journal::SettleContribution* settles(const std::vector<journal::Effect>& effects, const model::ContributionId& id) {
    for (const journal::Effect& effect : effects)
        if (const auto* settle = std::get_if<journal::SettleContribution>(&effect.of->action); settle && settle->contribution == id) return settle;
    return nullptr;
}

} // namespace

const ContributionDetail& Figures::contribution_detail(const model::ContributionId& id) const {
    return kept_for(parts_->contribution_detail, id, [&] {
        ContributionDetail detail;
        const model::Contribution* contribution = project().contributions.find(id);
        if (!contribution) return detail;
        const journal::Journal& journal = *parts_->journal;
        const model::Rule& rule = model::rule_in_force(project()).rule;
        detail.may_dispute = check(journal::DisputeContribution{.contribution = id, .edit = contribution->last_edit, .reason = "?"});
        for (const model::Confirmation& confirmation : contribution->confirmations)
            detail.opinions.push_back({person(confirmation.by), confirmation.quality, confirmation.estimate});
        for (const model::Dispute& dispute : contribution->disputes) {
            const auto entry = journal.find(dispute.entry);
            detail.disputes.push_back({dispute.entry, person(dispute.by), dispute.reason, entry ? entry->entry.instant : Instant{}});
        }
        for (const model::Held& held : project().held) {
            if (held.part.contribution != id) continue;
            if (held.state == model::HeldState::held) detail.held = plus(detail.held, held.part.amount);
            if (held.state == model::HeldState::returned) detail.returned = plus(detail.returned, held.part.amount);
        }
        for (const model::Decision& decision : project().decisions) {
            const auto stated = journal.find(decision.stated_by);
            if (!stated) continue;
            const auto* proposal = std::get_if<journal::ProposeDecision>(&stated->entry.action);
            const auto* edit = std::get_if<journal::EditDecision>(&stated->entry.action);
            const auto* settle = proposal ? settles(proposal->effects, id) : edit ? settles(edit->effects, id) : nullptr;
            if (!settle || decision.state == model::DecisionState::withdrawn) continue;
            SettlementRow row{.decision = decision.id, .title = decision.facts.title, .state = decision.state, .counts = settle->counts, .notes = {}};
            for (const model::DecisionNote& note : decision.notes) row.notes.emplace_back(person(note.by), note.text);
            detail.settlement = std::move(row);
        }
        const model::AdoptedRule* valued_by = project().rules.find(contribution->rule);
        detail.quality = rules::quality_of(*contribution, valued_by ? valued_by->rule : rule);
        detail.needs_majority = contribution->needs_majority;
        detail.least_quality = rule.least_quality, detail.most_quality = rule.most_quality;
        return detail;
    });
}

} // namespace osmose::app
