// Everything that the screens of one project show, computed by `rules` from the state at the journal's head: each part when first
// asked for, and kept until the head changes. Views read these rows; they compute nothing (architecture.md §2).
#pragma once

#include "base/date.hpp"
#include "base/fraction.hpp"
#include "base/money.hpp"
#include "journal/journal.hpp"
#include "model/project.hpp"
#include "rules/explain.hpp"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace osmose::rules {
struct Way; // rules/settlement.hpp
}

namespace osmose::errc {
inline constexpr Errc in_the_past{"past.read-only"}; // a day gone by is looked at: nothing can be done
}

namespace osmose::app {

// Who is meant, ready to draw: a name from his card, or none where the card was dropped ("former member 7").
struct Person {
    model::MemberId id;
    std::string name;
    std::uint32_t ordinal = 0; // order of joining, from 1; picks the tint; 0: a candidate
    bool me = false;
};

struct MemberRow {
    Person person;
    model::MemberState state = model::MemberState::active;
    model::Roles roles;
    Date joined; // of a candidate: the date of his request
    std::string contact; // from his card; may be empty
    std::vector<std::string> offers;
    std::size_t contributions = 0; // counted ones
    Money value;                   // points (hundredths), of counted contributions
    Fraction share;                // of all counted contributions' value
    Money received;                // by the sharing steps so far
    Money owed_advances;           // advances not repaid yet
};

struct ContributionRow {
    model::ContributionId id;
    Person person;
    Person entered_by;
    EntryId last_edit; // what a confirmation names
    model::ContributionFacts facts;
    model::ContributionState state = model::ContributionState::recorded;
    bool disputed = false; // it goes on counting, and what it brings is held
    bool disputed_by_me = false;
    Money value;                           // points it counts for, or would count for once confirmed
    std::vector<Person> confirmed_by;
    std::size_t confirmations_needed = 0;  // still missing
    Result<void> may_confirm, may_edit;    // whether I may, and if not why
    bool waits_for_me() const { return may_confirm && !disputed_by_me; }
};

struct KindTotal {
    model::ContributionKind kind;
    Money value;
    Fraction share;
};

struct RevenueRow {
    model::RevenueId id;
    Date date;
    model::RevenueKind kind = model::RevenueKind::sale;
    Money amount;
    std::string from, note;
    std::optional<model::DistributionId> distributed;
};

struct CostRow {
    model::CostId id;
    Date date;
    Money amount, open; // open: not covered by a sharing or a loss yet
    std::string note;
};

struct StepRow {
    model::StepKind kind = model::StepKind::costs;
    Money in, taken, out;
    std::string cause;        // of solidarity
    std::string percent;      // thousandths of a percent: "15000"; empty where the step takes no percentage
    std::string figure;       // for explain()
};

struct PartRow {
    Person person;
    Fraction share; // of the key's weights
    Money part;
    Money received_before;
    std::string figure; // for explain()
};

// One sharing: what a distribution gave, or what distributing now would give.
struct Sharing {
    std::optional<model::DistributionId> id; // none: a preview
    Date date;
    bool checked = true; // false: made by a version whose calculation is not known here
    Money total;
    std::vector<std::pair<model::RevenueKind, Money>> sources;
    std::vector<RevenueRow> revenues;
    std::vector<StepRow> steps;
    Money to_members;
    std::vector<PartRow> parts; // greatest first
    Money undistributed;        // nobody had a weight
    Money given_out;            // by all steps and parts above
    std::string figure, members_figure; // for explain(): the revenue; what is left of it for the members
};

struct SharingFigures {
    std::vector<RevenueRow> revenues; // newest first
    std::vector<CostRow> costs;       // newest first
    Money undistributed;              // of recorded revenue
    Result<Sharing> preview;          // distributing all that is undistributed, today
    std::vector<Sharing> past;        // newest first
    Result<void> may_record;          // whether I may enter revenue and costs, and distribute
    std::vector<Person> keepers;      // of the accounts: who may
};

using EntryState = journal::EntryState;

struct HistoryRow {
    EntryId id;
    std::uint64_t clock = 0, number = 0;
    DeviceId device;
    Instant instant;
    Person author;
    std::string kind;                 // "contribution.record"; the sentence is "history." + kind
    std::vector<std::pair<std::string, std::string>> values; // of the sentence; names and notes as they are
    std::optional<Money> amount;      // where the sentence has one
    bool for_other = false;           // its author speaks for the member whom it names: "history." + kind + "_for"
    std::shared_ptr<const HistoryRow> undone; // of what undoes: the entry that it is about in the end
    bool restores = false;            // it undoes an undoing
    EntryState state = EntryState::applied;
    std::optional<Error> reason;      // why it does not apply
    std::optional<EntryId> reverted_by;
    Result<void> may_revert;
};

struct OverviewFigures {
    std::size_t active_members = 0, candidates = 0, counted = 0, to_confirm = 0; // contributions; to_confirm: by me
    Money value; // points counted
    std::vector<KindTotal> by_kind;
    std::vector<HistoryRow> news; // the newest five
    std::optional<Sharing> sharing; // the preview if something waits, else the last one
    Money my_value, my_received;
    Fraction my_share;
};

// Of the topics whose rows and calculations stand in files of their own.
struct DecisionFigures; // app/decision_figures.hpp
struct DecisionDetail;
struct AccountsFigures; // app/accounts_figures.hpp
struct SettlingUp;
struct ReserveFigures; // app/reserve_figures.hpp
struct ResultRow;      // app/results_figures.hpp
struct MeansFigures;        // app/means_figures.hpp
struct CriticalSizeFigures; // app/critical_size_figures.hpp
struct PivotalFigures;
struct FairnessFigures; // app/fairness_figures.hpp
struct RuleFigures; // of rule_figures.hpp
struct RuleCompared;
struct RuleTried;
struct EntryDetail; // of history_figures.hpp
struct ForkRow;
struct ContributionQuery; // app/contribution_figures.hpp
struct ContributionList;
struct ContributionWeek;
struct ContributionDetail;
struct MemberQuery;       // app/member_figures.hpp
struct MemberList;
struct MemberProfile;
// Rows of app/overview_figures.hpp.
struct Waiting;
struct FirstSteps;
struct OverTime;
struct CriticalInShort;
struct MyAccount;

class Figures {
public:
    // The journal outlives the figures; `me` is who acts here, on this device; empty where nobody does. past: the state on `today`,
    // where that is a day gone by (it outlives the figures too); then all figures are of that state, and nothing may be done.
    Figures(const journal::Journal& journal, DeviceId device, model::MemberId me, Date today, const model::Project* past = nullptr);
    ~Figures();
    Figures(Figures&&) noexcept;
    Figures& operator=(Figures&&) noexcept;

