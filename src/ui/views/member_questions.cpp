// What is asked before one acts on a member: each dialog says what will happen and what stays.
#include "journal/action.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/typed.hpp"
#include "ui/views/member_profile.hpp"
#include "ui/views/proposal.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <array>
#include <utility>

namespace osmose::ui {

namespace {

using Question = MembersState::Question;

// Begins anew where another one is asked about; true then.
bool begin(Question& question, std::string_view item) {
    if (question.of == item) return false;
    question = {};
    question.of = item;
    return true;
}

// A dialog that ends with "cancel" and one thing to do.
struct Ask {
    std::string title, caption;
    float width = 460;
    Body act; // the button that does it
};
void ask(std::string_view key, const Asked& asked, const Ask& what, app::Commands& commands, Body body) {
    bool open = true;
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) open = false;
        what.act();
    };
    dialog(key, open, {.title = what.title, .caption = what.caption, .width = what.width, .actions = actions}, body);
    if (!open) close_question(asked, commands);
}

std::string words_of(const Result<void>& checked, std::string_view field) {
    return !checked && checked.error().place.field == field ? locale::sentence(checked.error()) : std::string{};
}

// What became wrong beside the fields.
void said_below(const Result<void>& checked, bool tried, std::string_view field = {}) {
    if (tried && !checked && (field.empty() || checked.error().place.field != field)) form_error(locale::sentence(checked.error()));
}

constexpr std::array all_roles{model::Role::holder,   model::Role::contributor, model::Role::ambassador,
                               model::Role::consumer, model::Role::treasurer,   model::Role::secretary};

} // namespace

void roles_dialog(const Asked& asked, Question& question, app::Commands& commands) {
    const auto& [here, shown, member, profile] = asked;
    if (begin(question, shown.item)) {
        for (const model::Role role : all_roles) question.roles[std::to_underlying(role)] = member.roles.has(role);
        question.until = profile.roles_until;
    }
    model::Roles roles;
    for (const model::Role role : all_roles)
        if (question.roles[std::to_underlying(role)]) roles = roles.with(role);
    const std::string name = name_of(member.person);
    const Deed deed{.action = journal::AssignRoles{.member = member.person.id, .roles = roles, .until = question.until},
                    .title = tr("members.roles_proposal", {{"name", name}}), .done = "toast.member.roles", .values = {{"whom", name}}};
    const DeedWay way = way_of(here, deed);
    const bool none = roles == model::Roles{}, same = roles == member.roles && question.until == profile.roles_until;
    const auto act = [&] {
        const std::string why = none ? tr("members.role_needed") : same ? tr("members.roles_same") : "";
        const ButtonOptions look{.style = ButtonStyle::primary, .icon = way.decides ? Icon::vote : Icon::check, .shortcut = "Ctrl+Enter", .disabled_because = why};
        if (deed_button("give", tr("members.roles_give"), here, deed, look, commands) && !way.decides) close_question(asked, commands);
    };
    const std::string who_decides = tr(way.decides ? "members.roles_by_decision" : "members.roles_alone");
    ask("roles", asked, {.title = tr("members.roles_title", {{"name", name}}), .caption = who_decides, .width = 560, .act = act}, commands, [&] {
        grid(static_cast<int>(all_roles.size()), {.least = 210, .gap = 8, .most_columns = 2}, [&](int i) {
            const model::Role role = all_roles[static_cast<std::size_t>(i)];
            const std::string word{model::word(role)};
            checkbox("role-" + word, word_of(role), question.roles[std::to_underlying(role)], {.caption = tr("role." + word + "_hint")});
        });
        if (roles.has(model::Role::holder) && !member.roles.has(model::Role::holder)) hint(tr("members.holder_passes"));
        date_field("until", question.until, {.label = tr("members.until"), .hint = tr("members.until_hint"), .optional = true, .width = 220});
    });
}

