// The rules that a project shared by, as sentences, and what another one would change: cell by cell, and in what each member would
// have got of what was shared (model.md §4). Sentences are values; views say them.
#pragma once

#include "app/figures.hpp"
#include "rules/rule_difference.hpp"
#include "rules/rule_trial.hpp"

#include <optional>
#include <string>
#include <vector>

namespace osmose::app {

struct RuleRow {
    model::RuleId id;
    std::size_t number = 0;    // in the order of adoption, from 1
    Date from;
    std::optional<Date> until; // the day on which the next one was adopted
    Person by;
    struct Decided {
        model::DecisionId id;
        std::string title;
    };
    std::optional<Decided> decided; // where everybody did
    model::Rule rule;
    std::vector<rules::RuleSentence> text;
    std::vector<rules::RuleChange> changes; // from the one before
};

struct RuleFigures {
    std::vector<RuleRow> rules;              // the newest first: the one in force
    std::optional<rules::RuleSentence> form; // what the legal form makes of it
};

// Another rule beside the one in force.
struct RuleCompared {
    model::Rule rule;
    Result<void> sound; // what is wrong with it, with the field
    std::vector<rules::RuleChange> changes;
};

struct TriedLine {
    std::optional<model::StepKind> step; // none: the part of a member
    std::string cause;
    Person person;
    Money was, would, change;
};

struct SharingTried {
    Date date;
    Money total;
    std::vector<TriedLine> lines;
    std::optional<Error> refused; // why the other rule would have left the sum undistributed
};

struct RuleTried {
    model::Rule rule;
    bool of_history = true;          // else nothing was shared yet: of what waits to be shared
    std::vector<SharingTried> sharings;
    std::vector<TriedLine> members;  // of all of them
    std::optional<Error> failed;     // nothing can be tried
};

} // namespace osmose::app
