#include "ui/widgets/choice.hpp"

#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/text.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <imgui.h>
#include <numeric>
#include <vector>

namespace osmose::ui {
namespace {

bool choose(std::string& chosen, std::string_view key, bool clicked) {
    if (!clicked || chosen == key) return false;
    chosen = key;
    return true;
}

Node choice_node(const Choice& choice, Role role, Id id, const Rect& rect, bool on) {
    return {.key = std::string(choice.key), .role = role, .name = std::string(choice.label), .description = std::string(choice.caption),
            .rect = rect, .item = id, .checked = on && role == Role::radio, .selected = on && role == Role::tab};
}

// Words beside a mark, the whole of it pressed; returns the rect of the mark.
struct Ticked {
    Rect mark, whole;
    Touched touched;
    Id id = 0;
};
Ticked ticked(std::string_view key, std::string_view label, const TickOptions& options, float mark_width, float mark_height, bool mark_last) {
    const TextStyle style = type(Type::body), small = type(Type::small);
    const bool shown = !options.label_hidden;
    const float space = px(10), words = shown ? std::max(text_width(label, style), text_width(options.caption, small)) : 0;
    const float words_room = in_row() ? words : room() - mark_width - space;
    const std::vector<Line> label_lines = wrap(label, style, words_room), caption_lines = options.caption.empty() ? std::vector<Line>{} : wrap(options.caption, small, words_room);
    const float lines = style.line * static_cast<float>(label_lines.size()) + small.line * static_cast<float>(caption_lines.size());
    const float around = phone() ? px(16) : 0; // of two lines and more as of one
    const float height = std::max(px(phone() ? 44 : 24), shown ? lines + around : mark_height);
    Want want{.width = mark_width + (shown ? space + words : 0), .height = height, .shrinks = shown};
    if (mark_last && shown && !in_row()) want.width = room();
    Ticked out;
    out.whole = take(want);
    out.id = id_of(key);
    const bool disabled = !options.disabled_because.empty();
    out.touched = touch(out.id, out.whole, disabled);
    const float mark_x = mark_last ? draw::right(out.whole) - mark_width : out.whole.x;
    out.mark = {mark_x, out.whole.y + (height - mark_height) / 2, mark_width, mark_height};
    if (shown) {
        const draw::Fade fade(disabled ? .45f : 1);
        const float x = mark_last ? out.whole.x : out.whole.x + mark_width + space, width = out.whole.w - mark_width - space;
        float y = out.whole.y + (height - lines) / 2;
        if (label_lines.size() == 1) {
            if (draw::label({x, y, width, style.line}, label, style, palette().ink)) tooltip(out.id, out.whole, label);
            y += style.line;
        } else {
            for (const Line& line : label_lines) draw_line(draw::canvas(), x, y, line, style, draw::paint(palette().ink)), y += style.line;
        }
        for (const Line& line : caption_lines) draw_line(draw::canvas(), x, y, line, small, draw::paint(palette().ink3)), y += small.line;
    }
    tooltip(out.id, out.whole, options.disabled_because);
    return out;
}

Node tick_node(std::string_view key, Role role, std::string_view label, const TickOptions& options, const Ticked& tick, bool on, float round) {
    return {.key = std::string(key), .role = role, .name = std::string(label),
            .description = std::string(options.disabled_because.empty() ? options.caption : options.disabled_because), .rect = tick.whole,
            .item = tick.id, .radius = round, .disabled = !options.disabled_because.empty(), .checked = on};
}

} // namespace

bool segmented(std::string_view key, std::string_view name, std::string& chosen, Items<Choice> choices) {
    const Palette& p = palette();
    TextStyle style = type(Type::medium);
    const float height = px(phone() ? 44 : 36), edge = px(3), icon = px(16);
    float padding = px(12), total = 0;
    std::vector<float> widths;
    const auto measure = [&] {
        widths.clear();
        for (const Choice& choice : choices) widths.push_back(text_width(choice.label, style) + 2 * padding + (choice.icon ? icon + (choice.label.empty() ? 0 : px(7)) : 0));
        total = std::accumulate(widths.begin(), widths.end(), 2 * edge);
    };
    measure();
    if (total > room()) style = type(Type::small), padding = px(8), measure(); // large text on a phone
    const bool fills = phone() && !in_row();
    const Rect track = take({.width = fills ? room() : total, .height = height, .shrinks = true});
    draw::fill(track, p.hover, px(radius::control));
    const Said said({.key = std::string(key), .role = Role::group, .name = std::string(name), .rect = track});
    // More room than needed (a phone): shared out; less: the same part taken from each.
    const float spare = (track.w - total) / static_cast<float>(std::max<std::size_t>(choices.size(), 1));
    bool changed = false;
    float x = track.x + edge;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Choice& choice = choices[i];
        const bool on = choice.key == chosen;
        const Rect rect = draw::snap({x, track.y + edge, widths[i] + spare, height - 2 * edge});
        x += widths[i] + spare;
        const Id id = id_of(choice.key);
        const Touched touched = touch(id, rect);
        if (on) {
            draw::shadow(rect, draw::Level::card, px(7));
            draw::box(rect, p.surface, p.line, px(7));
        } else if (touched.hover > 0) {
            draw::fill(rect, with_alpha(p.surface, .5f * touched.hover), px(7));
        }
        const Color ink = on ? p.ink : p.ink2;
        const float inside = std::max(0.f, rect.w - 2 * px(6));
        const float content = std::min(inside, widths[i] - 2 * padding);
        float left = rect.x + (rect.w - content) / 2;
        if (choice.icon) {
            draw::icon(*choice.icon, left + icon / 2, rect.y + rect.h / 2, icon, ink);
            left += icon + px(7);
        }
        const Rect words{left, rect.y, draw::right(rect) - (rect.w - content) / 2 - left, rect.h};
        if (draw::label(words, choice.label, style, ink)) tooltip(id, rect, choice.label);
        if (!choice.caption.empty()) tooltip(id, rect, choice.caption);
        focus_ring(rect, px(7), touched);
        Node node = choice_node(choice, Role::radio, id, rect, on);
        if (node.name.empty()) node.name = std::exchange(node.description, "");
        node.text = words;
        node.font_size = style.size;
        node.radius = 7;
        say(std::move(node));
        changed |= choose(chosen, choice.key, touched.clicked);
    }
    return changed;
}

