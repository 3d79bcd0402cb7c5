// What means may not say, each with the field that it is about (model.md §9).
#include "rules/means.hpp"

#include <doctest/doctest.h>
#include <limits>

using namespace osmose;
using namespace osmose::rules;

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

Means sound() {
    return {.needs = {{.skill = "baking", .volume = 4}, {.skill = "selling", .volume = 8}}, .offers = {{.member = 0, .skill = "baking", .volume = 4}}, .caps = {5, {}}};
}

template <class Change>
Error wrong(Change change) {
    Means means = sound();
    change(means);
    const auto checked = check(means);
    REQUIRE_FALSE(checked.has_value());
    return checked.error();
}

} // namespace

TEST_CASE("model.md §9: volumes, levels, priorities, prices and caps in range, and periods that end after they begin") {
    CHECK(check(sound()).has_value());
    const auto is = [](const Error& error, const Errc& code, std::string_view field) {
        CHECK(error.code.key == code.key);
        CHECK(error.place.field == field);
    };
    const model::Period turned{{10}, {9}};
    is(wrong([](Means& means) { means.needs[1].volume = -1; }), errc::negative_volume, "needs[2].volume");
    is(wrong([](Means& means) { means.needs[1].volume = most; }), errc::amount_out_of_range, "needs[2].volume");
    is(wrong([](Means& means) { means.needs[0].volume = means.needs[1].volume = json_max / 2 + 1; }), errc::amount_out_of_range, "needs[2].volume");
    is(wrong([](Means& means) { means.needs[0].level = 0; }), errc::level_out_of_range, "needs[1].level");
    is(wrong([](Means& means) { means.needs[0].level = 6; }), errc::level_out_of_range, "needs[1].level");
    is(wrong([](Means& means) { means.needs[0].priority = -1; }), errc::negative_priority, "needs[1].priority");
    is(wrong([](Means& means) { means.needs[0].priority = most; }), errc::amount_out_of_range, "needs[1].priority");
    is(wrong([&](Means& means) { means.needs[0].period = turned; }), errc::period_turned, "needs[1].to");
    is(wrong([](Means& means) { means.offers[0].volume = -1; }), errc::negative_volume, "offers[1].volume");
    is(wrong([](Means& means) { means.offers[0].volume = most; }), errc::amount_out_of_range, "offers[1].volume");
    is(wrong([](Means& means) { means.offers[0].level = 0; }), errc::level_out_of_range, "offers[1].level");
    is(wrong([](Means& means) { means.offers[0].level = 6; }), errc::level_out_of_range, "offers[1].level");
    is(wrong([&](Means& means) { means.offers[0].period = turned; }), errc::period_turned, "offers[1].to");
    is(wrong([](Means& means) { means.offers[0].compensation = {-1}; }), errc::negative_compensation, "offers[1].money_per_unit");
    is(wrong([](Means& means) { means.offers[0].compensation = {most}; }), errc::amount_out_of_range, "offers[1].money_per_unit");
    is(wrong([](Means& means) { means.caps[0] = -1; }), errc::negative_cap, "members[1]");
    is(wrong([](Means& means) { means.caps[0] = most; }), errc::amount_out_of_range, "members[1]");
}

TEST_CASE("model.md §9: at most 10,000 of each, and a million pairs of a dated offer and a need of its skill") {
    for (const std::string_view list : {"needs", "offers", "members"}) {
        const Error error = wrong([&](Means& means) {
            if (list == "needs") means.needs.resize(most_means + 1, means.needs[0]);
            else if (list == "offers") means.offers.resize(most_means + 1, means.offers[0]);
            else means.caps.resize(most_means + 1);
        });
        CHECK(error.code == errc::too_many_means);
        CHECK(error.place.field == list);
    }
    Means means = sound();
    means.needs.resize(1'001, means.needs[0]);
    means.offers.resize(1'001, means.offers[0]);
    CHECK(check(means).has_value()); // no offer of these is dated
    for (Offer& offer : means.offers) offer.period = model::Period{{1}, {9}};
    CHECK(check(means).error().code == errc::too_many_dated_pairs); // 1,000 needs of the skill
    for (std::size_t i = 0; i < 2; ++i) means.offers[i].period.reset();
    CHECK(check(means).has_value());
}
