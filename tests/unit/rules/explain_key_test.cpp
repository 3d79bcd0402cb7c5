// Why a member weighs what he weighs under each key, and what a contribution is worth, whatever it is made of (model.md §4, §5).
#include "rules/explain.hpp"
#include "rules/explain_fairness.hpp"
#include "rules/indicators.hpp"
#include "rules/preset.hpp"
#include "support/explain.hpp"

#include <limits>

using namespace osmose;
using namespace osmose::rules;
using model::ContributionKind;
using model::Key;
using model::Mode;
using test::day;
using test::ProjectBuilder;
using test::why;

namespace {

model::Rule rule_by(std::vector<model::KeyPart> keys, Mode mode = Mode::cumulative) {
    model::Rule rule = preset_rule(model::Preset::even);
    rule.keys = std::move(keys);
    rule.mode = mode;
    return rule;
}

// Ana worked 10 h and one day, and lent 5.00; Bo worked 3 h and bought for 40.00. Chi only joined.
struct Three : ProjectBuilder {
    model::MemberId ana = member(), bo = member(), chi = member();
    model::RevenueId bought;
    explicit Three(const model::Rule& rule) : ProjectBuilder(rule) {
        works(ana, "2026-01-10", 10);
        brings({.member = ana, .date = day("2026-01-11"), .quantity = {1'000}, .unit = "day"});
        pays(ana, "2026-01-12", 500);
        works(bo, "2026-01-10", 3);
        bought = revenue("2026-02-01", 4'000, bo);
    }
    Calculation calculated() { return calculation({bought}, "2026-02-01").value(); }
};

} // namespace

TEST_CASE("model.md §5, Explain: under each key a weight is the sum of what it counts, in its own unit, down to the entries") {
    struct Of {
        Key key;
        Unit unit;
        Fraction ana, bo;
        std::size_t of_ana; // terms
    };
    for (const Mode mode : {Mode::cumulative, Mode::period, Mode::balanced})
        for (const Of& of : {Of{Key::contribution, Unit::points, 34'500, 6'000, 3}, Of{Key::period, Unit::points, 34'500, 6'000, 3},
                             Of{Key::equal, Unit::count, 1, 1, 1}, Of{Key::hours, Unit::quantity, 17, 3, 3},
                             Of{Key::patronage, Unit::money, 0, 4'000, 0}, Of{Key::fixed, Unit::count, 2, 5, 1}}) {
            model::Rule rule = rule_by({{of.key}}, mode);
            Three project(rule);
            for (const auto& [member, weight] : {std::pair{project.ana, 2}, {project.bo, 5}})
                project.project.rules.edit(project.project.rules[0].id).rule.fixed.push_back({member, weight});
            const Calculation calculation = project.calculated();
            CAPTURE(model::word(of.key));
            CAPTURE(model::word(mode));
            const Explanation ana = why(project, calculation, "weight", project.ana), bo = why(project, calculation, "weight", project.bo);
            CHECK(ana.result.unit == of.unit);
            CHECK(ana.result.value == of.ana);
            CHECK(ana.children.size() == of.of_ana);
            CHECK(bo.result.value == of.bo);
            CHECK(ana.why == "key_" + std::string(model::word(of.key)));
            const Explanation share = why(project, calculation, "share", project.bo);
            CHECK(share.result.value == of.bo / (of.ana + of.bo));
            std::int64_t all = 0;
            for (const auto& member : {project.ana, project.bo, project.chi}) {
                const Fraction part = why(project, calculation, "part", member).result.value;
                all += calculation.sharing.parts[member == project.ana ? 0 : member == project.bo ? 1 : 2].minor;
                CHECK(part == Fraction(calculation.sharing.parts[member == project.ana ? 0 : member == project.bo ? 1 : 2].minor));
            }
            CHECK(all == 4'000);
        }
}

TEST_CASE("model.md §5, Explain: of a mix each piece is a percentage of the sum, shared by its own key; a key without weight takes none") {
    for (const Mode mode : {Mode::cumulative, Mode::period, Mode::balanced}) {
        Three project(rule_by({{Key::contribution, {50'000}}, {Key::equal, {30'000}}, {Key::patronage, {20'000}}}, mode));
        project.shares(999, "2026-01-20"); // before anybody bought something
        project.works(project.chi, "2026-01-25", 4);
        const Calculation calculation = project.calculated();
        for (std::size_t i = 0; i < 3; ++i) {
            const EntryId& member = project.project.members[i].id;
            CHECK(why(project, calculation, "part", member).result.value == Fraction(calculation.sharing.parts[i].minor));
            why(project, calculation, "target", member);
            why(project, calculation, "due", member);
            if (mode != Mode::period) CHECK(why(project, calculation, "received", member).result.value == Fraction(calculation.sharing.received[i].minor));
        }
    }
}

TEST_CASE("model.md §4, Explain: a value is made of its quantity, rate, estimate or amount, its weight, quality and premium") {
    model::Rule rule = preset_rule(model::Preset::dynamic);
    rule.tables[0].rates = {{.kind = ContributionKind::time, .unit = "day", .per_unit = Money{14'000}}};
    rule.phases = {{"before funding", day("2026-02-01"), {1'500}}};
    ProjectBuilder project(rule);
    const auto ana = project.member(), bo = project.member(), chi = project.member();
    const auto worked = project.works(ana, "2026-01-10", 14);
    const auto goods = project.brings({.member = ana, .date = day("2026-01-10"), .kind = ContributionKind::goods, .quantity = {2'000}, .unit = "kg"});
    const auto idea = project.brings({.member = ana, .date = day("2026-01-10"), .kind = ContributionKind::idea, .quantity = {1'000}, .unit = "piece"});
    const auto silent = project.brings({.member = ana, .date = day("2026-01-10"), .kind = ContributionKind::idea, .quantity = {1'000}, .unit = "piece"});
    const auto paid = project.pays(ana, "2026-02-10", 1'000), advance = project.advances(ana, "2026-01-10", 800);
    const auto waived = project.brings({.member = ana, .date = day("2026-01-10"), .kind = ContributionKind::expense, .amount = Money{700}, .waived = day("2026-01-20")});
    auto& contributions = project.project.contributions;
    contributions.edit(waived).repaid = Money{200};
    contributions.edit(worked).confirmations = {{.by = bo, .quality = Factor{1'500}}};
    contributions.edit(idea).confirmations = {{.by = bo, .estimate = Money{300}}, {.by = chi, .estimate = Money{500}}, {.by = ana}};
    const Calculation calculation = project.calculation({}, "2026-03-01").value();
    const auto value = [&](const model::ContributionId& id, std::int64_t points) {
        const Explanation tree = why(project, calculation, "value", id);
        CHECK(tree.result.value == Fraction(points));
        return tree;
    };
    const Explanation of_time = value(worked, 84'000); // 2 days × 140.00 × 2 × 1.5
    CHECK(of_time.children[0].operation == Operation::quotient); // hours, over the hours a day
    CHECK(of_time.children[0].result == Measure{2, Unit::quantity, "day"});
    CHECK(of_time.children.back().sentence == "quality");
    CHECK(value(goods, 0).children[1].sentence == "no_rate");
    const Explanation of_idea = value(idea, 800); // 4.00 × 2
    CHECK(of_idea.children[0].operation == Operation::median);
    CHECK(of_idea.children[0].children.size() == 2);
    CHECK(value(silent, 0).children[0].sentence == "no_estimate");
    CHECK(value(paid, 6'000).children.back().sentence == "premium"); // 10.00 × 4 × 1.5
    CHECK(value(advance, 0).children[1].sentence == "advance");
    CHECK(value(waived, 2'000).children[0].sentence == "owed"); // 5.00 × 4
}

TEST_CASE("model.md §4, §5: what came back of a part is no longer received, in figures and in what explains them") {
    for (const Mode mode : {Mode::cumulative, Mode::balanced}) {
        Three project(rule_by({{Key::contribution}}, mode));
        project.shares(4'050, "2026-01-20"); // 3,450 to Ana, 600 to Bo
        const model::DistributionId made = project.project.distributions[0].id;
        const auto doubted = project.project.contributions[0].id, other = project.project.contributions[3].id;
        project.project.held = {{made, {doubted, project.ana, Money{2'000}}, model::HeldState::returned},
                                {made, {other, project.bo, Money{100}}, model::HeldState::held}};
        project.project.contributions.edit(doubted).state = model::ContributionState::withdrawn;
        const Calculation calculation = project.calculated();
        CHECK(why(project, calculation, "received", project.ana).result.value == Fraction(1'450));
        CHECK(why(project, calculation, "received", project.bo).result.value == Fraction(600));
        for (std::size_t i = 0; i < 3; ++i) {
            const EntryId& member = project.project.members[i].id;
            CHECK(why(project, calculation, "due", member).result.value == calculation.sharing.dues[i]);
            CHECK(why(project, calculation, "target", member).result.value == calculation.sharing.targets[i]);
        }
        const auto figures = indicators(project.project).value();
        for (std::size_t i = 0; i < 2; ++i) {
            const auto gap = explain_gap(project.project, project.project.members[i].id);
            REQUIRE(gap.has_value());
            CHECK(adds_up(*gap));
            CHECK(gap->result.value == *figures.members[i].gap);
        }
    }
}

TEST_CASE("model.md §5, Explain: what nobody asked for, shared or brought is no figure") {
    Three project(rule_by({{Key::patronage}}, Mode::period));
    const Calculation calculation = project.calculation({}, "2026-02-01").value();
    const auto none = [&](const std::string& figure) {
        CAPTURE(figure);
        CHECK(explain(project.project, calculation, figure).error().code == errc::no_such_figure);
    };
    none("target/" + to_string(project.ana)); // nothing is shared
    none("share/" + to_string(project.ana));  // in this period nobody bought anything
    none("members/" + to_string(project.ana));
    none("value/x");
    none("covered/" + to_string(project.ana));
    none("refund/" + to_string(project.ana));
    none("costs/3");
    CHECK(why(project, calculation, "received", project.ana).children.empty());
    CHECK(why(project, calculation, "members").result.value == Fraction(0));
}
