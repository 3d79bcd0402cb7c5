#include "journal/archives/canonical_input.hpp"

#include <algorithm>

namespace osmose::journal {

void CanonicalInput::refuse(const Json& json, Error error) const {
    error.place = place(json, field_);
    throw Unreadable(std::move(error));
}

void CanonicalInput::expect(const Json& json, Json::Kind kind, Errc code) const {
    if (json.kind != kind) refuse(json, {code, {}, {{"field", std::string(field_)}}});
}

const std::string& CanonicalInput::text(const Json& json) const {
    expect(json, Json::Kind::string, errc::not_text);
    return json.text;
}

std::int64_t CanonicalInput::number(const Json& json) const {
    expect(json, Json::Kind::integer, errc::not_number);
    return json.integer;
}

bool CanonicalInput::boolean(const Json& json) const {
    expect(json, Json::Kind::boolean, errc::not_boolean);
    return json.integer != 0;
}

void CanonicalInput::read(const Json& json, model::Roles& roles) {
    expect(json, Json::Kind::array, errc::not_list);
    roles = {};
    for (const Json& item : json.items) {
        model::Role role;
        read(item, role);
        roles = roles.with(role);
    }
}

void CanonicalInput::refuse_unknown_of(const Json& json, const std::vector<std::string_view>& names) const {
    for (const JsonMember& member : json.members) {
        if (std::ranges::find(names, member.key) != names.end()) continue;
        throw Unreadable({errc::unknown_field,
                          {.field = member.key, .line = member.line, .column = member.column},
                          {{"field", member.key}}});
    }
    std::unreachable(); // somebody read a name twice
}

} // namespace osmose::journal
