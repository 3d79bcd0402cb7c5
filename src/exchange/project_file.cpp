#include "exchange/project_file.hpp"

#include "base/text.hpp"
#include "journal/journal.hpp"

#include <algorithm>
#include <array>

namespace osmose::exchange {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF"; // some editors put one before UTF-8

template <class Items, class Line>
void write_list(std::string& text, std::string_view key, const Items& items, Line line) {
    text += ",\n\"" + std::string(key) + "\":[";
    for (std::size_t i = 0; i < items.size(); ++i) text += (i ? ",\n" : "\n") + line(items[i]);
    text += items.empty() ? "]" : "\n]";
}

Result<const Json*> member(const Json& object, std::string_view key, Json::Kind kind) {
    const Json* value = object.find(key);
    if (!value) return fail(errc::key_missing, object.place(), {{"key", std::string(key)}});
    if (value->kind != kind) return fail(errc::wrong_kind, value->place(), {{"key", std::string(key)}});
    return value;
}

Result<void> only_keys(const Json& object, std::span<const std::string_view> keys) {
    for (const JsonMember& member : object.members)
        if (!std::ranges::contains(keys, member.key)) return fail(errc::unknown_key, member.place(), {{"key", member.key}});
    return {};
}

// With the place of the value, where the error knows none.
std::unexpected<Error> at(const Json& json, Error error) {
    if (error.place.line == 0) error.place.line = json.line, error.place.column = json.column;
    return std::unexpected(std::move(error));
}

template <class Parsed>
Result<Parsed> read_id(const Json& object, std::string_view key) {
    const auto text = member(object, key, Json::Kind::string);
    if (!text) return std::unexpected(text.error());
    const auto bytes = from_hex((*text)->text);
    if (!bytes) return at(**text, bytes.error());
    return Parsed{*bytes};
}

} // namespace

std::string signature_text(const journal::HeadSignature& signature) {
    std::string text = R"({"device":")" + to_string(signature.device) + R"(","head":")" + to_string(signature.head) + R"(","signature":")";
    for (const std::size_t half : {0u, 32u}) { // 64 bytes as two ids' worth of digits
        std::array<std::uint8_t, 32> bytes{};
        std::copy_n(signature.bytes.begin() + static_cast<std::ptrdiff_t>(half), bytes.size(), bytes.begin());
        text += to_hex(bytes);
    }
    return text + "\"}";
}

Result<journal::HeadSignature> read_signature(const Json& json, const model::ProjectId& project) {
    constexpr std::array<std::string_view, 3> keys{"device", "head", "signature"};
    if (json.kind != Json::Kind::object) return fail(errc::wrong_kind, json.place(), {{"key", "signatures"}});
    if (const auto sound = only_keys(json, keys); !sound) return std::unexpected(sound.error());
    const auto device = read_id<DeviceId>(json, "device");
    if (!device) return std::unexpected(device.error());
    const auto head = read_id<EntryId>(json, "head");
    if (!head) return std::unexpected(head.error());
    const auto text = member(json, "signature", Json::Kind::string);
    if (!text) return std::unexpected(text.error());
    journal::HeadSignature signature{.device = *device, .head = *head};
    const std::string_view digits = (*text)->text;
    for (const std::size_t half : {0u, 32u}) {
        const auto bytes = from_hex(digits.substr(std::min(2 * half, digits.size()), half ? digits.npos : 64));
        if (!bytes) return at(**text, bytes.error());
        std::ranges::copy(*bytes, signature.bytes.begin() + static_cast<std::ptrdiff_t>(half));
    }
    if (!verify(signature, project)) return fail(errc::bad_signature, json.place());
    return signature;
}

std::string write_project(const Bundle& bundle) {
    std::string text = R"({"format":"osmoseit","version":)" + std::to_string(file_version) + R"(,"project":")" + to_string(bundle.project) + '"';
    write_list(text, "entries", bundle.entries, journal::entry_text);
    write_list(text, "cards", bundle.cards, journal::card_text);
    write_list(text, "signatures", bundle.signatures, signature_text);
    return text + "}\n";
}

ProjectReader::ProjectReader(std::string text) : bundle_(Bundle{}) {
    std::string_view rest = text;
    if (rest.starts_with(byte_order_mark)) rest.remove_prefix(byte_order_mark.size());
    if (const Result<void> opened = open(rest); !opened) bundle_ = std::unexpected(opened.error());
}

Result<void> ProjectReader::open(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (text.size() <= limits::file_bytes && first != text.npos && text[first] != '{' && !first_not_utf8(text)) return fail(errc::other_program);
    Result<Json> file = parse_json(text);
    if (!file) return std::unexpected(file.error());
    const Json* format = file->find("format");
    if (!format || format->kind != Json::Kind::string || format->text != "osmoseit") return fail(errc::other_program);
    const auto version = member(*file, "version", Json::Kind::integer);
    if (!version) return std::unexpected(version.error());
    if ((*version)->integer != file_version)
        return fail(errc::newer_format, (*version)->place(),
                    {{"version", std::to_string((*version)->integer)}, {"known", std::to_string(file_version)}});
    constexpr std::array<std::string_view, 6> keys{"format", "version", "project", "entries", "cards", "signatures"};
    if (const auto sound = only_keys(*file, keys); !sound) return sound;
    const auto project = read_id<EntryId>(*file, "project");
    if (!project) return std::unexpected(project.error());
    bundle_->project = *project;
    for (const auto& [key, list] : {std::pair{"entries", &entries_}, std::pair{"cards", &cards_}, std::pair{"signatures", &signatures_}}) {
        const auto items = member(*file, key, Json::Kind::array);
        if (!items) return std::unexpected(items.error());
        *list = std::move(const_cast<Json&>(**items)); // of our own `file`, which ends here
    }
    total_ = entries_.items.size();
    if (total_ > limits::entries) return fail(journal::errc::too_many_entries, entries_.place(), {{"most", std::to_string(limits::entries)}});
    bundle_->entries.reserve(total_);
    return {};
}

bool ProjectReader::step(std::size_t entries) {
    for (; bundle_ && entries > 0 && done() < total_; --entries) {
        Result<journal::Entry> entry = journal::read_entry(std::move(entries_.items[done()]));
        if (!entry) bundle_ = std::unexpected(entry.error());
        else bundle_->entries.push_back(std::move(*entry));
    }
    if (!bundle_) return false;
    if (done() < total_) return true;
    if (const Result<void> closed = close(); !closed) bundle_ = std::unexpected(closed.error());
    return false;
}

Result<void> ProjectReader::close() {
    for (const Json& json : std::exchange(cards_.items, {})) {
        Result<model::Card> card = journal::read_card(json);
        if (!card) return std::unexpected(card.error());
        bundle_->cards.push_back(std::move(*card));
    }
    for (const Json& json : std::exchange(signatures_.items, {})) {
        Result<journal::HeadSignature> signature = read_signature(json, bundle_->project);
        if (!signature) return std::unexpected(signature.error());
        bundle_->signatures.push_back(*signature);
    }
    return {};
}

Result<Bundle> ProjectReader::take() { return std::move(bundle_); }

Result<Bundle> read_project(std::string text) {
    ProjectReader reader(std::move(text));
    while (reader.step(limits::entries)) {}
    return reader.take();
}

} // namespace osmose::exchange
