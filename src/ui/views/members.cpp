#include "ui/views/members.hpp"

#include "journal/actions/members.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/views/members_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <string>

namespace osmose::ui {

using app::MemberRow;
using model::MemberState;
using To = app::Screen; // where a link leads

namespace {

std::size_t count_of(const std::vector<MemberRow>& members, MemberState state) {
    return static_cast<std::size_t>(std::ranges::count(members, state, &MemberRow::state));
}

bool belongs_to(const MemberRow& member, std::string_view filter) {
    if (filter == "active") return member.state == MemberState::active;
    if (filter == "candidates") return member.state == MemberState::candidate;
    return member.state == MemberState::left || member.state == MemberState::excluded;
}

// A request to join: who, what he offers, and the one thing to do with it.
void candidate_card(const Here& here, const MemberRow& candidate, app::Commands& commands) {
    const std::string name = name_of(candidate.person);
    const std::string key = to_string(candidate.person.id);
    card(key, {}, [&] {
        row({.gap = 16, .align = Align::start}, [&] {
            person_disc(candidate.person, 44);
            stack({.gap = 6}, [&] {
                row({.gap = 10}, [&] {
                    heading(3, name);
                    chip(word_of(candidate.state), {.tone = Tone::info});
                });
                for (const std::string& offer : candidate.offers) paragraph(offer, {.color = palette().ink2});
            });
        });
        spacer();
        divider();
        row({.gap = 8}, [&] {
            text(locale::date_near(candidate.joined, here.today), {.color = palette().ink3});
            spacer();
            const journal::AdmitMember admission{.request = candidate.person.id, .roles = model::Roles{}.with(model::Role::contributor), .date = here.today};
            const auto allowed = here.check(admission);
            const bool by_vote = !allowed && (allowed.error().code == journal::errc::decision_needed || allowed.error().code == journal::errc::holder_only);
            if (by_vote) { // it takes the others
                if (button("propose-admission", tr("members.propose_admission"), {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::vote}))
                    commands.push(app::Propose{.title = "", .text = "", .effects = {admission}});
                return;
            }
            const std::string why = allowed ? std::string{} : locale::sentence(allowed.error());
            if (button("admit", tr("members.admit", {{"name", first_name(candidate.person)}}),
                       {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::user_plus, .disabled_because = why}))
                commands.push(app::Act{admission, "toast.member.admit", {{"whom", name}}});
        });
    });
}

void invite_card(app::Commands& commands) {
    card("invite", {.title = tr("members.invite")}, [&] {
        paragraph(tr("members.invite_hint"), {.color = palette().ink2});
        spacer();
        row({.gap = 8, .wrap = true}, [&] { ways_to_invite(commands); });
    });
}

// Those who asked this device to be let in, and the invitation beside them.
void at_the_door(const Here& here, const MembersShown& shown, app::Commands& commands) {
    std::vector<const MemberRow*> candidates;
    for (const MemberRow& member : shown.members)
        if (member.state == MemberState::candidate && !member.person.me) candidates.push_back(&member);
    if (candidates.empty()) return;
    columns({3, 2}, {[&] { for (const MemberRow* candidate : candidates) candidate_card(here, *candidate, commands); },
                     [&] { invite_card(commands); }});
}

// For whom this device writes, where it may for several.
void who_acts(const MembersShown& shown, app::Commands& commands) {
    if (shown.mine.size() < 2) return;
    std::string chosen;
    std::vector<std::string> keys, names;
    keys.reserve(shown.mine.size()), names.reserve(shown.mine.size());
    std::vector<Option> options;
    for (const app::Person& person : shown.mine) {
        keys.push_back(to_string(person.id)), names.push_back(name_of(person));
        if (person.me) chosen = keys.back();
        options.push_back({.key = keys.back(), .label = names.back(), .person = Person{.name = names.back(), .order = static_cast<int>(person.ordinal) - 1}});
    }
    card("who-acts", {}, [&] {
        const auto choose = [&](float width) {
            if (select("act-as", chosen, {.label = tr("members.act_as_label"), .label_hidden = true, .width = width}, options))
                for (const app::Person& person : shown.mine)
                    if (to_string(person.id) == chosen) commands.push(app::ActAs{person.id});
        };
        row({.gap = 16}, [&] {
            icon_tile(Icon::monitor, Tone::info, 36);
            paragraph(tr("members.act_as_hint"), {.color = palette().ink2});
            if (!phone()) choose(260);
        });
        if (phone()) choose(0);
    });
}

void role_chips(const MemberRow& member) {
    row({.gap = 4}, [&] {
        for (const model::Role role : roles_in(member.roles)) chip(word_of(role), {.tone = tone_of(role)});
    });
}

void member_table(const Here& here, const std::vector<MemberRow>& rows, app::Commands& commands) {
    std::int64_t points = 0, received = 0;
    for (const MemberRow& member : rows) points += member.value.minor, received += member.received.minor;
    const auto figure = [](const std::string& words, Type type = Type::body) { text(words, {.type = type, .align = Align::end}); };
    const std::vector<Column<MemberRow>> columns{
        {.key = "disc", .title = "", .options = {.width = 48, .card = CardPart::lead}, .cell = [](const MemberRow& m) { person_disc(m.person, 30); }},
        {.key = "member", .title = tr("members.column_member"), .options = {.grow = 1.2f, .card = CardPart::title},
         .cell = [](const MemberRow& m) {
             stack({.gap = 0}, [&] {
                 text(name_and_you(m.person), {.type = Type::medium});
                 if (!m.offers.empty() && !phone()) text(m.offers.front(), {.type = Type::small, .color = palette().ink3});
             });
         },
         .total = [&] { strong(tr("members.total", {{"count", rows.size()}})); }},
        {.key = "roles", .title = tr("members.column_roles"), .options = {.grow = 1.3f, .card = CardPart::caption}, .cell = role_chips},
        {.key = "since", .title = tr("members.column_since"), .options = {.width = 100, .hidden_on_tablet = true},
         .cell = [&](const MemberRow& m) { text(locale::date_near(m.joined, here.today), {.color = palette().ink2}); }},
        {.key = "value", .title = tr("members.column_value"), .options = {.width = 124, .figures = true, .card = CardPart::under_value},
         .cell = [&](const MemberRow& m) { figure(phone() ? locale::points(m.value) : locale::decimal(m.value.minor, 2, {2, 2})); },
         .total = [&] { figure(locale::decimal(points, 2, {2, 2}), Type::strong); }},
        {.key = "share", .title = tr("members.column_share"), .options = {.width = 92, .figures = true, .card = CardPart::value},
         .cell = [&](const MemberRow& m) { figure(locale::percent(m.share, {2, 2}), Type::strong); }},
        {.key = "received", .title = tr("members.column_received"), .options = {.width = 124, .figures = true, .hidden_on_tablet = true},
         .cell = [&](const MemberRow& m) { figure(locale::money(m.received, here.currency)); },
         .total = [&] { figure(locale::money({received}, here.currency), Type::strong); }},
    };
    const Rows<MemberRow> how{.key = [](const MemberRow& m) { return to_string(m.person.id); },
                              .name = [](const MemberRow& m) { return name_of(m.person); },
                              .selected = [](const MemberRow& m) { return m.person.me; }};
    const TableEvent event = table("members", Items<MemberRow>(rows), how, columns, {.name = tr("members.title"), .clickable = true});
    if (event.pressed >= 0)
        commands.push(app::Go{here.route(To::members, to_string(rows[static_cast<std::size_t>(event.pressed)].person.id)), true});
}

void empty(const Here& here, app::Commands& commands) {
    empty_state(tr("members.empty_alone"), tr("members.empty_hint"), [&] {
        if (button("invite-first", tr("members.invite"), {.icon = Icon::link})) commands.push(app::Go{here.route(To::members, "invite"), true});
        if (button("add-first", tr("members.add"), {.style = ButtonStyle::primary, .icon = Icon::user_plus})) commands.push(app::Go{here.route(To::members, "new"), true});
    });
}

} // namespace

void members_view(const Here& here, const MembersShown& shown, MembersState& state, app::Commands& commands) {
    const std::size_t active = count_of(shown.members, MemberState::active), candidates = count_of(shown.members, MemberState::candidate),
                      gone = shown.members.size() - active - candidates;
    const std::string members = tr("count.members", {{"count", active}});
    const auto actions = [&] {
        if (button("invite", tr("members.invite"), {.icon = Icon::link, .shortcut = "I"})) commands.push(app::Go{here.route(To::members, "invite"), true});
        if (button("add", tr("members.add"), {.style = ButtonStyle::primary, .icon = Icon::user_plus})) commands.push(app::Go{here.route(To::members, "new"), true});
    };
    page_header(tr("members.title"),
                candidates == 0 ? members : tr("members.subtitle", {{"members", members}, {"candidates", tr("count.candidates", {{"count", candidates}})}}),
                {.actions = actions});
    own_request(shown.members, commands);
    who_acts(shown, commands);
    at_the_door(here, shown, commands);
    if (active == 1 && candidates == 0 && gone == 0) {
        empty(here, commands);
    } else {
        const auto filter = [&] {
            const std::string labels[]{tr("members.filter_active", {{"count", active}}), tr("members.filter_candidates", {{"count", candidates}}),
                                       tr("members.filter_left", {{"count", gone}})};
            segmented("filter", tr("members.state"), state.filter, {{"active", labels[0]}, {"candidates", labels[1]}, {"left", labels[2]}});
        };
        if (phone()) {
            filter();
            paragraph(tr("members.one_voice"), {.color = palette().ink3});
        } else {
            row({.gap = 16}, [&] {
                filter();
                spacer();
                text(tr("members.one_voice"), {.color = palette().ink3});
            });
        }
        std::vector<MemberRow> rows;
        for (const MemberRow& member : shown.members)
            if (belongs_to(member, state.filter)) rows.push_back(member);
        if (rows.empty()) empty_state(tr("members.filter_empty"), tr("members.filter_empty_hint"));
        else member_table(here, rows, commands);
    }
    add_dialog(here, shown.item == "new", state.form, commands);
    invite_dialog(here, shown.item == "invite", commands);
    member_panel(here, shown, commands);
}

} // namespace osmose::ui
