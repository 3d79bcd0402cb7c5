// The trees behind figures: those of a sharing, which is computed anew from what it had seen, and those with a root of their own.
#include "app/figures_parts.hpp"
#include "app/sharing_rows.hpp"
#include "rules/explain_means.hpp"
#include "rules/explain_settlement.hpp"

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

// A payment that is proposed now, between two members.
Result<Explanation> transfer_tree(const model::Project& project, const model::MemberId& from, const model::MemberId& to) {
    const auto settlement = rules::settlement(project, {});
    if (!settlement) return std::unexpected(settlement.error());
    const auto is = [&](std::size_t place, const model::MemberId& member) { return place > 0 && settlement->accounts.members[place - 1].member == member; };
    const auto found = std::ranges::find_if(settlement->transfers, [&](const rules::Transfer& each) { return is(each.from, from) && is(each.to, to); });
    if (found == settlement->transfers.end()) return no_such_figure("transfer");
    return rules::explain_transfer(project, *settlement, static_cast<std::size_t>(found - settlement->transfers.begin()));
}

Result<Explanation> need_tree(const model::Project& project, const model::NeedId& need, Date from) {
    const std::vector<rules::Pooled> projects{{&project, {}}};
    const auto input = rules::match_input(projects, rules::planned(projects, from));
    if (!input) return std::unexpected(input.error());
    const auto matching = rules::match(input->means);
    if (!matching) return std::unexpected(matching.error());
    const auto found = std::ranges::find(input->needs, need, &rules::MatchInput::Source::id);
    if (found == input->needs.end()) return no_such_figure("need");
    return guard([&]() -> Result<Explanation> { return rules::explain_need(projects, *input, *matching, static_cast<std::size_t>(found - input->needs.begin())); });
}

// Of one that is closed: as its closing had seen it, whoever left since.
Result<Explanation> vote_tree(const journal::Journal& journal, const model::DecisionId& id) {
    const model::Decision* const decision = journal.project().decisions.find(id);
    if (decision && decision->closing) return rules::explain_vote(journal.seen_state(*decision->closing), id);
    return rules::explain_vote(journal.project(), id);
}

// "balance/<member>", "vote/<decision>", "loss/<loss>", "transfer/<member>/<member>", "need/<need>": of no sharing. None for any other figure.
std::optional<Result<Explanation>> tree_with_own_root(const journal::Journal& journal, std::string_view figure, Date today) {
    const model::Project& project = journal.project();
    const std::string_view what = figure.substr(0, slash(figure));
    std::vector<EntryId> of;
    for (std::string_view rest = figure; slash(rest) < rest.size();) {
        rest.remove_prefix(slash(rest) + 1);
        const auto id = parse_id<EntryTag>(rest.substr(0, slash(rest)));
        if (!id) return std::nullopt;
        of.push_back(*id);
    }
    if (what == "balance" && of.size() == 1) return rules::explain_balance(project, of[0]);
    if (what == "vote" && of.size() == 1) return vote_tree(journal, of[0]);
    if (what == "loss" && of.size() == 1) return rules::explain_loss(project, of[0]);
    if (what == "transfer" && of.size() == 2) return transfer_tree(project, of[0], of[1]);
    if (what == "need" && of.size() == 1) return need_tree(project, of[0], today);
    return std::nullopt;
}

} // namespace

// "due/<member>": of what is undistributed now; "try/<amount>/...": of a sum that is tried; "d/<distribution>/...": as it had seen.
const Result<Explanation>& Figures::explain(std::string_view figure) const {
    auto& explained = parts_->explained;
    if (!explained || explained->first != figure) explained.emplace(std::string(figure), compute_explanation(figure));
    return explained->second;
}

Result<Explanation> Figures::compute_explanation(std::string_view figure) const {
    if (auto tree = tree_with_own_root(*parts_->journal, figure, parts_->today)) return std::move(*tree);
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
