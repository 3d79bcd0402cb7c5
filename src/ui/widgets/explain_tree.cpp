#include "ui/widgets/explain_tree.hpp"

#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/text.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {
namespace {

constexpr float level_width = 24, operation_width = 28;

class Tree {
public:
    explicit Tree(std::set<std::string>& open) : open_(open) {}

    void draw(const ExplainNode& node, int level, const std::string& path) {
        const bool inner = node.folded || !node.children.empty(), opened = inner && open_.contains(path);
        const Said item({.key = node.key, .role = Role::list_item});
        line(node, level, path, inner, opened);
        if (!opened) return;
        const Said children({.role = Role::list, .name = node.title});
        for (const ExplainNode& child : node.children) draw(child, level + 1, path + "/" + child.key);
    }

private:
    void line(const ExplainNode& node, int level, const std::string& path, bool inner, bool opened) {
        const Palette& p = palette();
        const TextStyle strong = type(level < 2 ? Type::strong : Type::medium), words = type(Type::body), figure = type(Type::strong);
        const float indent = px(phone() ? 12 : level_width), sign = px(phone() ? 20 : operation_width);
        const float value = text_width(node.value, figure), before = px(10) + indent * static_cast<float>(level) + px(24) + (node.icon ? px(36) : 0);
        const float after = px(12) + (node.operation.empty() ? value + px(8) : std::max(value, phone() ? 0.f : px(100)) + sign);
        const float width = std::max(px(60), room() - before - after);
        const std::vector<Line> title = wrap(node.title, strong, width), detail = node.detail.empty() ? std::vector<Line>{} : wrap(node.detail, words, width);
        const float lines = strong.line * static_cast<float>(title.size()) + words.line * static_cast<float>(detail.size());
        const Rect rect = take({.width = room(), .height = std::max(px(phone() ? 44 : 40), lines + px(8))});
        const Id id = id_of("line");
        Touched touched;
        const bool acts = inner || !node.href.empty();
        if (acts) touched = touch(id, rect);
        if (level == 0) draw::fill(rect, p.primary_soft, px(radius::control));
        else if (touched.hover > 0) draw::fill(rect, with_alpha(p.surface2, touched.hover), px(radius::control));
        for (int guide = 1; guide <= level; ++guide) draw::hairline_down(rect.x + px(19) + indent * static_cast<float>(guide - 1), rect.y, rect.h, p.line2);
        float x = rect.x + px(10) + indent * static_cast<float>(level);
        const float middle = rect.y + rect.h / 2;
        if (inner) draw::icon(opened ? Icon::chevron_down : Icon::chevron_right, x + px(9), middle, px(16), p.ink2);
        x += px(24);
        if (node.icon) {
            const Hushed quiet;
            in_region(part_of(id, "icon"), {x, middle - px(13), px(26), 0}, [&] { icon_tile(*node.icon, node.tint.value_or(Tint::time), 26); });
            x += px(36);
        }
        if (!node.operation.empty()) draw::label({draw::right(rect) - after, rect.y, sign, rect.h}, node.operation, words, p.ink3, Align::centre);
        float y = rect.y + (rect.h - lines) / 2;
        for (const Line& line : title) draw_line(draw::canvas(), x, y, line, strong, draw::paint(p.ink)), y += strong.line;
        for (const Line& line : detail) draw_line(draw::canvas(), x, y, line, words, draw::paint(p.ink3)), y += words.line;
        draw::label({draw::right(rect) - px(12) - value, rect.y, value, rect.h}, node.value, figure, p.ink);
        focus_ring(rect, px(radius::control), touched);
        say({.key = "line", .role = inner ? Role::button : node.href.empty() ? Role::text : Role::link,
             .name = (node.operation.empty() ? "" : node.operation + " ") + node.title + ", " + node.value, .description = node.detail, .href = node.href, .rect = rect,
             .item = acts ? id : 0, .font_size = words.size, .radius = px(radius::control), .expanded = opened, .has_popup = inner});
        if (!touched.clicked) return;
        if (!inner) return go(node.href);
        if (opened) open_.erase(path);
        else open_.insert(path);
    }

    std::set<std::string>& open_;
};

} // namespace

void explain_tree(std::string_view key, std::string_view name, const ExplainNode& root, std::set<std::string>& open) {
    const Said said({.key = std::string(key), .role = Role::list, .name = std::string(name)});
    stack({.gap = 0}, [&] { Tree(open).draw(root, 0, root.key); });
}

void formula(std::string_view name, const std::vector<FormulaTerm>& terms) {
    std::string sentence(name);
    for (const FormulaTerm& term : terms) sentence += " " + term.operation + " " + term.value + " (" + term.words + ")";
    const auto below_each_other = [&] { // on a phone the words need the whole width
        for (const FormulaTerm& term : terms) {
            row({.gap = 8}, [&] {
                if (!term.operation.empty()) text(term.operation, {.type = Type::figure_m, .color = palette().ink3});
                text(term.value, {.type = Type::figure_m, .color = term.result ? palette().primary_ink : palette().ink});
            });
            paragraph(escape_markup(term.words), {.type = Type::label, .color = palette().ink2});
        }
    };
    const auto in_a_row = [&] {
        for (const FormulaTerm& term : terms) {
            if (!term.operation.empty()) text(term.operation, {.type = Type::figure_m, .color = palette().ink3});
            stack({.gap = 0, .fit = true}, [&] {
                text(term.value, {.type = Type::figure_m, .color = term.result ? palette().primary_ink : palette().ink});
                text(term.words, {.type = Type::label, .color = palette().ink2});
            });
        }
    };
    const Said said({.role = Role::group, .name = sentence});
    inset_box([&] {
        if (phone()) stack({.gap = 4}, below_each_other);
        else row({.gap = 18, .wrap = true}, in_a_row);
    });
}

} // namespace osmose::ui
