#include "locale/text.hpp"

#include "base/date.hpp"
#include "locale/catalogue.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <unordered_map>

namespace osmose::locale {

namespace {

struct Missing {
    std::vector<std::string> keys;
    std::unordered_map<std::string, std::string, Catalogue::Hash, std::equal_to<>> shown; // by key: "[key]"
};

thread_local const Catalogue* in_use = nullptr;
thread_local Missing missing;

const Catalogue& current() {
    if (!in_use) in_use = &catalogue(Language::en);
    return *in_use;
}

const std::string& show_missing(std::string_view key) {
    if (const auto known = missing.shown.find(key); known != missing.shown.end()) return known->second;
    missing.keys.emplace_back(key);
    return missing.shown.emplace(std::string(key), "[" + std::string(key) + "]").first->second;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// Whether French elides "de" and "que" before a word: before a vowel, and before an h that is mute in most first names
// (Hélène, Henri, Hugo; not Hassan, Hamza).
bool elides(std::string_view word) {
    static constexpr std::string_view vowels = "aeiouAEIOU";
    // Second bytes of the Latin-1 letters À-Æ, È-Ï, Ò-Ö, Ù-Ü and their small forms after the byte C3.
    const auto accented_vowel = [](std::string_view text) {
        if (text.size() < 2 || text[0] != '\xC3') return false;
        const unsigned letter = static_cast<unsigned char>(text[1]) & 0x1Fu;
        return letter <= 0x06 || (letter >= 0x08 && letter <= 0x0F) || (letter >= 0x12 && letter <= 0x16) ||
               (letter >= 0x19 && letter <= 0x1C);
    };
    if (word.empty()) return false;
    if (word.starts_with("\xC5\x93") || word.starts_with("\xC5\x92")) return true; // œ, Œ
    if (vowels.contains(word[0]) || accented_vowel(word)) return true;
    const auto second = word.substr(1);
    if (word[0] == 'H' || word[0] == 'h')
        return !second.empty() && second[0] != 'a' && (vowels.contains(second[0]) || accented_vowel(second));
    if (word[0] == 'Y' || word[0] == 'y') // Yves, Yvette; not Yanis
        return !second.empty() && !vowels.contains(second[0]) && static_cast<unsigned char>(second[0]) < 0x80;
    return false;
}

std::string written_as(std::string_view how, std::string_view value) {
    if (how == "dot") return value.empty() ? std::string() : std::string(" \u00b7 ").append(value);
    if (how == "de" || how == "que") {
        std::string joined(how);
        if (elides(value)) {
            joined.pop_back();
            joined += "\u2019";
            if (how == "de") joined = "d\u2019";
        } else {
            joined += ' ';
        }
        return joined.append(value);
    }
    if (const auto count = whole_number(value)) {
        if (how == "number") return number(*count);
        if (how == "thousandths") return decimal(*count, 3, {.least = 0, .most = 3});
        if (how == "size" && *count >= 0) return bytes(static_cast<std::uint64_t>(*count));
    }
    if (how == "money") {
        const auto space = value.find(' ');
        const auto minor = whole_number(value.substr(0, space));
        const auto currency = parse_currency(space == value.npos ? "" : value.substr(space + 1));
        if (minor && currency) return money(Money{*minor}, *currency);
    }
    if (how.ends_with('.'))
        if (const Text* word = current().find(std::string(how) + std::string(value)))
            return word->form(PluralForm::other);
    if (how == "date")
        if (const auto day = parse_date(value)) return date(*day);
    return std::string(value);
}

void fill(std::string& out, std::string_view placeholder, std::span<const Argument> values) {
    const auto space = placeholder.find(' ');
    const auto how = space == placeholder.npos ? std::string_view{} : placeholder.substr(0, space);
    const auto name = space == placeholder.npos ? placeholder : placeholder.substr(space + 1);
    const auto found = std::ranges::find(values, name, &Argument::name);
    if (found == values.end())
        out.append("{").append(placeholder).append("}");
    else if (how.empty())
        out += found->value.written();
    else
        out += written_as(how, found->value.plain());
}

// "Proposé : {title}." where the title is a question: its own mark ends the sentence.
bool ends_sentence(std::string_view words) {
    constexpr std::array<std::string_view, 4> marks{".", "?", "!", "\u2026"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return words.ends_with(mark); });
}

std::string filled(std::string_view text, std::span<const Argument> values) {
    std::string out;
    out.reserve(text.size() + 32);
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = text.find('}', open);
        if (close == text.npos) break;
        out += text.substr(0, open);
        fill(out, text.substr(open + 1, close - open - 1), values);
        text.remove_prefix(close + 1);
        if (text.starts_with('.') && ends_sentence(out)) text.remove_prefix(1);
    }
    return out += text;
}

// A field as people call it; one that no catalogue names, as files do.
std::string_view field_name(std::string_view field) {
    const Text* text = current().find("field." + std::string(field));
    return text ? std::string_view(text->form(PluralForm::other)) : field;
}

std::string listed(std::span<const std::string> items, std::string_view last_key) {
    if (items.empty()) return {};
    std::string list = items[0];
    for (std::size_t i = 1; i + 1 < items.size(); ++i)
        list.append(tr("list.comma")).append(items[i]);
    if (items.size() > 1) list = tr(last_key, {{"items", list}, {"last", items.back()}});
    return list;
}

} // namespace

