#include "ui/views/fairness.hpp"

#include "app/fairness_figures.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/lorenz.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/persons.hpp"
#include "ui/views/charter_card.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <cmath>

namespace osmose::ui {

using app::FairnessFigures;
using app::FairnessRow;
using app::TurnoutRow;
using locale::tr;
using To = app::Screen;

namespace {

double place_of(const Fraction& part) { return static_cast<double>(round_half_even(part * Fraction(1'000'000)).convert_to<std::int64_t>()) / 1e6; } // on the screen

std::string index_of(const rules::Spread& spread) { return locale::decimal(spread.gini, {3, 3}); }

// A gap may be less than a cent: then as many decimals as it takes to see it.
std::string gap_amount(const Here& here, const Fraction& minor_units) {
    const int places = decimals(here.currency);
    const bool less_than_one = minor_units < Fraction(1) && Fraction(-1) < minor_units;
    const std::string amount = locale::money(minor_units, here.currency, {places, less_than_one ? places + 2 : places});
    return minor_units == Fraction{} ? amount : locale::with_sign(amount);
}

std::string gap_part(const Fraction& gap) {
    const std::string part = locale::percent(gap, {2, 4});
    return gap == Fraction{} ? part : locale::with_sign(part);
}

std::string gap_words(const FairnessFigures& figures) {
    if (!figures.furthest) return tr("fairness.nothing_shared");
    if (*figures.furthest->gap == Fraction{}) return tr("fairness.no_gap");
    return tr("fairness.gap_of", {{"name", name_of(figures.furthest->person)}});
}

std::string compared(const FairnessFigures& figures) {
    if (!figures.any_received) return tr("fairness.nothing_shared");
    if (figures.gains.gini == figures.contributions.gini) return tr("fairness.same");
    return tr(figures.gains.gini < figures.contributions.gini ? "fairness.more_even" : "fairness.less_even");
}

void indicators(const Here& here, const FairnessFigures& figures) {
    const std::string none = "—";
    const auto why = [&](bool known, const std::string& figure) { return known ? here.href(To::explain, figure) : std::string{}; };
    grid(4, {.least = 236, .most_columns = 4}, [&](int i) {
        switch (i) {
        case 0:
            return key_card("gini-contributions", tr("fairness.gini_contributions"), figures.any_brought ? index_of(figures.contributions) : none,
                            {.note = tr("fairness.gini_scale"), .explain = why(figures.any_brought, "gini/contributions"), .large = true});
        case 1: return key_card("gini-gains", tr("fairness.gini_gains"), figures.any_received ? index_of(figures.gains) : none, {.note = compared(figures), .explain = why(figures.any_received, "gini/gains"), .large = true});
        case 2:
            return key_card("gap", tr("fairness.greatest_gap"), figures.furthest ? gap_amount(here, figures.furthest->gap_money) : none,
                            {.note = gap_words(figures),
                             .explain = figures.furthest ? why(true, "gap/" + to_string(figures.furthest->person.id)) : "", .large = true});
        default:
            return key_card("turnout", tr("fairness.turnout"), figures.turnout ? locale::percent(*figures.turnout, {0, 0}) : none,
                            {.note = figures.turnout ? tr("fairness.voices", {{"count", figures.voted}, {"whole", figures.voters}}) : tr("fairness.no_vote"),
                             .explain = why(figures.turnout.has_value(), "turnout"), .large = true});
        }
    });
}

std::string step_words(const FairnessFigures& figures, std::size_t people) {
    const std::string brought = locale::percent(figures.contributions.lorenz[people].held, {0, 1});
    if (!figures.any_received) return tr("fairness.step_brought", {{"count", people}, {"brought", brought}});
    return tr("fairness.step", {{"count", people}, {"brought", brought}, {"received", locale::percent(figures.gains.lorenz[people].held, {0, 1})}});
}

LorenzChart chart_of(const FairnessFigures& figures) {
    const auto& brought = figures.contributions.lorenz;
    LorenzChart chart{.name = tr("fairness.lorenz_name", {{"contributions", index_of(figures.contributions)}, {"gains", index_of(figures.gains)}}),
                      .summary = figures.of_three_greatest ? tr("fairness.three_greatest", {{"part", locale::percent(*figures.of_three_greatest, {0, 0})}}) : tr("fairness.point_at"),
                      .equality = tr("fairness.equality"), .brought_label = tr("fairness.contributions"), .received_label = tr("fairness.received"),
                      .first = tr("count.members", {{"count", 0}}), .last = tr("count.members", {{"count", brought.size() - 1}}), .received = figures.any_received, .steps = {}};
    for (std::size_t i = 0; i < brought.size(); ++i)
        chart.steps.push_back({.people = place_of(brought[i].people), .brought = place_of(brought[i].held), .received = place_of(figures.gains.lorenz[i].held),
                               .words = step_words(figures, i)});
    return chart;
}

void curve_table(const FairnessFigures& figures) {
    struct Step {
        std::size_t people;
        const rules::LorenzPoint *brought, *received;
    };
    std::vector<Step> steps;
    for (std::size_t i = 1; i < figures.contributions.lorenz.size(); ++i) steps.push_back({i, &figures.contributions.lorenz[i], &figures.gains.lorenz[i]});
    const auto percent = [](const Fraction& part) { text(locale::percent(part, {1, 1}), {.align = Align::end}); };
    std::vector<Column<Step>> columns{
        {.key = "people", .title = tr("fairness.least"), .options = {.grow = 1, .card = CardPart::title}, .cell = [](const Step& s) { text(tr("fairness.least_of", {{"count", s.people}})); }},
        {.key = "brought", .title = tr("fairness.contributions"), .options = {.width = 90, .figures = true, .card = CardPart::value}, .cell = [&](const Step& s) { percent(s.brought->held); }},
    };
    if (figures.any_received)
        columns.push_back({.key = "received", .title = tr("fairness.received"), .options = {.width = 110, .figures = true, .card = CardPart::under_value}, .cell = [&](const Step& s) { percent(s.received->held); }});
    table<Step>("curve", steps, {.key = [](const Step& s) { return std::to_string(s.people); }}, columns, {.name = tr("fairness.who_brings"), .row_height = 38, .flush = true});
}

// What the two indices mean, in a sentence: the mean difference of two members is twice the index times the mean.
void meanings(const FairnessFigures& figures) {
    const auto twice = [](const rules::Spread& spread) { return locale::percent(spread.gini * Fraction(2), {0, 0}); };
    inset_box([&] {
        paragraph(tr("fairness.gini_means", {{"part", twice(figures.contributions)}}), {.color = palette().ink2});
        if (figures.any_received) paragraph(tr("fairness.gini_gains_means", {{"part", twice(figures.gains)}}), {.color = palette().ink2});
    });
}

void curves(const FairnessFigures& figures, FairnessState& state) {
    const auto form = [&] {
        if (figures.any_brought && text_button("form", tr(state.as_table ? "fairness.as_curve" : "fairness.as_table"), {.icon = state.as_table ? Icon::chart_spline : Icon::table_2}))
            state.as_table = !state.as_table;
    };
    card("curves", {.title = tr("fairness.who_brings"), .caption = tr("fairness.lorenz"), .actions = form}, [&] {
        if (!figures.any_brought) return empty_state(tr("contributions.empty"), tr("fairness.no_contribution"));
        if (state.as_table) curve_table(figures);
        else lorenz("lorenz", chart_of(figures));
        meanings(figures);
    });
}

void gap_table(const Here& here, const FairnessFigures& figures) {
    const auto figure = [](const std::string& words, Type type = Type::body) { text(words, {.type = type, .align = Align::end}); };
    const locale::Decimals shown = phone() ? locale::Decimals{1, 1} : locale::Decimals{2, 2};
    const auto share = [&](const std::optional<Fraction>& part) { return part ? locale::percent(*part, shown) : std::string("—"); };
    const double most = figures.furthest ? std::max(1e-9, std::abs(place_of(*figures.furthest->gap))) : 1;
    const std::vector<Column<FairnessRow>> columns{
        {.key = "disc", .title = "", .options = {.width = 40, .card = CardPart::lead}, .cell = [](const FairnessRow& r) { person_disc(r.person, 30); }},
        {.key = "member", .title = tr("members.column_member"), .options = {.grow = 1.2f, .card = CardPart::title},
         .cell = [](const FairnessRow& r) { text(name_and_you(r.person), {.type = Type::medium}); }},
        {.key = "brought", .title = tr("fairness.part_brought"), .options = {.width = 130, .figures = true, .card = CardPart::caption},
         .cell = [&](const FairnessRow& r) {
             if (phone()) text(tr("fairness.parts", {{"brought", share(r.of_contributions)}, {"received", share(r.of_gains)}}), {.color = palette().ink2});
             else figure(share(r.of_contributions));
         }},
        {.key = "received", .title = tr("fairness.part_received"), .options = {.width = 130, .figures = true}, .cell = [&](const FairnessRow& r) { figure(share(r.of_gains)); }},
        {.key = "bar", .title = tr("fairness.gap"), .options = {.grow = 1, .hidden_on_tablet = true},
         .cell = [&](const FairnessRow& r) {
             if (r.gap) signed_meter("", static_cast<float>(place_of(*r.gap) / most), member_tint(tint_order(r.person)));
         }},
        {.key = "gap", .title = tr("fairness.gap_points"), .options = {.width = 110, .figures = true, .card = CardPart::value},
         .cell = [&](const FairnessRow& r) { figure(r.gap ? gap_part(*r.gap) : "—", Type::strong); }},
        {.key = "money", .title = tr("fairness.gap_money"), .options = {.width = 130, .figures = true, .card = CardPart::under_value},
         .cell = [&](const FairnessRow& r) { figure(r.gap ? gap_amount(here, r.gap_money) : "—"); }},
    };
    const TableEvent event = table<FairnessRow>("gaps", figures.members, {.key = [](const FairnessRow& r) { return to_string(r.person.id); }, .name = [](const FairnessRow& r) { return name_of(r.person); },
                                                 .selected = [](const FairnessRow& r) { return r.person.me; }},
                       columns, {.name = tr("fairness.gap_by_member"), .clickable = figures.furthest.has_value()});
    if (event.pressed >= 0) go(here.href(To::explain, "gap/" + to_string(figures.members[static_cast<std::size_t>(event.pressed)].person.id)));
}

void gaps(const Here& here, const FairnessFigures& figures) {
    section(tr("fairness.gap_by_member"), {}, [&] {
        paragraph(tr(figures.furthest ? "fairness.gap_hint" : "fairness.gap_later"), {.color = palette().ink2});
        if (phone()) hint(tr("fairness.parts_hint"));
        gap_table(here, figures);
    });
}

void votes(const Here& here, const FairnessFigures& figures) {
    if (figures.votes.empty()) return;
    const std::vector<Column<TurnoutRow>> columns{
        {.key = "title", .title = tr("fairness.decision"), .options = {.grow = 2, .card = CardPart::title}, .cell = [](const TurnoutRow& r) { text(r.title, {.type = Type::medium}); }},
        {.key = "bar", .title = "", .options = {.grow = 1, .hidden_on_tablet = true}, .cell = [](const TurnoutRow& r) { meter("", static_cast<float>(place_of(r.part))); }},
        {.key = "voices", .title = tr("fairness.voices_column"), .options = {.width = 130, .figures = true, .card = CardPart::caption},
         .cell = [](const TurnoutRow& r) { text(tr("fairness.voices", {{"count", r.voted}, {"whole", r.voters}}), {.color = palette().ink2, .align = phone() ? Align::start : Align::end}); }},
        {.key = "part", .title = tr("fairness.turnout"), .options = {.width = 120, .figures = true, .card = CardPart::value},
         .cell = [](const TurnoutRow& r) { text(locale::percent(r.part, {0, 0}), {.type = Type::strong, .align = Align::end}); }},
    };
    section(tr("fairness.turnout_by_decision"), [&] {
        const TableEvent event = table<TurnoutRow>("votes", figures.votes, {.key = [](const TurnoutRow& r) { return to_string(r.decision); }, .name = [](const TurnoutRow& r) { return r.title; }},
                                                   columns, {.name = tr("fairness.turnout_by_decision"), .clickable = true});
        if (event.pressed >= 0) go(here.href(To::decisions, to_string(figures.votes[static_cast<std::size_t>(event.pressed)].decision)));
    });
}

} // namespace

void fairness_view(const Here& here, const app::Figures& all, FairnessState& state) {
    page_header(tr("fairness.title"), tr("fairness.subtitle"));
    const Result<FairnessFigures>& figures = all.fairness();
    if (!figures) return status_strip("refused", locale::sentence(figures.error()), {.tone = Tone::warn, .icon = Icon::triangle_alert});
    indicators(here, *figures);
    columns({5, 6}, {[&] { curves(*figures, state); }, [&] { charter_card(here, all); }});
    if (figures->any_brought) gaps(here, *figures);
    votes(here, *figures);
}

} // namespace osmose::ui
