// The means of one project, or of several that are matched together, as the plain values that the matching takes (model.md §9).
// Here a need and an offer get their days, hours and days of work become hours, and caps find their members.
#pragma once

#include "model/project.hpp"
#include "rules/matching.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace osmose::errc {
inline constexpr Errc several_currencies{"means.several-currencies"}; // money is asked for in more than one
} // namespace osmose::errc

namespace osmose::rules {

// A project among those that are matched together. People of several projects who are called the same in `people` are one person;
// who does not stand there is nobody else.
struct Pooled {
    const model::Project* project = nullptr; // founded
    std::map<model::MemberId, std::string> people;
};

// From a day on, for a year at least, and until the last day that a running need or offer of an active member names.
model::Period planned(std::span<const Pooled> projects, Date from);

struct MatchInput {
    struct Source { // where it stands: projects[project], and its row there
        std::size_t project = 0;
        EntryId id;
    };
    struct Giver { // a person's time, or what he has of another unit: a cap is on his time alone
        Source member; // the first that was met
        std::string unit;
    };
    Means means;
    std::vector<Source> needs, offers; // of means.needs, means.offers
    std::vector<Giver> givers;         // of means.caps
    std::optional<Currency> currency;  // of what is asked for; none where nothing is
    Wide money_scale = 1;              // means.offers ask for so many times what they ask for, so that it is whole
};

// The needs and the offers of active members that run in the planned days. A date that is not stated is the plan's; a volume in
// days is counted in hours, by the rule of its project. Of caps stated in several projects the least holds.
// Errors: osmose::errc::several_currencies, osmose::errc::overflow.
Result<MatchInput> match_input(std::span<const Pooled> projects, const model::Period& plan);

// The unit that the volumes of its needs and offers of a skill are counted in.
std::string unit_of(const Need& need);

// What a matching of it asks for, in minor units of its currency; exact.
Fraction money_of(const MatchInput& input, const Matching& matching);

// Why a need is not covered in full: the first of these that holds.
enum class Shortage : std::uint8_t { none, no_offer, no_level, no_days, all_used };
Shortage shortage_of(const Means& means, const Matching& matching, std::size_t need);

} // namespace osmose::rules