    const model::Project& project() const;
    Person person(const model::MemberId& id) const;
    const OverviewFigures& overview() const;
    const std::vector<Waiting>& waiting() const;              // for me, the most pressing first
    const FirstSteps& first_steps() const;
    const OverTime& over_time() const;
    const std::optional<CriticalInShort>& critical_in_short() const; // nothing where no need is mandatory
    const std::optional<MyAccount>& my_account() const;       // nothing where I am no member
    const std::vector<MemberRow>& members() const;
    const std::vector<ContributionRow>& contributions() const; // newest first
    const SharingFigures& sharing() const;
    // Of each the last one asked for is kept. The rows that they point to are those above.
    const ContributionList& contribution_list(const ContributionQuery& query) const;
    const ContributionWeek& contribution_week(const ContributionQuery& query, Date monday) const;
    const ContributionDetail& contribution_detail(const model::ContributionId& id) const;
    const MemberList& member_list(const MemberQuery& query) const;
    const MemberProfile& member_profile(const model::MemberId& id) const;
    const std::vector<HistoryRow>& history() const;            // newest first
    std::vector<HistoryRow> newest(std::size_t most) const;    // the first of these that apply, without making all rows
    const DecisionFigures& decisions() const;
    const DecisionDetail* decision(const model::DecisionId& id) const; // nullptr where there is none; the last one is kept
    const EntryDetail* entry(const EntryId& id) const;         // of the history; the last one is kept
    const std::vector<ForkRow>& forks() const;
    const RuleFigures& rules() const;
    // What another rule says otherwise, and what it would have given; the last one is kept.
    const RuleCompared& compare_rule(const model::Rule& rule) const;
    const RuleTried& try_rule(const model::Rule& rule) const;
    // Whether an action would apply, in words that a form shows.
    Result<void> check(const journal::Action& action) const;
    // The tree behind a figure ("part/<member>", "d/<distribution>/part/<member>"...); the figures that it names can be asked for in
    // turn, and are of the same calculation. Errors: errc::no_such_figure.
    const Result<rules::Explanation>& explain(std::string_view figure) const;
    // What a contribution would be worth by the rule in force ("the value as one types").
    Result<rules::Valuation> worth(const model::ContributionFacts& facts) const;
    // What the waterfall would give for any sum ("try another sum"); the last one is kept.
    const Result<Sharing>& try_sum(Money amount) const;
    const Result<AccountsFigures>& accounts() const;
    // The payments that bring the balances to zero, in that way; the last way asked for is kept.
    const Result<SettlingUp>& settling_up(const rules::Way& way) const;
    const ReserveFigures& reserve() const;
    const std::vector<ResultRow>& results() const; // newest first
    // Who has a contribution that counts up to a day: the contributors of a result for which none are named; the last day is kept.
    const std::vector<Person>& contributors_up_to(Date day) const;
    const MeansFigures& means() const;
    const Result<CriticalSizeFigures>& critical_size() const;
    const Result<PivotalFigures>& pivotal() const; // may take seconds where there are many who offer something
    const Result<FairnessFigures>& fairness() const;

private:
    Result<rules::Explanation> compute_explanation(std::string_view figure) const;
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace osmose::app
