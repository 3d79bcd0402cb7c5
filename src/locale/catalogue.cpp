#include "locale/catalogue.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace osmose::locale {

namespace {

// Takes the reader's events; answers false to what has no place in a catalogue, which stops the reader there.
struct Filling : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Filling> {
    explicit Filling(Catalogue::Texts& filled) : texts(filled) {}

    bool Default() { return refuse("only texts and plural forms"); }
    bool StartArray() { return refuse("no lists"); }
    bool StartObject() {
        return ++depth <= 2 || refuse("plural forms hold texts");
    }
    bool EndObject(rapidjson::SizeType) {
        if (depth-- == 2) return close_plural();
        return true;
    }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        const std::string_view key(text, length);
        if (depth == 2) return open_form(key);
        const auto [place, fresh] = texts.try_emplace(std::string(key));
        current = &place->second;
        form = PluralForm::other;
        return fresh || refuse("a key stands twice");
    }
    bool String(const char* text, rapidjson::SizeType length, bool) {
        if (!current) return refuse("a catalogue is an object");
        std::string& filled = current->forms[std::to_underlying(form)];
        if (!filled.empty()) return refuse("a plural form stands twice");
        filled.assign(text, length);
        return length > 0 || refuse("an empty text");
    }

    Catalogue::Texts& texts;
    std::string_view why;

private:
    bool refuse(std::string_view reason) {
        why = reason;
        return false;
    }
    bool open_form(std::string_view name) {
        const auto found = std::ranges::find(plural_form_names, name);
        if (found == plural_form_names.end()) return refuse("no plural form of that name");
        form = static_cast<PluralForm>(found - plural_form_names.begin());
        return true;
    }
    bool close_plural() {
        const bool whole = !current->forms[std::to_underlying(PluralForm::other)].empty();
        current = nullptr;
        return whole || refuse("the form other is missing");
    }

    Text* current = nullptr;
    PluralForm form = PluralForm::other;
    int depth = 0;
};

Place place_of(std::string_view json, std::size_t offset, Language language) {
    const auto before = json.substr(0, std::min(offset, json.size()));
    const auto line_start = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
    return {.file = std::string(code(language)) + ".json",
            .line = static_cast<std::uint32_t>(1 + std::ranges::count(before, '\n')),
            .column = static_cast<std::uint32_t>(1 + before.size() - line_start)};
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
    if (json.size() > max_bytes) return fail(errc::not_a_catalogue, place_of(json, 0, language), {{"why", "too large"}});
    Catalogue read;
    read.language_ = language;
    Filling filling(read.texts_);
    rapidjson::MemoryStream stream(json.data(), json.size());
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    if (const auto done = reader.Parse<flags>(stream, filling); done.IsError()) {
        const std::string why(filling.why.empty() ? rapidjson::GetParseError_En(done.Code()) : filling.why);
        return fail(errc::not_a_catalogue, place_of(json, done.Offset(), language), {{"why", why}});
    }
    return read;
}

const Text* Catalogue::find(std::string_view key) const {
    const auto found = texts_.find(key);
    return found == texts_.end() ? nullptr : &found->second;
}

const Catalogue& catalogue(Language language) {
    static const auto read = [] {
        std::array<Catalogue, languages.size()> all;
        for (const Language each : languages) {
            auto parsed = Catalogue::parse(each, catalogue_json(each));
            assert(parsed && "assets/strings holds a file that is no catalogue: the unit test says where");
            if (parsed) all[std::to_underlying(each)] = std::move(*parsed);
        }
        return all;
    }();
    return read[std::to_underlying(language)];
}

} // namespace osmose::locale
