#include "ui/widgets/table.hpp"

#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/focused_row.hpp"
#include "ui/widgets/table_rows.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h>

namespace osmose::ui {
namespace {

constexpr float head_height = 36, cell_space = 12, edge_space = 20;

// The widest cell seen so far of each column that has no width of its own.
struct Seen {
    std::vector<float> widths;
    float scale = 0;
};

class Drawing {
public:
    Drawing(Id id, const TableModel& model, const TableOptions& options, const Rect& place)
        : id_(id), model_(model), options_(options), place_(place), seen_(kept<Seen>(id)) {
        for (std::size_t c = 0; c < model.columns.size(); ++c)
            if (!(model.columns[c].options.hidden_on_tablet && narrow())) columns_.push_back(c);
        if (seen_.widths.size() != model.columns.size() || seen_.scale != screen().scale) {
            seen_.widths.assign(model.columns.size(), 0);
            seen_.scale = screen().scale;
        }
        const auto title = std::ranges::find(columns_, CardPart::title, [&](std::size_t column) { return model.columns[column].options.card; });
        if (title != columns_.end()) heading_ = static_cast<std::size_t>(title - columns_.begin());
        measure();
    }

    float height() const { return head() + static_cast<float>(model_.count + (model_.total ? 1 : 0)) * row(); }

    TableEvent draw() {
        const float radius = options_.flush ? 0 : px(radius::card);
        const Rect all = draw::snap({place_.x, place_.y, place_.w, height()});
        if (!options_.flush) {
            draw::shadow(all, draw::Level::card, radius);
            draw::box(all, palette().surface, palette().line, radius);
        }
        TableEvent out;
        const ImVec4 view = draw::canvas()._CmdHeader.ClipRect;
        const float top = all.y + head();
        const RowWindow rows = row_window(model_.count, row(), top, std::max(view.y, top), view.w);
        const Said said({.role = Role::table, .name = std::string(options_.name), .rect = all,
                         .rows = static_cast<std::int32_t>(model_.count + 1 + (model_.total ? 1 : 0)),
                         .columns = static_cast<std::int32_t>(columns_.size())});
        say_head(all);
        skip("earlier", rows, top, rows.mirror_first, -1);
        FocusedRow(id_).draw_all(rows.mirror_first, rows.mirror_end, model_.count, [&](std::size_t r) {
            const Rect line{all.x, top + static_cast<float>(r) * row(), all.w, row()};
            const bool drawn = r >= rows.first && r < rows.end;
            const float foot = r + 1 == model_.count && !model_.total ? radius : 0;
            if (model_.heads && model_.heads(r)) draw_group(r, line, drawn);
            else if (draw_row(r, line, foot, drawn)) out.pressed = static_cast<std::ptrdiff_t>(r);
        });
        skip("later", rows, top, model_.count - rows.mirror_end, 1);
        if (model_.total) draw_total({all.x, top + static_cast<float>(model_.count) * row(), all.w, row()}, radius);
        out.sorted = draw_head(all, radius);
        learn();
        return out;
    }

private:
    float head() const { return px(head_height); }
    float row() const { return px(options_.row_height); }

    void measure() {
        const float edge = px(edge_space), space = px(cell_space);
        for (const std::size_t c : columns_) {
            const TableColumn& column = model_.columns[c];
            const float title = text_width(column.title, type(Type::label)) + (column.options.sortable ? px(18) : 0);
            const float inside = column.options.width > 0 ? px(column.options.width) : std::max(title, seen_.widths[c]);
            widths_.push_back({inside, column.options.grow});
        }
        fit_columns(widths_, std::max(0.f, place_.w - 2 * edge - space * static_cast<float>(columns_.size() - 1)));
    }

    Rect cell(std::size_t i, const Rect& line) const {
        float x = line.x + px(edge_space);
        for (std::size_t k = 0; k < i; ++k) x += widths_[k].width + px(cell_space);
        return draw::snap({x, line.y, widths_[i].width, line.h});
    }

    void fill_cell(std::size_t i, Id cell_id, const Rect& rect, CallRef<void()> body) {
        const bool end = model_.columns[columns_[i]].options.figures;
        const float before = rect.h;
        Measured height(part_of(cell_id, "h"), before);
        const Rect inner{rect.x, rect.y + (rect.h - height.value()) / 2, rect.w, 0};
        height.set(in_row_region(cell_id, inner, {.gap = 8, .justify = end ? Align::end : Align::start}, body));
        const Measured widest(part_of(cell_id, "widest"));
        widest_[i] = std::max(widest_[i], widest.value());
    }

