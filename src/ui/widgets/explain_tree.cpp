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
        const bool inner = !node.children.empty(), opened = inner && open_.contains(path);
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
        const float indent = px(phone() ? 14 : level_width);
        const Rect all = take({.width = room(), .height = node.detail.empty() ? px(40) : px(phone() ? 52 : 46)});
        const Rect rect{all.x, all.y, all.w, all.h};
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
        const float value = text_width(node.value, figure), value_x = draw::right(rect) - px(12) - value;
        const float operation_x = std::min(value_x, draw::right(rect) - px(12 + 100)) - px(operation_width);
        if (!node.operation.empty()) draw::label({operation_x, rect.y, px(operation_width), rect.h}, node.operation, words, p.ink3, Align::centre);
        const float width = (node.operation.empty() ? value_x - px(8) : operation_x) - x;
        const float top = rect.y + (rect.h - strong.line - (node.detail.empty() ? 0 : words.line)) / 2;
        bool cut = draw::label({x, top, width, strong.line}, node.title, strong, p.ink);
        if (!node.detail.empty()) cut |= draw::label({x, top + strong.line, width, words.line}, node.detail, words, p.ink3);
        draw::label({value_x, rect.y, value, rect.h}, node.value, figure, p.ink);
        if (cut) tooltip(id, rect, node.detail.empty() ? node.title : node.title + "\n" + node.detail);
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
    const auto draw_terms = [&] {
        for (const FormulaTerm& term : terms) {
            if (!term.operation.empty()) text(term.operation, {.type = Type::figure_m, .color = palette().ink3});
            stack({.gap = 0, .fit = true}, [&] {
                text(term.value, {.type = Type::figure_m, .color = term.result ? palette().primary_ink : palette().ink});
                text(term.words, {.type = Type::label, .color = palette().ink2});
            });
        }
    };
    const Said said({.role = Role::group, .name = sentence});
    inset_box([&] { row({.gap = 18, .wrap = true}, draw_terms); });
}

} // namespace osmose::ui