void use(Language language) { in_use = &catalogue(language); }
Language language() { return current().language(); }

std::string Value::plain() const { return count_ ? std::to_string(*count_) : std::string(text_); }
std::string Value::written() const {
    return count_ ? decimal(*count_, decimals_, {.least = 0, .most = decimals_}) : std::string(text_);
}

std::optional<PluralForm> Value::form() const {
    const auto count = count_ ? count_ : whole_number(text_);
    if (!count) return std::nullopt;
    return plural_form(language(), *count, decimals_);
}

const std::string& tr(std::string_view key) {
    const Text* text = current().find(key);
    return text ? text->form(PluralForm::other) : show_missing(key);
}

std::string tr(std::string_view key, std::initializer_list<Argument> values) {
    return tr(key, std::span<const Argument>(values.begin(), values.size()));
}

std::string tr(std::string_view key, std::span<const Argument> values) {
    const Text* text = current().find(key);
    if (!text) return show_missing(key);
    const auto count = std::ranges::find(values, "count", &Argument::name);
    const auto form = count == values.end() ? std::nullopt : count->value.form();
    return filled(text->form(form.value_or(PluralForm::other)), values);
}

std::string tr(std::string_view key, std::span<const std::pair<std::string, std::string>> values) {
    std::vector<Argument> arguments;
    arguments.reserve(values.size());
    for (const auto& [name, text] : values)
        arguments.push_back({name, text});
    return tr(key, arguments);
}

std::string sentence(const Error& error) { return tr("error." + std::string(error.code.key), error.values); }

std::string report(const Error& error) {
    const Place& place = error.place;
    std::vector<std::string> where;
    if (!place.file.empty()) where.push_back(place.file);
    if (place.line > 0) where.push_back(tr("place.line", {{"line", number(place.line)}}));
    if (place.column > 0) where.push_back(tr("place.column", {{"column", number(place.column)}}));
    if (!place.entry.empty()) where.push_back(tr("place.entry", {{"entry", place.entry}}));
    if (!place.field.empty()) where.push_back(tr("place.field", {{"field", field_name(place.field)}}));
    if (where.empty()) return sentence(error);
    std::string joined = where[0];
    for (std::size_t i = 1; i < where.size(); ++i)
        joined.append(tr("list.comma")).append(where[i]);
    return tr("place.report", {{"where", joined}, {"what", sentence(error)}});
}

std::string list_and(std::span<const std::string> items) { return listed(items, "list.and"); }
std::string list_or(std::span<const std::string> items) { return listed(items, "list.or"); }

const std::vector<std::string>& missing_keys() { return missing.keys; }

} // namespace osmose::locale
