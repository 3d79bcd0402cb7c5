#include "ui/views/explain.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

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

std::string written(const Here& here, const rules::Measure& measure) {
    switch (measure.unit) {
    case rules::Unit::money: {
        const int exact = measure.value.den() == 1 ? decimals(here.currency) : decimals(here.currency) + 4;
        return locale::money(measure.value, here.currency, {decimals(here.currency), exact});
    }
    case rules::Unit::points: return locale::points(measure.value, {2, 4});
    case rules::Unit::share: return locale::percent(measure.value, {2, 4});
    case rules::Unit::quantity: return locale::decimal(measure.value, {0, 3}) + (measure.of.empty() ? "" : " " + tr("unit_name." + measure.of));
    case rules::Unit::factor: return locale::decimal(measure.value, {0, 3});
    case rules::Unit::count: return locale::decimal(measure.value, {0, 0});
    }
    return {};
}

std::string spoken(const Reader& reader, const rules::Spoken& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* measure = std::get_if<rules::Measure>(&value)) return written(reader.here, *measure);
    if (const auto* date = std::get_if<Date>(&value)) return locale::date(*date);
    return name_of(reader.figures.person(std::get<model::MemberId>(value)));
}

std::string sentence(const Reader& reader, const std::string& key, const rules::SpokenValues& values) {
    std::vector<std::pair<std::string, std::string>> words;
    words.reserve(values.size());
    for (const auto& [name, value] : values) words.emplace_back(name, spoken(reader, value));
    return tr("explain." + key, words);
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

void node(const Reader& reader, const Explanation& tree, std::string_view sign, const std::string& path, int depth, ExplainState& state) {
    const bool unfolded = !state.folded.contains(path);
    inset(0, 4, [&] {
        row({.gap = 8}, [&] {
            gap(static_cast<float>(24 * depth));
            if (tree.children.empty()) gap(28);
            else if (icon_button(path, unfolded ? Icon::chevron_down : Icon::chevron_right, tr(unfolded ? "explain.close_level" : "explain.open_level"), {.size = ButtonSize::small})) {
                if (unfolded) state.folded.insert(path);
                else state.folded.erase(path);
            }
            stack({.gap = 0}, [&] {
                const std::string words = sentence(reader, tree.sentence, tree.values);
                if (tree.operation == Operation::elsewhere && !tree.figure.empty()) link("see-" + path, words, reader.here.href(To::explain, tree.figure));
                else if (tree.entry && tree.figure.starts_with("value/")) link("open-" + path, words, reader.here.href(To::contributions, to_string(*tree.entry)));
                else text(words, {.type = depth == 0 ? Type::strong : Type::medium});
                if (!tree.why.empty()) caption(sentence(reader, tree.why, tree.values));
            });
            text(sign, {.color = palette().ink3});
            text(written(reader.here, tree.result), {.type = Type::strong, .align = Align::end});
        });
    });
    if (!unfolded) return;
    for (std::size_t i = 0; i < tree.children.size(); ++i)
        node(reader, tree.children[i], sign_of(tree.operation, i), path + "/" + std::to_string(i), depth + 1, state);
}

} // namespace

void explain_view(const Here& here, const app::Figures& figures, std::string_view figure, ExplainState& state) {
    const Reader reader{here, figures};
    const auto back = [&] {
        if (button("back", tr("action.back"), {.icon = Icon::arrow_left})) go(here.href(figure.starts_with("value/") ? To::contributions : To::sharing));
    };
    const Result<Explanation>& tree = figures.explain(figure);
    if (!tree) {
        page_header(tr("explain.not_found"), "", {.actions = back});
        return empty_state(tr("explain.not_found"), tr("explain.not_found_hint"), back);
    }
    page_header(tr("explain.title_figure", {{"amount", written(here, tree->result)}}), sentence(reader, tree->sentence, tree->values), {.actions = back});
    card("tree", {.title = tr("explain.tree"), .gap = 2}, [&] {
        node(reader, *tree, "", "0", 0, state);
        divider();
        hint(tr("explain.same_everywhere"));
    });
}

} // namespace osmose::ui
