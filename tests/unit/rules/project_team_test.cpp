// Who could do what a project needs, by persons (model.md §10).
#include "rules/project_team.hpp"

#include "base/hash.hpp"
#include "rules/coverage.hpp"
#include "rules/explain_fairness.hpp"
#include "rules/preset.hpp"
#include "support/random.hpp"

#include <bit>
#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;

namespace {

EntryId id(std::string_view name) { return {blake2b(name)}; }
const Date from = parse_date("2026-03-01").value();

struct Workshop {
    model::Project project{.id = id("project"), .currency = parse_currency("EUR").value()};
    int made = 0;
    Workshop() { project.rules.add({.id = id("rule"), .rule = preset_rule(model::Preset::even)}); }
    model::MemberId member(std::string_view name) {
        project.members.add({.id = id(name),
                             .state = model::MemberState::active,
                             .roles = model::Roles{}.with(model::Role::contributor)});
        return id(name);
    }
    void needs(std::string_view skill, std::int64_t volume, std::string_view unit = "hour", bool mandatory = true) {
        project.needs.add({.id = id("need" + std::to_string(++made)),
                           .facts = {.skill = std::string(skill),
                                     .volume = {volume * 1000},
                                     .unit = std::string(unit),
                                     .priority = 1,
                                     .mandatory = mandatory,
                                     .note = ""}});
    }
    void offers(const model::MemberId& member, std::string_view skill, std::int64_t volume,
                std::string_view unit = "hour") {
        project.offers.add({.id = id("offer" + std::to_string(++made)),
                            .facts = {.skill = std::string(skill),
                                      .volume = {volume * 1000},
                                      .pace = model::Pace::once,
                                      .unit = std::string(unit)},
                            .member = member});
    }
    ProjectMeans means() const { return project_means(project, from).value(); }
};

const Pivotal& of(const PivotalMembers& pivotal, const model::MemberId& member) {
    return *std::ranges::find(pivotal.members, member, &Pivotal::member);
}

// Needs and offers of some skills at random, each person standing as one or two members.
struct Persons {
    Means means;
    std::vector<std::size_t> person_of;
    std::size_t count = 0;
};
Persons random_persons(test::Random& random, std::size_t most) {
    Persons persons{.count = static_cast<std::size_t>(random.between(1, static_cast<std::int64_t>(most)))};
    const auto skill = [&] { return std::string(1, static_cast<char>('a' + random.between(0, 2))); };
    for (std::size_t person = 0; person < persons.count; ++person)
        for (std::int64_t members = random.between(1, 2); members > 0; --members) {
            persons.person_of.push_back(person);
            persons.means.caps.push_back(random.once_in(3) ? std::optional(random.between(0, 20)) : std::nullopt);
            for (std::int64_t offers = random.between(0, 2); offers > 0; --offers)
                persons.means.offers.push_back({.member = persons.means.caps.size() - 1,
                                                .skill = skill(),
                                                .volume = random.between(0, 16),
                                                .compensation = {},
                                                .period = {},
                                                .rate = {}});
        }
    for (std::int64_t needs = random.between(1, 4); needs > 0; --needs)
        persons.means.needs.push_back({.skill = skill(),
                                       .volume = random.between(0, 12),
                                       .priority = random.between(1, 3),
                                       .mandatory = !random.once_in(4),
                                       .period = {}});
    return persons;
}

std::vector<std::size_t> members_of(const Persons& persons, std::uint32_t team) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < persons.person_of.size(); ++i)
        if (team >> persons.person_of[i] & 1u) members.push_back(i);
    return members;
}

} // namespace

TEST_CASE("model.md §10: who gives his time and lends his van is one person of the team, not two") {
    Workshop workshop;
    const auto ada = workshop.member("ada"), bo = workshop.member("bo");
    workshop.needs("masonry", 8);
    workshop.needs("van", 2, "use");
    workshop.offers(ada, "masonry", 8);
    workshop.offers(ada, "van", 2, "use");
    workshop.offers(bo, "masonry", 6);
    const ProjectMeans means = workshop.means();
    CHECK(means.input.means.caps.size() == 3);
    CHECK(means.members == std::vector{ada, bo});
    const auto critical = critical_size(means).value();
    REQUIRE(critical.team);
    CHECK(critical.team->members == std::vector<std::size_t>{0});
    CHECK(critical.team->proved());
    CHECK(critical.joining->members.empty());
}

