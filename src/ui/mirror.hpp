// What was done to the mirror, brought to the items: activations, typing, scrolling and focus become Dear ImGui's own.
// Widgets ask it what was typed into their field; views never meet it. One call at the start of a frame, before anything is drawn.
#pragma once

#include "ui/ports/face.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace osmose::ui {

// Takes the face's events: an activation reaches its item in this very frame, a scroll its window. The platform calls it
// just before ImGui::NewFrame().
void begin_mirror_frame(Face& face);

// The face of the frame being drawn.
Face& face();

// What happened in a field since the last frame (only where face().owns_fields()).
struct FieldInput {
    std::string text;
    bool committed = false; // Enter, or the field was left
};
std::optional<FieldInput> field_input(std::uint32_t item);
// The option chosen in a select, the date picked, the box ticked: all come as field_input, with the key, the date or "1"/"0".

} // namespace osmose::ui
