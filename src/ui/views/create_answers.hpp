// What was typed into the guided setup, read: the choice of a rule, the example sum, and what is wrong beside which field.
// For views/create*.cpp.
#pragma once

#include "app/rule_preview.hpp"
#include "ui/views/create.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace osmose::ui {

struct Answers {
    app::RuleChoice choice;
    Currency currency;
    Money sum; // of the example
    struct Wrong {
        std::string_view field;
        int question;
        std::string words;
        bool missing; // only said once one wanted to go on
    };
    std::vector<Wrong> wrong;
    bool tried = false;

    std::string_view error_of(std::string_view field) const;
    // Whether one may go on from a question; from the summary, whether all are answered.
    bool right(int question) const;
};

Answers read_answers(const CreateState& state);

// "Euro"; where the language has no name for it, its code.
std::string currency_name(std::string_view code);
// "Avances, réserve 10 %, solidarité 2 % (cause)".
std::string steps_in_words(const app::RuleChoice& choice);

} // namespace osmose::ui
