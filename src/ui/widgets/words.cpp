#include "ui/widgets/words.hpp"

#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/text.hpp"

#include <algorithm>
#include <utility>

namespace osmose::ui {
namespace {

std::int16_t weight_of(const TextStyle& style) { return style.face == Cut::regular ? 400 : style.face == Cut::medium ? 500 : 600; }

Node text_node(Role role, std::string name, const Rect& rect, const TextStyle& style) {
    return {.role = role, .name = std::move(name), .rect = rect, .font_size = style.size, .font_weight = weight_of(style)};
}

// As many lines as the words need in the width that they get.
void lines_of(std::string_view words, const Want& want, const TextOptions& options, bool markup, Role role, CallRef<void(Node)> tell) {
    const TextStyle style = type(options.type);
    const Id id = next_layout_id();
    const Color color = options.color != 0 ? options.color : palette().ink;
    block(id, want, [&](const Rect& rect) {
        const std::vector<Line> lines = wrap(words, style, rect.w, markup);
        float y = rect.y;
        for (const Line& line : lines) {
            const float x = options.align == Align::start ? 0 : options.align == Align::centre ? (rect.w - line.width) / 2 : rect.w - line.width;
            draw_line(draw::canvas(), rect.x + x, y, line, style, draw::paint(color));
            if (options.struck) draw::hairline(rect.x + x, y + style.line / 2, line.width, color);
            y += style.line;
        }
        Node node = text_node(role, markup ? without_markup(words) : std::string(words), {rect.x, rect.y, rect.w, y - rect.y}, style);
        node.align_end = options.align == Align::end;
        if (lines.size() > 1) node.line_height = style.line;
        tell(std::move(node));
        return y - rect.y;
    });
}

} // namespace

void text(std::string_view words, const TextOptions& options) {
    const TextStyle style = type(options.type);
    const Rect rect = take({.width = text_width(words, style), .height = style.line, .shrinks = true});
    const Color color = options.color != 0 ? options.color : palette().ink;
    const Id id = next_layout_id();
    if (draw::label(rect, words, style, color, options.align)) tooltip(id, rect, words);
    if (options.struck) draw::hairline(rect.x, rect.y + rect.h / 2, std::min(rect.w, text_width(words, style)), color);
    Node node = text_node(options.type == Type::strong ? Role::strong : Role::text, std::string(words), rect, style);
    node.align_end = options.align == Align::end;
    say(std::move(node));
}

void paragraph(std::string_view words, const TextOptions& options) {
    Want want;
    if (in_row()) want.grow = 1;
    lines_of(words, want, options, true, Role::text, [](Node node) { say(std::move(node)); });
}

void strong(std::string_view words) { text(words, {.type = Type::strong}); }
void caption(std::string_view words) { text(words, {.color = palette().ink2}); }
void hint(std::string_view words) {
    const TextOptions small{.type = Type::small, .color = palette().ink3};
    if (in_row()) text(words, small);
    else paragraph(escape_markup(words), small);
}
void label_text(std::string_view words) { text(words, {.type = Type::label, .color = palette().ink2}); }

void heading(int level, std::string_view words, Type type_of_heading) {
    lines_of(words, {.width = text_width(words, type(type_of_heading)), .shrinks = true}, {.type = type_of_heading}, false, Role::heading, [&](Node node) {
        node.level = static_cast<std::int16_t>(level);
        say(std::move(node));
    });
}

void heading_link(int level, std::string_view words, Type type_of_heading, Id item, std::string_view href) {
    lines_of(words, {.width = text_width(words, type(type_of_heading)), .shrinks = true}, {.type = type_of_heading}, false, Role::link, [&](Node node) {
        const Said title({.key = "title", .role = Role::heading, .rect = node.rect, .level = static_cast<std::int16_t>(level)});
        node.key = "open", node.href = href, node.item = item;
        say(std::move(node));
    });
}

} // namespace osmose::ui
