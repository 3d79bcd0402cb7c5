#include "ui/charts/cascade_layout.hpp"

#include "ui/frame.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace osmose::ui {
namespace {

constexpr float head = 72, whole_height = 276, fall = 160, step_words = 120, foot = 40; // down: large figures, revenue, a step's fall and words
constexpr float source_least = 34, source_space = 12, member_least = 56, member_most = 68, member_space = 8;
constexpr float step_space = 132, step_gap = 8;

// One below the other in their order, as high as they are thick, around this middle where the room allows it.
std::vector<CascadeSpan> stacked(const CascadeLayout& layout, const std::vector<CascadeFlow>& flows, float least, float space, float middle) {
    std::vector<CascadeSpan> out;
    float whole = 0;
    for (const CascadeFlow& flow : flows) {
        out.push_back({whole, std::max(least, layout.thick(flow.amount) + space)});
        whole += out.back().length;
    }
    const float top = std::max(0.f, std::min(middle - whole / 2, layout.height - whole));
    for (CascadeSpan& span : out) span.start += top;
    return out;
}

float end_of(const std::vector<CascadeSpan>& spans) { return spans.empty() ? 0 : spans.back().start + spans.back().length; }

// Each as wide as its flow needs; the others share evenly what is left.
std::vector<CascadeSpan> side_by_side(std::vector<float> widths, float first, float room) {
    std::vector<float> falling = widths;
    std::ranges::sort(falling, std::greater{});
    float level = 0, left = static_cast<float>(falling.size());
    for (const float width : falling) {
        level = room / left;
        if (width <= level) break;
        room -= width, --left;
    }
    level = std::min(level, px(step_space));
    std::vector<CascadeSpan> out;
    for (const float width : widths) {
        out.push_back({first, std::max(width, level)});
        first += out.back().length;
    }
    return out;
}

} // namespace

float CascadeLayout::thick(double amount) const { return std::max(px(cascade_thinnest), static_cast<float>(amount) * scale); }

CascadeLayout cascade_layout(const Cascade& chart, float width) {
    CascadeLayout out;
    const float labels = chart.sources.empty() ? 0 : std::min(px(120), width * .12f) + px(10);
    out.source_x = labels;
    out.trunk_x = labels + (chart.sources.empty() ? 0 : px(88));
    out.list_x = width - std::min(px(285), width * .3f);
    out.trunk_end = out.list_x - std::min(px(110), width * .1f);
    out.trunk_top = px(head);

    const float first = out.trunk_x + px(84), across = out.trunk_end + px(8) - first, count = static_cast<float>(chart.steps.size());
    const double taken = std::accumulate(chart.steps.begin(), chart.steps.end(), 0.0, [](double sum, const CascadeFlow& step) { return sum + step.amount; });
    if (chart.revenue_amount > 0) {
        out.scale = px(whole_height) / static_cast<float>(chart.revenue_amount);
        // What turns down is as wide as it was high: all of it has its place beside one another.
        if (taken > 0) out.scale = std::min(out.scale, (across - count * px(cascade_bend + step_gap + cascade_thinnest)) / static_cast<float>(taken));
        out.revenue_height = static_cast<float>(chart.revenue_amount) * out.scale;
    }
    std::vector<float> needed;
    for (const CascadeFlow& step : chart.steps) needed.push_back(px(cascade_bend + step_gap) + out.thick(step.amount));
    out.steps = side_by_side(std::move(needed), first, across);

    out.steps_end = out.trunk_top + out.revenue_height + px(fall);
    out.height = chart.steps.empty() ? out.trunk_top + out.revenue_height + px(foot) : out.steps_end + px(step_words);
    const float trunk_middle = out.trunk_top + static_cast<float>(chart.members_amount) * out.scale / 2;
    const float row = std::clamp(out.height / static_cast<float>(std::max<std::size_t>(1, chart.members.size())), px(member_least), px(member_most));
    const auto ends = [&] {
        out.sources = stacked(out, chart.sources, px(source_least + source_space), px(source_space), out.trunk_top + out.revenue_height / 2);
        out.members = stacked(out, chart.members, row, px(member_space), trunk_middle);
        return std::max(end_of(out.sources), end_of(out.members));
    };
    if (const float end = ends(); end > out.height) out.height = end, ends();
    return out;
}

} // namespace osmose::ui
