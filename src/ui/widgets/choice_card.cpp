#include "ui/widgets/choice_card.hpp"

#include "ui/draw.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/text.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <string>

namespace osmose::ui {

bool choice_card(std::string_view key, const ChoiceCardOptions& options) {
    const Palette& p = palette();
    const Id id = id_of(key);
    const float pad_x = px(options.flat ? 8 : phone() ? 16 : 22), pad_y = px(options.flat ? 8 : phone() ? 14 : 18);
    const float round = px(options.flat ? radius::inset : radius::card);
    const float least = stretched_height();
    bool pressed = false;
    block(id, {.grow = in_row() ? 1.f : 0.f}, [&](const Rect& place) {
        const Rect rect = draw::snap({place.x, place.y, place.w, std::max(place.h, least)});
        const Touched touched = touch(id, rect);
        pressed = touched.clicked;
        const bool marked = options.first || options.chosen;
        if (options.flat) draw::fill(rect, with_alpha(p.surface2, touched.hover), round);
        else draw::shadow(rect, draw::Level::card, round);
        if (!options.flat) draw::box(rect, options.chosen ? p.primary_soft : mix(p.surface, p.surface2, touched.hover), marked ? p.primary : mix(p.line, p.line2, touched.hover),
                  round, marked ? 2 : 1);
        focus_ring(rect, round, touched);
        say({.key = std::string(key), .role = options.href.empty() ? Role::button : Role::link, .name = std::string(options.title),
             .description = std::string(options.hint), .href = std::string(options.href), .rect = rect, .item = id, .radius = round,
             .selected = options.chosen});
        const Hushed whole_is_named;
        const Rect inner{rect.x + pad_x, rect.y + pad_y, rect.w - 2 * pad_x, 0};
        return in_row_region(part_of(id, "inside"), inner, {.gap = phone() ? 12.f : 16.f}, [&] {
                   icon_tile_filled(options.icon, options.ground != 0 ? options.ground : p.primary,
                                    options.flat ? 36 : phone() ? 42 : 48);
                   stack({.gap = 1}, [&] {
                       text(options.title, {.type = options.flat ? Type::strong : Type::h3});
                       paragraph(options.hint, {.color = p.ink2});
                   });
                   if (options.arrow) icon_mark(Icon::chevron_right, p.ink2, 18);
               }) +
               2 * pad_y;
    });
    if (pressed && !options.href.empty()) go(std::string(options.href));
    return pressed;
}

} // namespace osmose::ui
