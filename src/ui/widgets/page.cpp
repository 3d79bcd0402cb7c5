#include "ui/widgets/page.hpp"

#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/item.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <string>

namespace osmose::ui {
namespace {

void figure_words(std::string_view key, std::string_view label, std::string_view figure, const KeyFigureOptions& options) {
    label_text(label);
    const Type size = options.large ? Type::figure_l : Type::figure_m;
    const Color ink = options.positive ? palette().primary_ink : palette().ink;
    if (options.explain.empty()) return text(figure, {.type = size, .color = ink});
    const TextStyle style = type(size);
    const Rect rect = take({.width = text_width(figure, style), .height = style.line, .shrinks = true});
    const Id id = id_of(key);
    const Touched touched = touch(id, rect);
    if (draw::label(rect, figure, style, ink)) tooltip(id, rect, figure);
    else tooltip(id, rect, tr("action.explain"));
    if (touched.hover > 0) draw::fill({rect.x, draw::bottom(rect) - px(2), rect.w, px(1.5f)}, with_alpha(ink, touched.hover));
    focus_ring(draw::grow(rect, px(2)), px(5), touched);
    say({.key = std::string(key), .role = Role::link, .name = std::string(figure), .description = tr("action.explain"), .href = std::string(options.explain),
         .rect = rect, .item = id, .font_size = style.size, .font_weight = 600});
    if (touched.clicked) go(std::string(options.explain));
}

} // namespace

void key_figure(std::string_view key, std::string_view label, std::string_view figure, const KeyFigureOptions& options) {
    const Said said({.key = std::string(key), .role = Role::group, .name = std::string(label)});
    const auto words = [&] {
        stack({.gap = 0}, [&] {
            figure_words("figure", label, figure, options);
            if (!options.icon && !options.note.empty()) text(options.note, {.color = palette().ink3});
        });
    };
    if (!options.icon) return words();
    row({.gap = 12}, [&] {
        icon_tile(*options.icon, options.tone, 40);
        words();
        if (!options.note.empty() && !phone()) text(options.note, {.color = palette().ink3});
    });
}

void key_card(std::string_view key, std::string_view label, std::string_view figure, const KeyFigureOptions& options) {
    card(std::string(key) + ".card", {}, [&] { key_figure(key, label, figure, options); });
}

void fact(std::string_view name, std::string_view value, std::string_view href) {
    stack({.gap = 8}, [&] {
        row({.gap = 12}, [&] {
            if (href.empty() && text_width(value, type(Type::medium)) <= room() / 2) { // a figure stays in one piece: its name gives way
                stack({.gap = 0}, [&] { paragraph(escape_markup(name), {.color = palette().ink2}); });
                return text(value, {.type = Type::medium});
            }
            text(name, {.color = palette().ink2});
            if (href.empty()) return paragraph(escape_markup(value), {.type = Type::medium, .align = Align::end});
            spacer();
            link(href, value, href);
        });
        divider();
    });
}

// Two groups of discs and the membrane between them: people on their own at the left, a team at the right.
void membrane(float width, float height) {
    const Rect area = take({.width = px(width), .height = px(height)});
    if (!draw::visible(area)) return;
    struct Disc {
        float x, y, r;
        int tint;
    };
    static constexpr Disc alone[] = {{.07f, .30f, 8, 0}, {.24f, .22f, 7, 2}, {.16f, .74f, 7, 1}, {.30f, .60f, 10, 3}, {.41f, .36f, 8, 6}, {.38f, .84f, 6, 5}, {.11f, .95f, 5, 4}};
    static constexpr Disc team[] = {{.60f, .28f, 7, 7}, {.76f, .36f, 8, 0}, {.95f, .22f, 5, 3}, {.67f, .68f, 10, 8}, {.89f, .58f, 8, 2}, {.82f, .88f, 6, 1}, {.58f, .90f, 5, 4}};
    static constexpr int bonds[][2] = {{0, 3}, {1, 2}, {1, 3}, {2, 5}, {1, 4}, {4, 5}, {3, 4}, {3, 6}};
    const auto at = [&](const Disc& disc) { return ImVec2{area.x + disc.x * area.w, area.y + disc.y * area.h}; };
    const float scale = px(height) / px(110) * screen().scale;
    for (const auto& [a, b] : bonds) draw::canvas().AddLine(at(team[a]), at(team[b]), draw::paint(with_alpha(palette().primary, .45f)), 1.4f * scale);
    for (const Disc& disc : alone) draw::disc(at(disc).x, at(disc).y, disc.r * scale, with_alpha(member_tint(disc.tint), palette().dark ? .6f : .55f));
    for (const Disc& disc : team) draw::disc(at(disc).x, at(disc).y, disc.r * scale, member_tint(disc.tint));
    draw::dashed_line({area.x + area.w / 2, area.y}, {area.x + area.w / 2, area.y + area.h}, with_alpha(palette().primary, .7f), 2.4f * scale, 9 * scale, 7 * scale);
}

void empty_state(std::string_view title, std::string_view sentence, Body action) {
    inset(0, 28, [&] {
        stack({.gap = 10, .align = Align::centre}, [&] {
            membrane(240, 110);
            gap(4);
            heading(2, title);
            stack({.most = 420}, [&] { paragraph(sentence, {.color = palette().ink2, .align = Align::centre}); });
            gap(2);
            if (!action) return;
            if (phone()) stack({.gap = 8, .align = Align::centre}, action);
            else row({.justify = Align::centre}, action);
        });
    });
}

bool drop_zone(std::string_view key, std::string_view sentence, const DropZoneOptions& options) {
    const Palette& p = palette();
    bool pressed = false;
    const Id id = id_of(key);
    block(id, {.grow = in_row() ? 1.f : 0.f}, [&](const Rect& place) {
        const TextStyle style = type(Type::body);
        const float pad = px(24), icon = px(22), width = place.w - 2 * pad - icon - px(12);
        const std::vector<Line> lines = wrap(sentence, style, width, true);
        const float height = std::max(px(72), style.line * static_cast<float>(lines.size()) + px(36));
        const Rect rect = draw::snap({place.x, place.y, place.w, height});
        const Touched touched = touch(id, rect);
        pressed = touched.clicked;
        const float over = options.hovered ? 1 : touched.hover;
        if (over > 0) draw::fill(rect, with_alpha(p.primary_soft, over), px(radius::card));
        draw::dashed_border(rect, options.hovered ? p.primary : mix(p.control, p.primary, touched.hover), px(radius::card));
        draw::icon(Icon::file_down, rect.x + pad + icon / 2, rect.y + height / 2, icon, p.primary_ink);
        float y = rect.y + (height - style.line * static_cast<float>(lines.size())) / 2;
        for (const Line& line : lines) {
            draw_line(draw::canvas(), rect.x + pad + icon + px(12), y, line, style, draw::paint(p.ink2));
            y += style.line;
        }
        focus_ring(rect, px(radius::card), touched);
        say({.key = std::string(key), .role = Role::button, .name = without_markup(sentence), .rect = rect, .item = id, .radius = px(radius::card)});
        return height;
    });
    return pressed;
}

bool progress(std::string_view key, std::string_view name, float part, std::string_view cancel) {
    bool cancelled = false;
    stack({.gap = 6}, [&] {
        row([&] {
            text(name, {.color = palette().ink2});
            spacer();
            if (!cancel.empty()) cancelled = button(std::string(key) + ".cancel", cancel, {.style = ButtonStyle::ghost, .size = ButtonSize::small});
        });
        const Rect bar = take({.width = room(), .height = px(4)});
        draw::fill(bar, palette().track, px(2));
        draw::fill({bar.x, bar.y, std::max(px(4), bar.w * std::clamp(part, 0.f, 1.f)), bar.h}, palette().primary, px(2));
        say({.key = std::string(key), .role = Role::progress, .name = std::string(name), .value = std::to_string(static_cast<int>(part * 100)), .rect = bar});
    });
    return cancelled;
}

void meter(std::string_view name, float part, Color fill, float width, float height) {
    Want want{.height = px(height)};
    if (width > 0) want.width = px(width);
    else if (in_row()) want.grow = 1;
    const Rect bar = take(want);
    draw::fill(bar, palette().track, bar.h / 2);
    if (part > 0) draw::fill({bar.x, bar.y, std::max(bar.h, bar.w * std::min(part, 1.f)), bar.h}, fill != 0 ? fill : palette().primary, bar.h / 2);
    if (!name.empty())
        say({.role = Role::progress, .name = std::string(name), .value = std::to_string(static_cast<int>(std::round(part * 100))), .rect = bar});
}

void signed_meter(std::string_view name, float part, Color fill, float width, float height) {
    Want want{.height = px(height + 8)};
    if (width > 0) want.width = px(width);
    else if (in_row()) want.grow = 1;
    const Rect area = take(want);
    const float middle = area.x + area.w / 2, length = std::max(px(2), area.w / 2 * std::min(std::fabs(part), 1.f));
    const Rect bar{part < 0 ? middle - length : middle, area.y + px(4), length, px(height)};
    if (part != 0) draw::fill(bar, fill != 0 ? fill : palette().primary, px(2));
    draw::hairline_down(middle, area.y, area.h, palette().ink3);
    if (!name.empty()) say({.role = Role::image, .name = std::string(name), .rect = area});
}

void steps(std::string_view name, Items<std::string_view> titles, int current) {
    const Palette& p = palette();
    const TextStyle style = type(Type::medium), small = type(Type::label);
    const float disc = px(26), space = px(10);
    const Rect all = take({.width = room(), .height = px(36)});
    const Said said({.role = Role::list, .name = std::string(name), .rect = all});
    const float each = all.w / static_cast<float>(titles.size());
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const bool done = static_cast<int>(i) < current, here = static_cast<int>(i) == current;
        // Where there is no room for all the words, only those of the step that one is in are shown.
        const bool words = !phone();
        const float x = all.x + each * static_cast<float>(i), middle = all.y + all.h / 2;
        draw::disc(x + disc / 2, middle, disc / 2, here || done ? p.primary : p.hover);
        if (done) draw::icon(Icon::check, x + disc / 2, middle, px(15), p.on_primary);
        else draw::label({x, middle - disc / 2, disc, disc}, std::to_string(i + 1), small, here ? p.on_primary : p.ink2, Align::centre);
        const Rect place{x + disc + space, all.y, each - disc - 2 * space, all.h};
        if (words) {
            if (draw::label(place, titles[i], style, here ? p.ink : p.ink2)) tooltip(part_of(next_layout_id(), titles[i]), place, titles[i]);
            const float end = place.x + std::min(place.w, text_width(titles[i], style)) + space;
            if (i + 1 < titles.size() && x + each - space > end) draw::hairline(end, middle, x + each - space - end, p.line2);
        } else if (i + 1 < titles.size()) {
            draw::hairline(x + disc + space / 2, middle, each - disc - space, p.line2);
        }
        say({.role = Role::list_item, .name = std::to_string(i + 1) + ". " + std::string(titles[i]), .rect = {x, all.y, each, all.h}, .current = here});
    }
    if (phone() && current >= 0 && current < static_cast<int>(titles.size())) {
        const Hushed quiet;
        strong(titles[static_cast<std::size_t>(current)]);
    }
}

} // namespace osmose::ui
