// What a decision carries out, as it stands in files (model.md §8, Effects): what is no effect is refused where it stands.
#include "journal/archives/canonical_input.hpp"
#include "journal/archives/compact_input.hpp"
#include "journal/archives/compact_output.hpp"
#include "journal/entry.hpp"
#include "support/journals.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;

namespace {

namespace says = journal::errc;

// Reads a proposal with one effect. The name of what is wrong, at which field.
Error fault(std::string_view effect) {
    const std::string text = R"({"effects":[)" + std::string(effect) + R"(],"method":"majority","title":"T"})";
    const auto read = journal::find_action_type("decision.propose")->read(parse_json(text).value());
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().place.line == 1);
    return read.error();
}

// Written in the compact form, changed, and read again.
template <class Change>
bool reads_back(const journal::Effect& effect, Change change) {
    journal::CompactOutput output;
    output.value(effect);
    auto streams = output.take();
    change(streams);
    journal::CompactInput input({streams.marks, streams.numbers, streams.texts, streams.hashes});
    journal::Effect read;
    try {
        input.read(read);
    } catch (const journal::BrokenCompact&) {
        return false;
    }
    CHECK(input.at_end());
    CHECK(read == effect);
    return true;
}

} // namespace

TEST_CASE("model.md §8, Effects: an effect is an action that a decision can carry out, and its data, nothing else") {
    const std::string entry(64, '1');
    CHECK(fault(R"("revert")").code == says::not_object);
    CHECK(fault(R"({"data":{}})").code == says::missing_field);
    CHECK(fault(R"({"data":{}})").place.field == "action");
    CHECK(fault(R"({"action":"revert"})").code == says::missing_field);
    CHECK(fault(R"({"action":"revert"})").place.field == "data");
    CHECK(fault(R"({"action":"revert","data":{},"more":1})").code == says::unknown_field);
    CHECK(fault(R"({"action":"revert","data":{},"more":1})").place.field == "more");
    CHECK(fault(R"({"action":"revert","data":[]})").code == says::not_object);
    CHECK(fault(R"({"action":1,"data":{}})").code == says::not_text);
    CHECK(fault(R"({"action":"decision.open","data":{}})").code == says::no_effect);
    CHECK(fault(R"({"action":"member.promote","data":{"to":null}})").code == says::not_canonical); // what is newer is kept in one writing
    CHECK(fault(R"({"action":"revert","data":{}})").code == says::missing_field);
    CHECK(fault(R"({"action":"revert","data":{"entry":"x"}})").place.field == "effects");
}

TEST_CASE("model.md §8, Effects: in the compact form an effect, known or newer, is read back as it was, or not at all") {
    const journal::Effect known = journal::effect_of(journal::ExcludeMember{{blake2b("m")}, day("2026-03-01")});
    const journal::Effect newer = journal::effect_of(journal::UnknownAction{"member.promote", R"({"to":"x"})"});
    const auto as_it_is = [](auto&) {};
    CHECK(reads_back(known, as_it_is));
    CHECK(reads_back(newer, as_it_is));
    const auto text = [](std::string from, std::string to) {
        return [=](auto& streams) { streams.texts.replace(streams.texts.find(from), from.size(), to); };
    };
    const auto mark = [](char value) { return [=](auto& streams) { streams.marks[0] = value; }; };
    CHECK_FALSE(reads_back(known, text("member.exclude", "member.request"))); // which no decision carries out
    CHECK_FALSE(reads_back(known, text("member.exclude", "member.excluse"))); // which nobody knows, and yet is said to be known
    CHECK_FALSE(reads_back(known, mark(2)));
    CHECK_FALSE(reads_back(newer, mark(0)));
    CHECK_FALSE(reads_back(newer, text(R"({"to":"x"})", R"({"to":"x"])"))); // no JSON
    CHECK_FALSE(reads_back(newer, text(R"({"to":"x"})", R"({"to":1.5})"))); // no number of the canonical form
    CHECK_FALSE(reads_back(newer, text(R"({"to":"x"})", R"({"to": 1 })"))); // nor its one writing
}

TEST_CASE("effects are equal where they say the same") {
    const auto excludes = [](std::string_view who) { return journal::effect_of(journal::ExcludeMember{{blake2b(who)}, day("2026-03-01")}); };
    const journal::Effect one = excludes("m"), none;
    CHECK(one == journal::Effect(one));
    CHECK(one == excludes("m"));
    CHECK_FALSE(one == excludes("n"));
    CHECK_FALSE(one == none);
    CHECK_FALSE(none == one);
    CHECK(none == journal::Effect{});
}
