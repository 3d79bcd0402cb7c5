#include "desk.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::ui;
using namespace osmose::ui::test;

TEST_CASE("gallery: every widget is named and has its room, on each screen") {
    Desk desk;
    desk.ask(app::Go{{.screen = app::Screen::gallery}});
    for (const float width : {360.f, 390.f, 768.f, 1440.f, 2560.f})
        for (const app::Theme theme : {app::Theme::light, app::Theme::dark})
            for (const std::string language : {"fr", "en"}) {
                app::Settings settings = desk.workspace.settings();
                settings.language = language, settings.theme = theme;
                desk.ask(app::ChangeSettings{settings});
                Stage stage({.width = width, .height = 2600});
                for (int frame = 0; frame < 5; ++frame) desk.draw(stage);
                const std::string label = "gallery-" + std::to_string(static_cast<int>(width)) + "-" + language + (theme == app::Theme::dark ? "-dark" : "");
                CAPTURE(label);
                for (const std::string& fault : stage.faults()) FAIL_CHECK(fault);
                if (const std::string folder = pictures_folder(); !folder.empty()) stage.save_png(folder + "/" + label + ".png");
            }
}
