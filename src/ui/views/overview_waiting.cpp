// What waits for me: as the one next action of the screen, and as the list of all the rest.
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/views/contribution_form.hpp"
#include "ui/views/overview_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace osmose::ui {

using app::Waiting;
using Kind = Waiting::Kind;
using To = app::Screen; // where a link leads

namespace {

constexpr std::size_t most_rows = 5, most_at_all = 40;

std::string other_party(const app::Person& person) { return person.id ? name_of(person) : tr("overview.the_project"); }

// In words: what, and what one ought to know before one presses.
struct Spoken {
    Icon icon;
    std::string title, detail, button;
    app::Route route;                     // where it is done, or looked at first
    std::string done;                     // the sentence once it is done here
    std::vector<std::pair<std::string, std::string>> values = {}; // of that
};

Spoken spoken_of(const Here& here, const Waiting& each) {
    const std::string name = name_of(each.person), first = first_name(each.person), about = to_string(each.about);
    const std::string amount = locale::money(each.amount, here.currency), party = other_party(each.person);
    const auto until = [&] { return tr("overview.until", {{"when", locale::moment(*each.until, here.utc_offset_minutes)}}); };
    const auto contribution = [&] { return how_much(*each.facts, here.currency) + " · " + what(*each.facts); };
    switch (each.kind) {
    case Kind::vote: return {Icon::vote, tr("overview.vote_on", {{"title", each.what}}), until(), tr("overview.vote"), here.route(To::decisions, about), ""};
    case Kind::close_vote:
        return {Icon::vote, tr("overview.close_vote", {{"title", each.what}}), tr("overview.close_vote_hint"), tr("overview.close"), here.route(To::decisions, about),
                "toast.decision.close", {{"title", each.what}}};
    case Kind::confirm:
        return {icon_of(each.facts->kind), tr("overview.confirm_of", {{"name", first}}), contribution(), tr(each.act ? "contributions.confirm" : "overview.estimate"), here.route(To::contributions, about),
                "toast.contribution.confirm", {{"whom", name}, {"what", how_much(*each.facts, here.currency) + ", " + what(*each.facts)}}};
    case Kind::admit:
        return {Icon::user_plus, tr("overview.candidate", {{"name", name}}), each.what, each.act ? tr("members.admit", {{"name", first}}) : tr("action.show"),
                here.route(To::members, about), "toast.member.admit", {{"whom", name}}};
    case Kind::pay:
        return {Icon::wallet, tr("overview.pay", {{"amount", amount}, {"name", party}}), tr("overview.pay_hint"), tr("overview.paid"), here.route(To::accounts),
                "toast.overview.paid", {{"amount", amount}, {"name", party}}};
    case Kind::receive:
        return {Icon::wallet, tr(each.person.id ? "overview.receive" : "overview.receive_project", {{"amount", amount}, {"name", party}}), tr("overview.receive_hint"), tr("overview.received"), here.route(To::accounts),
                "toast.overview.received", {{"amount", amount}, {"name", party}}};
    case Kind::dispute:
        return {Icon::message_circle_warning, tr("overview.disputed", {{"name", first}}), contribution() + (each.what.empty() ? "" : " · " + each.what), tr("action.show"),
                here.route(To::contributions, about), ""};
    case Kind::share:
        return {Icon::git_fork, tr("overview.next_distribute", {{"amount", amount}}), tr("overview.next_distribute_hint"), tr("overview.go_distribute"), here.route(To::sharing), ""};
    case Kind::not_applied:
        return {Icon::triangle_alert, tr("overview.not_applied", {{"count", each.count}}), tr("overview.not_applied_hint"), tr("action.show"), here.route(To::history, about), ""};
    }
    return {};
}

void press(const Waiting& each, const Spoken& said, app::Commands& commands) {
    if (each.act) commands.push(app::Act{*each.act, said.done, said.values});
    else go(app::href(said.route));
}

// A mark, what is to do and why, and the button that does it: beside the words, below them where there is no room.
void to_do(std::string_view key, const std::string& title, const std::string& detail, bool last, Body mark, Body act) {
    list_row(key, title, {.last = last, .height = 56}, [&] {
        mark();
        stack({.gap = tiny() ? 8.f : 0.f}, [&] {
            stack({.gap = 0}, [&] {
                paragraph(escape_markup(title), {.type = Type::medium});
                if (!detail.empty()) paragraph(escape_markup(detail), {.type = Type::small, .color = palette().ink3});
            });
            if (tiny()) row(act);
        });
        if (!tiny()) act();
    });
}

void row_of(const Here& here, const Waiting& each, const std::string& key, bool last, app::Commands& commands) {
    const Spoken said = spoken_of(here, each);
    const auto mark = [&] {
        if (each.person.id && each.kind != Kind::vote && each.kind != Kind::close_vote) person_disc(each.person, 30);
        else icon_tile(said.icon, each.kind == Kind::not_applied ? Tone::warn : Tone::ok, 30);
    };
    const auto act = [&] {
        if (button("do", said.button, {.style = each.act ? ButtonStyle::soft : ButtonStyle::outline, .size = ButtonSize::small})) press(each, said, commands);
    };
    to_do(key, said.title, said.detail, last, mark, act);
}

std::string key_of(const Waiting& each, std::size_t place) {
    return std::to_string(static_cast<int>(each.kind)) + "-" + (each.about ? to_string(each.about).substr(0, 16) : std::to_string(place));
}

} // namespace

void next_waiting(const Here& here, const Waiting& waiting, app::Commands& commands) {
    Spoken said = spoken_of(here, waiting);
    next_action("next", said.icon, said.title, escape_markup(said.detail), [&] {
        if (waiting.act && waiting.kind != Kind::pay && waiting.kind != Kind::receive &&
            button("see", tr("action.details"), {.size = ButtonSize::small, .fill = phone()}))
            go(app::href(said.route));
        if (button("do", said.button, {.style = ButtonStyle::primary, .size = ButtonSize::small, .fill = phone()})) press(waiting, said, commands);
    });
}

void waiting_card(const Here& here, std::span<const Waiting> waiting, bool copy_due, OverviewState& state, app::Commands& commands) {
    const std::size_t whole = waiting.size() + (copy_due ? 1 : 0);
    const std::size_t shown = std::min(waiting.size(), state.all_waiting ? most_at_all : most_rows);
    card("waiting", {.title = tr("overview.waiting"), .caption = tr("overview.waiting_count", {{"count", whole}}), .gap = 6}, [&] {
        list("waiting", tr("overview.waiting"), [&] {
            for (std::size_t i = 0; i < shown; ++i) row_of(here, waiting[i], key_of(waiting[i], i), i + 1 == shown && !copy_due, commands);
            if (copy_due)
                to_do("copy", tr("overview.next_save_copy"), tr("overview.next_save_copy_hint"), true, [] { icon_tile(Icon::hard_drive, Tone::info, 30); }, [&] {
                    if (button("save", tr("overview.save_short"), {.size = ButtonSize::small, .icon = Icon::file_down})) commands.push(app::SaveFile{});
                });
        });
        if (waiting.size() > most_rows)
            row([&] {
                if (text_button("more", state.all_waiting ? tr("overview.waiting_fewer") : tr("overview.waiting_more", {{"count", std::min(waiting.size(), most_at_all) - most_rows}})))
                    state.all_waiting = !state.all_waiting;
            });
    });
}

} // namespace osmose::ui
