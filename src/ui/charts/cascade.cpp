// From revenue to each member: sources flow into a trunk, each step peels its part off downwards, what is left fans out.
#include "ui/charts/cascade_layout.hpp"
#include "ui/charts/charts.hpp"
#include "ui/charts/shapes.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/text.hpp"
#include "ui/widgets/people.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace osmose::ui {
namespace {

constexpr float bar_width = 8, last_words = 132, member_row = 50;

// What the pointer is on: its flow stays, the others step back.
struct Attention {
    Id on = 0;
};

class Drawing {
public:
    Drawing(Id id, const Cascade& chart, const CascadeLayout& layout, const Rect& area)
        : chart_(chart), layout_(layout), area_(area), attention_(kept<Attention>(id)), before_(attention_.on),
          source_x_(area.x + layout.source_x), trunk_x_(area.x + layout.trunk_x), trunk_end_(area.x + layout.trunk_end), list_x_(area.x + layout.list_x),
          top_(area.y + layout.trunk_top), grown_(entrance(part_of(id, "grown"), 400)) {
        attention_.on = 0;
    }

    std::optional<std::string> draw() {
        draw::canvas().PushClipRect({area_.x - px(8), area_.y - px(8)}, {area_.x + (area_.w + px(16)) * grown_, draw::bottom(area_) + px(8)}, true);
        draw_sources();
        draw_trunk();
        draw_steps();
        draw_members();
        draw::canvas().PopClipRect();
        if (attention_.on != before_) unsettle();
        return pressed_;
    }

private:
    float thick(double amount) const { return layout_.thick(amount); }
    float scaled(double amount) const { return static_cast<float>(amount) * layout_.scale; }
    float strength(Id id, float light, float dark) const {
        const float own = palette().dark ? dark : light;
        return before_ == 0 || before_ == id ? own : own * .35f;
    }

    // One flow as a thing to press: its place, its words.
    Touched item(const CascadeFlow& flow, Id id, const Rect& rect) {
        const Touched touched = touch(id, rect);
        if (touched.hovered) attention_.on = id;
        if (touched.clicked) pressed_ = flow.key;
        focus_ring(draw::grow(rect, 2), px(radius::small), touched);
        say({.key = flow.key, .role = Role::button, .name = flow.label + (flow.detail.empty() ? "" : ", " + flow.detail) + ", " + flow.value, .rect = rect,
             .item = id, .radius = px(radius::small), .has_popup = true});
        return touched;
    }

    void two_lines(float x, float y, float width, const std::string& above, const std::string& below, Align align) {
        const TextStyle words = type(Type::medium), small = type(Type::label);
        bool cut = draw::label({x, y, width, px(18)}, above, words, palette().ink, align);
        cut |= draw::label({x, y + px(17), width, px(17)}, below, small, palette().ink3, align);
        if (cut) tooltip(part_of(next_layout_id(), above), {x, y, width, px(36)}, above + " · " + below);
    }

    void draw_sources() {
        if (chart_.sources.empty()) return;
        const Said said({.key = "sources", .role = Role::group, .name = chart_.revenue_label});
        float into = top_;
        for (std::size_t i = 0; i < chart_.sources.size(); ++i) {
            const CascadeFlow& source = chart_.sources[i];
            const Id id = id_of(source.key);
            const Rect slot{area_.x, area_.y + layout_.sources[i].start, source_x_ + px(bar_width) - area_.x, layout_.sources[i].length};
            const float t = thick(source.amount), middle = slot.y + slot.h / 2, flow = scaled(source.amount);
            item(source, id, slot);
            shapes::band(source_x_ + px(bar_width), middle - t / 2, middle + t / 2, trunk_x_, into, into + std::max(flow, 1.f), with_alpha(source.color, strength(id, .28f, .5f)));
            draw::fill({source_x_, middle - t / 2, px(bar_width), t}, source.color, px(2));
            two_lines(area_.x, middle - px(17), source_x_ - px(10) - area_.x, source.label, source.value, Align::end);
            into += flow;
        }
    }

    float step_x(std::size_t i) const { return area_.x + layout_.steps[i].start; }

