// What another rule would have given (model.md §4), over histories built by hand: what it would have held, and how that fared.
#include "rules/rule_trial.hpp"

#include "rules/preset.hpp"
#include "support/projects.hpp"

#include <limits>

using namespace osmose;
using namespace osmose::rules;
using model::Key;
using test::day;
using test::ProjectBuilder;

namespace {

model::Rule rule_by(Key key) {
    model::Rule rule = preset_rule(model::Preset::even);
    rule.keys = {{key}};
    return rule;
}

// Bo bought, and so got both sums of 1,000. Ana worked 3 hours, which somebody disputes, and Bo 1.
struct Bought : ProjectBuilder {
    model::MemberId ana = member(), bo = member();
    model::ContributionId doubted = works(ana, "2026-01-10", 3);
    model::Project seen_first, seen_second;
    Bought() : ProjectBuilder(rule_by(Key::patronage)) {
        works(bo, "2026-01-10", 1);
        project.contributions.edit(doubted).disputes.push_back({.by = bo, .reason = "No."});
        const auto oven = cost("2026-01-11", 100);
        const auto one = revenue("2026-02-01", 1'100, bo), two = revenue("2026-03-01", 1'000, bo);
        seen_first = project;
        distributes({one}, "2026-02-01");
        CHECK(project.costs.find(oven)->covered == Money{100});
        seen_second = project;
        distributes({two}, "2026-03-01");
    }
    std::vector<std::int64_t> second_of(const model::Rule& rule) const {
        const std::vector<SeenSharing> history{{&seen_first, &project.distributions[0]}, {&seen_second, &project.distributions[1]}};
        const auto trial = rule_trial(history, rule);
        REQUIRE(trial.has_value());
        std::vector<std::int64_t> sums(2);
        for (const TrialLine& line : trial->sharings[1].lines)
            if (!line.step) sums[line.member == ana ? 0 : 1] += line.would.minor;
        return sums;
    }
};

using Sums = std::vector<std::int64_t>;

} // namespace

TEST_CASE("model.md §4, Tried: what it would have held fares as the contribution did: his once it counts, back to be shared once it does not") {
    const model::Rule by_contribution = rule_by(Key::contribution);
    Bought disputed, settled, withdrawn, unknown;
    CHECK(disputed.second_of(by_contribution) == Sums{750, 250}); // still held
    settled.seen_second.contributions.edit(settled.doubted).disputes.clear();
    CHECK(settled.second_of(by_contribution) == Sums{750, 250});
    withdrawn.seen_second.contributions.edit(withdrawn.doubted).state = model::ContributionState::withdrawn;
    CHECK(withdrawn.second_of(by_contribution) == Sums{0, 1'000});
    const auto bos = unknown.seen_second.contributions[1];
    unknown.seen_second.contributions = {};
    unknown.seen_second.contributions.add(bos); // a decision undid it
    CHECK(unknown.second_of(by_contribution) == Sums{0, 1'000});
}

TEST_CASE("model.md §4, Tried: a cost that was undone since, and a distribution that is none of the history, change nothing of it") {
    Bought undone;
    undone.seen_second.costs = {};
    CHECK(undone.second_of(rule_by(Key::contribution)) == Sums{750, 250});
    Bought seen;
    const EntryId other{blake2b("another took its revenue")};
    seen.seen_second.distributions.add({.id = other, .date = day("2026-02-02"), .rule = seen.project.rules[0].id, .outcome = {.steps = {}, .parts = {{seen.bo, {400}}}, .held = {}}});
    // Bo received 400 more, of 2,400 in all: 600 less 650 is nothing, and all of this sum is Ana's.
    CHECK(seen.second_of(rule_by(Key::contribution)) == Sums{1'000, 0});
}

TEST_CASE("model.md §1, §4: what does not fit is an error in words") {
    Bought full;
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    model::Distribution one = full.project.distributions[0], two = full.project.distributions[1];
    for (model::Distribution* each : {&one, &two}) {
        each->total = Money{most};
        each->outcome = {.steps = {}, .parts = {{full.bo, {most}}}, .held = {}};
    }
    model::Project none = full.seen_first;
    none.costs = {};
    const std::vector<SeenSharing> history{{&none, &one}, {&none, &two}};
    CHECK(rule_trial(history, rule_by(Key::equal)).error().code == errc::overflow);
}
