// The tree behind a figure, which has to be there, to bear its name and to recompute.
#pragma once

#include "rules/explain.hpp"
#include "support/projects.hpp"

#include <string>
#include <string_view>

namespace osmose::test {

inline rules::Explanation why(const ProjectBuilder& project, const rules::Calculation& calculation, const std::string& figure) {
    CAPTURE(figure);
    const auto tree = rules::explain(project.project, calculation, figure);
    REQUIRE(tree.has_value());
    CHECK(adds_up(*tree));
    CHECK(tree->figure == figure);
    return *tree;
}

inline rules::Explanation why(const ProjectBuilder& project, const rules::Calculation& calculation, std::string_view what, const EntryId& of) {
    return why(project, calculation, std::string(what) + "/" + to_string(of));
}

} // namespace osmose::test