    bool draw_row(std::size_t r, const Rect& line, float foot, bool drawn) {
        const OutOfSight unseen(!drawn);
        const std::string key = model_.row_key(r);
        const Palette& p = palette();
        Node node{.key = key, .role = Role::row, .name = model_.row_name ? model_.row_name(r) : "", .rect = line, .row = static_cast<std::int32_t>(r + 1)};
        const bool selected = model_.selected && model_.selected(r);
        node.selected = selected;
        const Said said(std::move(node));
        const Id id = id_of("row");
        Touched touched;
        if (options_.clickable) {
            ImGui::SetNextItemAllowOverlap();
            touched = touch(id, line);
        }
        const bool over = touched.hovered || pointer_over(line);
        if (drawn) {
            const Rect ground{line.x + 1, line.y, line.w - 2, foot > 0 ? line.h - 1 : line.h};
            if (selected) draw::fill(ground, p.primary_soft, foot, draw::Corners::bottom);
            else if (over || touched.focused) draw::fill(ground, p.surface2, foot, draw::Corners::bottom);
            draw::hairline(line.x + 1, line.y, line.w - 2, p.line);
            focus_ring(draw::grow(line, -3), px(6), touched);
        }
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Rect rect = cell(i, line);
            const Said inside({.key = model_.columns[columns_[i]].key, .role = i == heading_ ? Role::row_header : Role::cell, .rect = rect,
                               .column = static_cast<std::int32_t>(i), .align_end = model_.columns[columns_[i]].options.figures});
            if (i == heading_ && options_.clickable)
                say({.key = "open", .role = Role::button, .name = model_.row_name ? model_.row_name(r) : key, .rect = rect, .item = id, .radius = px(6)});
            fill_cell(i, part_of(id, model_.columns[columns_[i]].key), rect, [&] { model_.cell(r, columns_[i]); });
        }
        if (model_.actions) row_actions(r, line, id, drawn && (over || touched.focused));
        return touched.clicked;
    }

    void draw_group(std::size_t r, const Rect& line, bool drawn) {
        const OutOfSight unseen(!drawn);
        if (drawn) {
            draw::fill({line.x + 1, line.y, line.w - 2, line.h}, palette().surface2);
            draw::hairline(line.x + 1, line.y, line.w - 2, palette().line);
        }
        const Said said({.key = model_.row_key(r), .role = Role::row, .rect = line, .row = static_cast<std::int32_t>(r + 1)});
        const Said inside({.key = "head", .role = Role::row_header, .rect = line, .column = 0});
        const Id id = id_of("group");
        Measured height(part_of(id, "h"), line.h);
        const float edge = px(edge_space);
        height.set(in_row_region(id, {line.x + edge, line.y + (line.h - height.value()) / 2, line.w - 2 * edge, 0}, {.gap = 10}, [&] { model_.head(r); }));
    }

    // At the right end, over what stands there; in the mirror always.
    void row_actions(std::size_t r, const Rect& line, Id id, bool shown) {
        const Id part = part_of(id, "actions");
        const Measured width(part_of(part, "widest"));
        const Rect rect{draw::right(line) - px(edge_space) - width.value(), line.y, width.value(), line.h};
        if (shown) draw::fill({rect.x - px(12), line.y + 1, rect.w + px(12) + px(edge_space) - 1, line.h - 1}, palette().surface2);
        const draw::Fade fade(shown ? 1 : 0);
        Measured height(part_of(part, "h"), line.h);
        height.set(in_row_region(part, {rect.x, rect.y + (rect.h - height.value()) / 2, rect.w, 0}, {.gap = 6}, [&] { model_.actions(r); }));
    }

    void draw_total(const Rect& line, float round) {
        draw::fill({line.x + 1, line.y, line.w - 2, line.h - 1}, palette().surface2, round, draw::Corners::bottom);
        draw::hairline(line.x + 1, line.y, line.w - 2, palette().line);
        const Said said({.key = "total", .role = Role::row, .rect = line, .row = static_cast<std::int32_t>(model_.count + 1)});
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Rect rect = cell(i, line);
            const Said inside({.key = model_.columns[columns_[i]].key, .role = Role::cell, .rect = rect, .column = static_cast<std::int32_t>(i)});
            fill_cell(i, id_of("cell"), rect, [&] { model_.total(columns_[i]); });
        }
    }

    Rect head_cell(std::size_t i, float y) const { return cell(i, {place_.x, y, place_.w, head()}); }

