#include "ui/widgets/shell.hpp"

#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/text.hpp"
#include "ui/widgets/shell_parts.hpp"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h>

namespace osmose::ui {
namespace {

void bar_link(const NavLink& item, const Rect& rect) {
    const Palette& p = palette();
    const Id id = id_of(item.key);
    const Touched touched = touch(id, rect);
    const float x = rect.x + rect.w / 2;
    const Rect pill{x - px(28), rect.y + px(8), px(56), px(30)};
    if (item.current) draw::fill(pill, p.primary_soft, px(15));
    const Color ink = item.current ? p.primary_ink : p.ink2;
    draw::icon(item.icon, x, pill.y + px(15), px(20), ink);
    if (item.badge > 0) draw::disc(x + px(11), pill.y + px(6), px(4.5f), p.accent);
    TextStyle style = type(Type::label);
    style.size = px(12);
    style.face = Cut::semibold; // measured as the current one, so that all stay as they are
    style.size = std::max(px(10.5f), style.size * std::min(1.f, rect.w / text_width(item.label, style)));
    if (!item.current) style.face = type(Type::label).face;
    draw::label({rect.x, rect.y + px(40), rect.w, px(18)}, item.label, style, ink, Align::centre);
    focus_ring(draw::grow(rect, -2), px(10), touched);
    say({.key = item.key, .role = Role::link, .name = item.badge > 0 ? item.label + " (" + std::to_string(item.badge) + ")" : item.label, .href = item.href,
         .rect = rect, .item = id, .font_size = style.size, .current = item.current});
    if (touched.clicked) go(item.href);
}

} // namespace

bool phone_bar(const ShellModel& model, const Rect& rect) {
    const Palette& p = palette();
    draw::fill(rect, p.surface);
    draw::hairline(rect.x, rect.y, rect.w, p.line);
    const Said said({.key = "bar", .role = Role::navigation, .name = tr("nav.label"), .rect = rect});
    const bool with_add = !model.add_label.empty();
    const float places = static_cast<float>(model.bar.size()) + (with_add ? 1 : 0), each = rect.w / std::max(1.f, places);
    bool add = false;
    std::size_t place = 0;
    const auto at = [&](std::size_t i) { return draw::snap({rect.x + each * static_cast<float>(i), rect.y, each, px(bottom_bar - 20)}); };
    for (std::size_t i = 0; i < model.bar.size(); ++i) {
        if (with_add && i == model.bar.size() / 2) {
            const Rect slot = at(place++);
            const float r = px(26), x = slot.x + slot.w / 2, y = rect.y + px(6) + r;
            const Id id = id_of("add");
            const Rect disc{x - r, y - r, 2 * r, 2 * r};
            const Touched touched = touch(id, disc);
            draw::disc(x, y, r, touched.held ? p.primary_hover : p.primary);
            draw::icon(Icon::plus, x, y, px(24), p.on_primary);
            focus_ring(disc, r, touched);
            say({.key = "add", .role = Role::button, .name = model.add_label, .rect = disc, .item = id, .radius = r});
            add = touched.clicked;
        }
        bar_link(model.bar[i], at(place++));
    }
    return add;
}

ShellEvent shell(const ShellModel& model, Body page) {
    ShellEvent out;
    FrameState& frame = frame_state();
    const Screen& all = screen();
    const Rect whole{ImGui::GetCurrentWindow()->Pos.x, ImGui::GetCurrentWindow()->Pos.y, all.width, all.height};
    frame.shell = &model;
    frame.search = false;
    if (phone()) {
        const float foot = model.bar.empty() ? 0 : px(bottom_bar);
        Measured action(part_of(id_of("page"), "action"), 0);
        frame.bottom_bar = foot + action.value();
        frame.top = {whole.x, whole.y, whole.w, px(top_bar_phone)};
        frame.page = {whole.x, whole.y + px(top_bar_phone), whole.w, whole.h - px(top_bar_phone) - foot - action.value()};
        frame.action = {whole.x, draw::bottom(frame.page), whole.w, 0};
        frame.action_height = 0;
    } else {
        const bool narrow = all.width < px(1200) || (model.collapsed != nullptr && *model.collapsed);
        const float width = px(narrow ? rail_narrow : rail_wide);
        rail(model, {whole.x, whole.y, width, whole.h}, narrow);
        const Measured docked(part_of(id_of("page"), "docked"), 0);
        frame.bottom_bar = 0;
        frame.top = {whole.x + width, whole.y, whole.w - width, px(top_bar)};
        frame.page = {whole.x + width, whole.y + px(top_bar), whole.w - width - docked.value(), whole.h - px(top_bar)};
    }
    frame.docked = 0;
    {
        const float end = phone() ? draw::bottom(whole) - (model.bar.empty() ? 0 : px(bottom_bar)) : draw::bottom(frame.page);
        const Said main({.key = "main", .role = Role::main, .rect = {frame.page.x, frame.top.y, frame.top.w, end - frame.top.y}});
        frame.banner = Said({.key = "top", .role = Role::group, .rect = frame.top}).index();
        frame.foot = phone() ? Said({.key = "foot", .role = Role::group, .rect = {frame.action.x, frame.action.y, frame.action.w, end - frame.action.y}}).index() : -1;
        scroll_area("content", frame.page, frame.title, [&] {
            const float side = phone() ? px(space::page_phone) : std::max(px(all.breakpoint == Breakpoint::tablet ? 20 : space::page_x), (frame.page.w - px(page_most)) / 2);
            inset(side / all.scale, phone() ? 4 : space::page_y, [&] { stack({.gap = phone() ? 12.f : space::between_cards}, page); });
        });
    }
    if (phone()) {
        Measured(part_of(id_of("page"), "action")).set(frame.action_height);
        if (!model.bar.empty()) out.add = phone_bar(model, {whole.x, draw::bottom(whole) - px(bottom_bar), whole.w, px(bottom_bar)});
    } else {
        Measured(part_of(id_of("page"), "docked")).set(frame.docked);
    }
    out.search = frame.search;
    frame.shell = nullptr;
    return out;
}

} // namespace osmose::ui
