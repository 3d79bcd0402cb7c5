#include "ui/views/projects.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/project_tile.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice_card.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace osmose::ui {

using To = app::Screen; // where a link leads

namespace {

std::string money_of(const app::ProjectSummary& project) {
    return locale::money(Money{project.undistributed}, parse_currency(project.currency).value_or(Currency{}));
}

// What waits in a project, each with the screen where it is done.
struct ToDo {
    Icon icon;
    Tone tone;
    std::string what;
    To screen;
};

std::vector<ToDo> to_do_in(const app::ProjectSummary& project) {
    std::vector<ToDo> all;
    if (project.votes > 0) all.push_back({Icon::vote, Tone::info, tr("projects.votes", {{"count", project.votes}}), To::decisions});
    if (project.to_confirm > 0) all.push_back({Icon::hand_heart, Tone::accent, tr("nav.to_confirm", {{"count", project.to_confirm}}), To::contributions});
    if (project.candidates > 0) all.push_back({Icon::user_plus, Tone::info, tr("count.candidates", {{"count", project.candidates}}), To::members});
    if (project.undistributed > 0 && project.may_distribute)
        all.push_back({Icon::git_fork, Tone::ok, tr("overview.next_distribute", {{"amount", money_of(project)}}), To::sharing});
    return all;
}

std::size_t waiting_in(std::span<const app::ProjectSummary> projects) {
    std::size_t waiting = 0;
    for (const app::ProjectSummary& project : projects) waiting += to_do_in(project).size();
    return waiting;
}

void greeting(const ProjectsShown& shown) {
    const std::string& person = shown.settings.person;
    const std::size_t waiting = waiting_in(shown.projects);
    page_header(person.empty() ? tr("projects.hello_nobody") : tr("projects.hello", {{"name", person.substr(0, person.find(' '))}}),
                waiting == 0 ? tr("projects.nothing_waiting") : tr("projects.waiting", {{"count", waiting}}));
}

void ways_to_one_more(app::Commands& commands) {
    row({.gap = 8, .wrap = true}, [&] {
        if (button("create", tr("projects.create"), {.style = ButtonStyle::primary, .size = ButtonSize::large, .icon = Icon::plus}))
            go(app::href(To::create));
        if (button("open", tr("projects.open_file"), {.size = ButtonSize::large, .icon = Icon::folder_open})) commands.push(app::PickFile{});
        if (button("join", tr("projects.join_link"), {.size = ButtonSize::large, .icon = Icon::link})) go(app::href(To::join));
    });
}

void figure(std::string_view label, std::string_view value) {
    stack({.gap = 0}, [&] {
        label_text(label);
        text(value, {.type = Type::figure_m});
    });
}

// One project, whole: what it is, what it has, who is in it and what it waits for.
void project_card(const app::ProjectSummary& project, const ProjectsShown& shown) {
    const std::string address = app::address_of(project.id);
    const std::string changed = tr("projects.members_changed",
                                   {{"members", tr("count.members", {{"count", project.members}})},
                                    {"when", locale::ago_in_sentence(Instant{project.changed_ms}, shown.now, shown.utc_offset_minutes)}});
    card(address,
         {.title = project.name, .caption = changed, .lead = [&] { project_tile(project.name, address); },
          .href = app::href({.screen = To::overview, .project = address}), .gap = 20, .level = 3},
         [&] {
             row({.gap = 16, .align = Align::start}, [&] {
                 figure(tr("nav.contributions"), locale::number(project.contributions));
                 figure(tr("projects.to_share"), money_of(project));
             });
             spacer();
             row({.wrap = phone()}, [&] {
                 std::vector<Person> people;
                 for (std::size_t i = 0; i < project.people.size(); ++i) people.push_back({project.people[i], static_cast<int>(i)});
                 avatar_stack(people, phone() ? 3 : 5, 28, static_cast<int>(project.members));
                 spacer();
                 if (const std::vector<ToDo> waiting = to_do_in(project); !waiting.empty()) chip(waiting.front().what, {.tone = waiting.front().tone, .icon = waiting.front().icon});
                 else chip(tr("projects.up_to_date"), {.tone = Tone::ok, .icon = Icon::check});
             });
         });
}

// Everything that waits for this person, over all projects; absent when nothing does.
void to_do(const ProjectsShown& shown) {
    if (waiting_in(shown.projects) == 0) return;
    card("to-do", {.title = tr("projects.to_do")}, [&] {
        bool first = true;
        for (const app::ProjectSummary& project : shown.projects)
            for (const ToDo& each : to_do_in(project)) {
                if (!std::exchange(first, false)) divider();
                row({.gap = 12}, [&] {
                    icon_tile(each.icon, each.tone, 32);
                    stack({.gap = 0}, [&] {
                        paragraph(each.what, {.type = Type::strong});
                        paragraph(escape_markup(project.name), {.color = palette().ink2});
                    });
                    const app::Route route{.screen = each.screen, .project = app::address_of(project.id)};
                    if (button(app::to_fragment(route), tr("action.show"), {.size = ButtonSize::small})) go(app::href(route));
                });
            }
    });
}

void examples(app::Commands& commands) {
    struct Example {
        std::string_view name;
        Icon icon;
        Color ground;
    };
    static constexpr std::array told{Example{"bakery", Icon::croissant, rgb(0xBF4D2A)}, Example{"software", Icon::code, rgb(0x3F669E)},
                                     Example{"film", Icon::film, rgb(0x84549A)}};
    card("examples", {.title = tr("projects.examples"), .caption = tr("projects.examples_hint")}, [&] {
        for (const Example& example : told) {
            const std::string key = "projects.example_" + std::string(example.name);
            if (choice_card(example.name, {.icon = example.icon, .ground = example.ground, .title = tr(key), .hint = tr(key + "_hint"), .flat = true}))
                commands.push(app::OpenExample{std::string(example.name)});
        }
    });
}

// That nothing leaves the device, and when a copy was last saved elsewhere.
void where_data_is(const ProjectsShown& shown) {
    const std::int64_t saved = shown.settings.exported_ms;
    card("data", {.title = tr("projects.data_here")}, [&] {
        row({.gap = 12}, [&] {
            icon_tile(Icon::hard_drive, Tone::ok, 32);
            paragraph(saved == 0 ? tr("projects.data_here_never")
                                 : tr("projects.data_here_hint", {{"when", locale::ago(Instant{saved}, shown.now, shown.utc_offset_minutes)}}),
                      {.color = palette().ink2});
        });
    });
}

} // namespace

void projects_view(const ProjectsShown& shown, app::Commands& commands) {
    greeting(shown);
    row({.gap = 24}, [&] {
        stack([&] { ways_to_one_more(commands); });
        if (!narrow()) membrane(300, 96);
    });
    const auto projects = [&] {
        section(tr("projects.title"), [&] {
            grid(static_cast<int>(shown.projects.size()), {.least = 320},
                 [&](int i) { project_card(shown.projects[static_cast<std::size_t>(i)], shown); });
            if (drop_zone("drop", tr("projects.drop_hint"))) commands.push(app::PickFile{});
        });
    };
    const auto beside = [&] {
        to_do(shown);
        examples(commands);
        where_data_is(shown);
    };
    columns({.gap = 24, .equal_heights = false}, {1.9f, 1}, {projects, beside});
}

} // namespace osmose::ui
