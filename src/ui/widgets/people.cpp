#include "ui/widgets/people.hpp"

#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/text.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {
namespace {

std::string_view first_character(std::string_view word) {
    std::size_t length = 1;
    while (length < word.size() && (word[length] & 0xC0) == 0x80) ++length;
    return word.substr(0, length);
}

// Capitals of what the fonts hold: ASCII, and the two-byte letters of Latin-1 ("é" is C3 A9, "É" is C3 89).
std::string capital(std::string_view character) {
    std::string out(character);
    if (out.size() == 1 && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
    if (out.size() == 2 && out[0] == '\xC3' && out[1] >= '\xA0' && out[1] != '\xB7') out[1] = static_cast<char>(out[1] - 32);
    return out;
}

void draw_avatar(const Rect& rect, const Person& person, Color ring) {
    const float r = rect.w / 2, x = rect.x + r, y = rect.y + r;
    if (ring != 0) draw::disc(x, y, r + px(2), ring);
    draw::disc(x, y, r, person.icon ? palette().accent : member_tint(person.order));
    if (person.order >= member_tint_count && draw::visible(rect))
        draw::canvas().AddCircle({x, y}, r - px(2.5f), draw::paint(with_alpha(rgb(0xFFFFFF), .75f)), 0, px(1.5f));
    if (person.icon) {
        draw::icon(*person.icon, x, y, rect.w * .56f, palette().dark ? palette().bg : rgb(0xFFFFFF));
        return;
    }
    TextStyle style{Cut::semibold, rect.w * .38f, rect.h};
    draw::label(rect, initials(person.name), style, rgb(0xFFFFFF), Align::centre);
}

void draw_tile(Icon icon, Color ground, Color ink, float size) {
    const Rect rect = take({.width = px(size), .height = px(size)});
    draw::fill(rect, ground, px(size >= 36 ? 11 : 7));
    draw::icon(icon, rect.x + rect.w / 2, rect.y + rect.h / 2, px(size >= 40 ? 22 : size >= 30 ? 17 : 14), ink);
}

constexpr float chip_height = 24;

} // namespace

std::string initials(std::string_view name) {
    std::string_view first, last;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t start = name.find_first_not_of(" -'\t", at);
        if (start == std::string_view::npos) break;
        const std::size_t end = std::min(name.find_first_of(" \t", start), name.size());
        if (name[start] != '(') (first.empty() ? first : last) = name.substr(start, end - start); // "Awa Diallo (you)"
        at = end;
    }
    std::string out = first.empty() ? "?" : capital(first_character(first));
    if (!last.empty()) out += capital(first_character(last));
    return out;
}

void avatar(const Person& person, float size) {
    const Rect rect = take({.width = px(size), .height = px(size)});
    draw_avatar(rect, person, 0);
    tooltip(next_layout_id(), rect, person.name);
}

void avatar_stack(std::span<const Person> people, int most, float size, int all) {
    const int named = static_cast<int>(people.size());
    all = std::max(all, named);
    const TextStyle style = type(Type::label);
    const float step = px(size - 3);
    const auto rest = [&](int shown) { return all > shown ? "+ " + std::to_string(all - shown) : std::string{}; };
    const auto width_of = [&](int shown) {
        return step * static_cast<float>(shown - 1) + px(size) + (all > shown ? text_width(rest(shown), style) + px(8) : 0);
    };
    int shown = std::min(most, named);
    while (shown > 1 && !in_row() && width_of(shown) > room()) --shown;
    const std::string more = rest(shown);
    const float words = more.empty() ? 0 : text_width(more, style) + px(8);
    const Rect rect = take({.width = width_of(shown), .height = px(size)});
    std::string names;
    for (int i = 0; i < shown; ++i) draw_avatar({rect.x + step * static_cast<float>(i), rect.y, px(size), px(size)}, people[static_cast<std::size_t>(i)], palette().surface);
    for (const Person& person : people) names += (names.empty() ? "" : ", ") + std::string(person.name);
    if (words > 0) draw::label({draw::right(rect) - words + px(8), rect.y, words, rect.h}, more, style, palette().ink3);
    tooltip(next_layout_id(), rect, names);
    say({.role = Role::image, .name = names, .rect = rect});
}

