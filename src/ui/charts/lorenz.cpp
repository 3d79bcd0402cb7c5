#include "ui/charts/lorenz.hpp"

#include "base/fraction.hpp"
#include "locale/number.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/text.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace osmose::ui {
namespace {

constexpr std::size_t most_steps = 20; // to point at, however many people there are

struct Attention {
    std::size_t on = 0;     // pointed at, or with the focus; 0: none
    std::size_t pinned = 0; // pressed; stays until it is pressed again
};

class Drawing {
public:
    Drawing(Id id, const LorenzChart& chart, const Rect& area) : chart_(chart), attention_(kept<Attention>(id)), before_(attention_.on) {
        const float axis = axis_width() + px(8), below = px(26);
        plot_ = {area.x + axis, area.y + px(8), area.w - axis - px(8), area.h - below - px(8)};
        grown_ = entrance(part_of(id, "grown"), 400);
    }

    void draw() {
        axes();
        if (chart_.steps.size() < 2) return;
        draw::canvas().PushClipRect({plot_.x - px(6), plot_.y - px(6)}, {plot_.x + (plot_.w + px(6)) * grown_, draw::bottom(plot_) + px(6)}, true);
        const std::vector<ImVec2> brought = curve(&LorenzStep::brought), received = curve(&LorenzStep::received);
        ImDrawList& list = draw::canvas();
        const int count = static_cast<int>(brought.size());
        list.AddConvexPolyFilled(brought.data(), count, draw::paint(with_alpha(palette().primary, palette().dark ? .2f : .13f)));
        draw::dashed_line(brought.front(), brought.back(), palette().ink3, px(1.2f), px(4), px(4));
        if (chart_.received) list.AddPolyline(received.data(), count, draw::paint(palette().gold), 0, px(6));
        list.AddPolyline(brought.data(), count, draw::paint(palette().primary), 0, px(2.2f));
        if (brought.size() <= most_steps + 5)
            for (const ImVec2& at : brought) {
                draw::disc(at.x, at.y, px(4), palette().primary);
                draw::disc(at.x, at.y, px(2.2f), palette().surface);
            }
        draw::canvas().PopClipRect();
        steps(brought, received);
    }

    const std::string& words() const {
        const std::size_t shown = attention_.on != 0 ? attention_.on : attention_.pinned;
        return shown != 0 && shown < chart_.steps.size() ? chart_.steps[shown].words : chart_.summary;
    }

private:
    static std::string written(int percent) { return locale::percent(Fraction::of(percent, 100).value_or(Fraction{})); }
    static float axis_width() { return std::ceil(text_width(written(100), type(Type::small))) + 1; }

    ImVec2 at(double people, double part) const { return {plot_.x + plot_.w * static_cast<float>(people), plot_.y + plot_.h * static_cast<float>(1 - part)}; }

    std::vector<ImVec2> curve(double LorenzStep::*part) const {
        std::vector<ImVec2> points;
        for (const LorenzStep& step : chart_.steps) points.push_back(at(step.people, step.*part));
        return points;
    }

    void axes() {
        const Palette& p = palette();
        const TextStyle small = type(Type::small);
        for (const int percent : {0, 50, 100}) {
            const float y = plot_.y + plot_.h * static_cast<float>(100 - percent) / 100;
            draw::hairline(plot_.x, y, plot_.w, p.line);
            draw::label({plot_.x - px(8) - axis_width(), y - px(8), axis_width(), px(16)}, written(percent), small, p.ink3, Align::end);
        }
        draw::label({plot_.x, draw::bottom(plot_) + px(8), plot_.w / 2, px(16)}, chart_.first, small, p.ink3);
        draw::label({plot_.x + plot_.w / 2, draw::bottom(plot_) + px(8), plot_.w / 2, px(16)}, chart_.last, small, p.ink3, Align::end);
        const float width = text_width(chart_.equality, small);
        const ImVec2 middle = at(.46, .46); // beside the line, above it
        draw::label({std::max(plot_.x, middle.x - width - px(10)), middle.y - px(28), width, px(16)}, chart_.equality, small, p.ink2, Align::end);
    }

    void steps(const std::vector<ImVec2>& brought, const std::vector<ImVec2>& received) {
        const std::size_t last = chart_.steps.size() - 1, count = std::min(last, most_steps);
        const Said said({.key = "steps", .role = Role::group, .name = chart_.name, .rect = plot_});
        std::size_t on = 0;
        const float width = plot_.w / static_cast<float>(count);
        for (std::size_t k = 1; k <= count; ++k) {
            const std::size_t i = (k * last + count / 2) / count;
            const Id id = id_of(std::to_string(i));
            const float left = std::max(plot_.x, brought[i].x - width / 2);
            const Rect strip{left, plot_.y, std::min(draw::right(plot_), brought[i].x + width / 2) - left, plot_.h};
            const Touched touched = touch(id, strip);
            if (touched.hovered || (touched.focused && on == 0)) on = i;
            if (touched.clicked) attention_.pinned = attention_.pinned == i ? 0 : i, unsettle();
            say({.key = std::to_string(i), .role = Role::button, .name = chart_.steps[i].words, .rect = strip, .item = id, .radius = px(4), .selected = attention_.pinned == i});
            focus_ring(strip, px(4), touched);
        }
        attention_.on = on;
        if (on != before_) unsettle();
        const std::size_t shown = on != 0 ? on : attention_.pinned;
        if (shown == 0 || shown > last) return;
        draw::hairline_down(brought[shown].x, plot_.y, plot_.h, palette().ink3);
        if (chart_.received) draw::disc(received[shown].x, received[shown].y, px(7), palette().gold);
        draw::disc(brought[shown].x, brought[shown].y, px(5), palette().primary);
    }

    const LorenzChart& chart_;
    Rect plot_;
    Attention& attention_;
    std::size_t before_;
    float grown_ = 1;
};

void key_line(const std::string& words, Color color, float thickness) {
    row({.gap = 8}, [&] {
        const Rect mark = take({.width = px(18), .height = px(12)});
        draw::fill({mark.x, mark.y + (mark.h - px(thickness)) / 2, mark.w, px(thickness)}, color, px(2));
        text(words);
    });
}

} // namespace

void lorenz(std::string_view key, const LorenzChart& chart) {
    const Said said({.key = std::string(key), .role = Role::region, .name = chart.name});
    const Id id = scope_id();
    std::string words = chart.summary;
    stack({.gap = 12}, [&] {
        block(id, {}, [&](const Rect& place) {
            const float height = std::min(place.w, px(380));
            Drawing drawing(id, chart, {place.x, place.y, place.w, height});
            drawing.draw();
            words = drawing.words();
            return height;
        });
        row({.gap = 20, .wrap = true}, [&] {
            key_line(chart.brought_label, palette().primary, 2.5f);
            if (chart.received) key_line(chart.received_label, palette().gold, 6);
        });
        paragraph(words, {.color = palette().ink2});
    });
}

} // namespace osmose::ui
