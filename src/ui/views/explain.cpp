#include "ui/views/explain.hpp"

#include "locale/catalogue.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/spoken.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/explain_tree.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using locale::tr;
using rules::Explanation;
using rules::Operation;
using To = app::Screen;

namespace {

struct Reader {
    const Here& here;
    const app::Figures& figures;
};

constexpr locale::Decimals exact_share{2, 4};

std::string written(const Here& here, const rules::Measure& measure) { return said(measure, here.currency, exact_share); }

std::string sentence(const Reader& reader, const std::string& key, const rules::SpokenValues& values) {
    return said(reader.figures, "explain." + key, values, exact_share);
}

// How a child enters its parent's value.
std::string_view sign_of(Operation parent, std::size_t child) {
    if (child == 0) return "";
    switch (parent) {
    case Operation::sum: return "+";
    case Operation::difference: return "−";
    case Operation::product:
    case Operation::rounded_product: return "×";
    case Operation::quotient: return "÷";
    default: return "";
    }
}

// A contribution's mark, where the node is one.
void mark(const Reader& reader, const Explanation& tree, ExplainNode& node) {
    const model::Contribution* contribution = tree.entry ? reader.figures.project().contributions.find(*tree.entry) : nullptr;
    if (!contribution) return;
    node.icon = icon_of(contribution->facts.kind);
    node.tint = tint_of(contribution->facts.kind);
    if (tree.children.empty()) node.href = reader.here.href(To::contributions, to_string(*tree.entry));
}

// As far as it is open: a tree of all contributions is not written out for one line of it.
ExplainNode node_of(const Reader& reader, const Explanation& tree, std::string_view sign, const std::string& path, const std::set<std::string>& open) {
    ExplainNode node{.key = path.substr(path.rfind('/') + 1), .title = sentence(reader, tree.sentence, tree.values),
                     .detail = tree.why.empty() ? "" : sentence(reader, tree.why, tree.values), .value = written(reader.here, tree.result), .operation = std::string(sign)};
    mark(reader, tree, node);
    if (tree.operation == Operation::elsewhere && !tree.figure.empty()) node.href = reader.here.href(To::explain, tree.figure);
    node.folded = !tree.children.empty() && !open.contains(path);
    if (node.folded) return node;
    for (std::size_t i = 0; i < tree.children.size(); ++i)
        node.children.push_back(node_of(reader, tree.children[i], sign_of(tree.operation, i), path + "/" + std::to_string(i), open));
    return node;
}

// Three choices of where to look further are open; where there is but one way, it is gone.
void open_first(const Explanation& tree, const std::string& path, int levels, std::set<std::string>& open) {
    const bool branches = tree.children.size() > 1;
    if (tree.children.empty() || (levels == 0 && branches)) return;
    open.insert(path);
    for (std::size_t i = 0; i < tree.children.size(); ++i)
        open_first(tree.children[i], path + "/" + std::to_string(i), branches ? levels - 1 : levels, open);
}

// The first calculation below the root that is more than one figure handed on, less nothing, or rounded.
const Explanation& first_calculation(const Explanation& tree) {
    const auto bears = [](const Explanation& child) { return child.operation != Operation::rounding && child.result.value != Fraction{}; };
    const bool hands_on = tree.children.size() == 1 || ((tree.operation == Operation::sum || tree.operation == Operation::difference) &&
                                                        std::ranges::count_if(tree.children, bears) == 1 && bears(tree.children.front()));
    return hands_on ? first_calculation(tree.children.front()) : tree;
}

// It in one line that ends in the figure itself, where it has few terms; else none.
std::vector<FormulaTerm> formula_of(const Reader& reader, const Explanation& root) {
    const Explanation& tree = first_calculation(root);
    if (tree.children.size() < 2 || tree.children.size() > 4 || sign_of(tree.operation, 1).empty()) return {};
    std::vector<FormulaTerm> terms;
    for (std::size_t i = 0; i < tree.children.size(); ++i)
        terms.push_back({.value = written(reader.here, tree.children[i].result), .words = sentence(reader, tree.children[i].sentence, tree.children[i].values),
                         .operation = std::string(sign_of(tree.operation, i))});
    const bool ends = tree.result.value == root.result.value;
    terms.push_back({.value = written(reader.here, tree.result), .words = sentence(reader, tree.sentence, tree.values), .operation = "=", .result = ends});
    if (ends) return terms;
    const bool below_zero = tree.result.value < 0 && root.result.value == 0;
    terms.push_back({.value = written(reader.here, root.result), .words = tr(below_zero ? "explain.not_below_zero" : "explain.rounded"), .operation = "→", .result = true});
    return terms;
}

void lines_of(const ExplainNode& node, int level, std::string& text) {
    text += std::string(static_cast<std::size_t>(level) * 2, ' ') + (node.operation.empty() ? "" : node.operation + " ") +
            tr("explain.copied_line", {{"what", node.title}, {"value", node.value}}) + (node.detail.empty() ? "" : " (" + node.detail + ")") + "\n";
    for (const ExplainNode& child : node.children) lines_of(child, level + 1, text);
}

std::string in_one_line(const std::vector<FormulaTerm>& terms) {
    std::string line;
    for (const FormulaTerm& term : terms) line += (line.empty() ? "" : " " + term.operation + " ") + term.value;
    return line.empty() ? line : line + "\n";
}

// To pass on: as far as it is open.
std::string as_text(const std::string& title, const std::vector<FormulaTerm>& terms, const ExplainNode& root) {
    std::string text = title + "\n" + in_one_line(terms) + "\n";
    lines_of(root, 0, text);
    return text;
}

// A contribution is disputed by itself; any other figure is for everybody to discuss, by a proposal that quotes it.
void raise_doubt(const Here& here, std::string_view figure, const std::string& title, const std::string& text, app::Commands& commands) {
    constexpr std::string_view value = "value/";
    if (figure.starts_with(value)) return commands.push(app::Go{here.route(To::contributions, figure.substr(value.size()))});
    commands.push(app::Propose{.title = title, .text = text, .effects = {}});
}

// The screen that shows the figure.
std::string where_shown(const Here& here, std::string_view figure) {
    const std::string_view what = figure.substr(0, figure.find('/'));
    if (what == "value") return here.href(To::contributions);
    if (what == "vote") return here.href(To::decisions, figure.substr(figure.find('/') + 1));
    if (what == "balance" || what == "transfer" || what == "loss") return here.href(To::accounts);
    if (what == "need") return here.href(To::means);
    return here.href(To::sharing);
}

} // namespace

