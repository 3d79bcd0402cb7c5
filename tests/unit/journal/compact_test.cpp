// What bytes of the compact form may not say, whoever wrote them (docs/format.md): each leaf ends in a value or in an error.
#include "journal/archives/compact_input.hpp"
#include "journal/archives/compact_output.hpp"
#include "journal/entry.hpp"
#include "support/journals.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;

namespace {

// Written as it is, and read again; nothing where it is refused.
template <class T>
std::optional<T> read_back(const T& value) {
    journal::CompactOutput output;
    output.value(value);
    const auto streams = output.take();
    journal::CompactInput input({streams.marks, streams.numbers, streams.texts, streams.hashes});
    T read{};
    try {
        input.read(read);
    } catch (const journal::BrokenCompact&) {
        return std::nullopt;
    }
    CHECK(input.at_end());
    return read;
}

template <class T>
bool reads_back(const T& value) {
    const auto read = read_back(value);
    return read && *read == value;
}

// Two references to ids, by the numbers and the hashes that stand in the streams.
bool are_two_ids(std::string_view numbers, std::string_view hashes) {
    journal::CompactInput input({"", numbers, "", hashes});
    EntryId one, other;
    try {
        input.read(one), input.read(other);
    } catch (const journal::BrokenCompact&) {
        return false;
    }
    return input.at_end();
}

} // namespace

TEST_CASE("model.md §1: amounts, days and instants beyond what a file holds are refused in the compact form too") {
    for (const std::int64_t minor : {json_max, -json_max, std::int64_t{0}}) CHECK(reads_back(Money{minor}));
    for (const std::int64_t minor : {json_max + 1, -json_max - 1}) CHECK_FALSE(reads_back(Money{minor}));
    for (const char* date : {"1900-01-01", "9999-12-31"}) CHECK(reads_back(day(date)));
    for (const Date& date : {Date{day("1900-01-01").days - 1}, Date{day("9999-12-31").days + 1}, Date{-20'000'000}}) CHECK_FALSE(reads_back(date));
    CHECK(reads_back(Instant{1'760'000'000'000}));
    for (const std::int64_t ms : {std::int64_t{1} << 52, (std::int64_t{1} << 53) + 1, -(std::int64_t{1} << 53) - 1}) CHECK_FALSE(reads_back(Instant{ms}));
    CHECK(reads_back(model::Roles{63}));
    CHECK_FALSE(reads_back(model::Roles{64}));
}

TEST_CASE("an id that is known is named by its place, and stands in full once, if it is one at all") {
    const std::string id(32, 'a'), other(32, 'b'), zero(32, '\0');
    using namespace std::string_view_literals;
    CHECK(are_two_ids("\0\0"sv, id + other));
    CHECK(are_two_ids("\0\2"sv, id));
    CHECK(are_two_ids("\1\1"sv, "")); // none at all
    CHECK_FALSE(are_two_ids("\0\0"sv, id + id));
    CHECK_FALSE(are_two_ids("\0\0"sv, id + zero));
    CHECK_FALSE(are_two_ids("\0\3"sv, id)); // the one before the first
    CHECK_FALSE(are_two_ids("\0\0"sv, id)); // there are no more bytes
}

TEST_CASE("a text is written in JSON so that it can be read again, whatever stands in it; a salt is half a hash in hexadecimal") {
    const journal::NoteDecision note{{blake2b("decision")}, "\b\f\n\r\t\"\\/\x01\x1f é"};
    const std::string text = journal::data_text(note);
    CHECK(journal::read_action("decision.note", parse_json(text).value(), text) == journal::Action(note));
    const journal::Salt salt{1, 2, 3};
    CHECK(journal::parse_salt(journal::salt_text(salt)) == Result<journal::Salt>(salt));
    for (const std::string& wrong : {std::string(31, '0'), std::string(33, '0'), std::string(32, 'x'), std::string()})
        CHECK(journal::parse_salt(wrong).error().code == journal::errc::not_a_salt);
}

TEST_CASE("what has no one way to be written has no canonical text, however deep it stands") {
    for (const char* text : {R"({"a":[1,{"b":null}]})", R"({"a":[1.5]})", R"({"é":1})"}) {
        CAPTURE(text);
        CHECK(journal::canonical_text(parse_json(text, {.decimals = true}).value()).error().code == journal::errc::not_canonical);
    }
    CHECK(journal::canonical_text(parse_json(R"( {"b":[true, "x"],"a":-1 } )").value()).value() == R"({"a":-1,"b":[true,"x"]})");
}
