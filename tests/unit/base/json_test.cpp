#include "base/json.hpp"

#include "base/text.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace std::string_view_literals;

namespace {

struct Refused {
    std::string_view text;
    Errc code;
    std::uint32_t line, column;
};

void check_refused(const Refused& c, const JsonLimits& limits = {}) {
    CAPTURE(c.text.substr(0, 60));
    for (const Result<void>& result :
         {parse_json(c.text, limits).transform([](const Json&) {}), check_json(c.text, limits)}) {
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().code.key == c.code.key);
        CHECK(result.error().place.line == c.line);
        CHECK(result.error().place.column == c.column);
    }
}

} // namespace

TEST_CASE("values are read in their order, each with its place") {
    const Json root =
        parse_json("{\n  \"é\": [1, -2, \"x\\u00e9\\n\"],\n  \"b\" : {\"c\": null}, \"d\": true}").value();
    REQUIRE(root.kind == Json::Kind::object);
    REQUIRE(root.members.size() == 3);
    CHECK(root.members[0].key == "é");
    const Json& list = root.members[0].value;
    REQUIRE(list.items.size() == 3);
    CHECK(list.place() == Place{.line = 2, .column = 8});
    CHECK(list.items[0].integer == 1);
    CHECK(list.items[1].integer == -2);
    CHECK(list.items[1].place() == Place{.line = 2, .column = 12});
    CHECK(list.items[2].text == "xé\n");
    CHECK(list.items[2].place() == Place{.line = 2, .column = 16});
    CHECK(root.members[1].place() == Place{.line = 3, .column = 3});
    CHECK(root.find("b")->find("c")->kind == Json::Kind::null);
    CHECK(root.find("b")->place() == Place{.line = 3, .column = 9});
    CHECK(root.find("d")->kind == Json::Kind::boolean);
    CHECK(root.find("d")->integer == 1);
    CHECK(root.find("e") == nullptr);
}

TEST_CASE("whole numbers are exact up to ±(2^53 - 1)") {
    CHECK(parse_json("9007199254740991")->integer == 9'007'199'254'740'991);
    CHECK(parse_json("-9007199254740991")->integer == -9'007'199'254'740'991);
    CHECK(parse_json(" -0 ")->integer == 0);
    check_refused({"[9007199254740992]", errc::json_out_of_range, 1, 2});
    check_refused({"[1, -9007199254740992]", errc::json_out_of_range, 1, 5});
    check_refused({"99999999999999999999999999", errc::json_out_of_range, 1, 1});
    check_refused({"{\"a\": 1.0}", errc::json_not_whole, 1, 7});
    check_refused({"[1e3]", errc::json_not_whole, 1, 2});
}

TEST_CASE("decimals are read as they are written, where they are asked") {
    const Json root = parse_json("[0.03, 1e3, 2]", {.decimals = true}).value();
    CHECK(root.items[0].kind == Json::Kind::decimal);
    CHECK(root.items[0].text == "0.03");
    CHECK(root.items[1].text == "1e3");
    CHECK(root.items[2].kind == Json::Kind::integer);
}

TEST_CASE("what other readers let pass is refused, with its place") {
    check_refused({"", errc::json_empty, 1, 1});
    check_refused({" \n ", errc::json_empty, 2, 2});
    check_refused({"{\"a\": 1, \"a\": 2}", errc::json_duplicate_key, 1, 10});
    check_refused({"{\"a\": 1, \"b\": {\"c\": 1,\n \"\\u0063\": 2}}", errc::json_duplicate_key, 2, 2});
    check_refused({"[1] x", errc::json_trailing, 1, 5});
    check_refused({"{} {}", errc::json_trailing, 1, 4});
    check_refused({"[NaN]", errc::json_syntax, 1, 2});
    check_refused({"[Infinity]", errc::json_syntax, 1, 2});
    check_refused({"[1,]", errc::json_syntax, 1, 4});
    check_refused({"{\"a\" 1}", errc::json_syntax, 1, 6});
    check_refused({"{a: 1}", errc::json_syntax, 1, 2});
    check_refused({"[1 2]", errc::json_syntax, 1, 4});
    check_refused({"// note\n1", errc::json_syntax, 1, 1});
    check_refused({"[\"a\\u0000b\"]", errc::nul_in_text, 1, 2});
    check_refused({"{\"a\\u0000\": 1}", errc::nul_in_text, 1, 2});
    check_refused({"[\"a\0\"]"sv, errc::nul_in_text, 1, 4});
    check_refused({"[\"\xC3\"]", errc::not_utf8, 1, 3});
    check_refused({"{\"a\": 1,\n\xFF}", errc::not_utf8, 2, 1});
}

TEST_CASE("a cut text says that it is cut") {
    for (std::string_view text :
         {"["sv, "[1"sv, "[1,"sv, "{"sv, "{\"a\""sv, "{\"a\":"sv, "{\"a\": 1"sv, "[\"abc"sv, "[\"abc\\"sv}) {
        CAPTURE(text);
        CHECK(check_json(text).error().code.key == errc::json_unfinished.key);
    }
    CHECK(check_json("[\"\\x\"]").error().code == errc::json_bad_string);
    CHECK(check_json("[\"\\ud800\"]").error().code == errc::json_bad_string);
    CHECK(check_json("[\"a\nb\"]").error().code == errc::json_bad_string);
}

TEST_CASE("depth and length are bounded, and depth costs no stack") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(check_json(nested(64)).has_value());
    check_refused({nested(65), errc::json_too_deep, 1, 65});
    check_refused({std::string(1'000'000, '['), errc::json_too_deep, 1, 65});
    CHECK(check_json("[1, 2]", {.bytes = 5}).error().code == errc::json_too_large);
    CHECK(check_json("[1,2]", {.bytes = 5}).has_value());
}

TEST_CASE("ten thousand keys are told apart") {
    std::string text = "{";
    for (int i = 0; i < 10'000; ++i)
        text += "\"" + std::to_string(i) + "\": 0, ";
    CHECK(check_json(text + "\"x\": 0}").has_value());
    CHECK(check_json(text + "\"0\": 0}").error().code == errc::json_duplicate_key);
}
