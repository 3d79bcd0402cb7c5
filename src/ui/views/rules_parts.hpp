// The parts of the rules' screen: how a rule is read, the fields of a draft, and what the draft would change.
#pragma once

#include "locale/text.hpp"
#include "ui/views/rules.hpp"
#include "ui/widgets/field.hpp"

#include <string>
#include <string_view>

namespace osmose::ui {

// ---- reading (rules.cpp)
// The sentences of a rule, a card for each topic.
void rule_sentences(const RulesShown& shown, const app::RuleRow& rule);
// In what a rule differs from another: what is gone struck out, what is new below it.
void rule_changes(const app::Figures& figures, const std::vector<rules::RuleChange>& changes);

// ---- the draft (rules_draft.cpp)
void rules_draft(const Here& here, const RulesShown& shown, RulesState& state, app::Commands& commands);
void begin_draft(const app::RuleRow& in_force, RulesState& state);
// The draft outlives its page: taken up again where there is none, and kept as it is now.
void restore_draft(const Here& here, const RulesShown& shown, RulesState& state);
void keep_draft(const Here& here, const RulesShown& shown, const RulesState& state, app::Commands& commands);

// The fields of the draft: each stands at its place in the rule ("tables[0].weights[2].weight"), where checks say what is wrong.
class Cells {
public:
    Cells(RulesState& state, const Result<void>& sound) : state_(state), sound_(sound) {}
    model::Rule& rule() const { return *state_.draft; }
    RulesState& state() const { return state_; }
    // What is wrong with what stands at a place, in words; empty where nothing is.
    std::string error(const std::string& place) const;
    // read makes a Result<Value> of what is typed, write makes text of a value.
    template <class Value>
    void number(const std::string& place, Value& value, auto read, auto write, FieldOptions options) const;
    void text(const std::string& place, std::string& value, FieldOptions options) const;
    // After rows have come, gone or moved, places mean others.
    void rearranged() const { state_.typed.clear(), state_.unread.clear(); }

private:
    RulesState& state_;
    const Result<void>& sound_;
};

template <class Value>
void Cells::number(const std::string& place, Value& value, auto read, auto write, FieldOptions options) const {
    const auto kept = state_.typed.find(place);
    std::string words = kept == state_.typed.end() ? write(value) : kept->second, wrong;
    if (const Result<Value> now = read(words); !now) wrong = locale::sentence(now.error());
    else if (!sound_ && sound_.error().place.field == place) {
        Error error = sound_.error();
        for (auto& [name, limit] : error.values) // counts of the smallest unit, as the field writes them
            if (name == "least" || name == "most") limit = write(Value{std::stoll(limit)});
        wrong = locale::sentence(error);
    }
    options.error = wrong;
    options.input_mode = "decimal";
    const Edited edited = number_field(place, words, options);
    if (!edited.changed && !edited.committed) return;
    const Result<Value> understood = read(words);
    if (understood) value = *understood, state_.unread.erase(place);
    else state_.unread.insert(place);
    if (understood && edited.committed) state_.typed.erase(place);
    else state_.typed[place] = words;
}

std::string from_day(const model::ValueTable& table);              // "From 1 March 2026"
std::string name_of_rate(const RulesShown& shown, const model::Rate& rate); // "Time, Baking"
void worth_cards(const RulesShown& shown, const Cells& cells);      // rules_worth.cpp
void confirmation_card(const Cells& cells);
void steps_card(const Here& here, const Cells& cells);              // rules_sharing.cpp
void sharing_card(const RulesShown& shown, const Cells& cells);
void assembly_card(const Cells& cells);
void impact_card(const Here& here, const RulesShown& shown, RulesState& state); // rules_draft.cpp

} // namespace osmose::ui
