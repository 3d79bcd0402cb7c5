// What floats above everything for a moment: tooltips and toasts.
#include "ui/draw.hpp"
#include "ui/frame_state.hpp"
#include "ui/layout.hpp"
#include "ui/overlay.hpp"
#include "ui/text.hpp"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h>

namespace osmose::ui {
namespace {

constexpr Color dark_ground = rgb(0x2A231B), light_ink = rgb(0xFBF5EA), action_ink = rgb(0xF1C56F);
constexpr double tooltip_delay = 0.4, toast_time = 8;
constexpr float cross_room = 28;

struct ToastPlan {
    TextStyle words = type(Type::medium);
    std::vector<Line> lines;
    Rect box;
    float text_x = 0, action_width = 0;
};

bool meet(const Rect& a, const Rect& b) { return a.x < draw::right(b) && b.x < draw::right(a) && a.y < draw::bottom(b) && b.y < draw::bottom(a); }

// At the foot of the page. Where a dialog or a panel lies there, above it; where that has no room either, over what scrolls in it:
// its title, the cross and its buttons stay free.
Rect place_of(float width, float height) {
    const FrameState& frame = frame_state();
    Rect at{(screen().width - frame.docked - width) / 2, screen().height - frame.bottom_bar - px(phone() ? 8 : 24) - height, width, height};
    if (!meet(at, frame.sheet)) return at;
    at.y = px(4);
    if (!meet(at, frame.sheet)) return at;
    at.x = std::clamp(frame.sheet.x + (frame.sheet.w - width) / 2, px(16), std::max(px(16), screen().width - width - px(16)));
    at.y = frame.sheet_foot - px(8) - height;
    return at;
}

ToastPlan plan(const Toast& toast) {
    ToastPlan out;
    const float pad = px(16), icon = px(18) + px(10);
    out.action_width = (toast.action ? text_width(toast.action_label, out.words) + px(24) : 0) + px(cross_room);
    const float most = std::min(px(640), screen().width - px(32)) - 2 * pad - icon - out.action_width;
    out.lines = wrap(toast.text, out.words, most);
    float widest = 0;
    for (const Line& line : out.lines) widest = std::max(widest, line.width);
    const float width = widest + 2 * pad + icon + out.action_width;
    const float height = std::max(px(44), out.words.line * static_cast<float>(out.lines.size()) + px(22));
    out.box = draw::snap(place_of(width, height));
    out.text_x = out.box.x + pad + icon;
    return out;
}

// True when it was acted upon.
bool draw_at(ShownToast& shown, const ToastPlan& at) {
    const Rect& box = at.box;
    bool done = false;
    overlay(shown.id, box, Behind::open, [&] {
        const draw::Fade fade(entrance(part_of(shown.id, "in"), 140));
        draw::shadow(box, draw::Level::menu, px(10));
        draw::box(box, dark_ground, palette().dark ? palette().line2 : dark_ground, px(10));
        const bool bad = shown.toast.tone == Tone::bad;
        draw::icon(bad ? Icon::triangle_alert : Icon::circle_check, box.x + px(16) + px(9), box.y + box.h / 2, px(18), bad ? rgb(0xF28B82) : rgb(0x6AD3BA));
        float y = box.y + (box.h - at.words.line * static_cast<float>(at.lines.size())) / 2;
        for (const Line& line : at.lines) {
            draw_line(draw::canvas(), at.text_x, y, line, at.words, draw::paint(light_ink));
            y += at.words.line;
        }
        const Scope scope(shown.id);
        const Said said({.key = "toast." + std::to_string(shown.id), .role = Role::group, .rect = box});
        say({.role = bad ? Role::alert : Role::status, .name = shown.toast.text, .rect = box});
        if (shown.toast.action) {
            const Rect act{draw::right(box) - at.action_width, box.y, at.action_width - px(8) - px(cross_room), box.h};
            const Id id = id_of("action");
            const Touched touched = touch(id, act);
            draw::label(act, shown.toast.action_label, at.words, mix(action_ink, light_ink, touched.hover * .5f), Align::centre);
            focus_ring({act.x, act.y + px(8), act.w, act.h - px(16)}, px(6), touched);
            say({.key = "action", .role = Role::button, .name = shown.toast.action_label, .rect = act, .item = id});
            if (touched.clicked) {
                shown.toast.action();
                done = true;
            }
        }
        const Rect cross{draw::right(box) - px(8) - px(36), box.y + (box.h - px(36)) / 2, px(36), px(36)};
        const Id hide = id_of("hide");
        const Touched touched = touch(hide, cross);
        draw::icon(Icon::x, cross.x + cross.w / 2, cross.y + cross.h / 2, px(16), with_alpha(light_ink, .7f + .3f * touched.hover));
        focus_ring(cross, px(6), touched);
        say({.key = "hide", .role = Role::button, .name = tr("toast.hide"), .rect = cross, .item = hide});
        done |= touched.clicked;
        if (pointer_over(box)) shown.until = std::max(shown.until, ImGui::GetTime() + 2);
    });
    return done;
}

} // namespace

void show_toast(Toast toast) {
    static Id next = 1;
    frame_state().toast = {std::move(toast), ImGui::GetTime() + toast_time, part_of(next++, "toast")};
    face().request_frame();
}

bool toast_offers_action() {
    const auto& shown = frame_state().toast;
    return shown && shown->toast.action;
}

void withdraw_toast_action() {
    if (auto& shown = frame_state().toast) shown->toast.action = {};
}

void draw_toast() {
    auto& toast = frame_state().toast;
    if (toast && ImGui::GetTime() >= toast->until) toast.reset();
    if (!toast) return;
    ShownToast shown = *toast; // its action may show another
    const bool done = draw_at(shown, plan(shown.toast));
    if (toast->id != shown.id) return;
    if (done) return toast.reset();
    toast->until = shown.until;
    wake_after(static_cast<float>(shown.until - ImGui::GetTime()) * 1000 + 1);
}

void draw_tooltip() {
    TooltipState& tip = frame_state().tooltip;
    const double time = ImGui::GetTime();
    if (tip.wanted == 0 || (ImGui::IsMouseDown(0) && !screen().touch)) {
        tip.shown = 0;
        return;
    }
    if (tip.wanted != tip.shown) {
        tip.shown = tip.wanted;
        tip.since = time;
    }
    if (time - tip.since < tooltip_delay) return wake_after(static_cast<float>(tooltip_delay - (time - tip.since)) * 1000 + 1);

    const TextStyle style = type(Type::label);
    const std::vector<Line> lines = wrap(tip.text, style, px(320));
    float width = 0;
    for (const Line& line : lines) width = std::max(width, line.width);
    Rect box{0, 0, width + px(20), style.line * static_cast<float>(lines.size()) + px(12)};
    const float edge = px(8);
    box.x = std::clamp(tip.target.x + (tip.target.w - box.w) / 2, edge, std::max(edge, screen().width - box.w - edge));
    box.y = tip.target.y - box.h - edge;
    if (box.y < edge) box.y = draw::bottom(tip.target) + edge;
    box = draw::snap(box);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled(draw::min(box), draw::max(box), dark_ground, px(radius::small));
    if (palette().dark) list.AddRect(draw::min(box), draw::max(box), palette().line2, px(radius::small));
    float y = box.y + px(6);
    for (const Line& line : lines) {
        draw_line(list, box.x + px(10), y, line, style, light_ink);
        y += style.line;
    }
}

} // namespace osmose::ui
