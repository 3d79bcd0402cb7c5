// model.md §9: the means of projects as the matching takes them.
#include "rules/match_input.hpp"

#include "base/hash.hpp"
#include "rules/preset.hpp"

#include <doctest/doctest.h>
#include <limits>

using namespace osmose;
using namespace osmose::rules;
using model::Pace;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }
EntryId id(std::string_view name) { return {blake2b(name)}; }
const model::Period spring{day("2026-03-01"), day("2026-05-31")};

model::Project project(std::vector<std::string> members, std::string_view currency = "EUR") {
    model::Project out{.id = id("project"), .currency = parse_currency(currency).value()};
    out.rules.add({.id = id("rule"), .rule = preset_rule(model::Preset::even)});
    for (const std::string& name : members) out.members.add({.id = id(name), .state = model::MemberState::active, .roles = model::Roles{}.with(model::Role::contributor)});
    return out;
}
void needs(model::Project& project, std::string_view name, model::NeedFacts facts) { project.needs.add({.id = id(name), .facts = std::move(facts)}); }
void offers(model::Project& project, std::string_view name, std::string_view member, model::OfferFacts facts) {
    project.offers.add({.id = id(name), .facts = std::move(facts), .member = id(member)});
}
model::NeedFacts need(std::int64_t hours) { return {.skill = "masonry", .volume = {hours * 1000}, .unit = "hour", .level = 2}; }
model::OfferFacts offer(std::int64_t hours, Pace pace = Pace::week) {
    return {.skill = "masonry", .volume = {hours * 1000}, .pace = pace, .unit = "hour", .level = 3};
}

MatchInput input_of(const model::Project& project, const model::Period& plan = spring) {
    const Pooled one{&project, {}};
    return match_input(std::span(&one, 1), plan).value();
}
Matching matched(const MatchInput& input) { return match(input.means).value(); }

} // namespace

TEST_CASE("model.md §9: what nobody asks for any more, or who has left offers, is not matched") {
    model::Project ours = project({"ada", "bo"});
    needs(ours, "n", need(10));
    needs(ours, "ended", need(10));
    ours.needs.edit(id("ended")).ended = true;
    offers(ours, "o", "ada", offer(1));
    offers(ours, "p", "bo", offer(1));
    offers(ours, "q", "ada", offer(1));
    ours.offers.edit(id("q")).ended = true;
    ours.members.edit(id("bo")).state = model::MemberState::left;
    const MatchInput input = input_of(ours);
    CHECK(input.needs.size() == 1);
    REQUIRE(input.offers.size() == 1);
    CHECK(input.offers[0].id == id("o"));
}

TEST_CASE("model.md §9: dates that are not stated are the plan's; what is over before it is left out") {
    model::Project ours = project({"ada"});
    model::NeedFacts over = need(10), march = need(10);
    over.to = day("2026-02-28");
    march.from = day("2026-02-01"), march.to = day("2026-03-31");
    needs(ours, "over", over), needs(ours, "march", march), needs(ours, "whenever", need(10));
    offers(ours, "o", "ada", offer(4));
    const MatchInput input = input_of(ours);
    REQUIRE(input.means.needs.size() == 2);
    CHECK(*input.means.needs[0].period == model::Period{day("2026-03-01"), day("2026-03-31")});
    CHECK(*input.means.needs[1].period == spring);
    CHECK(input.means.offers[0].volume == 210);                               // 4 h × 92 / 7 = 52.57 h
    CHECK(usable(input.means.offers[0], input.means.needs[0]) == 70);         // 4 h × 31 / 7 = 17.71 h
    CHECK(usable(input.means.offers[0], input.means.needs[1]) == 210);
    const Pooled one{&ours, {}};
    CHECK(planned(std::span(&one, 1), day("2026-03-01")) == model::Period{day("2026-03-01"), day("2027-02-28")});
    needs(ours, "later", {.skill = "masonry", .volume = {1000}, .unit = "hour", .to = day("2030-01-01")});
    CHECK(planned(std::span(&one, 1), day("2026-03-01")).to == day("2030-01-01"));
}

