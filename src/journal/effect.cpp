#include "journal/effect.hpp"

#include "journal/action.hpp"
#include "journal/archives/canonical_input.hpp"
#include "journal/archives/canonical_output.hpp"
#include "journal/archives/compact_input.hpp"
#include "journal/archives/compact_output.hpp"
#include "journal/entry.hpp"

namespace osmose::journal {
namespace {

Error not_an_effect(std::string_view kind) { return {errc::no_effect, {.field = "effects"}, {{"kind", std::string(kind.substr(0, 80))}}}; }

// A kind of a newer version may be one that a decision carries out.
bool may_be_effect(std::string_view kind) {
    const ActionType* const type = find_action_type(kind);
    return !type || type->can_be_decided;
}

} // namespace

Effect effect_of(Action action) { return {std::make_shared<const EffectAction>(std::move(action))}; }

bool Effect::operator==(const Effect& other) const { return of == other.of || (of && other.of && of->action == other.of->action); }

void CanonicalOutput::value(const Effect& effect) {
    open_object();
    member("action");
    append_json_string(text_, kind_of(effect.of->action));
    member("data");
    raw(data_text(effect.of->action));
    close_object();
}

void CanonicalInput::read(const Json& json, Effect& effect) {
    expect(json, Json::Kind::object, errc::not_object);
    const Json* const kind = json.find("action");
    const Json* const data = json.find("data");
    if (!kind || !data) throw Unreadable({errc::missing_field, place(json, kind ? "data" : "action"), {{"field", kind ? "data" : "action"}}});
    if (json.members.size() != 2) refuse_unknown_of(json, {"action", "data"});
    expect(*data, Json::Kind::object, errc::not_object);
    if (!may_be_effect(text(*kind))) refuse(*kind, not_an_effect(text(*kind)));
    const auto canonical = canonical_text(*data);
    if (!canonical) refuse(*data, canonical.error());
    if (const ActionType* const type = find_action_type(text(*kind))) { // what a form got wrong is said here, and not kept as unknown
        if (auto action = type->read(*data); !action) refuse(*data, action.error());
    }
    effect = effect_of(read_action(text(*kind), *data, *canonical));
}

// Its kind as a text; then whether it is unknown, and its data.
void CompactOutput::value(const Effect& effect) {
    const auto* const unknown = std::get_if<UnknownAction>(&effect.of->action);
    text(kind_of(effect.of->action));
    mark(unknown != nullptr);
    if (unknown) text(unknown->data);
    else find_action_type(kind_of(effect.of->action))->pack(effect.of->action, *this);
}

void CompactInput::read(Effect& effect) {
    const std::string kind = text();
    if (!may_be_effect(kind)) throw BrokenCompact(); // nor can effects hold effects without end
    if (choice(2) != 0) {
        const std::string data = text();
        const auto json = parse_json(data);
        const auto canonical = json ? canonical_text(*json) : std::unexpected(json.error());
        if (!canonical || *canonical != data) throw BrokenCompact();
        effect = effect_of(read_action(kind, *json, data));
    } else {
        const ActionType* const type = find_action_type(kind);
        if (!type) throw BrokenCompact();
        effect = effect_of(type->unpack(*this));
    }
}

} // namespace osmose::journal
