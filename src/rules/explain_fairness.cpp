#include "rules/explain_fairness.hpp"

#include "rules/explain_trees.hpp"
#include "rules/indicators.hpp"
#include "rules/shapley.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

std::unexpected<Error> no_such_figure(std::string figure) { return fail(errc::no_such_figure, {}, {{"figure", std::move(figure)}}); }

Explanation pair_of(Operation op, Unit unit, Explanation first, Explanation second, std::string sentence, SpokenValues values = {}) {
    std::vector<Explanation> pair;
    pair.push_back(std::move(first));
    pair.push_back(std::move(second));
    return node(op, unit, std::move(pair), std::move(sentence), std::move(values));
}

// What each member brought, or what distributions awarded him.
struct Held {
    const model::Project& project;
    Spreading what;
    Ledger ledger;
    std::vector<Fraction> values;

    Unit unit() const { return what == Spreading::gains ? Unit::money : Unit::points; }
    std::string named(std::string sentence) const { return sentence + (what == Spreading::gains ? "_gains" : "_contributions"); }
    Explanation of(std::size_t member) const {
        return elsewhere({}, {values[member], unit(), {}}, "of_member", {{"name", ledger.members[member]}});
    }
    // Down to the entries.
    Explanation in_full(std::size_t member) const {
        const SpokenValues name{{"name", ledger.members[member]}};
        if (what == Spreading::contributions) {
            const Weighing weighing{project, ledger, model::rule_in_force(project).rule, model::Key::contribution, {.until = last_day}, false};
            Explanation tree = weight_tree(weighing, member);
            tree.sentence = "brought_by", tree.values = name;
            return tree;
        }
        std::vector<Explanation> awards;
        for (const model::Distribution& made : project.distributions)
            if (auto award = award_tree(project, made, ledger.members[member])) awards.push_back(std::move(*award));
        return node(Operation::sum, Unit::money, std::move(awards), "gained_by", name);
    }
    Explanation total() const {
        std::vector<Explanation> all;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (values[i] != 0) all.push_back(of(i));
        return node(Operation::sum, unit(), std::move(all), named("all"));
    }
};

Result<Held> held(const model::Project& project, Spreading what) {
    auto ledger = ledger_of(project);
    if (!ledger) return std::unexpected(ledger.error());
    Held all{project, what, std::move(*ledger), {}};
    if (what == Spreading::contributions) {
        all.values = weights_by(all.ledger, model::rule_in_force(project).rule, model::Key::contribution, {.until = last_day});
        return all;
    }
    const auto received = received_by(project, all.ledger);
    if (!received) return std::unexpected(received.error());
    all.values = weights_from(*received);
    return all;
}

bool nothing_in(const Held& all) { return std::ranges::all_of(all.values, [](const Fraction& value) { return value == 0; }); }

Explanation share_tree(const Held& all, std::size_t member) {
    return pair_of(Operation::quotient, Unit::share, all.in_full(member), all.total(), all.named("share"), {{"name", all.ledger.members[member]}});
}

// Of a closed decision, as its closing counted them.
Explanation part_taken(const model::Decision& decision) {
    return entry_leaf(*decision.closing, count(decision.tally.took_part), "turnout_part", {{"title", decision.facts.title}});
}

Explanation voters_of(const model::Decision& decision) {
    return entry_leaf(*decision.closing, count(decision.tally.voters), "turnout_voters", {{"title", decision.facts.title}});
}

} // namespace

Result<Explanation> explain_gini(const model::Project& project, Spreading what) {
    return guard([&]() -> Result<Explanation> {
        const std::string figure = what == Spreading::gains ? "gini/gains" : "gini/contributions";
        const auto all = held(project, what);
        if (!all) return std::unexpected(all.error());
        if (nothing_in(*all)) return no_such_figure(figure);
        std::vector<std::size_t> order(all->values.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return all->values[i]; });
        const auto n = static_cast<std::int64_t>(order.size());
        std::vector<Explanation> terms;
        for (std::int64_t place = 1; place <= n; ++place)
            terms.push_back(pair_of(Operation::product, all->unit(), all->of(order[static_cast<std::size_t>(place - 1)]),
                                    leaf(Operation::given, count(2 * place - n - 1), "gini_place", {{"place", count(place)}, {"count", count(n)}}),
                                    "gini_term", {{"name", all->ledger.members[order[static_cast<std::size_t>(place - 1)]]}}));
        Explanation differences = node(Operation::sum, all->unit(), std::move(terms), "gini_differences");
        Explanation whole = pair_of(Operation::product, all->unit(), leaf(Operation::given, count(n), "gini_members"), all->total(), "gini_whole");
        Explanation tree = pair_of(Operation::quotient, Unit::factor, std::move(differences), std::move(whole), all->named("gini"));
        tree.why = "gini_why";
        return named(figure, std::move(tree));
    });
}

