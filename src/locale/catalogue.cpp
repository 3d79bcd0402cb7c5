#include "locale/catalogue.hpp"

#include "base/json.hpp"

#include <algorithm>
#include <cassert>
#include <mutex>
#include <utility>

namespace osmose::locale {

namespace {

std::unexpected<Error> refuse(Place place, Language language, std::string_view why) {
    place.file = std::string(code(language)) + ".json";
    return fail(errc::not_a_catalogue, std::move(place), {{"why", std::string(why)}});
}

Result<Text> text_of(const Json& value, Language language) {
    Text text;
    const auto fill = [&](PluralForm form, const Json& from) -> Result<void> {
        if (from.kind != Json::Kind::string) return refuse(from.place(), language, "only texts and plural forms");
        if (from.text.empty()) return refuse(from.place(), language, "an empty text");
        text.forms[std::to_underlying(form)] = from.text;
        return {};
    };
    if (value.kind != Json::Kind::object) return fill(PluralForm::other, value).transform([&] { return text; });
    for (const JsonMember& form : value.members) {
        const auto name = std::ranges::find(plural_form_names, form.key);
        if (name == plural_form_names.end()) return refuse(form.place(), language, "no plural form of that name");
        if (auto filled = fill(static_cast<PluralForm>(name - plural_form_names.begin()), form.value); !filled)
            return std::unexpected(filled.error());
    }
    if (text.form(PluralForm::other).empty()) return refuse(value.place(), language, "the form other is missing");
    return text;
}

// The first line of a text, with its end, taken from it.
std::string_view cut_line(std::string_view& text) {
    const auto line = text.substr(0, text.find('\n') + 1);
    text.remove_prefix(line.size());
    return line;
}

} // namespace

const std::string& Text::form(PluralForm form) const {
    const std::string& own = forms[std::to_underlying(form)];
    return own.empty() ? forms[std::to_underlying(PluralForm::other)] : own;
}

bool Text::counts() const {
    return std::ranges::count_if(forms, [](const std::string& text) { return !text.empty(); }) > 1;
}

Result<Catalogue> Catalogue::parse(Language language, std::string_view json) {
    const auto parsed = parse_json(json, {.bytes = max_bytes, .depth = 2});
    if (!parsed) {
        Error error = parsed.error();
        error.place.file = std::string(code(language)) + ".json";
        return std::unexpected(std::move(error));
    }
    if (parsed->kind != Json::Kind::object) return refuse(parsed->place(), language, "no object");
    Catalogue read;
    read.language_ = language;
    for (const JsonMember& member : parsed->members) {
        auto text = text_of(member.value, language);
        if (!text) return std::unexpected(std::move(text.error()));
        read.texts_.emplace(member.key, std::move(*text));
    }
    return read;
}

const Text* Catalogue::find(std::string_view key) const {
    const auto found = texts_.find(key);
    return found == texts_.end() ? nullptr : &found->second;
}

std::string catalogue_json(Language language) {
    std::string_view texts = built_in(language);
    if (language == Language::fr) return std::string(texts);
    std::string json;
    for (std::string_view keyed = built_in(Language::fr); !keyed.empty();) {
        const auto line = cut_line(keyed);
        if (line.starts_with("  \"")) json += line.substr(0, line.find("\": ") + 3);
        json += cut_line(texts);
    }
    return json;
}

const Catalogue& catalogue(Language language) {
    static std::array<std::once_flag, languages.size()> asked;
    static std::array<Catalogue, languages.size()> read;
    const auto place = std::to_underlying(language);
    std::call_once(asked[place], [&] {
        auto parsed = Catalogue::parse(language, catalogue_json(language));
        assert(parsed && "assets/strings holds a file that is no catalogue: the unit test says where");
        if (parsed) read[place] = std::move(*parsed);
    });
    return read[place];
}

} // namespace osmose::locale
