// Bars that stand in a line of a table or a card, beside the figure that says the same: they say nothing themselves.
#include "ui/charts/charts.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"

#include <algorithm>
#include <cmath>

namespace osmose::ui {
namespace {

constexpr float least_bar = 2.5f; // what is not zero is seen

Rect place_of(float width, float height) {
    Want want{.height = px(height)};
    if (width > 0) want.width = px(width);
    else if (in_row()) want.grow = 1;
    else want.width = room();
    return take(want);
}

} // namespace

void balance_bar(double amount, const BarScale& scale, float width, float height) {
    const Rect rect = place_of(width, height);
    const double least = std::min(0.0, scale.least), whole = std::max(0.0, scale.most) - least;
    const float zero = rect.x + (whole > 0 ? rect.w * static_cast<float>(-least / whole) : 0);
    draw::hairline_down(draw::snap(zero), rect.y - px(3), rect.h + px(6), palette().ink3);
    if (amount == 0 || whole <= 0) return;
    const float grown = entrance(part_of(next_layout_id(), "grown"), 400);
    const float size = std::max(px(least_bar), rect.w * static_cast<float>(std::abs(amount) / whole) * grown);
    const bool above = amount > 0;
    draw::fill({above ? zero : zero - size, rect.y, size, rect.h}, above ? palette().primary : palette().red, px(3),
               above ? draw::Corners::right : draw::Corners::left);
}

void equal_parts(int parts, int mine, Color color, float height) {
    const Rect rect = place_of(0, height);
    if (parts <= 0) return;
    const float count = static_cast<float>(parts);
    const bool apart = rect.w / count >= px(6); // else only one's own stands out
    const float space = apart ? px(3) : 0, each = (rect.w - space * (count - 1)) / count;
    if (!apart) draw::fill(rect, color, rect.h / 2);
    for (int i = 0; i < parts; ++i) {
        if (!apart && i != mine) continue;
        const float x = rect.x + static_cast<float>(i) * (each + space);
        draw::fill({x, rect.y, std::max(px(least_bar), each), rect.h}, i == mine ? palette().ink : color, px(2));
    }
}

} // namespace osmose::ui
