// The rule that a project shares by: in sentences beside its tables, those that were in force before it, and the draft of another
// one ("rules/draft"), tried on the project's own history before it is put to the vote or adopted.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "app/settings.hpp"
#include "ui/views/here.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace osmose::ui {

struct RulesShown {
    const app::Figures& figures;
    const app::Settings& settings;
    std::string_view item; // of the address: "draft", the id of an adopted rule
};

struct RulesState {
    std::optional<model::Rule> draft;
    bool leaving = false;                     // it was dropped or adopted: its screen is left
    bool restored = false;                    // what an earlier page kept was looked for
    model::RuleId started_from;               // the rule in force when the draft was begun
    model::Rule preset;                       // the draft as its preset, or the rule in force, made it: nothing was typed since
    std::optional<model::Preset> asked;       // a preset that would take the place of what was typed
    bool dropping = false;                    // whether to discard it is asked
    std::size_t table = 0;                    // the table of values that is edited, by date
    std::map<std::string, std::string> typed; // fields of numbers, by their place in the rule, while they are typed
    std::set<std::string> unread;             // of those, what is no number
    std::optional<model::Rule> trial;         // the rule that was last tried on the history
    struct NewRate {
        std::string kind = "time", skill, member, unit = "hour", points;
        bool open = false, tried = false;
    } rate;
    std::optional<Date> table_from; // of a table that is added
};

void rules_view(const Here& here, const RulesShown& shown, RulesState& state, app::Commands& commands);

} // namespace osmose::ui
