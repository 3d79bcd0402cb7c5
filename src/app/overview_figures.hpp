// What the overview shows beside the rows of the other screens: all that waits for me, how far a first project has come, what was
// contributed over time, the critical size in short, what I am owed. Members of app::Figures give them; computed when first asked for.
#pragma once

#include "app/figures.hpp"
#include "journal/action.hpp"

#include <optional>
#include <string>
#include <vector>

namespace osmose::app {

// One thing that waits for me, with the one thing to do about it. The most pressing first.
struct Waiting {
    enum class Kind : std::uint8_t { vote, close_vote, confirm, admit, pay, receive, dispute, share, not_applied } kind = Kind::vote;
    EntryId about;                // the decision, the contribution, the request, the newest entry
    Person person;                // who asks, contributed, is paid or pays; nobody: the project itself
    std::string what;             // a decision's title, why somebody doubts, what a candidate offers; as typed
    std::optional<model::ContributionFacts> facts; // of a contribution
    Money amount;                 // of a payment, or to share
    std::optional<Instant> until; // of a vote
    std::size_t count = 1;        // of entries
    std::optional<journal::Action> act; // what settles it at once; none: it is done on its screen
};

// Of one's first project: what was done already, in the order in which it is proposed.
struct FirstSteps {
    bool member = false, contribution = false, confirmed = false, revenue = false, shared = false;
    bool unconfirmed = false; // a contribution waits to be confirmed
    bool all() const { return member && contribution && confirmed && revenue && shared; }
};

// What was contributed and counts, by the day that it is dated, in periods of equal length up to now.
struct OverTime {
    enum class Step : std::uint8_t { month, quarter, year } step = Step::month;
    struct Series {
        std::optional<model::ContributionKind> kind;
        std::optional<Person> person; // neither: everybody else
        std::vector<Money> values;    // points, one a period
    };
    std::vector<Date> starts;         // the first day of each period, without a gap; empty: nothing counts yet
    std::vector<Money> totals;
    std::vector<Series> by_kind, by_member; // each adds up to the totals
    bool earlier = false;             // there are contributions before the first period
};

struct CriticalInShort {
    std::size_t needs = 0, covered = 0;   // mandatory ones
    std::optional<std::size_t> team;      // the least team; none: not even all members together cover the needs
    bool proved = false;
    struct Gap {
        model::NeedId need;
        std::string skill, unit;
        Quantity missing;
        std::int32_t level = 1;
    };
    std::vector<Gap> gaps;                // the largest part first
};

// By the project and its members together; above zero I am owed.
struct MyAccount {
    Money balance;
    Money advances; // not due yet
    std::string figure; // for explain()
};

} // namespace osmose::app
