#include "ui/mirror.hpp"

#include <imgui.h>
#include <imgui_internal.h>
#include <unordered_map>
#include <utility>

namespace osmose::ui {
namespace {

Face* current_face = nullptr;
std::unordered_map<std::uint32_t, FieldInput> typed;

void scroll_window(const MirrorEvent& event) {
    ImGuiWindow* window = ImGui::FindWindowByID(event.item);
    if (window == nullptr) return;
    ImGui::SetScrollX(window, event.x);
    ImGui::SetScrollY(window, event.y);
}

void take(MirrorEvent& event) {
    switch (event.kind) {
    case MirrorEvent::Kind::activate:
        ImGui::ActivateItemByID(event.item);
        break;
    case MirrorEvent::Kind::input:
        typed[event.item].text = std::move(event.value);
        break;
    case MirrorEvent::Kind::commit: {
        FieldInput& input = typed[event.item];
        input.text = std::move(event.value);
        input.committed = true;
        break;
    }
    case MirrorEvent::Kind::scroll:
        scroll_window(event);
        break;
    case MirrorEvent::Kind::focus:
    case MirrorEvent::Kind::blur:
        break; // read by widgets through Face::focused_item()
    }
}

} // namespace

void begin_mirror_frame(Face& face) {
    current_face = &face;
    typed.clear();
    for (MirrorEvent& event : face.take_events()) take(event);
}

Face& face() {
    IM_ASSERT(current_face != nullptr && "begin_mirror_frame() comes first");
    return *current_face;
}

std::optional<FieldInput> field_input(std::uint32_t item) {
    const auto found = typed.find(item);
    if (found == typed.end()) return std::nullopt;
    return found->second;
}

} // namespace osmose::ui
