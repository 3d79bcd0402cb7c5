// Each screen has an address: a fragment of the page's URL, which no server sees. Pure text <-> value, in both directions.
// "#/" the projects, "#/p/<project>/<screen>[/<item>]" a screen of one project, "#/settings"... (architecture.md §4, Address).
// A day gone by that is looked at stands at its end: "#/p/<project>/accounts?on=2026-05-15".
#pragma once

#include "base/date.hpp"
#include "model/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace osmose::app {

enum class Screen : std::uint8_t {
    projects, create, join, incoming, settings, about, gallery,                          // of the workspace
    overview, members, contributions, decisions, means, sharing, accounts, results, rules, critical_size, fairness, what_if, // of one project
    explain, history, project_settings, exchange,
    not_found,
};

struct Route {
    Screen screen = Screen::projects;
    std::string project; // its address; empty outside a project
    std::string item;    // an entry's id, a figure, "new"; may be empty
    std::optional<Date> day = {}; // of a project: gone by, and looked at; none: today
    bool operator==(const Route&) const = default;
};

// The first 12 hexadecimal digits of its id.
std::string address_of(const model::ProjectId& project);
bool is_at(const Route& route, const model::ProjectId& project); // a shortened address leads there too

constexpr bool in_project(Screen screen) { return screen >= Screen::overview && screen <= Screen::exchange; }

// "/p/1f2e3d4c5b6a/contributions/new", without '#'.
std::string to_fragment(const Route& route);
std::string href(const Route& route); // with '#'
inline std::string href(Screen screen) { return href(Route{.screen = screen}); } // of the workspace
// What is no address of ours gives Screen::not_found.
Route parse_route(std::string_view fragment);

} // namespace osmose::app
