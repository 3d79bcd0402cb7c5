// The keys that act on every screen, and the list of all of them (by "?"). A single letter never acts while a field has the focus.
#include "ui/app_view.hpp"
#include "ui/frame_state.hpp"
#include "ui/layout.hpp"
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
constexpr std::array shortcuts{
    Shortcut{"shortcuts.add", "A"},      Shortcut{"shortcuts.invite", "I"},         Shortcut{"shortcuts.revenue", "M"},
    Shortcut{"shortcuts.undo", "Ctrl+Z"}, Shortcut{"shortcuts.redo", "Ctrl+Shift+Z"}, Shortcut{"shortcuts.save_file", "Ctrl+S"},
    Shortcut{"shortcuts.submit", "Ctrl+Enter"}, Shortcut{"shortcuts.close", "Esc"},  Shortcut{"shortcuts.list", "?"},
};

struct Letter {
    ImGuiKey key;
    std::string_view written, name;
    To screen;
};
constexpr std::array letters{Letter{ImGuiKey_V, "V", "nav.overview", To::overview}, Letter{ImGuiKey_M, "M", "nav.members", To::members},
                             Letter{ImGuiKey_A, "A", "nav.contributions", To::contributions}, Letter{ImGuiKey_P, "P", "nav.sharing", To::sharing},
                             Letter{ImGuiKey_H, "H", "nav.history", To::history}};

void line(const std::string& what, std::string_view keys) {
    row([&] {
        text(what);
        spacer();
        key_hint(keys);
    });
}

bool question_mark() { return !frame_state().typing && std::ranges::contains(ImGui::GetIO().InputQueueCharacters, ImWchar{'?'}); }

} // namespace

void AppView::keys(const app::Workspace& workspace, app::Commands& commands) {
    const bool typing = frame_state().typing;
    const app::OpenProject* project = workspace.project();
    if (project != nullptr) {
        if (!typing && shortcut("Ctrl+Z") && project->can_undo()) commands.push(app::Undo{});
        if (!typing && (shortcut("Ctrl+Shift+Z") || shortcut("Ctrl+Y")) && project->can_redo()) commands.push(app::Redo{});
        if (shortcut("Ctrl+S")) commands.push(app::SaveFile{});
        if (keys_.going && !typing)
            for (const Letter& letter : letters)
                if (ImGui::IsKeyPressed(letter.key, false)) {
                    commands.push(app::Go{{letter.screen, workspace.route().project, {}}});
                    ImGui::SetKeyOwner(letter.key, ImGui::GetID("go"), ImGuiInputFlags_LockThisFrame); // it means nothing else now
                    keys_.going = false;
                }
        if (shortcut("G")) keys_.going = true;
        else if (keys_.going && typing) keys_.going = false;
    }
    if (question_mark()) keys_.list = true;
    dialog("shortcuts", keys_.list, {.title = tr("shortcuts.title"), .caption = tr("shortcuts.hint"), .width = 480}, [&] {
        for (const Shortcut& shortcut : shortcuts) line(tr(shortcut.what), shortcut.keys);
        divider();
        label_text(tr("shortcuts.go"));
        for (const Letter& letter : letters) line(tr(letter.name), letter.written);
    });
}

} // namespace osmose::ui
