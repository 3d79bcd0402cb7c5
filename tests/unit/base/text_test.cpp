#include "base/text.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace osmose;
using namespace std::string_view_literals;

TEST_CASE("text is UTF-8 in its shortest form") {
    for (std::string_view good :
         {""sv, "Zoé"sv, "Ωσμωση"sv, "日本"sv, "🥖"sv, "\xF4\x8F\xBF\xBF"sv, "\xED\x9F\xBF"sv, "\xEE\x80\x80"sv}) {
        CAPTURE(good);
        CHECK_FALSE(first_not_utf8(good).has_value());
    }
    // Lone continuation, overlong, surrogate, beyond U+10FFFF, cut short, bytes that never occur.
    for (std::string_view bad :
         {"\x80"sv, "\xC0\x80"sv, "\xE0\x9F\xBF"sv, "\xF0\x8F\xBF\xBF"sv, "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv,
          "\xC3"sv, "\xE2\x82"sv, "\xF0\x9F\xA5"sv, "\xFF"sv, "\xFE"sv, "\xF8\x88\x80\x80\x80"sv}) {
        CAPTURE(bad);
        CHECK(first_not_utf8(std::string("ab") + std::string(bad)) == 2);
        CHECK(first_not_utf8(std::string(bad) + "ab") == 0);
    }
}

TEST_CASE("text is counted and cut in code points") {
    CHECK(code_points("") == 0);
    CHECK(code_points("Zoé") == 3);
    CHECK(code_points("🥖日") == 2);
    CHECK(first_code_points("Zoé et 🥖", 3) == "Zoé");
    CHECK(first_code_points("Zoé", 9) == "Zoé");
    CHECK(first_code_points("🥖日", 1) == "🥖");
    CHECK(first_code_points("abc", 0) == "");
}

TEST_CASE("what comes in is checked at the door") {
    CHECK(check_text("Zoé", 3).has_value());
    CHECK(check_text("Zoé", 2).error().code == errc::text_too_long);
    CHECK(check_text("a\0b"sv, 9).error().code == errc::nul_in_text);
    CHECK(check_text("\xC3"sv, 9).error().code == errc::not_utf8);
}
