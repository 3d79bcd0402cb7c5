// Which sharing is meant on a command line: one that was made, or one that is tried; and how it is computed.
#pragma once

#include "journal/journal.hpp"
#include "rules/distribution.hpp"

#include <memory>
#include <string>
#include <vector>

namespace osmose::cli {

namespace errc {
inline constexpr Errc no_such_sharing{"cli.no-such-sharing"}; // no distribution on that day
inline constexpr Errc nothing_to_share{"cli.nothing-to-share"};
} // namespace errc

struct SharingOptions {
    std::vector<std::string> revenues; // ids; none: all that is undistributed
    std::string date, amount;          // amount: a sum to try
};

// With the state that it was computed on, which it needs.
struct Computed {
    std::unique_ptr<model::Project> project;
    rules::Calculation calculation;
};

// What distributing now would give. Errors: cli::errc::nothing_to_share, those of names, dates, amounts and rules::calculate.
Result<Computed> try_sharing(const journal::Journal& journal, const SharingOptions& options, Date today);
// What a distribution of the journal was computed from.
Result<Computed> recompute(const journal::Journal& journal, const model::DistributionId& distribution);

} // namespace osmose::cli
