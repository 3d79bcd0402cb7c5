#include "platform/native/window.hpp"

#include <algorithm>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_opengl3_loader.h>
#include <imgui_impl_sdl2.h>

namespace osmose::platform::native {

Window::~Window() {
    if (context_) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplSDL2_Shutdown();
        SDL_GL_DeleteContext(context_);
    }
    if (window_) SDL_DestroyWindow(window_);
}

bool Window::open() {
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG); // macOS asks for it
    window_ = SDL_CreateWindow("OsmoseIt", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 1280, 800,
                               SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (!window_) return false;
    SDL_SetWindowMinimumSize(window_, 360, 480);
    context_ = SDL_GL_CreateContext(window_);
    if (!context_) return false;
    SDL_GL_SetSwapInterval(1);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    return ImGui_ImplSDL2_InitForOpenGL(window_, context_) && ImGui_ImplOpenGL3_Init("#version 150");
}

void Window::woken(int frames) { frames_ = std::max(frames_, frames); }

void Window::request_frame_after(std::chrono::milliseconds delay) {
    const auto at = Clock::now() + delay;
    deadline_ = std::min(deadline_.value_or(at), at);
}

void Window::run(const std::function<void()>& draw, const std::function<bool()>& work, const std::function<void(const SDL_Event&)>& seen) {
    while (!closed_) {
        SDL_Event event;
        bool come = SDL_PollEvent(&event) != 0;
        if (working_) {
            working_ = work();
            woken(); // shows how far it is, or what came of it
        }
        if (!come && frames_ == 0) {
            using namespace std::chrono;
            const auto rest = deadline_ ? ceil<milliseconds>(*deadline_ - Clock::now()).count() : -1;
            come = (deadline_ ? SDL_WaitEventTimeout(&event, static_cast<int>(std::max<std::int64_t>(rest, 0))) : SDL_WaitEvent(&event)) != 0;
            if (deadline_ && Clock::now() >= *deadline_) deadline_.reset(), woken();
        }
        for (; come; come = SDL_PollEvent(&event) != 0) {
            seen(event);
            ImGui_ImplSDL2_ProcessEvent(&event);
            closed_ = closed_ || event.type == SDL_QUIT;
            woken(3);
        }
        if (frames_ > 0 && !closed_) frame(draw);
    }
}

void Window::frame(const std::function<void()>& draw) {
    --frames_;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::GetIO().DeltaTime = std::max(ImGui::GetIO().DeltaTime, 1.0f / 1000.0f); // after a rest: all of it
    draw();
    int width = 0, height = 0;
    SDL_GL_GetDrawableSize(window_, &width, &height);
    glViewport(0, 0, width, height);
    const ImVec4 ground = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
    glClearColor(ground.x, ground.y, ground.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window_);
}

void Window::present(const ui::Semantics&, std::string_view title, std::string_view) {
    if (title == title_) return;
    title_ = title;
    SDL_SetWindowTitle(window_, title_.c_str());
}

void Window::copy_to_clipboard(std::string_view text, std::function<void(bool)> done) { done(SDL_SetClipboardText(std::string(text).c_str()) == 0); }

} // namespace osmose::platform::native
