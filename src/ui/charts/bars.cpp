#include "ui/charts/charts.hpp"
#include "ui/charts/shapes.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/text.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <cmath>

namespace osmose::ui {
namespace {

Color color_of(const Bar& bar) { return bar.color != 0 ? bar.color : bar.tint ? chart_fill(*bar.tint) : bar.person >= 0 ? member_tint(bar.person) : palette().primary; }

struct Widths {
    float lead = 0, label = 0, value = 0, note = 0;
    bool below = false; // the bar lies below its words
};

constexpr float least_track = 80;

Widths widths_of(Items<Bar> list, float room) {
    Widths out;
    for (const Bar& bar : list) {
        if (bar.icon || bar.person >= 0) out.lead = px(bar.person >= 0 ? 38 : 30);
        out.label = std::max(out.label, text_width(bar.label, type(Type::body)));
        out.value = std::max(out.value, text_width(bar.value, type(Type::strong)));
        out.note = std::max(out.note, text_width(bar.note, type(Type::body)) + (bar.note.empty() ? 0 : px(20)));
    }
    const float beside = room - out.lead - out.value - std::min(out.label, room * .4f) - px(32);
    out.below = phone() || beside < px(least_track);
    if (phone() || (out.below ? room - out.lead - out.value - px(16) - out.note < out.label : beside - out.note < px(least_track))) out.note = 0;
    out.label = out.below ? room - out.lead - out.value - out.note - px(16) : std::min(out.label, room * .4f);
    return out;
}

bool draw_bar(const Bar& bar, const Widths& widths, double largest, float grown) {
    const Palette& p = palette();
    const Rect line = take({.width = room(), .height = px(widths.below || bar.person >= 0 ? 50 : 38)});
    const Id id = id_of(bar.key);
    const Said said({.key = bar.key, .role = Role::list_item, .rect = line});
    Touched touched;
    const std::string words = bar.label + ", " + bar.value + (bar.note.empty() ? "" : ", " + bar.note);
    const bool acts = bar.acts || !bar.href.empty();
    if (acts) touched = touch(id, line);
    const Rect ground{line.x - px(8), line.y, line.w + px(16), line.h};
    if (bar.highlighted) draw::fill(ground, p.primary_soft, px(radius::control));
    else if (touched.hover > 0) draw::fill(ground, with_alpha(p.surface2, touched.hover), px(radius::control));
    say({.key = "row", .role = !bar.href.empty() ? Role::link : acts ? Role::button : Role::text, .name = words, .href = bar.href, .rect = line, .item = acts ? id : 0,
         .font_size = type(Type::body).size});
    const Hushed quiet; // the row is one sentence
    float x = line.x;
    if (bar.person >= 0) {
        in_region(part_of(id, "lead"), {x, line.y + (line.h - px(28)) / 2, px(28), 0}, [&] { avatar({bar.label, bar.person}, 28); });
    } else if (bar.icon) {
        in_region(part_of(id, "lead"), {x, line.y + (line.h - px(22)) / 2, px(22), 0}, [&] { icon_tile(*bar.icon, bar.tint.value_or(Tint::time), 22); });
    }
    x += widths.lead;
    const Rect words_line{line.x, line.y + px(widths.below ? 4 : 0), line.w, widths.below ? px(24) : line.h};
    if (draw::label({x, words_line.y, widths.label, words_line.h}, bar.label, type(Type::body), p.ink)) tooltip(id, line, bar.label);
    const float note_x = draw::right(line) - widths.note, value_x = note_x - widths.value;
    if (!widths.below) x += widths.label + px(16);
    const Rect track{x, widths.below ? draw::bottom(words_line) + px(4) : line.y + (line.h - px(8)) / 2,
                     std::max(0.f, widths.below ? draw::right(line) - x : value_x - px(16) - x), px(8)};
    draw::fill(track, p.track, px(4));
    const double whole = bar.whole > 0 ? bar.whole : largest;
    const float part = whole > 0 ? static_cast<float>(bar.amount / whole) : 0;
    if (part > 0) draw::fill({track.x, track.y, std::max(px(4), track.w * part * grown), track.h}, color_of(bar), px(4));
    draw::label({value_x, words_line.y, widths.value, words_line.h}, bar.value, type(Type::strong), p.ink, Align::end);
    if (widths.note > 0) draw::label({note_x, words_line.y, widths.note, words_line.h}, bar.note, type(Type::body), p.ink3, Align::end);
    focus_ring(ground, px(radius::control), touched);
    return acts && touched.clicked;
}

} // namespace

std::optional<std::string> bars(std::string_view key, std::string_view name, Items<Bar> list) {
    std::optional<std::string> pressed;
    const Said said({.key = std::string(key), .role = Role::list, .name = std::string(name)});
    const Id id = scope_id();
    double largest = 0;
    for (const Bar& bar : list) largest = std::max(largest, bar.amount);
    const float grown = entrance(part_of(id, "grown"), 400);
    stack({.gap = 0}, [&] {
        const Widths widths = widths_of(list, room());
        for (const Bar& bar : list)
            if (draw_bar(bar, widths, largest, grown)) pressed = bar.key;
    });
    if (pressed)
        for (const Bar& bar : list)
            if (bar.key == *pressed && !bar.href.empty()) go(bar.href);
    return pressed;
}

void stacked_bar(std::string_view name, Items<Part> parts, float height) {
    const Rect rect = take({.width = room(), .height = px(height)});
    double whole = 0;
    std::string words(name);
    int shown = 0;
    for (const Part& part : parts) {
        whole += part.amount;
        shown += part.amount > 0 ? 1 : 0;
        words += (words.empty() ? "" : "; ") + part.label + " " + part.value;
    }
    say({.role = Role::image, .name = words, .rect = rect});
    if (whole <= 0) return draw::fill(rect, palette().track, px(7));
    const float grown = entrance(part_of(next_layout_id(), "grown"), 400), space = px(2);
    const float width = (rect.w - space * static_cast<float>(shown - 1)) * grown;
    float x = rect.x;
    int at = 0;
    for (const Part& part : parts) {
        if (part.amount <= 0) continue;
        const float w = std::max(px(2.5f), width * static_cast<float>(part.amount / whole));
        const auto corners = shown == 1 ? draw::Corners::all : at == 0 ? draw::Corners::left : at == shown - 1 ? draw::Corners::right : draw::Corners::none;
        const Rect place{x, rect.y, w, rect.h};
        draw::fill(place, part.color, px(7), corners);
        tooltip(part_of(next_layout_id(), part.label), place, part.label + " · " + part.value);
        x += w + space;
        ++at;
    }
}

void legend(Items<Part> parts) {
    stack({.gap = phone() ? 8.f : 14.f}, [&] {
        for (const Part& part : parts)
            row({.gap = 8}, [&] {
                const Rect dot = take({.width = px(10), .height = px(10)});
                draw::fill(dot, part.color, px(3));
                text(part.label);
                spacer();
                text(part.value, {.type = Type::strong, .align = Align::end});
            });
    });
}

void legend_line(Items<Part> parts) {
    row({.gap = 16, .wrap = true}, [&] {
        for (const Part& part : parts)
            row({.gap = 6}, [&] {
                const Rect dot = take({.width = px(8), .height = px(8)});
                draw::fill(dot, part.color, px(4));
                text(part.label + " " + part.value);
            });
    });
}

void ring(std::string_view name, int filled, int whole, std::string_view figure, std::string_view caption_words, float size) {
    const Rect rect = take({.width = px(size), .height = px(size)});
    const float x = rect.x + rect.w / 2, y = rect.y + rect.h / 2, thick = px(size * .1f), r = rect.w / 2 - thick / 2 - 1;
    constexpr float turn = 6.2831853f, start = -1.5707964f;
    const int arcs = std::max(1, whole);
    const float space = arcs > 1 ? std::min(turn * 4 / 360, turn / static_cast<float>(arcs) * .3f) : 0;
    const float grown = entrance(part_of(next_layout_id(), "grown"), 400);
    for (int i = 0; i < arcs; ++i) {
        const float from = start + turn * static_cast<float>(i) / static_cast<float>(arcs) + space / 2;
        const float to = start + turn * static_cast<float>(i + 1) / static_cast<float>(arcs) - space / 2;
        const bool on = static_cast<float>(i) < static_cast<float>(filled) * grown;
        shapes::arc(x, y, r, thick, from, to, on ? palette().primary : palette().track);
    }
    TextStyle large = type(size >= 160 ? Type::hero : Type::figure_l);
    large.line = std::round(large.size * 1.2f);
    const TextStyle small = type(Type::label);
    const std::vector<Line> caption = wrap(caption_words, small, (rect.w - 2 * thick) * .86f); // the chord below the figure
    float top = y - (large.line + small.line * static_cast<float>(caption.size())) / 2;
    draw::label({rect.x, top, rect.w, large.line}, figure, large, palette().ink, Align::centre);
    top += large.line;
    for (const Line& line : caption) draw_line(draw::canvas(), x - line.width / 2, top, line, small, draw::paint(palette().ink3)), top += small.line;
    say({.role = Role::image, .name = std::string(name), .rect = rect});
}

} // namespace osmose::ui
