// The face on a desktop: an SDL window, drawn when something happened and at no other time. Fields are Dear ImGui's own.
#pragma once

#include "ui/ports/face.hpp"

#include <SDL.h>
#include <chrono>
#include <functional>
#include <optional>

namespace osmose::platform::native {

class Window final : public ui::Face {
public:
    ~Window() override;
    // Dear ImGui's context must exist. False where there is no display or no OpenGL 3; SDL_GetError() says why.
    bool open();
    // Draws frames until the window is closed. `draw` makes one, from ImGui::NewFrame() to Render(); `work` does a piece of what go_on()
    // asked for, and says whether there is more; `seen` gets every event first.
    void run(const std::function<void()>& draw, const std::function<bool()>& work, const std::function<void(const SDL_Event&)>& seen);
    void woken(int frames = 2); // something happened: draw, and once more for what needs a second frame to settle

    void request_frame() override { woken(1); }
    void request_frame_after(std::chrono::milliseconds delay) override;
    void go_on() override { working_ = true; }
    void present(const ui::Semantics& tree, std::string_view title, std::string_view language) override;
    std::vector<ui::MirrorEvent> take_events() override { return {}; }
    std::uint32_t focused_item() const override { return 0; }
    bool owns_fields() const override { return false; }
    ui::ShapedRun shape(std::string_view, float, bool) override { return {}; } // no shaping here: what the fonts lack is a box
    void copy_to_clipboard(std::string_view text, std::function<void(bool)> done) override;
    Insets insets() const override { return {}; }
    void show_scheme(bool) override {}
    Wishes wishes() const override { return {}; } // SDL 2 does not tell them

private:
    using Clock = std::chrono::steady_clock;
    void frame(const std::function<void()>& draw);
    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
    std::optional<Clock::time_point> deadline_;
    std::string title_;
    int frames_ = 3; // still to be drawn
    bool closed_ = false, working_ = false;
};

} // namespace osmose::platform::native
