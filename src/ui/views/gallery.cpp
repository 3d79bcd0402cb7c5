#include "ui/views/gallery.hpp"

#include "base/currency.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/calendar_week.hpp"
#include "ui/charts/charts.hpp"
#include "ui/charts/columns.hpp"
#include "ui/charts/lorenz.hpp"
#include "ui/charts/matching.hpp"
#include "ui/charts/pair_matrix.hpp"
#include "ui/charts/shares_ring.hpp"
#include "ui/frame.hpp"
#include "ui/marks.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/choice_card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/explain_tree.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/ranked_list.hpp"
#include "ui/widgets/reorder_list.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <array>

namespace osmose::ui {

using locale::tr;

namespace {

constexpr Person team[] = {{"Nadia Benali", 0}, {"Thomas Lefèvre", 1}, {"Julien Marchand", 2}, {"Awa Diallo", 3},
                           {"Paul Girard", 4}, {"Sophie Nguyen", 5}, {"Karim Haddad", 6}, {"Inès Moreau", 7}, {"Élodie", 12}};

std::string euros(std::int64_t minor) { return locale::money(Money{minor}, Currency{}); }

void type_card() {
    card("type", {.title = tr("gallery.type")}, [] {
        const std::string words = tr("gallery.sample_text");
        for (const Type each : {Type::hero, Type::figure_l, Type::figure_m, Type::h1, Type::h2, Type::h3, Type::body, Type::strong, Type::medium, Type::label, Type::small})
            paragraph(words, {.type = each});
        paragraph(words, {.struck = true});
        text("œ Œ é è ç « " + euros(1'248'000) + " » − × ÷ … ’", {.type = Type::h3});
        paragraph("Αθήνα · Москва · 東京 · القاهرة · हिन्दी · 🥖", {.type = Type::h3});
    });
}

void buttons_card() {
    card("buttons", {.title = tr("gallery.buttons")}, [] {
        row({.wrap = true}, [] {
            button("primary", tr("contributions.save"), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter"});
            button("outline", tr("exchange.save_file"), {.icon = Icon::download});
            button("soft", tr("exchange.read"), {.style = ButtonStyle::soft, .icon = Icon::check});
            button("ghost", tr("action.cancel"), {.style = ButtonStyle::ghost});
            button("danger", tr("settings.erase"), {.style = ButtonStyle::danger});
            button("danger-filled", tr("settings.erase"), {.style = ButtonStyle::danger_filled});
            button("disabled", tr("gallery.state_disabled"), {.style = ButtonStyle::primary, .disabled_because = tr("history.undo_none")});
        });
        row({.wrap = true}, [] {
            button("small", tr("action.details"), {.size = ButtonSize::small});
            button("small-primary", tr("action.show"), {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::arrow_right});
            button("large", tr("projects.create"), {.style = ButtonStyle::primary, .size = ButtonSize::large, .icon = Icon::plus});
            icon_button("icon", Icon::download, tr("exchange.save_file"));
            icon_button("icon-framed", Icon::moon, tr("settings.theme"), {.framed = true});
            icon_button("icon-disabled", Icon::undo_2, tr("action.undo"), {.disabled_because = tr("history.undo_none")});
            menu_button("menu", Icon::chevron_down, tr("gallery.navigation"), [] {
                menu_item("one", tr("action.show"), {.icon = Icon::arrow_right, .shortcut = "Ctrl+S"});
                menu_item("two", tr("gallery.state_selected"), {.chosen = true});
                menu_item("three", tr("settings.erase"), {.icon = Icon::trash_2, .danger = true});
            });
        });
        row({.wrap = true}, [] {
            link("link", tr("action.see_all"), "#/gallery", {.arrow = true});
            link("link-icon", tr("sharing.explain_all"), "#/gallery", {.icon = Icon::list_tree});
            text_button("text", tr("action.undo"));
            key_hint("Ctrl+K");
        });
    });
}

void fields_card(GalleryState& state) {
    card("fields", {.title = tr("gallery.fields")}, [&] {
        text_field("text", state.text, {.label = tr("gallery.sample_label"), .hint = tr("gallery.sample_hint"), .placeholder = "Le fournil partagé", .optional = true});
        text_field("wrong", state.wrong, {.label = tr("gallery.state_error"), .error = tr("gallery.sample_error")});
        std::string fixed = tr("gallery.state_disabled");
        text_field("disabled", fixed, {.label = tr("gallery.state_disabled"), .disabled_because = tr("history.undo_none")});
        columns({1, 1}, {[&] { number_field("number", state.number, {.label = tr("contributions.column_quantity"), .unit = "h", .input_mode = "decimal"}); },
                         [&] { search_field("search", state.search, {.label = tr("exchange.paste_label"), .icon = Icon::search}); }});
        const std::array labels{tr("unit_name.hour"), tr("unit_name.day")};
        columns({1, 1}, {[&] { select("unit", state.unit, {.label = tr("contributions.unit")}, {{.key = "hour", .label = labels[0]}, {.key = "day", .label = labels[1]}}); },
                         [&] { date_field("day", state.day, {.label = tr("contributions.when")}); }});
        date_range("period", tr("contributions.period"), state.period);
        text_area("area", state.area, {.label = tr("contributions.note"), .optional = true}, 3);
        form_error(tr("gallery.sample_error"));
    });
}

void choices_card(GalleryState& state) {
    card("choices", {.title = tr("gallery.choices")}, [&] {
        const std::string day = tr("unit_name.day"), hour = tr("unit_name.hour"), tree = tr("explain.tree"), sentence = tr("explain.sentence");
        row([&] { segmented("segment", tr("gallery.choices"), state.segment, {{"day", day}, {"hour", hour}}); });
        tabs("tabs", tr("gallery.navigation"), state.tab, {{"tree", tree}, {"sentence", sentence}});
        const std::string first = tr("gallery.state_normal"), second = tr("gallery.state_selected"), hint_words = tr("gallery.sample_hint");
        radio_group("radio", tr("gallery.choices"), state.radio, {{"one", first, hint_words}, {"two", second}});
        checkbox("ticked", tr("gallery.state_selected"), state.ticked, {.caption = hint_words});
        checkbox("unticked", tr("gallery.state_normal"), state.unticked);
        bool fixed = false;
        checkbox("tick-disabled", tr("gallery.state_disabled"), fixed, {.disabled_because = tr("history.undo_none")});
        toggle("on", tr("gallery.state_selected"), state.on);
        toggle("off", tr("gallery.state_normal"), state.off, {.caption = hint_words});
        std::vector<std::string> names;
        std::vector<Choice> kinds;
        names.reserve(3);
        for (const model::ContributionKind kind : {model::ContributionKind::time, model::ContributionKind::money, model::ContributionKind::use})
            names.push_back(word_of(kind)), kinds.push_back({.key = model::word(kind), .label = names.back(), .icon = icon_of(kind), .tint = tint_of(kind)});
        choice_cards("kinds", tr("contributions.what"), state.kind, {.least = 86, .upright = true}, kinds);
        choice_card("first-choice", {.icon = Icon::plus, .title = tr("projects.create"), .hint = hint_words, .href = "#/gallery", .first = true});
    });
}

void ranking_card(GalleryState& state) {
    card("ranking", {.title = tr("gallery.ranking")}, [&] {
        static const std::vector<std::string> days{"Samedi, Croix de Chavaux", "Mercredi, place Carnot", "Dimanche, Ruffins"};
        ranked_list("options", tr("gallery.ranking"), state.ranking, {{"1", days[0]}, {"2", days[1]}, {"3", days[2]}});
        pair_matrix(tr("decisions.pairs"), days, {{0, 6, 6}, {3, 0, 7}, {3, 2, 0}});
        const Part parts[]{{.label = tr("decisions.voice.yes"), .value = "4", .amount = 4, .color = color_of(model::Voice::yes)},
                           {.label = tr("decisions.voice.no"), .value = "1", .amount = 1, .color = color_of(model::Voice::no)}};
        stacked_bar(tr("decisions.result"), parts, 12);
        legend_line(parts);
    });
}

void people_card() {
    card("people", {.title = tr("gallery.avatars")}, [] {
        row({.wrap = true}, [] {
            for (const Person& person : team) avatar(person, 30);
        });
        row([] {
            avatar_stack(team, 6);
            badge(3);
        });
        row({.wrap = true}, [] {
            chip(tr("gallery.state_normal"));
            chip(tr("revenue.shared"), {.tone = Tone::ok, .icon = Icon::check});
            chip(tr("revenue.waiting"), {.tone = Tone::warn, .icon = Icon::clock});
            chip(tr("entry_state.refused"), {.tone = Tone::bad, .icon = Icon::message_circle_warning});
            chip(word_of(model::Role::treasurer), {.tone = Tone::info});
            chip(word_of(model::Role::ambassador), {.tone = Tone::violet});
            chip(tr("nav.to_confirm", {{"count", 3}}), {.tone = Tone::accent, .icon = Icon::hand_heart});
            chip("CC-BY-SA-4.0", {.tone = Tone::outlined, .icon = Icon::scale});
            removable_chip("year", "2026", tr("action.close"), {.icon = Icon::calendar});
        });
        row({.wrap = true}, [] {
            for (const Tint tint : all_tints) icon_tile(Icon::clock, tint);
            icon_tile(Icon::landmark, Tone::ok, 40);
            icon_tile_filled(Icon::croissant, palette().accent, 44);
            icon_mark(Icon::circle_check, palette().primary, 18);
        });
    });
}

void order_card(GalleryState& state) {
    card("order", {.title = tr("gallery.order")}, [&] {
        std::vector<std::string> names;
        std::vector<ReorderItem> items{{.key = "revenue", .name = tr("rules.revenue"), .fixed = true}};
        names.reserve(state.order.size());
        for (const model::StepKind step : state.order) {
            names.push_back(word_of(step));
            items.push_back({.key = model::word(step), .name = names.back()});
        }
        const auto moved = reorder_list("steps", tr("gallery.order"), items, [&](std::size_t i) {
            if (i > 0) icon_tile(icon_of(state.order[i - 1]), Tone::neutral, 30);
            text(i == 0 ? tr("rules.revenue") : names[i - 1], {.type = Type::medium});
        });
        if (moved) reorder(state.order, {moved->from - 1, moved->to - 1});
    });
}

void messages_card(GalleryState& state) {
    card("messages", {.title = tr("gallery.messages")}, [&] {
        const std::string words = tr("gallery.sample_hint");
        status_strip("ok", words, {.tone = Tone::ok, .icon = Icon::circle_check});
        status_strip("info", words, {.actions = [] { link("see", tr("action.details"), "#/gallery"); }});
        status_strip("warn", words, {.tone = Tone::warn, .icon = Icon::triangle_alert});
        status_strip("bad", tr("gallery.sample_error"), {.tone = Tone::bad, .icon = Icon::circle_x});
        progress("progress", tr("progress.opening"), .4f, tr("action.cancel"));
        meter(tr("progress.opening"), .6f);
        steps(tr("create.title"), {tr("gallery.fields"), tr("gallery.choices"), tr("gallery.tables")}, 1);
        row({.wrap = true}, [&] {
            if (button("toast", tr("gallery.messages"))) show_toast({.text = tr("gallery.sample_hint"), .action_label = tr("action.undo"), .action = [] {}});
            if (button("dialog", tr("gallery.dialogs"))) state.dialog = true;
            if (button("panel", tr("gallery.navigation"))) state.panel = true;
        });
        inset_box([] { fact(tr("sharing.total"), euros(1'248'000)); });
        drop_zone("drop", tr("projects.drop_hint"));
    });
}

void tables_card() {
    struct Row {
        std::string_view name;
        std::int64_t part;
    };
    static constexpr Row list_of[] = {{"Nadia Benali", 208'885}, {"Awa Diallo", 43'359}, {"Inès Moreau", 20'516}};
    const std::vector<Column<Row>> columns_of{
        {.key = "member", .title = tr("sharing.column_member"), .options = {.grow = 1, .sortable = true, .card = CardPart::title},
         .cell = [](const Row& each) { text(each.name); }, .total = [] { text(tr("sharing.total"), {.type = Type::strong}); }},
        {.key = "part", .title = tr("sharing.column_part"), .options = {.figures = true, .sortable = true, .card = CardPart::value},
         .cell = [](const Row& each) { text(euros(each.part), {.align = Align::end}); }, .total = [] { text(euros(272'760), {.type = Type::strong, .align = Align::end}); }},
    };
    card("tables", {.title = tr("gallery.tables"), .flush = true}, [&] {
        table<Row>("members", list_of, {.key = [](const Row& each) { return std::string(each.name); }, .selected = [](const Row& each) { return each.name == "Awa Diallo"; }},
                   columns_of, {.name = tr("gallery.tables"), .flush = true});
    });
    static constexpr Row grouped[] = {{"", 252'244}, {"Nadia Benali", 208'885}, {"Awa Diallo", 43'359}, {"", 20'516}, {"Inès Moreau", 20'516}};
    Rows<Row> groups{.key = [](const Row& each) { return std::string(each.name) + std::to_string(each.part); }};
    groups.heads = [](const Row& each) { return each.name.empty(); };
    groups.head = [](const Row& each) {
        strong(tr("contributions.group_month"));
        spacer();
        strong(euros(each.part));
    };
    card("groups", {.title = tr("contributions.group"), .flush = true}, [&] { table<Row>("groups", grouped, groups, columns_of, {.name = tr("contributions.group"), .flush = true}); });
}

void week_card() {
    const Date monday = parse_date("2026-10-12").value();
    CalendarWeek week{.name = "12 – 18 oct. 2026", .total = "15,5 h", .days = {}, .today = {monday.days + 2}};
    for (std::size_t i = 0; i < week.days.size(); ++i) week.days[i].date = {monday.days + static_cast<std::int32_t>(i)};
    week.days[0] = {.date = monday, .total = "15,5 h", .entries = {{.key = "one", .title = "Fournées de la semaine 41", .value = "8 h", .caption = "Julien Marchand", .href = "#/gallery"},
                                                                  {.key = "two", .title = "Tournées du week-end", .value = "7,5 h", .caption = "Karim Haddad", .href = "#/gallery", .quiet = true}}};
    week.days[2].entries = {{.key = "three", .title = "Bannetons", .value = euros(18'640), .caption = "Nadia Benali", .icon = Icon::receipt, .tint = Tint::advance, .href = "#/gallery"}};
    calendar_week("week", week);
}

void charts_card(GalleryState& state) {
    card("charts", {.title = tr("gallery.charts")}, [&] {
        Cascade chart{.name = tr("sharing.view_waterfall"), .sources = {{.key = "sales", .label = tr("revenue_kind.sale"), .detail = {}, .value = euros(900'000), .amount = 9000, .color = chart_fill(Tint::money)},
                                                                        {.key = "gifts", .label = tr("revenue_kind.gift"), .detail = {}, .value = euros(348'000), .amount = 3480, .color = chart_fill(Tint::time)}},
                      .steps = {{.key = "costs", .label = tr("step.costs"), .detail = tr("step.costs_short"), .value = euros(321'460), .amount = 3214.6, .color = color_of(model::StepKind::costs)},
                                {.key = "reserve", .label = tr("step.reserve"), .detail = "15 %", .value = euros(138'981), .amount = 1389.81, .color = color_of(model::StepKind::reserve)}},
                      .members = {}, .revenue_label = tr("sharing.revenue"), .revenue = euros(1'248'000), .members_label = tr("sharing.to_members"), .members_total = euros(787'559),
                      .revenue_amount = 12480, .members_amount = 7875.59};
        const double parts[] = {4500, 2500, 875.59};
        for (int i = 0; i < 3; ++i)
            chart.members.push_back({.key = std::to_string(i), .label = std::string(team[i].name), .detail = {}, .value = euros(static_cast<std::int64_t>(parts[i] * 100)), .amount = parts[i],
                                     .person = team[i].order, .you = i == 1});
        cascade("cascade", chart);
        bars("bars", tr("overview.by_kind"), {{.key = "time", .label = word_of(model::ContributionKind::time), .value = "840,00", .note = "81 %", .amount = 840, .icon = Icon::clock, .tint = Tint::time},
                                              {.key = "use", .label = word_of(model::ContributionKind::use), .value = "192,00", .note = "19 %", .amount = 192, .icon = Icon::wrench, .tint = Tint::equipment}});
        for (const double balance : {1073.13, 0.0, -480.0})
            row({.gap = 12}, [&] {
                text(euros(static_cast<std::int64_t>(balance * 100)), {.align = Align::end});
                balance_bar(balance, {.least = -480, .most = 1073.13}, 180);
            });
        equal_parts(9, 3, chart_fill(Tint::equipment));
        equal_parts(400, 120, chart_fill(Tint::idea));
        const ColumnChart months{.name = tr("overview.over_time"), .unit = tr("overview.points"), .periods = tr("overview.month"),
                                 .ticks = {"1", "2", "3"}, .titles = {tr("date.month.1"), tr("date.month.2"), tr("date.month.3")},
                                 .series = {{word_of(model::ContributionKind::time), chart_fill(Tint::time), {42'000, 0, 18'000}}, {word_of(model::ContributionKind::use), chart_fill(Tint::equipment), {9'000, 0, 1'200}}},
                                 .written = [](std::int64_t minor) { return locale::points(Money{minor}); },
                                 .on_axis = [](std::int64_t minor) { return locale::decimal(minor, 2, {0, 2}); }};
        column_chart("columns", months);
        column_table("columns-table", months);
        ring(tr("nav.members"), 9, 11, "9 / 11", tr("nav.members"));
        formula(tr("explain.sentence"), {{.value = "7,1343 %", .words = tr("explain.share")}, {.value = euros(801'870), .words = tr("explain.to_members"), .operation = "×"},
                                         {.value = euros(57'208), .words = tr("explain.due", {{"name", "Awa"}}), .operation = "=", .result = true}});
        const ExplainNode entry{.key = "0", .title = tr("gallery.sample_text"), .detail = tr("gallery.sample_hint"), .value = "450,00", .icon = Icon::clock, .tint = Tint::time, .href = "#/gallery"};
        ExplainNode second = entry;
        second.key = "1", second.operation = "+";
        const ExplainNode root{.key = "0", .title = tr("explain.share"), .detail = {}, .value = "900,00", .children = {{.key = "0", .title = tr("explain.weights"), .detail = {}, .value = "900,00", .children = {entry, second}}}};
        explain_tree("tree", tr("explain.tree"), root, state.open);
    });
}

void matching_card() {
    card("matching-card", {.title = tr("means.who_covers")}, [] {
        MatchingChart chart{.name = tr("means.who_covers"), .needs_label = tr("means.needs"), .bands_label = tr("means.who_covers"),
                            .givers_label = tr("means.offers"), .nobody = tr("means.nobody_offers"), .needs = {}, .givers = {}, .bands = {}};
        const auto hours = [](std::int64_t count) { return locale::quantity({count * 1000}, "hour"); };
        chart.needs = {{.key = "a", .label = "Pétrissage", .detail = tr("means.mandatory"), .value = hours(48), .note = hours(8), .href = "#/gallery", .unit = "hour", .volume = 48, .covered = 40, .icon = Icon::clock},
                       {.key = "b", .label = "Vente au marché", .detail = tr("means.wished"), .value = hours(8), .note = tr("means.covered"), .href = "#/gallery", .unit = "hour", .volume = 8, .covered = 8, .icon = Icon::store},
                       {.key = "c", .label = "Référent hygiène", .detail = tr("means.mandatory"), .value = hours(3), .note = hours(3), .href = "#/gallery", .unit = "hour", .volume = 3, .covered = 0, .icon = Icon::clock}};
        chart.givers = {{.key = "x", .label = std::string(team[0].name), .value = hours(32), .href = "#/gallery", .unit = "hour", .available = 32, .used = 32, .person = 0},
                        {.key = "y", .label = std::string(team[3].name), .value = hours(16), .href = "#/gallery", .unit = "hour", .available = 20, .used = 16, .person = 3, .you = true}};
        chart.bands = {{.need = 0, .giver = 0, .volume = 32, .value = hours(32)}, {.need = 0, .giver = 1, .volume = 8, .value = hours(8)}, {.need = 1, .giver = 1, .volume = 8, .value = hours(8)}};
        matching("matching", chart);
    });
}

void lorenz_card() {
    card("lorenz-card", {.title = tr("fairness.lorenz")}, [] {
        LorenzChart chart{.name = tr("fairness.lorenz"), .summary = tr("fairness.point_at"), .equality = tr("fairness.equality"), .brought_label = tr("fairness.contributions"),
                          .received_label = tr("fairness.received"), .first = tr("count.members", {{"count", 0}}), .last = tr("count.members", {{"count", 4}}), .steps = {}};
        static constexpr double parts[][3] = {{0, 0, 0}, {.25, .06, .1}, {.5, .2, .26}, {.75, .48, .5}, {1, 1, 1}};
        for (const auto& [people, brought, received] : parts)
            chart.steps.push_back({.people = people, .brought = brought, .received = received, .words = tr("gallery.sample_hint")});
        lorenz("lorenz", chart);
        text(tr("fairness.gap"));
        row([] {
            signed_meter("", -.6f, member_tint(0), 140);
            signed_meter("", .3f, member_tint(1), 140);
        });
    });
}

} // namespace

void gallery_view(GalleryState& state) {
    page_header(tr("gallery.title"), tr("gallery.subtitle"));
    next_action("next", Icon::user_plus, tr("overview.next_add_member"), tr("overview.next_add_member_hint"), [] {
        button("invite", tr("members.invite"), {.size = ButtonSize::small});
        button("add", tr("members.add"), {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::user_plus});
    });
    columns({1, 1}, {[] { key_card("figure", tr("sharing.total"), euros(1'248'000), {.icon = Icon::coins, .explain = "#/gallery"}); },
                     [] { key_card("large", tr("nav.members"), "9", {.note = tr("gallery.sample_hint"), .large = true, .positive = true}); }});
    columns({1, 1}, {[] { type_card(); }, [] { buttons_card(); }});
    columns({1, 1}, {[&] { fields_card(state); }, [&] { choices_card(state); }});
    columns({1, 1}, {[] { people_card(); }, [&] { messages_card(state); }});
    order_card(state);
    tables_card();
    ranking_card(state);
    week_card();
    charts_card(state);
    matching_card();
    lorenz_card();
    card("empty", {.title = tr("gallery.empty_states")}, [] {
        empty_state(tr("sharing.empty"), tr("sharing.empty_hint"), [] { button("first", tr("revenue.add"), {.style = ButtonStyle::primary, .icon = Icon::plus}); });
    });
    dialog("sample-dialog", state.dialog, {.title = tr("gallery.dialogs"), .width = 460, .actions = [&] {
                                               if (button("close", tr("action.close"), {.style = ButtonStyle::primary})) state.dialog = false;
                                           }},
           [] { paragraph(tr("gallery.sample_hint")); });
    side_panel("sample-panel", state.panel, {.title = tr("gallery.navigation"), .width = 360}, [] { paragraph(tr("gallery.sample_hint")); });
}

} // namespace osmose::ui
