#include "ui/views/members_parts.hpp"

#include "journal/actions/founding.hpp"
#include "journal/actions/members.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/typed.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace osmose::ui {

using app::MemberRow;
using To = app::Screen; // where a link leads

namespace {

constexpr std::array offered{model::Role::contributor, model::Role::ambassador, model::Role::consumer, model::Role::treasurer, model::Role::secretary}; // there is one holder

void close(const Here& here, app::Commands& commands) { commands.push(app::Go{here.route(To::members), true}); }

model::Roles roles_of(const MembersState::Form& form) {
    model::Roles roles;
    for (const model::Role role : offered)
        if (form.roles[std::to_underlying(role)]) roles = roles.with(role);
    return roles;
}

} // namespace

void add_dialog(const Here& here, bool open, MembersState::Form& form, app::Commands& commands) {
    if (open && !form.begun) {
        form = {.date = here.today, .begun = true};
        form.roles[std::to_underlying(model::Role::contributor)] = true;
    }
    const bool nameless = is_blank(form.name), roleless = roles_of(form) == model::Roles{};
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) close(here, commands);
        if (!button("add", tr("members.add_done"), {.style = ButtonStyle::primary, .icon = Icon::user_plus, .shortcut = "Ctrl+Enter"})) return;
        form.tried = true;
        if (nameless || roleless) return;
        commands.push(app::AddMember{.name = form.name, .contact = form.contact, .offers = lines_of(form.offers), .roles = roles_of(form),
                                     .date = form.date.value_or(here.today)});
        form = {};
        close(here, commands);
    };
    bool stays = open;
    dialog("add-member", stays, {.title = tr("members.panel_title"), .caption = tr("members.add_hint"), .actions = actions}, [&] {
        text_field("name", form.name, {.label = tr("members.name_label"), .error = form.tried && nameless ? locale::sentence({.code = journal::errc::name_missing}) : "", .focus = true});
        text_area("offers", form.offers, {.label = tr("members.offers"), .hint = tr("members.offers_hint"), .optional = true}, 2);
        text_field("contact", form.contact, {.label = tr("members.contact_label"), .hint = tr("members.contact_hint")});
        date_field("date", form.date, {.label = tr("members.date_label"), .width = 220});
        stack({.gap = 4}, [&] {
            label_text(tr("members.roles_label"));
            grid(static_cast<int>(offered.size()), {.least = 210, .gap = 8, .most_columns = 2}, [&](int i) {
                const model::Role role = offered[static_cast<std::size_t>(i)];
                const std::string word{model::word(role)};
                checkbox("role-" + word, word_of(role), form.roles[std::to_underlying(role)], {.caption = tr("role." + word + "_hint")});
            });
            if (form.tried && roleless) form_error(tr("members.role_needed"));
        });
    });
    if (open && !stays) close(here, commands);
}

void ways_to_invite(app::Commands& commands) {
    if (button("copy-link", tr("members.invite_link_short"), {.style = ButtonStyle::primary, .icon = Icon::copy})) commands.push(app::CopyLink{});
    if (button("save-file", tr("members.by_file"), {.icon = Icon::file_down})) commands.push(app::SaveFile{});
}

void invite_dialog(const Here& here, bool open, app::Commands& commands) {
    bool stays = open;
    dialog("invite-member", stays, {.title = tr("members.invite_title"), .width = 480, .actions = [&] { ways_to_invite(commands); }}, [&] {
        paragraph(tr("members.invite_hint"));
        row({.gap = 12, .align = Align::start}, [&] {
            icon_mark(Icon::lock, palette().primary, 18);
            paragraph(tr("exchange.link_private"), {.color = palette().ink2});
        });
    });
    if (open && !stays) close(here, commands);
}

void member_panel(const Here& here, const MembersShown& shown, app::Commands& commands) {
    const auto found = std::ranges::find_if(shown.members, [&](const MemberRow& member) { return to_string(member.person.id) == shown.item; });
    if (found == shown.members.end()) return;
    const MemberRow& member = *found;
    const bool may_act = std::ranges::any_of(shown.mine, [&](const app::Person& person) { return person.id == member.person.id; });
    const auto actions = [&] {
        if (button("contributions", tr("members.see_contributions"), {.icon = Icon::hand_heart, .fill = true}))
            go(here.href(To::contributions, "of-" + to_string(member.person.id).substr(0, 12)));
        if (may_act && !member.person.me &&
            button("act-as", tr("members.act_as", {{"name", first_name(member.person)}}), {.style = ButtonStyle::soft, .icon = Icon::user, .fill = true}))
            commands.push(app::ActAs{member.person.id});
    };
    bool stays = true;
    const std::string name = name_and_you(member.person), state = word_of(member.state);
    side_panel("member", stays, {.title = name, .caption = state, .width = 380, .lead = [&] { person_disc(member.person, 44); }, .actions = actions}, [&] {
        if (member.person.name.empty()) paragraph(tr("members.card_dropped"), {.color = palette().ink2});
        row({.gap = 4, .wrap = true}, [&] {
            for (const model::Role role : roles_in(member.roles)) chip(word_of(role), {.tone = tone_of(role)});
        });
        if (!member.contact.empty()) fact(tr("members.contact"), member.contact);
        if (!member.offers.empty()) {
            heading(3, tr("members.panel_offers"));
            for (const std::string& offer : member.offers) paragraph(escape_markup(offer), {.color = palette().ink2});
        }
        heading(3, tr("members.panel_facts"));
        fact(tr("members.column_since"), locale::date(member.joined));
        fact(tr("nav.contributions"), tr("count.contributions", {{"count", member.contributions}}));
        fact(tr("members.column_value"), locale::points(member.value));
        fact(tr("members.column_share"), locale::percent(member.share, {2, 2}));
        fact(tr("members.column_received"), locale::money(member.received, here.currency));
        if (member.owed_advances.minor != 0) fact(tr("members.column_advances"), locale::money(member.owed_advances, here.currency));
    });
    if (!stays) close(here, commands);
}

void own_request(const std::vector<MemberRow>& members, app::Commands& commands) {
    const bool asked = std::ranges::any_of(members, [](const MemberRow& member) { return member.person.me && member.state == model::MemberState::candidate; });
    if (!asked) return;
    next_action("own-request", Icon::send, tr("members.your_request"), tr("members.your_request_hint"), [&] {
        if (button("save-request", tr("exchange.file"), {.size = ButtonSize::small, .icon = Icon::file_down, .fill = phone()})) commands.push(app::SaveRequest{});
        if (button("copy-request", tr("exchange.copy_link"), {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::copy, .fill = phone()}))
            commands.push(app::CopyRequest{});
    });
}

} // namespace osmose::ui
