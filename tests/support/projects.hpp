// Small projects, built by hand: a rule, members, what they brought, what came in. No journal: only what `rules` reads.
#pragma once

#include "model/project.hpp"
#include "rules/distribution.hpp"

#include <doctest/doctest.h>
#include <string>

namespace osmose::test {

inline Date day(const char* text) { return parse_date(text).value(); }

class ProjectBuilder {
public:
    explicit ProjectBuilder(model::Rule rule) {
        project.id = next_id();
        adopt(std::move(rule));
    }

    // A rule that is in force from now on.
    model::RuleId adopt(model::Rule rule) {
        const model::RuleId id = next_id();
        project.rules.add({.id = id, .rule = std::move(rule), .from = {}, .by = {}});
        return id;
    }

    model::MemberId member() {
        const model::MemberId id = next_id();
        project.members.add({.id = id, .state = model::MemberState::active, .ordinal = ++project.admitted});
        return id;
    }

    // Confirmed, and judged by the rule in force.
    model::ContributionId brings(model::ContributionFacts facts) {
        const model::ContributionId id = next_id();
        project.contributions.add({.id = id,
                                   .facts = std::move(facts),
                                   .state = model::ContributionState::confirmed,
                                   .rule = model::rule_in_force(project).id,
                                   .last_edit = id});
        return id;
    }
    model::ContributionId works(model::MemberId who, const char* date, std::int64_t hours) {
        return brings({.member = who, .date = day(date), .quantity = {hours * 1000}, .unit = "hour"});
    }
    model::ContributionId pays(model::MemberId who, const char* date, std::int64_t minor) {
        return brings(
            {.member = who, .date = day(date), .kind = model::ContributionKind::money, .amount = Money{minor}});
    }
    model::ContributionId advances(model::MemberId who, const char* date, std::int64_t minor) {
        return brings(
            {.member = who, .date = day(date), .kind = model::ContributionKind::expense, .amount = Money{minor}});
    }
    model::CostId cost(const char* date, std::int64_t minor) {
        const model::CostId id = next_id();
        project.costs.add({.id = id, .date = day(date), .amount = Money{minor}});
        return id;
    }
    model::RevenueId revenue(const char* date, std::int64_t minor, std::optional<model::MemberId> buyer = {}) {
        const model::RevenueId id = next_id();
        project.revenues.add({.id = id, .date = day(date), .amount = Money{minor}, .buyer = buyer});
        return id;
    }

    Result<rules::Calculation> calculation(std::vector<model::RevenueId> revenues, const char* date) const {
        return rules::calculate(project, rules::draw_on(project, std::move(revenues), day(date)).value());
    }

    // Computes a distribution and books it as the journal does.
    rules::Calculation distributes(std::vector<model::RevenueId> revenues, const char* date) {
        const auto result = calculation(std::move(revenues), date);
        REQUIRE(result.has_value());
        book(*result);
        return *result;
    }
    // A single revenue of that size, distributed.
    std::vector<std::int64_t> shares(std::int64_t minor, const char* date) {
        return parts(distributes({revenue(date, minor)}, date));
    }

    static std::vector<std::int64_t> parts(const rules::Calculation& calculation) {
        std::vector<std::int64_t> minor;
        for (Money part : calculation.sharing.parts)
            minor.push_back(part.minor);
        return minor;
    }

    model::Project project;

private:
    EntryId next_id() { return EntryId{blake2b("entry " + std::to_string(++made_))}; }

    void book(const rules::Calculation& calculation) {
        const model::DistributionId id = next_id();
        for (const model::RevenueId& revenue : calculation.draw.revenues)
            project.revenues.edit(revenue).distributed = id;
        for (const model::Step& step : calculation.outcome.steps) {
            if (step.kind == model::StepKind::reserve) project.reserve.minor += step.taken.minor;
            for (const model::Part& part : step.parts) {
                if (step.kind == model::StepKind::costs) project.costs.edit(part.to).covered.minor += part.amount.minor;
                if (step.kind != model::StepKind::advances) continue;
                if (project.members.contains(part.to)) project.members.edit(part.to).repaid.minor += part.amount.minor; // of a loss
                else project.contributions.edit(part.to).repaid.minor += part.amount.minor;
            }
        }
        project.distributions.add({.id = id,
                                   .date = calculation.draw.date,
                                   .rule = calculation.rule,
                                   .revenues = calculation.draw.revenues,
                                   .total = calculation.draw.total,
                                   .outcome = calculation.outcome,
                                   .counted = calculation.counted});
    }

    int made_ = 0;
};

} // namespace osmose::test
