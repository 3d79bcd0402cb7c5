#include "ui/views/results_parts.hpp"

#include "exchange/certificate.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/shares_ring.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/licences.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/shell.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using app::ResultRow;
using locale::tr;
using To = app::Screen;

namespace {

constexpr std::size_t most_arcs = 60, most_named = 12; // beyond, a page has no room

std::string sentence_of(const ResultRow& result) {
    return tr("results.certificate_sentence", {{"right", right_of(result)},
                                               {"result", escape_markup(result.facts.name)},
                                               {"kind", word_of(result.facts.kind)},
                                               {"date", locale::date_long(result.facts.date)},
                                               {"licence", escape_markup(result.facts.licence)}});
}

std::string fingerprint(const ResultRow& result) { return tr("results.fingerprint", {{"fingerprint", to_string(result.last_change).substr(0, 16)}}); }

// The words of the file.
exchange::Certificate certificate_of(const Here& here, const ResultRow& result, const app::Person& holder) {
    exchange::Certificate out{.language = std::string(locale::code(locale::language())),
                              .title = tr("results.certificate_title"),
                              .project = here.name,
                              .recognises = tr("results.certificate_recognises"),
                              .holder = name_of(holder),
                              .sentence = without_markup(sentence_of(result)),
                              .right = right_of(result),
                              .percent = locale::percent(result.right, {2, 2}),
                              .contributors = result.contributors.size(),
                              .place = 0,
                              .names = {},
                              .names_title = tr("results.contributors_equal"),
                              .foot = {tr("results.keeper_line", {{"name", name_of(result.keeper)}}), fingerprint(result), tr("results.leaving_keeps")}};
    for (const app::Person& person : result.contributors) {
        if (person.id == holder.id) out.place = out.names.size();
        out.names.push_back(name_of(person));
    }
    return out;
}

// One arc for each; of very many, the holder's against all the others.
void ring_of(const ResultRow& result, const app::Person& holder) {
    std::vector<RingPart> parts;
    const Color others = palette().track;
    if (result.contributors.size() <= most_arcs)
        for (const app::Person& person : result.contributors) {
            const bool his = person.id == holder.id;
            parts.push_back({.share = result.right, .color = his ? member_tint(tint_order(person)) : others, .name = name_of(person)});
        }
    else
        parts = {{.share = result.right, .color = palette().primary, .name = name_of(holder), .marked = true}, {.share = Fraction(1) - result.right, .color = others, .name = tr("results.contributors_equal")}};
    const std::string figure = right_of(result), caption = locale::percent(result.right, {2, 2});
    shares_ring(parts, {.figure = figure, .caption = caption, .size = 150});
}

// Whose certificate is shown: the one that was chosen; else mine, else the first.
const app::Person& holder_of(const ResultRow& result, const ResultsState& state) {
    const auto chosen = std::ranges::find_if(result.contributors, [&](const app::Person& person) { return to_string(person.id) == state.holder; });
    if (chosen != result.contributors.end()) return *chosen;
    return result.contributors[result.mine >= 0 ? static_cast<std::size_t>(result.mine) : 0];
}

void choose_holder(const ResultRow& result, const app::Person& shown, ResultsState& state) {
    if (result.contributors.size() < 2) return;
    OptionList list;
    for (const app::Person& person : result.contributors) add_person(list, person, name_and_you(person));
    std::string chosen = to_string(shown.id);
    if (select("holder", chosen, {.label = tr("results.certificate_of")}, list.options())) state.holder = chosen;
}

void holders_table(const Here& here, const ResultRow& result, app::Commands& commands) {
    const std::vector<Column<app::Person>> columns{
        {.key = "disc", .title = "", .options = {.width = 28, .card = CardPart::lead}, .cell = [](const app::Person& person) { person_disc(person, 26); }},
        {.key = "name", .title = tr("results.column_contributor"), .options = {.grow = 1, .card = CardPart::title}, .cell = [](const app::Person& person) { text(name_and_you(person)); }},
        {.key = "right", .title = tr("results.column_right"), .options = {.figures = true, .card = CardPart::value},
         .cell = [&](const app::Person&) { text(right_of(result), {.type = Type::strong, .align = Align::end}); }},
    };
    const Rows<app::Person> how{.key = [](const app::Person& person) { return to_string(person.id); },
                                .name = [](const app::Person& person) { return name_of(person); },
                                .selected = [](const app::Person& person) { return person.me; }};
    const TableEvent event = table("holders", Items<app::Person>(result.contributors), how, columns, {.name = tr("results.contributors_equal"), .row_height = 40, .clickable = true});
    if (event.pressed >= 0) commands.push(app::Go{here.route(To::members, to_string(result.contributors[static_cast<std::size_t>(event.pressed)].id))});
}

} // namespace

