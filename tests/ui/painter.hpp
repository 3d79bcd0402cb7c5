// Paints what Dear ImGui drew, in software, into a PNG: to look at a screen on a machine without one.
#pragma once

#include <imgui.h>
#include <string>

namespace osmose::ui::test {

void paint_png(const ImDrawData& data, const std::string& path);

} // namespace osmose::ui::test
