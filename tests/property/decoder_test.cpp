// Whatever somebody hands over, damaged by chance or on purpose, ends in a bundle or in an error that has a sentence; a bundle that was
// accepted is written and read again as the same. Under the sanitizers this is the decoders' fuzzing.
#include "exchange/deflate.hpp"
#include "exchange/link.hpp"
#include "support/decoding.hpp"
#include "support/journals.hpp"
#include "support/random.hpp"

#include <array>

using namespace osmose;
using namespace osmose::test;
using exchange::Bundle;

namespace {

Journal some_project() {
    Team team(3);
    const EntryId work = team[1].works("2026-02-01", 3);
    team.everybody_hears();
    team[2].confirms(work);
    team.everybody_hears();
    const EntryId revenue = team[0].earns("2026-03-01", 12'345);
    team[0].distributes({revenue}, "2026-03-02");
    team[0].reverts(team[0].works("2026-03-03", 1));
    for (const char* name : {"a", "b", "c"}) team[0].copy.add_card(card_of(name));
    return team[0].copy;
}

// One damage: a bit, a byte, a piece taken out, repeated, moved or cut off, or something that parsers stumble over.
void damage(Random& random, std::string& bytes) {
    static constexpr std::array<std::string_view, 16> stones{"null", "{", "[[[[[[[[", "]", "\"", "\\u0000", "\\ud800", "1e999", "-0", "0.5",
                                                            "9007199254740993", "99999999999999999999", "\xff", "\xc0\x80", ",", "\"id\":\"\","};
    if (bytes.empty()) return void(bytes = "{");
    const std::size_t at = random.index(bytes.size()), length = std::min(bytes.size() - at, 1 + random.index(40));
    switch (random.between(1, 7)) {
    case 1: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.between(0, 7))); return;
    case 2: bytes[at] = static_cast<char>(random.between(0, 255)); return;
    case 3: bytes.erase(at, length); return;
    case 4: bytes.insert(at, bytes.substr(at, length)); return;
    case 5: bytes.insert(random.index(bytes.size()), bytes.substr(at, length)); return;
    case 6: bytes.resize(at); return;
    default: bytes.insert(at, stones[random.index(stones.size())]);
    }
}

std::string damaged(Random& random, std::string bytes) {
    for (std::int64_t times = random.between(1, 4); times > 0; --times) damage(random, bytes);
    return bytes;
}

void sound(const Result<Bundle>& read, const Journal& ours) { CHECK(fault_of(read, &ours) == ""); }

} // namespace

TEST_CASE("a damaged file ends in a sentence, or in a project that is written and read again as the same") {
    const Journal journal = some_project();
    const std::string file = exchange::write_project(exchange::bundle_of(journal));
    sound(exchange::read_any(file), journal);
    for_random_cases(4000, [&](Random& random) { sound(exchange::read_any(damaged(random, file)), journal); });
}

TEST_CASE("a damaged compact form does too, before and after it is inflated") {
    const Journal journal = some_project();
    const std::string packed = exchange::pack(exchange::bundle_of(journal));
    const std::string streams = exchange::inflate(packed, 1 << 20).value();
    sound(exchange::unpack(packed), journal);
    for_random_cases(3000, [&](Random& random) {
        sound(exchange::unpack(damaged(random, packed)), journal);
        sound(exchange::unpack(exchange::deflate(damaged(random, streams))), journal);
    });
}

TEST_CASE("a damaged link is refused, or it is the project it was: it never shows anything else") {
    const Journal journal = some_project();
    const Bundle bundle = exchange::bundle_of(journal);
    const std::string link = exchange::make_link("https://example.org/app/", bundle).text;
    const auto refused_or_same = [&](const std::string& text) {
        const Result<Bundle> read = exchange::read_any(text);
        if (read) CHECK(*read == bundle);
        else CHECK_FALSE(locale::sentence(read.error()).starts_with("error."));
    };
    for (std::size_t length = 0; length < link.size(); ++length) CHECK_FALSE(exchange::read_any(link.substr(0, length)));
    for_random_cases(6000, [&](Random& random) { refused_or_same(damaged(random, link)); });
}

TEST_CASE("docs/format.md: what came after the compact form was settled goes as JSON, and all else as before") {
    for (const bool later : {false, true}) {
        model::Rule rule = rules::preset_rule(model::Preset::equal);
        if (later) rule.loss_keys = {{model::Key::hours}};
        Team team(2, rule);
        const auto bundle = exchange::bundle_of(team[0].copy);
        const auto again = exchange::unpack(exchange::pack(bundle));
        REQUIRE(again);
        CHECK(*again == bundle);
        const std::string streams = exchange::inflate(exchange::pack(bundle), limits::file_bytes).value();
        CHECK(streams.contains("loss-keys") == later);
    }
}
