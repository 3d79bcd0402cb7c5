#include "ui/views/members_parts.hpp"

#include "journal/actions/founding.hpp"
#include "journal/actions/members.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
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
        text_field("contact", form.contact, {.label = tr("members.contact_label"), .hint = tr("members.contact_hint"), .optional = true});
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
