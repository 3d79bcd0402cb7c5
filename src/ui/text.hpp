// Text as lines: measured, wrapped, cut with an ellipsis, and drawn, with bold spans and with the runs that only the face can
// shape (other scripts, emoji). Sizes are CSS pixels. It places nothing and names nothing: widgets/words.hpp does.
#pragma once

#include "ui/theme.hpp"

#include <imgui.h>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

float text_width(std::string_view text, const TextStyle& style);

// Draws one line; y is the top of its line box (style.line high). Returns its width.
float draw_text(ImDrawList& list, float x, float y, std::string_view text, const TextStyle& style, Color color);

// The text if it fits; else as much as does, with an ellipsis. What is cut must be readable elsewhere (a tooltip).
struct Fitted {
    std::string text;
    bool cut = false;
};
Fitted fit(std::string_view text, const TextStyle& style, float width);

// A piece of a line: part of the text in one weight.
struct Span {
    std::string_view text;
    bool bold = false;
    float x = 0, width = 0;
};
struct Line {
    std::vector<Span> spans;
    float width = 0;
};
// Breaks at spaces and after hyphens, never at a no-break space, and inside a word only where it is alone too long for a line.
// With markup, **two stars** around words make them bold.
std::vector<Line> wrap(std::string_view text, const TextStyle& style, float width, bool markup = false);
void draw_line(ImDrawList& list, float x, float y, const Line& line, const TextStyle& style, Color color);
// The same text without its stars, for a screen reader.
std::string without_markup(std::string_view text);
// For text that people typed and that a marked-up sentence contains.
std::string escape_markup(std::string_view text);

TextStyle bold(TextStyle style);

// Shaped runs that no frame used lately are dropped from the atlas; called once a frame.
void forget_unused_runs();

} // namespace osmose::ui
