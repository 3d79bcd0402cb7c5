#include "ui/widgets/dialog.hpp"

#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/overlay.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <string>

namespace osmose::ui {
namespace {

struct Sheet {
    std::string_view title, caption;
    Body lead, tools, actions;
    std::string_view note;
    float pad = 24;
};

// Head, a part that scrolls when it must, foot. Returns the height that all of it would like to have.
float draw_sheet(Id id, const Rect& rect, const Sheet& sheet, bool& open, Body body) {
    const float pad = px(phone() ? 16 : sheet.pad);
    const Rect inner{rect.x + pad, rect.y, rect.w - 2 * pad, 0};
    const float head = in_region(part_of(id, "head"), {inner.x, rect.y + px(18), inner.w, 0}, [&] {
        row({.gap = 12, .align = sheet.caption.empty() ? Align::centre : Align::start}, [&] {
            if (sheet.lead) row(sheet.lead);
            stack({.gap = 0}, [&] {
                heading(2, sheet.title, Type::h2);
                if (!sheet.caption.empty()) paragraph(escape_markup(sheet.caption), {.color = palette().ink3});
            });
            row({.gap = 0}, [&] {
                if (sheet.tools) sheet.tools();
                if (icon_button("close", Icon::x, tr("action.close"))) open = false;
            });
        });
    }) + px(18);
    Measured foot(part_of(id, "foot-height")), content(part_of(id, "content-height"));
    const bool has_foot = static_cast<bool>(sheet.actions);
    const float foot_room = has_foot ? foot.value() : pad;
    const float middle_top = rect.y + head + px(12);
    const float middle = std::max(px(40), draw::bottom(rect) - middle_top - foot_room);
    scroll_area("content", {rect.x, middle_top, rect.w, middle}, sheet.title, [&] {
        // The focus ring of a field at the edge is not cut: the padding lies inside what scrolls.
        const Id inside = part_of(id, "content");
        block(inside, {}, [&](const Rect& place) {
            const float height = in_region(inside, {inner.x, place.y + px(4), inner.w, 0}, body, {.gap = 14}) + px(8);
            content.set(height);
            return height;
        });
    });
    if (has_foot) {
        const float top = draw::bottom(rect) - foot.value();
        if (content.value() > middle + 1) draw::hairline(rect.x, top, rect.w, palette().line);
        frame_state().sheet_foot = top;
        foot.set(in_region(part_of(id, "foot"), {inner.x, top + px(14), inner.w, 0}, [&] {
            const bool noted = !sheet.note.empty() && !phone();
            row({.gap = 8, .justify = Align::end, .wrap = !noted}, [&] {
                if (noted) paragraph(sheet.note, {.color = palette().ink3});
                sheet.actions();
            });
        }) + px(14) + std::max(px(16), pad - px(4)));
    }
    return head + px(12) + content.value() + (has_foot ? foot.value() : pad);
}

void sheet_from_below(const Rect& rect) {
    draw::shadow(rect, draw::Level::dialog, px(radius::dialog));
    draw::fill(rect, palette().surface, px(radius::dialog), draw::Corners::top);
    draw::fill({rect.x + rect.w / 2 - px(18), rect.y + px(7), px(36), px(4)}, palette().line2, px(2));
}

// On a phone it comes up from below, as high as it needs.
Rect from_below(float height, float in) {
    const Screen& all = screen();
    const float high = std::min(height, all.height - px(40));
    return {0, all.height - high + px(24) * (1 - in), all.width, high};
}

// Over a scrim. `place` says where it lies, of the height that it would like to have and of how far it has come in; `ground` draws it there.
void modal(std::string_view key, bool& open, const Sheet& sheet, CallRef<Rect(float, float)> place, CallRef<void(const Rect&)> ground, Body body) {
    const Id id = id_of(key);
    const bool first = appears(id);
    const float in = entrance(part_of(id, "in"), 200);
    Measured height(part_of(id, "height"), px(280));
    const Rect rect = draw::snap(place(height.value(), in));
    const draw::Fade fade(in);
    frame_state().sheet = rect, frame_state().sheet_foot = draw::bottom(rect);
    const bool close = overlay(id, rect, Behind::scrim, [&] {
        if (phone()) sheet_from_below(rect);
        else ground(rect);
        const Said said({.key = std::string(key), .role = Role::dialog, .name = std::string(sheet.title), .rect = rect, .modal = true, .focus = first});
        height.set(draw_sheet(id, rect, sheet, open, body));
    });
    if (close) open = false;
}

} // namespace

void dialog(std::string_view key, bool& open, const DialogOptions& options, Body body) {
    if (!open) return;
    const Screen& all = screen();
    const auto place = [&](float height, float in) -> Rect {
        if (phone()) return from_below(options.hangs ? all.height : height, in);
        const float wide = std::min(px(options.width), all.width - px(48)), high = std::min(height, all.height - px(96));
        return {(all.width - wide) / 2, (options.hangs ? px(48) : (all.height - high) / 2) + px(24) * (1 - in), wide, high};
    };
    const auto ground = [](const Rect& rect) {
        draw::shadow(rect, draw::Level::dialog, px(radius::dialog));
        draw::box(rect, palette().surface, palette().line, px(radius::dialog));
    };
    modal(key, open, {options.title, options.caption, {}, {}, options.actions, options.note}, place, ground, body);
}

void side_panel(std::string_view key, bool& open, const PanelOptions& options, Body body) {
    const Id id = id_of(key);
    const bool docked = options.docked && screen().width >= px(1280);
    if (!open) return;
    FrameState& frame = frame_state();
    const Sheet sheet{options.title, options.caption, options.lead, options.tools, options.actions, {}, 18};
    if (docked) {
        frame.docked = px(options.width);
        const Rect rect = draw::snap({screen().width - frame.docked, frame.page.y, frame.docked, screen().height - frame.page.y});
        overlay(id, rect, Behind::open, [&] {
            draw::fill(rect, palette().surface);
            draw::hairline_down(rect.x, rect.y, rect.h, palette().line);
            const Said said({.key = std::string(key), .role = Role::complementary, .name = std::string(options.title), .rect = rect});
            draw_sheet(id, rect, sheet, open, body);
        });
        return;
    }
    const Screen& all = screen();
    const auto place = [&](float height, float in) -> Rect {
        if (phone()) return from_below(height, in);
        const float wide = std::min(px(options.width), all.width - px(64));
        return {all.width - wide + px(24) * (1 - in), 0, wide, all.height};
    };
    const auto ground = [](const Rect& rect) {
        for (const float strip : {5.f, 2.f})
            draw::fill({rect.x - px(strip), rect.y, rect.w, rect.h}, with_alpha(rgb(0x000000), palette().dark ? .16f : .05f));
        draw::fill({rect.x, rect.y, rect.w + px(24), rect.h}, palette().surface);
    };
    modal(key, open, sheet, place, ground, body);
}

} // namespace osmose::ui
