#include "app/rule_preview.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::app;

namespace {

RulePreview preview(const RuleChoice& choice, std::int64_t revenue = 100'000) { return preview_rule(rule_of(choice), {revenue}).value(); }

std::int64_t shared(const RulePreview& preview) {
    std::int64_t sum = 0;
    for (const ExampleMember& member : preview.members) sum += member.part.minor;
    return sum;
}

} // namespace

TEST_CASE("every preset shares the example to the last unit") {
    for (const auto preset : {model::Preset::even, model::Preset::dynamic, model::Preset::hours, model::Preset::equal, model::Preset::patronage}) {
        const RulePreview shown = preview({.preset = preset, .reserve = {10'000}, .solidarity = {2'000}, .cause = "x"});
        CAPTURE(static_cast<int>(preset));
        CHECK(shared(shown) == shown.to_members.minor);
        CHECK(shown.steps.size() == 4);
        CHECK(shown.steps.front().in.minor == 100'000);
        for (const StepRow& step : shown.steps) CHECK(step.in.minor == step.taken.minor + step.out.minor);
    }
}

TEST_CASE("the example by hand: 1,000.00, less 100.00 of costs and 50.00 of advances") {
    // Awa 40 h at 20.00 = 800 pts; Karim 10 h = 200 pts and 400.00 = 400 pts; Inès 10 days at 20.00 = 200 pts; 1,600 in all.
    const RulePreview shown = preview({});
    CHECK(shown.to_members.minor == 85'000);
    CHECK(shown.members[0].value.minor == 80'000);
    CHECK(shown.members[0].part.minor == 42'500);
    CHECK(shown.members[1].part.minor == 31'875);
    CHECK(shown.members[2].part.minor == 10'625);
}

TEST_CASE("what is chosen is in the rule, what is not is not") {
    const RulePreview plain = preview({.advances = false});
    CHECK(plain.steps.size() == 1);
    CHECK(plain.to_members.minor == 90'000);
    const RulePreview with_reserve = preview({.reserve = {2'500}});
    CHECK(with_reserve.steps.back().taken.minor == 2'125); // 2.5 % of 850.00
    CHECK(with_reserve.steps.back().percent == "2500");
    CHECK(rule_of({.confirmed_by = model::ConfirmedBy::holder}).confirmed_by == model::ConfirmedBy::holder);
}

TEST_CASE("a sum too small for the costs leaves nothing to share, and says so") {
    const auto small = preview_rule(rule_of({}), {5'000});
    REQUIRE(small.has_value());
    CHECK(small->to_members.minor == 0);
}
