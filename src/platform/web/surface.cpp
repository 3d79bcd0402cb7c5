#include "platform/web/surface.hpp"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <algorithm>
#include <backends/imgui_impl_opengl3.h>
#include <cstdio>
#include <emscripten/html5.h>
#include <imgui.h>

namespace osmose::platform::web {
namespace {

// SDL listens to the mouse, touch and keys for itself, cancels the browser's own shortcuts, resizes the canvas and keeps the
// page out of the back-forward cache by a beforeunload listener. The page's own listeners do all of this (shell/pointer.js...).
void take_off_sdl_listeners() {
    constexpr const char* canvas = "#canvas";
    emscripten_set_mousemove_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_mousedown_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_mouseup_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, 0, nullptr);
    emscripten_set_mouseenter_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_mouseleave_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_wheel_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_focus_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, 0, nullptr);
    emscripten_set_blur_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, 0, nullptr);
    emscripten_set_touchstart_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_touchend_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_touchmove_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_touchcancel_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_pointerlockchange_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, 0, nullptr);
    emscripten_set_keydown_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_keyup_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_keypress_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_fullscreenchange_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, 0, nullptr);
    emscripten_set_resize_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, 0, nullptr);
    emscripten_set_visibilitychange_callback(nullptr, 0, nullptr);
    emscripten_set_beforeunload_callback(nullptr, nullptr);
}

// Answers Dear ImGui's wishes for textures without making any.
void pretend_textures(ImDrawData& data) {
    if (data.Textures == nullptr) return;
    for (ImTextureData* texture : *data.Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

} // namespace

bool Surface::open() {
    // Before the window is made, or SDL takes the keys of the whole page from it (libsdl-org/SDL: the default is the window).
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        std::fprintf(stderr, "SDL_Init: %s\n", SDL_GetError());
        return false;
    }
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0); // the page behind must not shine through anti-aliased edges
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    int width = 0, height = 0;
    emscripten_get_canvas_element_size("#canvas", &width, &height);
    SDL_Window* window = SDL_CreateWindow("OsmoseIt", 0, 0, width, height, SDL_WINDOW_OPENGL);
    if (window == nullptr || SDL_GL_CreateContext(window) == nullptr) {
        std::fprintf(stderr, "WebGL2: %s\n", SDL_GetError());
        return false;
    }
    take_off_sdl_listeners();
    pixels_ = true;
    start_renderer();
    return true;
}

void Surface::start_renderer() { ImGui_ImplOpenGL3_Init("#version 300 es"); }

void Surface::open_without_pixels() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendRendererName = "none";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
}

void Surface::resize(float css_width, float css_height, int pixel_width, int pixel_height) {
    css_width_ = css_width;
    css_height_ = css_height;
    pixel_width_ = pixel_width;
    pixel_height_ = pixel_height;
}

void Surface::lose_context() { lost_ = true; }

void Surface::restore_context() {
    // Every GL object is gone. Shutdown marks the textures destroyed, and Dear ImGui asks for them anew in the next frame.
    ImGui_ImplOpenGL3_Shutdown();
    start_renderer();
    lost_ = false;
}

void Surface::begin_frame() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {css_width_, css_height_};
    if (css_width_ > 0 && css_height_ > 0)
        io.DisplayFramebufferScale = {static_cast<float>(pixel_width_) / css_width_, static_cast<float>(pixel_height_) / css_height_};
    if (pixels_ && !lost_) ImGui_ImplOpenGL3_NewFrame();
}

void Surface::render() {
    ImDrawData& data = *ImGui::GetDrawData();
    if (!pixels_) {
        pretend_textures(data);
        return;
    }
    if (lost_) return;
    glViewport(0, 0, pixel_width_, pixel_height_);
    const ImVec4 ground = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
    glClearColor(ground.x, ground.y, ground.z, 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

} // namespace osmose::platform::web
