#include "ui/overlay.hpp"

#include "ui/draw.hpp"
#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/memory.hpp"

#include <algorithm>
#include <cstdio>
#include <imgui.h>
#include <imgui_internal.h>

namespace osmose::ui {
namespace {

constexpr ImGuiWindowFlags plain = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                   ImGuiWindowFlags_NoScrollWithMouse;

struct Name {
    char text[24];
    Name(const char* what, Id id) { std::snprintf(text, sizeof text, "##%s%08x", what, id); }
};

void begin(const Name& name, ImVec2 at, ImVec2 size, ImGuiWindowFlags flags) {
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize(size);
    ImGui::Begin(name.text, nullptr, plain | flags);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::PushClipRect({0, 0}, ImGui::GetIO().DisplaySize, false); // shadows fall outside
}

void end() {
    ImGui::PopClipRect();
    ImGui::End();
}

// The window behind: the whole screen, so that nothing below it is pressed. True when it was pressed itself.
bool backdrop(Id id, Behind behind) {
    if (behind == Behind::open) return false;
    begin(Name("behind", id), {0, 0}, ImGui::GetIO().DisplaySize, ImGuiWindowFlags_NoNav);
    if (behind == Behind::scrim) {
        const float in = entrance(part_of(id, "scrim"), 200);
        draw::canvas().AddRectFilled({0, 0}, ImGui::GetIO().DisplaySize, with_alpha(rgb(0x221C15), palette().dark ? .6f * in : .42f * in));
    }
    const bool pressed = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0);
    end();
    return pressed;
}

} // namespace

bool overlay(Id id, const Rect& rect, Behind behind, Body body) {
    FrameState& frame = frame_state();
    bool close = backdrop(id, behind);
    const Id below = frame.current_overlay;
    if (behind != Behind::open) {
        frame.overlays.push_back(id);
        frame.current_overlay = id;
    }
    begin(Name("over", id), draw::min(rect), {std::max(1.f, rect.w), std::max(1.f, rect.h)}, 0);
    {
        const Elsewhere top(-1);
        body();
    }
    end();
    frame.current_overlay = below;
    if (behind != Behind::open && frame.escape && frame.top_overlay == id) {
        frame.escape = false;
        close = true;
    }
    return close;
}

bool on_top() { return frame_state().current_overlay == frame_state().top_overlay; }

bool appears(Id id) {
    struct Appearance {
        int last = -10, since = -10;
    };
    auto& [last, since] = kept<Appearance>(id);
    const int frame = frame_state().frame;
    if (frame - last > 1) since = frame;
    last = frame;
    return since == frame; // in each pass of that frame
}

} // namespace osmose::ui
