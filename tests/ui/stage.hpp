// Draws views without a window: Dear ImGui with no backend, a face that owns nothing, a pointer and keys that the test moves.
// What was drawn can be read as the tree of the frame, or painted in software into a PNG to look at.
#pragma once

#include "ui/frame.hpp"
#include "ui/semantics.hpp"

#include <imgui.h>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui::test {

class StageFace final : public Face {
public:
    void request_frame() override { ++frames_asked; }
    void request_frame_after(std::chrono::milliseconds) override {}
    void go_on() override {}
    void present(const Semantics&, std::string_view title, std::string_view) override { shown_title = title; }
    std::vector<MirrorEvent> take_events() override { return std::exchange(events, {}); }
    std::uint32_t focused_item() const override { return focused; }
    bool owns_fields() const override { return fields; }
    // A box as wide as the characters are many: enough to see that a run has its place.
    ShapedRun shape(std::string_view utf8, float pixel_size, bool bold) override;
    void copy_to_clipboard(std::string_view text, std::function<void(bool)> done) override {
        if (!refuses_copies) clipboard = text;
        done(!refuses_copies);
    }
    Insets insets() const override { return {}; }
    void show_scheme(bool) override {}
    Wishes wishes() const override { return {.touch = touch}; }

    std::vector<MirrorEvent> events;
    std::uint32_t focused = 0;
    bool fields = false, touch = false, refuses_copies = false;
    int frames_asked = 0;
    std::string shown_title, clipboard;
};

struct StageOptions {
    float width = 1440, height = 900, density = 1;
    float seconds = 1.f / 60; // from one frame to the next
    Look look = {.still = true};
};

class Stage {
public:
    explicit Stage(const StageOptions& options);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    void draw(Body view); // one frame
    const std::vector<Node>& nodes() const { return semantics().nodes(); }
    // The node with this key (or name), nullptr if none is shown.
    const Node* find(std::string_view key) const;
    // Moves the pointer to the middle of the node and presses, drawing the frames that it takes.
    void click(std::string_view key, Body view);
    void point_at(std::string_view key, Body view);
    void press(ImGuiKey key, Body view);
    void type(std::string_view text, Body view);
    // Everything that is wrong with the tree: unnamed items, two siblings with one key, an interactive node of no size.
    std::vector<std::string> faults() const;
    void save_png(const std::string& path) const;

    StageFace face;
    StageOptions options;

private:
    ImGuiContext* context_;
};

// The folder of the built fonts: $OSMOSE_FONTS, or where this build put them.
std::string fonts_folder();
// Where pictures are to be saved ($OSMOSE_PICTURES); empty: nowhere.
std::string pictures_folder();

} // namespace osmose::ui::test
