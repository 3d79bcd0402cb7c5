#include "ui/views/overview.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "ui/charts/charts.hpp"
#include "ui/charts/shares_ring.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/views/history_parts.hpp"
#include "ui/views/members_parts.hpp"
#include "ui/views/overview_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace osmose::ui {

using To = app::Screen; // where a link leads

namespace {

void leads_to(std::string_view key, const std::string& label, const app::Route& route, ButtonStyle style, std::optional<Icon> icon = {}) {
    if (button(key, label, {.style = style, .size = ButtonSize::small, .icon = icon, .fill = phone()})) go(app::href(route));
}

void by_kind(const Here& here, const app::OverviewFigures& figures) {
    card("by-kind",
         {.title = tr("overview.by_kind"),
          .actions = [&] { link("all", tr("action.see_all"), here.href(To::contributions), {.arrow = true}); }},
         [&] {
             if (figures.by_kind.empty()) return paragraph(tr("contributions.empty_hint"), {.color = palette().ink2});
             std::vector<Bar> kinds;
             for (const app::KindTotal& total : figures.by_kind)
                 kinds.push_back({.key = std::string(model::word(total.kind)), .label = word_of(total.kind),
                                  .value = locale::decimal(total.value.minor, 2, {2, 2}), .note = locale::percent(total.share, {1, 1}),
                                  .amount = static_cast<double>(total.value.minor), .icon = icon_of(total.kind), .tint = tint_of(total.kind)});
             bars("kinds", tr("overview.by_kind"), kinds);
             spacer();
             divider();
             row([&] {
                 paragraph(tr("overview.counted", {{"count", figures.counted}}), {.color = palette().ink2});
                 text(locale::points(figures.value), {.type = Type::strong});
             });
         });
}

// What the last or the coming sharing makes of the revenue: one bar, then each step in words.
void sharing(const Here& here, const app::OverviewFigures& figures) {
    if (!figures.sharing) {
        card("sharing", {.title = tr("nav.sharing")}, [&] {
            strong(tr("overview.sharing_empty"));
            paragraph(tr("overview.sharing_empty_hint"), {.color = palette().ink2});
            row([&] { leads_to("revenue", tr("revenue.add"), here.route(To::sharing, "new"), ButtonStyle::outline, Icon::plus); });
        });
        return;
    }
    const app::Sharing& shared = *figures.sharing;
    const bool waits = !shared.id;
    card("sharing",
         {.title = waits ? tr("overview.sharing_waiting") : tr("overview.sharing_last", {{"date", locale::date_near(shared.date, here.today)}}),
          .caption = tr("overview.revenue_of", {{"amount", locale::money(shared.total, here.currency)}}),
          .actions = [&] { link("see", tr("action.details"), here.href(To::sharing), {.arrow = true}); }},
         [&] {
             std::vector<Part> parts;
             const auto part = [&](std::string label, Money amount, Color color) {
                 if (amount.minor != 0)
                     parts.push_back({std::move(label), locale::money(amount, here.currency), static_cast<double>(amount.minor), color});
             };
             for (const app::StepRow& step : shared.steps) part(word_of(step), step.taken, color_of(step.kind));
             part(tr("step.members"), shared.to_members, color_of_members());
             stacked_bar(tr("nav.sharing"), parts);
             legend(parts);
         });
}

void news(const Here& here, const app::OverviewFigures& figures) {
    card("news",
         {.title = tr("overview.news"), .actions = [&] { link("history", tr("nav.history"), here.href(To::history), {.arrow = true}); }, .gap = 10},
         [&] {
             if (figures.news.empty()) return paragraph(tr("overview.news_empty"), {.color = palette().ink2});
             list("news", tr("overview.news"), [&] {
                 for (const app::HistoryRow& entry : figures.news) {
                     const std::string id = to_string(entry.id), sentence = sentence_of(entry);
                     list_row(id, without_markup(sentence), {.href = here.href(To::history, id), .last = &entry == &figures.news.back(), .height = 48}, [&] {
                         person_disc(entry.author, 30);
                         const std::string ago = locale::ago(entry.instant, here.now, here.utc_offset_minutes);
                         stack({.gap = 0}, [&] {
                             paragraph(sentence);
                             const std::string detail = detail_of(entry, here);
                             const std::string below = !phone() ? detail : detail.empty() ? ago : detail + " · " + ago;
                             if (!below.empty()) paragraph(escape_markup(below), {.type = Type::small, .color = palette().ink3});
                         });
                         if (!phone()) text(ago, {.color = palette().ink3});
                     });
                 }
             });
         });
}

// What the project and its members owe me, or I owe them.
void owed(const Here& here, const app::MyAccount& account) {
    const bool owing = account.balance.minor < 0;
    const Money size{owing ? -account.balance.minor : account.balance.minor};
    key_figure("owed", tr(owing ? "overview.you_owe" : "overview.owed_to_you"), locale::money(size, here.currency),
               {.explain = here.href(To::explain, account.figure)});
    if (account.advances.minor > 0)
        paragraph(tr("overview.advances_open", {{"amount", locale::money(account.advances, here.currency)}}), {.type = Type::small, .color = palette().ink3});
}

// Who holds the largest parts of the ring, and how many others there are.
void names_of(std::span<const RingPart> parts) {
    constexpr std::size_t most = 6;
    const std::size_t named = parts.size() > most + 1 ? most : parts.size();
    std::vector<Part> list;
    for (const RingPart& part : parts.first(named)) list.push_back({part.name, locale::percent(part.share, {1, 1}), 0, part.color});
    legend(list);
    if (named < parts.size()) text(tr("sharing.others", {{"count", parts.size() - named}}), {.color = palette().ink2});
}

// One's own part among everybody's.
void my_place(const Here& here, const OverviewShown& shown) {
    const app::OverviewFigures& figures = shown.figures.overview();
    const std::vector<app::MemberRow>& members = shown.figures.members();
    const auto& account = shown.figures.my_account();
    std::vector<RingPart> parts;
    for (const app::MemberRow& member : members)
        if (member.value.minor > 0)
            parts.push_back({member.share, member_tint(tint_order(member.person)), name_and_you(member.person), member.person.me});
    std::ranges::stable_sort(parts, std::ranges::greater{}, &RingPart::share);
    card("my-place",
         {.title = shown.acts ? tr("overview.you") : tr("members.column_share"),
          .actions = [&] { link("members", tr("nav.members"), here.href(To::members), {.arrow = true}); }},
         [&] {
             const bool below = phone() && !shown.acts; // names have no room beside it
             row({.gap = 24}, [&] {
                 if (below) spacer();
                 if (!parts.empty())
                     shares_ring(parts, {.figure = shown.acts ? locale::percent(figures.my_share, {1, 1}) : locale::number(static_cast<std::int64_t>(figures.active_members)),
                                  .caption = shown.acts ? tr("overview.your_share") : tr("nav.members")});
                 if (below) return spacer();
                 stack({.gap = 10}, [&] {
                     const auto fact = [&](const std::string& label, const std::string& value) {
                         stack({.gap = 0}, [&] {
                             label_text(label);
                             text(value, {.type = tiny() ? Type::h3 : Type::figure_m});
                         });
                     };
                     if (shown.acts) {
                         fact(tr("overview.your_value"), locale::points(figures.my_value));
                         fact(tr("overview.your_received"), locale::money(figures.my_received, here.currency));
                         if (account) owed(here, *account);
                     }
                     if (!shown.acts) return names_of(parts);
                     std::vector<app::Person> people;
                     for (const app::MemberRow& member : members)
                         if (member.state == model::MemberState::active) people.push_back(member.person);
                     person_discs(people, phone() ? 3 : 7, 28);
                     text(tr("count.members", {{"count", figures.active_members}}), {.color = palette().ink2});
                 });
             });
             if (below) names_of(parts);
         });
}

// In pairs, one below the other where the screen is narrow.
void in_pairs(const std::vector<Body>& cards) {
    for (std::size_t i = 0; i < cards.size(); i += 2) {
        if (i + 1 < cards.size()) columns({1, 1}, {cards[i], cards[i + 1]});
        else cards[i]();
    }
}

} // namespace

