// What figures keep once it was asked for. Inside `app` only: each topic's rows are computed in a file of their own.
#pragma once

#include "app/figures.hpp"
#include "app/overview_figures.hpp"
#include "rules/sharing.hpp"
#include "rules/valuation.hpp"

#include <unordered_map>

namespace osmose::app {

template <class Row>
const Row& kept(std::optional<Row>& part, auto&& compute) {
    if (!part) part = compute();
    return *part;
}

inline Money plus(Money a, Money b) { return add(a, b).value_or(a); } // of values that each passed the range check

struct Figures::Parts {
    const journal::Journal* journal;
    DeviceId device;
    model::MemberId me;
    Date today;
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
    std::optional<std::pair<std::string, Result<rules::Explanation>>> explained; // the last one asked for
    std::optional<std::pair<Money, Result<Sharing>>> tried;                      // the same

    const model::Project& project() const { return journal->project(); }
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
