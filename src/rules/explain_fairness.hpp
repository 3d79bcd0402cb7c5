// Why an indicator of fairness or a member's part in what all cover is what it is (model.md §10, §13), as trees like those of
// rules/explain.hpp.
#pragma once

#include "rules/explain.hpp"
#include "rules/project_team.hpp"

namespace osmose::rules {

enum class Spreading : std::uint8_t { contributions, gains };

// The Gini index: over all members, from who has least to who has most, value × (2 × place - n - 1), over n × the total. Figures
// gini/contributions and gini/gains. Errors of these: errc::no_such_figure where nobody has anything, errc::overflow, those of ledger_of.
Result<Explanation> explain_gini(const model::Project& project, Spreading what);

// A member's share of the gains less his share of the contributions. Figure gap/<member>.
Result<Explanation> explain_gap(const model::Project& project, const model::MemberId& member);

// Who took part, of those who could, in one closed decision or in all of them. Figures turnout/<decision> and turnout.
Result<Explanation> explain_turnout(const model::Project& project, const model::DecisionId& decision);
Result<Explanation> explain_turnout(const model::Project& project);

// A member's Shapley value in the coverage game, of all that is covered: what he adds to teams of each size, on average over these and
// then over the sizes; beyond 20 members, over orders drawn at random. Figure pivotal/<member>. Errors: errc::no_such_figure for who
// offers nothing that is needed, errc::overflow.
Result<Explanation> explain_pivotal(const PivotalMembers& pivotal, const model::MemberId& member);

} // namespace osmose::rules
