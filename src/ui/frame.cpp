#include "ui/frame.hpp"

#include "ui/draw.hpp"
#include "ui/frame_state.hpp"
#include "ui/layout.hpp"
#include "ui/memory.hpp"
#include "ui/overlay.hpp"
#include "ui/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>
#include <utility>

namespace osmose::ui {
namespace {

constexpr int most_passes = 12; // a new screen takes 4 to 8 until all is in its place, the deepest 11
bool moving = false;

void adopt(Face& face, const Look& look) {
    FrameState& frame = frame_state();
    frame.look = look;
    locale::use(look.language);
    frame.palette = look.dark ? dark_palette() : light_palette();
    if (look.more_contrast) frame.palette = with_more_contrast(frame.palette);
    face.show_scheme(look.dark);

    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Face::Insets edge = face.insets();
    Screen& screen = frame.screen;
    screen.scale = look.text_scale;
    screen.width = std::max(1.f, size.x - edge.left - edge.right);
    screen.height = std::max(1.f, size.y - edge.top - edge.bottom);
    screen.breakpoint = breakpoint_of(screen.width / look.text_scale);
    screen.touch = face.wishes().touch;
}

void style_the_windows() {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = style.ChildBorderSize = 0;
    style.WindowRounding = style.ChildRounding = 0;
    style.WindowMinSize = {1, 1};
    style.ScrollbarSize = px(10);
    style.ScrollbarRounding = px(5);
    style.TouchExtraPadding = {0, 0};
    const auto set = [&](ImGuiCol slot, Color color) { style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(color); };
    set(ImGuiCol_WindowBg, 0);
    set(ImGuiCol_ChildBg, 0);
    set(ImGuiCol_ScrollbarBg, 0);
    set(ImGuiCol_ScrollbarGrab, with_alpha(palette().ink3, .35f));
    set(ImGuiCol_ScrollbarGrabHovered, with_alpha(palette().ink3, .6f));
    set(ImGuiCol_ScrollbarGrabActive, with_alpha(palette().ink3, .8f));
    set(ImGuiCol_NavCursor, 0);
    set(ImGuiCol_Text, palette().ink);
    set(ImGuiCol_TextSelectedBg, with_alpha(palette().primary, .28f));
    set(ImGuiCol_FrameBg, 0);
    set(ImGuiCol_InputTextCursor, palette().ink);
}

void draw_once(Face& face, Body view) {
    FrameState& frame = frame_state();
    (void)take_unsettled_out_of_sight();
    begin_mirror_frame(face);
    ImGui::NewFrame();
    begin_memory_frame(ImGui::GetFrameCount());
    semantics().begin_frame();
    frame.item = {};
    frame.item.counts.emplace_back();
    frame.tooltip.wanted = 0;
    frame.typing = std::exchange(frame.field_focused, false) || ImGui::GetIO().WantTextInput;
    frame.top_overlay = frame.overlays.empty() ? 0 : frame.overlays.back();
    frame.overlays.clear();
    frame.sheet = {};
    frame.current_overlay = 0;
    frame.escape = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    moving = false;

    const Face::Insets edge = face.insets();
    ImGui::SetNextWindowPos({edge.left, edge.top});
    ImGui::SetNextWindowSize({frame.screen.width, frame.screen.height});
    ImGui::Begin("##page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    const Rect page{edge.left, edge.top, frame.screen.width, frame.screen.height};
    draw::canvas().AddRectFilled({0, 0}, ImGui::GetIO().DisplaySize, palette().bg);
    ImGui::PushClipRect({0, 0}, ImGui::GetIO().DisplaySize, false);
    in_region(id_of("page"), page, view);
    ImGui::PopClipRect();
    ImGui::End();
    draw_toast();
    draw_tooltip();
    forget_unused_runs();
}

} // namespace

FrameState& frame_state() {
    static FrameState state;
    return state;
}

void draw_frame(Face& face, const Look& look, Body view) {
    ++frame_state().frame;
    adopt(face, look);
    style_the_windows();
    int& passes = frame_state().passes = 1;
    draw_once(face, view);
    for (; take_unsettled() && passes < most_passes; ++passes) {
        ImGui::EndFrame();
        ImGui::GetIO().DeltaTime = 1e-5f; // no time has passed; input that is still queued comes one event a pass, as always
        draw_once(face, view);
    }
    static int late = 0; // frames in a row after which something out of sight was not in its place
    late = take_unsettled_out_of_sight() ? late + 1 : 0;
    if (late > 0 && late < most_passes) face.request_frame();
    frame_state().focus_page = false;
    ImGui::Render();
    semantics().end_frame();
    face.present(semantics(), frame_state().title, locale::code(look.language));
    if (moving || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) face.request_frame();
}

const Screen& screen() { return frame_state().screen; }
const Palette& palette() { return frame_state().palette; }
bool tiny() { return screen().width < px(380); }
bool phone() { return screen().breakpoint == Breakpoint::phone; }
bool narrow() { return screen().breakpoint <= Breakpoint::tablet; }

TextStyle type(Type type) {
    TextStyle style = style_of(type, phone());
    style.size *= screen().scale;
    style.line = std::round(style.line * screen().scale);
    return style;
}

void set_title(std::string title) { frame_state().title = std::move(title); }
void go(std::string href) { frame_state().destination = std::move(href); }
std::optional<std::string> take_destination() { return std::exchange(frame_state().destination, std::nullopt); }
void focus_new_page() { frame_state().focus_page = true; }

namespace {

float cubic_out(float t) { return 1 - (1 - t) * (1 - t) * (1 - t); }

float move(float& at, float target, float milliseconds) {
    if (frame_state().look.still || milliseconds <= 0) return at = target;
    // After a rest the time that passed is not motion: what moves would jump to its end.
    const float step = std::min(ImGui::GetIO().DeltaTime, 1.f / 30) * 1000 / milliseconds;
    at = at < target ? std::min(target, at + step) : std::max(target, at - step);
    if (at != target) moving = true;
    return at;
}

} // namespace

float eased(std::uint32_t id, bool on, float milliseconds) {
    struct Eased {
        float at = -1;
    };
    float& at = kept<Eased>(id).at;
    if (at < 0) at = on ? 1 : 0; // what is so from the start does not move
    return cubic_out(move(at, on ? 1 : 0, milliseconds));
}

float entrance(std::uint32_t id, float milliseconds) {
    struct Entered {
        float at = 0;
    };
    return cubic_out(move(kept<Entered>(id).at, 1, milliseconds));
}

void wake_after(float milliseconds) {
    face().request_frame_after(std::chrono::milliseconds(static_cast<int>(std::ceil(std::max(0.f, milliseconds)))));
}

namespace {

struct Chord {
    ImGuiKeyChord keys = 0;
    bool with_ctrl = false;
};

Chord parse(std::string_view keys) {
    Chord out;
    while (!keys.empty()) {
        const std::size_t plus = keys.find('+', 1);
        const std::string_view part = keys.substr(0, plus);
        keys = plus == std::string_view::npos ? "" : keys.substr(plus + 1);
        if (part == "Ctrl") out.keys |= ImGuiMod_Ctrl, out.with_ctrl = true;
        else if (part == "Shift") out.keys |= ImGuiMod_Shift;
        else if (part == "Alt") out.keys |= ImGuiMod_Alt;
        else if (part == "Enter") out.keys |= ImGuiKey_Enter;
        else if (part == "ArrowUp") out.keys |= ImGuiKey_UpArrow;
        else if (part == "ArrowDown") out.keys |= ImGuiKey_DownArrow;
        else if (part == "Esc") out.keys |= ImGuiKey_Escape;
        else if (part.size() == 1 && part[0] >= 'A' && part[0] <= 'Z') out.keys |= ImGuiKey_A + (part[0] - 'A');
        else if (part == "/") out.keys |= ImGuiKey_Slash;
    }
    return out;
}

} // namespace

bool shortcut(std::string_view keys) {
    const Chord chord = parse(keys);
    if (!on_top() || (frame_state().typing && !chord.with_ctrl)) return false;
    return ImGui::IsKeyChordPressed(chord.keys);
}

std::string shortcut_hint(std::string_view keys) {
    using Sign = std::pair<std::string_view, std::string_view>;
    static constexpr std::array signs{Sign{"Enter", "\u21B5"}, Sign{"ArrowUp", "\u2191"}, Sign{"ArrowDown", "\u2193"}};
    static constexpr std::array mac_signs{Sign{"Ctrl", "\u2318"}, Sign{"Shift", "\u21E7"}, Sign{"Alt", "\u2325"}};
    const bool mac = ImGui::GetIO().ConfigMacOSXBehaviors;
    std::string out;
    while (!keys.empty()) {
        const std::size_t plus = keys.find('+', 1);
        std::string part{keys.substr(0, plus)};
        keys = plus == std::string_view::npos ? "" : keys.substr(plus + 1);
        for (const auto& [key, sign] : signs)
            if (part == key) part = sign;
        for (const auto& [key, sign] : mac_signs)
            if (mac && part == key) part = sign;
        if (!out.empty() && !mac) out += ' ';
        out += part;
    }
    return out;
}

} // namespace osmose::ui
