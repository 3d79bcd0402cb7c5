// The figures that stand by themselves (rules/explain_figure.hpp) of a project with its journal.
#pragma once

#include "journal/journal.hpp"
#include "rules/explain.hpp"

#include <string_view>

namespace osmose::app {

// As rules::explain_figure; a closed vote as its closing had seen it, whoever left since. project: the journal's, or as it was on a day.
Result<rules::Explanation> explain_standing(const journal::Journal& journal, const model::Project& project, std::string_view figure, Date today);

} // namespace osmose::app
