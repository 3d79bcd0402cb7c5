// The face in the browser: decides when frames run, feeds Dear ImGui with what the page's listeners report, and shows each
// frame's tree in the mirror. One page, one of these; the functions that JavaScript calls reach it through page().
#pragma once

#include "platform/web/mirror_patch.hpp"
#include "platform/web/surface.hpp"
#include "ui/ports/face.hpp"

#include <functional>
#include <string>

namespace osmose::platform::web {

class Page final : public ui::Face {
public:
    // Opens the canvas, or the plain view where there is none; Dear ImGui's context must exist.
    void open();
    // `draw` makes one frame, from ImGui::NewFrame() to Render(), and runs whenever one is asked for; `work` does a piece of what go_on()
    // asked for, and says whether there is more. main() returns meanwhile.
    void run(std::function<void()> draw, std::function<bool()> work);

    void request_frame() override;
    void request_frame_after(std::chrono::milliseconds delay) override;
    void go_on() override;
    void present(const ui::Semantics& tree, std::string_view title, std::string_view language) override;
    std::vector<ui::MirrorEvent> take_events() override;
    std::uint32_t focused_item() const override { return focused_item_; }
    bool owns_fields() const override { return true; }
    ui::ShapedRun shape(std::string_view utf8, float pixel_size, bool bold) override;
    void copy_to_clipboard(std::string_view text, std::function<void(bool)> done) override;
    Insets insets() const override { return insets_; }
    void show_scheme(bool dark) override;
    Wishes wishes() const override { return wishes_; }

    // From the page.
    bool frame();
    bool work();
    void woken(int frames = 2); // something happened: draw, and once more for what needs a second frame to settle
    Surface& surface() { return surface_; }
    void mirror_event(int kind, std::uint32_t number, std::string value, float x, float y);
    void environment(Wishes wishes, Insets insets);

private:
    bool wants_another_frame() const;
    Surface surface_;
    MirrorPatch mirror_;
    std::function<void()> draw_;
    std::function<bool()> work_;
    std::vector<ui::MirrorEvent> events_;
    std::string title_, language_;
    Insets insets_;
    Wishes wishes_;
    std::uint32_t focused_item_ = 0, focused_number_ = 0;
    double last_frame_ = 0;
    int settling_ = 0, cursor_ = 0;
    bool dark_ = false, scheme_known_ = false, drawing_ = false;
};

Page& page();

} // namespace osmose::platform::web
