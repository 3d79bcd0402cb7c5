#include "ui/views/palette.hpp"

#include "ui/app_keys.hpp"
#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/item.hpp"
#include "ui/overlay.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>
#include <imgui.h>

namespace osmose::ui {

using app::Findable;
using app::FindableKind;
using To = app::Screen; // where a link leads

namespace {

constexpr std::size_t most_shown = 9, most_recent = 6;

// Where: in a project, anywhere, or only as long as something is so.
enum class Where : std::uint8_t { project, anywhere, undoable, redoable, real, draft, untimed };
struct Offered {
    std::string_view key, label;
    Icon icon;
    std::string_view keys = {};
    Where where = Where::project;
    std::optional<To> screen = {}; // and its item: done there
    std::string_view item = {};
};
constexpr std::array offered{
    Offered{"add-contribution", "contributions.add", Icon::hand_heart, "A", Where::project, To::contributions, "new"},
    Offered{"start-timer", "contributions.timer_start", Icon::timer, "", Where::untimed},
    Offered{"confirm", "palette.confirm", Icon::circle_check, "", Where::project, To::contributions, "to-confirm"},
    Offered{"invite", "members.invite", Icon::link, "I", Where::project, To::members, "invite"},
    Offered{"add-member", "members.add", Icon::user_plus, "", Where::project, To::members, "new"},
    Offered{"revenue", "revenue.add", Icon::coins, "M", Where::project, To::sharing, "new"},
    Offered{"cost", "cost.add", Icon::receipt, "", Where::project, To::sharing, "cost"},
    Offered{"share", "palette.share", Icon::git_fork, "", Where::project, To::sharing, "share"},
    Offered{"pay", "palette.pay", Icon::wallet, "", Where::project, To::accounts, "new"},
    Offered{"propose", "palette.propose", Icon::vote, "P", Where::project, To::decisions, "new"},
    Offered{"need", "palette.need", Icon::puzzle, "", Where::project, To::means, "new-need"},
    Offered{"offer", "palette.offer", Icon::heart_handshake, "", Where::project, To::means, "new-offer"},
    Offered{"result", "palette.result", Icon::award, "", Where::project, To::results, "new"},
    Offered{"rule", "palette.rule", Icon::sliders_horizontal, "", Where::project, To::rules, "draft"},
    Offered{"undo", "shortcuts.undo", Icon::undo_2, "Ctrl+Z", Where::undoable},
    Offered{"redo", "shortcuts.redo", Icon::redo_2, "Ctrl+Shift+Z", Where::redoable},
    Offered{"past", "history.past", Icon::history, "", Where::project, To::history, "past"},
    Offered{"save-file", "exchange.save_file", Icon::file_down, "Ctrl+S"},
    Offered{"copy-link", "exchange.copy_link", Icon::copy},
    Offered{"start-draft", "what_if.start", Icon::lightbulb, "", Where::real},
    Offered{"compare-draft", "what_if.compare", Icon::scale, "", Where::draft, To::what_if, ""},
    Offered{"drop-draft", "what_if.drop", Icon::trash_2, "", Where::draft, To::what_if, "drop"},
    Offered{"open-file", "exchange.open_file", Icon::folder_open, "", Where::anywhere},
    Offered{"create", "projects.create", Icon::plus, "", Where::anywhere, To::create, ""},
    Offered{"join", "palette.join", Icon::user_plus, "", Where::anywhere, To::join, ""},
    Offered{"theme-light", "palette.theme_light", Icon::sun, "", Where::anywhere},
    Offered{"theme-dark", "palette.theme_dark", Icon::moon, "", Where::anywhere},
    Offered{"theme-system", "palette.theme_system", Icon::monitor, "", Where::anywhere},
    Offered{"language-fr", "palette.language_fr", Icon::book_open, "", Where::anywhere},
    Offered{"language-en", "palette.language_en", Icon::book_open, "", Where::anywhere},
    Offered{"text-larger", "palette.text_larger", Icon::settings, "", Where::anywhere},
    Offered{"text-smaller", "palette.text_smaller", Icon::settings, "", Where::anywhere},
    Offered{"shortcuts", "shortcuts.title", Icon::list_tree, "?", Where::anywhere},
};

bool applies(Where where, const PaletteScope& scope) {
    switch (where) {
    case Where::anywhere: return true;
    case Where::project: return scope.in_project;
    case Where::undoable: return scope.can_undo;
    case Where::redoable: return scope.can_redo;
    case Where::real: return scope.in_project && !scope.drafting;
    case Where::draft: return scope.drafting;
    case Where::untimed: return scope.can_time;
    }
    return false;
}

const Offered* offered_as(std::string_view key) {
    const auto found = std::ranges::find(offered, key, &Offered::key);
    return found == offered.end() ? nullptr : &*found;
}

// Screens of no project, where the rail has those of one.
struct Outside {
    To screen;
    std::string_view label, key;
};
constexpr std::array outside{Outside{To::projects, "nav.all_projects", "projects"}, Outside{To::settings, "nav.settings", "settings"}, Outside{To::about, "nav.about", "about"}};

std::string other_words(std::string_view key) { return tr("palette.words." + std::string(key)); }

std::string kind_words(FindableKind kind) {
    static constexpr std::array keys{"palette.kind_action", "palette.kind_screen", "palette.kind_member", "palette.kind_decision",
                                     "palette.kind_result", "palette.kind_contribution", "palette.kind_project"};
    return tr(keys[static_cast<std::size_t>(kind)]);
}

Icon icon_of(const Findable& each, const ShellModel& model) {
    switch (each.kind) {
    case FindableKind::action:
        if (const Offered* action = offered_as(each.key)) return action->icon;
        return Icon::arrow_right;
    case FindableKind::screen:
        for (const auto* groups : {&model.groups, &model.foot})
            for (const NavGroup& group : *groups)
                for (const NavLink& link : group.links)
                    if (each.route && link.href == app::href(*each.route)) return link.icon;
        return Icon::settings;
    case FindableKind::member: return Icon::user;
    case FindableKind::decision: return Icon::vote;
    case FindableKind::result: return Icon::landmark;
    case FindableKind::contribution: return Icon::hand_heart;
    case FindableKind::project: return Icon::folder_open;
    }
    return Icon::arrow_right;
}

void answer(PaletteState& state) {
    if (state.searched == state.typed) return;
    state.searched = state.typed;
    state.found = state.index->find(state.typed, state.recent, most_shown);
    state.chosen = 0;
}

// The arrow keys go through what was found; the field keeps the focus.
void walk(PaletteState& state) {
    if (state.found.empty() || !on_top()) return;
    const std::size_t count = state.found.size();
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) state.chosen = (state.chosen + 1) % count;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) state.chosen = (state.chosen + count - 1) % count;
}

