// A sharing as one picture: the sources of the revenue, what each step of the waterfall takes, every member's part (model.md §5).
#pragma once

#include "app/figures.hpp"
#include "ui/views/here.hpp"

namespace osmose::ui {

// Draws it; a step or a member that is pressed leads to its explanation.
void sharing_flow(const Here& here, const app::Sharing& sharing);
// Who gets how much, a line each; of very many the greatest parts, and what the others come to.
void part_facts(const Here& here, const std::vector<app::PartRow>& parts);

} // namespace osmose::ui
