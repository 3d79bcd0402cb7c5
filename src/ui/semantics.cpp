#include "ui/semantics.hpp"

#include <algorithm>
#include <cstdarg>
#include <imgui.h>
#include <imgui_internal.h>
#include <unordered_map>
#include <utility>

namespace osmose::ui {

Semantics& semantics() {
    static Semantics collector;
    return collector;
}

void Semantics::begin_frame() {
    nodes_.clear();
    open_.clear();
    seen_.clear();
    cuts_.clear();
    if (ImGuiContext* context = ImGui::GetCurrentContext()) context->TestEngineHookItems = true;
}

std::int32_t Semantics::open(Node node) {
    const std::int32_t index = leaf(std::move(node));
    open_.push_back(index);
    return index;
}

void Semantics::reopen(std::int32_t container) { open_.push_back(container); }

void Semantics::close() {
    IM_ASSERT(!open_.empty() && "close() without an open container");
    open_.pop_back();
}

std::int32_t Semantics::leaf(Node node) {
    node.parent = open_.empty() ? -1 : open_.back();
    nodes_.push_back(std::move(node));
    return static_cast<std::int32_t>(nodes_.size()) - 1;
}

Node& Semantics::at(std::int32_t index) { return nodes_.at(static_cast<std::size_t>(index)); }

void Semantics::end_frame() {
    IM_ASSERT(open_.empty() && "a container was left open");
    std::unordered_map<std::uint32_t, const Seen*> by_id;
    for (const Seen& seen : seen_) by_id[seen.id] = &seen;
    for (Node& node : nodes_) {
        if (node.item == 0) continue;
        const auto found = by_id.find(node.item);
        if (found == by_id.end()) continue;
        if (node.rect == Rect{}) node.rect = found->second->rect;
        node.disabled = node.disabled || found->second->disabled;
    }
}

void Semantics::saw_item(std::uint32_t id, const Rect& rect, bool disabled) {
    // One call for each time an item is added: an item that is added twice (ImGui does so for a clipped tree) keeps the last.
    seen_.push_back({id, rect, disabled, {}});
}

Semantics::Seen* Semantics::find_seen(std::uint32_t id) {
    const auto found = std::find_if(seen_.rbegin(), seen_.rend(), [id](const Seen& seen) { return seen.id == id; });
    return found == seen_.rend() ? nullptr : &*found;
}

void Semantics::saw_label(std::uint32_t id, std::string_view label) {
    if (Seen* seen = find_seen(id)) seen->label = label;
}

void Semantics::saw_cut(std::string_view text) { cuts_.push_back({std::string(text), open_.empty() ? -1 : open_.back()}); }

std::vector<std::string> Semantics::unnamed_items() const {
    std::vector<std::uint32_t> named;
    for (const Node& node : nodes_)
        if (node.item != 0 && !(node.name.empty() && node.role != Role::scroll_area)) named.push_back(node.item);
    std::sort(named.begin(), named.end());
    std::vector<std::string> faults;
    for (const Seen& seen : seen_) {
        if (std::binary_search(named.begin(), named.end(), seen.id)) continue;
        std::string fault = seen.label.empty() ? "item without a label" : seen.label;
        fault += " at " + std::to_string(static_cast<int>(seen.rect.x)) + "," + std::to_string(static_cast<int>(seen.rect.y));
        if (std::find(faults.begin(), faults.end(), fault) == faults.end()) faults.push_back(std::move(fault));
    }
    return faults;
}

namespace {

// A window's own parts are nobody's control: its scroll bars, corners, and the window itself.
bool is_part_of_window(ImGuiContext& context, ImGuiID id) {
    const ImGuiWindow* window = context.CurrentWindow;
    if (window == nullptr) return true;
    for (const char* part : {"#SCROLLX", "#SCROLLY", "#COLLAPSE", "#CLOSE", "#MOVE"})
        if (id == ImHashStr(part, 0, window->ID)) return true;
    for (int side = 0; side < 4; ++side)
        if (id == ImGui::GetWindowResizeCornerID(const_cast<ImGuiWindow*>(window), side)) return true;
    for (const ImGuiWindow* child : window->DC.ChildWindows)
        if (id == child->ChildId) return true;
    return false;
}

} // namespace
} // namespace osmose::ui

// What Dear ImGui calls for every item when built with IMGUI_ENABLE_TEST_ENGINE. `data` is null for windows.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box, const ImGuiLastItemData* data) {
    if (data == nullptr || osmose::ui::is_part_of_window(*context, id)) return;
    const bool disabled = (data->ItemFlags & ImGuiItemFlags_Disabled) != 0;
    osmose::ui::semantics().saw_item(id, {box.Min.x, box.Min.y, box.GetWidth(), box.GetHeight()}, disabled);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
    if (label != nullptr) osmose::ui::semantics().saw_label(id, label);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
