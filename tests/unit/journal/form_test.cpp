// Who states the legal form, and what distributions make of it (model.md §3).
#include "journal/actions/checks.hpp"
#include "journal/distribution_draft.hpp"
#include "support/journals.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;
using model::LegalForm;

TEST_CASE("model.md §3: the holder states the legal form, nobody else alone; a decision can") {
    Team team(2);
    CHECK(team[1].error_of(journal::StateForm{LegalForm::association}).code == journal::errc::holder_only);
    CHECK(team[0].error_of(journal::StateForm{LegalForm::none}).code == journal::errc::nothing_changes);

    team[1].does(journal::ProposeDecision{.facts = {.title = "An association"},
                                          .effects = {journal::effect_of(journal::StateForm{LegalForm::association})}});
    const model::DecisionId decision = team[1].copy.project().decisions[0].id;
    team[1].does(journal::OpenDecision{decision, Instant{1'900'000'000'000}});
    team.everybody_hears();
    for (Person& person : team.people)
        person.does(journal::CastVote{decision, {.voice = model::Voice::yes, .ranking = {}, .reason = ""}, {}});
    team.everybody_hears();
    CHECK(team[0].copy.project().form == LegalForm::none);
    team[1].does(journal::CloseDecision{decision});
    CHECK(team[1].copy.project().form == LegalForm::association);
}

TEST_CASE("model.md §3: a distribution follows the form that its author had seen; those before it stay") {
    Team team(2);
    const EntryId worked = team[0].works("2026-01-10", 3);
    team.everybody_hears();
    team[1].confirms(worked);
    team.everybody_hears();
    const EntryId before = team[0].distributes({team[0].earns("2026-02-01", 1'000)}, "2026-02-01");
    team[0].does(journal::StateForm{LegalForm::association});
    const EntryId sold = team[0].earns("2026-03-01", 5'000);
    const auto draft = journal::draft_distribution(team[0].copy.project(), {sold}, day("2026-03-01"));
    REQUIRE(draft);
    CHECK(draft->outcome.parts.empty());
    journal::ApplyDistribution shared = *draft; // as if the form were not stated
    shared.outcome.steps.pop_back();
    shared.outcome.parts = {{team[0].member, {5'000}}};
    CHECK(team[0].error_of(shared).code == journal::errc::sums_differ);
    const EntryId after = team[0].does(*draft);
    team.everybody_hears();
    const model::Project& project = team[1].copy.project();
    CHECK(project.distributions.find(before)->outcome.parts.front().amount.minor == 1'000);
    CHECK(project.distributions.find(after)->outcome.parts.empty());
    CHECK(project.reserve.minor == 5'000);
}
