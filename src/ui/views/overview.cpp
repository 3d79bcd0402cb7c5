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
#include "ui/views/members_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace osmose::ui {

using app::NextAction;
using To = app::Screen; // where a link leads

namespace {

void leads_to(std::string_view key, const std::string& label, const app::Route& route, ButtonStyle style, std::optional<Icon> icon = {}) {
    if (button(key, label, {.style = style, .size = ButtonSize::small, .icon = icon, .fill = phone()})) go(app::href(route));
}

// The one thing to do now, why, and what to press.
void next(const Here& here, const NextAction& action, app::Commands& commands) {
    using enum NextAction::Kind;
    switch (action.kind) {
    case none: return;
    case vote:
        return next_action("next", Icon::vote, action.title, tr("overview.next_vote_hint", {{"count", action.count}}), [&] {
            leads_to("vote", tr("overview.go_vote"), here.route(To::decisions, to_string(action.about)), ButtonStyle::primary, Icon::vote);
        });
    case add_member:
        return next_action("next", Icon::user_plus, tr("overview.next_add_member"), tr("overview.next_add_member_hint"), [&] {
            leads_to("invite", tr("members.invite"), here.route(To::members, "invite"), ButtonStyle::outline, Icon::link);
            leads_to("add", tr("members.add"), here.route(To::members, "new"), ButtonStyle::primary, Icon::user_plus);
        });
    case add_contribution:
        return next_action("next", Icon::hand_heart, tr("overview.next_add_contribution"), tr("overview.next_add_contribution_hint"), [&] {
            leads_to("add", tr("contributions.add"), here.route(To::contributions, "new"), ButtonStyle::primary, Icon::plus);
        });
    case confirm:
        return next_action("next", Icon::circle_check, tr("overview.next_confirm", {{"count", action.count}}), tr("overview.next_confirm_hint"), [&] {
            leads_to("see", tr("overview.go_confirm"), here.route(To::contributions, "to-confirm"), ButtonStyle::primary, Icon::hand_heart);
        });
    case record_revenue:
        return next_action("next", Icon::coins, tr("overview.next_record_revenue"), tr("overview.next_record_revenue_hint"), [&] {
            leads_to("record", tr("revenue.add"), here.route(To::sharing, "new"), ButtonStyle::primary, Icon::plus);
        });
    case distribute:
        return next_action("next", Icon::git_fork, tr("overview.next_distribute", {{"amount", locale::money(action.amount, here.currency)}}),
                           tr("overview.next_distribute_hint"), [&] {
                               leads_to("see", tr("overview.go_distribute"), here.route(To::sharing), ButtonStyle::primary, Icon::git_fork);
                           });
    case save_copy:
        return next_action("next", Icon::hard_drive, tr("overview.next_save_copy"), tr("overview.next_save_copy_hint"), [&] {
            if (button("save", tr("exchange.save_file"),
                       {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::file_down, .fill = phone()}))
                commands.push(app::SaveFile{});
        });
    }
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
                 text(tr("overview.counted", {{"count", figures.counted}}), {.color = palette().ink2});
                 spacer();
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
             for (const app::HistoryRow& entry : figures.news) {
                 if (&entry != &figures.news.front()) divider();
                 row({.gap = 12}, [&] {
                     person_disc(entry.author, 30);
                     paragraph(sentence_of(entry));
                     if (!phone()) text(locale::ago(entry.instant, here.now, here.utc_offset_minutes), {.color = palette().ink3});
                 });
             }
         });
}

// One's own part among everybody's.
void my_place(const Here& here, const OverviewShown& shown) {
    const app::OverviewFigures& figures = shown.figures;
    std::vector<RingPart> parts;
    for (const app::MemberRow& member : shown.members)
        if (member.value.minor > 0)
            parts.push_back({member.share, member_tint(static_cast<int>(member.person.ordinal) - 1), name_and_you(member.person), member.person.me});
    card("my-place",
         {.title = shown.acts ? tr("overview.you") : tr("members.column_share"),
          .actions = [&] { link("members", tr("nav.members"), here.href(To::members), {.arrow = true}); }},
         [&] {
             row({.gap = 24}, [&] {
                 if (!parts.empty())
                     shares_ring(parts, {.figure = shown.acts ? locale::percent(figures.my_share, {1, 1}) : locale::number(static_cast<std::int64_t>(parts.size())),
                                  .caption = shown.acts ? tr("overview.your_share") : tr("nav.members")});
                 stack({.gap = 10}, [&] {
                     const auto fact = [&](const std::string& label, const std::string& value) {
                         stack({.gap = 0}, [&] {
                             label_text(label);
                             text(value, {.type = Type::figure_m});
                         });
                     };
                     if (shown.acts) {
                         fact(tr("overview.your_value"), locale::points(figures.my_value));
                         fact(tr("overview.your_received"), locale::money(figures.my_received, here.currency));
                     }
                     std::vector<app::Person> people;
                     for (const app::MemberRow& member : shown.members)
                         if (member.state == model::MemberState::active) people.push_back(member.person);
                     person_discs(people, phone() ? 3 : 7, 28);
                     text(tr("count.members", {{"count", figures.active_members}}), {.color = palette().ink2});
                 });
             });
         });
}

} // namespace

void overview_view(const Here& here, const OverviewShown& shown, app::Commands& commands) {
    const auto add = [&] {
        if (button("add", tr("contributions.add"), {.style = ButtonStyle::primary, .icon = Icon::plus, .shortcut = "A"}))
            go(here.href(To::contributions, "new"));
    };
    page_header(here.name, here.purpose, {.actions = phone() ? Body{} : add}); // a phone's bar has it
    own_request(shown.members, commands);
    if (shown.acts) next(here, shown.figures.next, commands);
    if (phone()) {
        sharing(here, shown.figures);
        my_place(here, shown);
        news(here, shown.figures);
        by_kind(here, shown.figures);
        return;
    }
    columns({1, 1}, {[&] { my_place(here, shown); }, [&] { by_kind(here, shown.figures); }});
    columns({1, 1}, {[&] { news(here, shown.figures); }, [&] { sharing(here, shown.figures); }});
}

} // namespace osmose::ui
