// What another rule would have given (model.md §4): the distributions of a project computed again under it, each from
// what its author had seen, one after the other. Nothing of the project changes: everything here is a copy.
#pragma once

#include "model/project.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace osmose::rules {

// A distribution, and the state that its author had seen. Both outlive the trial.
struct SeenSharing {
    const model::Project* seen = nullptr; // founded
    const model::Distribution* distribution = nullptr;
};

// A sum for a step (with its cause, where that is solidarity) or for a member.
struct TrialLine {
    std::optional<model::StepKind> step; // none: the part of a member
    std::string cause;
    model::MemberId member;
    Money was, would;
    bool operator==(const TrialLine&) const = default;
};

struct TriedSharing {
    model::DistributionId distribution;
    Date date;
    Money total; // what it drew on, under either rule
    // Steps, then members. `was` adds up to the total, and so do `would` and what stays undistributed.
    std::vector<TrialLine> lines;
    Money undistributed;          // under the other rule: the total where it refuses, else 0
    std::optional<Error> refused; // why: nobody would have weight...
};

struct RuleTrial {
    std::vector<TriedSharing> sharings; // in the order of the history
    std::vector<TrialLine> members;     // all parts of each, added up
};

// Every contribution is valued, every step and every past sum computed by the other rule, as if it had been in force
// from the founding on; later distributions build on what it would have given before. What people did stays as it was:
// what they brought and confirmed, on what day which revenue was shared, what came back of a dispute, losses and
// releases. A distribution that the rule refuses is told so, and the later ones go on as if it had not been made.
// history: in canonical order, each with what it had seen of the others. Errors: those of check_rule; errc::overflow.
Result<RuleTrial> rule_trial(std::span<const SeenSharing> history, const model::Rule& rule);

} // namespace osmose::rules