bool tabs(std::string_view key, std::string_view name, std::string& chosen, Items<Choice> choices) {
    const Palette& p = palette();
    const TextStyle style = type(Type::medium);
    const float height = px(44), space = px(22);
    float total = 0;
    for (const Choice& choice : choices) total += text_width(choice.label, style) + space;
    total -= space;
    const Rect bar = take({.width = in_row() ? total : room(), .height = height, .shrinks = true});
    draw::hairline(bar.x, draw::bottom(bar) - draw::device_pixel(), bar.w, p.line);
    const Said said({.key = std::string(key), .role = Role::tab_list, .name = std::string(name), .rect = bar});
    const float shrink = total > bar.w ? bar.w / total : 1;
    bool changed = false;
    float x = bar.x;
    for (const Choice& choice : choices) {
        const bool on = choice.key == chosen;
        const Rect rect = draw::snap({x, bar.y, text_width(choice.label, style) * shrink + 1, height});
        x += rect.w + space * shrink;
        const Id id = id_of(choice.key);
        const Touched touched = touch(id, rect);
        if (draw::label(rect, choice.label, style, on ? p.ink : mix(p.ink2, p.ink, touched.hover))) tooltip(id, rect, choice.label);
        if (on) draw::fill({rect.x, draw::bottom(rect) - px(2), rect.w, px(2)}, p.primary, px(1));
        else if (touched.hover > 0) draw::fill({rect.x, draw::bottom(rect) - px(2), rect.w, px(2)}, with_alpha(p.line2, touched.hover), px(1));
        focus_ring(rect, px(6), touched);
        Node node = choice_node(choice, Role::tab, id, rect, on);
        node.font_size = style.size;
        say(std::move(node));
        changed |= choose(chosen, choice.key, touched.clicked);
    }
    return changed;
}

namespace {

void draw_radio(const Rect& mark, bool on, const Touched& touched) {
    const Palette& p = palette();
    const float x = mark.x + mark.w / 2, y = mark.y + mark.h / 2, r = mark.w / 2;
    draw::disc(x, y, r, on ? p.primary : mix(p.control, p.ink, touched.hover));
    draw::disc(x, y, on ? r - px(1.5f) : r - 1, p.surface);
    if (on) draw::disc(x, y, r * .5f, p.primary);
}

bool choice_card(const Choice& choice, bool on, bool upright) {
    const Palette& p = palette();
    const TextStyle strong = type(upright ? Type::medium : Type::strong), small = type(Type::body);
    const float before = px(16) + (choice.icon ? px(32) : 0);
    const std::vector<Line> caption = upright || choice.caption.empty() ? std::vector<Line>{} : wrap(choice.caption, small, room() - before - px(14));
    const float lines = strong.line + small.line * static_cast<float>(caption.size());
    const float height = std::max({px(upright || !caption.empty() ? 62 : 52), upright ? 0 : lines + px(20), stretched_height()});
    const Rect given = take({.width = room(), .height = height});
    const Id id = id_of(choice.key);
    const Touched touched = touch(id, given);
    const float round = px(radius::inset);
    const Color ground = on ? p.primary_soft : mix(p.surface, p.surface2, touched.held ? 1 : touched.hover);
    draw::box(given, ground, on ? p.primary : p.control, round, on ? 2 : 1);
    const Color icon_ink = on ? p.primary_ink : choice.tint ? icon_color(p, *choice.tint) : p.ink2;
    bool cut = false;
    if (upright) {
        if (choice.icon) draw::icon(*choice.icon, given.x + given.w / 2, given.y + px(20), px(18), icon_ink);
        const TextStyle words = text_width(choice.label, strong) > given.w - px(8) ? type(Type::label) : strong;
        cut = draw::label({given.x + px(4), given.y + px(34), given.w - px(8), px(20)}, choice.label, words, on ? p.primary_ink : p.ink, Align::centre);
    } else {
        const float left = given.x + before;
        if (choice.icon) draw::icon(*choice.icon, given.x + px(26), given.y + height / 2, px(20), icon_ink);
        float y = given.y + (height - lines) / 2;
        cut = draw::label({left, y, draw::right(given) - px(14) - left, strong.line}, choice.label, strong, p.ink);
        y += strong.line;
        for (const Line& line : caption) draw_line(draw::canvas(), left, y, line, small, draw::paint(p.ink2)), y += small.line;
    }
    if (cut) tooltip(id, given, choice.label);
    focus_ring(given, round, touched);
    Node node = choice_node(choice, Role::radio, id, given, on);
    node.radius = round;
    say(std::move(node));
    return touched.clicked;
}

} // namespace

