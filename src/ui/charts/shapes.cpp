#include "ui/charts/shapes.hpp"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>
#include <vector>

namespace osmose::ui::shapes {
namespace {

float cubic(float a, float b, float c, float d, float t) {
    const float u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

struct Section {
    float x, top, bottom;
};

// A strip of triangles with a fringe above and below that fades within a pixel, wider where the edge is steep.
void strip(const std::vector<Section>& sections, Color color) {
    ImDrawList& list = draw::canvas();
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const Color clear = color & 0x00FFFFFFu;
    const int count = static_cast<int>(sections.size());
    list.PrimReserve((count - 1) * 18, count * 4);
    const unsigned first = list._VtxCurrentIdx;
    for (int i = 0; i < count; ++i) {
        const Section& here = sections[static_cast<std::size_t>(i)];
        const Section& before = sections[static_cast<std::size_t>(std::max(0, i - 1))];
        const Section& after = sections[static_cast<std::size_t>(std::min(count - 1, i + 1))];
        const float run = std::max(0.01f, after.x - before.x);
        const auto fringe = [run](float rise) { return std::min(3.f, 0.5f * std::sqrt(1 + rise * rise / (run * run))); };
        const float above = fringe(after.top - before.top), below = fringe(after.bottom - before.bottom);
        const float half = std::max(0.f, (here.bottom - here.top) / 2);
        list.PrimWriteVtx({here.x, here.top - above}, white, clear);
        list.PrimWriteVtx({here.x, here.top + std::min(above, half)}, white, color);
        list.PrimWriteVtx({here.x, here.bottom - std::min(below, half)}, white, color);
        list.PrimWriteVtx({here.x, here.bottom + below}, white, clear);
    }
    for (int i = 0; i + 1 < count; ++i)
        for (unsigned lane = 0; lane < 3; ++lane) {
            const unsigned a = first + static_cast<unsigned>(i) * 4 + lane, b = a + 4;
            for (const unsigned index : {a, b, b + 1, a, b + 1, a + 1}) list.PrimWriteIdx(static_cast<ImDrawIdx>(index));
        }
}

} // namespace

void band(float x0, float top0, float bottom0, float x1, float top1, float bottom1, Color color) {
    if (!draw::visible({x0, std::min(top0, top1), x1 - x0, std::max(bottom0, bottom1) - std::min(top0, top1)})) return;
    const int steps = std::clamp(static_cast<int>((x1 - x0) / 4), 8, 64);
    const float middle = (x0 + x1) / 2;
    std::vector<Section> sections;
    for (int i = 0; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps);
        sections.push_back({cubic(x0, middle, middle, x1, t), cubic(top0, top0, top1, top1, t), cubic(bottom0, bottom0, bottom1, bottom1, t)});
    }
    strip(sections, draw::paint(color));
}

void bend(float x, float y, float inner, float thickness, float down, Color color) {
    const float radius = inner + thickness / 2;
    if (!draw::visible({x, y - radius - thickness, radius + thickness, radius + thickness + down})) return;
    ImDrawList& list = draw::canvas();
    list.PathLineTo({x - 0.5f, y - radius}); // an end stands square to its first piece
    list.PathArcTo({x, y}, radius, -1.5707964f, 0, std::clamp(static_cast<int>(radius / 2), 6, 64));
    list.PathLineTo({x + radius, y + down});
    list.PathStroke(draw::paint(color), 0, thickness);
}

void arc(float x, float y, float radius, float width, float from, float to, Color color) {
    if (!draw::visible({x - radius - width, y - radius - width, 2 * (radius + width), 2 * (radius + width)})) return;
    ImDrawList& list = draw::canvas();
    list.PathArcTo({x, y}, radius, from, to, std::clamp(static_cast<int>(radius * std::fabs(to - from) / 3), 6, 64));
    list.PathStroke(draw::paint(color), 0, width);
}

} // namespace osmose::ui::shapes
