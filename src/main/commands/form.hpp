// From what is typed to an action: `key=value` as people write, or a line of JSON as files hold it. Members stand by their names,
// and what goes without saying may be left out: who acts, today, the last edit, the rule in force.
#pragma once

#include "base/json.hpp"
#include "main/commands/desk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace osmose::cli {

namespace errc {
inline constexpr Errc no_such_action{"cli.no-such-action"};   // values: name
inline constexpr Errc not_key_value{"cli.not-key-value"};     // values: text
inline constexpr Errc key_twice{"cli.key-twice"};             // place: field
inline constexpr Errc new_founds{"cli.new-founds"};           // a founding is made by `osmoseit new`
} // namespace errc

struct Form {
    std::string action;
    Json fields;                     // an object
    std::optional<model::Card> card; // from "name" and "contact", where the action names a card
};

// "quantity=3.5", "roles=contributor,treasurer", "member=alice", "rule=dynamic" or "rule=@rule.json", "foreign=USD:12.50"; a
// list is a key written several times. Errors: errc::no_such_action, errc::not_key_value, errc::key_twice, those of the values.
Result<Form> form_from_words(const journal::Journal& journal, std::string_view action, const std::vector<std::string>& words);
// {"action": "...", ...}
Result<Form> form_from_json(Json line);

// Fills in what was left out and what stands by name. Errors: those of names and of the fields.
Result<journal::Action> action_from(const journal::Journal& journal, const Desk& desk, const model::MemberId& member, Form& form);

// A preset's name, or "@" and the name of a file that holds a rule. Errors: cli::errc::cannot_read, those of JSON and of rules.
Result<Json> rule_named(std::string_view text);

} // namespace osmose::cli