std::string right_of(const ResultRow& result) { return "1/" + std::to_string(result.contributors.size()); }

std::string part_of_whole(const ResultRow& result) { return tr("results.that_is", {{"percent", locale::percent(result.right, {2, 2})}}); }

std::string kind_and_date(const ResultRow& result, const Here& here) {
    return tr("results.kind_and_date", {{"kind", word_of(result.facts.kind)}, {"date", locale::date_near(result.facts.date, here.today)}});
}

void certificate(const Here& here, const ResultRow& result, const app::Person& holder, app::Commands& commands) {
    card("certificate", {.gap = 10}, [&] {
        stack({.gap = 8, .align = Align::centre}, [&] {
            row({.justify = Align::centre}, [] { brand(false); });
            heading(3, tr("results.certificate_title"));
            paragraph(escape_markup(here.name + " " + tr("results.certificate_recognises")), {.color = palette().ink2, .align = Align::centre});
            paragraph(escape_markup(name_of(holder)), {.type = Type::h2, .color = palette().primary_ink, .align = Align::centre});
            paragraph(sentence_of(result), {.color = palette().ink2, .align = Align::centre});
            gap(4);
            ring_of(result, holder);
            row({.justify = Align::centre}, [&] { person_discs(result.contributors, static_cast<int>(most_named), 26); });
        });
        divider();
        for (const std::string& line : {fingerprint(result), tr("results.leaving_keeps")})
            paragraph(line, {.type = Type::small, .color = palette().ink3, .align = Align::centre});
    });
    row({.gap = 8}, [&] {
        if (button("copy", tr("results.copy_certificate"), {.icon = Icon::copy, .fill = true}))
            commands.push(app::CopyText{exchange::certificate_text(certificate_of(here, result, holder))});
        if (button("save", tr("results.save_certificate"), {.style = ButtonStyle::primary, .icon = Icon::download, .fill = true}))
            commands.push(app::SaveDocument{tr("results.certificate_file", {{"result", result.facts.name}, {"name", name_of(holder)}}) + ".html", "text/html;charset=utf-8",
                                            exchange::certificate_page(certificate_of(here, result, holder))});
    });
}

void result_panel(const Here& here, const ResultRow& result, ResultsState& state, app::Commands& commands) {
    const auto actions = [&] {
        if (button("change", tr("results.propose_change"), {.icon = Icon::vote, .fill = true})) go(here.href(To::results, "change-" + to_string(result.id)));
    };
    bool open = true;
    const std::string about = kind_and_date(result, here);
    side_panel("result", open, {.title = result.facts.name, .caption = about, .width = 388, .docked = true,
                                .lead = [&] { icon_tile(icon_of(result.facts.kind), tint_of(result.facts.kind), 40); }, .actions = actions},
               [&] {
                   const app::Person& holder = holder_of(result, state);
                   choose_holder(result, holder, state);
                   certificate(here, result, holder, commands);
                   heading(3, tr("results.contributors", {{"count", result.contributors.size()}}));
                   holders_table(here, result, commands);
                   heading(3, tr("results.facts"));
                   fact(tr("results.column_licence"), name_of_licence(result.facts.licence));
                   if (const std::string allowed = allowed_by_licence(result.facts.licence); !allowed.empty()) hint(allowed);
                   if (const std::string licence = text_of_licence(result.facts.licence); !licence.empty()) link("licence-text", tr("results.read_licence"), licence, {.icon = Icon::scale});
                   fact(tr("results.column_keeper"), name_and_you(result.keeper));
                   fact(tr("results.registered_by"), name_and_you(result.registered_by));
                   if (!result.facts.note.empty()) paragraph(escape_markup(result.facts.note), {.color = palette().ink2});
                   if (!result.facts.link.empty()) link("link", tr("results.open_link"), result.facts.link, {.icon = Icon::link});
                   link("history", tr("contributions.see_history"), here.href(To::history, to_string(result.last_change)), {.icon = Icon::history});
                   hint(tr("results.change_hint"));
               });
    if (!open) commands.push(app::Go{here.route(To::results), true});
}

} // namespace osmose::ui
