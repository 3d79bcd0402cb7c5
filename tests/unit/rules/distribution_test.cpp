#include "rules/distribution.hpp"

#include "rules/preset.hpp"
#include "support/projects.hpp"

using namespace osmose;
using namespace osmose::rules;
using model::Key;
using model::Mode;
using model::Preset;
using model::Rule;
using model::StepKind;
using test::day;
using test::ProjectBuilder;

using Parts = std::vector<std::int64_t>;

namespace {

Rule rule_by(Key key, Mode mode = Mode::cumulative) {
    Rule rule = preset_rule(Preset::even);
    rule.keys = {{.key = key}};
    rule.mode = mode;
    return rule;
}

// Three founders who brought something in January, and 9,000.00 shared between them.
struct Founders : ProjectBuilder {
    model::MemberId ana = member(), bo = member(), chi = member();
    explicit Founders(const Rule& rule) : ProjectBuilder(rule) {
        for (const auto& founder : {ana, bo, chi})
            works(founder, "2026-01-10", 10);
    }
};

} // namespace

TEST_CASE("model.md §5: cumulative, equal: three founders got 3,000 each, one joins, 3,000 more are 750 each") {
    Founders project(rule_by(Key::equal));
    CHECK(project.shares(900'000, "2026-02-01") == Parts{300'000, 300'000, 300'000});
    const auto dai = project.member();
    project.works(dai, "2026-03-01", 1);
    CHECK(project.shares(300'000, "2026-04-01") == Parts{75'000, 75'000, 75'000, 75'000});
}

TEST_CASE("model.md §5: balanced, equal: the same newcomer gets the whole 3,000") {
    Founders project(rule_by(Key::equal, Mode::balanced));
    CHECK(project.shares(900'000, "2026-02-01") == Parts{300'000, 300'000, 300'000});
    const auto dai = project.member();
    project.works(dai, "2026-03-01", 1);
    CHECK(project.shares(300'000, "2026-04-01") == Parts{0, 0, 0, 300'000});
}

TEST_CASE("model.md §5: cumulative makes up for what is confirmed late") {
    Founders project(rule_by(Key::contribution));
    const auto late = project.works(project.chi, "2026-01-20", 30); // of January, but not confirmed yet
    project.project.contributions.edit(late).state = model::ContributionState::recorded;
    CHECK(project.shares(30'000, "2026-02-01") == Parts{10'000, 10'000, 10'000});
    project.project.contributions.edit(late).state = model::ContributionState::confirmed;
    // Of 30,000 by 10, 10, 40 the targets are 5,000, 5,000, 20,000; of 30,000 more the same; dues 0, 0, 30,000.
    CHECK(project.shares(30'000, "2026-03-01") == Parts{0, 0, 30'000});
    CHECK(project.shares(30'000, "2026-04-01") == Parts{5000, 5000, 20'000});
}

TEST_CASE(
    "model.md §5: period shares by what no distribution had counted, so that March's hours confirmed in May are paid") {
    Founders project(rule_by(Key::contribution, Mode::period));
    const auto march = project.works(project.ana, "2026-03-10", 30);
    project.project.contributions.edit(march).state = model::ContributionState::recorded;
    CHECK(project.shares(3000, "2026-04-01") == Parts{1000, 1000, 1000});
    project.works(project.bo, "2026-04-10", 10);
    project.project.contributions.edit(march).state = model::ContributionState::confirmed;
    CHECK(project.shares(4000, "2026-05-01") == Parts{3000, 1000, 0});
    const auto nothing_new = project.calculation({project.revenue("2026-05-02", 100)}, "2026-05-02");
    CHECK(nothing_new.error().code == errc::no_weight);
}

TEST_CASE("model.md §5: in period mode the turn of who comes first in a tie moves on by one") {
    Founders project(rule_by(Key::equal, Mode::period));
    CHECK(project.shares(100, "2026-02-01") == Parts{34, 33, 33});
    CHECK(project.shares(100, "2026-03-01") == Parts{33, 34, 33});
    CHECK(project.shares(101, "2026-04-01") == Parts{34, 33, 34});
    CHECK(project.shares(100, "2026-05-01") == Parts{34, 33, 33});
}

TEST_CASE("nobody with weight: an error, and the sum stays undistributed") {
    ProjectBuilder project(rule_by(Key::contribution));
    project.member();
    CHECK(project.calculation({project.revenue("2026-02-01", 100)}, "2026-02-01").error().code == errc::no_weight);
    // But where costs take it all there is nothing to share, and nothing wrong.
    project.cost("2026-01-01", 500);
    CHECK(project.shares(100, "2026-02-01") == Parts{0});
}

TEST_CASE("what is dated after the distribution does not count in it") {
    Founders project(rule_by(Key::contribution));
    project.works(project.chi, "2026-06-01", 1000);
    project.cost("2026-06-01", 1000);
    CHECK(project.shares(300, "2026-02-01") == Parts{100, 100, 100});
}

TEST_CASE("a past sum keeps the rule that was in force at its distribution") {
    Founders project(rule_by(Key::equal));
    project.works(project.ana, "2026-01-15", 20); // 30, 10, 10 hours
    CHECK(project.shares(300, "2026-02-01") == Parts{100, 100, 100});
    project.adopt(rule_by(Key::contribution));
    CHECK(project.shares(500, "2026-03-01") == Parts{300, 100, 100}); // the 300 stay equal
}

TEST_CASE("a past sum that nobody has weight for today stays as it was awarded") {
    ProjectBuilder project(rule_by(Key::contribution));
    const auto ana = project.member(), bo = project.member();
    const auto withdrawn = project.works(ana, "2026-01-10", 10);
    CHECK(project.shares(600, "2026-02-01") == Parts{600, 0});
    project.project.contributions.edit(withdrawn).state = model::ContributionState::withdrawn;
    project.works(bo, "2026-02-10", 5);
    CHECK(project.shares(400, "2026-03-01") == Parts{0, 400});
}

TEST_CASE("a mix splits the sum by its percentages and shares each piece by its own key") {
    Rule rule = rule_by(Key::contribution);
    rule.keys = {{Key::hours, {60'000}}, {Key::equal, {40'000}}};
    for (Mode mode : {Mode::cumulative, Mode::period, Mode::balanced}) {
        CAPTURE(model::word(mode));
        rule.mode = mode;
        Founders project(rule);
        project.works(project.chi, "2026-01-20", 20); // 10, 10, 30 hours
        CHECK(project.shares(1000, "2026-02-01") == Parts{120 + 134, 120 + 133, 360 + 133});
    }
    // Nobody bought anything: that key takes no piece.
    rule.mode = Mode::cumulative;
    rule.keys = {{Key::patronage, {60'000}}, {Key::equal, {20'000}}, {Key::hours, {20'000}}};
    Founders project(rule);
    project.works(project.chi, "2026-01-20", 20);
    CHECK(project.shares(600, "2026-02-01") == Parts{100 + 60, 100 + 60, 100 + 180});
}

TEST_CASE("the keys: fixed weights, hours, purchases") {
    Rule rule = rule_by(Key::fixed);
    Founders project(rule);
    rule.fixed = {{project.ana, 1}, {project.chi, 3}};
    project.adopt(rule);
    CHECK(project.shares(400, "2026-02-01") == Parts{100, 0, 300});

    Founders hours(rule_by(Key::hours));
    hours.pays(hours.bo, "2026-01-20", 1'000'000); // money is no hour
    hours.brings({.member = hours.bo, .date = day("2026-01-20"), .quantity = {2000}, .unit = "day"});
    CHECK(hours.shares(440, "2026-02-01") == Parts{100, 240, 100});

    Founders purchases(rule_by(Key::patronage));
    purchases.revenue("2026-01-15", 3000, purchases.bo);
    purchases.revenue("2026-01-16", 1000, purchases.chi);
    purchases.revenue("2026-03-16", 9000, purchases.ana); // later
    CHECK(purchases.shares(400, "2026-02-01") == Parts{0, 300, 100});
}

TEST_CASE("model.md §5: the default order of steps, from revenue to each member") {
    Rule rule = rule_by(Key::contribution);
    rule.steps = {{.kind = StepKind::costs},
                  {.kind = StepKind::advances},
                  {.kind = StepKind::reserve, .percent = {15'000}, .target = Money{5000}},
                  {.kind = StepKind::solidarity, .percent = {2000}, .cause = "La Graine"},
                  {.kind = StepKind::patronage, .percent = {10'000}}};
    Founders project(rule);
    const auto flour = project.cost("2026-01-12", 20'000);
    const auto oven = project.advances(project.bo, "2026-01-13", 3000),
               wood = project.advances(project.chi, "2026-01-14", 1000);
    const auto market = project.revenue("2026-01-20", 90'000),
               basket = project.revenue("2026-01-21", 10'000, project.ana);
    const Calculation calculation = project.distributes({market, basket}, "2026-02-01");
    const model::Outcome expected{
        .steps = {{StepKind::costs, Money{100'000}, Money{20'000}, Money{80'000}, {{flour, Money{20'000}}}, ""},
                  {StepKind::advances,
                   Money{80'000},
                   Money{4000},
                   Money{76'000},
                   {{oven, Money{3000}}, {wood, Money{1000}}},
                   ""},
                  {StepKind::reserve, Money{76'000}, Money{5000}, Money{71'000}, {}, ""},
                  {StepKind::solidarity, Money{71'000}, Money{1420}, Money{69'580}, {}, "La Graine"},
                  {StepKind::patronage, Money{69'580}, Money{6958}, Money{62'622}, {{project.ana, Money{6958}}}, ""}},
        .parts = {{project.ana, Money{20'874}}, {project.bo, Money{20'874}}, {project.chi, Money{20'874}}}};
    CHECK(calculation.outcome == expected);

    // What is paid is not paid again, and a reserve that is full takes nothing.
    const Calculation next = project.distributes({project.revenue("2026-02-10", 1000)}, "2026-03-01");
    CHECK(next.steps[0].taken == Money{0});
    CHECK(next.steps[1].taken == Money{0});
    CHECK(next.steps[2].taken == Money{0});
    CHECK(next.steps[3].taken == Money{20});
    CHECK(next.steps[4].taken == Money{0}); // nobody of the members bought
}

TEST_CASE("costs and advances that the revenue did not cover go into the next distribution") {
    Founders project(preset_rule(Preset::even));
    project.cost("2026-01-12", 300), project.cost("2026-01-13", 100);
    project.advances(project.bo, "2026-01-13", 500);
    const Calculation first = project.distributes({project.revenue("2026-02-01", 200)}, "2026-02-01");
    CHECK(first.outcome.steps[0].parts[0].amount == Money{150});
    CHECK(first.outcome.steps[0].parts[1].amount == Money{50});
    const Calculation second = project.distributes({project.revenue("2026-03-01", 1000)}, "2026-03-01");
    CHECK(second.steps[0].taken == Money{200});
    CHECK(second.steps[1].taken == Money{500});
    CHECK(ProjectBuilder::parts(second) == Parts{100, 100, 100});
}

TEST_CASE("a member who left keeps what he earned") {
    Founders project(rule_by(Key::contribution));
    project.project.members.edit(project.bo).state = model::MemberState::left;
    CHECK(project.shares(300, "2026-02-01") == Parts{100, 100, 100});
}

TEST_CASE("a candidate is no member yet, and ties go to the earlier member") {
    Founders project(rule_by(Key::equal));
    project.project.members.add({.id = {blake2b("candidate")}});
    CHECK(project.shares(5, "2026-02-01") == Parts{2, 2, 1});
}

TEST_CASE("model.md §4, Disputed: held is as much of a part as its value is of all that he brought, in whole cents; what is worth nothing holds nothing") {
    Founders project(rule_by(Key::contribution));
    const auto dispute = [&](const model::ContributionId& id) { project.project.contributions.edit(id).disputes.push_back({.by = project.bo, .reason = "No."}); };
    const auto doubted = project.works(project.ana, "2026-01-11", 5), later = project.works(project.ana, "2026-03-01", 50);
    const auto idle = project.brings({.member = project.chi, .date = day("2026-01-11"), .kind = model::ContributionKind::goods, .quantity = {1'000}, .unit = "bag"});
    for (const auto& id : {doubted, later, idle}) dispute(id);
    const auto held = [&](std::int64_t minor) { return project.calculation({project.revenue("2026-02-01", minor)}, "2026-02-01").value().outcome.held; };
    CHECK(held(700) == std::vector{model::HeldPart{doubted, project.ana, Money{100}}}); // 15 hours of 35, of which 5 are disputed
    CHECK(held(2).empty()); // of Ana's only cent the greater remainder is the undisputed one's
    const auto dai = project.member();
    project.works(dai, "2026-01-12", 0); // hours of nothing
    dispute(project.brings({.member = dai, .date = day("2026-01-12"), .kind = model::ContributionKind::money, .amount = Money{1}}));
    const auto small = project.calculation({project.revenue("2026-02-01", 9)}, "2026-02-01").value();
    CHECK(small.sharing.parts[3].minor == 0);
    CHECK(std::ranges::none_of(small.outcome.held, [&](const model::HeldPart& part) { return part.member == dai; })); // where he gets nothing, nothing is held
}

TEST_CASE("model.md §5: what an entry that is known no more brought, and what nobody who was ever admitted bought, weighs nothing") {
    Founders project(rule_by(Key::contribution));
    const model::ContributionId lost = project.works(project.ana, "2026-01-11", 90);
    project.project.contributions.edit(lost).rule = EntryId{blake2b("no rule")};
    project.works(EntryId{blake2b("nobody")}, "2026-01-11", 90);
    const auto revenue = project.revenue("2026-02-01", 300, EntryId{blake2b("nobody")});
    const auto calculation = project.calculation({revenue}, "2026-02-01").value();
    CHECK(ProjectBuilder::parts(calculation) == Parts{100, 100, 100});
    CHECK(calculation.ledger.purchases.empty());
}
