#include "rules/explain_nodes.hpp"

#include "base/law.hpp"
#include "rules/valuation.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <ranges>
#include <utility>

namespace osmose::rules {

namespace {

Fraction whole(const Wide& value) { return *Fraction::of(value, 1); }

Fraction fold(std::span<const Explanation> children, Fraction start, Fraction (*op)(const Fraction&, const Fraction&)) {
    for (const Explanation& child : children)
        start = op(start, child.result.value);
    return start;
}

Fraction median_of(std::span<const Explanation> children) {
    std::vector<Money> amounts;
    for (const Explanation& child : children)
        amounts.push_back(Money{narrow_or_throw(child.result.value.num())});
    return median(std::move(amounts)).minor;
}

bool is_leaf(Operation op) {
    return op == Operation::entry || op == Operation::given || op == Operation::elsewhere || op == Operation::rounding;
}

} // namespace

Fraction value_of_operation(Operation op, std::span<const Explanation> children) {
    must_hold(!is_leaf(op) && (op == Operation::sum || !children.empty()), "a node of an explanation has children");
    switch (op) {
    case Operation::sum:
        return fold(children, 0, operator+);
    case Operation::difference:
        return fold(children.subspan(1), children[0].result.value, operator-);
    case Operation::product:
        return fold(children, 1, operator*);
    case Operation::rounded_product:
        return whole(round_half_even(fold(children, 1, operator*)));
    case Operation::quotient:
        return children[0].result.value / children[1].result.value;
    case Operation::least:
        return std::ranges::min(children, {}, [](const Explanation& child) { return child.result.value; }).result.value;
    case Operation::not_below_zero:
        return std::max(Fraction(0), children[0].result.value);
    case Operation::median:
        return median_of(children);
    case Operation::entry:
    case Operation::given:
    case Operation::elsewhere:
    case Operation::rounding:
        break;
    }
    std::unreachable();
}

std::string_view word(Operation operation) {
    constexpr std::array<std::string_view, 12> words{"entry",   "given",           "elsewhere", "rounding", "sum",            "difference",
                                                     "product", "rounded-product", "quotient",  "least",    "not-below-zero", "median"};
    return words[static_cast<std::size_t>(operation)];
}

bool adds_up(const Explanation& tree) {
    if (is_leaf(tree.operation)) return tree.children.empty();
    return tree.result.value == value_of_operation(tree.operation, tree.children) &&
           std::ranges::all_of(tree.children, adds_up);
}

Explanation leaf(Operation op, Measure result, std::string sentence, SpokenValues values) {
    return {.operation = op, .result = std::move(result), .sentence = std::move(sentence), .values = std::move(values)};
}

Explanation entry_leaf(const EntryId& entry, Measure result, std::string sentence, SpokenValues values) {
    Explanation tree = leaf(Operation::entry, std::move(result), std::move(sentence), std::move(values));
    tree.entry = entry;
    return tree;
}

Explanation elsewhere(std::string figure, Measure result, std::string sentence, SpokenValues values) {
    return named(std::move(figure),
                 leaf(Operation::elsewhere, std::move(result), std::move(sentence), std::move(values)));
}

Explanation node(Operation op, Unit unit, std::vector<Explanation> children, std::string sentence,
                 SpokenValues values) {
    const Fraction value = value_of_operation(op, children);
    return {.operation = op,
            .result = {value, unit, {}},
            .sentence = std::move(sentence),
            .values = std::move(values),
            .children = std::move(children)};
}

Explanation named(std::string figure, Explanation tree) {
    tree.figure = std::move(figure);
    return tree;
}

std::string figure_id(std::string_view what, const EntryId& id) { return std::string(what) + "/" + to_string(id); }

Explanation rounded_to(Money part, Explanation exact, std::int64_t rounded_up) {
    const Fraction difference = Fraction(part.minor) - exact.result.value;
    if (difference == 0) return exact;
    Explanation rounding = leaf(Operation::rounding, {difference, exact.result.unit, {}}, "rounding",
                                {{"exact", exact.result}, {"count", count(rounded_up)}});
    rounding.why = difference > 0 ? "rounding_up" : "rounding_down";
    const Unit unit = exact.result.unit;
    std::vector<Explanation> children;
    children.push_back(std::move(exact));
    children.push_back(std::move(rounding));
    return node(Operation::sum, unit, std::move(children), "rounded");
}

Explanation quota(Explanation sum, Explanation weight, Explanation weights) {
    const Unit unit = sum.result.unit;
    const SpokenValues of_weights{{"value", weight.result}, {"total", weights.result}};
    std::vector<Explanation> pair;
    pair.push_back(std::move(weight));
    pair.push_back(std::move(weights));
    Explanation share = node(Operation::quotient, Unit::share, std::move(pair), "share", of_weights);
    share.why = "share_why";

    const SpokenValues of_sum{{"share", share.result}, {"total", sum.result}};
    std::vector<Explanation> terms;
    terms.push_back(std::move(sum));
    terms.push_back(std::move(share));
    Explanation exact = node(Operation::product, unit, std::move(terms), "quota", of_sum);
    exact.why = "due_why";
    return exact;
}

Explanation apportioned(Explanation sum, Explanation weight, Explanation weights, Money part, std::int64_t rounded_up) {
    return rounded_to(part, quota(std::move(sum), std::move(weight), std::move(weights)), rounded_up);
}

std::int64_t parts_rounded_up(Money sum, std::span<const Fraction> weights, std::span<const Money> parts) {
    const Fraction total = std::accumulate(weights.begin(), weights.end(), Fraction(0));
    return std::ranges::count_if(std::views::iota(std::size_t{0}, parts.size()), [&](std::size_t i) {
        return Fraction(parts[i].minor) * total > Fraction(sum.minor) * weights[i];
    });
}

} // namespace osmose::rules