bool radio_group(std::string_view key, std::string_view name, std::string& chosen, Items<Choice> choices, const RadioOptions& options) {
    const Said said({.key = std::string(key), .role = Role::group, .name = std::string(name), .description = std::string(options.error)});
    bool changed = false;
    stack({.gap = phone() ? 0.f : 8.f}, [&] {
        if (!options.label_hidden) paragraph(escape_markup(name), {.type = Type::label});
        for (const Choice& choice : choices) {
            const bool on = choice.key == chosen;
            const TickOptions words{.caption = choice.caption};
            const Ticked tick = ticked(choice.key, choice.label, words, px(18), px(18), false);
            draw_radio(tick.mark, on, tick.touched);
            focus_ring(tick.mark, px(9), tick.touched);
            say(tick_node(choice.key, Role::radio, choice.label, words, tick, on, px(9)));
            changed |= choose(chosen, choice.key, tick.touched.clicked);
        }
        if (!options.error.empty()) form_error(options.error);
    });
    return changed;
}

bool choice_cards(std::string_view key, std::string_view name, std::string& chosen, const ChoiceCardsOptions& options, Items<Choice> choices) {
    const Said said({.key = std::string(key), .role = Role::group, .name = std::string(name)});
    bool changed = false;
    stack({.gap = 6}, [&] {
        if (!options.label_hidden) text(name, {.type = Type::label});
        grid(static_cast<int>(choices.size()), {.least = options.least, .gap = options.upright ? 8.f : 12.f}, [&](int i) {
            const Choice& choice = choices[static_cast<std::size_t>(i)];
            changed |= choose(chosen, choice.key, choice_card(choice, choice.key == chosen, options.upright));
        });
    });
    return changed;
}

bool checkbox(std::string_view key, std::string_view label, bool& on, const TickOptions& options) {
    const Palette& p = palette();
    const Ticked tick = ticked(key, label, options, px(18), px(18), false);
    const draw::Fade fade(options.disabled_because.empty() ? 1 : .45f);
    const Rect mark = draw::snap(tick.mark);
    if (on) draw::fill(mark, mix(p.primary, p.primary_hover, tick.touched.hover), px(5));
    else draw::box(mark, p.surface, mix(p.control, p.ink, tick.touched.hover), px(5));
    if (on) draw::icon(Icon::check, mark.x + mark.w / 2, mark.y + mark.h / 2, px(14), p.on_primary);
    focus_ring(mark, px(5), tick.touched);
    say(tick_node(key, Role::checkbox, label, options, tick, on, px(5)));
    if (tick.touched.clicked) on = !on;
    return tick.touched.clicked;
}

bool toggle(std::string_view key, std::string_view label, bool& on, const TickOptions& options) {
    const Palette& p = palette();
    const Ticked tick = ticked(key, label, options, px(36), px(20), true);
    const draw::Fade fade(options.disabled_because.empty() ? 1 : .45f);
    const float at = eased(part_of(tick.id, "knob"), on, 90);
    const Rect mark = draw::snap(tick.mark);
    draw::fill(mark, mix(p.control, p.primary, at), mark.h / 2);
    draw::disc(mark.x + px(10) + (mark.w - px(20)) * at, mark.y + mark.h / 2, px(8), p.dark && on ? p.on_primary : p.surface);
    focus_ring(mark, mark.h / 2, tick.touched);
    say(tick_node(key, Role::switch_, label, options, tick, on, mark.h / 2));
    if (tick.touched.clicked) on = !on;
    return tick.touched.clicked;
}

} // namespace osmose::ui
