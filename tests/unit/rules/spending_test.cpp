// Losses, releases of the reserve and what a project owes when it ends (model.md §5), over small projects.
#include "rules/spending.hpp"

#include "rules/accounts.hpp"
#include "rules/open_sums.hpp"
#include "rules/preset.hpp"
#include "support/projects.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <numeric>

using namespace osmose;
using namespace osmose::rules;
using test::day;
using test::ProjectBuilder;

namespace {

ProjectBuilder with_commitments(std::vector<std::int64_t> commitments, model::Preset preset = model::Preset::equal) {
    ProjectBuilder builder(preset_rule(preset));
    for (const std::int64_t commitment : commitments) {
        const auto member = builder.member();
        builder.project.members.edit(member).commitment = {commitment};
        builder.works(member, "2026-01-10", 1);
    }
    return builder;
}

model::Spending loss(const ProjectBuilder& builder, std::int64_t minor) {
    return spend_loss(builder.project, {minor}, day("2026-02-01")).value();
}

std::vector<std::int64_t> borne(const ProjectBuilder& builder, const model::Spending& spending) {
    std::vector<std::int64_t> sums(builder.project.members.size());
    for (std::size_t i = 0; i < sums.size(); ++i)
        for (const model::Part& part : spending.borne)
            if (part.to == builder.project.members[i].id) sums[i] += part.amount.minor;
    return sums;
}

} // namespace