bool found_row(const Findable& each, bool chosen, const ShellModel& model) {
    const std::string words = kind_words(each.kind);
    return list_row(each.key, each.title + ", " + words + (each.detail.empty() ? "" : ", " + each.detail), {.pressable = true, .selected = chosen, .last = true, .height = 46}, [&] {
        icon_tile(icon_of(each, model), chosen ? Tone::ok : Tone::neutral, 28);
        stack({.gap = 0}, [&] {
            text(each.title, {.type = Type::medium});
            if (!each.detail.empty() && each.kind != FindableKind::screen) text(each.detail, {.type = Type::small, .color = palette().ink3});
        });
        if (const std::string_view keys = shortcut_of(each.key); !keys.empty() && !phone()) key_hint(keys);
        if (!phone() || each.detail.empty()) text(words, {.type = Type::small, .color = palette().ink3, .align = Align::end});
    });
}

// What a screen reader hears while the focus stays in the field.
void say_where(const PaletteState& state) {
    std::string words = tr("palette.count", {{"count", state.found.size()}});
    if (!state.found.empty()) words += ", " + state.index->all()[state.found[state.chosen]].title;
    const Rect place = take({.width = room(), .height = 1});
    say({.key = "where", .role = Role::status, .name = words, .rect = place});
}

} // namespace

std::string screen_key(To screen) { return "screen/" + app::to_fragment({.screen = screen, .project = "-", .item = {}}); }

std::string_view shortcut_of(std::string_view key) {
    if (const Offered* action = offered_as(key)) return action->keys;
    for (const ScreenLetter& letter : screen_letters())
        if (screen_key(letter.screen) == key) return letter.keys;
    return {};
}

void open_palette(PaletteState& state) {
    if (state.open) return;
    state.open = true;
    state.typed.clear(), state.searched.reset(), state.index.reset();
    state.chosen = 0;
}

std::vector<Findable> palette_findables(const ShellModel& model, const PaletteScope& scope, const std::string& project, std::vector<Findable> of_project) {
    std::vector<Findable> all;
    for (const Offered& action : offered) {
        if (!applies(action.where, scope)) continue;
        std::optional<app::Route> route;
        if (action.screen) route = app::Route{*action.screen, app::in_project(*action.screen) ? project : "", std::string(action.item)};
        all.push_back({FindableKind::action, std::string(action.key), tr(action.label), {}, std::move(route), other_words(action.key)});
    }
    const auto screens = [&](const std::vector<NavGroup>& groups) {
        for (const NavGroup& group : groups)
            for (const NavLink& link : group.links) {
                const app::Route route = app::parse_route(std::string_view(link.href).substr(1));
                all.push_back({FindableKind::screen, screen_key(route.screen), link.label, group.title, route, other_words(link.key)});
            }
    };
    screens(model.groups), screens(model.foot);
    if (scope.in_project)
        for (const auto& [screen, label, key] : outside) all.push_back({FindableKind::screen, screen_key(screen), tr(label), {}, app::Route{.screen = screen}, other_words(key)});
    std::ranges::move(of_project, std::back_inserter(all));
    return all;
}

std::optional<Findable> palette_view(PaletteState& state, const ShellModel& model) {
    if (!state.open || !state.index) return std::nullopt;
    std::optional<std::size_t> taken;
    const std::string title = tr("palette.title");
    dialog("palette", state.open, {.title = title, .width = 620, .hangs = true}, [&] {
        search_field("search", state.typed, {.label = tr("palette.label"), .placeholder = tr("palette.placeholder"), .focus = true});
        answer(state);
        walk(state);
        say_where(state);
        if (state.found.empty()) return paragraph(tr("palette.nothing"), {.color = palette().ink2});
        list("found", title, [&] {
            for (std::size_t i = 0; i < state.found.size(); ++i)
                if (found_row(state.index->all()[state.found[i]], i == state.chosen, model)) taken = i;
        });
        if (frame_state().typing && on_top() && ImGui::IsKeyPressed(ImGuiKey_Enter, false)) taken = state.chosen;
    });
    if (!taken) return std::nullopt;
    state.open = false;
    Findable chosen = state.index->all()[state.found[*taken]];
    std::erase(state.recent, chosen.key);
    state.recent.insert(state.recent.begin(), chosen.key);
    if (state.recent.size() > most_recent) state.recent.pop_back();
    return chosen;
}

} // namespace osmose::ui
