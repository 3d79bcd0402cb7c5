// Needs, offers and limits on time (model.md §9): who states them, what they must say, and who ends them.
#include "journal/actions/checks.hpp"
#include "support/journals.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;
using model::Pace;

namespace {

model::NeedFacts need(std::string_view skill = "masonry") { return {.skill = std::string(skill), .volume = {40'000}, .unit = "hour", .level = 3, .note = ""}; }
model::OfferFacts offer(std::string_view skill = "masonry") {
    return {.skill = std::string(skill), .volume = {4'000}, .pace = Pace::week, .unit = "hour", .level = 4};
}

template <class ActionOf, class Facts, class Change>
Error wrong(const Person& person, Facts facts, Change&& change) {
    change(facts);
    return person.error_of(ActionOf{facts});
}

const model::Project& project(const Person& person) { return person.copy.project(); }

} // namespace

TEST_CASE("model.md §9: who has a voice states a need; who stated it, or the holder, edits and ends it") {
    Team team(3);
    const EntryId stated = team[1].does(journal::StateNeed{need()});
    team.everybody_hears();
    CHECK(project(team[0]).needs.find(stated)->stated_by == team[1].member);
    CHECK(model::priority_of(project(team[0]).needs.find(stated)->facts) == 3);
    CHECK(team[2].error_of(journal::EditNeed{stated, need("roofing")}).code == journal::errc::need_not_yours);
    CHECK(team[2].error_of(journal::EndNeed{stated}).code == journal::errc::need_not_yours);
    CHECK(team[1].error_of(journal::EditNeed{stated, need()}).code == journal::errc::nothing_changes);
    team[1].does(journal::EditNeed{stated, need("roofing")});
    CHECK(project(team[1]).needs.find(stated)->facts.skill == "roofing");
    team.everybody_hears();
    team[0].does(journal::EndNeed{stated});
    CHECK(project(team[0]).needs.find(stated)->ended);
    CHECK(team[0].error_of(journal::EndNeed{stated}).code == journal::errc::need_ended);
    CHECK(team[0].error_of(journal::EditNeed{stated, need()}).code == journal::errc::need_ended);
    CHECK(team[0].error_of(journal::EndNeed{EntryId{blake2b("none")}}).code == journal::errc::no_such_need);
    Person buyer{.name = "buyer"};
    team.joins(buyer, model::Roles{}.with(model::Role::consumer));
    CHECK(buyer.error_of(journal::StateNeed{need()}).code == journal::errc::voice_only);
}

TEST_CASE("model.md §9: a need says what, how much, of which unit and level, and ends no earlier than it begins") {
    Team team(1);
    const auto error = [&](auto&& change) { return wrong<journal::StateNeed>(team[0], need(), change); };
    CHECK(error([](auto& facts) { facts.skill = " "; }).place.field == "skill");
    CHECK(error([](auto& facts) { facts.volume = {}; }).place.field == "volume");
    CHECK(error([](auto& facts) { facts.volume = {-1}; }).place.field == "volume");
    CHECK(error([](auto& facts) { facts.unit = " "; }).code == journal::errc::unit_missing);
    CHECK(error([](auto& facts) { facts.level = 0; }).code == journal::errc::wrong_level);
    CHECK(error([](auto& facts) { facts.level = 6; }).code == journal::errc::wrong_level);
    CHECK(error([](auto& facts) { facts.priority = 0; }).code == journal::errc::wrong_priority);
    CHECK(error([](auto& facts) { facts.priority = 6; }).code == journal::errc::wrong_priority);
    CHECK(error([](auto& facts) { facts.from = day("2026-03-02"), facts.to = day("2026-03-01"); }).code == journal::errc::ends_before);
    model::NeedFacts one_day = need();
    one_day.from = one_day.to = day("2026-03-01");
    CHECK(team[0].tries(journal::StateNeed{one_day}));
    one_day.from.reset(); // until then, or from then on
    CHECK(team[0].tries(journal::StateNeed{one_day}));
    std::swap(one_day.from, one_day.to);
    CHECK(team[0].tries(journal::StateNeed{one_day}));
}

TEST_CASE("model.md §9: a member offers for himself, whatever his roles; nobody else changes it, not even the holder") {
    Team team(2);
    Person buyer{.name = "buyer"};
    team.joins(buyer, model::Roles{}.with(model::Role::consumer));
    const EntryId made = buyer.does(journal::MakeOffer{offer()});
    team[0].hears(buyer);
    CHECK(project(team[0]).offers.find(made)->member == buyer.member);
    CHECK(team[0].error_of(journal::EditOffer{made, offer("roofing")}).code == journal::errc::offer_not_yours);
    CHECK(team[0].error_of(journal::EndOffer{made}).code == journal::errc::offer_not_yours);
    CHECK(buyer.error_of(journal::EditOffer{made, offer()}).code == journal::errc::nothing_changes);
    buyer.does(journal::EditOffer{made, offer("roofing")});
    buyer.does(journal::EndOffer{made});
    CHECK(project(buyer).offers.find(made)->ended);
    CHECK(buyer.error_of(journal::EndOffer{made}).code == journal::errc::offer_ended);
    CHECK(buyer.error_of(journal::EndOffer{EntryId{blake2b("none")}}).code == journal::errc::no_such_offer);
}

TEST_CASE("model.md §9: an offer asks nothing by default, and never less") {
    Team team(1);
    const auto error = [&](auto&& change) { return wrong<journal::MakeOffer>(team[0], offer(), change); };
    CHECK(error([](auto& facts) { facts.compensation = {-1}; }).code == journal::errc::compensation_below_zero);
    CHECK(error([](auto& facts) { facts.skill = ""; }).place.field == "skill");
    CHECK(error([](auto& facts) { facts.volume = {}; }).place.field == "volume");
    CHECK(error([](auto& facts) { facts.level = 6; }).code == journal::errc::wrong_level);
    CHECK(error([](auto& facts) { facts.to = day("2026-03-01"), facts.from = day("2026-03-02"); }).code == journal::errc::ends_before);
    const EntryId made = team[0].does(journal::MakeOffer{offer()});
    CHECK(project(team[0]).offers.find(made)->facts.compensation == Money{});
    model::OfferFacts from_then_on = offer();
    from_then_on.from = day("2026-03-01");
    CHECK(team[0].tries(journal::MakeOffer{from_then_on}));
    std::swap(from_then_on.from, from_then_on.to);
    CHECK(team[0].tries(journal::MakeOffer{from_then_on}));
}

TEST_CASE("model.md §9: a member caps his own time, by the day, the week or the month, and lifts the cap again") {
    Team team(2);
    const auto cap = [&]() -> const std::optional<model::TimeCap>& { return project(team[1]).members.find(team[1].member)->time_cap; };
    CHECK(!cap());
    CHECK(team[1].error_of(journal::CapTime{{}, Pace::week}).code == journal::errc::nothing_changes);
    CHECK(team[1].error_of(journal::CapTime{Quantity{1000}, Pace::once}).code == journal::errc::cap_needs_pace);
    CHECK(team[1].error_of(journal::CapTime{Quantity{-1}, Pace::week}).code == journal::errc::cap_below_zero);
    team[1].does(journal::CapTime{Quantity{0}, Pace::month}); // no time at all, for now
    CHECK(cap() == model::TimeCap{Quantity{0}, Pace::month});
    team[1].does(journal::CapTime{Quantity{6'000}, Pace::week});
    CHECK(cap() == model::TimeCap{Quantity{6'000}, Pace::week});
    CHECK(team[1].error_of(journal::CapTime{Quantity{6'000}, Pace::week}).code == journal::errc::nothing_changes);
    team[1].does(journal::CapTime{{}, Pace::week});
    CHECK(!cap());
}

TEST_CASE("model.md §2, §9: two who edit one need at once: the later in canonical order wins, in whatever order copies meet") {
    Team team(2);
    const EntryId stated = team[1].does(journal::StateNeed{need()});
    team.everybody_hears();
    team[0].does(journal::EditNeed{stated, need("roofing")});
    team[1].does(journal::EditNeed{stated, need("joinery")});
    team[1].does(journal::EndNeed{stated});
    const auto here = merged(team[0].copy, team[1].copy), there = merged(team[1].copy, team[0].copy);
    CHECK(here.project() == there.project());
    CHECK(here.project().needs.find(stated)->ended);
}
