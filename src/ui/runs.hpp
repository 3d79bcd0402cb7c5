// Runs of text in scripts that the app's fonts do not hold, shaped and rasterised by the face as one piece (right-to-left,
// joined and coloured as they should be) and kept in the atlas while they are in use.
#pragma once

#include "ui/theme.hpp"

#include <imgui.h>
#include <string_view>

namespace osmose::ui {

// Null when the face cannot draw it. Width in CSS pixels.
struct Run {
    int rect = -1;
    float width = 0, height = 0, baseline = 0;
    bool coloured = false;
};
const Run& shaped_run(std::string_view text, const TextStyle& style);
// Of an atlas that is no more: fonts are loaded into a new one.
void forget_all_runs();
void draw_run(ImDrawList& list, float x, float baseline, const Run& run, Color color);

} // namespace osmose::ui
