#include "ui/views/means.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/matching.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/views/means_forms.hpp"
#include "ui/views/means_parts.hpp"
#include "ui/views/means_words.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <map>

namespace osmose::ui {

using app::MeansFigures;
using app::NeedRow;
using app::OfferRow;
using locale::tr;
using To = app::Screen;

namespace {

constexpr std::size_t most_drawn = 40; // needs in the chart: beyond, the tables are the better picture

double width_of(Quantity volume) { return static_cast<double>(volume.thousandths); } // a width, no sum

MatchNeed drawn(const Here& here, const NeedRow& row) {
    return {.key = to_string(row.id), .label = row.facts.skill, .detail = detail_of(row.facts), .value = volume_of_whole(row.covered, row.volume, row.unit),
            .note = state_of(row), .href = here.href(To::means, to_string(row.id)), .unit = row.unit, .volume = width_of(row.volume),
            .covered = width_of(row.covered), .icon = icon_of_unit(row.facts.unit)};
}

MatchGiver drawn(const Here& here, const app::GiverRow& row) {
    return {.key = to_string(row.person.id) + row.unit, .label = name_and_you(row.person), .value = volume_of_whole(row.used, row.available, row.unit),
            .href = here.href(To::means, "of-" + to_string(row.person.id)), .unit = row.unit, .available = width_of(row.available), .used = width_of(row.used),
            .person = tint_order(row.person), .you = row.person.me};
}

// The first needs, who serves them, and then who else offers something.
MatchingChart chart_of(const Here& here, const MeansFigures& means) {
    MatchingChart chart{.name = tr("means.chart", {{"covered", means.covered}, {"planned", means.planned}}), .needs_label = tr("means.needs"),
                        .bands_label = tr("means.who_covers"), .givers_label = tr("means.offers_of_members"), .nobody = tr("means.nobody_offers"),
                        .needs = {}, .givers = {}, .bands = {}};
    std::map<std::pair<model::MemberId, std::string>, std::size_t> places;
    const auto place_of = [&](const app::Person& person, const std::string& unit) {
        const auto found = std::ranges::find_if(means.givers, [&](const app::GiverRow& row) { return row.person.id == person.id && row.unit == unit; });
        const auto [place, fresh] = places.try_emplace({person.id, unit}, chart.givers.size());
        if (fresh) chart.givers.push_back(drawn(here, *found));
        return place->second;
    };
    for (const NeedRow& row : means.needs) {
        if (!row.planned || chart.needs.size() == most_drawn) break;
        std::map<std::size_t, Quantity> bands; // of several offers of one member: one band
        for (const app::ServiceRow& service : row.served) bands[place_of(service.person, service.unit)].thousandths += service.volume.thousandths;
        for (const auto& [giver, volume] : bands)
            chart.bands.push_back({.need = chart.needs.size(), .giver = giver, .volume = width_of(volume), .value = locale::quantity(volume, row.unit)});
        chart.needs.push_back(drawn(here, row));
    }
    for (const app::GiverRow& row : means.givers)
        if (chart.givers.size() < most_drawn) place_of(row.person, row.unit);
    return chart;
}

std::string missing_words(const MeansFigures& means) {
    std::vector<std::string> volumes;
    for (const auto& [unit, volume] : means.missing) volumes.push_back(locale::quantity(volume, unit));
    return tr("means.chip_missing", {{"volume", locale::list_and(volumes)}});
}

void state_chips(const MeansFigures& means) {
    if (means.planned == 0) return;
    chip(tr("means.covered_of", {{"count", means.covered}, {"planned", means.planned}}), {.tone = means.covered == means.planned ? Tone::ok : Tone::neutral, .icon = Icon::check});
    if (!means.missing.empty()) chip(missing_words(means), {.tone = Tone::accent, .icon = Icon::triangle_alert});
}

// For which days it was matched, and for how much money.
void plan_words(const Here& here, const MeansFigures& means) {
    const std::string days = tr("means.plan", {{"from", locale::date(means.plan.from)}, {"to", locale::date(means.plan.to)}});
    const std::string money = means.asked ? tr("means.plan_money", {{"amount", locale::money(*means.asked, here.currency, {decimals(here.currency), decimals(here.currency)})}}) : tr("means.plan_free");
    paragraph(tr("means.plan_how") + " " + days + " " + money, {.type = Type::label, .color = palette().ink3});
}

void need_chip(const NeedRow& row) {
    if (!row.planned) return chip(tr("means.chip_not_planned"), {.icon = Icon::calendar});
    if (row.missing.thousandths == 0) return chip(tr("means.chip_covered"), {.tone = Tone::ok, .icon = Icon::check});
    chip(tr("means.chip_missing", {{"volume", locale::quantity(row.missing, row.unit)}}), {.tone = Tone::accent, .icon = Icon::triangle_alert});
}

void need_table(const Here& here, const std::vector<NeedRow>& rows, app::Commands& commands) {
    const auto figure = [](const std::string& words, Type type = Type::body) { text(words, {.type = type, .align = Align::end}); };
    const std::vector<Column<NeedRow>> columns{
        {.key = "icon", .title = "", .options = {.width = 40, .card = CardPart::lead}, .cell = [](const NeedRow& r) { icon_tile(icon_of_unit(r.facts.unit), Tone::neutral, 30); }},
        {.key = "skill", .title = tr("means.skill"), .options = {.grow = 1.4f, .card = CardPart::title}, .cell = [](const NeedRow& r) { text(r.facts.skill, {.type = Type::medium}); }},
        {.key = "detail", .title = tr("means.column_level"), .options = {.grow = 1, .card = CardPart::caption}, .cell = [](const NeedRow& r) { text(detail_of(r.facts), {.color = palette().ink2}); }},
        {.key = "days", .title = tr("means.when"), .options = {.grow = 1.2f, .hidden_on_tablet = true}, .cell = [](const NeedRow& r) { text(days_of(r.facts.from, r.facts.to), {.color = palette().ink2}); }},
        {.key = "priority", .title = tr("means.priority"), .options = {.width = 70, .figures = true, .hidden_on_tablet = true},
         .cell = [&](const NeedRow& r) { figure(std::to_string(model::priority_of(r.facts))); }},
        {.key = "covered", .title = tr("means.column_covered"), .options = {.width = 150, .figures = true, .card = CardPart::value},
         .cell = [&](const NeedRow& r) { figure(r.planned ? volume_of_whole(r.covered, r.volume, r.unit) : locale::quantity(r.facts.volume, r.facts.unit), Type::strong); }},
        {.key = "state", .title = tr("means.column_state"), .options = {.width = 170, .card = CardPart::below}, .cell = need_chip},
    };
    const Rows<NeedRow> how{.key = [](const NeedRow& r) { return to_string(r.id); }, .name = [](const NeedRow& r) { return r.facts.skill + ", " + state_of(r); }};
    const TableEvent event = table("needs", rows, how, columns, {.name = tr("means.needs"), .clickable = true});
    if (event.pressed >= 0) commands.push(app::Go{here.route(To::means, to_string(rows[static_cast<std::size_t>(event.pressed)].id)), true});
}

void offer_table(const Here& here, const std::vector<OfferRow>& rows, app::Commands& commands) {
    const auto figure = [](const std::string& words, Type type = Type::body) { text(words, {.type = type, .align = Align::end}); };
    const std::vector<Column<OfferRow>> columns{
        {.key = "disc", .title = "", .options = {.width = 40, .card = CardPart::lead}, .cell = [](const OfferRow& r) { person_disc(r.person, 30); }},
        {.key = "member", .title = tr("members.column_member"), .options = {.grow = 1, .card = CardPart::title}, .cell = [](const OfferRow& r) { text(name_and_you(r.person), {.type = Type::medium}); }},
        {.key = "skill", .title = tr("means.skill"), .options = {.grow = 1.2f, .card = CardPart::caption}, .cell = [](const OfferRow& r) { text(r.facts.skill); }},
        {.key = "level", .title = tr("means.column_level"), .options = {.width = 90, .hidden_on_tablet = true}, .cell = [](const OfferRow& r) { text(level_word(r.facts.level), {.color = palette().ink2}); }},
        {.key = "days", .title = tr("means.when"), .options = {.grow = 1.2f, .hidden_on_tablet = true}, .cell = [](const OfferRow& r) { text(days_of(r.facts.from, r.facts.to), {.color = palette().ink2}); }},
        {.key = "volume", .title = tr("means.volume"), .options = {.width = 150, .figures = true, .card = CardPart::value}, .cell = [&](const OfferRow& r) { figure(volume_each(r.facts), Type::strong); }},
        {.key = "asked", .title = tr("means.column_asked"), .options = {.width = 110, .figures = true, .hidden_on_tablet = true},
         .cell = [&](const OfferRow& r) { figure(r.facts.compensation.minor == 0 ? tr("means.asks_nothing") : locale::money(r.facts.compensation, here.currency)); }},
        {.key = "used", .title = tr("means.column_used"), .options = {.width = 150, .figures = true, .card = CardPart::under_value},
         .cell = [&](const OfferRow& r) { figure(r.planned ? volume_of_whole(r.used, r.given, r.unit) : tr("means.not_planned")); }},
    };
    const Rows<OfferRow> how{.key = [](const OfferRow& r) { return to_string(r.id); }, .name = [](const OfferRow& r) { return name_of(r.person) + ", " + r.facts.skill; },
                             .selected = [](const OfferRow& r) { return r.person.me; }};
    const TableEvent event = table("offers", rows, how, columns, {.name = tr("means.offers"), .clickable = true});
    if (event.pressed >= 0) commands.push(app::Go{here.route(To::means, to_string(rows[static_cast<std::size_t>(event.pressed)].id)), true});
}

void buttons(const Here& here, const MeansFigures& means, bool large) {
    const auto why = [](const Result<void>& may) { return may ? std::string{} : locale::sentence(may.error()); };
    const bool brief = narrow() && !large;
    const std::string no_need = why(means.may_need), no_offer = why(means.may_offer);
    if (button(large ? "need-first" : "need", tr(brief ? "means.add_need_short" : "means.add_need"), {.icon = Icon::plus, .disabled_because = no_need})) go(here.href(To::means, "new-need"));
    if (button(large ? "offer-first" : "offer", tr(brief ? "means.add_offer_short" : "means.add_offer"), {.style = ButtonStyle::primary, .icon = Icon::hand_heart, .disabled_because = no_offer}))
        go(here.href(To::means, "new-offer"));
}

void matching_part(const Here& here, const MeansFigures& means) {
    if (means.refused) return status_strip("refused", locale::sentence(*means.refused), {.tone = Tone::warn, .icon = Icon::triangle_alert});
    const MatchingChart chart = chart_of(here, means);
    if (chart.needs.empty() && chart.givers.empty()) return paragraph(tr("means.nothing_planned"), {.color = palette().ink2});
    if (narrow()) card("matched", {}, [&] { matching("matching", chart); });
    else matching("matching", chart);
    if (means.planned > chart.needs.size() && !chart.needs.empty()) hint(tr("means.more_needs", {{"count", chart.needs.size()}}));
    plan_words(here, means);
}

void shown_part(const Here& here, const MeansFigures& means, MeansState& state, app::Commands& commands) {
    if (state.shown == "needs") {
        if (means.needs.empty()) return empty_state(tr("means.no_need"), tr("means.no_need_hint"));
        return need_table(here, means.needs, commands);
    }
    if (state.shown == "offers") {
        if (means.offers.empty()) return empty_state(tr("means.no_offer"), tr("means.no_offer_hint"));
        return offer_table(here, means.offers, commands);
    }
    matching_part(here, means);
}

} // namespace

void means_view(const Here& here, const MeansShown& shown, MeansState& state, app::Commands& commands) {
    const MeansFigures& means = shown.figures.means();
    page_header(tr("means.title"), tr("means.subtitle"), {.actions = [&] { buttons(here, means, false); }});
    if (means.needs.empty() && means.offers.empty()) {
        empty_state(tr("means.empty"), tr("means.empty_hint"), [&] { buttons(here, means, true); });
    } else {
        const std::string labels[]{tr(tiny() ? "means.who_covers_short" : "means.who_covers"), tr("means.needs_count", {{"count", means.needs.size()}}), tr("means.offers_count", {{"count", means.offers.size()}})};
        const auto parts = [&] { segmented("shown", tr("means.title"), state.shown, {{"matching", labels[0]}, {"needs", labels[1]}, {"offers", labels[2]}}); };
        if (narrow()) {
            parts();
            row({.wrap = true}, [&] { state_chips(means); });
        } else {
            row({.gap = 12}, [&] {
                parts();
                state_chips(means);
            });
        }
        shown_part(here, means, state, commands);
        my_time(here, shown, state, commands);
    }
    means_panels(here, shown, state, commands);
    means_form(here, {.figures = shown.figures, .what = shown.item, .back = here.route(To::means)}, state.form, commands);
    cap_dialog(here, shown, state.cap, commands);
    done_dialog(here, state.done, commands);
}

} // namespace osmose::ui