    // In the tree the head comes first; it is drawn last, over the rows that slide below it.
    void say_head(const Rect& all) {
        const Said said({.key = "head", .role = Role::row, .rect = {all.x, all.y, all.w, head()}, .row = 0});
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const TableColumn& column = model_.columns[columns_[i]];
            const bool by_this = options_.sort != nullptr && options_.sort->column == column.key;
            const Said inside({.key = column.key, .role = Role::column_header, .name = column.title, .rect = head_cell(i, all.y),
                               .column = static_cast<std::int32_t>(i), .sort = static_cast<std::int8_t>(by_this ? (options_.sort->down ? -1 : 1) : 0)});
            if (column.options.sortable && options_.sort != nullptr)
                say({.key = "sort", .role = Role::button, .name = column.title, .description = tr("widget.sort_by", {{"column", column.title}}),
                     .rect = sort_rect(i, sticky_y_), .item = id_of("sort")});
            else if (!column.title.empty()) say({.role = Role::text, .name = column.title, .rect = head_cell(i, sticky_y_), .font_size = type(Type::label).size, .font_weight = 500});
        }
    }

    Rect sort_rect(std::size_t i, float y) const { return draw::grow(head_cell(i, y), -1); }

    bool draw_head(const Rect& all, float round) {
        const Palette& p = palette();
        const float y = sticky_y_;
        const Rect bar{all.x + 1, y + (options_.flush ? 0.f : 1.f), all.w - 2, head() - 1};
        draw::fill(bar, p.surface2, y > all.y + 1 ? 0 : std::max(0.f, round - 1), draw::Corners::top);
        draw::hairline(bar.x, draw::bottom(bar), bar.w, p.line);
        const Scope heads("head");
        bool sorted = false;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const TableColumn& column = model_.columns[columns_[i]];
            const bool end = column.options.figures, sortable = column.options.sortable && options_.sort != nullptr;
            Rect rect = head_cell(i, y);
            Color ink = p.ink2;
            if (sortable) {
                const Scope scope(column.key);
                const Id id = id_of("sort");
                const Touched touched = touch(id, sort_rect(i, y));
                ink = mix(p.ink2, p.ink, touched.hover);
                const bool by_this = options_.sort->column == column.key;
                if (touched.clicked) {
                    *options_.sort = {column.key, by_this && !options_.sort->down};
                    sorted = true;
                }
                focus_ring(sort_rect(i, y), px(5), touched);
                if (by_this || touched.hover > 0) {
                    const draw::Fade fade(by_this ? 1 : touched.hover * .6f);
                    const float title = std::min(rect.w - px(18), text_width(column.title, type(Type::label)));
                    const float x = end ? draw::right(rect) - px(7) : rect.x + title + px(11);
                    draw::icon(by_this && options_.sort->down ? Icon::arrow_down : Icon::arrow_up, x, rect.y + rect.h / 2, px(14), ink);
                }
                rect.w -= by_this && end ? px(18) : 0;
            }
            if (draw::label(rect, column.title, type(Type::label), ink, end ? Align::end : Align::start)) tooltip(part_of(id_, column.key), rect, column.title);
        }
        return sorted;
    }

    // "60 earlier", "60 later": in the mirror only, where rows are left out.
    void skip(const char* key, const RowWindow& rows, float top, std::size_t left_out, int direction) {
        if (left_out == 0) return;
        const std::size_t count = std::min(left_out, rows.mirror_end - rows.mirror_first);
        const Said line({.key = key, .role = Role::row, .rect = {place_.x, top, place_.w, 1}});
        const Said inside({.role = Role::cell, .rect = {place_.x, top, place_.w, 1}});
        const Id id = id_of("skip");
        const ImGuiWindow& window = *ImGui::GetCurrentWindow();
        const Rect spot{place_.x, std::max(window.InnerRect.Min.y, top), px(1), px(1)};
        if (touch(id, spot).clicked)
            ImGui::SetScrollY(std::max(0.f, window.Scroll.y + static_cast<float>(direction) * static_cast<float>(count) * row()));
        say({.key = "skip", .role = Role::button, .name = tr(direction < 0 ? "widget.earlier_rows" : "widget.later_rows", {{"count", static_cast<int>(count)}}),
             .rect = spot, .item = id});
    }

    void learn() {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            float& known = seen_.widths[columns_[i]];
            if (widest_[i] <= known + 0.5f) continue;
            known = widest_[i] + 1;
            if (model_.columns[columns_[i]].options.width <= 0) unsettle();
        }
    }

    Id id_;
    const TableModel& model_;
    const TableOptions& options_;
    Rect place_;
    Seen& seen_;
    std::vector<std::size_t> columns_;
    std::size_t heading_ = 0; // the column that names a row, and presses it: the title of its card
    std::vector<ColumnWidth> widths_;
    std::vector<float> widest_ = std::vector<float>(model_.columns.size(), 0);
    // Of the head: it stays in view as long as a whole row is below it.
    float sticky_y_ = draw::snap({0, std::clamp(draw::canvas()._CmdHeader.ClipRect.y, place_.y, std::max(place_.y, place_.y + height() - px(head_height) - px(options_.row_height))), 0, 0}).y;
};

} // namespace

TableEvent table_as_cards(std::string_view key, const TableModel& model, const TableOptions& options);

TableEvent table(std::string_view key, const TableModel& model, const TableOptions& options) {
    if (phone()) return table_as_cards(key, model, options);
    TableEvent out;
    const Scope scope(key);
    const Id id = scope_id();
    block(id, {.grow = in_row() ? 1.f : 0.f}, [&](const Rect& place) {
        Drawing drawing(id, model, options, place);
        out = drawing.draw();
        return drawing.height();
    });
    return out;
}

} // namespace osmose::ui