TEST_CASE("model.md §10: the least team of persons is the least there is, tried one after the other") {
    int covered = 0;
    test::for_random_cases(600, [&](test::Random& random) {
        const Persons persons = random_persons(random, 6);
        TeamCoverage coverage(persons.means, mandatory_needs(persons.means));
        std::optional<std::size_t> least;
        for (std::uint32_t team = 0; team < 1u << persons.count; ++team) {
            const auto size = static_cast<std::size_t>(std::popcount(team));
            if ((!least || size < *least) && coverage.covers(members_of(persons, team))) least = size;
        }
        const auto critical = critical_size(persons.means, std::vector<bool>(persons.count), persons.person_of).value();
        REQUIRE(critical.team.has_value() == least.has_value());
        if (!least) return;
        covered += *least > 1;
        CHECK(critical.team->members.size() == *least);
        CHECK(critical.team->proved());
        std::uint32_t team = 0;
        for (const std::size_t person : critical.team->members)
            team |= 1u << person;
        CHECK(coverage.covers(members_of(persons, team)));
    });
    CHECK(covered > 50);
}

TEST_CASE("model.md §10: two who can do the same hold half each and lose nothing; who alone can do it holds it all") {
    Workshop workshop;
    const auto ada = workshop.member("ada"), bo = workshop.member("bo"), chi = workshop.member("chi"),
               dee = workshop.member("dee");
    workshop.needs("masonry", 8);
    workshop.needs("roofing", 4, "hour", false); // of any need, mandatory or not
    workshop.offers(ada, "masonry", 8);
    workshop.offers(bo, "masonry", 8);
    workshop.offers(chi, "roofing", 4);
    workshop.offers(dee, "cooking", 9);
    const auto pivotal = pivotal_members(workshop.means()).value();
    CHECK(pivotal.exact);
    CHECK(pivotal.worth == 12);
    CHECK(of(pivotal, ada).value == 4);
    CHECK(of(pivotal, ada).lost == 0);
    CHECK(of(pivotal, bo).value == 4);
    CHECK(of(pivotal, chi).value == 4);
    CHECK(of(pivotal, chi).lost == 4);
    CHECK(of(pivotal, dee).value == 0);
    const auto why = explain_pivotal(pivotal, ada).value();
    CHECK(why.result == Measure{Fraction::of(1, 3).value(), Unit::share, {}});
    CHECK(adds_up(why));
    // ada adds 8 to nobody, 0 to bo alone and 8 to chi alone, 0 to both: the mean of 8, 4 and 0.
    const Explanation& sizes = why.children[0].children[0];
    REQUIRE(sizes.children.size() == 3);
    CHECK(sizes.children[1].result.value == 4);
    CHECK(explain_pivotal(pivotal, dee).error().code == osmose::errc::no_such_figure);
}

TEST_CASE("model.md §10: the values add up to the worth of all, and nobody's is below what is lost without him") {
    test::for_random_cases(60, [](test::Random& random) {
        Persons persons = random_persons(random, 6);
        ProjectMeans means{.input = {}, .members = {}, .person_of = persons.person_of};
        means.input.means = persons.means;
        for (std::size_t i = 0; i < persons.count; ++i)
            means.members.push_back(id("member" + std::to_string(i)));
        const auto pivotal = pivotal_members(means).value();
        TeamCoverage coverage(persons.means, needs_of_worth(persons.means));
        CHECK(pivotal.worth * 4 == Fraction(narrow_or_throw(coverage.worth(members_of(persons, ~0u)))));
        Fraction sum = 0;
        for (std::size_t i = 0; i < persons.count; ++i) {
            const Pivotal& row = pivotal.members[i];
            sum = sum + row.value;
            CHECK(row.lost >= 0);
            CHECK(row.value >= row.lost);
            CHECK(row.value * 4 <= Fraction(narrow_or_throw(coverage.worth(members_of(persons, 1u << i)))));
        }
        CHECK(sum == pivotal.worth);
    });
}

TEST_CASE(
    "model.md §10: beyond 20 members who can serve a need the values are sampled, alike everywhere, and still add up") {
    Workshop workshop;
    workshop.needs("masonry", 30);
    for (int i = 0; i < 25; ++i)
        workshop.offers(workshop.member("m" + std::to_string(i)), "masonry", 2);
    workshop.offers(workshop.member("cook"), "cooking", 2); // serves nothing, so he is no player
    const auto once = pivotal_members(workshop.means()).value(), again = pivotal_members(workshop.means()).value();
    CHECK_FALSE(once.exact);
    Fraction sum = 0;
    for (std::size_t i = 0; i < once.members.size(); ++i) {
        sum = sum + once.members[i].value;
        CHECK(once.members[i].value == again.members[i].value);
    }
    CHECK(sum == 30);
    CHECK(of(once, id("cook")).value == 0);
    CHECK(of(once, id("m0")).standard_error > 0);
    const auto why = explain_pivotal(once, id("m0")).value();
    CHECK(adds_up(why));
    CHECK(why.result.value * 30 == of(once, id("m0")).value);
}
