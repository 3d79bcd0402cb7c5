// Why a figure is what it is: the tree behind it in plain sentences, down to the entries, each level unfolding the one below.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

#include <set>
#include <string>
#include <string_view>

namespace osmose::ui {

struct ExplainState {
    std::string figure;         // that `open` belongs to
    std::set<std::string> open; // paths of nodes, "0/2/1"
};

void explain_view(const Here& here, const app::Figures& figures, std::string_view figure, ExplainState& state, app::Commands& commands);

} // namespace osmose::ui
