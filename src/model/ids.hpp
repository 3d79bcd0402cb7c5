// What things of a project are called: each is named by the entry that made it (model.md §2), so an id is an entry's id.
// The names say what a reader should expect behind the id; the tables of model/project.hpp answer what is there.
#pragma once

#include "base/hash.hpp"

namespace osmose::model {

using ProjectId = EntryId;      // the founding
using MemberId = EntryId;       // the founding (its holder) or the request to join
using ContributionId = EntryId; // contribution.record
using RuleId = EntryId;         // the founding or rule.adopt
using RevenueId = EntryId;      // revenue.record
using CostId = EntryId;         // cost.record
using PaymentId = EntryId;      // payment.record
using DistributionId = EntryId; // distribution.apply, or the closing that shared
using LossId = EntryId;         // the closing that booked it
using ReleaseId = EntryId;      // the closing that released it
using DecisionId = EntryId;     // decision.propose
using ResultId = EntryId;       // result.register
using NeedId = EntryId;         // need.state
using OfferId = EntryId;        // offer.make

} // namespace osmose::model
