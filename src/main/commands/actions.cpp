// osmoseit actions: every action with its fields, from the list of actions
#include "journal/action.hpp"
#include "main/commands/command.hpp"
#include "main/commands/table.hpp"

#include <iostream>

namespace osmose::cli {
namespace {

using journal::FieldInfo;
using journal::FieldType;

std::string type_of(const FieldInfo& field) {
    switch (field.type) {
    case FieldType::text: return "text";
    case FieldType::boolean: return "yes|no";
    case FieldType::date: return "date";
    case FieldType::instant: return "instant";
    case FieldType::currency: return "currency";
    case FieldType::entry: return "entry";
    case FieldType::device: return "device";
    case FieldType::card: return "card (or name=, contact=)";
    case FieldType::salt: return "salt";
    case FieldType::money: return "amount";
    case FieldType::quantity: return "quantity";
    case FieldType::factor: return "factor";
    case FieldType::percent: return "percent";
    case FieldType::number: return "number";
    case FieldType::fraction: return "fraction";
    case FieldType::effect: return "'action key=value...'";
    case FieldType::list: return field.name == "ranking" ? "number[,number]..." : type_of(field.members.front()) + "...";
    case FieldType::object: return field.name == "rule" ? "preset, or @file.json" : "object";
    case FieldType::word:
    case FieldType::roles: {
        std::string words;
        for (const auto word : field.words) words += (words.empty() ? "" : field.type == FieldType::roles ? "," : "|") + std::string(word);
        return words;
    }
    }
    return {};
}

} // namespace

void add_actions(Program program) {
    CLI::App* const command = add_command(program, "actions", "List every action with its fields");
    command->callback([program] {
        program.run = [&common = program.common] {
            Table table{.columns = {{"action", "ACTION"}, {"field", "FIELD"}, {"required", "MUST"}, {"type", "TYPE"}}, .rows = {}};
            for (const journal::ActionType& type : journal::action_types())
                for (const FieldInfo& field : type.fields())
                    table.rows.push_back({std::string(type.kind), field.name, {field.required ? "*" : "", field.required ? "yes" : "no"}, type_of(field)});
            std::cout << written(table, common.json ? TableForm::json : TableForm::text);
            return done;
        };
    });
}

} // namespace osmose::cli
