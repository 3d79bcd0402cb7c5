#include "ui/app_view.hpp"

#include "locale/date.hpp"
#include "locale/language.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/mirror.hpp"
#include "ui/persons.hpp"
#include "ui/project_tile.hpp"
#include "ui/store_words.hpp"
#include "ui/views/gallery.hpp"
#include "ui/views/not_found.hpp"
#include "ui/views/overview.hpp"
#include "ui/views/projects.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/shell.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <utility>

namespace osmose::ui {

using app::OpenProject;
using app::Route;
using app::Workspace;
using To = app::Screen; // where a link leads

namespace {

Here here_of(const Workspace& workspace, const OpenProject& project) {
    const model::Project& state = project.state();
    return {.project = app::address_of(state.id), .name = state.name, .purpose = state.purpose, .currency = state.currency,
            .today = project.as_on().value_or(workspace.today()), .now = workspace.now(), .utc_offset_minutes = workspace.utc_offset_minutes(),
            .check = [&project, now = workspace.now()](const journal::Action& action) { return project.check(action, now); },
            .pending = [&figures = project.figures(workspace.today())](const journal::Action& action) { return figures.decisions().that_would(action); },
            .day = project.as_on()};
}

NavLink nav(std::string_view key, std::string_view name, Icon icon, const Route& to, const Route& at, int badge = 0) {
    return {.key = std::string(key), .label = tr(name), .href = href(to), .icon = icon, .badge = badge, .current = to.screen == at.screen};
}

// The screens of a project, as the rail and the phone's bar offer them.
void offer_project(ShellModel& model, const Workspace& workspace, const OpenProject& project) {
    const app::OverviewFigures& figures = project.figures(workspace.today()).overview();
    const std::string address = workspace.route().project;
    const auto to = [&](std::string_view key, std::string_view name, Icon icon, To screen, int badge = 0) {
        return nav(key, name, icon, {.screen = screen, .project = address, .item = {}, .day = project.as_on()}, workspace.route(), badge);
    };
    const int waiting = static_cast<int>(figures.to_confirm);
    const NavLink contributions = to("contributions", "nav.contributions", Icon::hand_heart, To::contributions, waiting);
    const int votes = static_cast<int>(project.figures(workspace.today()).decisions().waiting);
    const NavLink decisions = to("decisions", "nav.decisions", Icon::vote, To::decisions, votes);
    const NavLink sharing = to("sharing", "nav.sharing", Icon::git_fork, To::sharing);
    const NavLink history = to("history", "nav.history", Icon::history, To::history);
    model.groups = {{"", {to("overview", "nav.overview", Icon::layout_dashboard, To::overview)}},
                    {tr("nav.group_together"), {to("members", "nav.members", Icon::users, To::members, static_cast<int>(figures.candidates)), contributions, decisions,
                                                to("means", "nav.means", Icon::puzzle, To::means)}},
                    {tr("nav.group_sharing"),
                     {sharing, to("accounts", "nav.accounts", Icon::scale, To::accounts), to("results", "nav.results", Icon::award, To::results),
                      to("rules", "nav.rules", Icon::sliders_horizontal, To::rules)}},
                    {tr("nav.group_horizon"), {to("critical-size", "nav.critical_size", Icon::target, To::critical_size),
                                               to("fairness", "nav.fairness", Icon::heart_handshake, To::fairness), to("what-if", "nav.what_if", Icon::lightbulb, To::what_if)}}};
    model.foot = {{"", {history, to("exchange", "nav.exchange", Icon::share_2, To::exchange), to("project-settings", "nav.project_settings", Icon::settings, To::project_settings)}}};
    model.bar = {to("overview", "nav.short_overview", Icon::layout_dashboard, To::overview), contributions, sharing, decisions};
    if (!project.as_on()) model.add_label = tr("nav.add_contribution");
    const app::Person me = project.figures(workspace.today()).person(project.me());
    model.person = project.me() ? name_of(me) : tr("people.nobody");
    model.person_order = tint_order(me);
}

ShellModel shell_of(const Workspace& workspace, const OpenProject* project, const Body& projects) {
    ShellModel model;
    const SavedWords saved = saved_words(workspace.save_state());
    model.person = workspace.settings().person.empty() ? tr("people.here") : workspace.settings().person;
    model.person_caption = saved.words;
    model.saved = saved.sound;
    model.settings_href = app::href(To::settings);
    model.search_label = tr("palette.title");
    if (project != nullptr) {
        const model::Project& state = project->state();
        const std::size_t members = project->figures(workspace.today()).overview().active_members;
        model.project = Switcher{.name = state.name, .caption = tr("count.members", {{"count", members}}), .icon = project_icon(state.name),
                                 .color = project_color(workspace.route().project), .projects = projects};
        offer_project(model, workspace, *project);
    } else {
        model.groups = {{"",
                         {nav("projects", "nav.projects", Icon::folder_open, {.screen = To::projects}, workspace.route()),
                          nav("settings", "nav.settings", Icon::settings, {.screen = To::settings}, workspace.route()),
                          nav("about", "nav.about", Icon::info, {.screen = To::about}, workspace.route())}}};
    }
    return model;
}

void projects_of_this_device(const Workspace& workspace) {
    for (const app::ProjectSummary& project : workspace.projects())
        menu_item(app::address_of(project.id), project.name,
                  {.caption = tr("count.members", {{"count", project.members}}), .href = app::href(Route{To::overview, app::address_of(project.id), {}}),
                   .chosen = app::address_of(project.id) == workspace.route().project});
    menu_item("all", tr("nav.all_projects"), {.icon = Icon::folder_open, .href = app::href(To::projects)});
}

bool copy_is_due(const Workspace& workspace) {
    const OpenProject& project = *workspace.real_project();
    const auto summary = std::ranges::find(workspace.projects(), project.journal().project().id, &app::ProjectSummary::id);
    return summary != workspace.projects().end() && !workspace.draft() && !project.as_on() &&
           app::copy_is_due(workspace.settings(), project.journal().size(), summary->changed_ms, workspace.now().ms);
}

// Over the screen: what is not kept, and what takes a while.
void notices(const Workspace& workspace, app::Commands& commands) {
    for (const StoreWarning& warning : store_warnings(workspace.save_state(), workspace.usage())) {
        const auto save = [&] {
            if (workspace.project() != nullptr && button("save-now", tr("storage.save_file_now"), {.size = ButtonSize::small, .icon = Icon::file_down}))
                commands.push(app::SaveFile{});
        };
        status_strip(warning.key, warning.words, {.tone = warning.tone, .icon = Icon::triangle_alert, .actions = save});
    }
    if (const OpenProject* project = workspace.project(); project != nullptr && project->as_on()) {
        const auto back = [&] {
            if (button("today", tr("past.back"), {.size = ButtonSize::small, .icon = Icon::undo_2})) commands.push(app::LookAt{});
        };
        status_strip("past", tr("past.strip", {{"date", locale::date_long(*project->as_on())}}), {.tone = Tone::warn, .icon = Icon::history, .actions = back});
    }
    if (workspace.draft() != nullptr)
        draft_strip({To::what_if, workspace.route().project, {}}, workspace.route().screen == To::what_if, commands);
    if (const auto work = workspace.progress()) {
        const float part = work->total == 0 ? 0 : static_cast<float>(work->done) / static_cast<float>(work->total);
        if (progress("work", tr(work->key), part, tr("action.cancel"))) commands.push(app::CancelWork{});
    }
}

} // namespace

Look look_of(const Workspace& workspace, const Face::Wishes& wishes) {
    const app::Settings& settings = workspace.settings();
    return {.dark = settings.theme == app::Theme::system ? wishes.dark : settings.theme == app::Theme::dark,
            .more_contrast = settings.more_contrast || wishes.more_contrast,
            .still = wishes.reduced_motion,
            .text_scale = static_cast<float>(settings.text_percent) / 100,
            .language = locale::language_named(workspace.language()).value_or(locale::Language::en)};
}

void AppView::draw(const Workspace& workspace, app::Commands& commands) {
    const Route& at = workspace.route();
    if (at.screen != shown_.screen || at.project != shown_.project) {
        focus_new_page();
        if (create_.sent) create_ = {};
    }
    shown_ = at;
    toast(workspace, commands);
    keys(workspace, commands);
    if (at.screen == To::projects && workspace.ready() && workspace.projects().empty()) {
        palette_.open = false;
        welcome_view({.settings = workspace.settings(), .language = workspace.language()}, welcome_, commands);
    } else {
        const auto projects = [&] { projects_of_this_device(workspace); };
        ShellModel model = shell_of(workspace, workspace.project(), projects);
        model.collapsed = &rail_collapsed_;
        const Scope of_this_screen(app::to_fragment({at.screen, at.project, {}})); // so that each begins at its top
        const ShellEvent event = shell(model, [&] {
            notices(workspace, commands);
            screen(workspace, commands);
        });
        if (event.add) commands.push(app::Go{{To::contributions, at.project, "new"}});
        if (event.search) open_palette(palette_);
        palette(workspace, model, commands);
    }
    if (const auto destination = take_destination()) {
        if (destination->starts_with('#')) commands.push(app::Go{app::parse_route(std::string_view(*destination).substr(1))});
        else commands.push(app::CopyText{*destination}); // away from the program: a browser opens it by itself, a window cannot
    }
}

void AppView::screen(const Workspace& workspace, app::Commands& commands) {
    const Route& at = workspace.route();
    if (!workspace.ready()) return page_header(tr("app.name"), tr("app.loading"));
    if (app::in_project(at.screen)) {
        if (const OpenProject* project = workspace.project()) return project_screen(workspace, *project, commands);
        if (const Error* error = workspace.unread()) return unread_view(*error, commands);
        return page_header(tr("app.name"), tr("progress.opening")); // `notices` shows how far it is
    }
    switch (at.screen) {
    case To::projects:
        return projects_view({.projects = workspace.projects(), .settings = workspace.settings(), .now = workspace.now(),
                              .utc_offset_minutes = workspace.utc_offset_minutes()},
                             commands);
    case To::create: return create_view({.person = workspace.settings().person, .today = workspace.today()}, create_, commands);
    case To::join: return join_view(join_, commands);
    case To::incoming:
        return incoming_view({.incoming = workspace.incoming(), .reading = workspace.progress().has_value(), .person = workspace.settings().person,
                              .today = workspace.today(), .now = workspace.now(), .utc_offset_minutes = workspace.utc_offset_minutes()},
                             incoming_, commands);
    case To::settings:
        return settings_view({.settings = workspace.settings(), .usage = workspace.usage(), .projects = workspace.projects(), .now = workspace.now(),
                              .utc_offset_minutes = workspace.utc_offset_minutes(), .in_browser = face().owns_fields()},
                             settings_, commands);
    case To::about: return about_view();
    case To::gallery: return gallery_view(gallery_);
    default: return not_found_view(Missing::page);
    }
}

void AppView::project_screen(const Workspace& workspace, const OpenProject& project, app::Commands& commands) {
    const Route& at = workspace.route();
    const Here here = here_of(workspace, project);
    const app::Figures& figures = project.figures(workspace.today());
    ProjectState& state = projects_[{at.project, project.me()}];
    switch (at.screen) {
    case To::overview:
        return overview_view(here, {.figures = figures, .settings = workspace.settings(), .acts = project.me() && !project.is_candidate(),
                                    .copy_due = copy_is_due(workspace)},
                             state.overview, commands);
    case To::members: {
        std::vector<app::Person> mine;
        for (const model::MemberId& id : project.mine()) mine.push_back(figures.person(id));
        return members_view(here, {.figures = figures, .me = project.me(), .device = project.device_id(), .mine = mine, .item = at.item}, state.members, commands);
    }
    case To::contributions:
        return contributions_view(here, {.figures = figures, .me = project.me(), .item = at.item, .settings = workspace.settings()}, state.contributions, commands);
    case To::decisions: return decisions_view(here, {.figures = figures, .item = at.item, .prefilled = workspace.prefilled()}, state.decisions, commands);
    case To::exchange:
        return exchange_view(here, {.link = workspace.link(), .contributions = project.state().contributions.size(),
                                    .entries = project.journal().size(), .exported_ms = workspace.settings().exported_ms},
                             state.exchange, commands);
    case To::sharing: return sharing_view(here, {.figures = figures, .me = project.me(), .item = at.item}, state.sharing, commands);
    case To::accounts: return accounts_view(here, {.figures = figures, .me = project.me(), .item = at.item}, state.accounts, commands);
    case To::results: return results_view(here, {.figures = figures, .me = project.me(), .item = at.item}, state.results, commands);
    case To::means: return means_view(here, {.figures = figures, .me = project.me(), .item = at.item}, state.means, commands);
    case To::critical_size: return critical_size_view(here, figures, state.critical_size, commands);
    case To::fairness: return fairness_view(here, figures, state.fairness);
    case To::explain: return explain_view(here, figures, at.item, state.explain, commands);
    case To::history:
        return history_view(here, {.figures = figures, .can_undo = project.can_undo(), .can_redo = project.can_redo(), .item = at.item},
                            state.history, commands);
    case To::rules: return rules_view(here, {.figures = figures, .settings = workspace.settings(), .item = at.item}, state.rules, commands);
    case To::project_settings: return project_settings_view(here, figures, state.settings, commands);
    case To::what_if: {
        const app::Draft* const draft = workspace.draft();
        return what_if_view(here, {.comparison = draft ? &draft->compared(*workspace.real_project(), workspace.today()) : nullptr, .item = at.item}, state.what_if, commands);
    }
    default: return not_found_view(Missing::page);
    }
}

void AppView::toast(const Workspace& workspace, app::Commands& commands) {
    if (std::exchange(undo_asked_, false) && undo_) commands.push(app::Undo{undo_});
    if (undo_ && !(toast_offers_action() && workspace.can_undo(*undo_))) undo_.reset(), withdraw_toast_action();
    const app::Toast* said = workspace.toast();
    if (said == nullptr || said->number == toast_) return;
    toast_ = said->number;
    Toast shown{.text = said->error ? locale::sentence(*said->error) : tr(said->key, said->values)};
    if (said->error) shown.tone = Tone::bad;
    if (said->undo) {
        undo_ = said->undo;
        shown.action_label = tr("action.undo");
        shown.action = [this] { undo_asked_ = true; };
    }
    show_toast(std::move(shown));
}

void run_frame(Face& face, app::Workspace& workspace, AppView& view) {
    app::Commands commands;
    draw_frame(face, look_of(workspace, face.wishes()), [&] { view.draw(workspace, commands); });
    std::vector<app::Command> asked = commands.take();
    const bool acted = !asked.empty();
    workspace.carry_out(std::move(asked));
    if (const auto text = workspace.take_clipboard()) face.copy_to_clipboard(*text, [&workspace](bool copied) { workspace.copied(copied); });
    if (workspace.progress()) face.go_on();
    if (acted) face.request_frame();
}

} // namespace osmose::ui
