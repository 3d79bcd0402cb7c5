// How a team decides, and what it refuses: most tests need the outcome, not the way to it.
#pragma once

#include "support/journals.hpp"

#include <string>
#include <utility>
#include <vector>

namespace osmose::test {

using Effects = std::vector<journal::Effect>;

template <class... Actions>
Effects effects_of(Actions... actions) {
    return {journal::effect_of(std::move(actions))...};
}

inline const model::Project& project_of(const Person& person) { return person.copy.project(); }

// Proposed by the first one, opened, and voted on by all who take part. Nobody but the first one knows of the votes, and nothing is
// closed yet.
inline EntryId voted_on(Team& team, Effects effects, model::Voice voice = model::Voice::yes) {
    team.everybody_hears();
    const EntryId decision = team[0].does(journal::ProposeDecision{.facts = {.title = "Shall we?"}, .effects = std::move(effects)});
    team[0].does(journal::OpenDecision{decision, Instant{1'900'000'000'000}});
    team.everybody_hears();
    for (Person& person : team.people)
        if (model::is_active(*project_of(person).members.find(person.member)))
            person.does(journal::CastVote{decision, {.voice = voice, .ranking = {}, .reason = ""}, {}});
    for (const Person& person : team.people) team[0].hears(person);
    return decision;
}

// All say the same, and it is closed on the copy of the first one alone. The closing.
inline EntryId closes(Team& team, Effects effects, model::Voice voice = model::Voice::yes) {
    return team[0].does(journal::CloseDecision{voted_on(team, std::move(effects), voice)});
}
inline EntryId closes(Team& team, journal::Action effect) { return closes(team, effects_of(std::move(effect))); }

// The same, and everybody has heard of it.
inline EntryId decides(Team& team, Effects effects, model::Voice voice = model::Voice::yes) {
    const EntryId closing = closes(team, std::move(effects), voice);
    team.everybody_hears();
    return closing;
}
inline EntryId decides(Team& team, journal::Action effect, model::Voice voice = model::Voice::yes) {
    return decides(team, effects_of(std::move(effect)), voice);
}

inline const model::Decision& last_decision(const Person& person) {
    const auto& decisions = project_of(person).decisions;
    return decisions[decisions.size() - 1];
}
// Why an effect of the last decision did not apply; empty where it did.
inline std::string last_refusal(const Person& person, std::size_t effect = 0) { return last_decision(person).effects.at(effect).refused; }

// Hours that count: worked by one, confirmed by another, seen by all.
inline EntryId counted(Team& team, std::size_t maker, std::string_view date, std::int64_t hours = 5) {
    const EntryId work = team[maker].works(date, hours);
    team.everybody_hears();
    team[maker == 0 ? 1 : 0].confirms(work);
    team.everybody_hears();
    return work;
}

// That somebody cannot do it now, why, and which field is wrong.
inline void refuses(const Person& person, const journal::Action& action, const Errc& code, std::string_view field = "") {
    CAPTURE(journal::kind_of(action));
    CAPTURE(code.key);
    const auto checked = person.copy.check(action, {person.device, person.member, Instant{1'760'000'000'000 + 60'000 * person.minutes}});
    REQUIRE_FALSE(checked.has_value());
    CHECK(checked.error().code.key == code.key);
    CHECK(checked.error().place.field == field);
}

} // namespace osmose::test
