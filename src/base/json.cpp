#include "base/json.hpp"

#include "base/integer.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <unordered_set>

namespace osmose {

namespace {

// Line and column of ever later places in a text: each byte is looked at once.
class Ruler {
public:
    explicit Ruler(std::string_view text) : text_(text) {}
    Place at(std::size_t offset) {
        for (; offset_ < offset; ++offset_) {
            if (text_[offset_] == '\n') {
                ++line_;
                column_ = 1;
            } else if ((static_cast<unsigned char>(text_[offset_]) & 0xC0) != 0x80) {
                ++column_;
            }
        }
        return {.line = line_, .column = column_};
    }

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    std::uint32_t line_ = 1, column_ = 1;
};

std::unexpected<Error> fail_at_offset(Errc code, std::string_view text, std::size_t offset,
                                      std::vector<std::pair<std::string, std::string>> values = {}) {
    return fail(code, Ruler(text).at(std::min(offset, text.size())), std::move(values));
}

bool is_decimal(std::string_view number) { return number.find_first_of(".eE") != std::string_view::npos; }

std::vector<std::pair<std::string, std::string>> values_of(std::string_view number) {
    return {{"number", std::string(number.substr(0, 40))}, {"most", std::to_string(json_max)}};
}

// Takes RapidJSON's events, refuses what RapidJSON would accept, and builds the tree if asked.
class Strict {
public:
    Strict(std::string_view text, const rapidjson::MemoryStream& stream, const JsonLimits& limits, Json* root)
        : text_(text), stream_(stream), limits_(limits), ruler_(text), root_(root) {}

    const std::optional<Error>& error() const { return error_; }

    bool Null() { return scalar({}); }
    bool Bool(bool value) { return scalar({.kind = Json::Kind::boolean, .integer = value}); }
    bool String(const char* chars, rapidjson::SizeType length, bool) {
        const std::string_view string(chars, length);
        if (string.contains('\0')) return refuse(errc::nul_in_text, start());
        if (first_not_utf8(string)) return refuse(errc::json_bad_string, start()); // an escape that is half a pair
        return scalar({.kind = Json::Kind::string, .text = root_ ? std::string(string) : std::string()});
    }
    bool RawNumber(const char* chars, rapidjson::SizeType length, bool) {
        const std::string_view number(chars, length);
        if (is_decimal(number)) {
            if (!limits_.decimals) return refuse(errc::json_not_whole, start(), values_of(number));
            return scalar({.kind = Json::Kind::decimal, .text = std::string(number)});
        }
        std::int64_t integer = 0;
        const auto [end, failed] = std::from_chars(chars, chars + length, integer);
        if (failed != std::errc() || end != chars + length || integer > json_max || integer < -json_max)
            return refuse(errc::json_out_of_range, start(), values_of(number));
        return scalar({.kind = Json::Kind::integer, .integer = integer});
    }
    bool StartObject() { return open(Json::Kind::object); }
    bool Key(const char* chars, rapidjson::SizeType length, bool) {
        std::string key(chars, length);
        const Place place = start();
        if (key.contains('\0')) return refuse(errc::nul_in_text, place);
        if (first_not_utf8(key)) return refuse(errc::json_bad_string, place);
        if (!levels_.back().keys.insert(key).second) {
            return refuse(errc::json_duplicate_key, place, {{"key", std::string(first_code_points(key, 40))}});
        }
        if (Json* object = levels_.back().value) {
            object->members.push_back({.key = std::move(key), .line = place.line, .column = place.column, .value = {}});
        }
        return passed();
    }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(Json::Kind::array); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    // Never sent: numbers come as they are written.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

private:
    static constexpr std::size_t bracket = 1; // is announced before it is taken from the stream

    struct Level {
        Json* value; // null where nothing is built
        std::unordered_set<std::string> keys;
    };

    // Where the token that was just read begins: the first thing after the one before.
    Place start() { return ruler_.at(std::min(text_.find_first_not_of(" \t\r\n,:", end_), text_.size())); }

