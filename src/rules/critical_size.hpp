// The critical size (model.md §10): the least team with which every mandatory need is covered in full, and how far
// those who are there are from it.
//
// How: a team covers the needs if and only if, for every set of needs, what each of its members could give to that set
// alone adds up to what the set asks for (the least cut of a network in which members share nothing but the needs). Of
// these conditions only those are found that some team breaks; least_cover.hpp does the rest.
#pragma once

#include "rules/least_cover.hpp"
#include "rules/means.hpp"

#include <optional>
#include <span>
#include <vector>

namespace osmose::rules {

struct Team {
    std::vector<std::size_t> members; // ascending
    std::size_t at_least = 0;         // no smaller team does
    bool proved() const { return members.size() == at_least; }
};

struct CriticalSize {
    // Of all members, as if nobody were there yet. Nothing: not even all of them cover the mandatory needs.
    std::optional<Team> team;
    // Who must still join those who are there: the fewest. Nothing: as above.
    std::optional<Team> joining;
    std::size_t there = 0;                  // of the team, are there already
    std::vector<std::int64_t> needed;       // steps, of each need; 0 where it is not mandatory
    std::vector<std::int64_t> covered;      // of these, by those who are there, the highest priority first
    std::vector<std::int64_t> within_reach; // of these, by all members together
};

// there: one flag a member. With at most 30 members who can serve mandatory needs both teams are proved least, but for
// contrived needs (least_cover.hpp); with more, where it says so. Bounds: those of means.hpp. Errors: those of
// check(means).
Result<CriticalSize> critical_size(const Means& means, const std::vector<bool>& there);

// The same where one person stands in the means as several members (match_input.hpp: his time, and what he has of
// another unit): person_of names, for each member, whose he is, and everything above counts persons. there: one flag a
// person.
Result<CriticalSize> critical_size(const Means& means, const std::vector<bool>& there,
                                   std::span<const std::size_t> person_of);

} // namespace osmose::rules
