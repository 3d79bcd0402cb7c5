// What floats above everything for a moment: tooltips and toasts.
#include "ui/draw.hpp"
#include "ui/frame_state.hpp"
#include "ui/text.hpp"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h>

namespace osmose::ui {
namespace {

constexpr Color dark_ground = rgb(0x2A231B), light_ink = rgb(0xFBF5EA);
constexpr double delay = 0.4;

} // namespace

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
    if (time - tip.since < delay) return wake_after(static_cast<float>(delay - (time - tip.since)) * 1000);

    TextStyle style = type(Type::label);
    const std::vector<Line> lines = wrap(tip.text, style, px(320));
    float width = 0;
    for (const Line& line : lines) width = std::max(width, line.width);
    Rect box{0, 0, width + px(20), style.line * static_cast<float>(lines.size()) + px(12)};
    const float edge = px(8);
    box.x = std::clamp(tip.target.x + (tip.target.w - box.w) / 2, edge, std::max(edge, screen().width - box.w - edge));
    box.y = tip.target.y - box.h - edge;
    if (box.y < edge) box.y = draw::bottom(tip.target) + edge;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled(draw::min(box), draw::max(box), dark_ground, px(radius::small));
    if (palette().dark) list.AddRect(draw::min(box), draw::max(box), palette().line2, px(radius::small));
    float y = box.y + px(6);
    for (const Line& line : lines) {
        draw_line(list, box.x + px(10), y, line, style, light_ink);
        y += style.line;
    }
}

void draw_toasts() {}

} // namespace osmose::ui
