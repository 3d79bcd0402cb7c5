#include "rules/rule_difference.hpp"

#include <algorithm>
#include <map>

namespace osmose::rules {

namespace {

std::map<std::string_view, const RuleSentence*> by_cell(const std::vector<RuleSentence>& sentences) {
    std::map<std::string_view, const RuleSentence*> cells;
    for (const RuleSentence& sentence : sentences)
        cells.emplace(sentence.cell, &sentence);
    return cells;
}

RuleTopic topic_of(const RuleChange& change) { return change.to ? change.to->topic : change.from->topic; }

} // namespace

std::vector<RuleChange> rule_difference(const model::Rule& from, const model::Rule& to) {
    const std::vector<RuleSentence> before = rule_text(from), after = rule_text(to);
    const auto old_cells = by_cell(before), new_cells = by_cell(after);
    std::vector<RuleChange> changes;
    for (const RuleSentence& sentence : after) {
        const auto old = old_cells.find(sentence.cell);
        if (old == old_cells.end())
            changes.push_back({std::nullopt, sentence});
        else if (*old->second != sentence)
            changes.push_back({*old->second, sentence});
    }
    for (const RuleSentence& sentence : before)
        if (!new_cells.contains(sentence.cell)) changes.push_back({sentence, std::nullopt});
    std::ranges::stable_sort(changes, {}, topic_of);
    return changes;
}

} // namespace osmose::rules
