// Who votes on a decision, what the votes come to, and when it may be closed (model.md §8). The counting of each method is in
// rules/tally.hpp.
#pragma once

#include "model/project.hpp"

namespace osmose::rules {

inline constexpr std::size_t proxies_a_person = 2;     // written ones, at most
inline constexpr std::int64_t days_to_call_again = 7;  // a vote that failed for want of a quorum
inline constexpr std::int64_t days_to_be_heard = 15;   // who may be excluded, where he says nothing

// Active members with a voice, in the order in which they asked to join.
std::vector<model::MemberId> voters_now(const model::Project& project);

// The opening's voters less those who left since.
std::vector<model::MemberId> voters_left(const model::Project& project, const model::Decision& decision);

// Who may open and close it: its chair and deputy, by default who proposed it and the holder.
bool presides(const model::Project& project, const model::Decision& decision, const model::MemberId& member);

// The ballots that count: of the voters who are left, cast by themselves or by one who still holds their proxy.
std::vector<const model::Ballot*> ballots_that_count(const model::Decision& decision, const std::vector<model::MemberId>& voters);

// The share of the voters who must take part; none for one that is called again.
Percent quorum_of(const model::Project& project, const model::Decision& decision);

struct Tallied {
    model::DecisionState state = model::DecisionState::rejected; // adopted, rejected or no_quorum
    model::TallyFigures figures;
};
// Errors: those of rules/tally.hpp, for more ballots or options than those allow.
Result<Tallied> tally_of(const model::Project& project, const model::Decision& decision);

// Whether every voter who is left has voted.
bool all_have_voted(const model::Project& project, const model::Decision& decision);

// Whether a failed decision may be called again by one that opens then (0: it may not).
bool may_be_called_again(const model::Decision& failed, Instant opens);

} // namespace osmose::rules
