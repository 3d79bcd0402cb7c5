#include "ui/item.hpp"

#include "ui/draw.hpp"
#include "ui/frame.hpp"
#include "ui/frame_state.hpp"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <imgui_internal.h>

namespace osmose::ui {
namespace {

constexpr Id root_id = 0x05105E;
constexpr std::array role_names{"root", "banner", "navigation", "main", "complementary", "region", "dialog", "form", "group", "list",
                                "item", "table", "row", "column", "row-header", "cell", "heading", "text", "strong", "link",
                                "button", "menu-item", "tab-list", "tab", "checkbox", "radio", "switch", "field", "area", "number",
                                "date", "select", "option", "image", "progress", "status", "alert", "scroll"};

ItemState& state() { return frame_state().item; }

// "text.3": the fourth of its role among its siblings.
std::string ordinal_key(Role role) {
    int& count = state().counts.back()[static_cast<std::size_t>(role)];
    return std::string(role_names[static_cast<std::size_t>(role)]) + "." + std::to_string(count++);
}

Rect around_children(std::int32_t container) {
    const std::vector<Node>& nodes = semantics().nodes();
    Rect out;
    for (std::size_t i = static_cast<std::size_t>(container) + 1; i < nodes.size(); ++i) {
        const Rect& r = nodes[i].rect;
        if (nodes[i].parent != container || r == Rect{}) continue;
        if (out == Rect{}) out = r;
        const float right = std::max(draw::right(out), draw::right(r)), bottom = std::max(draw::bottom(out), draw::bottom(r));
        out.x = std::min(out.x, r.x), out.y = std::min(out.y, r.y);
        out.w = right - out.x, out.h = bottom - out.y;
    }
    return out;
}

} // namespace

Id scope_id() { return state().scopes.empty() ? root_id : state().scopes.back(); }
Id id_of(std::string_view key) { return ImHashStr(key.data(), key.size(), scope_id()); }
Id part_of(Id id, std::string_view part) { return ImHashStr(part.data(), part.size(), id); }

Scope::Scope(std::string_view key) : Scope(id_of(key)) {}
Scope::Scope(Id id) { state().scopes.push_back(id); }
Scope::~Scope() { state().scopes.pop_back(); }

void say(Node node) {
    if (state().hushed > 0) return;
    if (node.key.empty()) node.key = ordinal_key(node.role);
    semantics().leaf(std::move(node));
}

Elsewhere::Elsewhere(std::int32_t container) {
    semantics().reopen(container);
    state().counts.emplace_back();
}

Elsewhere::~Elsewhere() {
    semantics().close();
    state().counts.pop_back();
}

Said::Said(Node node) : index_(-1), scoped_(!node.key.empty()) {
    if (scoped_) state().scopes.push_back(id_of(node.key));
    if (state().hushed > 0) return;
    if (!scoped_) node.key = ordinal_key(node.role);
    index_ = semantics().open(std::move(node));
    state().counts.emplace_back();
}

Said::~Said() {
    if (scoped_) state().scopes.pop_back();
    if (index_ < 0) return;
    if (semantics().at(index_).rect == Rect{}) semantics().at(index_).rect = around_children(index_);
    semantics().close();
    state().counts.pop_back();
}

Node& Said::node() const {
    static Node nobody;
    return index_ < 0 ? nobody : semantics().at(index_);
}

Hushed::Hushed() { ++state().hushed; }
Hushed::~Hushed() { --state().hushed; }

Touched touch(Id id, const Rect& rect, bool disabled) {
    Touched out;
    const ImRect box(draw::min(rect), draw::max(rect));
    const ImGuiItemFlags flags = disabled ? static_cast<ImGuiItemFlags>(ImGuiItemFlags_Disabled) : 0;
    if (!ImGui::ItemAdd(box, id, nullptr, flags)) return out;
    bool hovered = false, held = false;
    out.clicked = ImGui::ButtonBehavior(box, id, &hovered, &held, ImGuiButtonFlags_None) && !disabled;
    out.hovered = hovered && !disabled;
    out.held = held && !disabled;
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    out.focused = face().owns_fields() ? face().focused_item() == id : g.NavId == id && g.NavCursorVisible;
    if (out.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    out.hover = eased(part_of(id, "hover"), out.hovered, 90);
    return out;
}

bool pointer_over(const Rect& rect) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    return g.HoveredWindow == g.CurrentWindow && ImGui::IsMouseHoveringRect(draw::min(rect), draw::max(rect));
}

void tooltip(Id id, const Rect& rect, std::string_view text) {
    if (text.empty() || !draw::visible(rect) || !pointer_over(rect)) return;
    TooltipState& tip = frame_state().tooltip;
    tip.wanted = id;
    tip.text = text;
    tip.target = rect;
}

void focus_ring(const Rect& rect, float radius, const Touched& touched) {
    if (!touched.focused || face().owns_fields()) return;
    draw::border(draw::grow(rect, 3), palette().primary_line, radius + 3, 3);
    draw::border(rect, palette().primary, radius, 2);
}

} // namespace osmose::ui
