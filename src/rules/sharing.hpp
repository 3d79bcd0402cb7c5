// The last step of the waterfall over a project's members (model.md §5): which weights share which sums, in the rule's
// mode and by its key or mix of keys. All that went into it is kept, so that every part can be explained.
#pragma once

#include "rules/modes.hpp"
#include "rules/weights.hpp"

namespace osmose::rules {

// A piece of a sum and the key that shares it.
struct Piece {
    model::Key key = model::Key::contribution;
    bool as_awarded = false; // of a past sum that nobody has weight for today: it stays as it was awarded
    Money amount;
    std::vector<Fraction> weights; // by member
};

// A sum that the sharing step shares, or shared.
struct SharedSum {
    model::DistributionId distribution; // empty: the sum to share
    Date date;
    Money amount;
    std::vector<Piece> pieces; // add up to amount
};

struct Sharing {
    model::Mode mode = model::Mode::cumulative;
    std::vector<SharedSum>
        sums;     // cumulative: every sum ever shared, and this one; balanced: all of it in one; period: this one
    Money amount; // to share
    std::vector<Money> received;         // by member: awarded by the sharing step before
    std::vector<Fraction> targets, dues; // by member; none in period mode
    std::vector<Money> parts;            // by member; they add up to amount
    std::size_t first = 0;               // in period mode: the member who comes first in a tie
};

// The sum to share, with what a period's weights are taken from.
struct SumToShare {
    Money amount;
    Date date;
    std::span<const model::ContributionId> counted; // for the first time
    std::span<const model::RevenueId> revenues;
};

// A mix splits a sum by its percentages (largest remainder, order of the keys); a key under which nobody has weight
// takes no piece. Cumulative: each past sum by the key in force at its distribution and what was dated up to it, as it
// counts today; one for which nobody has weight today stays as it was awarded. Errors: errc::no_weight,
// errc::nobody_is_due, errc::overflow.
Result<Sharing> share_sum(const model::Project& project, const Ledger& ledger, const model::Rule& rule,
                          const SumToShare& sum);

// What the sharing step of the project's distributions awarded, by member. Errors: errc::overflow.
Result<std::vector<Money>> received_by(const model::Project& project, const Ledger& ledger);

} // namespace osmose::rules