TEST_CASE("model.md §9: a month's volume is whole in each month; what is offered once is spread over its own days") {
    model::Project ours = project({"ada"});
    model::NeedFacts february = need(100);
    february.from = day("2027-02-01"), february.to = day("2027-02-28");
    needs(ours, "n", february);
    offers(ours, "o", "ada", offer(10, Pace::month));
    model::OfferFacts once = offer(24, Pace::once);
    once.from = day("2027-01-01"), once.to = day("2027-02-28"); // 59 days
    offers(ours, "once", "ada", once);
    const MatchInput input = input_of(ours, {day("2027-01-01"), day("2027-12-31")});
    CHECK(usable(input.means.offers[0], input.means.needs[0]) == 40);
    CHECK(input.means.offers[0].volume == 480);
    CHECK(usable(input.means.offers[1], input.means.needs[0]) == 45); // 24 h × 28 / 59 = 11.39 h
}

TEST_CASE("model.md §9: hours and days of work serve one another by the rule; other units do not") {
    model::Project ours = project({"ada"}); // a day has 7 hours
    needs(ours, "n", need(8));
    offers(ours, "o", "ada", {.skill = "masonry", .volume = {1000}, .pace = Pace::once, .unit = "day", .level = 3, .compensation = {14'000}});
    offers(ours, "p", "ada", {.skill = "masonry", .volume = {1000}, .pace = Pace::once, .unit = "piece", .level = 3});
    const MatchInput input = input_of(ours);
    const Matching matching = matched(input);
    CHECK(matching.covered[0] == 28);
    CHECK(money_of(input, matching) == Fraction(14'000)); // one day at 140.00
    CHECK(input.givers.size() == 2);                      // her time, and her pieces
    CHECK(shortage_of(input.means, matching, 0) == Shortage::all_used);
}

TEST_CASE("model.md §9: a need is rounded up to whole quarters, an offer down") {
    model::Project ours = project({"ada"});
    needs(ours, "n", {.skill = "masonry", .volume = {1'001}, .unit = "hour"});
    offers(ours, "o", "ada", {.skill = "masonry", .volume = {1'499}, .pace = Pace::once, .unit = "hour", .level = 1});
    const MatchInput input = input_of(ours);
    CHECK(input.means.needs[0].volume == 5);
    CHECK(input.means.offers[0].volume == 5);
}

TEST_CASE("model.md §9: two offers of the same hours do not count twice under a cap, which is on time alone") {
    model::Project ours = project({"ada"});
    needs(ours, "n", need(100)), needs(ours, "cars", {.skill = "car", .volume = {50'000}, .unit = "km"});
    needs(ours, "roof", {.skill = "roofing", .volume = {100'000}, .unit = "hour"});
    offers(ours, "o", "ada", offer(4)), offers(ours, "car", "ada", {.skill = "car", .volume = {60'000}, .pace = Pace::once, .unit = "km"});
    model::OfferFacts roofing = offer(4);
    roofing.skill = "roofing";
    offers(ours, "roofing", "ada", roofing);
    ours.members.edit(id("ada")).time_cap = model::TimeCap{{4'000}, Pace::week};
    const Matching matching = matched(input_of(ours));
    CHECK(matching.covered[0] + matching.covered[2] == 210); // 4 h × 92 / 7, and not twice
    CHECK(matching.covered[1] == 200);
}

TEST_CASE("model.md §9: over several projects an offer serves any of them, and the least of a person's caps holds") {
    model::Project ours = project({"ada", "bo"}), theirs = project({"eda"});
    needs(ours, "n", need(30)), needs(theirs, "m", need(30));
    offers(ours, "o", "ada", offer(4)), offers(theirs, "p", "eda", offer(4));
    ours.members.edit(id("ada")).time_cap = model::TimeCap{{4'000}, Pace::week};
    theirs.members.edit(id("eda")).time_cap = model::TimeCap{{3'000}, Pace::week};
    const std::vector<Pooled> strangers{{&ours, {}}, {&theirs, {}}};
    const std::vector<Pooled> one_person{{&ours, {{id("ada"), "Ada"}}}, {&theirs, {{id("eda"), "Ada"}}}};
    const auto covered = [&](const std::vector<Pooled>& projects) {
        const Matching matching = matched(match_input(projects, spring).value());
        return matching.covered[0] + matching.covered[1];
    };
    CHECK(covered(strangers) == 240);  // both needs
    CHECK(covered(one_person) == 157); // 3 h × 92 / 7 = 39.43 h
    model::Project dollars = project({"ida"}, "USD");
    model::OfferFacts paid = offer(1);
    paid.compensation = {100};
    offers(ours, "paid", "bo", paid), offers(dollars, "paid", "ida", paid);
    CHECK(match_input(std::vector<Pooled>{{&ours, {}}, {&dollars, {}}}, spring).error().code == errc::several_currencies);
}

TEST_CASE("model.md §9: why something is missing") {
    model::Project ours = project({"ada"});
    const auto why = [&] {
        const MatchInput input = input_of(ours);
        return shortage_of(input.means, matched(input), 0);
    };
    needs(ours, "n", need(2));
    CHECK(why() == Shortage::no_offer);
    model::OfferFacts beginner = offer(1, Pace::once), summer = offer(1, Pace::once);
    beginner.level = 1;
    offers(ours, "beginner", "ada", beginner);
    CHECK(why() == Shortage::no_level);
    ours.needs.edit(id("n")).facts.to = day("2026-04-30");
    summer.from = day("2026-05-01");
    offers(ours, "summer", "ada", summer);
    CHECK(why() == Shortage::no_days);
    offers(ours, "small", "ada", offer(1, Pace::once));
    CHECK(why() == Shortage::all_used);
    offers(ours, "large", "ada", offer(9, Pace::day));
    CHECK(why() == Shortage::none);
}

TEST_CASE("model.md §9: what is wanted or offered outside of the plan's days is not matched; several currencies are an error in words") {
    model::Project ours = project({"ada"}), theirs = project({"ada"}, "USD");
    model::NeedFacts late = need(10);
    late.from = day("2026-06-01");
    needs(ours, "late", late);
    needs(ours, "n", need(10));
    model::OfferFacts over = offer(1), asks = offer(2);
    over.to = day("2026-02-28");
    asks.compensation = {500};
    offers(ours, "over", "ada", over);
    offers(ours, "o", "ada", asks);
    offers(theirs, "o", "ada", asks);
    ours.members.edit(id("ada")).time_cap = model::TimeCap{{1'000}, Pace::week};
    model::Project idle = project({"bo"}); // who caps a time that he does not offer
    idle.members.edit(id("bo")).time_cap = model::TimeCap{{1'000}, Pace::week};
    const MatchInput input = input_of(ours);
    CHECK(input.needs.size() == 1);
    CHECK(input.offers.size() == 1);
    CHECK(input_of(idle).means.caps.empty());
    const std::vector<Pooled> both{{&ours, {}}, {&theirs, {}}};
    CHECK(match_input(both, spring).error().code == errc::several_currencies);
    CHECK(planned(std::span(both).first(1), day("2026-03-01")).to == day("2027-02-28"));
    late.to = day("2028-01-01");
    needs(ours, "later", late);
    CHECK(planned(std::span(both).first(1), day("2026-03-01")).to == day("2028-01-01"));
    ours.needs.edit(id("later")).ended = true;
    CHECK(planned(std::span(both).first(1), day("2026-03-01")).to == day("2027-02-28"));
    model::OfferFacts vast_offer = offer(1, Pace::day); // so much on each of 92 days, of 7 hours each, in quarters: more than fits
    vast_offer.volume = {std::numeric_limits<std::int64_t>::max()}, vast_offer.unit = "day";
    offers(ours, "vast", "ada", vast_offer);
    const std::vector<Pooled> vast{{&ours, {}}};
    CHECK(match_input(vast, spring).error().code == errc::overflow);
}
