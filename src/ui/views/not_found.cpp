#include "ui/views/not_found.hpp"

#include "app/route.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/page.hpp"

#include <string>

namespace osmose::ui {

using To = app::Screen; // where a link leads

void not_found_view(Missing what) {
    const bool no_page = what == Missing::page;
    const std::string title = tr(no_page ? "not_found.title" : "not_found.project");
    page_header(title, "");
    empty_state(title, tr(no_page ? "not_found.hint" : "not_found.project_hint"), [&] {
        if (!no_page && button("join", tr("projects.join_link"), {.icon = Icon::link})) go(app::href(To::join));
        if (button("home", tr("not_found.home"), {.style = ButtonStyle::primary, .icon = Icon::folder_open})) go(app::href(To::projects));
    });
}

void unread_view(const Error& error, app::Commands& commands) {
    const std::string title = tr("not_found.unread");
    page_header(title, "");
    empty_state(title, locale::sentence(error), [&] {
        if (button("again", tr("action.try_again"), {.style = ButtonStyle::primary, .icon = Icon::repeat})) commands.push(app::ReadAgain{});
        if (button("home", tr("not_found.home"), {.icon = Icon::folder_open})) go(app::href(To::projects));
    });
}

} // namespace osmose::ui
