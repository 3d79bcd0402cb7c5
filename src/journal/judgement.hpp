// What was found, once and for all, when an entry was judged by what its author had seen (model.md §2): a distribution, an opening,
// a closing or the registration of a result. Later merges never change it.
#pragma once

#include "journal/effect.hpp"
#include "model/decision.hpp"
#include "model/member.hpp"
#include "model/reserve.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace osmose::journal {

struct Judgement {
    std::vector<model::ContributionId> counted = {}; // of a distribution: for the first time
    std::vector<model::MemberId> voters = {};        // of an opening
    model::DecisionState state = {};                 // of a closing: what came out
    model::TallyFigures tally = {};
    std::vector<Effect> effects = {};                // on adoption
    std::vector<std::pair<model::MemberId, model::Roles>> ended_roles = {}; // by these effects, of whom
    std::vector<model::MemberId> contributors = {};  // of a result
    std::optional<model::Outcome> outcome = {};      // of a sharing by decision
    model::RuleId rule = {};                         // by which it was shared
    model::Spending spending = {};                   // of a loss, a release of the reserve, the end of the project
    std::vector<Judgement> of_effects = {};          // of each of the effects
    std::optional<Errc> refused = {};                // of an effect: why it does not apply
};

} // namespace osmose::journal
