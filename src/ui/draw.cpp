#include "ui/draw.hpp"

#include "ui/fonts.hpp"
#include "ui/frame.hpp"
#include "ui/semantics.hpp"
#include "ui/text.hpp"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>

namespace osmose::ui::draw {
namespace {

float alpha = 1;

ImDrawFlags flags_of(Corners corners) {
    switch (corners) {
    case Corners::all: return ImDrawFlags_RoundCornersAll;
    case Corners::top: return ImDrawFlags_RoundCornersTop;
    case Corners::bottom: return ImDrawFlags_RoundCornersBottom;
    case Corners::left: return ImDrawFlags_RoundCornersLeft;
    case Corners::right: return ImDrawFlags_RoundCornersRight;
    case Corners::none: return ImDrawFlags_RoundCornersNone;
    }
    return 0;
}

} // namespace

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }

bool visible(const Rect& rect) {
    const ImVec4& clip = canvas()._CmdHeader.ClipRect;
    return rect.x < clip.z && right(rect) > clip.x && rect.y < clip.w && bottom(rect) > clip.y;
}

Fade::Fade(float value) : before_(alpha) { alpha *= value; }
Fade::~Fade() { alpha = before_; }
Color paint(Color color) { return alpha >= 1 ? color : with_alpha(color, alpha); }

float device_pixel() { return 1 / ImGui::GetCurrentContext()->FontRasterizerDensity; }
float snap(float value) { return std::round(value / device_pixel()) * device_pixel(); }
Rect snap(const Rect& rect) {
    const float x = snap(rect.x), y = snap(rect.y);
    return {x, y, snap(right(rect)) - x, snap(bottom(rect)) - y};
}

void fill(const Rect& rect, Color color, float radius, Corners corners) {
    if (!visible(rect)) return;
    canvas().AddRectFilled(min(rect), max(rect), paint(color), std::min({radius, rect.w / 2, rect.h / 2}), flags_of(corners));
}

void border(const Rect& rect, Color color, float radius, float thickness) {
    if (!visible(rect)) return;
    const float inside = thickness / 2 - 0.5f; // AddRect strokes half a pixel inside
    canvas().AddRect({rect.x + inside, rect.y + inside}, {right(rect) - inside, bottom(rect) - inside}, paint(color),
                     std::max(0.f, std::min(radius, rect.h / 2) - inside), 0, thickness);
}

void box(const Rect& rect, Color ground, Color edge, float radius, float thickness) {
    fill(rect, edge, radius);
    fill(grow(rect, -thickness), ground, std::max(0.f, std::min(radius, rect.h / 2) - thickness));
}

void dashed_border(const Rect& rect, Color color, float radius) {
    if (!visible(rect)) return;
    ImDrawList& list = canvas();
    list.PathRect({rect.x + 0.5f, rect.y + 0.5f}, {right(rect) - 0.5f, bottom(rect) - 0.5f}, radius);
    const ImVector<ImVec2> path = list._Path;
    list.PathClear();
    // Walks along the outline with the pen down for a dash and up for the space.
    const float dash = px(5), space = px(4);
    float left = dash;
    bool down = true;
    for (int i = 0; i < path.Size; ++i) {
        ImVec2 from = path[i];
        const ImVec2 to = path[(i + 1) % path.Size];
        float length = std::hypot(to.x - from.x, to.y - from.y);
        const ImVec2 step{length > 0 ? (to.x - from.x) / length : 0, length > 0 ? (to.y - from.y) / length : 0};
        while (length > 0) {
            const float part = std::min(left, length);
            const ImVec2 next{from.x + step.x * part, from.y + step.y * part};
            if (down) list.AddLine(from, next, paint(color), 1.2f);
            from = next;
            length -= part;
            left -= part;
            if (left <= 0) {
                down = !down;
                left = down ? dash : space;
            }
        }
    }
}

void hairline(float x, float y, float width, Color color) { fill({x, snap(y), width, std::max(1.f, std::floor(1 / device_pixel())) * device_pixel()}, color); }
void hairline_down(float x, float y, float height, Color color) { fill({snap(x), y, std::max(1.f, std::floor(1 / device_pixel())) * device_pixel(), height}, color); }

void dashed_line(ImVec2 from, ImVec2 to, Color color, float thickness, float dash, float space) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    for (float at = 0; at < length; at += dash + space) {
        const float a = at / length, b = std::min(at + dash, length) / length;
        canvas().AddLine({from.x + (to.x - from.x) * a, from.y + (to.y - from.y) * a},
                         {from.x + (to.x - from.x) * b, from.y + (to.y - from.y) * b}, paint(color), thickness);
    }
}

void disc(float x, float y, float radius, Color color) {
    if (visible({x - radius, y - radius, 2 * radius, 2 * radius})) canvas().AddCircleFilled({x, y}, radius, paint(color));
}

void shadow(const Rect& rect, Level level, float radius) {
    if (!visible(grow(rect, 16))) return;
    struct Layer {
        float offset, spread, light, dark;
    };
    static constexpr Layer card[] = {{1, 0, .045f, .16f}, {2, 1, .045f, .16f}};
    static constexpr Layer menu[] = {{2, 2, .06f, .2f}, {5, 5, .04f, .16f}};
    static constexpr Layer dialog[] = {{2, 2, .05f, .2f}, {5, 5, .04f, .16f}, {9, 9, .03f, .12f}, {14, 14, .02f, .08f}};
    const auto lay = [&](std::span<const Layer> layers) {
        for (const Layer& layer : layers) {
            const float offset = px(layer.offset), spread = px(layer.spread);
            const Color color = palette().dark ? with_alpha(rgb(0x000000), layer.dark) : with_alpha(rgb(0x463214), layer.light);
            fill({rect.x - spread, rect.y - spread + offset, rect.w + 2 * spread, rect.h + 2 * spread}, color, radius + spread);
        }
    };
    switch (level) {
    case Level::card: return lay(card);
    case Level::menu: return lay(menu);
    case Level::dialog: return lay(dialog);
    }
}

void icon(Icon icon, float middle_x, float middle_y, float size, Color color) {
    if (!visible({middle_x - size, middle_y - size, size * 2, size * 2})) return;
    const Baked font = baked_icon(size);
    const ImFontGlyph glyph = font.glyph(character(icon));
    const float left = snap(middle_x - size / 2), top = snap(middle_y - size / 2);
    // Lucide's em square is its 24-unit square: the baseline is its lower edge.
    const float x = left + glyph.X0 * font.scale, y = font.top(glyph, top + size);
    canvas().PrimReserve(6, 4);
    canvas().PrimRectUV({x, y}, {x + (glyph.X1 - glyph.X0) * font.scale, y + (glyph.Y1 - glyph.Y0) * font.scale},
                        {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, paint(color));
}

bool label(const Rect& rect, std::string_view text, const TextStyle& style, Color color, Align align) {
    const Fitted fitted = fit(text, style, rect.w);
    if (fitted.cut) semantics().saw_cut(text);
    if (!visible(rect)) return fitted.cut;
    const float width = align == Align::start ? 0 : text_width(fitted.text, style);
    const float x = align == Align::start ? rect.x : align == Align::centre ? rect.x + (rect.w - width) / 2 : right(rect) - width;
    draw_text(canvas(), x, rect.y + (rect.h - style.line) / 2, fitted.text, style, paint(color));
    return fitted.cut;
}

} // namespace osmose::ui::draw
