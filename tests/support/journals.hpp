// People with copies of a project's journal, as tests tell it: each writes on a device of his own and takes in others' copies.
#pragma once

#include "journal/journal.hpp"
#include "rules/distribution.hpp"
#include "rules/preset.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace osmose::test {

using journal::Action;
using journal::EntryState;
using journal::Journal;

inline Date day(std::string_view text) { return parse_date(text).value(); }
inline DeviceId device_named(std::string_view name) { return {blake2b(name)}; }
inline model::Card card_of(std::string_view name) { return {.name = std::string(name), .contact = ""}; }

inline void settle(Journal& journal) { CHECK(journal.settle()); }

inline Journal merged(Journal a, const Journal& b) {
    REQUIRE(a.merge(b));
    settle(a);
    return a;
}

// Somebody with a device and a copy.
struct Person {
    std::string name;
    DeviceId device = device_named(name);
    model::MemberId member;
    Journal copy;
    std::int64_t minutes = 0; // of his clock

    Result<EntryId> tries(Action action) {
        return copy.append(std::move(action), {device, member, Instant{1'760'000'000'000 + 60'000 * ++minutes}});
    }
    EntryId does(Action action) {
        auto entry = tries(std::move(action));
        if (!entry) FAIL(name, ": ", entry.error().code.key, " ", entry.error().place.field, " ", entry.error().place.entry);
        return *entry;
    }
    // Writes it whether it applies or not, as another program could.
    EntryId forces(Action action, std::vector<EntryId> seen, std::uint32_t number) {
        std::ranges::sort(seen);
        const auto entry = journal::sealed({.device = device,
                                            .number = number,
                                            .seen = std::move(seen),
                                            .instant = {1'760'000'000'000 + 60'000 * ++minutes},
                                            .author = member,
                                            .action = std::move(action)});
        REQUIRE(copy.take({entry}, {}, {}));
        settle(copy);
        return entry.id;
    }
    EntryId forces(Action action) {
        const auto previous = copy.newest_of(device);
        std::vector<EntryId> seen = copy.heads();
        if (previous && !std::ranges::contains(seen, *previous)) seen.push_back(*previous); // the chain goes on
        return forces(std::move(action), std::move(seen), previous ? copy.find(*previous)->entry.number + 1 : 1);
    }
    void hears(const Person& other) {
        REQUIRE(copy.merge(other.copy));
        settle(copy);
    }

    EntryId works(std::string_view date, std::int64_t hours, model::MemberId whose = {}) {
        return does(journal::RecordContribution{{.member = whose ? whose : member,
                                                 .date = day(date),
                                                 .quantity = {hours * 1000},
                                                 .unit = "hour"}});
    }
    EntryId confirms(const EntryId& contribution) {
        return does(journal::ConfirmContribution{contribution, row(contribution).last_edit, {}, {}});
    }
    EntryId earns(std::string_view date, std::int64_t minor) {
        return does(journal::RecordRevenue{.date = day(date), .amount = {minor}});
    }
    EntryId distributes(std::vector<model::RevenueId> revenues, std::string_view date) {
        return does(distribution(std::move(revenues), date));
    }
    journal::ApplyDistribution distribution(std::vector<model::RevenueId> revenues, std::string_view date) const {
        std::ranges::sort(revenues);
        const auto calculation =
            rules::calculate(copy.project(), rules::draw_on(copy.project(), revenues, day(date)).value());
        if (!calculation) FAIL(calculation.error().code.key);
        return {.revenues = revenues, .date = day(date), .rule = calculation->rule, .outcome = calculation->outcome};
    }
    EntryId reverts(const EntryId& entry) { return does(journal::Revert{entry}); }

    const model::Contribution& row(const EntryId& contribution) const { return *copy.project().contributions.find(contribution); }
    bool counts(const EntryId& contribution) const { return row(contribution).state == model::ContributionState::confirmed; }
    EntryState state_of(const EntryId& entry) const { return copy.find(entry)->verdict.state; }
    std::string_view reason_of(const EntryId& entry) const {
        const auto verdict = copy.find(entry)->verdict;
        return verdict.reason ? verdict.reason->code.key : std::string_view{};
    }
    Error error_of(Action action) const { return copy.check(action, {device, member, Instant{1'760'000'000'000 + 60'000 * minutes}}).error(); }
};

// A project of so many people: the first one holds it, all are contributors, and everybody has seen everything.
class Team {
public:
    explicit Team(std::size_t size, model::Rule rule = rules::preset_rule(model::Preset::even)) {
        for (std::size_t i = 0; i < size; ++i) people.push_back({.name = std::string(1, static_cast<char>('a' + i))});
        Person& holder = people.front();
        holder.member = holder.does(journal::FoundProject{.name = "Project",
                                                          .holder = journal::id_of(card_of("a")),
                                                          .date = day("2026-01-01"),
                                                          .rule = std::move(rule)});
        for (std::size_t i = 1; i < size; ++i) joins(people[i]);
        everybody_hears();
    }
    // Asks on his own device, and is admitted by the holder.
    void joins(Person& person, model::Roles roles = model::Roles{}.with(model::Role::contributor)) {
        Person& holder = people.front();
        person.hears(holder);
        person.member = {};
        const EntryId request =
            person.does(journal::RequestMembership{journal::id_of(card_of(person.name)), day("2026-01-02"), {}});
        person.member = request;
        holder.hears(person);
        holder.does(journal::AdmitMember{request, roles, day("2026-01-03")});
        person.hears(holder);
    }
    void everybody_hears() {
        for (Person& one : people)
            for (const Person& other : people)
                if (&one != &other) people.front().hears(other), one.hears(people.front());
        for (Person& one : people) one.hears(people.front());
    }
    Person& operator[](std::size_t i) { return people[i]; }

    std::vector<Person> people;
};

} // namespace osmose::test
