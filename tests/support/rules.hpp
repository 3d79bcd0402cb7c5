// Rules at random, each one that rules/rule_check.hpp lets pass.
#pragma once

#include "model/rule.hpp"
#include "rules/rule_check.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace osmose::test {

template <class Enum> Enum random_word(Random& random) {
    return static_cast<Enum>(random.index(model::Words<Enum>::list.size()));
}

inline model::ValueTable random_table(Random& random, Date from, const std::vector<model::MemberId>& members) {
    model::ValueTable table{.from = from, .weights = {}, .rates = {}};
    for (std::size_t kind = 0; kind < model::contribution_kinds; ++kind)
        if (random.once_in(2))
            table.weights.push_back({static_cast<model::ContributionKind>(kind), {500 * random.between(1, 8)}});
    table.rates.push_back({.kind = model::ContributionKind::time,
                           .skill = "",
                           .member = {},
                           .unit = "hour",
                           .per_unit = Money{random.between(1, 4000)}});
    if (random.once_in(2))
        table.rates.push_back({.kind = model::ContributionKind::time,
                               .skill = "baking",
                               .member = {},
                               .unit = "hour",
                               .per_unit = Money{random.between(1, 4000)}});
    if (!members.empty() && random.once_in(2))
        table.rates.push_back({.kind = model::ContributionKind::time,
                               .skill = "",
                               .member = members[random.index(members.size())],
                               .unit = "hour",
                               .per_unit = Money{random.between(1, 4000)}});
    return table;
}

inline std::vector<model::StepRule> random_steps(Random& random) {
    using model::StepKind;
    std::vector<model::StepRule> steps;
    const auto percent = [&] { return Percent{random.between(0, 30'000)}; };
    if (!random.once_in(4)) steps.push_back({.kind = StepKind::costs});
    if (!random.once_in(4)) steps.push_back({.kind = StepKind::advances});
    if (random.once_in(2))
        steps.push_back({.kind = StepKind::reserve,
                         .percent = percent(),
                         .target = Money{random.once_in(2) ? 0 : random.between(1, 50'000)},
                         .cause = ""});
    if (random.once_in(2))
        steps.push_back({.kind = StepKind::solidarity, .percent = percent(), .target = {}, .cause = "food bank"});
    if (random.once_in(3))
        steps.push_back({.kind = StepKind::solidarity, .percent = percent(), .target = {}, .cause = "school"});
    if (random.once_in(3))
        steps.push_back({.kind = StepKind::patronage, .percent = percent(), .target = {}, .cause = ""});
    for (std::size_t i = steps.size(); i > 1; --i)
        std::swap(steps[i - 1], steps[random.index(i)]);
    return steps;
}

// Of a project's members, whom some of its rates and fixed weights name.
inline model::Rule random_rule(Random& random, const std::vector<model::MemberId>& members = {}) {
    model::Rule rule{.preset = random_word<model::Preset>(random)};
    rule.tables = {random_table(random, Date{}, members)};
    if (random.once_in(2)) rule.tables.push_back(random_table(random, parse_date("2026-02-01").value(), members));
    if (random.once_in(2))
        rule.phases = {{"before funding", parse_date("2026-01-15").value(), {250 * random.between(1, 12)}}};
    if (random.once_in(2)) rule.hours_per_day = {500 * random.between(2, 20)};
    rule.confirmed_by = random_word<model::ConfirmedBy>(random);
    rule.confirmations = random.between(1, 3);
    if (random.once_in(2)) rule.voices = rule.voices.with(model::Role::ambassador);
    if (random.once_in(2)) rule.voices = rule.voices.with(model::Role::consumer);
    rule.steps = random_steps(random);
    for (const model::MemberId& member : members)
        rule.fixed.push_back({member, random.between(1, 5)});
    std::vector<model::Key> keys{model::Key::contribution, model::Key::period, model::Key::equal, model::Key::hours};
    if (!members.empty()) keys.push_back(model::Key::fixed);
    rule.keys = {{keys[random.index(keys.size())]}};
    if (const model::Key other = keys[random.index(keys.size())]; other != rule.keys[0].key) {
        const Percent part{random.between(1, 99'999)};
        rule.keys = {{rule.keys[0].key, part}, {other, {hundred_percent.thousandths - part.thousandths}}};
    }
    rule.mode = random_word<model::Mode>(random);
    if (random.once_in(3))
        rule.loss_keys = {{model::Key::equal}};
    else if (random.once_in(3))
        rule.loss_keys = {{model::Key::hours, {40'000}}, {model::Key::contribution, {60'000}}};
    rule.assembly = {.quorum = {random.once_in(2) ? 0 : random.between(1, 100'000)},
                     .notice_days = random.between(0, 15),
                     .casting_vote = random.once_in(2),
                     .holder_adopts_rules = random.once_in(2),
                     .admission_by_decision = random.once_in(2)};
    REQUIRE(rules::check_rule(rule));
    return rule;
}

} // namespace osmose::test
