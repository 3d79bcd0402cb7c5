#include "ui/views/incoming.hpp"

#include "journal/action.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/project_tile.hpp"
#include "ui/text.hpp"
#include "ui/typed.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace osmose::ui {

using To = app::Screen; // where a link leads

namespace {

std::string holder_of(const exchange::Preview& preview) {
    const model::Project& project = preview.merged.project();
    for (const model::Member& member : project.members) {
        if (!member.roles.has(model::Role::holder)) continue;
        const auto card = preview.merged.cards().find(member.card);
        return card == preview.merged.cards().end() ? "" : card->second.name;
    }
    return "";
}

// Which project it is, and what it holds.
void what_it_is(const exchange::Preview& preview, const std::string& source) {
    const model::Project& project = preview.merged.project();
    std::size_t members = 0;
    for (const model::Member& member : project.members) members += model::is_active(member);
    card("what", {.gap = 10}, [&] {
        row({.gap = 14}, [&] {
            project_tile(project.name, app::address_of(project.id), 48);
            stack({.gap = 0}, [&] {
                heading(2, project.name, Type::h2);
                paragraph(tr(preview.known_project ? "incoming.known_project" : "incoming.new_project"), {.color = palette().ink2});
            });
        });
        if (!project.purpose.empty()) paragraph(escape_markup(project.purpose));
        if (!source.empty()) fact(tr("exchange.file"), source);
        if (const std::string holder = holder_of(preview); !holder.empty()) fact(tr("incoming.holder"), holder);
        fact(tr("incoming.members"), locale::number(static_cast<std::int64_t>(members)));
        fact(tr("incoming.contributions"), locale::number(static_cast<std::int64_t>(project.contributions.size())));
        fact(tr("incoming.currency"), to_string(project.currency));
    });
}

// "une admission, un vote (3 fois)".
std::string kinds_of(const exchange::Preview& preview) {
    std::vector<std::pair<std::string, std::size_t>> kinds;
    for (const EntryId& id : preview.fresh_ids) {
        const auto standing = preview.merged.find(id);
        if (!standing || std::holds_alternative<journal::UnknownAction>(standing->entry.action)) continue;
        const std::string kind(journal::kind_of(standing->entry.action));
        const auto known = std::ranges::find(kinds, kind, &std::pair<std::string, std::size_t>::first);
        if (known == kinds.end()) kinds.emplace_back(kind, 1);
        else ++known->second;
    }
    std::vector<std::string> words;
    words.reserve(kinds.size());
    for (const auto& [kind, count] : kinds) {
        const std::string name = tr("action_name." + kind);
        words.push_back(count == 1 ? name : tr("incoming.kind_times", {{"what", name}, {"count", count}}));
    }
    return words.empty() ? std::string{} : tr("incoming.holds", {{"what", locale::list_and(words)}});
}

// What of it is new here, and what that comes to.
void what_is_new(const exchange::Preview& preview) {
    card("new", {.gap = 14}, [&] {
        if (preview.fresh == 0) return paragraph(tr("incoming.nothing_new"));
        heading(2, tr("incoming.after", {{"count", preview.merged.size() + preview.waiting}}), Type::h2);
        row({.gap = 8, .wrap = true}, [&] {
            chip(tr("incoming.new", {{"count", preview.fresh}}), {.tone = Tone::ok, .icon = Icon::plus});
            if (preview.entries > preview.fresh)
                chip(tr("incoming.in_common", {{"count", preview.entries - preview.fresh}}), {.tone = Tone::violet, .icon = Icon::git_merge});
            if (preview.waiting > 0) chip(tr("incoming.waiting", {{"count", preview.waiting}}), {.tone = Tone::warn, .icon = Icon::hourglass});
            if (preview.newer > 0) chip(tr("incoming.newer", {{"count", preview.newer}}), {.tone = Tone::warn, .icon = Icon::clock_alert});
        });
        if (const std::string kinds = kinds_of(preview); !kinds.empty()) paragraph(kinds);
        if (preview.waiting > 0) paragraph(tr("incoming.waiting_hint"), {.color = palette().ink2});
        if (preview.newer > 0) paragraph(tr("incoming.newer_hint"), {.color = palette().ink2});
        for (const model::MemberId& id : preview.requests) {
            const model::Member* member = preview.merged.project().members.find(id);
            if (member == nullptr) continue;
            const auto found = preview.merged.cards().find(member->card);
            const std::string name = found == preview.merged.cards().end() ? tr("people.unnamed") : found->second.name;
            divider();
            row({.gap = 12, .align = Align::start}, [&] {
                avatar({.name = name, .order = 9}, 36);
                stack({.gap = 2}, [&] {
                    strong(tr("members.request_from", {{"name", name}}));
                    for (const std::string& offer : member->offers) paragraph(escape_markup(offer), {.color = palette().ink2});
                });
            });
        }
    });
}

void take_or_not(const exchange::Preview& preview, app::Commands& commands) {
    row({.gap = 8, .justify = Align::end, .wrap = phone()}, [&] {
        if (button("drop", tr(preview.fresh == 0 ? "action.close" : "incoming.drop"), {})) commands.push(app::DropIncoming{});
        if (preview.fresh > 0 && button("take", preview.known_project ? tr("incoming.take", {{"count", preview.fresh}}) : tr("incoming.take_new"),
                                        {.style = preview.known_project ? ButtonStyle::primary : ButtonStyle::soft, .icon = Icon::git_merge}))
            commands.push(app::TakeIncoming{});
    });
}

// For who was invited: who he is and what he offers, as a request to send back.
void join_form(const IncomingShown& shown, const exchange::Preview& preview, IncomingState& state, app::Commands& commands) {
    if (!state.begun) state = {.name = std::string(shown.person), .begun = true};
    const bool nameless = is_blank(state.name);
    card("join", {.title = tr("incoming.join_title", {{"project", preview.merged.project().name}})}, [&] {
        paragraph(tr("incoming.join_hint"), {.color = palette().ink2});
        text_field("name", state.name, {.label = tr("create.person_label"), .error = state.tried && nameless ? locale::sentence({.code = journal::errc::name_missing}) : "",
                                        .autocomplete = "name"});
        text_area("offers", state.offers, {.label = tr("members.offers_label"), .hint = tr("members.offers_hint"), .optional = true}, 2);
        text_field("contact", state.contact, {.label = tr("members.contact_label"), .hint = tr("members.contact_hint"), .optional = true, .autocomplete = "email"});
        row({.justify = Align::end}, [&] {
            if (!button("send", tr("incoming.join_send"), {.style = ButtonStyle::primary, .icon = Icon::send, .shortcut = "Ctrl+Enter"})) return;
            state.tried = nameless;
            if (nameless) return;
            commands.push(app::RequestToJoin{.name = state.name, .contact = state.contact, .offers = lines_of(state.offers), .date = shown.today});
            state = {};
        });
    });
}

void refused(const Error& error, const std::string& source, app::Commands& commands) {
    card("refused", {.gap = 14}, [&] {
        row({.gap = 14, .align = Align::start}, [&] {
            icon_tile(Icon::circle_x, Tone::bad, 44);
            stack({.gap = 6}, [&] {
                heading(2, tr("incoming.refused"), Type::h2);
                if (!source.empty()) text(source, {.color = palette().ink3});
                paragraph(locale::report(error));
                paragraph(tr("incoming.refused_hint"), {.color = palette().ink2});
            });
        });
        row({.justify = Align::end}, [&] {
            if (button("drop", tr("action.close"), {.style = ButtonStyle::primary})) commands.push(app::DropIncoming{});
        });
    });
}

} // namespace