Result<Explanation> explain_gap(const model::Project& project, const model::MemberId& member) {
    return guard([&]() -> Result<Explanation> {
        const auto gains = held(project, Spreading::gains), brought = held(project, Spreading::contributions);
        if (!gains || !brought) return std::unexpected(gains ? brought.error() : gains.error());
        const auto& members = gains->ledger.members;
        const auto place = static_cast<std::size_t>(std::ranges::find(members, member) - members.begin());
        if (place == members.size() || nothing_in(*gains) || nothing_in(*brought)) return no_such_figure(figure_id("gap", member));
        Explanation tree = pair_of(Operation::difference, Unit::share, share_tree(*gains, place), share_tree(*brought, place), "gap", {{"name", member}});
        tree.why = tree.result.value == 0 ? "gap_none" : tree.result.value > 0 ? "gap_more" : "gap_less";
        return named(figure_id("gap", member), std::move(tree));
    });
}

Result<Explanation> explain_turnout(const model::Project& project, const model::DecisionId& id) {
    const model::Decision* const decision = project.decisions.find(id);
    if (!decision || !decision->closing || decision->tally.voters == 0) return no_such_figure(figure_id("turnout", id));
    return guard([&]() -> Result<Explanation> {
        return named(figure_id("turnout", id), pair_of(Operation::quotient, Unit::share, part_taken(*decision), voters_of(*decision), "turnout_of",
                                                       {{"title", decision->facts.title}}));
    });
}

Result<Explanation> explain_turnout(const model::Project& project) {
    return guard([&]() -> Result<Explanation> {
        std::vector<Explanation> parts, voters;
        for (const model::Decision& decision : project.decisions) {
            if (!decision.closing || decision.tally.voters == 0) continue;
            parts.push_back(part_taken(decision));
            voters.push_back(voters_of(decision));
        }
        if (parts.empty()) return no_such_figure("turnout");
        return named("turnout", pair_of(Operation::quotient, Unit::share, node(Operation::sum, Unit::count, std::move(parts), "turnout_parts"),
                                        node(Operation::sum, Unit::count, std::move(voters), "turnout_all"), "turnout"));
    });
}

Result<Explanation> explain_pivotal(const PivotalMembers& pivotal, const model::MemberId& member) {
    const auto row = std::ranges::find(pivotal.members, member, &Pivotal::member);
    if (row == pivotal.members.end() || row->gains.empty() || pivotal.worth == 0) return no_such_figure(figure_id("pivotal", member));
    return guard([&]() -> Result<Explanation> {
        const auto of = [](const Fraction& value) { return Measure{value, Unit::count, {}}; };
        const SpokenValues name{{"name", member}};
        Explanation value;
        if (pivotal.exact) {
            std::vector<Explanation> sizes;
            for (std::size_t others = 0; others < row->gains.size(); ++others) {
                const SpokenValues size{{"name", member}, {"count", count(static_cast<std::int64_t>(others))}};
                sizes.push_back(pair_of(Operation::quotient, Unit::count, leaf(Operation::given, of(row->gains[others]), "pivotal_gain", size),
                                        leaf(Operation::given, count(coalitions(row->gains.size() - 1, others)), "pivotal_teams", size), "pivotal_size", size));
            }
            const auto n = static_cast<std::int64_t>(sizes.size());
            value = pair_of(Operation::quotient, Unit::count, node(Operation::sum, Unit::count, std::move(sizes), "pivotal_sizes"),
                            leaf(Operation::given, count(n), "pivotal_players"), "pivotal_value", name);
        } else {
            value = pair_of(Operation::quotient, Unit::count, leaf(Operation::given, of(row->gains.front()), "pivotal_sampled", name),
                            leaf(Operation::given, count(static_cast<std::int64_t>(pivotal.orders)), "pivotal_orders"), "pivotal_value", name);
        }
        Explanation tree = pair_of(Operation::quotient, Unit::share, std::move(value), leaf(Operation::given, of(pivotal.worth), "pivotal_worth"), "pivotal", name);
        tree.why = "pivotal_why";
        return named(figure_id("pivotal", member), std::move(tree));
    });
}

} // namespace osmose::rules
