// How evenly members brought and received, who voted, and whether the project keeps to the cooperative charter (model.md §13).
#pragma once

#include "app/figures.hpp"
#include "rules/charter.hpp"
#include "rules/indicators.hpp"

namespace osmose::app {

// Of everybody who was ever a member.
struct FairnessRow {
    Person person;
    Fraction brought; // hundredths of a point
    Money received;   // by the sharing steps
    std::optional<Fraction> of_contributions, of_gains, gap; // gap: of gains less of contributions
    Fraction gap_money; // the same in minor units: received, less his share of the contributions of all that was received
};

struct TurnoutRow {
    model::DecisionId decision;
    std::string title;
    std::uint32_t voted = 0, voters = 0;
    Fraction part;
};

struct FairnessFigures {
    std::vector<FairnessRow> members; // by earlier membership
    rules::Spread contributions, gains;
    bool any_brought = false, any_received = false;
    std::optional<Fraction> of_three_greatest; // contributions; with more than three members
    std::optional<FairnessRow> furthest;       // whose gap is the greatest, either way
    std::vector<TurnoutRow> votes;             // newest first
    std::optional<Fraction> turnout;
    std::size_t voted = 0, voters = 0; // in all of them
    std::vector<rules::CharterAnswer> charter;
    std::size_t kept = 0; // of its points
};

} // namespace osmose::app
