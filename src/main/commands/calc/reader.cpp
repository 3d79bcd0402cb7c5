#include "main/commands/calc/calc.hpp"

#include "base/law.hpp"
#include "exchange/project_file.hpp"
#include "journal/archives/canonical_output.hpp"
#include "journal/archives/leaves.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <unordered_set>

namespace osmose::cli {

Reader::Reader(const Json& json, std::string path) : json_(json), path_(std::move(path)) {
    if (json.kind != Json::Kind::object) wrong(exchange::errc::wrong_kind, json, "");
}

std::string Reader::word(std::string_view key) {
    const Json* value = member(key);
    if (value && value->kind == Json::Kind::string) return value->text;
    if (value) wrong(exchange::errc::wrong_kind, *value, key);
    return {};
}

bool Reader::flag(std::string_view key) {
    const Json* value = member(key);
    if (value && value->kind != Json::Kind::boolean) wrong(exchange::errc::wrong_kind, *value, key);
    return value && value->integer != 0;
}

std::vector<std::string> Reader::words(std::string_view key) {
    return list<std::string>(key, [&](const Json& item) { return text_of(item, key); });
}

std::vector<std::string> Reader::names(std::string_view key) {
    std::unordered_set<std::string> seen;
    return list<std::string>(key, [&](const Json& item) {
        if (item.kind != Json::Kind::string)
            wrong(exchange::errc::wrong_kind, item, key);
        else if (!seen.insert(item.text).second)
            wrong(errc::named_twice, item, key, {{"name", item.text}});
        return item.text;
    });
}

std::vector<std::pair<std::string, Money>> Reader::named_moneys(std::string_view key) {
    std::vector<std::pair<std::string, Money>> out;
    const Json* value = member(key);
    if (!value) return out;
    if (value->kind != Json::Kind::object) wrong(exchange::errc::wrong_kind, *value, key);
    for (const JsonMember& each : value->members)
        out.emplace_back(each.key, Money{whole(&each.value, std::string(key) + "." + each.key)});
    return out;
}

double Reader::number(std::string_view key) {
    const Json* value = member(key);
    if (!value) return 0;
    if (value->kind == Json::Kind::integer) return static_cast<double>(value->integer);
    if (value->kind != Json::Kind::decimal) {
        wrong(exchange::errc::wrong_kind, *value, key);
        return 0;
    }
    // The program keeps the "C" locale, which strtod reads by; from_chars reads no floating point yet in libc++.
    return std::strtod(value->text.c_str(), nullptr);
}

void Reader::wrong(Errc code, const Json& at, std::string_view key, std::vector<std::pair<std::string, std::string>> values) {
    if (error_) return;
    values.emplace_back("key", path_ + std::string(key));
    error_ = Error{code, at.place(), std::move(values)};
}

void Reader::unknown_word(std::string_view key, std::string_view text) {
    wrong(journal::errc::unknown_word, *json_.find(key), key, {{"word", std::string(text)}});
}

Result<void> Reader::done() {
    for (const JsonMember& each : json_.members)
        if (!error_ && std::ranges::find(known_, each.key) == known_.end())
            error_ = Error{exchange::errc::unknown_key, each.place(), {{"key", path_ + each.key}}};
    if (error_) return std::unexpected(*error_);
    return {};
}

const Json* Reader::member(std::string_view key) {
    if (!has(key)) wrong(exchange::errc::key_missing, json_, key);
    return json_.find(key);
}

std::int64_t Reader::whole(const Json* value, std::string_view key) {
    if (value && value->kind == Json::Kind::integer) return value->integer;
    if (value) wrong(exchange::errc::wrong_kind, *value, key);
    return 0;
}

Fraction Reader::exact(const Json* value, std::string_view key) {
    if (value && value->kind == Json::Kind::string) {
        if (const auto read = parse_fraction(value->text)) return *read;
        wrong(osmose::errc::not_a_fraction, *value, key);
        return {};
    }
    return whole(value, key);
}

std::span<const Json> Reader::items(std::string_view key) {
    const Json* value = member(key);
    return value ? items_of(*value, key) : std::span<const Json>{};
}

std::span<const Json> Reader::items_of(const Json& list, std::string_view key) {
    if (list.kind != Json::Kind::array) wrong(exchange::errc::wrong_kind, list, key);
    return list.items;
}

std::string Reader::text_of(const Json& value, std::string_view key) {
    if (value.kind != Json::Kind::string) wrong(exchange::errc::wrong_kind, value, key);
    return value.text;
}

Error Reader::placed(Error error) const {
    const Json* at = &json_;
    std::string_view field = error.place.field;
    while (at && !field.empty()) {
        const std::size_t end = std::min(field.find_first_of(".[", 1), field.size());
        std::string_view step = field.substr(0, end);
        field.remove_prefix(end);
        if (step.starts_with('[')) {
            std::size_t number = 0;
            std::from_chars(step.data() + 1, step.data() + step.size(), number);
            at = number >= 1 && number <= at->items.size() ? &at->items[number - 1] : nullptr;
        } else {
            if (step.starts_with('.')) step.remove_prefix(1);
            at = at->find(step);
        }
    }
    if (at && at != &json_) {
        error.place.line = at->line;
        error.place.column = at->column;
    }
    return error;
}

std::string json_of(std::span<const Money> amounts) {
    std::string out = "[";
    for (const Money& amount : amounts) out += (out.size() > 1 ? "," : "") + std::to_string(amount.minor);
    return out + "]";
}

std::string json_of(std::string_view text) {
    std::string out;
    journal::append_json_string(out, text);
    return out;
}

std::string json_of(const Fraction& fraction) { return '"' + to_string(fraction) + '"'; }

std::string json_of(double number) {
    char digits[32];
    const auto [end, failed] = std::to_chars(digits, digits + sizeof digits, number);
    must_hold(failed == std::errc(), "a floating-point number has at most 24 characters");
    return std::string(digits, end);
}

} // namespace osmose::cli