void chip(std::string_view words, const ChipOptions& options) {
    const ToneColors colors = tone_colors(palette(), options.tone);
    const TextStyle style = type(Type::label);
    const float icon = px(14), before = options.icon ? icon + px(5) : 0, padding = px(10);
    const Rect rect = take({.width = 2 * padding + before + text_width(words, style), .height = px(chip_height), .shrinks = true});
    if (options.tone == Tone::outlined) draw::box(rect, colors.ground, palette().line2, rect.h / 2);
    else draw::fill(rect, colors.ground, rect.h / 2);
    if (options.icon) draw::icon(*options.icon, rect.x + padding + icon / 2 - px(1), rect.y + rect.h / 2, icon, colors.ink);
    if (draw::label({rect.x + padding + before, rect.y, rect.w - 2 * padding - before, rect.h}, words, style, colors.ink))
        tooltip(next_layout_id(), rect, words);
    say({.role = Role::text, .name = std::string(words), .rect = rect, .text = {rect.x + padding + before, rect.y, rect.w - 2 * padding - before, rect.h},
         .font_size = style.size, .font_weight = 500});
}

bool removable_chip(std::string_view key, std::string_view words, std::string_view remove_name, const ChipOptions& options) {
    const Palette& p = palette();
    const TextStyle style = type(Type::medium);
    const float icon = px(16), before = options.icon ? icon + px(7) : 0, padding = px(11), height = px(phone() ? 44 : 30);
    const Rect rect = take({.width = 2 * padding + before + text_width(words, style) + icon + px(7), .height = height, .shrinks = true});
    const Id id = id_of(key);
    const Touched touched = touch(id, rect);
    draw::box(rect, mix(p.primary_soft, p.primary_line, touched.hover * .5f), p.primary_line, px(radius::small));
    if (options.icon) draw::icon(*options.icon, rect.x + padding + icon / 2, rect.y + rect.h / 2, icon, p.primary_ink);
    draw::label({rect.x + padding + before, rect.y, rect.w - 2 * padding - before - icon - px(7), rect.h}, words, style, p.primary_ink);
    draw::icon(Icon::x, draw::right(rect) - padding - icon / 2 + px(2), rect.y + rect.h / 2, px(14), p.primary_ink);
    focus_ring(rect, px(radius::small), touched);
    tooltip(id, rect, remove_name);
    say({.key = std::string(key), .role = Role::button, .name = std::string(words), .description = std::string(remove_name), .rect = rect, .item = id,
         .radius = px(radius::small)});
    return touched.clicked;
}

void badge(int count) {
    const std::string words = std::to_string(count);
    TextStyle style = type(Type::label);
    style.face = Cut::semibold;
    style.size = px(11.5f);
    const Rect rect = take({.width = std::max(px(20), text_width(words, style) + px(12)), .height = px(20)});
    draw::fill(rect, palette().accent, rect.h / 2);
    draw::label(rect, words, style, palette().on_accent, Align::centre);
}

void icon_tile(Icon icon, Tone tone, float size) {
    const ToneColors colors = tone_colors(palette(), tone);
    draw_tile(icon, colors.ground, colors.ink, size);
}

void icon_tile(Icon icon, Tint tint, float size) {
    const Color ink = icon_color(palette(), tint);
    draw_tile(icon, mix(palette().surface, chart_fill(tint), palette().dark ? .24f : .13f), ink, size);
}

void icon_tile_filled(Icon icon, Color ground, float size) {
    draw_tile(icon, ground, palette().dark && ground == palette().primary ? palette().on_primary : rgb(0xFFFFFF), size);
}

void icon_mark(Icon icon, Color color, float size, std::string_view name) {
    const Rect rect = take({.width = px(size), .height = px(size)});
    draw::icon(icon, rect.x + rect.w / 2, rect.y + rect.h / 2, px(size), color != 0 ? color : palette().ink2);
    if (name.empty()) return;
    tooltip(next_layout_id(), rect, name);
    say({.role = Role::image, .name = std::string(name), .rect = rect});
}

} // namespace osmose::ui
