#include "rules/explain_trees.hpp"

#include <algorithm>
#include <numeric>

namespace osmose::rules {

namespace {

using model::Mode;

SpokenValues name_of(const Calculation& calculation, std::size_t member) {
    return {{"name", calculation.ledger.members[member]}};
}

// Of a sum that a distribution states, what is left once parts of it came back to be shared: those of one member, or all.
Explanation less_returned(const model::Project& project, const model::Distribution& made, const std::optional<model::MemberId>& member,
                          Explanation stated) {
    std::vector<Explanation> terms;
    for (const model::Held& held : project.held)
        if (held.distribution == made.id && held.state == model::HeldState::returned && (!member || held.part.member == member))
            terms.push_back(entry_leaf(made.id, money(held.part.amount), "balance_returned", {{"date", made.date}}));
    if (terms.empty()) return stated;
    std::string sentence = stated.sentence;
    SpokenValues values = stated.values;
    terms.insert(terms.begin(), std::move(stated));
    return node(Operation::difference, Unit::money, std::move(terms), std::move(sentence), std::move(values));
}

// What a distribution shared, or what is left to share now.
Explanation sum_tree(const SharedSum& sum) {
    if (sum.distribution) return entry_leaf(sum.distribution, money(sum.amount), "sum_of", {{"date", sum.date}});
    return elsewhere("members", money(sum.amount), "to_members");
}

const model::Rule& rule_of(const model::Project& project, const Calculation& calculation, const SharedSum& sum) {
    if (!sum.distribution) return project.rules.find(calculation.rule)->rule;
    return project.rules.find(project.distributions.find(sum.distribution)->rule)->rule;
}

Scope scope_of(const model::Project& project, const model::Rule& rule, const Calculation& calculation,
               const SharedSum& sum) {
    const bool of_period = rule.mode == Mode::period;
    if (!sum.distribution) return {sum.date, of_period, calculation.counted, calculation.draw.revenues};
    const model::Distribution& past = *project.distributions.find(sum.distribution);
    return {sum.date, of_period, past.counted, past.revenues};
}

// A piece of a sum that a mix of keys splits; the whole of it where one key shares it all.
Explanation piece_tree(const model::Rule& rule, const SharedSum& sum, std::size_t index, Explanation whole) {
    if (sum.pieces.size() == 1) return whole;
    std::vector<Fraction> percents;
    std::vector<Money> amounts;
    for (const Piece& piece : sum.pieces) {
        const auto part = std::ranges::find(rule.keys, piece.key, &model::KeyPart::key);
        percents.push_back(*Fraction::of(part->percent.thousandths, hundred_percent.thousandths));
        amounts.push_back(piece.amount);
    }
    const Fraction all = std::accumulate(percents.begin(), percents.end(), Fraction(0));
    return apportioned(std::move(whole), leaf(Operation::given, share(percents[index]), "key_percent"),
                       leaf(Operation::given, share(all), "keys_percent"), sum.pieces[index].amount,
                       parts_rounded_up(sum.amount, percents, amounts));
}

// A member's part of one sum: of each of its pieces, by that piece's weights.
std::vector<Explanation> parts_of_sum(const model::Project& project, const Calculation& calculation,
                                      const SharedSum& sum, const Explanation& whole, std::size_t member,
                                      std::size_t first) {
    const model::Rule& rule = rule_of(project, calculation, sum);
    std::vector<Explanation> terms;
    for (std::size_t i = 0; i < sum.pieces.size(); ++i) {
        const Piece& piece = sum.pieces[i];
        const std::vector<Money> parts = apportion(piece.amount, piece.weights, first).value();
        if (piece.as_awarded) {
            terms.push_back(entry_leaf(sum.distribution, money(parts[member]), "as_awarded", {{"date", sum.date}}));
            continue;
        }
        const Weighing weighing{
            project, calculation.ledger, rule, piece.key, scope_of(project, rule, calculation, sum), !sum.distribution};
        Explanation weight = weight_tree(weighing, member);
        Explanation weights = weights_total(weighing, piece.weights, weight);
        terms.push_back(apportioned(piece_tree(rule, sum, i, whole), std::move(weight), std::move(weights),
                                    parts[member], parts_rounded_up(piece.amount, piece.weights, parts)));
    }
    return terms;
}

// All that was ever shared, and what is shared now: what balanced mode shares anew.
Explanation all_shared(const model::Project& project, const Calculation& calculation) {
    std::vector<Explanation> terms;
    for (const model::Distribution& distribution : project.distributions) {
        Money shared;
        for (const model::Part& part : distribution.outcome.parts)
            shared.minor += part.amount.minor;
        terms.push_back(less_returned(project, distribution, {}, entry_leaf(distribution.id, money(shared), "sum_of", {{"date", distribution.date}})));
    }
    terms.push_back(elsewhere("members", money(calculation.sharing.amount), "to_members"));
    return node(Operation::sum, Unit::money, std::move(terms), "shared_total");
}

// In balanced mode with one key targets are exact: all × weight / weights, not rounded.
Explanation exact_share(const model::Project& project, const Calculation& calculation, Explanation all,
                        std::size_t member) {
    const SharedSum& sum = calculation.sharing.sums.back();
    const model::Rule& rule = rule_of(project, calculation, sum);
    const Piece& piece = sum.pieces.front();
    const Weighing weighing{project, calculation.ledger, rule, piece.key, scope_of(project, rule, calculation, sum),
                            true};
    Explanation weight = weight_tree(weighing, member);
    Explanation weights = weights_total(weighing, piece.weights, weight);
    return quota(std::move(all), std::move(weight), std::move(weights));
}

Explanation dues_total(const Calculation& calculation) {
    std::vector<Explanation> terms;
    for (std::size_t i = 0; i < calculation.sharing.dues.size(); ++i) {
        if (calculation.sharing.dues[i] == 0) continue;
        terms.push_back(elsewhere(figure_id("due", calculation.ledger.members[i]),
                                  {calculation.sharing.dues[i], Unit::money, {}}, "due", name_of(calculation, i)));
    }
    return node(Operation::sum, Unit::money, std::move(terms), "dues");
}

std::int64_t dues_rounded_up(const Sharing& sharing) {
    return parts_rounded_up(sharing.amount, sharing.dues, sharing.parts);
}

// By the dues: exactly the due where they come to what is shared, else a share of it.
Explanation part_by_due(const model::Project& project, const Calculation& calculation, std::size_t member) {
    const Sharing& sharing = calculation.sharing;
    Explanation due = due_tree(project, calculation, member);
    Explanation dues = dues_total(calculation);
    const Money part = sharing.parts[member];
    if (dues.result.value == sharing.amount.minor) return rounded_to(part, std::move(due), dues_rounded_up(sharing));
    return apportioned(elsewhere("members", money(sharing.amount), "to_members"), std::move(due), std::move(dues), part,
                       dues_rounded_up(sharing));
}

Explanation nothing_to_share() { return leaf(Operation::given, money(Money{0}), "nothing_to_share"); }

} // namespace

std::optional<Explanation> award_tree(const model::Project& project, const model::Distribution& made, const model::MemberId& member) {
    if (!std::ranges::contains(made.outcome.parts, member, &model::Part::to)) return std::nullopt;
    Money awarded;
    for (const model::Part& part : made.outcome.parts)
        if (part.to == member) awarded.minor += part.amount.minor;
    return less_returned(project, made, member, entry_leaf(made.id, money(awarded), "received_in", {{"date", made.date}}));
}

Explanation received_tree(const model::Project& project, const Calculation& calculation, std::size_t member) {
    std::vector<Explanation> terms;
    for (const model::Distribution& distribution : project.distributions) {
        auto received = award_tree(project, distribution, calculation.ledger.members[member]);
        if (!received) continue;
        received->why = "received_why";
        terms.push_back(std::move(*received));
    }
    return named(figure_id("received", calculation.ledger.members[member]),
                 node(Operation::sum, Unit::money, std::move(terms), "received", name_of(calculation, member)));
}

Explanation target_tree(const model::Project& project, const Calculation& calculation, std::size_t member) {
    const Sharing& sharing = calculation.sharing;
    const std::string figure = figure_id("target", calculation.ledger.members[member]);
    if (sharing.mode == Mode::balanced) {
        const SharedSum& sum = sharing.sums.back();
        Explanation all = all_shared(project, calculation);
        Explanation target =
            sum.pieces.size() == 1
                ? exact_share(project, calculation, std::move(all), member)
                : node(Operation::sum, Unit::money, parts_of_sum(project, calculation, sum, all, member, 0), "target");
        target.sentence = "target";
        target.values.insert(target.values.begin(), {"name", calculation.ledger.members[member]});
        return named(figure, std::move(target));
    }
    std::vector<Explanation> terms;
    for (const SharedSum& sum : sharing.sums) {
        for (Explanation& part : parts_of_sum(project, calculation, sum, sum_tree(sum), member, sharing.first)) {
            terms.push_back(std::move(part));
        }
    }
    return named(figure, node(Operation::sum, Unit::money, std::move(terms), "target", name_of(calculation, member)));
}

Explanation due_tree(const model::Project& project, const Calculation& calculation, std::size_t member) {
    const std::string figure = figure_id("due", calculation.ledger.members[member]);
    if (calculation.sharing.mode == Mode::period || calculation.sharing.amount.minor == 0) {
        return named(figure, part_tree(project, calculation, member));
    }
    std::vector<Explanation> terms;
    terms.push_back(target_tree(project, calculation, member));
    terms.push_back(received_tree(project, calculation, member));
    const Measure share = terms[0].result, received = terms[1].result;
    std::vector<Explanation> left;
    left.push_back(node(Operation::difference, Unit::money, std::move(terms), "not_received"));
    Explanation due = left.front().result.value < 0
                          ? node(Operation::not_below_zero, Unit::money, std::move(left), "due")
                          : std::move(left.front());
    due.sentence = "due";
    due.why = due.operation == Operation::difference ? "part_why" : "received_more_why";
    due.values = {{"name", calculation.ledger.members[member]}, {"target", share}, {"received", received}};
    return named(figure, std::move(due));
}

Explanation part_tree(const model::Project& project, const Calculation& calculation, std::size_t member) {
    const Sharing& sharing = calculation.sharing;
    Explanation tree;
    if (sharing.amount.minor == 0)
        tree = nothing_to_share();
    else if (sharing.mode == Mode::period)
        tree = target_tree(project, calculation, member);
    else
        tree = part_by_due(project, calculation, member);
    if (!tree.figure.empty() || tree.children.empty()) { // a due or a target that is the part as it stands; or nothing at all
        Explanation whole = std::move(tree);
        const Unit unit = whole.result.unit;
        std::vector<Explanation> only;
        only.push_back(std::move(whole));
        tree = node(Operation::sum, unit, std::move(only), "part");
    }
    tree.sentence = "part";
    tree.values.insert(tree.values.begin(), {"name", calculation.ledger.members[member]});
    return named(figure_id("part", calculation.ledger.members[member]), std::move(tree));
}

} // namespace osmose::rules
