#include "locale/catalogue.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::locale;

TEST_CASE("a catalogue is a flat object of texts and plural forms") {
    const auto read =
        Catalogue::parse(Language::fr, R"({"a.b": "Bonjour", "n": {"one": "{count} jour", "other": "{count} jours"}})");
    REQUIRE(read);
    CHECK(read->language() == Language::fr);
    CHECK(read->find("a.b")->form(PluralForm::one) == "Bonjour");
    CHECK_FALSE(read->find("a.b")->counts());
    CHECK(read->find("n")->form(PluralForm::one) == "{count} jour");
    CHECK(read->find("n")->form(PluralForm::many) == "{count} jours");
    CHECK(read->find("n")->counts());
    CHECK(read->find("n.one") == nullptr);
}

TEST_CASE("what is no catalogue is refused with its place") {
    struct Wrong {
        const char* json;
        std::uint32_t line, column;
    };
    for (const auto& [json, line, column] : {
             Wrong{R"([])", 1, 1},
             Wrong{R"({"a": ""})", 1, 7},
             Wrong{"{\n  \"a\": 3}", 2, 8},
             Wrong{R"({"a": {"one": "x"}})", 1, 7},
             Wrong{R"({"a": {"several": "x", "other": "y"}})", 1, 8},
             Wrong{R"({"a": {"other": null}})", 1, 17},
         }) {
        const auto read = Catalogue::parse(Language::en, json);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == errc::not_a_catalogue);
        CHECK(read.error().place == Place{.file = "en.json", .line = line, .column = column});
    }
    for (const char* json :
         {"", "{", R"({"a": "x", "a": "y"})", R"({"a": {"other": {"b": "c"}}})", "{\"a\": \"\xff\"}"}) {
        const auto read = Catalogue::parse(Language::en, json);
        REQUIRE_FALSE(read);
        CHECK(read.error().place.file == "en.json");
    }
    CHECK_FALSE(Catalogue::parse(Language::en, std::string(Catalogue::max_bytes + 1, ' ')));
}
