// Grounds that hold things together: the card, the card of the one next action, the section, the inset.
#pragma once

#include "ui/body.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"

#include <string_view>

namespace osmose::ui {

struct CardOptions {
    std::string_view title = {}, caption = {};
    Body lead = {};               // before the title: a tile
    Body actions = {};            // at the right of the title
    bool flush = false;           // what is inside goes to the edges (a table)
    bool selected = false;        // a 2 px primary border
    std::string_view href = {};   // the whole card is a link; title is its name
    float gap = 14;
    int level = 2;                // of the title
};
// True when it is a link and was followed.
bool card(std::string_view key, const CardOptions& options, Body body);

// The one next action of a screen, at most one: what, why and until when, and what to press.
void next_action(std::string_view key, Icon icon, std::string_view title, std::string_view reason, Body actions);

// A titled part of a page, without a ground.
struct SectionOptions {
    std::string_view note = {}; // at the right
    Body actions = {};
    float gap = 12;
};
void section(std::string_view title, Body body);
void section(std::string_view title, const SectionOptions& options, Body body);

// A sunk ground inside a card.
void inset_box(Body body);

// One sentence that must not be missed, over the whole width: offline copy, read-only date, wrong signature.
struct StripOptions {
    Tone tone = Tone::info;
    Icon icon = Icon::info;
    Body actions = {};
};
void status_strip(std::string_view key, std::string_view words, const StripOptions& options = {});

} // namespace osmose::ui
