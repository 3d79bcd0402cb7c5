// model.md §2: what a journal comes to depends on which entries are there, never on who had them first. Against slow, obvious ways of
// saying the same: fold everything in one go, in any order of arrival, in any packets, from any copy.
#include "support/journals.hpp"
#include "support/random.hpp"

#include <random>

using namespace osmose;
using namespace osmose::test;
using journal::Entry;

namespace {

// All that anybody can see of a journal: every entry with what became of it, and the state.
struct Seen {
    std::vector<std::tuple<EntryId, std::uint32_t, EntryState, std::string_view, std::optional<EntryId>>> entries;
    std::vector<EntryId> heads;
    model::Project project;
    bool operator==(const Seen&) const = default;
};

Seen seen(const Journal& journal) {
    Seen out{.entries = {}, .heads = journal.heads(), .project = journal.project()};
    const auto add = [&](const journal::Standing& at) {
        out.entries.emplace_back(at.entry.id, at.clock, at.verdict.state, at.verdict.reason ? at.verdict.reason->code.key : "", at.reverted_by);
    };
    for (std::size_t place = 0; place < journal.size(); ++place) add(journal.at(place));
    for (const journal::Standing& at : journal.waiting()) add(at);
    std::ranges::sort(out.entries.begin() + static_cast<std::ptrdiff_t>(journal.size()), out.entries.end());
    return out;
}

std::vector<Entry> entries_of(const Journal& journal) {
    std::vector<Entry> out;
    for (std::size_t place = 0; place < journal.size(); ++place) out.push_back(journal.at(place).entry);
    for (const journal::Standing& at : journal.waiting()) out.push_back(at.entry);
    return out;
}

Journal folded(std::vector<Entry> entries) {
    Journal journal;
    REQUIRE(journal.take(std::move(entries), {}, {}));
    settle(journal);
    return journal;
}

EntryId any_entry(Random& random, const Journal& journal) { return journal.at(random.index(journal.size())).entry.id; }

journal::Action any_effect(Random& random, const Journal& journal) {
    const model::Project& project = journal.project();
    const auto member = std::next(project.members.begin(), static_cast<std::ptrdiff_t>(random.index(project.members.size())))->id;
    const auto roles = model::Roles{static_cast<std::uint8_t>(random.between(1, 63))};
    switch (random.between(1, 16)) {
    case 1: return journal::ExcludeMember{member, day("2026-03-01")};
    case 2: return journal::AssignRoles{member, roles, {}};
    case 3: return journal::CutDevice{std::next(project.devices.begin(), static_cast<std::ptrdiff_t>(random.index(project.devices.size())))->id};
    case 4: return journal::AdmitMember{member, model::Roles{}.with(model::Role::contributor), day("2026-03-01")};
    case 5:
    case 6:
    case 7: return journal::Revert{any_entry(random, journal)};
    case 8: return journal::BookLoss{day("2026-03-01"), {random.between(1, 60)}, ""};
    case 9: return journal::ReleaseReserve{day("2026-03-01"), {random.between(1, 60)}, static_cast<model::ReleaseTo>(random.between(0, 1)), ""};
    case 11:
        if (!project.contributions.empty()) {
            const model::Contribution& row = project.contributions[random.index(project.contributions.size())];
            return journal::SettleContribution{row.id, row.last_edit, random.once_in(2)};
        }
        [[fallthrough]];
    case 12: return journal::CloseYear{2026, day("2027-01-02")};
    case 13: return journal::CutBranch{any_entry(random, journal)};
    case 14: return journal::EndProject{.date = day("2026-03-01"), .rest = model::ReleaseTo::sharing, .cause = "", .note = ""};
    case 10:
        if (!project.revenues.empty()) return journal::ShareRevenue{{project.revenues[random.index(project.revenues.size())].id}, day("2026-03-01")};
        [[fallthrough]];
    default:
        return journal::AdoptRule{model::rule_in_force(project).id, rules::preset_rule(static_cast<model::Preset>(random.between(0, 4))), day("2026-03-01")};
    }
}

// What belongs to deciding, leaving and losing devices; half of it written whether it applies or not.
void decides(Random& random, Person& who) {
    const model::Project& project = who.copy.project();
    const auto write = [&](journal::Action action) {
        if (random.once_in(2)) who.forces(std::move(action));
        else (void)who.tries(std::move(action));
    };
    if (project.decisions.empty() || random.once_in(4))
        return write(journal::ProposeDecision{.facts = {.title = "Shall we?", .text = ""}, .effects = {journal::effect_of(any_effect(random, who.copy))}});
    const EntryId decision = std::next(project.decisions.begin(), static_cast<std::ptrdiff_t>(random.index(project.decisions.size())))->id;
    switch (random.between(1, 8)) {
    case 1:
    case 2: return write(journal::OpenDecision{decision, Instant{1'760'000'000'000 + 60'000 * (who.minutes + random.between(0, 4))}});
    case 3:
    case 4: return write(journal::CastVote{decision, {.voice = static_cast<model::Voice>(random.between(0, 2)), .ranking = {}, .reason = ""}, {}});
    case 5: who.minutes += 20 * 24 * 60; return write(journal::CloseDecision{decision});
    case 6: return write(journal::CloseDecision{decision});
    case 7: return write(journal::CutDevice{std::next(project.devices.begin(), static_cast<std::ptrdiff_t>(random.index(project.devices.size())))->id});
    default: return write(journal::LeaveProject{day("2026-03-01")});
    }
}

// One thing that somebody does, honest or not: what does not apply is written all the same, as a program that is not ours could.
void something(Random& random, Person& who) {
    const model::Project& project = who.copy.project();
    const auto any = [&](const auto& rows) { return std::next(rows.begin(), random.between(0, static_cast<std::int64_t>(rows.size()) - 1))->id; };
    if (random.once_in(3)) return decides(random, who);
    const auto contribution = [&] { return project.contributions[random.index(project.contributions.size())]; };
    const auto confirmation = [&](const model::Contribution& row) { return journal::ConfirmContribution{row.id, row.last_edit, {}, {}}; };
    switch (random.between(1, 15)) {
    case 1:
    case 2:
    case 3:
        (void)who.tries(journal::RecordContribution{{.member = who.member, .date = day("2026-02-10"), .quantity = {1000 * random.between(1, 20)}, .unit = "hour"}});
        return;
    case 4:
    case 11:
        if (project.contributions.size() == 0) return;
        (void)who.tries(confirmation(contribution()));
        return;
    case 5:
        if (random.once_in(4)) (void)who.tries(journal::StateCommitment{Money{random.between(1, 100)}});
        else if (random.once_in(3)) (void)who.tries(journal::RecordCost{.date = day("2026-02-15"), .amount = {random.between(1, 100)}, .note = ""});
        else (void)who.tries(journal::RecordRevenue{.date = day("2026-03-01"), .amount = {random.between(1, 100'000)}});
        return;
    case 6:
        if (project.contributions.size() == 0) return;
        who.forces(confirmation(contribution()));
        return;
    case 7: {
        std::vector<model::RevenueId> open;
        for (const model::Revenue& revenue : project.revenues)
            if (!revenue.distributed) open.push_back(revenue.id);
        if (open.empty()) return;
        std::ranges::sort(open);
        const auto draw = rules::draw_on(project, open, day("2026-04-01"));
        const auto given = draw ? rules::calculate(project, *draw) : std::unexpected(draw.error());
        if (given) (void)who.tries(journal::ApplyDistribution{.revenues = open, .date = day("2026-04-01"), .rule = given->rule, .outcome = given->outcome});
        return;
    }
    case 8: (void)who.tries(journal::Revert{any_entry(random, who.copy)}); return;
    case 9: who.forces(journal::Revert{any_entry(random, who.copy)}); return;
    case 12: {
        if (project.contributions.size() == 0) return;
        model::Contribution row = contribution();
        if (random.once_in(2)) row.facts.note = "it was more";
        else row.facts.quantity.thousandths += 1'000;
        (void)who.tries(journal::EditContribution{row.id, row.facts});
        return;
    }
    case 13:
        if (project.contributions.size() == 0) return;
        if (random.once_in(3)) (void)who.tries(journal::WithdrawContribution{any(project.contributions)});
        else {
            const model::Contribution row = contribution();
            (void)who.tries(journal::DisputeContribution{row.id, row.last_edit, "I never saw it."});
        }
        return;
    case 14: {
        std::optional<EntryId> about;
        if (!project.distributions.empty()) about = any(project.distributions);
        (void)who.tries(journal::RecordPayment{.date = day("2026-04-02"), .from = {}, .to = who.member, .amount = {random.between(1, 100)}, .note = "", .about = about});
        return;
    }
    case 15:
        if (!project.decisions.empty()) (void)who.tries(journal::GiveProxy{any(project.decisions), any(project.members)});
        return;
    default: // a fork, as a restored backup makes one: an entry under a number that the device has used
        who.forces(journal::RecordContribution{{.member = who.member, .date = day("2026-02-11"), .quantity = {1000}, .unit = "hour"}},
                   {any_entry(random, who.copy)}, static_cast<std::uint32_t>(random.between(1, 6)));
    }
}

// Some of them meet, decide, and part; who was not there may have done anything meanwhile.
void meet_and_decide(Random& random, Team& team) {
    std::vector<Person*> there;
    for (Person& person : team.people)
        if (!random.once_in(3)) there.push_back(&person);
    if (there.empty()) return;
    const auto tell = [&] {
        for (Person* person : there) there.front()->hears(*person);
        for (Person* person : there) person->hears(*there.front());
    };
    tell();
    Person& chair = *there.front();
    const auto decision = chair.tries(journal::ProposeDecision{.facts = {.title = "Shall we?", .text = ""},
                                                               .effects = {journal::effect_of(any_effect(random, chair.copy))}});
    if (!decision || !chair.tries(journal::OpenDecision{*decision, Instant{1'760'000'000'000 + 60'000 * (chair.minutes + 16 * 24 * 60)}})) return;
    tell();
    for (Person* person : there)
        (void)person->tries(journal::CastVote{*decision, {.voice = random.once_in(5) ? model::Voice::no : model::Voice::yes, .ranking = {}, .reason = ""}, {}});
    tell();
    for (Person* person : there)
        if (random.once_in(2)) something(random, *person); // on their way home
    chair.minutes += 17 * 24 * 60;
    (void)chair.tries(journal::CloseDecision{*decision});
}

// A project that several people wrote for a while, each hearing of the others now and then.
std::vector<Journal> copies(Random& random) {
    Team team(static_cast<std::size_t>(random.between(2, 4)));
    if (random.once_in(2)) { // somebody has a second device
        Person& owner = team[random.index(team.people.size())];
        Person second = owner;
        second.device = device_named("second");
        owner.does(journal::TieDevice{.device = second.device, .member = {}});
        team.everybody_hears();
        second.hears(owner);
        team.people.push_back(second);
    }
    for (std::int64_t steps = random.between(5, 40); steps > 0; --steps) {
        Person& who = team[random.index(team.people.size())];
        if (random.once_in(4)) who.hears(team[random.index(team.people.size())]);
        if (random.once_in(8)) meet_and_decide(random, team);
        something(random, who);
    }
    std::vector<Journal> out;
    for (Person& person : team.people) out.push_back(person.copy);
    return out;
}

} // namespace

TEST_CASE("model.md §2: merging commutes, associates, changes nothing the second time, and equals folding in one go") {
    for_random_cases(150, [](Random& random) {
        const std::vector<Journal> all = copies(random);
        const Journal& a = all[0];
        const Journal& b = all[1];
        const Journal& c = all.back();
        CHECK(seen(merged(a, b)) == seen(merged(b, a)));
        CHECK(seen(merged(merged(a, b), c)) == seen(merged(a, merged(b, c))));
        const Seen whole = seen(merged(merged(a, b), c));
        CHECK(seen(merged(merged(merged(a, b), c), b)) == whole);
        CHECK(seen(folded(entries_of(merged(merged(a, b), c)))) == whole);
    });
}

TEST_CASE("model.md §2: in whatever packets entries arrive, the journal is the same, and what came too early waited") {
    for_random_cases(150, [](Random& random) {
        Journal whole = copies(random)[0];
        std::vector<Entry> entries = entries_of(whole);
        std::mt19937_64 order(static_cast<std::uint64_t>(random.between(0, 1'000'000)));
        std::ranges::shuffle(entries, order);
        Journal journal;
        // The founding names the project, so it comes first, as in every file and link.
        std::ranges::partition(entries, [&](const Entry& entry) { return entry.id == whole.project().id; });
        for (std::size_t at = 0; at < entries.size();) {
            const std::size_t end = std::min(entries.size(), at + static_cast<std::size_t>(random.between(1, 5)));
            REQUIRE(journal.take({entries.begin() + static_cast<std::ptrdiff_t>(at), entries.begin() + static_cast<std::ptrdiff_t>(end)}, {}, {}));
            while (!journal.settle(static_cast<std::size_t>(random.between(1, 3)))) {}
            at = end;
        }
        CHECK(seen(journal) == seen(whole));
    });
}

TEST_CASE("model.md §5: a distribution that applied says the same for ever, whatever is merged later") {
    for_random_cases(100, [](Random& random) {
        const std::vector<Journal> all = copies(random);
        const Journal together = merged(all[0], all[1]);
        for (const model::Distribution& distribution : all[0].project().distributions) {
            const model::Distribution* later = together.project().distributions.find(distribution.id);
            if (!later) continue; // reverted, or set aside because another one had the revenue first
            CHECK(later->outcome == distribution.outcome);
            CHECK(later->revenues == distribution.revenues);
        }
    });
}

TEST_CASE("model.md §2: a closing that applied says the same for ever, whatever is merged later") {
    for_random_cases(100, [](Random& random) {
        const std::vector<Journal> all = copies(random);
        const Journal together = merged(all[0], all[1]);
        for (const model::Decision& decision : all[0].project().decisions) {
            const model::Decision* later = together.project().decisions.find(decision.id);
            if (!decision.closing || !later || later->closing != decision.closing) continue; // set aside, or another one was first
            CHECK(later->state == decision.state);
            CHECK(later->tally == decision.tally);
            CHECK(later->voters == decision.voters);
        }
    });
}