void incoming_view(const IncomingShown& shown, IncomingState& state, app::Commands& commands) {
    page_header(tr("incoming.title"), "");
    stack({.align = Align::centre}, [&] {
        stack({.gap = phone() ? 12.f : space::between_cards, .most = 760}, [&] {
            if (shown.incoming == nullptr) {
                if (shown.reading) return text(tr("incoming.reading"), {.color = palette().ink2});
                return empty_state(tr("incoming.nothing"), tr("join.hint"), [] {
                    if (button("join", tr("projects.join_link"), {.style = ButtonStyle::primary, .icon = Icon::link})) go(app::href(To::join));
                });
            }
            const app::Incoming& incoming = *shown.incoming;
            if (!incoming.preview) return refused(incoming.preview.error(), incoming.source, commands);
            what_it_is(*incoming.preview, incoming.source);
            if (incoming.preview->known_project) what_is_new(*incoming.preview);
            else join_form(shown, *incoming.preview, state, commands);
            take_or_not(*incoming.preview, commands);
        });
    });
}

void join_view(JoinState& state, app::Commands& commands) {
    page_header(tr("join.title"), "");
    stack({.align = Align::centre}, [&] {
        stack({.gap = phone() ? 12.f : space::between_cards, .most = 680}, [&] {
            card("paste", {.gap = 16}, [&] {
                paragraph(tr("join.hint"), {.color = palette().ink2});
                text_area("pasted", state.pasted, {.label = tr("exchange.paste_label"), .placeholder = tr("exchange.paste_hint"), .input_mode = "url"}, 4);
                row({.gap = 8, .justify = Align::end}, [&] {
                    if (button("file", tr("exchange.open_file"), {.icon = Icon::folder_open})) commands.push(app::PickFile{});
                    const std::string why = is_blank(state.pasted) ? tr("join.hint") : std::string{};
                    if (!button("read", tr("exchange.read"), {.style = ButtonStyle::primary, .icon = Icon::arrow_right, .shortcut = "Ctrl+Enter", .disabled_because = why})) return;
                    commands.push(app::ReadText{state.pasted});
                    state = {};
                });
            });
            row({.gap = 10}, [] {
                icon_mark(Icon::hard_drive, palette().primary, 18);
                paragraph(tr("welcome.promise"), {.color = palette().ink2});
            });
        });
    });
}

} // namespace osmose::ui
