#include "ui/widgets/reorder_list.hpp"

#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/widgets/dialog.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>
#include <numeric>

namespace osmose::ui {
namespace {

// What is under way in a list, by the key of the row.
struct Grip {
    std::string held, asked; // held by the pointer; whose menu is open
    float start = 0, grab = 0; // where the pointer went down, and how far below the top of the row
    bool moves = false;        // it was moved far enough to be no press
};

float row_gap() { return px(8); }

// The places that a row may take: up to the next fixed one on both sides.
struct Range {
    std::size_t first, last;
};
Range range_of(Items<ReorderItem> items, std::size_t at) {
    Range range{at, at};
    while (range.first > 0 && !items[range.first - 1].fixed) --range.first;
    while (range.last + 1 < items.size() && !items[range.last + 1].fixed) ++range.last;
    return range;
}

// Where a row goes whose middle is held at this height: past each row whose own middle it has passed.
std::size_t place_at(Items<ReorderItem> items, const std::vector<float>& heights, std::size_t from, float top, float middle) {
    const Range range = range_of(items, from);
    std::size_t to = from;
    float y = top;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const float other = y + heights[i] / 2;
        if (i >= range.first && i < from && middle < other) to = std::min(to, i);
        if (i > from && i <= range.last && middle > other) to = i;
        y += heights[i] + row_gap();
    }
    return to;
}

// While Alt is held the arrows belong to the handle, and move no focus.
std::optional<std::size_t> moved_by_key(Id handle, std::size_t at, const Range& range) {
    if (!ImGui::GetIO().KeyAlt) return std::nullopt;
    for (const ImGuiKey key : {ImGuiKey_UpArrow, ImGuiKey_DownArrow}) ImGui::SetKeyOwner(key, handle);
    if (at > range.first && ImGui::IsKeyPressed(ImGuiKey_UpArrow, ImGuiInputFlags_Repeat, handle)) return at - 1;
    if (at < range.last && ImGui::IsKeyPressed(ImGuiKey_DownArrow, ImGuiInputFlags_Repeat, handle)) return at + 1;
    return std::nullopt;
}

std::optional<std::size_t> chosen_in_menu(std::string_view name, const Rect& handle, Grip& grip, std::size_t at, const Range& range) {
    std::optional<std::size_t> to;
    bool open = true;
    menu("places", name, handle, open, [&] {
        if (at > range.first && menu_item("up", tr("widget.move_up"), {.icon = Icon::arrow_up, .shortcut = "Alt+ArrowUp"})) to = at - 1;
        if (at < range.last && menu_item("down", tr("widget.move_down"), {.icon = Icon::arrow_down, .shortcut = "Alt+ArrowDown"})) to = at + 1;
        if (at > range.first + 1 && menu_item("first", tr("widget.move_first"))) to = range.first;
        if (at + 1 < range.last && menu_item("last", tr("widget.move_last"))) to = range.last;
    });
    if (!open) grip.asked.clear();
    return to;
}

class Drawing {
public:
    Drawing(Items<ReorderItem> items, Grip& grip, const Rect& place, CallRef<void(std::size_t)> body)
        : items_(items), grip_(grip), place_(place), body_(body) {
        for (const ReorderItem& item : items_) heights_.push_back(Measured(part_of(id_of(item.key), "height"), px(56)).value());
    }

    float draw() {
        arrange();
        const bool lifts = from_ < items_.size();
        if (lifts) draw::canvas().ChannelsSplit(2);
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (lifts) draw::canvas().ChannelsSetCurrent(i == from_ ? 1 : 0);
            row(i);
        }
        if (lifts) draw::canvas().ChannelsMerge();
        return std::accumulate(heights_.begin(), heights_.end(), row_gap() * (static_cast<float>(items_.size()) - 1.f));
    }

    std::optional<Reordered> moved;

private:
    float pointer() const { return ImGui::GetIO().MousePos.y; }

