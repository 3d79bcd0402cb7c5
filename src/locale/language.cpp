#include "locale/language.hpp"

namespace osmose::locale {

std::string_view code(Language language) { return language == Language::fr ? "fr" : "en"; }

std::optional<Language> language_named(std::string_view tag) {
    const auto primary = tag.substr(0, tag.find_first_of("-_."));
    if (primary.size() != 2) return std::nullopt;
    const char lower[]{static_cast<char>(primary[0] | 0x20), static_cast<char>(primary[1] | 0x20)};
    for (const Language language : languages)
        if (code(language) == std::string_view(lower, 2)) return language;
    return std::nullopt;
}

Language preferred(std::span<const std::string_view> tags) {
    for (const std::string_view tag : tags)
        if (const auto language = language_named(tag)) return *language;
    return Language::en;
}

PluralForm plural_form(Language language, std::int64_t count, int decimals) {
    // CLDR's operands: the integer part, and whether decimals are seen.
    std::uint64_t integer =
        count < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(count) : static_cast<std::uint64_t>(count);
    bool fractional = false;
    for (; decimals > 0; --decimals) {
        fractional = fractional || integer % 10 != 0;
        integer /= 10;
    }
    if (language == Language::en) return integer == 1 && !fractional ? PluralForm::one : PluralForm::other;
    if (integer <= 1) return PluralForm::one;
    return integer % 1'000'000 == 0 && !fractional ? PluralForm::many : PluralForm::other;
}

PluralForm ordinal_form(Language language, std::int64_t rank) {
    if (language == Language::fr) return rank == 1 ? PluralForm::one : PluralForm::other;
    const auto last = rank % 10, last_two = rank % 100;
    if (last == 1 && last_two != 11) return PluralForm::one;
    if (last == 2 && last_two != 12) return PluralForm::two;
    if (last == 3 && last_two != 13) return PluralForm::few;
    return PluralForm::other;
}

} // namespace osmose::locale
