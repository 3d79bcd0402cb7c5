#include "app/rule_preview.hpp"

#include "rules/distribution.hpp"
#include "rules/preset.hpp"
#include "rules/rule_check.hpp"

#include <algorithm>
#include <array>

namespace osmose::app {

using model::ContributionFacts;
using model::ContributionKind;

namespace {

constexpr Date example_day{20'000};
constexpr Money example_cost{10'000}, example_advance{5'000};

EntryId numbered(std::uint8_t number) {
    EntryId id;
    id.bytes[0] = number;
    return id;
}
const EntryId founding = numbered(1);

ContributionFacts hours(std::int64_t count) {
    return {.date = example_day, .kind = ContributionKind::time, .quantity = {count * 1000}, .unit = std::string(model::unit::hour)};
}
ContributionFacts money(Money amount) { return {.date = example_day, .kind = ContributionKind::money, .amount = amount}; }
ContributionFacts premises(std::int64_t days) {
    return {.date = example_day, .kind = ContributionKind::use, .quantity = {days * 1000}, .unit = std::string(model::unit::day)};
}

std::vector<ExampleMember> example_members() {
    return {{.name = "Awa", .brought = {hours(40)}, .bought = {3'000}},
            {.name = "Karim", .brought = {hours(10), money({40'000})}, .bought = {5'000}},
            {.name = "Inès", .brought = {premises(10)}, .bought = {2'000}}};
}

EntryId member_id(std::size_t i) { return i == 0 ? founding : numbered(static_cast<std::uint8_t>(10 + i)); }

// The example as a project whose rule is the one to be tried.
model::Project example_project(const model::Rule& rule, const std::vector<ExampleMember>& members) {
    model::Project project{.id = founding, .name = "example", .founded = example_day};
    project.rules.add({.id = founding, .rule = rule, .from = example_day, .by = founding});
    std::uint8_t next = 50;
    const auto record = [&](ContributionFacts facts, const EntryId& by) {
        facts.member = by;
        const EntryId id = numbered(next++);
        project.contributions.add({.id = id, .facts = std::move(facts), .state = model::ContributionState::confirmed, .entered_by = by,
                                   .rule = founding, .last_edit = id});
    };
    for (std::size_t i = 0; i < members.size(); ++i) {
        const EntryId id = member_id(i);
        project.members.add({.id = id, .state = model::MemberState::active, .roles = model::Roles{}.with(model::Role::contributor),
                             .ordinal = static_cast<std::uint32_t>(i + 1), .requested = example_day, .admitted = example_day});
        for (const ContributionFacts& facts : members[i].brought) record(facts, id);
        project.revenues.add({.id = numbered(next++), .date = example_day, .amount = members[i].bought, .buyer = id, .entered_by = founding});
    }
    project.admitted = static_cast<std::uint32_t>(members.size());
    record({.date = example_day, .kind = ContributionKind::expense, .amount = example_advance}, member_id(2));
    project.costs.add({.id = numbered(next++), .date = example_day, .amount = example_cost, .entered_by = founding});
    return project;
}

std::string percent_of(const model::Rule& rule, model::StepKind kind) {
    const auto step = std::ranges::find(rule.steps, kind, &model::StepRule::kind);
    return step == rule.steps.end() || step->percent == Percent{} ? "" : std::to_string(step->percent.thousandths);
}

} // namespace

model::Rule rule_of(const RuleChoice& choice) {
    model::Rule rule = rules::preset_rule(choice.preset);
    rule.confirmed_by = choice.confirmed_by;
    if (!choice.advances) std::erase_if(rule.steps, [](const model::StepRule& step) { return step.kind == model::StepKind::advances; });
    if (choice.reserve > Percent{}) rule.steps.push_back({.kind = model::StepKind::reserve, .percent = choice.reserve});
    if (choice.solidarity > Percent{})
        rule.steps.push_back({.kind = model::StepKind::solidarity, .percent = choice.solidarity, .cause = choice.cause});
    return rule;
}

Result<RulePreview> preview_rule(const model::Rule& rule, Money revenue) {
    if (auto sound = rules::check_rule(rule); !sound) return std::unexpected(sound.error());
    RulePreview preview{.revenue = revenue, .members = example_members()};
    const model::Project project = example_project(rule, preview.members);
    const auto calculated = rules::calculate(project, {.date = example_day, .total = revenue});
    if (!calculated) return std::unexpected(calculated.error());

    for (std::size_t i = 0; i < calculated->steps.size(); ++i) {
        const rules::StepOutput& step = calculated->steps[i];
        preview.steps.push_back({.kind = step.kind, .in = step.in, .taken = step.taken, .out = step.out, .cause = calculated->plan[i].cause,
                                 .percent = percent_of(rule, step.kind)});
    }
    preview.to_members = preview.steps.empty() ? revenue : preview.steps.back().out;
    for (std::size_t i = 0; i < preview.members.size(); ++i)
        for (const model::Part& part : calculated->outcome.parts)
            if (part.to == member_id(i)) preview.members[i].part = part.amount;
    for (const rules::Counted& counted : calculated->ledger.counted)
        for (std::size_t i = 0; i < preview.members.size(); ++i)
            if (calculated->ledger.members[counted.member] == member_id(i)) preview.members[i].value.minor += counted.valuation.value.minor;
    return preview;
}

} // namespace osmose::app
