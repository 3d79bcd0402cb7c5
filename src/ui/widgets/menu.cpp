// Menus: the part of dialog.hpp that hangs from a button.
#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/overlay.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"

#include <algorithm>
#include <string>

namespace osmose::ui {
namespace {

struct MenuState {
    bool open = false;
    Rect anchor;
};

} // namespace

void menu(std::string_view key, std::string_view name, const Rect& anchor, bool& open, Body items) {
    if (!open) return;
    const Id id = id_of(key);
    const bool first = appears(id);
    const float in = entrance(part_of(id, "in"), 140);
    Measured height(part_of(id, "height"), px(120)), width(part_of(id, "width"), px(200));
    const float edge = px(8), most = screen().height - 2 * edge;
    Rect rect{anchor.x, draw::bottom(anchor) + px(4), std::max({px(180), width.value(), std::min(anchor.w, px(420))}), std::min(height.value() + px(12), most)};
    rect.w = std::min(rect.w, screen().width - 2 * edge);
    if (rect.x + rect.w > screen().width - edge) rect.x = std::max(edge, draw::right(anchor) - rect.w);
    if (draw::bottom(rect) > screen().height - edge) {
        const float above = anchor.y - px(4) - rect.h;
        rect.y = above >= edge ? above : std::max(edge, screen().height - edge - rect.h);
    }
    rect.y += px(6) * (1 - in);
    rect = draw::snap(rect);
    const draw::Fade fade(in);
    FrameState& frame = frame_state();
    const float widest_before = std::exchange(frame.menu_width, 0);
    const bool close_before = std::exchange(frame.menu_chosen, false);
    const bool close = overlay(id, rect, Behind::catcher, [&] {
        draw::shadow(rect, draw::Level::menu, px(radius::inset));
        draw::box(rect, palette().surface, palette().line, px(radius::inset));
        const Said said({.key = std::string(key) + ".menu", .role = Role::dialog, .name = std::string(name), .rect = rect, .modal = true, .focus = first});
        scroll_area("items", {rect.x, rect.y + px(6), rect.w, rect.h - px(12)}, name, [&] {
            const Id inside = part_of(id, "items");
            block(inside, {}, [&](const Rect& place) {
                const float content = in_region(inside, {place.x + px(6), place.y, place.w - px(12), 0}, items, {.gap = 0});
                height.set(content);
                return content;
            });
        });
    });
    width.set(std::max(width.value(), frame.menu_width + px(12))); // of a long list not every item is drawn at once
    frame.menu_width = widest_before;
    if (close || frame.menu_chosen) open = false;
    frame.menu_chosen = close_before;
}

bool menu_item(std::string_view key, std::string_view label, const MenuItemOptions& options) {
    const Palette& p = palette();
    const TextStyle style = type(Type::body), small = type(Type::small);
    const float padding = px(10), icon = px(16), height = px((phone() ? 44 : 36) + (options.caption.empty() ? 0 : 10));
    const std::string keys = shortcut_hint(options.shortcut);
    const float before = options.icon ? icon + px(10) : 0, after = (options.chosen ? icon + px(10) : 0) + (keys.empty() ? 0 : text_width(keys, small) + px(16));
    FrameState& frame = frame_state();
    frame.menu_width = std::max(frame.menu_width, std::max(text_width(label, style), text_width(options.caption, small)) + before + after + 2 * padding + 1);
    const Rect rect = take({.width = room(), .height = height});
    const Id id = id_of(key);
    const Touched touched = touch(id, rect);
    if (touched.hover > 0 || touched.held) draw::fill(rect, with_alpha(p.surface2, touched.held ? 1 : touched.hover), px(radius::small));
    const Color ink = options.danger ? p.red_ink : p.ink;
    if (options.icon) draw::icon(*options.icon, rect.x + padding + icon / 2, rect.y + rect.h / 2, icon, options.danger ? p.red_ink : p.ink2);
    const float left = rect.x + padding + before, width = rect.w - 2 * padding - before - after;
    const float top = rect.y + (rect.h - style.line - (options.caption.empty() ? 0 : small.line)) / 2;
    if (draw::label({left, top, width, style.line}, label, style, ink)) tooltip(id, rect, label);
    if (!options.caption.empty()) draw::label({left, top + style.line, width, small.line}, options.caption, small, p.ink3);
    if (options.chosen) draw::icon(Icon::check, draw::right(rect) - padding - icon / 2, rect.y + rect.h / 2, icon, p.primary_ink);
    if (!keys.empty()) draw::label({draw::right(rect) - padding - text_width(keys, small), rect.y, text_width(keys, small), rect.h}, keys, small, p.ink3);
    focus_ring(rect, px(radius::small), touched);
    say({.key = std::string(key), .role = options.href.empty() ? Role::button : Role::link, .name = std::string(label), .description = std::string(options.caption),
         .href = std::string(options.href), .shortcut = std::string(options.shortcut), .rect = rect, .item = id, .font_size = style.size,
         .radius = px(radius::small), .checked = options.chosen && options.href.empty(), .current = options.chosen && !options.href.empty()});
    if (touched.clicked) {
        frame.menu_chosen = true;
        if (!options.href.empty()) go(std::string(options.href));
    }
    return touched.clicked;
}

void menu_button(std::string_view key, Icon icon, std::string_view name, Body items) {
    MenuState& state = kept<MenuState>(id_of(key));
    if (icon_button(key, icon, name, {.pressed = state.open, .opens = true})) state.open = !state.open;
    state.anchor = frame_state().last_rect;
    if (state.open) menu(std::string(key) + ".menu", name, state.anchor, state.open, items);
}

} // namespace osmose::ui
