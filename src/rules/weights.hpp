// What each member weighs under a key (model.md §5): the contributions that count, with their values, taken once from a
// project and then asked for any sum. Members stand in the order in which ties are resolved: earlier membership, then
// id.
#pragma once

#include "rules/valuation.hpp"

#include <span>
#include <vector>

namespace osmose::rules {

// A contribution that counts (confirmed and not withdrawn).
struct Counted {
    const model::Contribution* contribution;
    std::size_t member; // index into Ledger::members
    Date date;
    Valuation valuation;
    Fraction hours; // of time; else 0
};

// What a member bought from the project.
struct Purchase {
    model::RevenueId revenue;
    std::size_t member;
    Date date;
    Money amount;
};

struct Ledger {
    std::vector<model::MemberId> members; // ever admitted, those who left too
    std::vector<Counted> counted;
    std::vector<Purchase> purchases;
};

// Members ever admitted, those who left too: by earlier membership, then id.
std::vector<model::MemberId> members_in_order(const model::Project& project);

// The project outlives the ledger. Errors: errc::value_too_large.
Result<Ledger> ledger_of(const model::Project& project);

// Of which contributions and purchases a sum is shared.
struct Scope {
    Date until;                                       // dated up to it
    bool of_period = false;                           // what no distribution before had counted, instead of all
    std::span<const model::ContributionId> in_period; // that is: these
    std::span<const model::RevenueId> revenues;       // what the sum was drawn on: a period's purchases are in these
};

// Contributions that count up to a date and that no distribution of the project has counted: what the next one counts
// first.
std::vector<model::ContributionId> not_yet_counted(const Ledger& ledger, const model::Project& project, Date until);

// Whether it counts in a sum's scope; `of_period`: only if the period's contributions name it.
bool counts_in(const Counted& counted, const Scope& scope, bool of_period);
bool counts_in(const Purchase& purchase, const Scope& scope);

// Whether a key looks at the period alone.
bool is_of_period(model::Key key, const Scope& scope);

// A weight for each member. contribution: points (hundredths); hours: hours of time; equal: 1 for who has a counted
// contribution; patronage: what he bought; fixed: the rule's; period: as contribution, of the period alone.
std::vector<Fraction> weights_by(const Ledger& ledger, const model::Rule& rule, model::Key key, const Scope& scope);

} // namespace osmose::rules
