// The trees behind figures: those of a sharing, which is computed anew from what it had seen, and those with a root of their own.
#include "app/figures_parts.hpp"
#include "app/sharing_rows.hpp"
#include "app/standing_figure.hpp"
#include "rules/explain_figure.hpp"

#include <algorithm>

namespace osmose::app {
namespace {

using rules::Explanation;

// Names every figure of the tree in full, so that it leads to the same calculation.
void name_in_full(Explanation& tree, std::string_view calculation) {
    if (!tree.figure.empty()) tree.figure.insert(0, calculation);
    for (Explanation& child : tree.children) name_in_full(child, calculation);
}

std::size_t slash(std::string_view text) { return std::min(text.find('/'), text.size()); }

std::unexpected<Error> no_such_figure(std::string_view figure) {
    return fail(osmose::errc::no_such_figure, {.field = std::string(figure)}, {{"figure", std::string(figure)}});
}

} // namespace

Result<Explanation> explain_standing(const journal::Journal& journal, const model::Project& project, std::string_view figure, Date today) {
    constexpr std::string_view vote = "vote/";
    if (figure.starts_with(vote))
        if (const auto id = parse_id<EntryTag>(figure.substr(vote.size())))
            if (const model::Decision* const decision = project.decisions.find(*id); decision && decision->closing)
                return rules::explain_vote(journal.seen_state(*decision->closing), *id);
    return rules::explain_figure(project, figure, today);
}

// "due/<member>": of what is undistributed now; "try/<amount>/...": of a sum that is tried; "d/<distribution>/...": as it had seen.
const Result<Explanation>& Figures::explain(std::string_view figure) const {
    auto& explained = parts_->explained;
    if (!explained || explained->first != figure) explained.emplace(std::string(figure), compute_explanation(figure));
    return explained->second;
}

Result<Explanation> Figures::compute_explanation(std::string_view figure) const {
    if (rules::stands_by_itself(figure)) return explain_standing(*parts_->journal, project(), figure, parts_->today);
    const std::string_view whole = figure;
    const auto in_full = [&](Explanation tree) {
        name_in_full(tree, whole.substr(0, whole.size() - figure.size()));
        return tree;
    };
    if (figure.starts_with("d/")) {
        figure.remove_prefix(2);
        const auto id = parse_id<EntryTag>(figure.substr(0, slash(figure)));
        const model::Distribution* distribution = id ? project().distributions.find(*id) : nullptr;
        if (!distribution) return no_such_figure(whole);
        figure.remove_prefix(std::min(slash(figure) + 1, figure.size()));
        const model::Project seen = parts_->journal->seen_state(distribution->id);
        return rules::draw_on(seen, distribution->revenues, distribution->date)
            .and_then([&](rules::Draw draw) { return rules::calculate(seen, std::move(draw)); })
            .and_then([&](const rules::Calculation& calculation) { return rules::explain(seen, calculation, figure); })
            .transform(in_full);
    }
    rules::Draw draw{.revenues = {}, .date = parts_->today, .total = {}};
    if (figure.starts_with("try/")) {
        figure.remove_prefix(4);
        draw.total.minor = amount_tried(figure.substr(0, slash(figure)));
        figure.remove_prefix(std::min(slash(figure) + 1, figure.size()));
    } else {
        for (const model::Revenue& revenue : project().revenues)
            if (!revenue.distributed) draw.revenues.push_back(revenue.id), draw.total = plus(draw.total, revenue.amount);
    }
    return rules::calculate(project(), std::move(draw))
        .and_then([&](const rules::Calculation& calculation) { return rules::explain(project(), calculation, figure); })
        .transform(in_full);
}

} // namespace osmose::app
