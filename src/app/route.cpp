#include "app/route.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace osmose::app {

namespace {

constexpr std::array<std::pair<Screen, std::string_view>, 23> names{{
    {Screen::projects, ""},
    {Screen::create, "create"},
    {Screen::join, "join"},
    {Screen::incoming, "incoming"},
    {Screen::settings, "settings"},
    {Screen::about, "about"},
    {Screen::gallery, "gallery"},
    {Screen::overview, "overview"},
    {Screen::members, "members"},
    {Screen::contributions, "contributions"},
    {Screen::decisions, "decisions"},
    {Screen::means, "means"},
    {Screen::sharing, "sharing"},
    {Screen::accounts, "accounts"},
    {Screen::results, "results"},
    {Screen::rules, "rules"},
    {Screen::critical_size, "critical-size"},
    {Screen::fairness, "fairness"},
    {Screen::what_if, "what-if"},
    {Screen::explain, "explain"},
    {Screen::history, "history"},
    {Screen::project_settings, "settings"},
    {Screen::exchange, "exchange"},
}};

constexpr std::string_view on_day = "?on=";

std::string_view name_of(Screen screen) {
    const auto found = std::ranges::find(names, screen, [](const auto& pair) { return pair.first; });
    return found == names.end() ? "" : found->second;
}

Screen screen_named(std::string_view name, bool inside_project) {
    for (const auto& [screen, text] : names)
        if (text == name && in_project(screen) == inside_project) return screen;
    return Screen::not_found;
}

// At most `count` pieces; the last one keeps its slashes, so that a figure such as "due/alice" stays whole.
std::vector<std::string_view> split(std::string_view text, std::size_t count) {
    std::vector<std::string_view> pieces;
    while (pieces.size() + 1 < count) {
        const auto slash = text.find('/');
        if (slash == text.npos) break;
        pieces.push_back(text.substr(0, slash));
        text.remove_prefix(slash + 1);
    }
    pieces.push_back(text);
    return pieces;
}

} // namespace

std::string address_of(const model::ProjectId& project) { return to_string(project).substr(0, 12); }

bool is_at(const Route& route, const model::ProjectId& project) { return in_project(route.screen) && to_string(project).starts_with(route.project); }

std::string to_fragment(const Route& route) {
    std::string fragment = "/";
    if (in_project(route.screen)) fragment += "p/" + route.project + "/";
    fragment += name_of(route.screen);
    if (!route.item.empty()) fragment += "/" + route.item;
    if (route.day && in_project(route.screen)) fragment += std::string(on_day) + to_string(*route.day);
    return fragment;
}

std::string href(const Route& route) { return "#" + to_fragment(route); }

Route parse_route(std::string_view fragment) {
    if (fragment.empty() || fragment == "/") return {};
    if (!fragment.starts_with('/')) return {.screen = Screen::not_found};
    fragment.remove_prefix(1);
    const bool inside = fragment.starts_with("p/");
    if (inside) fragment.remove_prefix(2);
    Route route;
    if (const auto at = inside ? fragment.rfind(on_day) : fragment.npos; at != fragment.npos) {
        const Result<Date> day = parse_date(fragment.substr(at + on_day.size()));
        if (!day) return {.screen = Screen::not_found};
        route.day = *day;
        fragment = fragment.substr(0, at);
    }
    const auto pieces = split(fragment, inside ? 3 : 2);
    std::size_t next = 0;
    if (inside) route.project = pieces[next++];
    const auto name = next < pieces.size() ? pieces[next++] : std::string_view{};
    route.screen = inside && name.empty() ? Screen::overview : screen_named(name, inside);
    if (next < pieces.size()) route.item = pieces[next];
    const bool nowhere = inside ? route.project.empty() : name.empty(); // "/p//overview", "//"
    if (nowhere) return {.screen = Screen::not_found};
    return route;
}

} // namespace osmose::app
