#include "ui/look_controls.hpp"

#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"

#include <string>

namespace osmose::ui {

void look_controls(const app::Settings& settings, std::string_view language, app::Commands& commands) {
    std::string chosen{language};
    if (segmented("language", tr("settings.language"), chosen, {{"fr", "Français"}, {"en", "English"}})) {
        app::Settings changed = settings;
        changed.language = chosen;
        commands.push(app::ChangeSettings{changed});
    }
    const bool dark = palette().dark;
    if (icon_button("theme", dark ? Icon::sun : Icon::moon, tr(dark ? "settings.theme_to_light" : "settings.theme_to_dark"), {.framed = true})) {
        app::Settings changed = settings;
        changed.theme = dark ? app::Theme::light : app::Theme::dark;
        commands.push(app::ChangeSettings{changed});
    }
}

} // namespace osmose::ui
