// How evenly a project's members brought and received, whether the gains go with the contributions, and who votes
// (model.md §13): the figures of fairness.hpp, taken from a project. What is judged fair is for the members to say.
#pragma once

#include "model/project.hpp"
#include "rules/fairness.hpp"

#include <optional>
#include <vector>

namespace osmose::rules {

// By earlier membership, those who left too.
struct MemberFairness {
    model::MemberId member;
    Fraction brought;                                   // value of all that counts, hundredths of a point
    Money received;                                     // awarded by the sharing steps
    std::optional<Fraction> of_contributions, of_gains; // his share of all; none where nobody has any
    std::optional<Fraction> gap;                        // of gains less of contributions
};

struct Spread {
    Fraction gini;
    std::vector<LorenzPoint> lorenz;
};

struct DecisionTurnout {
    model::DecisionId decision;
    std::uint32_t voted = 0, voters = 0; // as the closing counted them; who abstains takes part
};

struct Indicators {
    std::vector<MemberFairness> members;
    Spread contributions, gains;
    std::vector<DecisionTurnout> votes; // of closed decisions that anybody could vote on
    // Of all of them: votes that were cast of those that could have been; none without a vote.
    std::optional<Fraction> turnout;
};

// Precondition: the project is founded. Errors: those of ledger_of and of fairness.hpp, errc::overflow.
Result<Indicators> indicators(const model::Project& project);

} // namespace osmose::rules
