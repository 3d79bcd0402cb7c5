// Tables of figures over a whole project: osmoseit show FILE fairness|critical-size|charter.
#pragma once

#include "journal/journal.hpp"
#include "main/commands/table.hpp"

namespace osmose::cli {

// Who brought and received what part of all; then Gini indices, Lorenz curves and turnouts (model.md §13).
Result<Table> fairness_table(const journal::Journal& journal);
// Each mandatory need, each member who offers, and the least team, from today on (model.md §10).
Result<Table> critical_size_table(const journal::Journal& journal);
// The six points of the charter, as of today (model.md §13).
Result<Table> charter_table(const journal::Journal& journal);

} // namespace osmose::cli
