#include "ui/views/member_profile.hpp"

#include "journal/action.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/charts.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace osmose::ui {

using app::MemberProfile;
using app::MemberRow;
using To = app::Screen; // where a link leads

namespace {

void ask(const Here& here, const std::string& what, app::Commands& commands) { commands.push(app::Go{here.route(To::members, what), true}); }

std::string amount(const Here& here, Money money) { return locale::money(money, here.currency); }

void head_part(const Asked& asked) {
    const MemberRow& member = asked.member;
    row({.gap = 4, .wrap = true}, [&] {
        for (const model::Role role : roles_in(member.roles)) chip(word_of(role), {.tone = tone_of(role)});
    });
    if (asked.profile.roles_until) hint(tr("members.roles_until", {{"date", locale::date(*asked.profile.roles_until)}}));
    if (!asked.profile.has_card) paragraph(tr("members.card_dropped"), {.color = palette().ink2});
    if (!member.contact.empty()) fact(tr("members.contact"), member.contact);
}

void figures_part(const Asked& asked) {
    const auto& [here, shown, member, profile] = asked;
    heading(3, tr("members.panel_facts"));
    fact(tr("members.column_since"), locale::date(member.joined));
    if (profile.ended) fact(tr("members.ended"), locale::date(*profile.ended));
    if (member.person.ordinal == 0) return; // a candidate has no figures yet
    const std::string id = to_string(member.person.id);
    fact(tr("members.column_value"), locale::points(member.value));
    fact(tr("members.column_share"), locale::percent(member.share, {2, 2}));
    const app::SharingFigures& sharing = shown.figures.sharing();
    if (sharing.preview) {
        const auto part = std::ranges::find(sharing.preview->parts, member.person.id, [](const app::PartRow& row) { return row.person.id; });
        if (part != sharing.preview->parts.end()) fact(tr("members.next_part"), amount(here, part->part), here.href(To::explain, part->figure));
    }
    fact(tr("members.column_received"), amount(here, member.received));
    if (profile.refunded.minor != 0) fact(tr("members.refunded"), amount(here, profile.refunded));
    if (profile.balance.minor != 0)
        fact(tr(profile.balance.minor > 0 ? "members.is_owed" : "members.owes"), amount(here, {std::abs(profile.balance.minor)}), here.href(To::explain, "balance/" + id));
    if (member.owed_advances.minor != 0) fact(tr("members.column_advances"), amount(here, member.owed_advances));
    if (profile.held.minor != 0) fact(tr("members.held"), amount(here, profile.held));
    if (profile.borne.minor != 0) fact(tr("members.borne"), amount(here, profile.borne));
    fact(tr("members.commitment"), profile.commitment.minor == 0 ? tr("members.no_commitment") : amount(here, profile.commitment));
    if (profile.time_cap)
        fact(tr("members.time_cap"), locale::quantity(profile.time_cap->hours, model::unit::hour) + " " + tr("pace." + std::string(model::word(profile.time_cap->pace))));
}

// What he brought, by kind; each leads to the list.
void brought_part(const Asked& asked) {
    const MemberProfile& profile = asked.profile;
    if (profile.by_kind.empty() && profile.waiting == 0) return;
    heading(3, tr("members.brought"));
    std::vector<Bar> list;
    for (std::size_t i = 0; i < profile.by_kind.size(); ++i) {
        const app::KindTotal& total = profile.by_kind[i];
        list.push_back({.key = std::string(model::word(total.kind)),
                        .label = word_of(total.kind),
                        .value = locale::points(total.value),
                        .amount = static_cast<double>(total.value.minor),
                        .icon = icon_of(total.kind),
                        .tint = tint_of(total.kind),
                        .href = asked.here.href(To::contributions, "of-" + to_string(asked.member.person.id).substr(0, 12))});
    }
    if (!list.empty()) bars("brought", tr("members.brought"), list);
    if (profile.waiting > 0) hint(tr("members.waiting", {{"count", profile.waiting}}));
}

void rights_part(const Asked& asked) {
    if (asked.profile.rights.empty()) return;
    heading(3, tr("members.rights"));
    list("rights", tr("members.rights"), [&] {
        for (const app::RightRow& right : asked.profile.rights)
            list_row(to_string(right.result), right.name,
                     {.href = asked.here.href(To::results, to_string(right.result)), .last = &right == &asked.profile.rights.back(), .height = 44}, [&] {
                stack({.gap = 0}, [&] {
                    text(right.name, {.type = Type::medium});
                    caption(tr("result_kind." + std::string(model::word(right.kind))));
                });
                text(tr("members.right_share", {{"share", to_string(right.share)}}), {.type = Type::strong});
            });
    });
}

std::string volume_of(const model::OfferFacts& facts) {
    return locale::quantity(facts.volume, facts.unit) + " " + tr("pace." + std::string(model::word(facts.pace))) + " · " + tr("members.level", {{"level", facts.level}});
}

void offers_part(const Asked& asked, bool mine, app::Commands& commands) {
    const MemberRow& member = asked.member;
    const auto& offers = asked.profile.offers;
    if (member.offers.empty() && offers.empty() && !mine) return;
    row({.gap = 8, .wrap = phone()}, [&] {
        heading(3, tr(mine ? "members.your_offers" : "members.panel_offers"));
        spacer();
        if (mine && button("offer", tr("members.offer_short"), {.size = ButtonSize::small, .icon = Icon::plus})) ask(asked.here, "offer", commands);
    });
    for (const std::string& offer : member.offers) paragraph(escape_markup(offer), {.color = palette().ink2});
    list("offers", tr("members.panel_offers"), [&] {
        for (const app::MemberOffer& offer : offers) {
            const std::string id = to_string(offer.id);
            const bool pressed = list_row(id, offer.facts.skill, {.pressable = mine, .last = &offer == &offers.back(), .height = 44}, [&] {
                stack({.gap = 0}, [&] {
                    text(offer.facts.skill, {.type = Type::medium});
                    caption(volume_of(offer.facts));
                });
                if (offer.facts.compensation.minor > 0) text(tr("members.for_each", {{"amount", amount(asked.here, offer.facts.compensation)}}));
                if (mine) icon_mark(Icon::chevron_right, palette().ink3);
            });
            if (pressed) ask(asked.here, "offer-" + id, commands);
        }
    });
}

void devices_part(const Asked& asked, bool mine, app::Commands& commands) {
    const auto& devices = asked.profile.devices;
    if (asked.member.person.ordinal == 0 || (devices.empty() && !mine)) return;
    row({.gap = 8}, [&] {
        heading(3, tr(mine ? "members.your_devices" : "members.devices"));
        spacer();
        if (mine && button("tie", tr("members.tie"), {.size = ButtonSize::small, .icon = Icon::smartphone})) ask(asked.here, "tie", commands);
    });
    if (devices.empty()) hint(tr("members.no_device"));
    list("devices", tr("members.devices"), [&] {
        for (const app::DeviceRow& device : devices)
            list_row(to_string(device.id), short_code(device.id), {.last = &device == &devices.back(), .height = 48}, [&] {
                icon_tile(device.here ? Icon::monitor : Icon::smartphone, device.here ? Tone::ok : Tone::neutral, 32);
                stack({.gap = 0}, [&] {
                    text(device.here ? tr("members.this_device") : short_code(device.id), {.type = Type::medium});
                    if (device.wrote) caption(tr("members.device_wrote", {{"when", locale::ago(*device.wrote, asked.here.now, asked.here.utc_offset_minutes)}}));
                    else if (device.tied) caption(tr("members.device_tied", {{"when", locale::ago(*device.tied, asked.here.now, asked.here.utc_offset_minutes)}}));
                });
                if (mine && !device.here && icon_button("cut", Icon::scissors, tr("members.cut"))) ask(asked.here, "cut-" + to_string(device.id), commands);
            });
    });
}

void more_actions(const Asked& asked, bool mine, app::Commands& commands) {
    const auto& [here, shown, member, profile] = asked;
    const std::string id = to_string(member.person.id);
    const bool active = member.state == model::MemberState::active;
    const bool may_act = std::ranges::any_of(shown.mine, [&](const app::Person& person) { return person.id == member.person.id; });
    menu_button("more", Icon::ellipsis, tr("members.more_actions"), [&] {
        if (may_act && !mine && menu_item("act-as", tr("members.act_as", {{"name", first_name(member.person)}}), {.icon = Icon::user}))
            commands.push(app::ActAs{member.person.id});
        if (mine && active && menu_item("card", tr("members.card_edit"), {.icon = Icon::id_card})) ask(here, "card", commands);
        if (active && menu_item("roles", tr("members.roles_change"), {.icon = Icon::users})) ask(here, "roles-" + id, commands);
        if (mine && active && menu_item("commitment", tr("members.commit"), {.icon = Icon::scale})) ask(here, "commitment", commands);
        if (profile.has_card && menu_item("drop", tr("members.drop_card"), {.icon = Icon::trash_2, .danger = true})) ask(here, "drop-" + id, commands);
        if (mine && active && menu_item("leave", tr("members.leave"), {.icon = Icon::log_out, .danger = true})) ask(here, "leave", commands);
        if (!mine && active && menu_item("exclude", tr("members.exclude"), {.icon = Icon::log_out, .danger = true})) ask(here, "exclude-" + id, commands);
    });
}

void profile_panel(const Asked& asked, app::Commands& commands) {
    const auto& [here, shown, member, profile] = asked;
    const bool mine = member.person.me;
    const auto actions = [&] {
        if (button("contributions", tr("members.see_contributions"), {.icon = Icon::hand_heart, .fill = true}))
            go(here.href(To::contributions, "of-" + to_string(member.person.id).substr(0, 12)));
    };
    bool stays = true;
    const std::string name = name_and_you(member.person), state = word_of(member.state);
    side_panel("member", stays,
               {.title = name, .caption = state, .width = 420, .lead = [&] { person_disc(member.person, 44); },
                .tools = [&] { if (shown.me) more_actions(asked, mine, commands); }, .actions = actions},
               [&] {
                   head_part(asked);
                   figures_part(asked);
                   brought_part(asked);
                   rights_part(asked);
                   offers_part(asked, mine && member.state == model::MemberState::active, commands);
                   devices_part(asked, mine, commands);
               });
    if (!stays) commands.push(app::Go{here.route(To::members), true});
}

// What an address asks, and of whom: of a member by his id, of whoever acts here without one.
struct Address {
    std::string_view question, rest;
};
Address address_of(std::string_view item) {
    static constexpr std::array<std::string_view, 3> of_somebody{"roles-", "exclude-", "drop-"};
    for (const std::string_view question : of_somebody)
        if (item.starts_with(question)) return {question.substr(0, question.size() - 1), item.substr(question.size())};
    return {"", item};
}

bool asks_me(std::string_view item) {
    static constexpr std::array<std::string_view, 5> alone{"card", "commitment", "leave", "tie", "offer"};
    return std::ranges::contains(alone, item) || item.starts_with("offer-") || item.starts_with("cut-");
}

} // namespace

