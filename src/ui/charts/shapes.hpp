// Shapes that Dear ImGui has no call for, with smooth edges: a band along a curve, the bend of a band, a sector of a ring.
#pragma once

#include "ui/draw.hpp"

namespace osmose::ui::shapes {

// From a vertical edge (top0 to bottom0 at x0) to another, along a cubic that leaves and arrives level.
void band(float x0, float top0, float bottom0, float x1, float top1, float bottom1, Color color);
// A band that flows to the right, of this thickness, turns down around (x, y), and goes on for `down`.
void bend(float x, float y, float inner, float thickness, float down, Color color);
void arc(float x, float y, float radius, float width, float from, float to, Color color);

} // namespace osmose::ui::shapes
