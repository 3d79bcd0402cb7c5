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

struct ToastPlan {
    TextStyle words = type(Type::medium);
    std::vector<Line> lines;
    Rect box;
    float text_x = 0, action_width = 0;
};

// From an edge of the screen, y: upwards from the lower one, or downwards from the upper one.
ToastPlan plan(const Toast& toast, float y, bool upwards) {
    ToastPlan out;
    const float pad = px(16), icon = px(18) + px(10);
    out.action_width = toast.action ? text_width(toast.action_label, out.words) + px(24) : 0;
    const float most = std::min(px(640), screen().width - px(32)) - 2 * pad - icon - out.action_width;
    out.lines = wrap(toast.text, out.words, most);
    float widest = 0;
    for (const Line& line : out.lines) widest = std::max(widest, line.width);
    const float width = widest + 2 * pad + icon + out.action_width;
    const float height = std::max(px(44), out.words.line * static_cast<float>(out.lines.size()) + px(22));
    out.box = draw::snap({(screen().width - width) / 2, upwards ? y - height : y, width, height});
    out.text_x = out.box.x + pad + icon;
    return out;
}

// True when it was acted upon.
bool draw_toast(ShownToast& shown, const ToastPlan& at) {
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
            const Rect act{draw::right(box) - px(16) - at.action_width + px(16), box.y, at.action_width - px(8), box.h};
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
        if (pointer_over(box)) shown.until = std::max(shown.until, ImGui::GetTime() + 2);
    });
    return done;
}

} // namespace

void show_toast(Toast toast) {
    static Id next = 1;
    auto& toasts = frame_state().toasts;
    if (toasts.size() >= 3) toasts.erase(toasts.begin());
    toasts.push_back({std::move(toast), ImGui::GetTime() + toast_time, part_of(next++, "toast")});
    face().request_frame();
}

bool toast_offers_action() {
    return std::ranges::any_of(frame_state().toasts, [](const ShownToast& shown) { return static_cast<bool>(shown.toast.action); });
}

void withdraw_toast_actions() {
    for (ShownToast& shown : frame_state().toasts) shown.toast.action = {};
}

void draw_toasts() {
    auto& toasts = frame_state().toasts;
    std::erase_if(toasts, [](const ShownToast& toast) { return ImGui::GetTime() >= toast.until; });
    // Above the page they come from below; over a dialog or a sheet, whose buttons are there, from above.
    const bool upwards = frame_state().overlays.empty();
    float y = upwards ? screen().height - px(24) - frame_state().bottom_bar : px(12);
    double next = 0;
    for (std::size_t i = toasts.size(); i-- > 0;) {
        const ToastPlan at = plan(toasts[i].toast, y, upwards);
        y = upwards ? at.box.y - px(8) : draw::bottom(at.box) + px(8);
        // The action may show a toast of its own, which moves this one: work on a copy.
        ShownToast shown = toasts[i];
        const bool done = draw_toast(shown, at);
        for (auto& toast : toasts)
            if (toast.id == shown.id) toast.until = shown.until;
        if (done) std::erase_if(toasts, [&](const ShownToast& toast) { return toast.id == shown.id; });
        else next = next == 0 ? shown.until : std::min(next, shown.until);
    }
    if (next > 0) wake_after(static_cast<float>(next - ImGui::GetTime()) * 1000 + 1);
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
