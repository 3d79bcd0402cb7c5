// The keys that act on every screen, and the list of all of them (by "?"). A single letter never acts while a field has the focus.
#include "ui/app_keys.hpp"

#include "ui/app_view.hpp"
#include "ui/frame_state.hpp"
#include "ui/layout.hpp"
#include "ui/overlay.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <imgui_internal.h>

namespace osmose::ui {

using To = app::Screen; // where a link leads

namespace {

struct Shortcut {
    std::string_view what, keys;
};
constexpr std::array everywhere{
    Shortcut{"shortcuts.palette", "Ctrl+K"},     Shortcut{"shortcuts.undo", "Ctrl+Z"}, Shortcut{"shortcuts.redo", "Ctrl+Shift+Z"},
    Shortcut{"shortcuts.save_file", "Ctrl+S"},   Shortcut{"shortcuts.submit", "Ctrl+Enter"}, Shortcut{"shortcuts.next", "Tab"},
    Shortcut{"shortcuts.press", "Enter"},        Shortcut{"shortcuts.close", "Esc"},   Shortcut{"shortcuts.list", "?"},
};

// From every screen of a project; a letter alone.
struct Deed {
    std::string_view what, keys;
    To screen;
    std::string_view item;
};
constexpr std::array deeds{Deed{"shortcuts.add", "A", To::contributions, "new"}, Deed{"shortcuts.invite", "I", To::members, "invite"},
                           Deed{"shortcuts.revenue", "M", To::sharing, "new"}, Deed{"shortcuts.propose", "P", To::decisions, "new"}};

constexpr std::array letters{
    ScreenLetter{'V', "G V", "nav.overview", To::overview},     ScreenLetter{'M', "G M", "nav.members", To::members},
    ScreenLetter{'A', "G A", "nav.contributions", To::contributions}, ScreenLetter{'D', "G D", "nav.decisions", To::decisions},
    ScreenLetter{'B', "G B", "nav.means", To::means},           ScreenLetter{'P', "G P", "nav.sharing", To::sharing},
    ScreenLetter{'C', "G C", "nav.accounts", To::accounts},     ScreenLetter{'R', "G R", "nav.results", To::results},
    ScreenLetter{'L', "G L", "nav.rules", To::rules},           ScreenLetter{'T', "G T", "nav.critical_size", To::critical_size},
    ScreenLetter{'J', "G J", "nav.fairness", To::fairness},     ScreenLetter{'E', "G E", "nav.what_if", To::what_if},
    ScreenLetter{'H', "G H", "nav.history", To::history},       ScreenLetter{'X', "G X", "nav.exchange", To::exchange},
};

ImGuiKey key_of(char letter) { return static_cast<ImGuiKey>(ImGuiKey_A + (letter - 'A')); }

void line(const std::string& what, std::string_view keys) {
    row([&] {
        text(what);
        spacer();
        key_hint(keys);
    });
}

bool question_mark() { return !frame_state().typing && std::ranges::contains(ImGui::GetIO().InputQueueCharacters, ImWchar{'?'}); }

// The letter after G. True when it was one that leads somewhere.
bool gone_to(const app::Route& at, app::Commands& commands) {
    for (const ScreenLetter& letter : letters)
        if (ImGui::IsKeyPressed(key_of(letter.letter), false)) {
            commands.push(app::Go{{letter.screen, at.project, {}}});
            ImGui::SetKeyOwner(key_of(letter.letter), ImGui::GetID("go"), ImGuiInputFlags_LockThisFrame); // it means nothing else now
            return true;
        }
    return false;
}

bool something_pressed() {
    for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_NamedKey_END; ++key)
        if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(key), false)) return true; // a mouse's buttons are among them
    return false;
}

void list_of_shortcuts() {
    const auto general = [] {
        stack({.gap = 10}, [] {
            label_text(tr("shortcuts.everywhere"));
            for (const Shortcut& shortcut : everywhere) line(tr(shortcut.what), shortcut.keys);
            label_text(tr("shortcuts.in_project"));
            for (const Deed& deed : deeds) line(tr(deed.what), deed.keys);
            line(tr("shortcuts.confirm"), "C");
        });
    };
    const auto screens = [] {
        stack({.gap = 10}, [] {
            label_text(tr("shortcuts.go"));
            for (const ScreenLetter& letter : letters) line(tr(letter.name), letter.keys);
        });
    };
    columns({.gap = 32, .stacked_up_to = Breakpoint::phone}, {1, 1}, {general, screens});
}

} // namespace

std::span<const ScreenLetter> screen_letters() { return letters; }

void AppView::keys(const app::Workspace& workspace, app::Commands& commands) {
    const bool typing = frame_state().typing;
    const app::OpenProject* project = workspace.project();
    if (shortcut("Ctrl+K")) open_palette(palette_);
    if (project != nullptr) {
        if (!typing && shortcut("Ctrl+Z") && project->can_undo()) commands.push(app::Undo{});
        if (!typing && (shortcut("Ctrl+Shift+Z") || shortcut("Ctrl+Y")) && project->can_redo()) commands.push(app::Redo{});
        if (shortcut("Ctrl+S")) commands.push(app::SaveFile{});
        const bool going = ImGui::GetTime() < keys_.going_until && !typing && on_top();
        if (going && (gone_to(workspace.route(), commands) || something_pressed())) keys_.going_until = 0;
        if (shortcut("G")) keys_.going_until = ImGui::GetTime() + 1.5;
        else if (!going)
            for (const Deed& deed : deeds)
                if (shortcut(deed.keys)) commands.push(app::Go{{deed.screen, workspace.route().project, std::string(deed.item)}});
    }
    if (question_mark() && on_top()) keys_.list = true;
    dialog("shortcuts", keys_.list, {.title = tr("shortcuts.title"), .caption = tr("shortcuts.hint"), .width = 720}, [] { list_of_shortcuts(); });
}

} // namespace osmose::ui
