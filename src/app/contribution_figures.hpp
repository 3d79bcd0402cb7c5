// The list of contributions as it is asked for: filtered, sorted, grouped, or of one week; and one of them with what was said about it.
// Asked of app::Figures, which keeps the last answer. Views choose the question and draw the answer.
#pragma once

#include "app/figures.hpp"
#include "model/decision.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace osmose::app {

// Where a contribution stands, as a person sees it: disputed is no state of its own in the model, since it goes on counting.
enum class ContributionStanding : std::uint8_t { recorded, confirmed, disputed, withdrawn };
ContributionStanding standing_of(const ContributionRow& row);

enum class ContributionScope : std::uint8_t { all, to_confirm, mine, disputed };
enum class ContributionGrouping : std::uint8_t { none, member, kind, month };
enum class ContributionOrder : std::uint8_t { date, member, value };

struct ContributionQuery {
    ContributionScope scope = ContributionScope::all;
    std::optional<model::MemberId> member;
    std::optional<model::ContributionKind> kind;
    std::optional<ContributionStanding> standing;
    std::optional<Date> from, to; // both included
    std::string text;             // in note, skill, unit or the member's name, whatever its case and accents
    ContributionGrouping grouping = ContributionGrouping::none;
    ContributionOrder order = ContributionOrder::date;
    bool down = true;
    bool operator==(const ContributionQuery&) const = default;
};

struct ContributionGroup {
    Person member;                 // by the query's grouping, one of these three
    model::ContributionKind kind = model::ContributionKind::time;
    Date month;                    // its first day
    std::size_t count = 0;
    Money value;                   // of those that count
};

struct ContributionLine {
    const ContributionRow* row = nullptr; // none: the head of a group
    std::size_t group = 0;
};

struct ContributionList {
    std::array<std::size_t, 4> in_scope{}; // how many each scope has, whatever else is asked
    std::vector<ContributionGroup> groups; // in the order of the lines; empty without a grouping
    std::vector<ContributionLine> lines;
    std::vector<const ContributionRow*> confirmable; // of these, those that I may confirm
    std::size_t count = 0;                 // rows among the lines
    Money value;                           // of those that count
};

struct ContributionDay {
    Date date;
    std::vector<const ContributionRow*> rows;
    Quantity hours; // of time: hours, and days at the rule's hours a day
};
struct ContributionWeek {
    std::array<ContributionDay, 7> days; // from Monday
    Quantity hours;
    std::size_t count = 0;
};
Date monday_of(Date day);

struct DisputeRow {
    EntryId entry;
    Person by;
    std::string reason;
    Instant when;
};
// The decision that is to end a dispute, or did.
struct SettlementRow {
    model::DecisionId decision;
    std::string title;
    model::DecisionState state = model::DecisionState::proposed;
    bool counts = false; // what it says, once it is adopted
    std::vector<std::pair<Person, std::string>> notes;
    bool under_way() const { return state == model::DecisionState::proposed || state == model::DecisionState::open; }
};
struct OpinionRow {
    Person by;
    std::optional<Factor> quality;
    std::optional<Money> estimate;
};
struct ContributionDetail {
    Result<void> may_dispute;
    std::vector<OpinionRow> opinions;
    std::vector<DisputeRow> disputes;
    std::optional<SettlementRow> settlement; // the last one that was proposed
    Money held, returned;                    // of its author's parts so far
    Factor quality;                          // that counts
    bool needs_majority = false;             // dated back
    Factor least_quality, most_quality;      // by the rule
};

} // namespace osmose::app
