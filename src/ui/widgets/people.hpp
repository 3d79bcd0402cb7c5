// People and states in small: discs with initials, chips, icon tiles, badges.
#pragma once

#include "ui/icons.hpp"
#include "ui/layout.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace osmose::ui {

// The first letters of the first and the last name: "Nadia Benali" is "NB".
std::string initials(std::string_view name);

struct Person {
    std::string_view name;
    int order = 0; // of joining: gives the tint
    std::optional<Icon> icon = {}; // a project's box, a group
};
void avatar(const Person& person, float size = 28);
// The first ones, then "+ 3", of `all` where not all are named here.
void avatar_stack(std::span<const Person> people, int most = 6, float size = 26, int all = 0);

struct ChipOptions {
    Tone tone = Tone::neutral;
    std::optional<Icon> icon = {};
};
void chip(std::string_view words, const ChipOptions& options = {});
// A filter that is on: pressing it takes it off.
bool removable_chip(std::string_view key, std::string_view words, std::string_view remove_name, const ChipOptions& options = {});
void badge(int count);

// An icon in a soft square.
void icon_tile(Icon icon, Tone tone, float size = 44);
void icon_tile(Icon icon, Tint tint, float size = 24);
void icon_tile_filled(Icon icon, Color ground, float size = 44);
// An icon alone, in the line of a text. name is empty when the words beside it say the same.
void icon_mark(Icon icon, Color color = 0, float size = 16, std::string_view name = {});

} // namespace osmose::ui
