#include "rules/explain_trees.hpp"

#include <algorithm>
#include <charconv>

namespace osmose::rules {

namespace {

using model::StepKind;

struct Figure {
    std::string_view what;
    std::string_view of; // after the slash; empty where there is none
};

Figure parts_of(std::string_view figure) {
    const std::size_t slash = figure.find('/');
    if (slash == std::string_view::npos) return {figure, {}};
    return {figure.substr(0, slash), figure.substr(slash + 1)};
}

template <class Range, class Projection>
std::optional<std::size_t> index_of(const Range& range, std::string_view id, Projection projection) {
    const auto parsed = parse_id<EntryTag>(id);
    if (!parsed) return std::nullopt;
    const auto found = std::ranges::find(range, *parsed, projection);
    if (found == range.end()) return std::nullopt;
    return static_cast<std::size_t>(found - range.begin());
}

std::optional<std::size_t> step_of(const Calculation& calculation, StepKind kind, std::size_t number = 1) {
    for (std::size_t i = 0; i < calculation.steps.size(); ++i) {
        if (calculation.steps[i].kind == kind && --number == 0) return i;
    }
    return std::nullopt;
}

// Trees of a member, a step or an entry; none where there is no such one.
class Answer {
public:
    Answer(const model::Project& project, const Calculation& calculation, Figure figure)
        : project_(project), calculation_(calculation), figure_(figure) {}

    std::optional<Explanation> tree() const {
        const auto& [what, of] = figure_;
        if (what == "revenue" && of.empty()) return revenue_tree(project_, calculation_);
        if (what == "members" && of.empty()) return members_tree(calculation_);
        if (what == "value") return value();
        if (what == "covered") return step_part(StepKind::costs);
        if (what == "repaid") return step_part(StepKind::advances);
        if (what == "refund") return step_part(StepKind::patronage);
        if (const auto kind = model::from_word<StepKind>(what)) return step(*kind);
        return of_member();
    }

private:
    std::optional<Explanation> value() const {
        const auto& counted = calculation_.ledger.counted;
        const auto index = index_of(counted, figure_.of, [](const Counted& row) { return row.contribution->id; });
        if (!index) return std::nullopt;
        return value_tree(counted[*index], project_.rules.find(counted[*index].contribution->rule)->rule);
    }

    std::optional<Explanation> step(StepKind kind) const {
        std::size_t number = 1;
        if (!figure_.of.empty()) {
            const char* end = figure_.of.data() + figure_.of.size();
            if (std::from_chars(figure_.of.data(), end, number).ptr != end) return std::nullopt;
        }
        const auto index = step_of(calculation_, kind, number);
        if (!index) return std::nullopt;
        return step_tree(project_, calculation_, *index);
    }

    std::optional<Explanation> step_part(StepKind kind) const {
        const auto index = step_of(calculation_, kind);
        if (!index) return std::nullopt;
        const auto part = index_of(calculation_.plan[*index].to, figure_.of, std::identity());
        if (!part) return std::nullopt;
        return named(std::string(figure_.what) + "/" + std::string(figure_.of),
                     step_part_tree(project_, calculation_, *index, *part));
    }

    std::optional<Explanation> of_member() const {
        const auto member = index_of(calculation_.ledger.members, figure_.of, std::identity());
        if (!member) return std::nullopt;
        if (figure_.what == "weight") return weight(*member);
        if (figure_.what == "share") return share_of(*member);
        if (figure_.what == "received") return received_tree(project_, calculation_, *member);
        if (figure_.what == "due") return due_tree(project_, calculation_, *member);
        if (figure_.what == "part") return part_tree(project_, calculation_, *member);
        if (figure_.what == "target" && calculation_.sharing.amount.minor != 0)
            return target_tree(project_, calculation_, *member);
        return std::nullopt;
    }

    // Under the rule's first key, whether there is a sum to share or not.
    Weighing weighing() const {
        const model::Rule& rule = project_.rules.find(calculation_.rule)->rule;
        return {project_,
                calculation_.ledger,
                rule,
                rule.keys.front().key,
                {calculation_.draw.date, rule.mode == model::Mode::period, calculation_.counted,
                 calculation_.draw.revenues},
                true};
    }

    Explanation weight(std::size_t member) const {
        return named(figure_id("weight", calculation_.ledger.members[member]), weight_tree(weighing(), member));
    }

    std::optional<Explanation> share_of(std::size_t member) const {
        const Weighing by_key = weighing();
        const auto weights = weights_by(by_key.ledger, by_key.rule, by_key.key, by_key.scope);
        std::vector<Explanation> pair;
        pair.push_back(weight(member));
        pair.push_back(weights_total(by_key, weights, pair[0]));
        if (pair[1].result.value == 0) return std::nullopt;
        const SpokenValues values{
            {"name", by_key.ledger.members[member]}, {"value", pair[0].result}, {"total", pair[1].result}};
        Explanation tree = node(Operation::quotient, Unit::share, std::move(pair), "share", values);
        tree.why = "share_why";
        return named(figure_id("share", by_key.ledger.members[member]), std::move(tree));
    }

    const model::Project& project_;
    const Calculation& calculation_;
    Figure figure_;
};

} // namespace

Result<Explanation> explain(const model::Project& project, const Calculation& calculation, std::string_view figure) {
    return guard([&]() -> Result<Explanation> {
        auto tree = Answer(project, calculation, parts_of(figure)).tree();
        if (!tree) return fail(errc::no_such_figure, {}, {{"figure", std::string(figure.substr(0, 120))}});
        return std::move(*tree);
    });
}

} // namespace osmose::rules
