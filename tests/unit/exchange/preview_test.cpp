// What a file or link brings, before anything is taken over (model.md §2, Devices).
#include "base/limits.hpp"
#include "exchange/preview.hpp"
#include "support/journals.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::test;

TEST_CASE("model.md §2: a copy that brings more than 4 kB of what devices tied to nobody wrote is refused whole; a request is none of it") {
    Team team(2);
    Person stranger{.name = "stranger"};
    stranger.hears(team[0]);
    const auto brought = [&] { return exchange::preview(exchange::bundle_of(stranger.copy), &team[0].copy); };
    stranger.does(journal::RequestMembership{journal::id_of(card_of("stranger")), day("2026-02-01"), std::vector<std::string>(10, std::string(200, 'x'))});
    REQUIRE(brought());
    CHECK(brought()->requests.size() == 1);
    stranger.member = team[0].member; // in another's name
    const auto writes = [&](std::size_t bytes) {
        stranger.forces(journal::RecordContribution{{.member = stranger.member, .date = day("2026-02-01"), .quantity = {1'000}, .unit = "hour", .note = std::string(bytes, 'y')}});
    };
    writes(limits::unknown_device_bytes - 1'000);
    REQUIRE(brought());
    CHECK(brought()->merged.size() == stranger.copy.size()); // kept as any entry, and it does not apply
    writes(1'000);
    CHECK(brought().error().code == exchange::errc::from_strangers);
    const auto as_own = exchange::preview(exchange::bundle_of(stranger.copy), nullptr); // who opens it as a project of his own may look at it
    CHECK(as_own);
}