void overview_view(const Here& here, const OverviewShown& shown, OverviewState& state, app::Commands& commands) {
    const auto add = [&] {
        if (button("add", tr("contributions.add"), {.style = ButtonStyle::primary, .icon = Icon::plus, .shortcut = "A"}))
            go(here.href(To::contributions, "new"));
    };
    page_header(here.name, here.purpose, {.actions = phone() ? Body{} : here.acts(add)}); // a phone's bar has it
    const app::OverviewFigures& figures = shown.figures.overview();
    own_request(shown.figures.members(), commands);
    const bool first = shows_first_steps(shown);
    std::span<const app::Waiting> waiting = shown.figures.waiting();
    if (first) first_steps_card(here, shown, commands);
    else if (!waiting.empty()) next_waiting(here, waiting.front(), commands), waiting = waiting.subspan(1);

    const auto& critical = shown.figures.critical_in_short();
    const app::OverTime& time = shown.figures.over_time();
    const auto to_do = [&] { waiting_card(here, waiting, shown.copy_due, state, commands); };
    const auto team = [&] { critical_card(here, *critical, figures.active_members); };
    const auto place = [&] { my_place(here, shown); };
    const auto kinds = [&] { by_kind(here, figures); };
    const auto latest = [&] { news(here, figures); };
    const auto shares = [&] { sharing(here, figures); };
    const auto months = [&] { over_time_card(time, state); };
    std::vector<Body> cards;
    if (!waiting.empty() || shown.copy_due) cards.emplace_back(to_do);
    if (critical) cards.emplace_back(team);
    if (phone()) {
        cards.emplace_back(shares), cards.emplace_back(place), cards.emplace_back(latest), cards.emplace_back(kinds);
        if (!time.starts.empty()) cards.emplace_back(months);
        for (const Body& each : cards) each();
        return;
    }
    cards.emplace_back(place), cards.emplace_back(kinds);
    const bool odd = cards.size() % 2 == 1;
    if (odd) cards.emplace_back(latest);
    in_pairs(cards);
    if (!time.starts.empty()) months();
    if (odd) shares();
    else columns({1, 1}, {latest, shares});
}

} // namespace osmose::ui