std::string short_code(const DeviceId& device) {
    const std::string code = to_string(device);
    return code.substr(0, 4) + " " + code.substr(4, 4) + " " + code.substr(8, 4);
}

void close_question(const Asked& asked, app::Commands& commands) { commands.push(app::Go{asked.here.route(To::members, to_string(asked.member.person.id)), true}); }

void member_panel(const Here& here, const MembersShown& shown, MembersState& state, app::Commands& commands) {
    const auto [question, rest] = address_of(shown.item);
    const std::string id = asks_me(shown.item) ? to_string(shown.me) : std::string(rest);
    const auto& members = shown.figures.members();
    const auto found = std::ranges::find_if(members, [&](const MemberRow& member) { return to_string(member.person.id) == id; });
    if (found == members.end()) return;
    const Asked asked{.here = here, .shown = shown, .member = *found, .profile = shown.figures.member_profile(found->person.id)};
    const app::Route back = here.route(To::members, id);
    if (shown.item == "offer") return means_form(here, {.figures = shown.figures, .what = "new-offer", .back = back}, state.offer, commands);
    if (shown.item.starts_with("offer-")) {
        const std::string edit = "edit-" + std::string(shown.item.substr(6));
        return means_form(here, {.figures = shown.figures, .what = edit, .back = back}, state.offer, commands);
    }
    profile_panel(asked, commands);
    if (question == "roles") return roles_dialog(asked, state.question, commands);
    if (question == "exclude") return exclusion_dialog(asked, state.question, commands);
    if (question == "drop") return drop_card_dialog(asked, commands);
    if (shown.item == "card") return card_dialog(asked, state.question, commands);
    if (shown.item == "commitment") return commitment_dialog(asked, state.question, commands);
    if (shown.item == "leave") return leave_dialog(asked, commands);
    if (shown.item == "tie") return tie_dialog(asked, state.question, commands);
    if (shown.item.starts_with("cut-")) return cut_dialog(asked, shown.item.substr(4), commands);
}

} // namespace osmose::ui