    void draw_trunk() {
        const Color trunk = with_alpha(chart_fill(Tint::time), palette().dark ? .42f : .24f);
        float bottom = top_ + layout_.revenue_height, x = trunk_x_ + px(bar_width);
        for (std::size_t i = 0; i < chart_.steps.size(); ++i) {
            draw::fill({x, top_, step_x(i) - x, bottom - top_}, trunk);
            bottom -= scaled(chart_.steps[i].amount);
            x = step_x(i);
        }
        draw::fill({x, top_, trunk_end_ - x, std::max(bottom - top_, chart_.members_amount > 0 ? thick(0) : 0)}, trunk);
        const Color edge = chart_fill(Tint::time);
        draw::fill({trunk_x_, top_, px(bar_width), layout_.revenue_height}, edge, px(2));
        if (chart_.members_amount > 0) draw::fill({trunk_end_, top_, px(bar_width), thick(chart_.members_amount)}, edge, px(2));
        TextStyle large = type(Type::figure_m);
        const TextStyle words = type(Type::medium);
        draw::label({trunk_x_, top_ - px(56), px(200), px(18)}, chart_.revenue_label, words, palette().ink);
        draw::label({trunk_x_, top_ - px(38), px(200), px(28)}, chart_.revenue, large, palette().ink);
        const float left = trunk_end_ + px(bar_width) - px(220);
        draw::label({left, top_ - px(56), px(220), px(18)}, chart_.members_label, words, palette().ink, Align::end);
        draw::label({left, top_ - px(38), px(220), px(28)}, chart_.members_total, large, palette().primary_ink, Align::end);
        say({.role = Role::text, .name = chart_.revenue_label + ": " + chart_.revenue, .rect = {trunk_x_, top_ - px(56), px(200), px(46)}});
        say({.role = Role::text, .name = chart_.members_label + ": " + chart_.members_total, .rect = {left, top_ - px(56), px(220), px(46)}});
    }

    void draw_steps() {
        const Said said({.key = "steps", .role = Role::group, .name = chart_.name});
        const float end = area_.y + layout_.steps_end;
        float bottom = top_ + layout_.revenue_height;
        for (std::size_t i = 0; i < chart_.steps.size(); ++i) {
            const CascadeFlow& step = chart_.steps[i];
            const Id id = id_of(step.key);
            const float x = step_x(i), t = thick(step.amount), inner = px(cascade_bend), next = i + 1 < chart_.steps.size() ? layout_.steps[i].length : std::max(layout_.steps[i].length, px(last_words));
            const float width = next - px(8);
            item(step, id, {x + px(4), end - px(12), width, px(112)});
            if (step.amount > 0) {
                const Color color = with_alpha(step.color, strength(id, .42f, .62f));
                shapes::bend(x, bottom + inner, inner, t, end - bottom - inner - px(8), color);
                draw::fill({x + inner, end - px(8), t, px(8)}, step.color, px(2));
            }
            bottom -= scaled(step.amount);
            const float text_x = x + inner;
            float y = end + px(6);
            const auto words = [&](const std::string& text, const TextStyle& style, Color color) {
                for (const Line& line : wrap(text, style, width - inner)) draw_line(draw::canvas(), text_x, y, line, style, draw::paint(color)), y += px(17);
            };
            words(step.label, type(Type::medium), palette().ink);
            words(step.detail, type(Type::label), palette().ink3);
            if (draw::label({text_x, y + px(2), width - inner + px(4), px(20)}, step.value, type(Type::strong), palette().ink)) tooltip(id, {text_x, end, width, px(62)}, step.value);
            // What is left after the step stands over the trunk, where there is room between the two large figures.
            const float middle = x + next / 2;
            if (i + 1 < chart_.steps.size() && !step.after.empty() && middle > trunk_x_ + px(160) && middle < trunk_end_ - px(150) && next > text_width(step.after, type(Type::label)) + px(12)) {
                draw::hairline_down(middle, top_ - px(9), px(7), palette().ink3);
                draw::label({x, top_ - px(30), next, px(18)}, step.after, type(Type::label), palette().ink2, Align::centre);
            }
        }
    }

    void draw_members() {
        const Said said({.key = "members", .role = Role::group, .name = chart_.members_label});
        float from = top_;
        for (std::size_t i = 0; i < chart_.members.size(); ++i) {
            const CascadeFlow& member = chart_.members[i];
            const Id id = id_of(member.key);
            const Color tint = member.color != 0 ? member.color : member_tint(member.person);
            const float middle = area_.y + layout_.members[i].start + layout_.members[i].length / 2, flow = scaled(member.amount), t = thick(member.amount);
            const Rect line = draw::snap({list_x_ + px(4), middle - px(member_row) / 2, draw::right(area_) - list_x_ - px(4), px(member_row)});
            const Touched touched = item(member, id, line);
            if (member.you) draw::box(line, palette().primary_soft, palette().primary_line, px(radius::control));
            else if (touched.hover > 0) draw::fill(line, with_alpha(palette().surface2, touched.hover), px(radius::control));
            if (member.amount > 0) {
                const float end = list_x_ - px(14), leave = std::max(flow, 1.f);
                shapes::band(trunk_end_ + px(bar_width), from, from + leave, end, middle - t / 2, middle + t / 2, with_alpha(tint, strength(id, .42f, .62f)));
                draw::fill({end, middle - std::max(t, px(5)) / 2, px(6), std::max(t, px(5))}, tint, px(2));
            }
            from += flow;
            if (member.person >= 0) {
                const Hushed quiet;
                in_region(part_of(id, "avatar"), {line.x + px(8), middle - px(15), px(30), 0}, [&] { avatar({member.label, member.person}, 30); });
            }
            const float value = text_width(member.value, type(Type::strong)), x = line.x + px(48), width = draw::right(line) - px(12) - value - px(8) - x;
            two_lines(x, middle - px(18), width, member.label, member.detail, Align::start);
            draw::label({draw::right(line) - px(12) - value, line.y, value, line.h}, member.value, type(Type::strong), palette().ink, Align::end);
        }
    }

