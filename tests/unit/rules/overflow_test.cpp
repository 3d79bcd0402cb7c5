// model.md §1: what does not fit is an error in words, never a wrap: of every figure of a project.
#include "rules/accounts.hpp"
#include "rules/critical_size.hpp"
#include "rules/distribution.hpp"
#include "rules/explain.hpp"
#include "rules/explain_fairness.hpp"
#include "rules/explain_figure.hpp"
#include "rules/indicators.hpp"
#include "rules/modes.hpp"
#include "rules/preset.hpp"
#include "rules/settlement.hpp"
#include "rules/spending.hpp"
#include "support/projects.hpp"

#include <limits>

using namespace osmose;
using namespace osmose::rules;
using model::Key;
using model::Mode;
using test::day;
using test::ProjectBuilder;

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

model::Rule rule_by(Key key, Mode mode = Mode::cumulative) {
    model::Rule rule = preset_rule(model::Preset::even);
    rule.keys = {{key}};
    rule.mode = mode;
    return rule;
}

// Somebody who brought something, and sums that were awarded to him.
struct Rich : ProjectBuilder {
    model::MemberId ana = member();
    explicit Rich(const model::Rule& rule, std::vector<std::int64_t> awards = {}) : ProjectBuilder(rule) {
        works(ana, "2026-01-10", 1);
        for (const std::int64_t award : awards) {
            const EntryId id{blake2b("award " + std::to_string(project.distributions.size()))};
            project.distributions.add({.id = id, .date = day("2026-01-20"), .rule = project.rules[0].id, .outcome = {.steps = {}, .parts = {{ana, {award}}}, .held = {}}});
        }
    }
};

template <class T>
void overflows(const Result<T>& result, const Errc& code = errc::overflow) {
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code.key == code.key);
}

} // namespace

TEST_CASE("model.md §1, §4: a value beyond what a file holds stops every figure that would count it, and names the contribution") {
    Rich project(rule_by(Key::contribution));
    const auto huge = project.brings({.member = project.ana, .date = day("2026-01-11"), .quantity = {most}, .unit = "hour"});
    project.cost("2026-01-12", 5);
    project.project.reserve = {9};
    const Date today = day("2026-02-01");
    const auto calculated = project.calculation({}, "2026-02-01");
    overflows(calculated, errc::value_too_large);
    CHECK(calculated.error().place.entry == to_string(huge));
    overflows(spend_loss(project.project, {5}, today), errc::value_too_large);
    overflows(spend_at_end(project.project, today), errc::value_too_large);
    overflows(indicators(project.project), errc::value_too_large);
    overflows(explain_gini(project.project, Spreading::contributions), errc::value_too_large);
    overflows(explain_gap(project.project, project.ana), errc::value_too_large);
}

TEST_CASE("model.md §1, §5: revenues, costs and advances that add up to more than fits are not shared, nor booked") {
    const Date today = day("2026-02-01");
    Rich revenues(rule_by(Key::contribution));
    overflows(draw_on(revenues.project, {revenues.revenue("2026-01-20", most), revenues.revenue("2026-01-21", 1)}, today));
    Rich costs(rule_by(Key::contribution));
    costs.cost("2026-01-20", most), costs.cost("2026-01-21", 1);
    costs.project.reserve = {10};
    overflows(costs.calculation({costs.revenue("2026-01-22", 5)}, "2026-02-01"));
    overflows(spend_loss(costs.project, {5}, today));
    overflows(spend_on_costs(costs.project, {5}, today));
    overflows(spend_at_end(costs.project, today));
    Rich advances(rule_by(Key::contribution));
    advances.advances(advances.ana, "2026-01-20", most), advances.advances(advances.ana, "2026-01-21", 1);
    advances.project.reserve = {10};
    overflows(spend_at_end(advances.project, today));
}

TEST_CASE("model.md §1, §5, §6: what was awarded beyond what fits is no balance, no indicator and no ground to share by") {
    for (const Mode mode : {Mode::cumulative, Mode::balanced}) {
        Rich project(rule_by(Key::contribution, mode), {most, most});
        overflows(project.calculation({project.revenue("2026-02-01", 5)}, "2026-02-01"));
        overflows(indicators(project.project));
        overflows(explain_gini(project.project, Spreading::gains));
        overflows(explain_gap(project.project, project.ana));
        overflows(accounts(project.project));
        overflows(settlement(project.project, {}));
        overflows(explain_figure(project.project, "transfer/" + to_string(project.ana) + "/" + to_string(project.ana), day("2026-02-01")));
        Rich full(rule_by(Key::contribution, mode), {most}); // and this sum is one too many
        overflows(full.calculation({full.revenue("2026-02-01", 5)}, "2026-02-01"));
    }
}

TEST_CASE("model.md §1, §5: the modes by themselves refuse what does not fit, and lists of different lengths") {
    const std::vector<Money> received{{0}}, owing{{-1}}, two{{0}, {0}};
    const std::vector<Fraction> weights{1};
    const std::vector<WeightedSum> twice{{{most}, weights}, {{1}, weights}}, once{{{most}, weights}};
    overflows(share_cumulative(twice, received));
    overflows(share_cumulative(once, owing)); // what is due is more than fits
    overflows(share_cumulative(once, two), errc::lengths_differ);
    overflows(share_balanced({5}, weights, two), errc::lengths_differ);
    overflows(dues_of(std::vector<Money>{{most}}, owing));
}

TEST_CASE("model.md §9, §10: needs whose volumes add up to more than fits are not planned") {
    ProjectBuilder project(preset_rule(model::Preset::even));
    const auto ana = project.member();
    project.project.members.edit(ana).roles = model::Roles{}.with(model::Role::contributor);
    for (const char* name : {"one", "other"})
        project.project.needs.add({.id = EntryId{blake2b(name)}, .facts = {.skill = "baking", .volume = {json_max / 4 * 1'000}, .unit = "hour", .mandatory = true, .note = ""}, .stated_by = ana});
    const Date today = day("2026-02-01");
    overflows(explain_figure(project.project, "need/" + to_string(project.project.needs[0].id), today), errc::amount_out_of_range);
    overflows(project_means(project.project, today).and_then(pivotal_members), errc::amount_out_of_range);
    overflows(project_means(project.project, today).and_then([](const ProjectMeans& means) { return critical_size(means); }), errc::amount_out_of_range);
}