void exclusion_dialog(const Asked& asked, Question& question, app::Commands& commands) {
    const auto& [here, shown, member, profile] = asked;
    begin(question, shown.item);
    const std::string name = name_of(member.person);
    const Deed deed{.action = journal::ExcludeMember{.member = member.person.id, .date = here.today}, .title = tr("members.exclude_proposal", {{"name", name}}),
                    .done = "toast.member.exclude", .values = {{"whom", name}}, .text = question.reason};
    const auto act = [&] {
        const std::string why = is_blank(question.reason) ? tr("members.exclude_reason_missing") : "";
        deed_button("exclude", tr("members.exclude"), here, deed, {.style = ButtonStyle::danger_filled, .icon = Icon::vote, .disabled_because = why}, commands);
    };
    ask("exclude", asked, {.title = tr("members.exclude_title", {{"name", name}}), .caption = {}, .width = 480, .act = act}, commands, [&] {
        paragraph(tr("members.exclude_hint"));
        text_area("reason", question.reason, {.label = tr("members.exclude_reason"), .focus = !phone()}, 3);
    });
}

void drop_card_dialog(const Asked& asked, app::Commands& commands) {
    const auto& [here, shown, member, profile] = asked;
    const std::string name = name_of(member.person);
    const Deed deed{.action = journal::DropCard{.member = member.person.id}, .title = tr("members.drop_proposal", {{"name", name}}), .done = "toast.card.drop", .values = {}};
    const auto act = [&] {
        if (deed_button("drop", tr("members.drop_card"), here, deed, {.style = ButtonStyle::danger_filled, .icon = Icon::trash_2}, commands) && !way_of(here, deed).decides)
            close_question(asked, commands);
    };
    ask("drop-card", asked, {.title = tr("members.drop_title", {{"name", name}}), .caption = {}, .act = act}, commands, [&] {
        paragraph(tr("members.drop_goes"));
        paragraph(tr("members.drop_stays", {{"number", member.person.ordinal}}));
        hint(tr("members.drop_copies"));
    });
}

void leave_dialog(const Asked& asked, app::Commands& commands) {
    const auto& [here, shown, member, profile] = asked;
    const journal::LeaveProject action{.date = here.today};
    const Result<void> checked = here.check(action);
    const auto act = [&] {
        const std::string why = checked ? std::string{} : locale::sentence(checked.error());
        if (!button("leave", tr("members.leave"), {.style = ButtonStyle::danger_filled, .icon = Icon::log_out, .disabled_because = why})) return;
        commands.push(app::Act{action, "toast.member.leave", {}});
        close_question(asked, commands);
    };
    ask("leave", asked, {.title = tr("members.leave_title"), .caption = {}, .act = act}, commands, [&] {
        paragraph(tr("members.leave_stays"));
        paragraph(tr("members.leave_ends"));
        if (profile.balance.minor > 0) paragraph(tr("members.leave_owed", {{"amount", locale::money(profile.balance, here.currency)}}));
        if (profile.balance.minor < 0) paragraph(tr("members.leave_owes", {{"amount", locale::money({-profile.balance.minor}, here.currency)}}));
        if (!checked) form_error(locale::sentence(checked.error()));
        else hint(tr("members.leave_for_good"));
    });
}