    const Cascade& chart_;
    const CascadeLayout& layout_;
    Rect area_;
    Attention& attention_;
    Id before_;
    float source_x_, trunk_x_, trunk_end_, list_x_, top_, grown_;
    std::optional<std::string> pressed_;
};

// On a phone: a bar for each step, what is left in it, what it takes beside; then the members.
std::optional<std::string> as_bars(const Cascade& chart) {
    std::optional<std::string> pressed;
    const Palette& p = palette();
    const auto line = [&](const CascadeFlow& flow, double before, double taken, Color color, bool strong, bool acts) {
        const TextStyle words = type(strong ? Type::strong : Type::body), figure = type(Type::strong);
        const float value = text_width(flow.value, figure);
        const std::string label = flow.label + (flow.detail.empty() ? "" : " " + flow.detail);
        const std::vector<Line> lines = wrap(label, words, room() - value - px(8));
        const float above = px(4) + words.line * static_cast<float>(lines.size());
        const Rect rect = take({.width = room(), .height = above + px(22)});
        const Id id = id_of(flow.key);
        Touched touched;
        if (acts) touched = touch(id, rect);
        if (touched.clicked) pressed = flow.key;
        if (touched.held) draw::fill(draw::grow(rect, px(4)), p.surface2, px(radius::small));
        float y = rect.y + px(2);
        for (const Line& part : lines) draw_line(draw::canvas(), rect.x, y, part, words, draw::paint(p.ink)), y += words.line;
        draw::label({draw::right(rect) - value, rect.y, value, px(4) + words.line}, flow.value, figure, strong && before < chart.revenue_amount ? p.primary_ink : p.ink);
        const float whole = static_cast<float>(std::max(chart.revenue_amount, 1e-9));
        const Rect track{rect.x, rect.y + above + px(4), rect.w, px(12)};
        draw::fill(track, p.surface2, px(4));
        const float left = track.w * static_cast<float>(before - taken) / whole, part = track.w * static_cast<float>(taken) / whole;
        if (strong) draw::fill({track.x, track.y, track.w * static_cast<float>(before) / whole, track.h}, color, px(4));
        else {
            draw::fill({track.x, track.y, left, track.h}, with_alpha(chart_fill(Tint::time), p.dark ? .42f : .24f), px(4), draw::Corners::left);
            if (taken > 0) draw::fill({track.x + left, track.y, std::max(part, px(cascade_thinnest)), track.h}, color);
        }
        focus_ring(draw::grow(rect, px(3)), px(radius::small), touched);
        say({.key = flow.key, .role = acts ? Role::button : Role::text, .name = label + ", " + flow.value, .rect = rect, .item = acts ? id : 0});
    };
    stack({.gap = 6}, [&] {
        line({.key = "revenue", .label = chart.revenue_label, .value = chart.revenue}, chart.revenue_amount, 0, chart_fill(Tint::time), true, false);
        double left = chart.revenue_amount;
        for (const CascadeFlow& step : chart.steps) {
            line(step, left, step.amount, step.color, false, true);
            left -= step.amount;
        }
        line({.key = "rest", .label = chart.members_label, .value = chart.members_total}, chart.members_amount, 0, chart_fill(Tint::time), true, false);
    });
    return pressed;
}

std::optional<std::string> members_as_bars(const Cascade& chart) {
    std::vector<Bar> list;
    for (const CascadeFlow& member : chart.members)
        list.push_back({.key = member.key, .label = member.label, .value = member.value, .note = member.detail, .amount = member.amount, .color = member.color,
                        .person = member.person, .highlighted = member.you, .acts = true});
    return bars("members", chart.members_label, list);
}

} // namespace

Color step_color(int kind) {
    static constexpr Color colors[] = {rgb(0x8B7D6B), rgb(0xC8583A), rgb(0x4A6FA5), rgb(0x8A5A9E), rgb(0x0F7A68)};
    return colors[std::clamp(kind, 0, 4)];
}

std::optional<std::string> cascade(std::string_view key, const Cascade& chart) {
    std::optional<std::string> pressed;
    const Said said({.key = std::string(key), .role = Role::region, .name = chart.name});
    const Id id = scope_id();
    // Below this the labels of the flows would lie over each other.
    if (room() < px(820)) {
        stack({.gap = 16}, [&] {
            pressed = as_bars(chart);
            if (const auto member = members_as_bars(chart)) pressed = member;
        });
        return pressed;
    }
    block(id, {}, [&](const Rect& place) {
        const CascadeLayout layout = cascade_layout(chart, place.w);
        pressed = Drawing(id, chart, layout, {place.x, place.y, place.w, layout.height}).draw();
        return layout.height;
    });
    return pressed;
}

} // namespace osmose::ui
