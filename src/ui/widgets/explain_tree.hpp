// Why a sum is what it is: a tree of figures that opens level by level, each with the words of how it came about.
// What it shows is made by the rules; which levels are open belongs to the view.
#pragma once

#include "ui/icons.hpp"
#include "ui/theme.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct ExplainNode {
    std::string key, title, detail, value;
    std::string operation = {}; // "+", "×", "−" before the value; empty for the first of a level
    std::optional<Icon> icon = {};
    std::optional<Tint> tint = {};
    std::string href = {};      // a leaf that leads to its contribution
    bool folded = false;        // it has children, which need not be given until it is open
    std::vector<ExplainNode> children = {};
};
// open: the paths ("a/b") of the nodes that are open; changed when one is pressed.
void explain_tree(std::string_view key, std::string_view name, const ExplainNode& root, std::set<std::string>& open);

struct FormulaTerm {
    std::string value, words, operation = {};
    bool result = false;
};
// The whole in one line: "7,1343 % × 8 018,70 € − 138,49 € = 433,59 €", each term over its words.
void formula(std::string_view name, const std::vector<FormulaTerm>& terms);

} // namespace osmose::ui
