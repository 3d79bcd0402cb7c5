#include "journal/entry.hpp"

#include "base/limits.hpp"
#include "journal/archives/canonical_input.hpp"
#include "journal/archives/canonical_output.hpp"

#include <algorithm>

namespace osmose::journal {
namespace {

template <class Tag>
std::string hex_or_empty(const Id<Tag>& id) { return id ? to_string(id) : std::string(); }

// The body's members, with the id among them if given.
std::string text_of(const Entry& entry, std::string_view data, const EntryId* id) {
    std::string text = "{\"action\":";
    append_json_string(text, kind_of(entry.action));
    text += ",\"author\":\"" + hex_or_empty(entry.author) + "\",\"data\":";
    text += data;
    text += ",\"device\":\"" + to_string(entry.device) + '"';
    if (id) text += ",\"id\":\"" + to_string(*id) + '"';
    text += ",\"instant\":\"" + to_string(entry.instant) + "\",\"number\":" + std::to_string(entry.number) + ",\"seen\":[";
    for (const EntryId& seen : entry.seen) {
        if (text.back() != '[') text += ',';
        text += '"' + to_string(seen) + '"';
    }
    return text += "]}";
}

EntryId hash_of_body(std::string_view body) { return {blake2b(std::string("osmoseit/1/entry\n").append(body))}; }

// An entry's JSON but for its data, which is read by its kind.
struct Envelope {
    std::string action, author;
    DeviceId device;
    EntryId id;
    Instant instant;
    std::uint32_t number = 0;
    std::vector<EntryId> seen;
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("action", action), field("author", author), field("device", device), field("id", id), field("instant", instant),
           field("number", number), field("seen", seen));
    }
};

Error at(Error error, const Json& json) {
    error.place.line = json.line;
    error.place.column = json.column;
    return error;
}

struct CardLine {
    model::Card card;
    CardId id;
    template <class Archive>
    void serialize(Archive& ar) {
        card.serialize(ar);
        ar(field("id", id));
    }
};

} // namespace

std::string body_text(const Entry& entry) { return text_of(entry, data_text(entry.action), nullptr); }
std::string entry_text(const Entry& entry) { return text_of(entry, data_text(entry.action), &entry.id); }
EntryId hash_of(const Entry& entry) { return hash_of_body(body_text(entry)); }

Entry sealed(Entry entry) {
    entry.id = hash_of(entry);
    return entry;
}

Result<void> check_form(const Entry& entry) {
    if (entry.number == 0) return fail_at_field(errc::wrong_number, "number");
    if (entry.seen.size() > limits::seen_per_entry)
        return fail_at_field(errc::too_many_seen, "seen", {{"most", std::to_string(limits::seen_per_entry)}});
    if (!std::ranges::is_sorted(entry.seen, std::less_equal{})) return fail_at_field(errc::seen_out_of_order, "seen");
    if (entry.seen.empty() != (kind_of(entry.action) == FoundProject::kind)) return fail_at_field(errc::seen_missing, "seen");
    return {};
}

Result<Entry> read_entry(Json json) {
    if (json.kind != Json::Kind::object) return std::unexpected(at({errc::not_object, {}, {{"field", "entries"}}}, json));
    const auto data = std::ranges::find(json.members, "data", &JsonMember::key);
    if (data == json.members.end())
        return std::unexpected(at({errc::missing_field, {.field = "data"}, {{"field", "data"}}}, json));
    const Json data_json = std::move(data->value);
    json.members.erase(data);

    const auto envelope = read_json<Envelope>(json);
    if (!envelope) return std::unexpected(envelope.error());
    const auto text = data_json.kind == Json::Kind::object ? canonical_text(data_json)
                                                            : fail(errc::not_object, data_json.place(), {{"field", "data"}});
    if (!text) return std::unexpected(text.error());

    Entry entry{.id = envelope->id,
                .device = envelope->device,
                .number = envelope->number,
                .seen = envelope->seen,
                .instant = envelope->instant,
                .action = read_action(envelope->action, data_json, *text)};
    if (!envelope->author.empty()) {
        const auto author = parse_id<EntryTag>(envelope->author);
        if (!author) return std::unexpected(at({author.error().code, {.field = "author"}, {}}, json));
        entry.author = *author;
    }
    if (hash_of_body(text_of(entry, *text, nullptr)) != entry.id)
        return std::unexpected(at({errc::wrong_hash, {.entry = to_string(entry.id)}, {}}, json));
    if (auto form = check_form(entry); !form) return std::unexpected(at(std::move(form.error()), json));
    return entry;
}

CardId id_of(const model::Card& card) { return {blake2b("osmoseit/1/card\n" + canonical_text(card))}; }

std::string card_text(const model::Card& card) { return canonical_text(CardLine{card, id_of(card)}); }

Result<model::Card> read_card(const Json& json) {
    const auto line = read_json<CardLine>(json);
    if (!line) return std::unexpected(line.error());
    if (id_of(line->card) != line->id) return std::unexpected(at({errc::wrong_card, {}, {}}, json));
    return line->card;
}

namespace {

std::optional<Error> append_canonical(std::string& out, const Json& json) {
    switch (json.kind) {
    case Json::Kind::boolean: out += json.integer ? "true" : "false"; return {};
    case Json::Kind::integer: out += std::to_string(json.integer); return {};
    case Json::Kind::string: append_json_string(out, json.text); return {};
    case Json::Kind::array:
        out += '[';
        for (const Json& item : json.items) {
            if (&item != json.items.data()) out += ',';
            if (auto wrong = append_canonical(out, item)) return wrong;
        }
        out += ']';
        return {};
    case Json::Kind::object: {
        std::vector<const JsonMember*> members;
        for (const JsonMember& member : json.members) {
            if (std::ranges::any_of(member.key, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
                return Error{errc::not_canonical, member.place(), {}};
            members.push_back(&member);
        }
        std::ranges::sort(members, {}, &JsonMember::key);
        out += '{';
        for (const JsonMember* member : members) {
            if (member != members.front()) out += ',';
            append_json_string(out, member->key);
            out += ':';
            if (auto wrong = append_canonical(out, member->value)) return wrong;
        }
        out += '}';
        return {};
    }
    case Json::Kind::null:
    case Json::Kind::decimal: break;
    }
    return Error{errc::not_canonical, json.place(), {}};
}

} // namespace

Result<std::string> canonical_text(const Json& json) {
    std::string text;
    if (auto wrong = append_canonical(text, json)) return std::unexpected(std::move(*wrong));
    return text;
}

} // namespace osmose::journal
