// The languages that OsmoseIt speaks, and their plural forms. A language is one more file in assets/strings, one more
// line here and its plural rule: numbers, dates and words are all data of the catalogue.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace osmose::locale {

enum class Language : std::uint8_t { fr, en };

inline constexpr std::array languages{Language::fr, Language::en};

// "fr", "en": the name of the file in assets/strings and the value of the HTML attribute lang.
std::string_view code(Language language);
// A BCP 47 tag, as a browser or a system states it: "fr", "fr-CA", "en_GB.UTF-8". Nothing for a language we do not
// speak.
std::optional<Language> language_named(std::string_view tag);
// The first tag that we speak; English when there is none.
Language preferred(std::span<const std::string_view> tags);

// CLDR's names of plural forms; a text may hold several of them, and always `other`.
enum class PluralForm : std::uint8_t { one, two, few, many, other };
inline constexpr std::array<std::string_view, 5> plural_form_names{"one", "two", "few", "many", "other"};

// The form for count / 10^decimals, as it is written with its last zeros left off: "1 membre", "1,5 heure", "2 heures".
// Source: Unicode CLDR, supplemental/plurals.xml, rules of fr and en.
PluralForm plural_form(Language language, std::int64_t count, int decimals = 0);
// The form of a rank (1er, 2e; 1st, 2nd, 3rd, 4th). Source: Unicode CLDR, supplemental/ordinals.xml.
PluralForm ordinal_form(Language language, std::int64_t rank);

} // namespace osmose::locale
