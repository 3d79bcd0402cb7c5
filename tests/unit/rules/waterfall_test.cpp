#include "rules/waterfall.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;
using model::StepKind;

namespace {

std::vector<Money> amounts(std::initializer_list<std::int64_t> minor) {
    std::vector<Money> list;
    for (std::int64_t amount : minor)
        list.push_back(Money{amount});
    return list;
}

StepOutput run(const StepInput& step, std::int64_t in) { return run_step(step, Money{in}).value(); }

} // namespace

TEST_CASE("cli.md: the example waterfall, step by step") {
    const std::vector<StepInput> steps{
        {.kind = StepKind::costs, .amounts = amounts({20'000})},
        {.kind = StepKind::advances, .amounts = amounts({3000, 1000})},
        {.kind = StepKind::reserve, .percent = 15, .target = Money{50'000}, .held = Money{45'000}},
        {.kind = StepKind::solidarity, .percent = 2},
        {.kind = StepKind::patronage, .percent = 10, .purchases = {5, 0, 1}},
    };
    const auto outputs = run_steps(steps, Money{100'000}).value();
    REQUIRE(outputs.size() == 5);
    CHECK(outputs[0] == StepOutput{StepKind::costs, Money{100'000}, Money{20'000}, Money{80'000}, amounts({20'000})});
    CHECK(outputs[1] ==
          StepOutput{StepKind::advances, Money{80'000}, Money{4000}, Money{76'000}, amounts({3000, 1000})});
    CHECK(outputs[2] ==
          StepOutput{StepKind::reserve, Money{76'000}, Money{5000}, Money{71'000}, {}}); // 11,400, but 5,000 fill it
    CHECK(outputs[3] == StepOutput{StepKind::solidarity, Money{71'000}, Money{1420}, Money{69'580}, {}});
    CHECK(outputs[4] ==
          StepOutput{StepKind::patronage, Money{69'580}, Money{6958}, Money{62'622}, amounts({5798, 0, 1160})});
}

TEST_CASE("costs and advances that are too large take all and are covered in proportion") {
    const StepOutput output = run({.kind = StepKind::advances, .amounts = amounts({3000, 1000, 0})}, 1000);
    CHECK(output.taken == Money{1000});
    CHECK(output.out == Money{0});
    CHECK(output.parts == amounts({750, 250, 0}));
}

TEST_CASE("a percentage is of what enters its step, rounded half to even") {
    const StepInput half_percent{.kind = StepKind::solidarity, .percent = Fraction::of(1, 2).value()};
    CHECK(run(half_percent, 100).taken == Money{0}); // 0.5
    CHECK(run(half_percent, 300).taken == Money{2}); // 1.5
    CHECK(run(half_percent, 301).taken == Money{2});
    CHECK(run({.kind = StepKind::solidarity, .percent = 100}, 7).out == Money{0});
    CHECK(run({.kind = StepKind::solidarity, .percent = 0}, 7).out == Money{7});
}

TEST_CASE("a reserve stops at its target, and one that is over it takes nothing") {
    const auto reserve = [](std::int64_t held) {
        return StepInput{.kind = StepKind::reserve, .percent = 20, .target = Money{1000}, .held = Money{held}};
    };
    CHECK(run(reserve(0), 1000).taken == Money{200});
    CHECK(run(reserve(900), 1000).taken == Money{100});
    CHECK(run(reserve(1000), 1000).taken == Money{0});
    CHECK(run(reserve(1500), 1000).taken == Money{0});
    CHECK(run({.kind = StepKind::reserve, .percent = 20}, 1000).taken == Money{200});
}

TEST_CASE("patronage without purchases takes nothing") {
    CHECK(run({.kind = StepKind::patronage, .percent = 10, .purchases = {0, 0}}, 1000) ==
          StepOutput{StepKind::patronage, Money{1000}, Money{0}, Money{1000}, amounts({0, 0})});
    CHECK(run({.kind = StepKind::patronage, .percent = 10}, 1000).taken == Money{0});
}

TEST_CASE("from nothing or less no step takes anything") {
    for (std::int64_t in : {0, -500}) {
        CAPTURE(in);
        for (const StepInput& step :
             {StepInput{.kind = StepKind::costs, .amounts = amounts({10})}, StepInput{.kind = StepKind::costs},
              StepInput{.kind = StepKind::reserve, .percent = 50},
              StepInput{.kind = StepKind::solidarity, .percent = 50},
              StepInput{.kind = StepKind::patronage, .percent = 50, .purchases = {1}}}) {
            CHECK(run(step, in).taken == Money{0});
            CHECK(run(step, in).out == Money{in});
        }
    }
}

TEST_CASE("what a step cannot mean is refused with its place") {
    const auto error = [](StepInput step) {
        return run_steps(std::vector<StepInput>{{.kind = StepKind::costs}, std::move(step)}, Money{100}).error();
    };
    CHECK(error({.kind = StepKind::advances, .amounts = amounts({5, -1})}).code == errc::negative_amount);
    CHECK(error({.kind = StepKind::advances, .amounts = amounts({5, -1})}).place.field == "steps[1].amounts");
    CHECK(error({.kind = StepKind::solidarity, .percent = 101}).place.field == "steps[1].percent");
    CHECK(error({.kind = StepKind::reserve, .percent = -1}).code == errc::percent_out_of_range);
    CHECK(error({.kind = StepKind::reserve, .target = Money{-1}}).place.field == "steps[1].target");
    CHECK(error({.kind = StepKind::patronage, .percent = 1, .purchases = {1, -1}}).place.field == "steps[1].purchases");
}