    // Gives each row its top; a held one leaves its place to the others.
    void arrange() {
        std::vector<std::size_t> order(items_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        from_ = to_ = items_.size();
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (grip_.moves && items_[i].key == grip_.held) from_ = i;
        if (from_ < items_.size()) {
            to_ = place_at(items_, heights_, from_, place_.y, pointer() - grip_.grab + heights_[from_] / 2);
            reorder(order, {from_, to_});
        }
        tops_.resize(items_.size());
        float y = place_.y;
        for (const std::size_t i : order) {
            tops_[i] = y;
            y += heights_[i] + row_gap();
        }
    }

    void row(std::size_t i) {
        const Palette& p = palette();
        const ReorderItem& item = items_[i];
        const bool lifted = i == from_;
        Rect rect = draw::snap({place_.x, tops_[i], place_.w, heights_[i]});
        const float round = px(radius::inset);
        if (lifted) {
            draw::fill(rect, p.primary_soft, round);
            draw::dashed_border(rect, p.primary_line, round);
            rect.x += px(phone() ? 4 : 14);
            rect.y = pointer() - grip_.grab;
            draw::shadow(rect, draw::Level::menu, round);
        }
        draw::box(rect, item.fixed ? p.surface2 : p.surface, lifted ? p.primary : p.line, round);
        const Said said({.key = std::string(item.key), .role = Role::list_item, .rect = rect});
        const float handle = px(phone() ? 44 : 36), pad = px(12), edge = px(8);
        if (!item.fixed) grasp(i, {rect.x, rect.y, handle, rect.h});
        const float left = item.fixed ? px(16) : handle;
        Measured inner(part_of(scope_id(), "inner"), px(36));
        const Rect inside{rect.x + left, rect.y + (rect.h - inner.value()) / 2, rect.w - left - pad, 0};
        inner.set(in_row_region(part_of(scope_id(), "content"), inside, {.gap = 10}, [&] { body_(i); }));
        Measured(part_of(scope_id(), "height"), px(56)).set(std::max(px(56), inner.value() + 2 * edge));
    }

    void grasp(std::size_t i, const Rect& handle) {
        const ReorderItem& item = items_[i];
        const Id id = id_of("handle");
        const Touched touched = touch(id, handle);
        const bool mine = grip_.held == item.key;
        if (touched.held && !mine) grip_ = {.held = std::string(item.key), .asked = {}, .start = pointer(), .grab = pointer() - handle.y};
        if (touched.held && mine && std::fabs(pointer() - grip_.start) > px(5)) grip_.moves = true;
        if (mine && !touched.held) {
            if (grip_.moves && to_ != from_ && from_ == i && ImGui::IsMousePosValid()) moved = {from_, to_};
            if (!grip_.moves && touched.clicked) grip_.asked = item.key;
            grip_.held.clear(), grip_.moves = false;
        } else if (touched.clicked) { // by keyboard or screen reader
            grip_.asked = item.key;
        }
        if (mine && frame_state().escape) ImGui::ClearActiveID(), grip_ = {};
        const Range range = range_of(items_, i);
        if (touched.focused)
            if (const auto to = moved_by_key(id, i, range)) moved = {i, *to};

        const std::string name = tr("widget.move", {{"name", std::string(item.name)}});
        draw::icon(Icon::grip_vertical, handle.x + handle.w / 2, handle.y + handle.h / 2, px(18), mix(palette().ink3, palette().ink, touched.hover));
        focus_ring(draw::grow(handle, -px(3)), px(radius::small), touched);
        if (touched.hovered && !touched.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
        if (!grip_.moves) tooltip(id, handle, tr("widget.move_hint"));
        say({.key = "handle", .role = Role::button, .name = name, .description = tr("widget.move_hint"), .shortcut = "Alt+ArrowUp Alt+ArrowDown",
             .rect = handle, .item = id, .radius = px(radius::small), .drags = true, .has_popup = true});
        if (grip_.asked == item.key)
            if (const auto to = chosen_in_menu(name, handle, grip_, i, range)) moved = {i, *to};
    }

    Items<ReorderItem> items_;
    Grip& grip_;
    Rect place_;
    CallRef<void(std::size_t)> body_;
    std::vector<float> heights_, tops_;
    std::size_t from_ = 0, to_ = 0; // of the row that is held; items_.size(): none is
};

} // namespace

std::optional<Reordered> reorder_list(std::string_view key, std::string_view name, Items<ReorderItem> items, CallRef<void(std::size_t)> body) {
    const Said said({.key = std::string(key), .role = Role::list, .name = std::string(name)});
    const Id id = scope_id();
    std::optional<Reordered> moved;
    block(id, {.grow = in_row() ? 1.f : 0.f}, [&](const Rect& place) {
        Drawing drawing(items, kept<Grip>(id), place, body);
        const float height = drawing.draw();
        moved = drawing.moved;
        return height;
    });
    return moved;
}

} // namespace osmose::ui
