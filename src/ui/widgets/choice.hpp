// One of several, or on and off: segments, tabs, switches, ticks, radio rows, cards to choose from. Each returns true in the frame
// in which the choice changed; what is chosen is the key of an option, kept by the view or the form.
#pragma once

#include "ui/icons.hpp"
#include "ui/items.hpp"
#include "ui/layout.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::ui {

struct Choice {
    std::string_view key, label;
    std::string_view caption = {};
    std::optional<Icon> icon = {};
    std::optional<Tint> tint = {}; // colours the icon
};

// A filter or a form of display, at most five: the chosen segment is raised.
bool segmented(std::string_view key, std::string_view name, std::string& chosen, Items<Choice> choices);
// Parts of one screen.
bool tabs(std::string_view key, std::string_view name, std::string& chosen, Items<Choice> choices);
// A list of radio buttons, each with its words, below what is asked.
struct RadioOptions {
    std::string_view error = {};
    bool label_hidden = false; // a card's title asks it
};
bool radio_group(std::string_view key, std::string_view name, std::string& chosen, Items<Choice> choices, const RadioOptions& options = {});
// Large choices with an icon: a preset, a kind of contribution. least: the least width of a card.
struct ChoiceCardsOptions {
    float least = 200;
    bool upright = false; // icon above the words, words centred (the tiles of a quick add)
    bool label_hidden = true;
};
bool choice_cards(std::string_view key, std::string_view name, std::string& chosen, const ChoiceCardsOptions& options, Items<Choice> choices);

struct TickOptions {
    std::string_view caption = {};
    std::string_view disabled_because = {};
    bool label_hidden = false;
};
bool checkbox(std::string_view key, std::string_view label, bool& on, const TickOptions& options = {});
// Acts at once; label at its left, or hidden beside words that say the same.
bool toggle(std::string_view key, std::string_view label, bool& on, const TickOptions& options = {});

} // namespace osmose::ui
