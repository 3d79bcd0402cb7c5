// Balanced mode against the policy BALANCED of SourceCred, from which it takes its name: what was paid so far counts,
// so that who was paid less gets more.
#include "rules/modes.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;

namespace {

using Whole = std::vector<std::int64_t>;

Whole balanced(std::int64_t budget, const Whole& cred, const Whole& paid) {
    const std::vector<Fraction> weights(cred.begin(), cred.end());
    std::vector<Money> received;
    for (const std::int64_t amount : paid)
        received.push_back(Money{amount});
    Whole parts;
    for (const Money part : share_balanced(Money{budget}, weights, received).value())
        parts.push_back(part.minor);
    return parts;
}

} // namespace

// sourcecred/sourcecred, src/core/ledger/grainAllocation.test.js, "balanced policy": cred of two intervals, [1, 1] and
// [3, 0].
TEST_CASE("SourceCred: by lifetime cred where nothing was paid") {
    CHECK(balanced(100, {2, 3}, {0, 0}) == Whole{40, 60});
}

TEST_CASE("SourceCred: past payments are taken into account") { CHECK(balanced(20, {2, 3}, {0, 30}) == Whole{20, 0}); }

TEST_CASE("SourceCred: a budget of nothing") { CHECK(balanced(0, {2, 3}, {30, 0}) == Whole{0, 0}); }

// Same project, packages/sourcecred/src/core/ledger/policies/balanced.test.js, "numIntervalsLookback of 1": 100 and 10
// were paid, the cred of the last interval is 0.1306623062816522 and 1.9160254971783794 (testUtils.js), and 2000 comes
// out as 34 and 1966. What is due is 34.70 and 1965.30: there the unit that is left over goes to the last, by largest
// remainder to the first.
TEST_CASE("SourceCred: underpaid gets more, the same to the unit") {
    const Whole parts = balanced(2000, {1'306'623'062'816'522, 19'160'254'971'783'794}, {100, 10});
    CHECK(parts == Whole{35, 1965});
}
