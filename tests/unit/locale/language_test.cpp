#include "locale/language.hpp"

#include <array>
#include <limits>

#include <doctest/doctest.h>

using namespace osmose::locale;

TEST_CASE("a browser's or a system's tag names a language, whatever its region") {
    for (const char* tag : {"fr", "fr-CA", "FR", "fr_FR.UTF-8"})
        CHECK(language_named(tag) == Language::fr);
    for (const char* tag : {"en", "en-GB", "en_US"})
        CHECK(language_named(tag) == Language::en);
    for (const char* tag : {"", "f", "frr", "de", "C", "français"})
        CHECK(language_named(tag) == std::nullopt);
    CHECK(preferred(std::array<std::string_view, 3>{"de", "fr-BE", "en"}) == Language::fr);
    CHECK(preferred({}) == Language::en);
}

TEST_CASE("CLDR plurals.xml, fr: 0, 1 and 1,5 are singular, whole millions have a form of their own") {
    for (const int count : {0, 1, -1})
        CHECK(plural_form(Language::fr, count) == PluralForm::one);
    for (const int count : {2, 11, -2, 1'000'001})
        CHECK(plural_form(Language::fr, count) == PluralForm::other);
    CHECK(plural_form(Language::fr, 1'000'000) == PluralForm::many);
    CHECK(plural_form(Language::fr, 1'500, 3) == PluralForm::one);
    CHECK(plural_form(Language::fr, 1'999, 3) == PluralForm::one);
    CHECK(plural_form(Language::fr, 2'000, 3) == PluralForm::other);
}

TEST_CASE("CLDR plurals.xml, en: only 1 itself is singular") {
    for (const int count : {1, -1})
        CHECK(plural_form(Language::en, count) == PluralForm::one);
    for (const int count : {0, 2, 11, 1'000'000})
        CHECK(plural_form(Language::en, count) == PluralForm::other);
    CHECK(plural_form(Language::en, 1'000, 3) == PluralForm::one);
    CHECK(plural_form(Language::en, 1'500, 3) == PluralForm::other);
    CHECK(plural_form(Language::en, std::numeric_limits<std::int64_t>::min()) == PluralForm::other);
}
