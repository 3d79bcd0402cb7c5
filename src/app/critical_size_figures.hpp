// How far the team is from its critical size, and who could not be replaced (model.md §10). The second asks for the worth of many
// teams, so it is a figure of its own, computed when a screen shows it.
#pragma once

#include "app/figures.hpp"

namespace osmose::app {

struct CoverageRow {
    model::NeedId id;
    std::string skill, unit; // as it is matched: days of work are hours
    std::int32_t level = 1;
    Quantity needed, covered, missing;
    Fraction part; // covered of needed
};

struct CriticalSizeFigures {
    std::vector<CoverageRow> needs; // the mandatory ones, the least covered first
    std::size_t covered = 0;        // of them, in full
    std::vector<Person> there;      // who offer something in the planned days
    struct Team {
        std::vector<Person> members;
        std::size_t at_least = 0; // no smaller team does
        bool proved = false;      // it is the least
    };
    std::optional<Team> team;       // nothing: not even all of them together cover the needs
    std::vector<Person> candidates; // whose request waits
    model::Period plan;
};

struct PivotalRow {
    Person person;
    Fraction part;      // his Shapley value, of the worth of all
    Fraction lost_part; // what all others cover less without him, of the same
    Fraction error;     // of the part, where it was sampled; to four decimals
};

struct PivotalFigures {
    std::vector<PivotalRow> members; // the greatest value first
    bool exact = true;
};

// With so many who offer something, the values of everybody take no time that one notices.
inline constexpr std::size_t pivotal_at_once = 12;

} // namespace osmose::app
