// The palette in its place: what it offers here, and what is done once something was chosen.
#include "ui/app_view.hpp"

#include <algorithm>
#include <array>

namespace osmose::ui {

using app::FindableKind;
using To = app::Screen; // where a link leads

namespace {

constexpr std::array sizes{90, 100, 115, 130}; // of text, percent

int next_size(int percent, int step) {
    const auto at = std::ranges::find(sizes, percent);
    const auto place = std::clamp<std::ptrdiff_t>((at == sizes.end() ? 1 : at - sizes.begin()) + step, 0, static_cast<std::ptrdiff_t>(sizes.size()) - 1);
    return sizes[static_cast<std::size_t>(place)];
}

std::vector<app::Findable> of_project(const app::Workspace& workspace) {
    std::vector<app::Findable> all;
    if (const app::OpenProject* project = workspace.project()) all = app::findables_of(project->figures(workspace.today()), workspace.route().project);
    for (const app::ProjectSummary& summary : workspace.projects()) {
        const std::string address = app::address_of(summary.id);
        if (address != workspace.route().project) all.push_back({FindableKind::project, "project/" + address, summary.name, {}, app::Route{To::overview, address, {}}});
    }
    return all;
}

} // namespace

void AppView::palette(const app::Workspace& workspace, const ShellModel& model, app::Commands& commands) {
    if (palette_.open && !palette_.index) {
        const app::OpenProject* const project = workspace.project();
        const PaletteScope scope{.in_project = project != nullptr, .can_undo = project && project->can_undo(), .can_redo = project && project->can_redo(),
                                 .drafting = workspace.draft() != nullptr,
                                 .can_time = project && project->me() && !project->as_on() && !workspace.settings().timer.runs()};
        palette_.index.emplace(palette_findables(model, scope, workspace.route().project, of_project(workspace)));
    }
    const auto chosen = palette_view(palette_, model);
    if (!chosen) return;
    if (chosen->route) commands.push(app::Go{*chosen->route});
    else act(chosen->key, workspace, commands);
}

void AppView::act(std::string_view action, const app::Workspace& workspace, app::Commands& commands) {
    const auto change = [&](auto&& how) {
        app::Settings settings = workspace.settings();
        how(settings);
        commands.push(app::ChangeSettings{std::move(settings)});
    };
    if (action == "undo") return commands.push(app::Undo{});
    if (action == "redo") return commands.push(app::Redo{});
    if (action == "save-file") return commands.push(app::SaveFile{});
    if (action == "copy-link") return commands.push(app::CopyLink{});
    if (action == "open-file") return commands.push(app::PickFile{});
    if (action == "start-timer") {
        change([&](app::Settings& settings) { settings.timer = {.project = workspace.route().project, .started_ms = workspace.now().ms, .stopped_ms = 0}; });
        return commands.push(app::Go{{To::contributions, workspace.route().project, {}}});
    }
    if (action == "start-draft") return commands.push(app::StartDraft{});
    if (action == "theme-light") return change([](app::Settings& settings) { settings.theme = app::Theme::light; });
    if (action == "theme-dark") return change([](app::Settings& settings) { settings.theme = app::Theme::dark; });
    if (action == "theme-system") return change([](app::Settings& settings) { settings.theme = app::Theme::system; });
    if (action == "language-fr") return change([](app::Settings& settings) { settings.language = "fr"; });
    if (action == "language-en") return change([](app::Settings& settings) { settings.language = "en"; });
    if (action == "text-larger") return change([](app::Settings& settings) { settings.text_percent = next_size(settings.text_percent, 1); });
    if (action == "text-smaller") return change([](app::Settings& settings) { settings.text_percent = next_size(settings.text_percent, -1); });
    if (action == "shortcuts") keys_.list = true;
}

} // namespace osmose::ui
