// What a screen is put together from: its header, key figures, empty states, drop zones, progress, the steps of a setup.
#pragma once

#include "ui/icons.hpp"
#include "ui/items.hpp"
#include "ui/layout.hpp"

#include <optional>
#include <string_view>

namespace osmose::ui {

struct PageHeaderOptions {
    Body actions = {};        // at the right of the top bar, the primary one last; on a phone at the foot of the screen
    Body phone_tools = {};    // at most two icon buttons in a phone's top bar
    std::string_view chip = {}; // a state, on a phone beside the title
};
// Fills the top bar of the shell: title (the page's h1) and one line of meaning. Once a screen, first.
void page_header(std::string_view title, std::string_view subtitle, const PageHeaderOptions& options = {});

struct KeyFigureOptions {
    std::optional<Icon> icon = {};
    Tone tone = Tone::ok;             // of the icon's tile
    std::string_view note = {};       // below, or at the right where there is an icon
    std::string_view explain = {};    // href of the explanation: the figure is a link
    bool large = false, positive = false;
};
void key_figure(std::string_view key, std::string_view label, std::string_view figure, const KeyFigureOptions& options = {});
// The same in a card.
void key_card(std::string_view key, std::string_view label, std::string_view figure, const KeyFigureOptions& options = {});
// "Signature ... valid": a name at the left, its value at the right, a hairline below.
// With an address it is a link, to why it is so much.
void fact(std::string_view name, std::string_view value, std::string_view href = {});

// The membrane, a sentence, one button.
void empty_state(std::string_view title, std::string_view sentence, Body action = {});
void membrane(float width, float height);

struct DropZoneOptions {
    bool hovered = false; // a file is held over the page
    std::string_view href = {};
};
// True when pressed: open the file chooser.
bool drop_zone(std::string_view key, std::string_view sentence, const DropZoneOptions& options = {});

// part: 0 to 1. True when cancel was pressed; without a label no cancel is offered.
bool progress(std::string_view key, std::string_view name, float part, std::string_view cancel = {});
// A quantity of a whole, beside its words: no animation, no cancel.
void meter(std::string_view name, float part, Color fill = 0, float width = 0, float height = 6);
// More or less than nothing: from the middle to the right or to the left. part: -1 to 1.
void signed_meter(std::string_view name, float part, Color fill = 0, float width = 0, float height = 8);

// Where one is in a setup: "1 Purpose - 2 Members - ...".
void steps(std::string_view name, Items<std::string_view> titles, int current);

} // namespace osmose::ui
