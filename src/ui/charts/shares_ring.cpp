#include "ui/charts/shares_ring.hpp"

#include "locale/number.hpp"
#include "ui/draw.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/text.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <numbers>

namespace osmose::ui {
namespace {

constexpr float turn = 2 * std::numbers::pi_v<float>, from_top = -turn / 4;
constexpr float space_between = 4 * turn / 360;

float turn_of(const Fraction& share) {
    const auto parts = round_half_even(share * Fraction(100'000));
    return turn * static_cast<float>(parts.convert_to<std::int64_t>()) / 100'000;
}

} // namespace

void shares_ring(std::span<const RingPart> parts, const RingOptions& options) {
    const float size = px(phone() ? options.size * .72f : options.size), thick = size * .095f;
    const Rect rect = take({.width = size, .height = size});
    const ImVec2 middle{rect.x + size / 2, rect.y + size / 2};
    const float radius = size / 2 - thick;
    const float grown = entrance(id_of("ring"), 400);
    const float space = parts.size() > 1 ? std::min(space_between, turn / static_cast<float>(parts.size()) / 3) : 0;
    std::string names;
    float at = from_top;
    for (const RingPart& part : parts) {
        const float sweep = turn_of(part.share) * grown;
        if (sweep > space) {
            ImDrawList& canvas = draw::canvas();
            canvas.PathArcTo(middle, radius, at + space / 2, at + sweep - space / 2);
            canvas.PathStroke(draw::paint(part.color), 0, part.marked ? thick * 1.45f : thick);
        }
        at += sweep;
        if (!names.empty()) names += "; ";
        names += part.name + ": " + locale::percent(part.share, {1, 1});
    }
    const TextStyle figure = type(phone() ? Type::figure_m : Type::figure_l), caption = type(Type::label);
    const float words = figure.line + caption.line;
    draw::label({rect.x, middle.y - words / 2, size, figure.line}, options.figure, figure, palette().ink, draw::Align::centre);
    draw::label({rect.x, middle.y - words / 2 + figure.line, size, caption.line}, options.caption, caption, palette().ink2, draw::Align::centre);
    say({.role = Role::image, .name = std::string(options.caption) + ", " + std::string(options.figure), .description = names, .rect = rect});
}

} // namespace osmose::ui
