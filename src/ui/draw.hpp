// Strokes of the pen, in CSS pixels, in the window being drawn: grounds, borders, shadows, icons, text in its place.
// No state, no interaction, no names; what is outside the clip rectangle costs nothing.
#pragma once

#include "ui/icons.hpp"
#include "ui/semantics.hpp"
#include "ui/theme.hpp"

#include <imgui.h>
#include <string_view>

namespace osmose::ui::draw {

ImDrawList& canvas();
bool visible(const Rect& rect);
// Everything drawn while it lives is this much more transparent (a panel that comes in, a disabled control).
class Fade {
public:
    explicit Fade(float alpha);
    ~Fade();
    Fade(const Fade&) = delete;
    Fade& operator=(const Fade&) = delete;

private:
    float before_;
};
Color paint(Color color);

float device_pixel();
float snap(float value); // to a whole device pixel
Rect snap(const Rect& rect);
inline Rect grow(const Rect& r, float by) { return {r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by}; }
inline float right(const Rect& r) { return r.x + r.w; }
inline float bottom(const Rect& r) { return r.y + r.h; }
inline ImVec2 min(const Rect& r) { return {r.x, r.y}; }
inline ImVec2 max(const Rect& r) { return {r.x + r.w, r.y + r.h}; }

enum class Corners : std::uint8_t { all, top, bottom, left, right, none };
void fill(const Rect& rect, Color color, float radius = 0, Corners corners = Corners::all);
void border(const Rect& rect, Color color, float radius, float thickness = 1);
// A ground with its border, as two fills: no gap at the corners.
void box(const Rect& rect, Color ground, Color edge, float radius, float thickness = 1);
void dashed_border(const Rect& rect, Color color, float radius);
void hairline(float x, float y, float width, Color color);
void hairline_down(float x, float y, float height, Color color);
void dashed_line(ImVec2 from, ImVec2 to, Color color, float thickness, float dash, float space);
void disc(float x, float y, float radius, Color color);
enum class Level : std::uint8_t { card, menu, dialog };
void shadow(const Rect& rect, Level level, float radius);

// An icon in a square of this size around the middle point.
void icon(Icon icon, float middle_x, float middle_y, float size, Color color);

enum class Align : std::uint8_t { start, centre, end };
// One line, cut with an ellipsis where it does not fit; centred in the height of the rect. True when it was cut.
bool label(const Rect& rect, std::string_view text, const TextStyle& style, Color color, Align align = Align::start);

} // namespace osmose::ui::draw
