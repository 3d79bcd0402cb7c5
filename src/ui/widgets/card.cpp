#include "ui/widgets/card.hpp"

#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/text.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h>

namespace osmose::ui {
namespace {

float card_radius() { return px(phone() ? radius::card_phone : radius::card); }

// A box whose ground is drawn before what it holds, at the height that this came to last time.
void boxed(Id id, CallRef<void(const Rect&)> ground, float pad_x, float pad_y, float gap, Body body) {
    const float stretched = stretched_height();
    Want want;
    if (in_row()) want.grow = 1;
    block(id, want, [&](const Rect& place) {
        const float height = std::max(place.h, stretched);
        ground(draw::snap({place.x, place.y, place.w, height}));
        const Rect inner{place.x + pad_x, place.y + pad_y, place.w - 2 * pad_x, 0};
        return in_region(id, inner, body, {.gap = gap}, stretched > 0 ? stretched - 2 * pad_y : 0) + 2 * pad_y;
    });
}

// At the right of a title, in the middle of its first line: it stands where it would without them.
void beside_title(Id id, Body actions) {
    const Id part = part_of(id, "actions");
    const float line = type(Type::h3).line;
    const Measured widest(part_of(part, "widest"));
    Measured height(part_of(part, "whole"), line);
    stack({.gap = 0, .fit = true}, [&] {
        block(part, {.natural = widest.value()}, [&](const Rect& place) {
            const float above = (height.value() - line) / 2;
            height.set(in_row_region(part, {place.x, place.y - above, place.w, 0}, {}, actions));
            return height.value() - above;
        });
    });
}

void card_head(const CardOptions& options, Id id) {
    row({.gap = 12, .align = options.lead ? Align::centre : Align::start}, [&] {
        if (options.lead) options.lead();
        stack({.gap = 0}, [&] {
            if (options.href.empty()) heading(options.level, options.title);
            else heading_link(options.level, options.title, Type::h3, id, options.href); // the whole card is pressed where it is named
            if (!options.caption.empty()) paragraph(escape_markup(options.caption), {.color = palette().ink3});
        });
        if (options.actions && options.lead) row(options.actions);
        else if (options.actions) beside_title(id, options.actions);
    });
}

} // namespace

bool card(std::string_view key, const CardOptions& options, Body body) {
    bool followed = false;
    const Said said({.key = std::string(key), .role = options.title.empty() ? Role::group : Role::region, .name = std::string(options.title)});
    const Id id = id_of("card");
    const float x = options.flush ? 0 : px(phone() ? 16 : space::card_x), y = options.flush ? 0 : px(phone() ? 16 : space::card_y);
    const auto ground = [&](const Rect& rect) {
        const Palette& p = palette();
        float over = 0;
        if (!options.href.empty()) {
            ImGui::SetNextItemAllowOverlap();
            const Touched touched = touch(id, rect);
            followed = touched.clicked;
            over = touched.hover;
            focus_ring(rect, card_radius(), touched);
        }
        draw::shadow(rect, draw::Level::card, card_radius());
        draw::box(rect, mix(p.surface, p.surface2, over), options.selected ? p.primary : mix(p.line, p.line2, over), card_radius(),
                  options.selected ? 2 : 1);
        said.node().rect = rect;
    };
    boxed(id, ground, x, y, options.gap, [&] {
        if (!options.title.empty() && options.flush) inset(phone() ? 16 : space::card_x, space::card_y, [&] { card_head(options, id); });
        else if (!options.title.empty()) card_head(options, id);
        body();
    });
    if (followed) go(std::string(options.href));
    return followed;
}

void next_action(std::string_view key, Icon icon, std::string_view title, std::string_view reason, Body actions) {
    const Said said({.key = std::string(key), .role = Role::region, .name = std::string(title)});
    const auto ground = [&](const Rect& rect) {
        draw::box(rect, palette().primary_soft, palette().primary_line, card_radius());
        said.node().rect = rect;
    };
    boxed(id_of("card"), ground, px(phone() ? 16 : space::card_x), px(16), 12, [&] {
        const auto words = [&] {
            stack({.gap = 2}, [&] {
                heading(2, title);
                paragraph(reason, {.color = palette().ink2});
            });
        };
        if (phone()) {
            row({.gap = 14, .align = Align::start}, [&] {
                icon_mark(icon, palette().primary_ink, 22);
                words();
            });
            row({.gap = 8, .wrap = true}, actions);
            return;
        }
        row({.gap = 16}, [&] {
            icon_tile_filled(icon, palette().primary);
            words();
            row({.gap = 12}, actions);
        });
    });
}

void section(std::string_view title, Body body) { section(title, {}, body); }
void section(std::string_view title, const SectionOptions& options, Body body) {
    const Said said({.role = Role::region, .name = std::string(title)});
    stack({.gap = options.gap}, [&] {
        row([&] {
            heading(2, title, Type::h2);
            spacer();
            if (!options.note.empty()) text(options.note, {.color = palette().ink3});
            if (options.actions) row(options.actions);
        });
        body();
    });
}

void inset_box(Body body) {
    const Id id = next_layout_id();
    boxed(id, [](const Rect& rect) { draw::fill(rect, palette().surface2, px(radius::inset)); }, px(14), px(12), 6, body);
}

void status_strip(std::string_view key, std::string_view words, const StripOptions& options) {
    const Said said({.key = std::string(key), .role = options.tone == Tone::bad ? Role::alert : Role::status, .name = std::string(words)});
    const ToneColors colors = tone_colors(palette(), options.tone);
    const auto ground = [&](const Rect& rect) {
        draw::fill(rect, colors.ground, px(radius::inset));
        said.node().rect = rect;
    };
    boxed(id_of("strip"), ground, px(16), px(12), 0, [&] {
        row({.gap = 12}, [&] {
            icon_mark(options.icon, colors.ink, 18);
            paragraph(words, {.color = colors.ink});
            if (options.actions && !phone()) row(options.actions);
        });
        if (options.actions && phone()) row({.gap = 8, .wrap = true}, options.actions);
    });
}

} // namespace osmose::ui
