#include "ui/widgets/button.hpp"

#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/item.hpp"
#include "ui/text.hpp"

#include <algorithm>
#include <string>

namespace osmose::ui {
namespace {

struct Paint {
    Color ground, hovered, edge, ink;
};

Paint paint_of(ButtonStyle style) {
    const Palette& p = palette();
    switch (style) {
    case ButtonStyle::primary: return {p.primary, p.primary_hover, 0, p.on_primary};
    case ButtonStyle::outline: return {p.surface, p.surface2, p.control, p.ink};
    case ButtonStyle::soft: return {p.primary_soft, mix(p.primary_soft, p.primary_line, .5f), p.primary_line, p.primary_ink};
    case ButtonStyle::ghost: return {with_alpha(p.hover, 0), p.hover, 0, p.primary_ink};
    case ButtonStyle::danger: return {p.surface, p.red_soft, p.control, p.red_ink};
    case ButtonStyle::danger_filled: return {p.red, mix(p.red, p.ink, .15f), 0, p.dark ? p.bg : rgb(0xFFFFFF)};
    }
    return {};
}

float height_of(ButtonSize size) {
    const bool touchy = phone();
    switch (size) {
    case ButtonSize::small: return px(touchy ? 38 : 30);
    case ButtonSize::normal: return px(touchy ? 44 : 36);
    case ButtonSize::large: return px(touchy ? 48 : 44);
    }
    return 0;
}

void draw_key(const Rect& rect, std::string_view keys, Color ink) {
    draw::border(rect, with_alpha(ink, .65f), px(5));
    TextStyle style = type(Type::label);
    style.size = px(11.5f);
    draw::label(rect, keys, style, ink, Align::centre);
}

float key_width(std::string_view keys) {
    TextStyle style = type(Type::label);
    style.size = px(11.5f);
    return std::max(px(16), text_width(keys, style) + px(10));
}

bool link_item(std::string_view key, std::string_view label, Node node, const LinkOptions& options) {
    const TextStyle style = type(options.type);
    const float size = px(16), space = px(5);
    const float before = options.icon ? size + space : 0, after = options.arrow ? size + space : 0;
    const float height = phone() ? px(44) : style.line + px(8);
    const Rect rect = take({.width = before + text_width(label, style) + after, .height = height, .shrinks = true});
    const Id id = id_of(key);
    const Touched touched = touch(id, rect);
    const Color ink = options.color != 0 ? options.color : palette().primary_ink;
    const float middle = rect.y + rect.h / 2;
    if (options.icon) draw::icon(*options.icon, rect.x + size / 2, middle, size, ink);
    const Rect words{rect.x + before, rect.y, rect.w - before - after, rect.h};
    if (draw::label(words, label, style, ink)) tooltip(id, rect, label);
    if (touched.hover > 0)
        draw::fill({words.x, middle + style.line / 2 - px(1), words.w, 1}, with_alpha(ink, touched.hover));
    if (options.arrow) draw::icon(Icon::arrow_right, draw::right(rect) - size / 2 + px(2) * touched.hover, middle, size, ink);
    focus_ring(draw::grow(rect, px(2)), px(5), touched);
    node.key = key;
    node.name = label;
    node.rect = rect;
    node.text = words;
    node.item = id;
    node.radius = 5;
    node.font_size = style.size;
    node.font_weight = 500;
    say(std::move(node));
    return touched.clicked;
}

} // namespace

bool button(std::string_view key, std::string_view label, const ButtonOptions& options) {
    const bool disabled = !options.disabled_because.empty();
    const Paint paint = paint_of(options.style);
    TextStyle style = type(Type::medium);
    if (options.size == ButtonSize::large) style.size = px(15);
    const bool small = options.size == ButtonSize::small;
    const float padding = px(small ? 11 : options.size == ButtonSize::large ? 18 : 13), icon = px(16), space = px(small ? 6 : 8);
    const std::string keys = screen().touch || phone() ? "" : shortcut_hint(options.shortcut);
    const float before = options.icon ? icon + space : 0, after = keys.empty() ? 0 : key_width(keys) + px(10);
    const float words = text_width(label, style);
    Want want{.width = 2 * padding + before + words + after, .height = height_of(options.size), .shrinks = true};
    if (options.fill) {
        want.grow = in_row() ? 1.f : 0.f;
        if (!in_row()) want.width = room();
    }
    const Rect rect = take(want);
    const Id id = id_of(key);
    const Touched touched = touch(id, rect, disabled);
    const bool pressed = touched.clicked || (!disabled && !options.shortcut.empty() && shortcut(options.shortcut));

    const draw::Fade fade(disabled ? .45f : 1);
    const float round = px(small ? radius::small : radius::control);
    const Color ground = mix(paint.ground, paint.hovered, touched.held ? 1 : touched.hover);
    if (paint.edge != 0) draw::box(rect, ground, paint.edge, round);
    else draw::fill(rect, ground, round);
    const float sunk = touched.held ? 1 : 0;
    const float inner = std::min(rect.w - 2 * padding, before + words + after);
    float x = rect.x + (rect.w - inner) / 2;
    if (options.icon) draw::icon(*options.icon, x + icon / 2, rect.y + rect.h / 2 + sunk, icon, paint.ink);
    x += before;
    const Rect place{x, rect.y + sunk, inner - before - after, rect.h};
    const bool cut = draw::label(place, label, style, paint.ink);
    if (!keys.empty()) {
        const float width = key_width(keys), height = px(20);
        draw_key({x + place.w + px(10), rect.y + (rect.h - height) / 2 + sunk, width, height}, keys, paint.ink);
    }
    focus_ring(rect, round, touched);
    if (disabled) tooltip(id, rect, options.disabled_because);
    else if (cut) tooltip(id, rect, label);
    say({.key = std::string(key), .role = Role::button, .name = std::string(label), .description = std::string(options.disabled_because),
         .shortcut = std::string(options.shortcut), .rect = rect, .text = place, .item = id, .font_size = style.size, .font_weight = 500,
         .radius = round, .disabled = disabled});
    return pressed;
}

bool icon_button(std::string_view key, Icon icon, std::string_view name, const IconButtonOptions& options) {
    const bool disabled = !options.disabled_because.empty();
    const float side = px(phone() ? 44 : options.size == ButtonSize::small ? 28 : options.size == ButtonSize::large ? 44 : 36);
    const Rect rect = take({.width = side, .height = side});
    const Id id = id_of(key);
    const Touched touched = touch(id, rect, disabled);
    const Palette& p = palette();
    const draw::Fade fade(disabled ? .45f : 1);
    const float round = px(radius::control);
    const float over = touched.held || options.pressed ? 1 : touched.hover;
    if (options.framed) draw::box(rect, mix(p.surface, p.surface2, over), p.control, round);
    else if (over > 0) draw::fill(rect, with_alpha(p.hover, over), round);
    draw::icon(icon, rect.x + side / 2, rect.y + side / 2 + (touched.held ? 1.f : 0.f), px(options.size == ButtonSize::small ? 16 : 18),
               options.pressed ? p.primary_ink : p.ink2);
    focus_ring(rect, round, touched);
    tooltip(id, rect, disabled ? options.disabled_because : name);
    say({.key = std::string(key), .role = Role::button, .name = std::string(name), .description = std::string(options.disabled_because),
         .shortcut = std::string(options.shortcut), .rect = rect, .item = id, .radius = round, .disabled = disabled,
         .checked = options.pressed && !options.opens, .expanded = options.pressed && options.opens, .has_popup = options.opens});
    frame_state().last_rect = rect;
    return touched.clicked || (!disabled && !options.shortcut.empty() && shortcut(options.shortcut));
}

bool link(std::string_view key, std::string_view label, std::string_view href, const LinkOptions& options) {
    const bool followed = link_item(key, label, {.role = Role::link, .href = std::string(href)}, options);
    if (followed) go(std::string(href));
    return followed;
}

bool text_button(std::string_view key, std::string_view label, const LinkOptions& options) {
    return link_item(key, label, {.role = Role::button}, options);
}

void key_hint(std::string_view keys) {
    const std::string shown = shortcut_hint(keys);
    const Rect rect = take({.width = key_width(shown), .height = px(20)});
    draw_key(rect, shown, palette().ink3);
}

} // namespace osmose::ui
