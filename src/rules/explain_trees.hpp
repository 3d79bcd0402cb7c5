// The trees behind each kind of figure. Inside `rules` only; rules/explain.hpp asks for them by name. All throw
// std::overflow_error: use within guard().
#pragma once

#include "rules/explain_nodes.hpp"

namespace osmose::rules {

// Under which key and in which scope weights are explained.
struct Weighing {
    const model::Project& project;
    const Ledger& ledger;
    const model::Rule& rule; // whose key it is
    model::Key key;
    Scope scope;
    bool current; // of the sum to share; else of a past one, whose weights are no figures of their own
};

Explanation value_tree(const Counted& counted, const model::Rule& rule);
Explanation purchase_leaf(const Purchase& purchase);
Explanation weight_tree(const Weighing& weighing, std::size_t member);
// All weights added up, each as a figure elsewhere, in the unit of the sample.
Explanation weights_total(const Weighing& weighing, std::span<const Fraction> weights, const Explanation& sample);

Explanation revenue_tree(const model::Project& project, const Calculation& calculation);
// What a step took, by its index.
Explanation step_tree(const model::Project& project, const Calculation& calculation, std::size_t step);
std::string step_figure(const Calculation& calculation, std::size_t step);
// One of a step's parts, by its index among the step's amounts or purchases.
Explanation step_part_tree(const model::Project& project, const Calculation& calculation, std::size_t step,
                           std::size_t part);
// What is left for the members.
Explanation members_tree(const Calculation& calculation);

// What a distribution awarded a member, less what came back of it to be shared; nothing where he got no part of it.
std::optional<Explanation> award_tree(const model::Project& project, const model::Distribution& made, const model::MemberId& member);

Explanation received_tree(const model::Project& project, const Calculation& calculation, std::size_t member);
Explanation target_tree(const model::Project& project, const Calculation& calculation, std::size_t member);
Explanation due_tree(const model::Project& project, const Calculation& calculation, std::size_t member);
Explanation part_tree(const model::Project& project, const Calculation& calculation, std::size_t member);

} // namespace osmose::rules
