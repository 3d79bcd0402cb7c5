// The rail: brand, project switcher, links, who is here.
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/shell_parts.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <imgui.h>

namespace osmose::ui {
namespace {

void draw_mark(float x, float y, float r) {
    draw::disc(x - r * .62f, y, r, rgb(0x0B6B5B));
    draw::disc(x + r * .62f, y, r, rgb(0xE8A63C));
    // What the two circles share, darker, with the dashes of the membrane in it.
    ImDrawList& list = draw::canvas();
    list.PathArcTo({x - r * .62f, y}, r, -.9021f, .9021f);
    list.PathArcTo({x + r * .62f, y}, r, 3.1416f - .9021f, 3.1416f + .9021f);
    list.PathFillConvex(draw::paint(rgb(0x12352B)));
    for (const float at : {-.42f, 0.f, .42f}) draw::disc(x, y + r * at, r * .11f + .4f, rgb(0xFBF5EA));
}

void nav_link(const NavLink& item, bool narrow) {
    const Palette& p = palette();
    const TextStyle style = type(item.current ? Type::strong : Type::medium);
    const float height = px(phone() ? 48 : 32), icon = px(17);
    const Rect rect = take({.width = room(), .height = height});
    const Id id = id_of(item.key);
    const Touched touched = touch(id, rect);
    const float round = px(radius::small);
    if (item.current) draw::fill(rect, p.primary_soft, round);
    else if (touched.hover > 0) draw::fill(rect, with_alpha(p.hover, touched.hover), round);
    const Color ink = item.current ? p.primary_ink : mix(p.ink2, p.ink, touched.hover);
    const float middle = rect.y + rect.h / 2, icon_x = narrow ? rect.x + rect.w / 2 : rect.x + px(8) + icon / 2;
    draw::icon(item.icon, icon_x, middle, icon, ink);
    if (narrow && item.badge > 0) draw::disc(icon_x + px(9), middle - px(8), px(4), p.accent);
    std::string name = item.label;
    if (!narrow) {
        float right = draw::right(rect) - px(8);
        if (item.badge > 0) {
            TextStyle small = type(Type::label);
            small.face = Cut::semibold;
            small.size = px(11.5f);
            const std::string count = std::to_string(item.badge);
            const float width = std::max(px(20), text_width(count, small) + px(10));
            const Rect pill{right - width, middle - px(9), width, px(18)};
            draw::fill(pill, p.accent, px(9));
            draw::label(pill, count, small, p.on_accent, Align::centre);
            right -= width + px(8);
        }
        const float left = rect.x + px(34);
        if (draw::label({left, rect.y, right - left, rect.h}, item.label, style, ink)) tooltip(id, rect, item.label);
    } else {
        tooltip(id, rect, item.label);
    }
    if (item.badge > 0) name += " (" + std::to_string(item.badge) + ")";
    focus_ring(rect, round, touched);
    say({.key = item.key, .role = Role::link, .name = std::move(name), .href = item.href, .rect = rect, .item = id, .font_size = style.size, .radius = round,
         .current = item.current});
    if (touched.clicked) go(item.href);
}

struct SwitcherState {
    bool open = false;
};

// The project that one is in; pressed, the others.
void switcher(const Switcher& project, bool narrow) {
    const Palette& p = palette();
    const float height = px(narrow ? 44 : 52);
    const Rect rect = take({.width = room(), .height = height});
    const Id id = id_of("switcher");
    SwitcherState& state = kept<SwitcherState>(id);
    const Touched touched = touch(id, rect);
    if (touched.clicked) state.open = !state.open;
    const float round = px(10), side = px(32);
    if (!narrow) draw::box(rect, mix(p.surface, p.surface2, touched.hover), p.line, round);
    const Rect tile{narrow ? rect.x + (rect.w - side) / 2 : rect.x + px(10), rect.y + (height - side) / 2, side, side};
    project_tile(project, tile);
    if (!narrow) {
        const float left = draw::right(tile) + px(10), width = draw::right(rect) - px(30) - left;
        if (draw::label({left, rect.y + px(8), width, px(18)}, project.name, type(Type::strong), p.ink)) tooltip(id, rect, project.name);
        draw::label({left, rect.y + px(26), width, px(18)}, project.caption, type(Type::small), p.ink3);
        draw::icon(Icon::chevrons_up_down, draw::right(rect) - px(16), rect.y + height / 2, px(16), p.ink2);
    } else {
        tooltip(id, rect, project.name);
    }
    focus_ring(rect, round, touched);
    say({.key = "switcher", .role = Role::button, .name = project.name, .description = tr("nav.switch_project"), .rect = rect, .item = id, .radius = round,
         .expanded = state.open, .has_popup = true});
    menu("projects", tr("nav.switch_project"), rect, state.open, project.projects);
}

} // namespace

void nav_groups(const std::vector<NavGroup>& groups, bool narrow) {
    for (const NavGroup& group : groups) {
        if (!group.title.empty() && !narrow) {
            gap(phone() ? 8 : 10);
            inset(8, 0, [&] { text(group.title, {.type = Type::label, .color = palette().ink3}); });
            gap(4);
        } else if (!group.title.empty()) {
            gap(8);
        }
        const Said said({.role = Role::group, .name = group.title});
        stack({.gap = 0}, [&] {
            for (const NavLink& item : group.links) nav_link(item, narrow);
        });
    }
}

void project_tile(const Switcher& project, const Rect& tile) {
    draw::fill(tile, project.color != 0 ? project.color : palette().accent, px(9));
    if (project.icon) draw::icon(*project.icon, tile.x + tile.w / 2, tile.y + tile.h / 2, tile.w * .58f, rgb(0xFFFFFF));
    else draw::label(tile, initials(project.name), {Cut::semibold, tile.w * .38f, tile.h}, rgb(0xFFFFFF), Align::centre);
}

void person_line(const ShellModel& model, bool narrow) {
    divider();
    gap(10);
    row({.gap = 10}, [&] {
        if (narrow) spacer();
        avatar({model.person, model.person_order}, 30);
        if (narrow) return spacer();
        stack({.gap = 0}, [&] {
            strong(model.person);
            row({.gap = 6}, [&] {
                const Rect dot = take({.width = px(8), .height = px(16)});
                draw::disc(dot.x + px(4), dot.y + px(8), px(3.5f), model.saved ? palette().primary : palette().gold);
                hint(model.person_caption);
            });
        });
        const Rect rect = take({.width = px(32), .height = px(32)});
        const Id id = id_of("settings");
        const Touched touched = touch(id, rect);
        if (touched.hover > 0) draw::fill(rect, with_alpha(palette().hover, touched.hover), px(radius::small));
        draw::icon(Icon::settings, rect.x + rect.w / 2, rect.y + rect.h / 2, px(17), palette().ink2);
        tooltip(id, rect, tr("nav.settings"));
        focus_ring(rect, px(radius::small), touched);
        say({.key = "settings", .role = Role::link, .name = tr("nav.settings"), .href = model.settings_href, .rect = rect, .item = id});
        if (touched.clicked) go(model.settings_href);
    });
}

void rail(const ShellModel& model, const Rect& rect, bool narrow) {
    draw::fill(rect, palette().rail);
    draw::hairline_down(draw::right(rect) - 1, rect.y, rect.h, palette().line);
    const Said said({.key = "rail", .role = Role::navigation, .name = tr("nav.label"), .rect = rect});
    const float pad = px(12);
    Measured foot(part_of(id_of("foot"), "height"), px(120));
    const float head = in_region(id_of("head"), {rect.x + pad, rect.y + px(12), rect.w - 2 * pad, 0}, [&] {
        row({.gap = 8}, [&] {
            if (narrow) spacer();
            else gap(6);
            brand(!narrow);
            spacer();
            if (!narrow && model.collapsed != nullptr && icon_button("collapse", Icon::panel_left_close, tr("nav.collapse"), {.size = ButtonSize::small}))
                *model.collapsed = true;
        });
        gap(12);
        if (model.project) switcher(*model.project, narrow);
        gap(6);
    });
    const float top = rect.y + px(12) + head, bottom = draw::bottom(rect) - foot.value();
    scroll_area("links", {rect.x, top, rect.w, std::max(px(40), bottom - top)}, tr("nav.label"), [&] {
        inset((rect.w - 2 * pad) > 0 ? 12 : 0, 6, [&] { stack({.gap = 0}, [&] { nav_groups(model.groups, narrow); }); });
    });
    foot.set(in_region(id_of("foot"), {rect.x + pad, bottom, rect.w - 2 * pad, 0}, [&] {
        gap(6);
        nav_groups(model.foot, narrow);
        if (narrow && model.collapsed != nullptr && *model.collapsed) {
            row([&] {
                spacer();
                if (icon_button("expand", Icon::panel_left_open, tr("nav.expand"))) *model.collapsed = false;
                spacer();
            });
        }
        gap(8);
        person_line(model, narrow);
        gap(14);
    }));
}

void brand(bool with_name) {
    const Rect mark = take({.width = px(26), .height = px(28)});
    draw_mark(mark.x + mark.w / 2, mark.y + mark.h / 2, px(8.2f));
    const TextStyle style{Cut::semibold, px(16), px(28)};
    if (!with_name) return say({.role = Role::image, .name = "OsmoseIt", .rect = mark});
    const Rect name = take({.width = text_width("OsmoseIt", style), .height = px(28)});
    draw::label(name, "OsmoseIt", style, palette().ink);
    say({.role = Role::strong, .name = "OsmoseIt", .rect = name, .font_size = style.size, .font_weight = 600});
}

} // namespace osmose::ui
