// What distributing some revenue on a day comes to, as the action that says it: every sum filled in, ready to be appended.
#pragma once

#include "journal/actions/distributions.hpp"

namespace osmose::journal {

// Errors: errc::revenue_missing, errc::no_such_revenue, errc::distributed_already, those of rules::calculate.
Result<ApplyDistribution> draft_distribution(const model::Project& project, std::vector<model::RevenueId> revenues, Date date);

} // namespace osmose::journal
