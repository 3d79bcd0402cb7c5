#include "rules/rule_trial.hpp"

#include "base/law.hpp"
#include "rules/distribution.hpp"
#include "rules/rule_check.hpp"

#include <algorithm>
#include <map>

namespace osmose::rules {

namespace {

using model::Distribution;
using model::Project;
using model::StepKind;

// A distribution as it was, and as the other rule makes it: nothing where it refuses.
struct Tried {
    const Distribution* was;
    std::optional<Distribution> would;
};
using History = std::map<model::DistributionId, Tried>;

// Books what a distribution paid and kept, or takes it off again (sign -1): all of it that a later calculation looks
// at.
void book(Project& project, const model::Outcome& outcome, std::int64_t sign) {
    for (const model::Step& step : outcome.steps) {
        if (step.kind == StepKind::reserve) project.reserve.minor += sign * step.taken.minor;
        for (const model::Part& part : step.parts) {
            if (step.kind == StepKind::costs && project.costs.contains(part.to))
                project.costs.edit(part.to).covered.minor += sign * part.amount.minor;
            if (step.kind != StepKind::advances) continue;
            if (project.contributions.contains(part.to))
                project.contributions.edit(part.to).repaid.minor += sign * part.amount.minor;
            if (project.members.contains(part.to))
                project.members.edit(part.to).repaid.minor += sign * part.amount.minor; // what he bore of losses
        }
    }
}

// What became of a disputed part: as of the one that was really held in that distribution, else as the contribution
// fared.
model::HeldState fate_of(const Project& seen, const model::DistributionId& distribution,
                         const model::ContributionId& contribution) {
    for (const model::Held& held : seen.held)
        if (held.distribution == distribution && held.part.contribution == contribution) return held.state;
    const model::Contribution* const row = seen.contributions.find(contribution);
    if (!row || row->state != model::ContributionState::confirmed) return model::HeldState::returned;
    return row->disputes.empty() ? model::HeldState::released : model::HeldState::held;
}

// What was seen, had the other rule been in force: every rule is that one, every distribution of the history is as it
// makes it.
Project under(const Project& seen, const model::Rule& rule, const History& history) {
    Project project = seen;
    for (std::size_t i = 0; i < seen.rules.size(); ++i)
        project.rules.edit(seen.rules[i].id).rule = rule;
    project.distributions = {};
    std::erase_if(project.held, [&](const model::Held& held) { return history.contains(held.distribution); });
    for (const Distribution& distribution : seen.distributions) {
        const auto tried = history.find(distribution.id);
        if (tried == history.end()) { // one that another took the revenue of: it was seen, and is none of the history
            project.distributions.add(distribution);
            continue;
        }
        book(project, distribution.outcome, -1);
        if (!tried->second.would) continue;
        const Distribution& would = *tried->second.would;
        book(project, would.outcome, 1);
        project.distributions.add(would);
        for (const model::HeldPart& part : would.outcome.held)
            project.held.push_back({would.id, part, fate_of(seen, would.id, part.contribution)});
    }
    return project;
}

TrialLine& line_of(std::vector<TrialLine>& lines, const TrialLine& of) {
    const auto found = std::ranges::find_if(lines, [&](const TrialLine& line) {
        return line.step == of.step && line.cause == of.cause && line.member == of.member;
    });
    return found != lines.end() ? *found : lines.emplace_back(of);
}

// Adds an outcome's sums, steps first, to `was` or to `would`.
void add_sums(std::vector<TrialLine>& steps, std::vector<TrialLine>& members, const model::Outcome& outcome,
              Money TrialLine::* side) {
    for (const model::Step& step : outcome.steps)
        (line_of(steps, {.step = step.kind, .cause = step.cause, .member = {}}).*side).minor += step.taken.minor;
    for (const model::Part& part : outcome.parts)
        (line_of(members, {.step = {}, .cause = {}, .member = part.to}).*side).minor += part.amount.minor;
}

std::int64_t sum_of(const std::vector<TrialLine>& lines, Money TrialLine::* side) {
    std::int64_t sum = 0;
    for (const TrialLine& line : lines)
        sum += (line.*side).minor;
    return sum;
}

TriedSharing compared(const Distribution& was, const Result<Calculation>& calculation) {
    TriedSharing tried{.distribution = was.id, .date = was.date, .total = was.total};
    std::vector<TrialLine> members;
    add_sums(tried.lines, members, was.outcome, &TrialLine::was);
    if (calculation) {
        add_sums(tried.lines, members, calculation->outcome, &TrialLine::would);
    } else {
        tried.undistributed = was.total;
        tried.refused = calculation.error();
    }
    tried.lines.insert(tried.lines.end(), members.begin(), members.end());
    must_hold(sum_of(tried.lines, &TrialLine::would) + tried.undistributed.minor == tried.total.minor,
              "what a rule would have given adds up to what was drawn");
    return tried;
}

} // namespace

Result<RuleTrial> rule_trial(std::span<const SeenSharing> history, const model::Rule& rule) {
    if (auto sound = check_rule(rule); !sound) return std::unexpected(sound.error());
    History tried;
    RuleTrial trial;
    for (const auto& [seen, was] : history) {
        const Project project = under(*seen, rule, tried);
        const auto calculation =
            calculate(project, {.revenues = was->revenues, .date = was->date, .total = was->total});
        trial.sharings.push_back(compared(*was, calculation));
        Tried& row = tried.emplace(was->id, Tried{was, {}}).first->second;
        if (!calculation) continue;
        row.would = *was;
        row.would->outcome = calculation->outcome;
        row.would->counted = calculation->counted;
    }
    for (const TriedSharing& sharing : trial.sharings)
        for (const TrialLine& line : sharing.lines) {
            if (line.step) continue;
            TrialLine& all = line_of(trial.members, {.step = {}, .cause = {}, .member = line.member});
            const auto was = add(all.was, line.was), would = add(all.would, line.would);
            if (!was || !would) return std::unexpected(was ? would.error() : was.error());
            all.was = *was, all.would = *would;
        }
    return trial;
}

} // namespace osmose::rules
