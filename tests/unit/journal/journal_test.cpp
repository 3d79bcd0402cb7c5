#include "journal/journal.hpp"

#include "support/journals.hpp"

namespace osmose::journal {

using namespace osmose::test;

TEST_CASE("model.md §2: the founding's id is the project's, and its holder's") {
    Team team(1);
    CHECK(team[0].copy.project().id == team[0].member);
    CHECK(team[0].copy.project().members[0].ordinal == 1);
    CHECK(team[0].copy.at(0).clock == 1);
}

TEST_CASE("a contribution counts once somebody else confirmed it") {
    Team team(3);
    Person &a = team[0], &b = team[1], &c = team[2];
    const EntryId work = a.works("2026-02-01", 10);
    CHECK_FALSE(a.counts(work));
    CHECK(a.error_of(ConfirmContribution{work, work, {}, {}}).code == errc::your_own);
    b.hears(a);
    b.confirms(work);
    CHECK(b.counts(work));
    c.hears(b);
    CHECK(c.counts(work));
    CHECK(c.copy.project() == b.copy.project());
}

TEST_CASE("model.md §2, Undo: reverting takes an entry out, reverting the revert brings the same bytes back") {
    Team team(2);
    Person& a = team[0];
    const EntryId work = a.works("2026-02-01", 10);
    const auto before = a.copy.project();
    const EntryId revert = a.reverts(work);
    CHECK_FALSE(a.copy.project().contributions.contains(work));
    CHECK(a.state_of(work) == EntryState::reverted);
    CHECK(a.copy.find(work)->reverted_by == revert);
    CHECK(a.error_of(Revert{work}).code == errc::reverted_already);
    a.reverts(revert);
    CHECK(a.copy.project() == before);
    CHECK(a.state_of(work) == EntryState::applied);
    CHECK(a.state_of(revert) == EntryState::reverted);
}

TEST_CASE("model.md §2, Undo: not once another builds on it, whatever the revert's place") {
    Team team(2);
    Person &a = team[0], &b = team[1];
    const EntryId work = a.works("2026-02-01", 10);
    b.hears(a);
    b.confirms(work);
    SUBCASE("seen: refused when it is written") {
        a.hears(b);
        CHECK(a.error_of(Revert{work}).code == errc::built_on);
    }
    SUBCASE("unseen: the revert applies until the copies meet") {
        const EntryId revert = a.reverts(work);
        CHECK_FALSE(a.copy.project().contributions.contains(work));
        a.hears(b);
        CHECK(a.counts(work));
        CHECK(a.state_of(revert) == EntryState::refused);
        CHECK(a.reason_of(revert) == errc::built_on.key);
    }
}

TEST_CASE("an entry waits while one that it names is missing") {
    Team team(2);
    Person &a = team[0], &b = team[1];
    const EntryId first = a.works("2026-02-01", 10), second = a.works("2026-02-02", 10);
    const Entry late = a.copy.find(second)->entry;
    REQUIRE(b.copy.take({late}, {}, {}));
    settle(b.copy);
    CHECK(b.copy.waiting().size() == 1);
    CHECK(b.copy.missing() == std::vector{first});
    b.hears(a);
    CHECK(b.copy.waiting().empty());
    CHECK(b.copy.project() == a.copy.project());
}

TEST_CASE("a distribution is recomputed by everybody, and undone only while no later one had seen it") {
    Team team(3);
    Person &a = team[0], &b = team[1];
    const EntryId work = a.works("2026-02-01", 10);
    b.hears(a);
    b.confirms(work);
    a.hears(b);
    const EntryId sale = a.earns("2026-03-01", 30'000);
    const EntryId shared = a.distributes({sale}, "2026-03-31");
    CHECK(a.copy.project().distributions.find(shared)->outcome.parts.size() == 1);
    CHECK(a.copy.project().revenues.find(sale)->distributed == shared);
    CHECK(b.error_of(Revert{work}).code != errc::built_on);
    SUBCASE("undone") {
        a.reverts(shared);
        CHECK_FALSE(a.copy.project().revenues.find(sale)->distributed);
    }
    SUBCASE("built on") {
        const EntryId more = a.earns("2026-04-01", 10'000);
        a.distributes({more}, "2026-04-30");
        CHECK(a.error_of(Revert{shared}).code == errc::built_on);
        CHECK(a.error_of(Revert{sale}).code == errc::built_on);
    }
}

TEST_CASE("model.md §2: hundreds of entries fold the same whenever the early ones of another come to light, and so does any place before them") {
    Team team(2);
    Person &a = team[0], &b = team[1];
    const auto spends = [](std::int64_t minor) { return RecordCost{.date = day("2026-02-01"), .amount = {minor}, .note = ""}; };
    b.works("2026-02-01", 1); // unheard of
    std::vector<EntryId> costs;
    for (int i = 1; i <= 600; ++i) costs.push_back(a.does(spends(i)));
    a.reverts(costs[550]);
    const auto before = a.copy.state_before(300);
    a.hears(b);
    CHECK(a.copy.project().costs.size() == 599);
    CHECK(a.copy.project().contributions.size() == 1);
    CHECK(a.copy.state_before(a.copy.size()) == a.copy.project());
    CHECK(a.copy.state_before(301).costs == before.costs);
    CHECK(a.copy.state_before(301).contributions.size() == 1);
    b.hears(a);
    CHECK(b.copy.project() == a.copy.project());
}

TEST_CASE("model.md §2: what waits in one copy waits in the next, and nobody had seen it; a founding names its project") {
    Team team(2);
    Person &a = team[0], &b = team[1];
    const EntryId first = a.works("2026-02-01", 10), second = a.works("2026-02-02", 10);
    Journal part = b.copy;
    REQUIRE(part.take({a.copy.find(second)->entry}, {}, {}));
    settle(part);
    b.copy = merged(b.copy, part);
    CHECK(b.copy.waiting().size() == 1);
    CHECK_FALSE(b.copy.had_seen(second, first));
    CHECK_FALSE(b.copy.had_seen(second, a.member));
    CHECK_FALSE(b.copy.had_seen(a.member, second));
    CHECK_FALSE(b.copy.had_seen(EntryId{}, a.member));
    CHECK(b.error_of(Revert{second}).code == errc::revert_unseen);
    b.hears(a);
    CHECK(b.copy.had_seen(second, first));
    const std::vector<Entry> entries{a.copy.find(second)->entry, a.copy.find(a.member)->entry};
    CHECK(founding_among(entries) == a.member);
    CHECK(founding_among(std::span(entries).first(1)) == EntryId{});
    CHECK(Journal{}.take({entries[1], Team(1, rules::preset_rule(model::Preset::equal))[0].copy.at(0).entry}, {}, {}).error().code == errc::other_project);
}

} // namespace osmose::journal
