// The register of results (model.md §7), with what each contributor holds of each: exactly as much as any other.
#pragma once

#include "app/figures.hpp"

#include <vector>

namespace osmose::app {

struct ResultRow {
    model::ResultId id;
    model::ResultFacts facts;
    Person keeper, registered_by;
    std::vector<Person> contributors; // in the order in which they joined
    Fraction right;                   // of each
    int mine = -1;                    // my place among them
    EntryId last_change;              // the registration, or the closing that changed it
};

} // namespace osmose::app
