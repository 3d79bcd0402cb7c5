// Decisions as the screens show them: how each stands in a line, and of one of them all: who voted what and why, who may still, what
// closing it now would give, and between options how each pair compares.
#pragma once

#include "app/figures.hpp"
#include "journal/action.hpp"
#include "rules/schulze.hpp"

namespace osmose::app {

struct DecisionRow {
    model::DecisionId id;
    std::string title;
    model::Method method = model::Method::majority;
    std::vector<std::string> options; // to choose among, where the method has some
    std::vector<std::string> effects; // kinds of what it does
    model::DecisionState state = model::DecisionState::proposed;
    Person proposed_by;
    Instant stated, opens, closes;    // opens and closes, as its opening says: once it is open
    Instant closed;                   // once it is
    std::size_t notes = 0;
    model::TallyFigures tally;        // as counted at the closing; of an open one, as it stands now
    bool waits_for_me = false;        // it is open, and I may vote and have not
    bool is_over() const { return state != model::DecisionState::proposed && state != model::DecisionState::open; }
};

// An act that a decision which is not over would carry out.
struct PendingEffect {
    journal::Effect effect;
    model::DecisionId decision;
};

struct DecisionFigures {
    std::vector<DecisionRow> rows; // the open ones first, by their end; then what is proposed; then the others, the newest first
    std::size_t open = 0, over = 0, waiting = 0; // open: proposed too; waiting: for my vote
    std::optional<Fraction> turnout;             // of all votes that were closed
    std::vector<PendingEffect> pending;

    // The decision, not over yet, that would do the same, be it on another day.
    std::optional<model::DecisionId> that_would(const journal::Action& wanted) const;
};

// One decision, whole.
struct DecisionDetail {
    struct Effect {
        journal::Action action;
        std::string refused; // code of why it did not apply; empty where it did, or may
    };
    struct Ballot {
        Person voter, cast_by; // himself, or who holds his proxy
        model::Vote vote;
        bool counts = true;    // else he left, or took his proxy back
    };
    struct Note {
        EntryId entry;
        Person by;
        Instant at;
        std::string text;
    };
    struct Ranking { // equal ballots as one
        std::int64_t count = 0;
        std::vector<model::Rank> order;
    };

    DecisionRow row;
    model::DecisionFacts facts;
    EntryId stated_by;
    Person chair, deputy;
    Percent quorum;
    std::size_t voters = 0, quorum_needed = 0;     // quorum_needed: the least number that reaches it
    std::int64_t yes_needed = 0;                   // of as many yes and no as were given
    model::DecisionState outcome{};                // what closing it now would give; once closed, its state
    std::optional<EntryId> closing;                // once it is closed
    std::vector<Effect> effects;
    std::vector<Ballot> ballots;                   // in the order of the first votes
    std::vector<Person> silent;                    // who may still vote
    std::vector<std::pair<Person, Person>> proxies; // who gave one, to whom
    std::vector<Note> notes;
    std::vector<std::int64_t> approvals;           // by option, of an approval
    std::vector<Ranking> rankings;                 // of ranked options, the most frequent first
    std::optional<rules::Contest> contest;         // of the same
    std::vector<Person> i_vote_for;                // myself, and whose proxy I hold
    std::vector<Person> unheard;                   // who may be excluded by it and said nothing yet
    struct Duel { // the first option beside another one
        std::size_t option = 0, other = 0; // from 0
        std::int64_t prefer = 0, prefer_other = 0;
        std::int64_t path = 0, path_back = 0; // strength of the strongest paths
    };
    std::vector<Duel> duels;                       // of ranked options: the first one beside each other one
    std::optional<model::DecisionId> again;        // the later one that calls it again
    std::string figure;                            // for explain(), once it was opened
    bool quorum_reached() const { return row.tally.took_part >= quorum_needed; }
};

} // namespace osmose::app
