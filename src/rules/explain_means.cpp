#include "rules/explain_means.hpp"

#include "rules/availability.hpp"
#include "rules/explain_nodes.hpp"

namespace osmose::rules {

namespace {

Measure steps(std::int64_t volume, std::string_view unit) { return quantity(*Fraction::of(volume, steps_a_unit), std::string(unit)); }

constexpr std::string_view why_missing(Shortage shortage) {
    switch (shortage) {
    case Shortage::none: return "need_covered";
    case Shortage::no_offer: return "need_no_offer";
    case Shortage::no_level: return "need_no_level";
    case Shortage::no_days: return "need_no_days";
    case Shortage::all_used: return "need_all_used";
    }
    return {};
}

} // namespace

Explanation explain_need(std::span<const Pooled> projects, const MatchInput& input, const Matching& matching, std::size_t need) {
    const MatchInput::Source& asked = input.needs[need];
    const model::NeedFacts& facts = projects[asked.project].project->needs.find(asked.id)->facts;
    const std::string unit = unit_of(input.means.needs[need]); // hours, where days are asked for
    std::vector<Explanation> terms;
    terms.push_back(entry_leaf(asked.id, steps(input.means.needs[need].volume, unit), "need_asked", {{"skill", facts.skill}}));
    for (const Assignment& each : matching.assignments) {
        if (each.need != need) continue;
        const MatchInput::Source& offer = input.offers[each.offer];
        terms.push_back(entry_leaf(offer.id, steps(each.volume, unit), "need_served",
                                   {{"name", projects[offer.project].project->offers.find(offer.id)->member}}));
    }
    Explanation tree = node(Operation::difference, Unit::quantity, std::move(terms), "need_missing", {{"skill", facts.skill}});
    tree.result.of = unit;
    tree.why = why_missing(shortage_of(input.means, matching, need));
    return named(figure_id("need", asked.id), std::move(tree));
}

} // namespace osmose::rules
