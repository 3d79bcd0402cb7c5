#include "ui/views/members.hpp"

#include "journal/actions/members.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/typed.hpp"
#include "ui/views/member_profile.hpp"
#include "ui/views/members_parts.hpp"
#include "ui/views/proposal.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace osmose::ui {

using app::MemberRow;
using model::MemberState;
using To = app::Screen; // where a link leads

namespace {

constexpr std::array<std::string_view, 3> scopes{"active", "candidates", "left"};
constexpr std::array<std::string_view, 4> orders{"since", "member", "value", "received"}; // columns, as app::MemberOrder has them

app::MemberQuery query_of(const MembersState& state) {
    const auto place = [](const auto& keys, std::string_view key) { return static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin()) % keys.size(); };
    return {.scope = static_cast<app::MemberScope>(place(scopes, state.scope)),
            .text = is_blank(state.search) ? "" : state.search,
            .order = static_cast<app::MemberOrder>(place(orders, state.sort.column)),
            .down = state.sort.down};
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
            const std::string admit = tr("members.admit", {{"name", first_name(candidate.person)}});
            const Deed deed{.action = journal::AdmitMember{.request = candidate.person.id, .roles = model::Roles{}.with(model::Role::contributor), .date = here.today},
                            .title = tr("members.admit_proposal", {{"name", name}}), .done = "toast.member.admit", .values = {{"whom", name}}};
            deed_button("admit", admit, here, deed, {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::user_plus}, commands);
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

constexpr std::size_t most_candidates = 6; // at the door at once; the rest wait in the table

// Those who asked this device to be let in, and the invitation beside them.
void at_the_door(const Here& here, const MembersShown& shown, app::Commands& commands) {
    std::vector<const MemberRow*> candidates;
    for (const MemberRow& member : shown.figures.members())
        if (member.state == MemberState::candidate && !member.person.me && candidates.size() < most_candidates) candidates.push_back(&member);
    if (candidates.empty()) return;
    columns({3, 2}, {[&] { for (const MemberRow* candidate : candidates) candidate_card(here, *candidate, commands); },
                     [&] { invite_card(commands); }});
}

// For whom this device writes, where it may for several, or was tied just now.
void who_acts(const MembersShown& shown, app::Commands& commands) {
    if (shown.mine.size() < (shown.me ? 2u : 1u)) return;
    std::string chosen;
    OptionList list;
    for (const app::Person& person : shown.mine) {
        if (person.me) chosen = to_string(person.id);
        add_person(list, person, name_of(person));
    }
    card("who-acts", {}, [&] {
        const auto choose = [&](float width) {
            if (select("act-as", chosen, {.label = tr("members.act_as_label"), .label_hidden = true, .width = width}, list.options()))
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

// A reader's device: how it comes to write for a member who uses another one.
void reading_only(const MembersShown& shown, app::Commands& commands) {
    if (shown.me || !shown.mine.empty()) return;
    status_strip("reading-only", tr("members.reading_device", {{"code", short_code(shown.device)}}), {.tone = Tone::info, .icon = Icon::smartphone, .actions = [&] {
        if (button("copy-code", tr("members.copy_code"), {.size = ButtonSize::small, .icon = Icon::copy})) commands.push(app::CopyText{to_string(shown.device)});
    }});
}

void role_chips(const MemberRow& member) {
    row({.gap = 4}, [&] {
        for (const model::Role role : roles_in(member.roles)) chip(word_of(role), {.tone = tone_of(role)});
    });
}

void member_table(const Here& here, const app::MemberList& list, MembersState& state, app::Commands& commands) {
    using Row = const MemberRow*;
    const auto figure = [](const std::string& words, Type type = Type::body) { text(words, {.type = type, .align = Align::end}); };
    const std::vector<Column<Row>> columns{
        {.key = "disc", .title = "", .options = {.width = 32, .card = CardPart::lead}, .cell = [](const Row& m) { person_disc(m->person, 30); }},
        {.key = "member", .title = tr("members.column_member"), .options = {.grow = 1.2f, .sortable = true, .card = CardPart::title},
         .cell = [](const Row& m) {
             stack({.gap = 0}, [&] {
                 text(name_and_you(m->person), {.type = Type::medium});
                 if (!m->offers.empty() && !phone()) text(m->offers.front(), {.type = Type::small, .color = palette().ink3});
             });
         },
         .total = [&] { strong(tr("members.total", {{"count", list.rows.size()}})); }},
        {.key = "roles", .title = tr("members.column_roles"), .options = {.grow = 1.3f, .card = CardPart::caption}, .cell = [](const Row& m) { role_chips(*m); }},
        {.key = "since", .title = tr("members.column_since"), .options = {.width = 100, .sortable = true, .hidden_on_tablet = true},
         .cell = [&](const Row& m) { text(locale::date_near(m->joined, here.today), {.color = palette().ink2}); }},
        {.key = "value", .title = tr("members.column_value"), .options = {.width = 124, .figures = true, .sortable = true, .card = CardPart::under_value},
         .cell = [&](const Row& m) { figure(phone() ? locale::points(m->value) : locale::decimal(m->value.minor, 2, {2, 2})); },
         .total = [&] { figure(locale::decimal(list.value.minor, 2, {2, 2}), Type::strong); }},
        {.key = "share", .title = tr("members.column_share"), .options = {.width = 92, .figures = true, .card = CardPart::value},
         .cell = [&](const Row& m) { figure(locale::percent(m->share, {2, 2}), Type::strong); }},
        {.key = "received", .title = tr("members.column_received"), .options = {.width = 124, .figures = true, .sortable = true, .hidden_on_tablet = true},
         .cell = [&](const Row& m) { figure(locale::money(m->received, here.currency)); },
         .total = [&] { figure(locale::money(list.received, here.currency), Type::strong); }},
    };
    const Rows<Row> how{.key = [](const Row& m) { return to_string(m->person.id); },
                              .name = [](const Row& m) { return name_of(m->person); },
                              .selected = [](const Row& m) { return m->person.me; }};
    const TableEvent event = table("members", list.rows, how, columns, {.name = tr("members.title"), .clickable = true, .sort = &state.sort});
    if (event.pressed >= 0)
        commands.push(app::Go{here.route(To::members, to_string(list.rows[static_cast<std::size_t>(event.pressed)]->person.id)), true});
}

void empty(const Here& here, app::Commands& commands) {
    empty_state(tr("members.empty_alone"), tr("members.empty_hint"), [&] {
        if (button("invite-first", tr("members.invite"), {.icon = Icon::link})) commands.push(app::Go{here.route(To::members, "invite"), true});
        if (button("add-first", tr("members.add"), {.style = ButtonStyle::primary, .icon = Icon::user_plus})) commands.push(app::Go{here.route(To::members, "new"), true});
    });
}

// Of a project of one: the way to his own profile.
void own_card(const Here& here, const MembersShown& shown, app::Commands& commands) {
    const app::Person me = shown.figures.person(shown.me);
    if (!shown.me) return;
    const auto profile = [&] {
        if (button("profile", tr("members.profile"), {.size = ButtonSize::small})) commands.push(app::Go{here.route(To::members, to_string(me.id)), true});
    };
    card("me", {}, [&] {
        row({.gap = 12}, [&] {
            person_disc(me, 40);
            stack({.gap = 0}, [&] {
                strong(name_and_you(me));
                caption(word_of(MemberState::active));
            });
            if (!phone()) profile();
        });
        if (phone()) row(profile);
    });
}

void filters(std::size_t active, std::size_t candidates, std::size_t gone, MembersState& state) {
    const std::string labels[]{tr("members.filter_active", {{"count", active}}), tr("members.filter_candidates", {{"count", candidates}}),
                               tr("members.filter_left", {{"count", gone}})};
    const auto scope = [&] { segmented("filter", tr("members.state"), state.scope, {{"active", labels[0]}, {"candidates", labels[1]}, {"left", labels[2]}}); };
    const auto search = [&](float width) {
        search_field("search", state.search, {.label = tr("members.search"), .placeholder = tr("members.search"), .width = width});
    };
    if (phone()) {
        scope();
        search(0);
        return paragraph(tr("members.one_voice"), {.color = palette().ink3});
    }
    row({.gap = 12}, [&] {
        scope();
        search(230);
        spacer();
        text(tr("members.one_voice"), {.color = palette().ink3});
    });
}

} // namespace

void members_view(const Here& here, const MembersShown& shown, MembersState& state, app::Commands& commands) {
    const auto& all = shown.figures.members();
    const app::OverviewFigures& overview = shown.figures.overview();
    const std::size_t active = overview.active_members, candidates = overview.candidates, gone = all.size() - active - candidates;
    const std::string members = tr("count.members", {{"count", active}});
    const auto actions = [&] {
        if (button("invite", tr("members.invite"), {.icon = Icon::link, .shortcut = "I"})) commands.push(app::Go{here.route(To::members, "invite"), true});
        if (button("add", tr("members.add"), {.style = ButtonStyle::primary, .icon = Icon::user_plus})) commands.push(app::Go{here.route(To::members, "new"), true});
    };
    page_header(tr("members.title"),
                candidates == 0 ? members : tr("members.subtitle", {{"members", members}, {"candidates", tr("count.candidates", {{"count", candidates}})}}),
                {.actions = here.acts(actions)});
    own_request(all, commands);
    reading_only(shown, commands);
    who_acts(shown, commands);
    at_the_door(here, shown, commands);
    if (active == 1 && candidates == 0 && gone == 0) {
        own_card(here, shown, commands);
        empty(here, commands);
    } else {
        filters(active, candidates, gone, state);
        const app::MemberList& list = shown.figures.member_list(query_of(state));
        if (!list.rows.empty()) member_table(here, list, state, commands);
        else if (!is_blank(state.search)) empty_state(tr("members.search_empty"), tr("members.search_empty_hint"));
        else empty_state(tr("members.filter_empty"), tr("members.filter_empty_hint"));
    }
    add_dialog(here, shown.item == "new", state.form, commands);
    invite_dialog(here, shown.item == "invite", commands);
    member_panel(here, shown, state, commands);
}

} // namespace osmose::ui
