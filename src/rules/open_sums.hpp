// What the project still has to pay: costs, and what it owes to members for expenses that they advanced and for losses that they bore.
#pragma once

#include "rules/weights.hpp"

#include <vector>

namespace osmose::rules {

// Sums that are open, each > 0, and what each is for.
struct OpenSums {
    std::vector<EntryId> to;
    std::vector<Money> amounts;
    void add(const EntryId& entry, Money amount, Money paid); // nothing where it is paid
};

// Costs dated up to a day, by cost.
OpenSums open_costs(const model::Project& project, Date until);

// Advances dated up to a day, by contribution; then what members bore of losses booked up to it, by member.
OpenSums open_advances(const model::Project& project, const Ledger& ledger, Date until);

// What a member bore of losses booked up to a day.
Money borne_by(const model::Project& project, const model::MemberId& member, Date until);

// The parts of open sums, those of 0 left out.
std::vector<model::Part> parts_to(std::span<const EntryId> to, std::span<const Money> amounts);

} // namespace osmose::rules
