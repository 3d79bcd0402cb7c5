// One way among a few, large enough to be read and tapped: a filled tile, a title, a sentence, and the whole of it is pressed.
#pragma once

#include "ui/icons.hpp"
#include "ui/theme.hpp"

#include <string_view>

namespace osmose::ui {

struct ChoiceCardOptions {
    Icon icon = Icon::plus;
    Color ground = 0; // of the tile; 0: the primary colour
    std::string_view title, hint;
    std::string_view href = {}; // it is a link and leads there; else it is a button
    bool first = false;         // the one that most people want: a 2 px border
    bool chosen = false;        // of a set from which one is taken
    bool flat = false;          // a line of a card, without a ground of its own
    bool arrow = true;          // a chevron at the right
};
// True in the frame in which it is pressed.
bool choice_card(std::string_view key, const ChoiceCardOptions& options);

} // namespace osmose::ui
