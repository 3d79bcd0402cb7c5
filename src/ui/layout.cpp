#include "ui/layout.hpp"

#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/memory.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>
#include <vector>

namespace osmose::ui {
namespace {

// One container being filled. `across` for a row, else a stack.
struct Flow {
    Id id = 0;
    Rect region;
    bool across = false, wrap = false;
    Align align = Align::start, justify = Align::start;
    float gap = 0, stretch = 0;
    float x = 0, y = 0;          // where the next thing goes
    int count = 0, children = 0; // things placed; ids given
    bool fresh_line = true;
    int line = 0;                // of a row that wraps
    float line_height = 0, line_start = 0; // of this line so far
    // What this pass measures...
    float fixed = 0, shrinkable = 0, growing = 0, widest = 0, wished = 0;
    int spacers = 0;
    // ...and what the last one did.
    float remembered_height = 0, shrink = 1, grow_unit = 0, spacer = 0;
};
std::vector<Flow> flows;

Flow& flow() {
    IM_ASSERT(!flows.empty() && "widgets are drawn inside draw_frame()");
    return flows.back();
}

Rect take_down(Flow& f, const Want& want) {
    if (f.count++ > 0) f.y += f.gap;
    const float width = want.width > 0 ? std::min(want.width, f.region.w) : f.region.w;
    const float left = f.align == Align::start ? 0 : f.align == Align::centre ? (f.region.w - width) / 2 : f.region.w - width;
    const Rect out{f.region.x + left, f.y, width, want.height};
    f.y += want.height;
    f.widest = std::max({f.widest, want.width, want.natural});
    return out;
}

Measured height_of_line(const Flow& f) { return Measured(part_of(ImHashData(&f.line, sizeof f.line, f.id), "line")); }
Measured width_of_line(const Flow& f) { return Measured(part_of(ImHashData(&f.line, sizeof f.line, f.id), "line-width"), f.region.w); }

void begin_line(Flow& f) {
    const float left = std::max(0.f, f.region.w - width_of_line(f).value());
    f.remembered_height = height_of_line(f).value();
    f.x = f.line_start = f.region.x + (f.justify == Align::start ? 0 : f.justify == Align::centre ? left / 2 : left);
    f.line_height = 0;
}

void end_line(Flow& f) {
    height_of_line(f).set(f.line_height);
    width_of_line(f).set(f.x - f.line_start);
}

Rect take_across(Flow& f, const Want& want) {
    const bool elastic = want.shrinks || want.grow > 0; // gives way where there is too little room
    const float firm = elastic ? want.firm : want.width;
    float width = firm + (want.width - firm) * f.shrink + f.grow_unit * want.grow;
    if (f.wrap) width = std::min(width, f.region.w);
    float space = f.fresh_line ? 0 : f.gap;
    f.fixed += (f.count > 0 ? f.gap : 0) + firm;
    f.shrinkable += want.width - firm;
    if (f.wrap && !f.fresh_line && f.x - f.line_start + space + width > f.region.w + 0.5f) {
        end_line(f);
        f.y += f.line_height + f.gap;
        ++f.line;
        begin_line(f);
        space = 0;
    }
    f.fresh_line = false;
    f.growing += want.grow;
    if (want.grow > 0) f.wished += std::max(0.f, want.natural - want.width);
    f.x += space;
    const float line = std::max(f.remembered_height, want.height);
    const float top = f.align == Align::start ? 0 : f.align == Align::centre ? (line - want.height) / 2 : line - want.height;
    const Rect out{f.x, f.y + top, width, want.height};
    f.x += width;
    f.line_height = std::max(f.line_height, want.height);
    ++f.count;
    return out;
}

Measured remembered(Id id, std::string_view what) { return Measured(part_of(id, what)); }

} // namespace

std::uint32_t next_layout_id() {
    Flow& f = flow();
    const int child = f.children++;
    return ImHashData(&child, sizeof child, f.id);
}

Rect take(const Want& want) {
    Flow& f = flow();
    Want whole = want; // a text that is rounded down would be cut
    whole.width = std::ceil(want.width / draw::device_pixel() - 0.01f) * draw::device_pixel();
    return draw::snap(f.across ? take_across(f, whole) : take_down(f, whole));
}

float room() {
    const Flow& f = flow();
    return f.across ? std::max(0.f, f.region.x + f.region.w - f.x - (f.fresh_line ? 0 : f.gap)) : f.region.w;
}

bool in_row() { return flow().across; }
float stretched_height() { return flow().count == 0 && !flow().across ? flow().stretch : 0; }

void block(std::uint32_t id, const Want& want, CallRef<float(const Rect&)> body) {
    Measured height = remembered(id, "height");
    Want sized = want;
    sized.height = height.value();
    const Rect rect = take(sized);
    const float real = body(rect);
    height.set(real);
    if (Flow& f = flow(); !f.across) f.y += real - sized.height;
    else f.line_height = std::max(f.line_height, real);
}

float in_region(std::uint32_t id, const Rect& rect, Body body, const StackOptions& options, float stretch) {
    Measured natural = remembered(id, "natural"), spacers = remembered(id, "spacers"), widest = remembered(id, "widest"), count = remembered(id, "count");
    Flow f;
    f.id = id;
    f.region = rect;
    f.align = options.align;
    f.gap = px(options.gap);
    f.stretch = count.value() == 1 ? stretch : 0; // of several, none takes what the others need
    f.x = rect.x;
    f.y = rect.y;
    f.spacer = spacers.value() > 0 ? std::max(0.f, (stretch - natural.value()) / spacers.value()) : 0;
    flows.push_back(f);
    body();
    f = flows.back();
    flows.pop_back();
    const float height = f.y - rect.y;
    const float own = height - static_cast<float>(f.spacers) * f.spacer;
    natural.set(own);
    count.set(static_cast<float>(f.count));
    spacers.set(static_cast<float>(f.spacers));
    widest.set(f.widest);
    return own;
}

float in_row_region(std::uint32_t id, const Rect& rect, const RowOptions& options, Body body) {
    Measured fixed = remembered(id, "fixed"), shrinkable = remembered(id, "shrinkable"), growing = remembered(id, "growing"),
             widest = remembered(id, "widest");
    Flow f;
    f.id = id;
    f.region = rect;
    f.across = true;
    f.wrap = options.wrap;
    f.align = options.align;
    f.gap = px(options.gap);
    f.y = rect.y;
    f.justify = options.justify;
    const float left = rect.w - fixed.value() - shrinkable.value();
    if (left < 0 && shrinkable.value() > 0 && !f.wrap) f.shrink = std::max(0.f, (shrinkable.value() + left) / shrinkable.value());
    if (growing.value() > 0) f.grow_unit = std::max(0.f, left) / growing.value();
    begin_line(f);
    flows.push_back(f);
    body();
    f = flows.back();
    flows.pop_back();
    fixed.set(f.fixed);
    shrinkable.set(f.shrinkable);
    growing.set(f.growing);
    end_line(f);
    widest.set(f.fixed + f.shrinkable + f.wished);
    return f.y - rect.y + f.line_height;
}

void stack(Body body) { stack({}, body); }
void stack(const StackOptions& options, Body body) {
    const Id id = next_layout_id();
    Want want;
    if (options.width > 0) want.width = std::min(px(options.width), in_row() ? 1e6f : room());
    else if (options.fit) want.width = remembered(id, "widest").value();
    else if (in_row()) want.grow = 1;
    want.natural = remembered(id, "widest").value();
    if (options.most > 0) want.width = std::min(room(), px(options.most));
    want.shrinks = options.fit;
    block(id, want, [&](const Rect& rect) { return in_region(id, rect, body, options); });
}

void row(Body body) { row({}, body); }
void row(const RowOptions& options, Body body) {
    const Id id = next_layout_id();
    RowOptions placed = options;
    if (placed.justify == Align::start && !in_row()) placed.justify = flow().align;
    Want want;
    want.natural = remembered(id, "widest").value();
    if (in_row()) {
        const float fixed = remembered(id, "fixed").value();
        want.width = fixed + remembered(id, "shrinkable").value();
        want.firm = options.wrap ? 0 : fixed;
        want.shrinks = true;
        want.grow = remembered(id, "growing").value() > 0 ? 1 : 0;
    }
    block(id, want, [&](const Rect& rect) { return in_row_region(id, rect, placed, body); });
}

void spacer() {
    Flow& f = flow();
    if (f.across) {
        take({.grow = 1});
        f.fixed -= f.gap; // a spacer is room, not a thing: one gap around it is enough
        f.x -= f.gap;
        return;
    }
    f.y += f.spacer;
    ++f.spacers;
}

void gap(float units) {
    Flow& f = flow();
    if (f.across) f.x += px(units), f.fixed += px(units);
    else f.y += px(units);
}

void divider() {
    const Rect rect = take({.height = draw::device_pixel()});
    draw::hairline(rect.x, rect.y, rect.w, palette().line);
}

void inset(float horizontal, float vertical, Body body) {
    const Id id = next_layout_id();
    const float x = px(horizontal), y = px(vertical);
    Want want;
    if (in_row()) want.grow = 1;
    block(id, want, [&](const Rect& rect) {
        return in_region(id, {rect.x + x, rect.y + y, rect.w - 2 * x, 0}, body, {.gap = 12}) + 2 * y;
    });
}

void columns(std::initializer_list<Track> tracks, std::initializer_list<Body> bodies) { columns({}, tracks, bodies); }
void columns(const ColumnsOptions& options, std::initializer_list<Track> tracks, std::initializer_list<Body> bodies) {
    IM_ASSERT(tracks.size() == bodies.size());
    if (screen().breakpoint <= options.stacked_up_to) {
        const float gap = phone() ? std::min(options.gap, 12.f) : options.gap;
        stack({.gap = gap}, [&] {
            for (const Body& body : bodies) stack({.gap = gap}, body);
        });
        return;
    }
    const Id id = next_layout_id();
    block(id, {.grow = in_row() ? 1.f : 0.f}, [&](const Rect& rect) {
        const float space = px(options.gap);
        float weights = 0, free = rect.w - space * static_cast<float>(tracks.size() - 1);
        for (const Track& track : tracks) weights += track.weight, free -= px(track.width);
        float x = rect.x, tallest = 0;
        int i = 0;
        Measured height = remembered(id, "columns");
        for (const Body& body : bodies) {
            const Track& track = tracks.begin()[i];
            const float width = track.width > 0 ? px(track.width) : free * track.weight / weights;
            const Id cell = ImHashData(&i, sizeof i, id);
            const Rect place = draw::snap({x, rect.y, width, 0});
            tallest = std::max(tallest, in_region(cell, place, body, {.gap = options.gap}, options.equal_heights ? height.value() : 0));
            x += width + space;
            ++i;
        }
        height.set(tallest);
        return tallest;
    });
}

void grid(int count, const GridOptions& options, CallRef<void(int)> cell) {
    const Id id = next_layout_id();
    block(id, {.grow = in_row() ? 1.f : 0.f}, [&](const Rect& rect) {
        const float space = px(phone() ? std::min(options.gap, 12.f) : options.gap);
        const int fitting = static_cast<int>((rect.w + space) / (px(options.least) + space));
        const int columns = std::clamp(fitting, 1, std::max(1, std::min(options.most_columns, count)));
        const float width = (rect.w - space * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        float y = rect.y;
        for (int first = 0; first < count; first += columns) {
            const Id line = ImHashData(&first, sizeof first, id);
            Measured height = remembered(line, "cells");
            float tallest = 0;
            for (int i = first; i < std::min(first + columns, count); ++i) {
                const float x = rect.x + static_cast<float>(i - first) * (width + space);
                const Id place = ImHashData(&i, sizeof i, line);
                tallest = std::max(tallest, in_region(place, draw::snap({x, y, width, 0}), [&] { cell(i); }, {.gap = 0}, height.value()));
            }
            height.set(tallest);
            y += tallest + (first + columns < count ? space : 0);
        }
        return y - rect.y;
    });
}

void scroll_area(std::string_view key, const Rect& rect, std::string_view name, Body body) {
    const Id id = id_of(key);
    ImGui::GetCurrentWindow()->DC.CursorPos = draw::min(rect); // a place, not an extent
    ImGui::PushOverrideID(id);
    ImGui::BeginChild(id, {rect.w, rect.h}, ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoSavedSettings);
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    {
        const Said said({.key = std::string(key), .role = Role::scroll_area, .name = std::string(name), .rect = rect, .item = window.ID,
                         .scroll_x = window.Scroll.x, .scroll_y = window.Scroll.y, .content_w = rect.w + window.ScrollMax.x,
                         .content_h = rect.h + window.ScrollMax.y});
        const ImVec2 start = window.DC.CursorStartPos;
        const float height = in_region(part_of(id, "inside"), {start.x, start.y, rect.w, 0}, body); // not id: its caller may use that
        window.DC.CursorMaxPos = {start.x, start.y + height}; // nothing scrolls sideways, whatever room the bar takes
        window.DC.IdealMaxPos = window.DC.CursorMaxPos;
    }
    ImGui::EndChild();
    ImGui::PopID();
}

void reveal(const Rect& place) {
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    if (place.y < window.InnerRect.Min.y || draw::bottom(place) > window.InnerRect.Max.y) ImGui::SetScrollFromPosY(&window, place.y - window.Pos.y, .5f);
}

} // namespace osmose::ui
