// An act that the rule may leave to everybody: where a member may do it alone it is done at once; else it is proposed, and the members
// decide; where that was proposed already, its button leads there. One place, so that every screen asks in the same words.
#pragma once

#include "app/commands.hpp"
#include "ui/views/here.hpp"
#include "ui/widgets/button.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace osmose::ui {

struct Deed {
    journal::Action action;
    std::string title;            // of the proposal
    std::string done;             // the key of the sentence, where it is done at once
    std::vector<std::pair<std::string, std::string>> values;
    std::string text = {};        // of the proposal
    model::Method method = model::Method::majority; // that the proposal suggests
    std::string propose = {};     // the button's words where everybody decides; empty: the usual ones
};

struct DeedWay {
    bool decides = false;         // everybody does
    Result<void> allowed;         // to do it, or to propose it
    std::optional<model::DecisionId> proposed; // where everybody decides, and it is before them
};
DeedWay way_of(const Here& here, const Deed& deed);
// What the button of a proposal says.
std::string proposing(const DeedWay& way, const Deed& deed);
// Does what the way says; of a proposal it leads to the decisions.
void carry_out(const Here& here, const Deed& deed, const DeedWay& way, app::Commands& commands);

// The button of it: `label` where it is done at once, else those that propose. True when it was pressed and carried out.
// What the options say against it comes first.
bool deed_button(std::string_view key, std::string_view label, const Here& here, const Deed& deed, ButtonOptions options, app::Commands& commands);

} // namespace osmose::ui