void card_dialog(const Asked& asked, Question& question, app::Commands& commands) {
    const struct { std::string name, contact; } now{asked.member.person.name, asked.member.contact};
    if (begin(question, asked.shown.item)) question.name = now.name, question.contact = now.contact;
    const bool nameless = is_blank(question.name);
    const auto act = [&] {
        const std::string why = question.name == now.name && question.contact == now.contact ? tr("members.card_same") : "";
        if (!button("save", tr("members.card_save"), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter", .disabled_because = why})) return;
        question.tried = true;
        if (nameless) return;
        commands.push(app::ChangeCard{.name = question.name, .contact = question.contact});
        close_question(asked, commands);
    };
    ask("card", asked, {.title = tr("members.card_edit"), .caption = {}, .act = act}, commands, [&] {
        const std::string error = question.tried && nameless ? locale::sentence({.code = journal::errc::name_missing}) : "";
        text_field("name", question.name, {.label = tr("members.name_label"), .error = error, .autocomplete = "name"});
        text_field("contact", question.contact, {.label = tr("members.contact_label"), .hint = tr("members.contact_hint"), .optional = true});
    });
}

void commitment_dialog(const Asked& asked, Question& question, app::Commands& commands) {
    const auto& [here, shown, member, profile] = asked;
    const int digits = decimals(here.currency);
    if (begin(question, shown.item) && profile.commitment.minor > 0) question.amount = locale::decimal(profile.commitment.minor, digits, {digits, digits});
    const Result<Money> typed = is_blank(question.amount) ? Result<Money>{Money{}} : locale::read_money(question.amount, here.currency);
    const journal::StateCommitment action{.amount = typed.value_or(Money{})};
    const Result<void> checked = typed ? here.check(action) : std::unexpected(typed.error());
    const auto act = [&] {
        if (!button("commit", tr("members.commit_done"), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter"})) return;
        question.tried = true;
        if (!checked) return;
        commands.push(app::Act{action, "toast.member.commitment", {}});
        close_question(asked, commands);
    };
    ask("commitment", asked, {.title = tr("members.commit"), .caption = {}, .act = act}, commands, [&] {
        paragraph(tr("members.commit_hint"), {.color = palette().ink2});
        const std::string error = typed ? question.tried ? words_of(checked, "amount") : "" : locale::sentence(typed.error());
        number_field("amount", question.amount,
                     {.label = tr("members.commit_amount"), .error = error, .unit = here.currency.code(), .input_mode = "decimal", .width = 240, .focus = !phone()});
        said_below(checked, question.tried && typed, "amount");
    });
}

void tie_dialog(const Asked& asked, Question& question, app::Commands& commands) {
    begin(question, asked.shown.item);
    std::string code;
    for (const char c : question.code)
        if (c != ' ' && c != '\n') code += c;
    const auto device = parse_id<struct DeviceTag>(code);
    const Result<void> checked = device ? asked.here.check(journal::TieDevice{.device = *device, .member = {}}) : Result<void>{};
    const auto act = [&] {
        if (!button("tie", tr("members.tie_done"), {.style = ButtonStyle::primary, .icon = Icon::link, .shortcut = "Ctrl+Enter"})) return;
        question.tried = true;
        if (!device || !checked) return;
        commands.push(app::Act{journal::TieDevice{.device = *device, .member = {}}, "toast.device.tie", {}});
        close_question(asked, commands);
    };
    ask("tie", asked, {.title = tr("members.tie"), .caption = {}, .width = 500, .act = act}, commands, [&] {
        paragraph(tr("members.tie_hint"));
        const std::string error = !question.tried ? "" : !device ? tr("members.tie_wrong") : words_of(checked, "device");
        text_field("code", question.code, {.label = tr("members.device_code"), .error = error, .focus = !phone()});
        said_below(checked, question.tried, "device");
        hint(tr("members.tie_then"));
    });
}

void cut_dialog(const Asked& asked, std::string_view device, app::Commands& commands) {
    const auto id = parse_id<struct DeviceTag>(device);
    if (!id) return;
    const journal::CutDevice action{.device = *id};
    const Result<void> checked = asked.here.check(action);
    const auto act = [&] {
        const std::string why = checked ? std::string{} : locale::sentence(checked.error());
        if (!button("cut", tr("members.cut"), {.style = ButtonStyle::danger_filled, .icon = Icon::scissors, .disabled_because = why})) return;
        commands.push(app::Act{action, "toast.device.cut", {}});
        close_question(asked, commands);
    };
    ask("cut", asked, {.title = tr("members.cut_title"), .caption = short_code(*id), .act = act}, commands, [&] {
        paragraph(tr("members.cut_hint"));
        hint(tr("members.cut_stays"));
    });
}

} // namespace osmose::ui
