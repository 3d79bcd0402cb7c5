// What the page's pointer and key listeners report, as Dear ImGui's input (shell/pointer.js, shell/keyboard.js).
#include "platform/web/page.hpp"

#include <cfloat>
#include <cstdlib>
#include <emscripten/em_macros.h>
#include <imgui.h>
#include <imgui_internal.h>

namespace {

using osmose::platform::web::page;

enum class Pointer : int { move, down, up, cancel, leave };

// The order of KEYS in shell/keyboard.js, after the letters and digits.
constexpr ImGuiKey named_keys[] = {
    ImGuiKey_Escape, ImGuiKey_Enter,  ImGuiKey_Space,     ImGuiKey_Tab,    ImGuiKey_LeftArrow, ImGuiKey_RightArrow,
    ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Home,  ImGuiKey_End,    ImGuiKey_PageUp,    ImGuiKey_PageDown,
    ImGuiKey_Delete, ImGuiKey_Backspace, ImGuiKey_Slash,  ImGuiKey_F2,
};

ImGuiKey key_of(int code) {
    if (code >= 'A' && code <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + (code - 'A'));
    if (code >= '0' && code <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + (code - '0'));
    const auto index = static_cast<std::size_t>(code - 256);
    return code >= 256 && index < std::size(named_keys) ? named_keys[index] : ImGuiKey_None;
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void osmose_pointer(int kind, float x, float y, int button, bool touch) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    switch (static_cast<Pointer>(kind)) {
    case Pointer::move:
        io.AddMousePosEvent(x, y);
        break;
    case Pointer::down:
        // Dear ImGui lets the press of a touch screen wait for the frame after the move, as what lies over what is known only then. A
        // mouse that jumps and presses at once (a remote desktop, an eye tracker) needs the same.
        io.AddMousePosEvent(x, y);
        io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        io.AddMouseButtonEvent(button, true);
        break;
    case Pointer::up:
        io.AddMousePosEvent(x, y);
        io.AddMouseButtonEvent(button, false);
        if (touch) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); // a finger that left hovers nothing
        break;
    case Pointer::cancel:
        // The browser took the finger for scrolling: what was pressed must not act when the button goes up.
        ImGui::ClearActiveID();
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        io.AddMouseButtonEvent(button, false);
        break;
    case Pointer::leave:
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        break;
    }
    page().woken();
}

// A long press: the press is taken back and the finger hovers, so that the tooltip comes.
EMSCRIPTEN_KEEPALIVE void osmose_long_press(float x, float y) {
    ImGui::ClearActiveID();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    io.AddMouseButtonEvent(0, false);
    io.AddMousePosEvent(x, y);
    page().woken();
}

EMSCRIPTEN_KEEPALIVE void osmose_wheel(float x, float y) {
    ImGui::GetIO().AddMouseWheelEvent(x, y);
    page().woken();
}

EMSCRIPTEN_KEEPALIVE void osmose_key(int code, bool down, bool ctrl, bool shift, bool alt, bool super) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, shift);
    io.AddKeyEvent(ImGuiMod_Alt, alt);
    io.AddKeyEvent(ImGuiMod_Super, super);
    if (const ImGuiKey key = key_of(code); key != ImGuiKey_None) io.AddKeyEvent(key, down);
    page().woken();
}

// A typed character outside fields ("?"): `text` is the page's copy, freed here.
EMSCRIPTEN_KEEPALIVE void osmose_text(char* text) {
    ImGui::GetIO().AddInputCharactersUTF8(text);
    std::free(text);
    page().woken();
}

// The window lost the focus, or Cmd went up (while it is held, macOS sends no keyup for other keys).
EMSCRIPTEN_KEEPALIVE void osmose_release_keys() {
    ImGui::GetIO().ClearInputKeys();
    page().woken();
}
}
