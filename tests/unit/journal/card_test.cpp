// Cards and their dropping (model.md §2, Names and contacts).
#include "journal/actions/offices.hpp"
#include "support/journals.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;

namespace {

CardId id_of_card(const Person& person) { return journal::id_of(card_of(person.name)); }

Team with_cards(std::size_t size) {
    Team team(size);
    for (Person& person : team.people)
        for (const Person& other : team.people) person.copy.add_card(card_of(other.name));
    return team;
}

} // namespace

TEST_CASE("model.md §2: a member drops his card: whoever learns of it discards it, and takes it from no other copy") {
    Team team = with_cards(3);
    const Journal before = team[2].copy;
    const EntryId work = team[1].works("2026-02-01", 3);
    team[1].does(journal::DropCard{team[1].member});
    CHECK(!team[1].copy.cards().contains(id_of_card(team[1])));
    team.everybody_hears();
    for (Person& person : team.people) {
        CHECK(!person.copy.cards().contains(id_of_card(team[1])));
        CHECK(person.copy.cards().size() == 2);
        CHECK(person.copy.project().contributions.contains(work)); // what he brought stays
    }
    CHECK(before.cards().contains(id_of_card(team[1]))); // who has not heard of it yet
    const Journal after = merged(before, team[0].copy), other_way = merged(team[0].copy, before);
    CHECK(!after.cards().contains(id_of_card(team[1])));
    CHECK(after.cards() == other_way.cards());
    CHECK(after.project() == other_way.project());
}

TEST_CASE("model.md §2: all cards that he ever stated go; a new name is his again") {
    Team team = with_cards(2);
    const model::Card first = card_of("b, as before"), second = card_of("b, later");
    for (const model::Card& card : {first, second}) {
        team[1].copy.add_card(card);
        team[1].does(journal::ChangeCard{journal::id_of(card)});
    }
    team[1].does(journal::DropCard{team[1].member});
    CHECK(team[1].copy.cards().size() == 1);
    CHECK(team[1].error_of(journal::DropCard{team[1].member}).code == journal::errc::nothing_changes);
    const model::Card third = card_of("b, once more");
    team[1].copy.add_card(third);
    team[1].does(journal::ChangeCard{journal::id_of(third)});
    CHECK(team[1].copy.cards().size() == 2);
}

TEST_CASE("model.md §2: nobody drops another's card alone, but the holder of somebody who takes part no more") {
    Team team = with_cards(3);
    CHECK(team[1].error_of(journal::DropCard{team[2].member}).code == journal::errc::decision_needed);
    CHECK(team[0].error_of(journal::DropCard{team[2].member}).code == journal::errc::decision_needed);
    team[2].does(journal::LeaveProject{day("2026-03-01")});
    team.everybody_hears();
    CHECK(team[1].error_of(journal::DropCard{team[2].member}).code == journal::errc::decision_needed);
    team[0].does(journal::DropCard{team[2].member});
    CHECK(!team[0].copy.cards().contains(id_of_card(team[2])));
}
