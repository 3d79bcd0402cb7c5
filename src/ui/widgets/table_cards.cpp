// A table on a phone: each row a card in one list. And the list of rows without columns.
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/widgets/focused_row.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/table_rows.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h>
#include <string>

namespace osmose::ui {
namespace {

constexpr float head_height = 48; // of a group
constexpr std::size_t longest_measured = 60; // cards, each as high as it needs

bool has(const TableModel& model, CardPart part) {
    return std::any_of(model.columns.begin(), model.columns.end(), [part](const TableColumn& column) { return column.options.card == part; });
}

void cells(const TableModel& model, std::size_t r, CardPart part) {
    for (std::size_t c = 0; c < model.columns.size(); ++c)
        if (model.columns[c].options.card == part) model.cell(r, c);
}

void card_body(const TableModel& model, std::size_t r) {
    row({.gap = 12}, [&] {
        cells(model, r, CardPart::lead);
        stack({.gap = 2}, [&] {
            row({.gap = 6}, [&] { cells(model, r, CardPart::title); });
            if (has(model, CardPart::caption)) row({.gap = 6}, [&] { cells(model, r, CardPart::caption); });
        });
        if (has(model, CardPart::value) || has(model, CardPart::under_value))
            stack({.gap = 2, .align = Align::end, .fit = true}, [&] {
                cells(model, r, CardPart::value);
                cells(model, r, CardPart::under_value);
            });
    });
    if (has(model, CardPart::below)) row({.gap = 8}, [&] { cells(model, r, CardPart::below); });
    if (model.actions) row({.gap = 8}, [&] { model.actions(r); });
}

} // namespace

TableEvent table_as_cards(std::string_view key, const TableModel& model, const TableOptions& options) {
    TableEvent out;
    const Scope scope(key);
    const Id id = scope_id();
    block(id, {}, [&](const Rect& place) {
        const Palette& p = palette();
        const float pad = px(16);
        // In a long list all cards are taken to be as high as the highest seen: it is placed without drawing it.
        const bool is_long = model.count > longest_measured;
        Measured highest(part_of(id, "card@" + std::to_string(screen().scale)), px(72));
        const auto height_of = [&](std::size_t r) { return Measured(part_of(part_of(id, model.row_key(r)), "height"), highest.value()); };
        const float round = px(radius::card_phone);
        // Where each card begins: heads of groups are lower than cards.
        std::vector<float> tops;
        tops.reserve(model.count + 1);
        float total = 0;
        for (std::size_t r = 0; r < model.count; ++r) {
            tops.push_back(place.y + total);
            total += model.heads && model.heads(r) ? px(head_height) : is_long ? highest.value() : height_of(r).value();
        }
        tops.push_back(place.y + total);
        if (!options.flush) {
            draw::shadow({place.x, place.y, place.w, total}, draw::Level::card, round);
            draw::box({place.x, place.y, place.w, total}, p.surface, p.line, round);
        }
        const ImVec4 view = draw::canvas()._CmdHeader.ClipRect;
        const RowWindow rows = row_window(tops, std::max(view.y, place.y), view.w);
        const Said said({.role = Role::list, .name = std::string(options.name), .rect = {place.x, place.y, place.w, total}});
        float tallest = model.count == 0 ? px(72) : 0;
        FocusedRow(id).draw_all(rows.mirror_first, rows.mirror_end, model.count, [&](std::size_t r) {
            const OutOfSight unseen(r < rows.first || r >= rows.end);
            const std::string row_key = model.row_key(r);
            const Rect line = draw::snap({place.x, tops[r], place.w, tops[r + 1] - tops[r]});
            const Said item({.key = row_key, .role = Role::list_item, .rect = line, .selected = model.selected && model.selected(r)});
            const Id row_id = id_of("row");
            if (model.heads && model.heads(r)) {
                draw::fill(draw::grow(line, -1), p.surface2, r == 0 ? round : 0, draw::Corners::top);
                if (r > 0) draw::hairline(line.x + 1, line.y, line.w - 2, p.line);
                Measured head(part_of(row_id, "head"), px(24));
                head.set(in_row_region(part_of(row_id, "group"), {line.x + pad, line.y + (line.h - head.value()) / 2, line.w - 2 * pad, 0}, {.gap = 10},
                                       [&] { model.head(r); }));
                return;
            }
            if (options.clickable) {
                ImGui::SetNextItemAllowOverlap();
                const Touched touched = touch(row_id, line);
                if (touched.clicked) out.pressed = static_cast<std::ptrdiff_t>(r);
                if (touched.held) draw::fill(draw::grow(line, -1), p.surface2, round);
                say({.key = "open", .role = Role::button, .name = model.row_name ? model.row_name(r) : row_key, .rect = line, .item = row_id});
            }
            if (model.selected && model.selected(r)) draw::fill(draw::grow(line, -1), p.primary_soft, r == 0 || r + 1 == model.count ? round : 0);
            if (r > 0) draw::hairline(line.x + 1, line.y, line.w - 2, p.line);
            const float content = in_region(part_of(row_id, "card"), {line.x + pad, line.y + px(12), line.w - 2 * pad, 0}, [&] { card_body(model, r); }, {.gap = 10});
            tallest = std::max(tallest, content + px(24));
            if (!is_long) height_of(r).set(content + px(24));
        });
        highest.set(std::max(tallest, rows.mirror_end < model.count || rows.mirror_first > 0 ? highest.value() : 0.f));
        return total;
    });
    return out;
}

void list(std::string_view key, std::string_view name, Body rows) {
    const Said said({.key = std::string(key), .role = Role::list, .name = std::string(name)});
    stack({.gap = 0}, rows);
}

void long_list(std::string_view key, std::string_view name, std::size_t count, CallRef<void(std::size_t)> row) {
    constexpr std::size_t together = 10; // rows that are drawn, or left out, as one
    const Said said({.key = std::string(key), .role = Role::list, .name = std::string(name)});
    const auto& clip = draw::canvas()._CmdHeader.ClipRect;
    FocusedRow focus(scope_id());
    const float around = clip.w - clip.y; // one view more above and below, so that the focus always has a next row
    stack({.gap = 0}, [&] {
        for (std::size_t first = 0; first < count; first += together) {
            const std::size_t end = std::min(first + together, count);
            const Id id = ImHashData(&first, sizeof first, scope_id());
            block(id, {}, [&](const Rect& place) {
                const float height = place.h > 0 ? place.h : px(56) * static_cast<float>(end - first);
                const bool near = place.y <= clip.w + around && place.y + height >= clip.y - around;
                if (!near && !focus.is(first)) return height;
                float whole = height;
                focus.draw(first, [&](std::size_t) {
                    whole = in_region(part_of(id, "rows"), {place.x, place.y, place.w, 0}, [&] {
                        for (std::size_t i = first; i < end; ++i) row(i);
                    });
                });
                return whole;
            });
        }
    });
}

bool list_row(std::string_view key, std::string_view name, const ListRowOptions& options, Body body) {
    const Palette& p = palette();
    bool pressed = false;
    const Said said({.key = std::string(key), .role = Role::list_item, .selected = options.selected});
    const Id id = id_of("row");
    block(id, {}, [&](const Rect& place) {
        const Rect line = draw::snap({place.x, place.y, place.w, place.h});
        said.node().rect = line;
        const bool acts = options.pressable || !options.href.empty();
        // Rows that reach no edge have a ground that is a little wider than what they hold.
        const Rect ground = options.pad > 0 ? line : draw::grow({line.x, line.y + px(2), line.w, line.h - px(4)}, px(1));
        const Rect wide = options.pad > 0 ? line : Rect{ground.x - px(9), ground.y, ground.w + px(18), ground.h};
        const float round = options.pad > 0 ? 0 : px(radius::control);
        if (options.selected) draw::fill(wide, p.primary_soft, round);
        if (acts) {
            ImGui::SetNextItemAllowOverlap();
            const Touched touched = touch(id, line);
            pressed = touched.clicked;
            if (!options.selected && (touched.hover > 0 || touched.held)) draw::fill(wide, with_alpha(p.surface2, touched.held ? 1 : touched.hover), round);
            focus_ring(wide, px(radius::control), touched);
            say({.key = "open", .role = options.href.empty() ? Role::button : Role::link, .name = std::string(name), .href = std::string(options.href),
                 .rect = line, .item = id, .radius = px(radius::control)});
        }
        Measured height(part_of(id, "row-height"), px(24));
        const float least = px(phone() ? std::max(options.height, 44.f) : options.height), whole = std::max(least, height.value() + px(12));
        height.set(in_row_region(part_of(id, "content"), {place.x + px(options.pad), place.y + (whole - height.value()) / 2, place.w - 2 * px(options.pad), 0},
                                 {.gap = 12}, body));
        if (!options.last) draw::hairline(line.x, place.y + whole - draw::device_pixel(), line.w, p.line);
        return whole;
    });
    if (pressed && !options.href.empty()) go(std::string(options.href));
    return pressed;
}

} // namespace osmose::ui
