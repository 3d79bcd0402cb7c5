#include "app/route.hpp"

#include <doctest/doctest.h>

using namespace osmose::app;

TEST_CASE("architecture.md §4, Address: every screen's fragment leads back to it") {
    for (int i = 0; i < static_cast<int>(Screen::not_found); ++i) {
        const auto screen = static_cast<Screen>(i);
        for (const char* item : {"", "new", "due/alice"}) {
            const Route route{screen, in_project(screen) ? "1f2e3d4c5b6a" : "", screen == Screen::projects ? "" : item};
            CHECK(parse_route(to_fragment(route)) == route);
            CHECK(href(route) == "#" + to_fragment(route));
        }
    }
}

TEST_CASE("a day gone by stands at the end of a project's address") {
    for (const char* item : {"", "due/alice"}) {
        const Route route{.screen = Screen::accounts, .project = "1f2e3d4c5b6a", .item = item, .day = osmose::parse_date("2026-05-15").value()};
        CHECK(to_fragment(route).ends_with("?on=2026-05-15"));
        CHECK(parse_route(to_fragment(route)) == route);
    }
    CHECK(parse_route("/p/1f2e3d4c5b6a?on=2026-05-15") == Route{.screen = Screen::overview, .project = "1f2e3d4c5b6a", .item = {}, .day = osmose::parse_date("2026-05-15").value()});
    CHECK(parse_route("/p/1f2e3d4c5b6a/accounts?on=2026-02-30").screen == Screen::not_found);
    CHECK(to_fragment({.screen = Screen::settings, .project = {}, .item = {}, .day = osmose::parse_date("2026-05-15").value()}) == "/settings");
}

TEST_CASE("a project's address without a screen opens its overview") {
    CHECK(parse_route("/p/1f2e3d4c5b6a").screen == Screen::overview);
    CHECK(parse_route("/p/1f2e3d4c5b6a/").screen == Screen::overview);
    CHECK(parse_route("").screen == Screen::projects);
}

TEST_CASE("an address that is not ours is said to be none") {
    for (const char* fragment : {"p1=abc", "/nowhere", "/p//overview", "/p/1f2e3d4c5b6a/nowhere", "//", "/overview"})
        CHECK(parse_route(fragment).screen == Screen::not_found);
}
