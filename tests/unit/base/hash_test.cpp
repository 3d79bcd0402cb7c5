#include "base/hash.hpp"

#include <doctest/doctest.h>

using namespace osmose;

// BLAKE2b-256 of the empty text and of "abc": RFC 7693's algorithm with a 32-byte digest, as given by coreutils b2sum
// -l 256.
TEST_CASE("BLAKE2b-256 gives the known digests") {
    CHECK(to_hex(blake2b("")) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(to_hex(blake2b("abc")) == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("an id is read back from its digits, and from nothing else") {
    const EntryId id{blake2b("entry")};
    CHECK(parse_id<EntryTag>(to_string(id)) == id);
    const std::string text = to_string(id);
    CHECK(parse_id<EntryTag>(text.substr(1)).error().code == errc::not_a_hash);
    CHECK(parse_id<EntryTag>(text + "0").error().code == errc::not_a_hash);
    CHECK(parse_id<EntryTag>(std::string(64, 'A')).error().code == errc::not_a_hash);
    CHECK(parse_id<EntryTag>(std::string(64, 'g')).error().code == errc::not_a_hash);
    CHECK_FALSE(static_cast<bool>(EntryId{}));
    CHECK(static_cast<bool>(id));
}