TEST_CASE("model.md §5, Losses: the reserve bears them first, then members by the same key") {
    ProjectBuilder builder = with_commitments({1'000, 1'000, 1'000});
    builder.cost("2026-01-20", 2'000);
    builder.project.reserve = {500};
    const auto spending = loss(builder, 2'000);
    CHECK(spending.from_reserve == Money{500});
    CHECK(borne(builder, spending) == std::vector<std::int64_t>{500, 500, 500});
    CHECK(spending.uncovered == Money{});
    REQUIRE(spending.costs.size() == 1);
    CHECK(spending.costs[0].amount == Money{2'000});
    builder.project.reserve = {5'000};
    CHECK(loss(builder, 2'000).borne.empty());
}

TEST_CASE("model.md §5, Losses: each up to his commitment, what exceeds one goes to the others, what is left over is shown") {
    ProjectBuilder builder = with_commitments({100, 1'000, 0});
    builder.cost("2026-01-20", 2'000);
    auto spending = loss(builder, 900);
    CHECK(borne(builder, spending) == std::vector<std::int64_t>{100, 800, 0});
    CHECK(spending.uncovered == Money{});
    spending = loss(builder, 2'000);
    CHECK(borne(builder, spending) == std::vector<std::int64_t>{100, 1'000, 0});
    CHECK(spending.uncovered == Money{900});
    CHECK(spending.costs[0].amount == Money{1'100}); // the rest stays open
}

TEST_CASE("model.md §5, Losses: what a member bears already takes off his commitment until it is repaid") {
    ProjectBuilder builder = with_commitments({100, 1'000});
    builder.cost("2026-01-20", 2'000);
    const auto first = builder.project.members[0].id;
    builder.project.losses.add({.id = first, .date = day("2026-01-20"), .amount = {60}, .note = "", .spending = {.borne = {{first, {60}}}}});
    CHECK(borne(builder, loss(builder, 900)) == std::vector<std::int64_t>{40, 860});
    builder.project.members.edit(first).repaid = {50};
    CHECK(borne(builder, loss(builder, 900)) == std::vector<std::int64_t>{90, 810});
}

TEST_CASE("model.md §5, Losses: the rule may say otherwise who bears them") {
    ProjectBuilder builder = with_commitments({1'000, 1'000});
    builder.works(builder.project.members[0].id, "2026-01-11", 2); // 3 hours to 1
    builder.cost("2026-01-20", 400);
    CHECK(borne(builder, loss(builder, 400)) == std::vector<std::int64_t>{200, 200});
    model::Rule rule = preset_rule(model::Preset::equal);
    rule.loss_keys = {{model::Key::hours}};
    builder.adopt(rule);
    CHECK(borne(builder, loss(builder, 400)) == std::vector<std::int64_t>{300, 100});
}

TEST_CASE("model.md §5, Losses: of a mix each piece goes by its own key, and a key under which nobody has weight takes none") {
    ProjectBuilder builder = with_commitments({1'000, 1'000, 50});
    builder.works(builder.project.members[0].id, "2026-01-11", 2); // 3 hours, 1 and 1
    builder.cost("2026-01-20", 500);
    model::Rule rule = preset_rule(model::Preset::equal);
    rule.loss_keys = {{model::Key::hours, {40'000}}, {model::Key::patronage, {30'000}}, {model::Key::equal, {30'000}}};
    builder.adopt(rule);
    // Nobody bought anything: 286 by hours and 214 by heads; of the third one's 128 all but 50 goes to the others by the same keys.
    const auto spending = loss(builder, 500);
    const auto sums = borne(builder, spending);
    CHECK(sums[2] == 50);
    CHECK(sums[0] > sums[1]);
    CHECK(sums[0] + sums[1] == 450);
    CHECK(spending.uncovered == Money{});
    rule.loss_keys = {{model::Key::equal, {99'999}}, {model::Key::hours, {1}}}; // of 500 the second piece is less than a cent
    builder.adopt(rule);
    CHECK(borne(builder, loss(builder, 500))[2] == 50);
}

TEST_CASE("model.md §5, Losses: of open costs, no more") {
    ProjectBuilder builder = with_commitments({1'000});
    builder.cost("2026-01-20", 400);
    builder.cost("2026-03-01", 400); // later
    const auto refused = spend_loss(builder.project, {401}, day("2026-02-01"));
    REQUIRE(!refused);
    CHECK(refused.error().code == errc::loss_beyond_costs);
    CHECK(refused.error().values[0].second == "400 " + to_string(builder.project.currency));
}

TEST_CASE("model.md §5, Losses: what goes in comes out, nobody bears more than he said, on many random projects") {
    test::Random random;
    for (int round = 0; round < 2'000; ++round) {
        std::vector<std::int64_t> commitments(static_cast<std::size_t>(random.between(1, 8)));
        for (auto& each : commitments) each = random.once_in(3) ? 0 : random.between(0, 2'000);
        ProjectBuilder builder = with_commitments(commitments, model::Preset::even);
        for (const model::Member& member : builder.project.members)
            if (random.once_in(2)) builder.works(member.id, "2026-01-12", random.between(1, 40));
        std::int64_t open = 0;
        for (std::int64_t i = random.between(1, 4); i > 0; --i) {
            const std::int64_t amount = random.between(1, 3'000);
            builder.cost("2026-01-20", amount);
            open += amount;
        }
        builder.project.reserve = {random.between(0, 1'500)};
        const std::int64_t amount = random.between(1, open);
        const auto spending = loss(builder, amount);
        const auto parts = borne(builder, spending);
        const std::int64_t all = std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
        CHECK(spending.from_reserve.minor + all + spending.uncovered.minor == amount);
        CHECK(spending.from_reserve.minor == std::min(amount, builder.project.reserve.minor));
        bool room = false;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            CHECK(parts[i] >= 0);
            CHECK(parts[i] <= commitments[i]);
            room = room || parts[i] < commitments[i];
        }
        CHECK((spending.uncovered.minor == 0 || !room));
        std::int64_t covered = 0;
        for (const model::Part& part : spending.costs) covered += part.amount.minor;
        CHECK(covered == amount - spending.uncovered.minor);
    }
}

TEST_CASE("model.md §5: a reserve is released to open costs, at most what it holds") {
    ProjectBuilder builder = with_commitments({0});
    builder.project.reserve = {500};
    CHECK(spend_on_costs(builder.project, {100}, day("2026-02-01")).error().code == errc::nothing_to_pay);
    builder.cost("2026-01-20", 300);
    CHECK(spend_on_costs(builder.project, {501}, day("2026-02-01")).error().code == errc::reserve_too_small);
    const auto spending = spend_on_costs(builder.project, {500}, day("2026-02-01")).value();
    CHECK(spending.from_reserve == Money{300}); // no more is open
    CHECK(hand_on(builder.project, {500}).value().handed_on == Money{500});
    CHECK(hand_on(builder.project, {501}).error().code == errc::reserve_too_small);
}

TEST_CASE("model.md §8: at the end of a project costs come first, then advances; the rest is handed on") {
    ProjectBuilder builder = with_commitments({0});
    builder.cost("2026-01-20", 300);
    builder.advances(builder.project.members[0].id, "2026-01-21", 200);
    for (const auto& [reserve, costs, advances, rest] :
         {std::array<std::int64_t, 4>{1'000, 300, 200, 500}, {400, 300, 100, 0}, {100, 100, 0, 0}, {0, 0, 0, 0}}) {
        builder.project.reserve = {reserve};
        const auto spending = spend_at_end(builder.project, day("2026-02-01")).value();
        const auto total = [](const std::vector<model::Part>& parts) { return parts.empty() ? 0 : parts[0].amount.minor; };
        CHECK(spending.from_reserve.minor == reserve);
        CHECK(total(spending.costs) == costs);
        CHECK(total(spending.advances) == advances);
        CHECK(spending.handed_on.minor == rest);
    }
}

TEST_CASE("model.md §5, Losses: what a member bore is repaid as an advance before anything is shared, and his balance says so") {
    ProjectBuilder builder = with_commitments({1'000, 1'000});
    builder.cost("2026-01-20", 400);
    const auto spending = loss(builder, 400);
    for (const model::Part& part : spending.costs) builder.project.costs.edit(part.to).covered = part.amount;
    builder.project.losses.add({.id = builder.project.costs[0].id, .date = day("2026-02-01"), .amount = {400}, .note = "", .spending = spending});
    Accounts book = accounts(builder.project).value();
    CHECK(book.members[0].borne == Money{200});
    CHECK(book.members[0].balance == Money{-200});
    CHECK(book.project.holds == Money{-400}); // until they pay in
    const auto calculation = builder.distributes({builder.revenue("2026-03-01", 1'000)}, "2026-03-02");
    CHECK(calculation.steps[1].kind == model::StepKind::advances);
    CHECK(calculation.steps[1].taken == Money{400});
    CHECK(calculation.sharing.amount == Money{600});
    book = accounts(builder.project).value();
    CHECK(book.members[0].repaid == Money{200});
    CHECK(book.members[0].balance == Money{300});
    CHECK(book.project.holds == Money{600});
}
