// What the interface needs of the face that shows it (a browser page or a desktop window): implemented twice in platform/.
// Values go in and out once a frame; nothing here blocks.
#pragma once

#include "ui/semantics.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

// What a person did to the mirror since the last frame.
struct MirrorEvent {
    enum class Kind : std::uint8_t { activate, input, commit, focus, blur, scroll } kind;
    std::uint32_t item = 0;  // the item of the node, for activate and focus
    std::string value;       // input and commit: the field's text or the chosen option's key
    float x = 0, y = 0;      // scroll: the new offset
};

// A run of text that the app's own fonts do not hold, drawn by the browser into the atlas as one piece (architecture.md §4, Glyphs).
struct ShapedRun {
    int width = 0, height = 0, baseline = 0; // device pixels
    std::vector<std::uint8_t> alpha;          // width * height, coverage; empty when colour is not
    std::vector<std::uint8_t> rgba;           // width * height * 4, for colour emoji
};

class Face {
public:
    virtual ~Face() = default;
    // Asks for one more frame now, or at a deadline; without it nothing runs.
    virtual void request_frame() = 0;
    virtual void request_frame_after(std::chrono::milliseconds delay) = 0;
    // Work is under way: goes on with it between the frames until it is done, and shows then what came of it.
    virtual void go_on() = 0;
    // Shows the frame's tree, and hands over what was done to the tree shown before.
    virtual void present(const Semantics& tree, std::string_view title, std::string_view language) = 0;
    virtual std::vector<MirrorEvent> take_events() = 0;
    // The item whose element has the browser's focus, 0 if none; a focused field is drawn by the face, so ImGui draws no text in it.
    virtual std::uint32_t focused_item() const = 0;
    // Fields: true where the face draws and edits the text itself (the mirror's own <input>); then ImGui draws the frame only.
    virtual bool owns_fields() const = 0;
    virtual ShapedRun shape(std::string_view utf8, float pixel_size, bool bold) = 0;
    virtual void copy_to_clipboard(std::string_view text, std::function<void(bool well)> done) = 0;
    // Pixels kept free at each edge: notches, the on-screen keyboard (bottom).
    struct Insets { float top = 0, right = 0, bottom = 0, left = 0; };
    virtual Insets insets() const = 0;
    // The colours in use, so that what the browser draws (fields, selection, plain view) agrees with the picture.
    virtual void show_scheme(bool dark) = 0;
    // The reader's wishes, as the system tells them.
    struct Wishes { bool dark = false, more_contrast = false, reduced_motion = false, touch = false; };
    virtual Wishes wishes() const = 0;
};

} // namespace osmose::ui
