// Plain words on a screen: lines, paragraphs, headings, figures. Each says itself to the mirror, in its own place and size.
#pragma once

#include "ui/layout.hpp"
#include "ui/theme.hpp"

#include <string_view>

namespace osmose::ui {

struct TextOptions {
    Type type = Type::body;
    Color color = 0; // 0: the ink
    Align align = Align::start;
    bool struck = false; // undone
};
// One line. What does not fit ends in an ellipsis and is read in a tooltip.
void text(std::string_view words, const TextOptions& options = {});
// As many lines as it takes; **two stars** make words bold (values that people typed: escape_markup).
void paragraph(std::string_view words, const TextOptions& options = {});

void strong(std::string_view words);   // a name, an amount in a sentence
void caption(std::string_view words);  // under a name: secondary ink
void hint(std::string_view words);     // small, the quietest ink; wraps where it has a line of its own
void label_text(std::string_view words); // over a figure, in a head
void heading(int level, std::string_view words, Type type = Type::h3);
// One that is the link of what it heads, whose item is pressed as a whole.
void heading_link(int level, std::string_view words, Type type, std::uint32_t item, std::string_view href);

} // namespace osmose::ui
