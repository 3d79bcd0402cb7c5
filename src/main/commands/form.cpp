#include "main/commands/form.hpp"

#include "journal/archives/canonical_input.hpp"
#include "journal/archives/canonical_output.hpp"
#include "locale/reading.hpp"
#include "main/commands/command.hpp"
#include "main/commands/names.hpp"
#include "rules/preset.hpp"

#include <algorithm>

namespace osmose::cli {
namespace {

using journal::FieldInfo;
using journal::FieldType;

Json text_json(std::string_view text) { return {.kind = Json::Kind::string, .text = std::string(text)}; }
Json count_json(std::int64_t count) { return {.kind = Json::Kind::integer, .integer = count}; }
Json boolean_json(bool value) { return {.kind = Json::Kind::boolean, .integer = value}; }

Error at_field(Error error, std::string_view field) {
    error.place.field = field;
    return error;
}

template <class T>
Result<Json> count_of(Result<T> read) {
    return read.transform([](const T& value) {
        if constexpr (requires { value.minor; }) return count_json(value.minor);
        else return count_json(value.thousandths);
    });
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> pieces;
    for (std::size_t end; (end = text.find(at)) != text.npos; text.remove_prefix(end + 1)) pieces.push_back(text.substr(0, end));
    pieces.push_back(text);
    return pieces;
}

// An amount in another currency, "USD:12.50".
Result<Json> foreign_json(std::string_view text) {
    const auto pieces = split(text, ':');
    const auto currency = parse_currency(pieces.front());
    if (!currency) return std::unexpected(currency.error());
    const auto amount = locale::read_money(pieces.back(), *currency);
    if (!amount) return std::unexpected(amount.error());
    return Json{.kind = Json::Kind::object,
                .members = {{.key = "currency", .value = text_json(pieces.front())}, {.key = "amount", .value = count_json(amount->minor)}}};
}

// Options of one rank of a vote, by their numbers from 1, "2" or "1,3".
Result<Json> rank_json(std::string_view text) {
    Json options{.kind = Json::Kind::array};
    for (const auto piece : split(text, ',')) {
        const auto number = locale::read_number(piece, 0);
        if (!number) return std::unexpected(number.error());
        options.items.push_back(count_json(*number));
    }
    return Json{.kind = Json::Kind::object, .members = {{.key = "options", .value = std::move(options)}}};
}

// A point has hundredths, whatever the currency.
constexpr std::string_view points_field = "estimate";

Result<const journal::ActionType*> action_type(std::string_view name) {
    if (name == journal::FoundProject::kind) return fail(errc::new_founds);
    if (const auto* type = journal::find_action_type(name)) return type;
    return fail(errc::no_such_action, {}, {{"name", std::string(name.substr(0, 80))}});
}

// An action within a decision, "member.exclude member=paul".
Result<Json> effect_json(const journal::Journal& journal, std::string_view text) {
    const auto pieces = split(text, ' ');
    std::vector<std::string> words;
    for (std::size_t i = 1; i < pieces.size(); ++i)
        if (!pieces[i].empty()) words.emplace_back(pieces[i]);
    return form_from_words(journal, pieces.front(), words).transform([](Form form) {
        return Json{.kind = Json::Kind::object, .members = {{.key = "action", .value = text_json(form.action)}, {.key = "data", .value = std::move(form.fields)}}};
    });
}

Result<Json> typed(const journal::Journal& journal, const FieldInfo& field, std::string_view text) {
    switch (field.type) {
    case FieldType::boolean: return boolean_json(text == "yes" || text == "true" || text == "1");
    case FieldType::money:
        if (field.name == points_field) return locale::read_number(text, 2).transform(count_json);
        return count_of(locale::read_money(text, journal.project().currency));
    case FieldType::quantity: return count_of(locale::read_quantity(text));
    case FieldType::factor: return count_of(locale::read_factor(text));
    case FieldType::percent: return count_of(locale::read_percent(text));
    case FieldType::number: return locale::read_number(text, 0).transform(count_json);
    case FieldType::roles: {
        Json roles{.kind = Json::Kind::array};
        for (const auto piece : split(text, ',')) roles.items.push_back(text_json(piece));
        return roles;
    }
    case FieldType::effect: return effect_json(journal, text);
    case FieldType::object: return field.name == "rule" ? rule_named(text) : foreign_json(text);
    case FieldType::list: return field.name == "ranking" ? rank_json(text) : typed(journal, field.members.front(), text);
    default: return text_json(text);
    }
}

JsonMember* find(Json& object, std::string_view key) {
    const auto found = std::ranges::find(object.members, key, &JsonMember::key);
    return found == object.members.end() ? nullptr : &*found;
}

std::optional<std::string> take_text(Json& object, std::string_view key) {
    const auto found = std::ranges::find(object.members, key, &JsonMember::key);
    if (found == object.members.end() || found->value.kind != Json::Kind::string) return std::nullopt;
    std::string text = std::move(found->value.text);
    object.members.erase(found);
    return text;
}

void fill_in(Json& object, std::string_view key, std::string text) {
    if (!find(object, key)) object.members.push_back({.key = std::string(key), .value = text_json(text)});
}

Result<void> resolve_effect(const journal::Journal& journal, Json& effect);

// Names become ids, in the action that a decision carries out too.
Result<void> resolve(const journal::Journal& journal, const FieldInfo& field, Json& value) {
    if (field.type == FieldType::list) {
        for (Json& item : value.items)
            if (auto resolved = resolve(journal, field.members.front(), item); !resolved) return resolved;
        return {};
    }
    if (field.type == FieldType::effect) return resolve_effect(journal, value);
    if (field.type != FieldType::entry || value.kind != Json::Kind::string) return {};
    const auto id = entry_named(journal, value.text);
    if (!id) return std::unexpected(at_field(id.error(), field.name));
    value.text = to_string(*id);
    return {};
}

void fill_in_effects(const journal::Journal& journal, const Desk& desk, JsonMember* effects);

// What goes without saying.
void fill_in(const journal::Journal& journal, const Desk& desk, const model::MemberId& member, const FieldInfo& field, Json& fields) {
    if (field.type == FieldType::list && field.members.front().type == FieldType::effect) return fill_in_effects(journal, desk, find(fields, field.name));
    if (!field.required) return;
    if (field.name == "date") return fill_in(fields, field.name, to_string(day_of(desk.now, 0)));
    if (field.name == "member" && member) return fill_in(fields, field.name, to_string(member));
    if (field.name == "replaces" && !journal.project().rules.empty())
        return fill_in(fields, field.name, to_string(model::rule_in_force(journal.project()).id));
    if (field.name != "edit") return;
    const JsonMember* const about = find(fields, "contribution");
    const auto id = about ? parse_id<EntryTag>(about->value.text) : fail(errc::no_such_name);
    if (!id) return;
    if (const model::Contribution* const row = journal.project().contributions.find(*id))
        fill_in(fields, field.name, to_string(row->last_edit));
}

Result<void> resolve_all(const journal::Journal& journal, const std::vector<FieldInfo>& infos, Json& fields) {
    for (const FieldInfo& info : infos)
        if (JsonMember* const given = find(fields, info.name))
            if (auto resolved = resolve(journal, info, given->value); !resolved) return resolved;
    return {};
}

Result<void> resolve_effect(const journal::Journal& journal, Json& effect) {
    const JsonMember* const action = find(effect, "action");
    JsonMember* const data = find(effect, "data");
    const auto* const type = action ? journal::find_action_type(action->value.text) : nullptr;
    if (!type || !data) return {}; // what is missing, reading says
    return resolve_all(journal, type->fields(), data->value);
}

void fill_in_effects(const journal::Journal& journal, const Desk& desk, JsonMember* effects) {
    if (!effects) return;
    for (Json& effect : effects->value.items) {
        const JsonMember* const action = find(effect, "action");
        JsonMember* const data = find(effect, "data");
        const auto* const type = action ? journal::find_action_type(action->value.text) : nullptr;
        if (!type || !data) continue; // what is missing, reading says
        for (const FieldInfo& info : type->fields()) fill_in(journal, desk, {}, info, data->value);
    }
}

bool names_a_card(const std::vector<FieldInfo>& fields) { return std::ranges::contains(fields, FieldType::card, &FieldInfo::type); }

} // namespace

Result<Json> rule_named(std::string_view text) {
    if (text.starts_with('@'))
        return read_file(std::string(text.substr(1))).and_then([](const std::string& json) { return parse_json(json); });
    const auto preset = model::from_word<model::Preset>(text);
    if (!preset) return fail(journal::errc::unknown_word, {.field = "rule"}, {{"word", std::string(text.substr(0, 40))}});
    return parse_json(journal::canonical_text(rules::preset_rule(*preset)));
}

Result<Form> form_from_words(const journal::Journal& journal, std::string_view action, const std::vector<std::string>& words) {
    const auto type = action_type(action);
    if (!type) return std::unexpected(type.error());
    const auto infos = (*type)->fields();
    Form form{.action = std::string(action), .fields = {.kind = Json::Kind::object}};
    for (const std::string& word : words) {
        const auto equals = word.find('=');
        if (equals == 0 || equals == word.npos) return fail(errc::not_key_value, {}, {{"text", word.substr(0, 80)}});
        const std::string key = word.substr(0, equals), value = word.substr(equals + 1);
        const auto info = std::ranges::find(infos, key, &FieldInfo::name);
        const FieldInfo as_text{.name = key};
        const FieldInfo& field = info == infos.end() ? as_text : *info;
        const bool is_list = field.type == FieldType::list;
        auto json = typed(journal, field, value);
        if (!json) return std::unexpected(at_field(json.error(), key));
        if (JsonMember* const there = find(form.fields, key)) {
            if (!is_list) return fail_at_field(errc::key_twice, key);
            there->value.items.push_back(std::move(*json));
        } else if (is_list) {
            form.fields.members.push_back({.key = key, .value = {.kind = Json::Kind::array, .items = {std::move(*json)}}});
        } else {
            form.fields.members.push_back({.key = key, .value = std::move(*json)});
        }
    }
    return form;
}

Result<Form> form_from_json(Json line) {
    if (line.kind != Json::Kind::object) return fail(journal::errc::not_object, line.place());
    auto action = take_text(line, "action");
    if (!action) return fail(journal::errc::missing_field, {.field = "action", .line = line.line, .column = line.column}, {{"field", "action"}});
    return Form{.action = std::move(*action), .fields = std::move(line)};
}

Result<journal::Action> action_from(const journal::Journal& journal, const Desk& desk, const model::MemberId& member, Form& form) {
    const auto type = action_type(form.action);
    if (!type) return std::unexpected(type.error());
    const auto infos = (*type)->fields();
    if (names_a_card(infos)) {
        const auto name = take_text(form.fields, "name"), contact = take_text(form.fields, "contact");
        if (name || contact) {
            const model::Member* const row = journal.project().members.find(member);
            const auto known = row ? journal.cards().find(row->card) : journal.cards().end();
            model::Card card = form.action == journal::ChangeCard::kind && known != journal.cards().end() ? known->second : model::Card{};
            if (name) card.name = *name;
            if (contact) card.contact = *contact;
            card.salt = new_salt(desk, card.name);
            form.card = card;
            fill_in(form.fields, "card", to_string(journal::id_of(card)));
        }
    }
    if (auto resolved = resolve_all(journal, infos, form.fields); !resolved) return std::unexpected(resolved.error());
    for (const FieldInfo& info : infos) fill_in(journal, desk, member, info, form.fields);
    return (*type)->read(form.fields);
}

} // namespace osmose::cli
