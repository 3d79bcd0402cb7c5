// The top bar of a page: what page_header() of page.hpp draws into the shell.
#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/shell_parts.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <imgui.h>

namespace osmose::ui {
namespace {

void search_button(const std::string& label) {
    const Palette& p = palette();
    const std::string keys = shortcut_hint("Ctrl+K");
    const TextStyle style = type(Type::body), small{Cut::medium, px(11.5f), px(18)};
    const bool wide = !narrow();
    const float key_room = text_width(keys, small) + px(10);
    const Rect rect = take({.width = wide ? std::max(px(216), px(36) + text_width(label, style) + key_room + px(26)) : px(36), .height = px(36)});
    const Id id = id_of("search");
    const Touched touched = touch(id, rect);
    draw::box(rect, mix(p.surface, p.surface2, touched.hover), p.control, px(radius::control));
    draw::icon(Icon::search, rect.x + px(18), rect.y + rect.h / 2, px(16), p.ink2);
    if (wide) {
        draw::label({rect.x + px(36), rect.y, rect.w - px(46) - key_room, rect.h}, label, style, p.ink2);
        const Rect key{draw::right(rect) - px(8) - key_room, rect.y + px(8), key_room, px(20)};
        draw::box(key, p.surface2, p.line2, px(5));
        draw::label(key, keys, small, p.ink3, Align::centre);
    } else {
        tooltip(id, rect, label);
    }
    focus_ring(rect, px(radius::control), touched);
    say({.key = "search", .role = Role::button, .name = label, .shortcut = "Ctrl+K", .rect = rect, .item = id});
    if (touched.clicked) frame_state().search = true;
}

void phone_title(const ShellModel& model, std::string_view title, bool& sheet_open) {
    const Palette& p = palette();
    const TextStyle style = type(Type::h1), smaller = type(Type::h3);
    const float tile = px(36), beside = (model.project ? tile + px(10) : 0) + px(26);
    const Rect rect = take({.width = beside + text_width(title, style), .height = px(44), .shrinks = true});
    const Id id = id_of("title");
    const Touched touched = touch(id, rect);
    float x = rect.x;
    if (model.project) {
        project_tile(*model.project, {x, rect.y + (rect.h - tile) / 2, tile, tile});
        x += tile + px(10);
    }
    const float width = draw::right(rect) - px(24) - x;
    if (const std::vector<Line> lines = wrap(title, smaller, width); text_width(title, style) > width && lines.size() <= 2) {
        float y = rect.y + (rect.h - smaller.line * static_cast<float>(lines.size())) / 2;
        for (const Line& line : lines) draw_line(draw::canvas(), x, y, line, smaller, draw::paint(p.ink)), y += smaller.line;
    } else if (draw::label({x, rect.y, width, rect.h}, title, style, p.ink)) {
        tooltip(id, rect, title);
    }
    draw::icon(Icon::chevron_down, draw::right(rect) - px(10), rect.y + rect.h / 2, px(18), p.ink2);
    focus_ring(rect, px(8), touched);
    say({.key = "title", .role = Role::button, .name = std::string(title) + ", " + tr("nav.menu"), .rect = rect, .item = id, .expanded = sheet_open, .has_popup = true});
    if (touched.clicked) sheet_open = !sheet_open;
}

class InBar {
public:
    explicit InBar(std::int32_t banner) : elsewhere_(banner) { ImGui::Begin("##page"); }
    ~InBar() { ImGui::End(); }
    InBar(const InBar&) = delete;
    InBar& operator=(const InBar&) = delete;

private:
    Elsewhere elsewhere_;
};

struct SheetState {
    bool open = false;
};

void phone_sheet(const ShellModel& model, bool& open) {
    side_panel("screens", open, {.title = model.project ? model.project->name : "OsmoseIt", .caption = model.project ? model.project->caption : ""}, [&] {
        const Said said({.role = Role::navigation, .name = tr("nav.label")});
        stack({.gap = 0}, [&] {
            nav_groups(model.groups, false);
            nav_groups(model.foot, false);
            gap(8);
            person_line(model, false);
            if (model.project && model.project->projects) {
                gap(8);
                text(tr("nav.switch_project"), {.type = Type::label, .color = palette().ink3});
                gap(4);
                model.project->projects();
            }
        });
    });
    if (frame_state().destination) open = false;
}

} // namespace

void page_header(std::string_view title, std::string_view subtitle, const PageHeaderOptions& options) {
    FrameState& frame = frame_state();
    set_title(std::string(title));
    const ShellModel* model = frame.shell;
    IM_ASSERT(model != nullptr && "page_header() stands inside shell()");
    // It is called from inside the part that scrolls, and goes into the bar above it: the picture by drawing on the page's own
    // window, the tree by going on in the bar's node.
    const InBar bar(frame.banner);
    const Rect& top = frame.top;
    const float side = phone() ? px(space::page_phone) : px(screen().breakpoint == Breakpoint::tablet ? 20 : space::page_x);
    Node head{.role = Role::heading, .name = std::string(title), .level = 1, .focus = frame.focus_page};
    if (phone()) {
        SheetState& sheet = kept<SheetState>(id_of("sheet"));
        in_row_region(id_of("top"), {top.x + side, top.y + px(6), top.w - side - px(8), 0}, {.gap = 4}, [&] {
            phone_title(*model, title, sheet.open);
            if (!options.chip.empty()) chip(options.chip, {.tone = Tone::warn});
            spacer();
            if (!model->search_label.empty() && icon_button("search", Icon::search, model->search_label)) frame.search = true;
            if (options.phone_tools) options.phone_tools();
        });
        head.rect = {top.x + side, top.y + px(15), px(1), px(26)};
        say(std::move(head));
        phone_sheet(*model, sheet.open);
        if (options.actions) {
            const Elsewhere foot(frame.foot);
            frame.action_height = px(12) + in_region(id_of("action"), {frame.action.x + side, frame.action.y + px(10), frame.action.w - 2 * side, 0}, [&] {
                draw::fill({frame.action.x, frame.action.y, frame.action.w, screen().height}, palette().surface);
                draw::hairline(frame.action.x, frame.action.y, frame.action.w, palette().line);
                row({.gap = 8, .justify = Align::centre, .wrap = true}, options.actions);
            }) + px(10);
        }
        return;
    }
    draw::hairline(top.x, draw::bottom(top) - 1, top.w, palette().line);
    const Rect inner{top.x + side, top.y + (subtitle.empty() ? px(16) : px(11)), top.w - 2 * side, 0};
    in_row_region(id_of("top"), inner, {.gap = 8}, [&] {
        stack({.gap = 0}, [&] {
            const TextStyle style = type(Type::h1);
            const Rect rect = take({.width = text_width(title, style), .height = style.line, .shrinks = true});
            if (draw::label(rect, title, style, palette().ink)) tooltip(next_layout_id(), rect, title);
            head.rect = rect;
            head.font_size = style.size;
            head.font_weight = 600;
            say(std::move(head));
            if (!subtitle.empty()) text(subtitle, {.color = palette().ink3});
        });
        if (!model->search_label.empty()) search_button(model->search_label);
        if (options.actions) options.actions();
    });
}

} // namespace osmose::ui