    bool refuse(Errc code, Place place, std::vector<std::pair<std::string, std::string>> values = {}) {
        error_ = Error{code, place, std::move(values)};
        return false;
    }
    bool passed(std::size_t ahead = 0) {
        end_ = stream_.Tell() + ahead;
        return true;
    }
    Json* put(Json value) {
        const Place place = start();
        if (!root_) return nullptr;
        value.line = place.line;
        value.column = place.column;
        Json* slot = root_;
        if (!levels_.empty()) {
            Json& parent = *levels_.back().value;
            slot = parent.kind == Json::Kind::array ? &parent.items.emplace_back() : &parent.members.back().value;
        }
        *slot = std::move(value);
        return slot;
    }
    bool scalar(Json value) {
        put(std::move(value));
        return passed();
    }
    bool open(Json::Kind kind) {
        if (levels_.size() == limits_.depth)
            return refuse(errc::json_too_deep, start(), {{"most", std::to_string(limits_.depth)}});
        Json* value = put({.kind = kind});
        levels_.push_back({value, {}});
        return passed(bracket);
    }
    bool close() {
        levels_.pop_back();
        return passed(bracket);
    }

    std::string_view text_;
    const rapidjson::MemoryStream& stream_;
    const JsonLimits& limits_;
    Ruler ruler_;
    Json* root_;
    std::vector<Level> levels_;
    std::size_t end_ = 0; // of the token before
    std::optional<Error> error_;
};

std::unexpected<Error> syntax_error(std::string_view text, const rapidjson::ParseResult& result, const JsonLimits& limits) {
    const std::size_t offset = result.Offset();
    const bool at_end = text.find_first_not_of(" \t\r\n", offset) == std::string_view::npos;
    const bool quote_follows = text.find('"', offset) != std::string_view::npos;
    switch (result.Code()) {
    case rapidjson::kParseErrorDocumentEmpty:
        if (at_end) return fail_at_offset(errc::json_empty, text, offset);
        break; // it begins with what closes
    case rapidjson::kParseErrorNumberTooBig: {
        const std::string_view number = text.substr(offset, text.find_first_not_of("+-.0123456789eE", offset) - offset);
        return fail_at_offset(is_decimal(number) && !limits.decimals ? errc::json_not_whole : errc::json_out_of_range, text, offset, values_of(number));
    }
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return fail_at_offset(errc::json_trailing, text, offset);
    case rapidjson::kParseErrorStringMissQuotationMark:
    case rapidjson::kParseErrorStringEscapeInvalid:
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
    case rapidjson::kParseErrorStringInvalidEncoding:
        return fail_at_offset(quote_follows ? errc::json_bad_string : errc::json_unfinished, text, offset);
    default:
        break;
    }
    if (at_end) return fail_at_offset(errc::json_unfinished, text, offset);
    return fail_at_offset(errc::json_syntax, text, offset,
                          {{"found", std::string(first_code_points(text.substr(offset), 1))}});
}

Result<void> read(std::string_view text, const JsonLimits& limits, Json* root) {
    if (text.size() > limits.bytes) return fail(errc::json_too_large, {}, {{"most", std::to_string(limits.bytes)}});
    if (const auto wrong = first_not_utf8(text)) return fail_at_offset(errc::not_utf8, text, *wrong);
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        return fail_at_offset(errc::nul_in_text, text, nul);

    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::MemoryStream stream(text.data(), text.size());
    Strict strict(text, stream, limits, root);
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, strict);
    if (strict.error()) return std::unexpected(*strict.error());
    if (result.IsError()) return syntax_error(text, result, limits);
    return {};
}

} // namespace

const Json* Json::find(std::string_view key) const {
    const auto found = std::ranges::find(members, key, &JsonMember::key);
    return found == members.end() ? nullptr : &found->value;
}

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
    Json root;
    return read(text, limits, &root).transform([&] { return std::move(root); });
}

Result<void> check_json(std::string_view text, const JsonLimits& limits) { return read(text, limits, nullptr); }

} // namespace osmose
