// What figures keep once it was asked for. Inside `app` only: each topic's rows are computed in a file of their own.
#pragma once

#include "app/accounts_figures.hpp"
#include "app/contribution_figures.hpp"
#include "app/critical_size_figures.hpp"
#include "app/fairness_figures.hpp"
#include "app/figures.hpp"
#include "app/history_figures.hpp"
#include "app/means_figures.hpp"
#include "app/member_figures.hpp"
#include "app/overview_figures.hpp"
#include "app/reserve_figures.hpp"
#include "app/results_figures.hpp"
#include "app/rule_figures.hpp"
#include "rules/sharing.hpp"
#include "rules/valuation.hpp"

#include <unordered_map>

namespace osmose::app {

template <class Row>
const Row& kept(std::optional<Row>& part, auto&& compute) {
    if (!part) part = compute();
    return *part;
}

// The answer to the question that was asked last.
template <class Question, class Answer>
const Answer& kept_for(std::optional<std::pair<Question, Answer>>& part, const Question& question, auto&& compute) {
    if (!part || part->first != question) part.emplace(question, compute());
    return part->second;
}

inline Money plus(Money a, Money b) { return add(a, b).value_or(a); } // of values that each passed the range check

struct Figures::Parts {
    const journal::Journal* journal;
    DeviceId device;
    model::MemberId me;
    Date today;
    const model::Project* past; // the state on that day; nullptr: that of the head
    std::optional<Result<rules::Ledger>> ledger;
    std::unordered_map<EntryId, Money> values; // of contributions that count
    std::optional<OverviewFigures> overview;
    std::optional<std::vector<Waiting>> waiting;
    std::optional<FirstSteps> first_steps;
    std::optional<OverTime> over_time;
    std::optional<std::optional<CriticalInShort>> critical_in_short;
    std::optional<std::optional<MyAccount>> my_account;
    std::optional<std::vector<MemberRow>> members;
    std::optional<std::vector<ContributionRow>> contributions;
    std::optional<SharingFigures> sharing;
    std::optional<std::vector<HistoryRow>> history;
    std::shared_ptr<DecisionFigures> decisions;
    std::shared_ptr<DecisionDetail> decision; // the last one asked for
    std::optional<EntryDetail> entry; // the last one asked for
    std::optional<std::vector<ForkRow>> forks;
    std::optional<RuleFigures> rules;
    std::optional<RuleCompared> rule_compared; // the last one asked for
    std::optional<RuleTried> rule_tried;       // the same
    std::optional<std::vector<model::Project>> seen_by_sharings;
    std::optional<std::pair<std::string, Result<rules::Explanation>>> explained; // the last one asked for
    std::optional<std::pair<Money, Result<Sharing>>> tried;                      // the same
    std::optional<Result<AccountsFigures>> accounts;
    std::optional<std::pair<rules::Way, Result<SettlingUp>>> settling_up;        // the last way asked for
    std::optional<ReserveFigures> reserve;
    std::optional<std::vector<ResultRow>> results;
    std::optional<std::pair<Date, std::vector<Person>>> contributors;            // the last day asked for

    std::optional<std::pair<ContributionQuery, ContributionList>> contribution_list;
    std::optional<std::pair<std::pair<ContributionQuery, Date>, ContributionWeek>> contribution_week;
    std::optional<std::pair<model::ContributionId, ContributionDetail>> contribution_detail;
    std::optional<std::pair<MemberQuery, MemberList>> member_list;
    std::optional<std::pair<model::MemberId, MemberProfile>> member_profile;
    std::optional<MeansFigures> means;
    std::optional<Result<CriticalSizeFigures>> critical_size;
    std::optional<Result<PivotalFigures>> pivotal;
    std::optional<Result<FairnessFigures>> fairness;

    const model::Project& project() const { return past ? *past : journal->project(); }
    Result<void> check(const journal::Action& action, Instant at = {}) const {
        if (past) return fail(osmose::errc::in_the_past);
        return journal->check(action, {device, me, at});
    }
    const Result<rules::Ledger>& the_ledger() {
        return kept(ledger, [&] {
            Result<rules::Ledger> computed = rules::ledger_of(project());
            if (computed)
                for (const rules::Counted& counted : computed->counted) values.emplace(counted.contribution->id, counted.valuation.value);
            return computed;
        });
    }
    Money value_of(const model::Contribution& contribution) {
        (void)the_ledger();
        if (const auto found = values.find(contribution.id); found != values.end()) return found->second;
        const model::AdoptedRule* adopted = project().rules.find(contribution.rule);
        const auto worth = adopted ? rules::valuation(contribution, adopted->rule) : Result<rules::Valuation>{};
        return worth ? worth->value : Money{};
    }
};

} // namespace osmose::app