void explain_view(const Here& here, const app::Figures& figures, std::string_view figure, ExplainState& state, app::Commands& commands) {
    const Reader reader{here, figures};
    const auto back = [&] {
        if (button("back", tr("action.back"), {.icon = Icon::arrow_left})) go(where_shown(here, figure));
    };
    const Result<Explanation>& tree = figures.explain(figure);
    if (!tree) {
        page_header(tr("explain.not_found"), "");
        return empty_state(tr("explain.not_found"), tr("explain.not_found_hint"), back);
    }
    if (state.figure != figure) {
        state = {.figure = std::string(figure), .open = {}};
        open_first(*tree, "0", 3, state.open);
    }
    const std::string title = tr("explain.title_figure", {{"amount", written(here, tree->result)}}), of = sentence(reader, tree->sentence, tree->values);
    page_header(title, of, {.actions = back});
    const std::vector<FormulaTerm> terms = formula_of(reader, *tree);
    const ExplainNode root = node_of(reader, *tree, "", "0", state.open);
    if (!terms.empty()) formula(tr("explain.sentence"), terms);
    const auto copy = [&] {
        if (icon_button("copy", Icon::copy, tr("explain.copy"))) commands.push(app::CopyText{as_text(title, terms, root)});
    };
    card("tree", {.title = tr("explain.tree"), .actions = copy}, [&] {
        explain_tree("nodes", tr("explain.tree"), root, state.open);
        divider();
        const auto foot = [&] {
            hint(tr("explain.same_everywhere"));
            if (!phone()) spacer();
            if (!here.day && button("doubt", tr("explain.doubt"), {.icon = Icon::message_circle, .fill = phone()}))
                raise_doubt(here, figure, tr("explain.doubt_title", {{"what", of}, {"amount", written(here, tree->result)}}), in_one_line(terms), commands);
        };
        if (phone()) stack(foot);
        else row({.gap = 12}, foot);
    });
}

} // namespace osmose::ui
