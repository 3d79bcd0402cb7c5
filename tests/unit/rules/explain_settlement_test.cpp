// Why each payment of a settling up is asked (model.md §6), why a need is served as it is (§9), who bears a loss (§5).
#include "rules/explain_means.hpp"
#include "rules/explain_settlement.hpp"
#include "rules/preset.hpp"
#include "support/projects.hpp"
#include "support/random.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;
using test::day;
using test::ProjectBuilder;

TEST_CASE("model.md §6, Explain: the tree of every payment recomputes to it, whoever settles and how, on random balances") {
    test::for_random_cases(300, [](test::Random& random) {
        ProjectBuilder builder(preset_rule(model::Preset::equal));
        const auto members = static_cast<std::size_t>(random.between(2, 9));
        for (std::size_t i = 0; i < members; ++i) builder.member();
        for (std::int64_t i = random.between(1, 12); i > 0; --i) {
            const auto party = [&]() -> std::optional<model::MemberId> {
                if (random.once_in(5)) return {};
                return builder.project.members[random.index(members)].id;
            };
            const auto from = party(), to = party();
            if (from == to) continue;
            builder.project.payments.add({.id = EntryId{blake2b(std::to_string(i))}, .date = day("2026-01-01"), .from = from, .to = to, .amount = {random.between(1, 10'000)}});
        }
        Way way;
        if (random.once_in(3)) way.through = random.index(members + 1);
        if (random.once_in(3)) way.only = {0, 1, members};
        const auto found = settlement(builder.project, way).value();
        for (std::size_t i = 0; i < found.transfers.size(); ++i) {
            const auto tree = explain_transfer(builder.project, found, i);
            REQUIRE(tree);
            CHECK(adds_up(*tree));
            CHECK(tree->result.value == found.transfers[i].amount.minor);
        }
    });
}

TEST_CASE("model.md §9, Explain: what a need misses is what it asks for less what each offer gives") {
    ProjectBuilder builder(preset_rule(model::Preset::equal));
    const auto ana = builder.member(), bo = builder.member();
    const auto need = [&](std::int64_t hours, std::int32_t level) {
        const EntryId id{blake2b("need" + std::to_string(builder.project.needs.size()))};
        builder.project.needs.add({.id = id, .facts = {.skill = "masonry", .volume = {hours * 1000}, .unit = "hour", .level = level}, .stated_by = ana});
        return id;
    };
    const auto offer = [&](model::MemberId who, std::int64_t hours, std::int32_t level) {
        builder.project.offers.add({.id = EntryId{blake2b("offer" + std::to_string(builder.project.offers.size()))},
                                    .facts = {.skill = "masonry", .volume = {hours * 1000}, .pace = model::Pace::once, .unit = "hour", .level = level},
                                    .member = who});
    };
    const EntryId easy = need(10, 1), hard = need(5, 4), hardest = need(1, 5);
    offer(ana, 6, 2), offer(bo, 7, 4);
    const std::vector<Pooled> projects{{&builder.project, {}}};
    const auto input = match_input(projects, planned(projects, day("2026-03-01"))).value();
    const auto matching = match(input.means).value();
    std::vector<Explanation> trees;
    for (std::size_t i = 0; i < input.needs.size(); ++i) {
        trees.push_back(explain_need(projects, input, matching, i));
        CHECK(adds_up(trees.back()));
        CHECK(trees.back().result.value == *Fraction::of(matching.missing[i], 4));
        CHECK(trees.back().result.of == "hour");
    }
    CHECK(trees[0].entry != std::optional(easy)); // the tree is of a figure, its leaves are entries
    CHECK(trees[0].children[0].entry == easy);
    CHECK(trees[0].result.value + trees[1].result.value == 2); // of 15 hours, 13 are offered at their level
    for (std::size_t i = 0; i < 2; ++i) CHECK(trees[i].why == (trees[i].result.value == 0 ? "need_covered" : "need_all_used"));
    CHECK(trees[1].children[0].entry == hard);
    CHECK(trees[2].children[0].entry == hardest);
    CHECK(trees[2].why == "need_no_level");
}

TEST_CASE("model.md §5, Explain: a loss adds up from the reserve, the members and what nobody bears") {
    ProjectBuilder builder(preset_rule(model::Preset::equal));
    const auto ana = builder.member();
    const EntryId id{blake2b("loss")};
    builder.project.losses.add({.id = id, .date = day("2026-03-01"), .amount = {100}, .note = "hail", .spending = {.from_reserve = {30}, .borne = {{ana, {50}}}, .uncovered = {20}}});
    const auto tree = explain_loss(builder.project, id);
    REQUIRE(tree);
    CHECK(adds_up(*tree));
    CHECK(tree->result.value == 100);
    CHECK(tree->children.size() == 3);
    CHECK(explain_loss(builder.project, ana).error().code == errc::no_such_figure);
}
