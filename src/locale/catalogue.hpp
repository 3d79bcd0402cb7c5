// The texts of one language, as assets/strings/<language>.json holds them: one flat object, keys dotted by screen, each
// a text or an object of plural forms. What is not such a file is an Error with its line and column.
#pragma once

#include "base/result.hpp"
#include "locale/language.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace osmose::errc {
inline constexpr Errc not_a_catalogue{"catalogue.not-a-catalogue"}; // values: why
}

namespace osmose::locale {

// A text; where it counts something, one for each plural form that the language tells apart.
struct Text {
    std::array<std::string, plural_form_names.size()> forms; // by PluralForm; `other` is never empty
    const std::string& form(PluralForm form) const;
    bool counts() const; // whether it has several forms
};

class Catalogue {
public:
    // Reads at most max_bytes of JSON. Errors: those of parse_json (base/json.hpp), and errc::not_a_catalogue for an
    // empty text, a plural form that CLDR does not name, no form `other`, anything but texts.
    static Result<Catalogue> parse(Language language, std::string_view json);
    static constexpr std::size_t max_bytes = 1u << 20;

    Language language() const { return language_; }
    const Text* find(std::string_view key) const; // nullptr: no such key
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };
    using Texts = std::unordered_map<std::string, Text, Hash, std::equal_to<>>;
    const Texts& texts() const { return texts_; }

private:
    Language language_ = Language::en;
    Texts texts_;
};

// The catalogue built into the program, read when first asked for.
const Catalogue& catalogue(Language language);
// The file that it is read from, byte for byte.
std::string catalogue_json(Language language);
// What of it is built in, by cmake/strings.cmake: French is whole, English has the same lines without their keys.
std::string_view built_in(Language language);

} // namespace osmose::locale
