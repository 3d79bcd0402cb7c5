#include "stage.hpp"
#include "ui/views/gallery.hpp"

#include <doctest/doctest.h>

using namespace osmose::ui;
using namespace osmose::ui::test;

TEST_CASE("gallery: every widget is named and has its room, on each screen") {
    for (const float width : {360.f, 390.f, 768.f, 1440.f, 2560.f})
        for (const bool dark : {false, true}) {
            Stage stage({.width = width, .height = 900, .look = {.dark = dark, .still = true}});
            for (int frame = 0; frame < 3; ++frame) stage.draw(gallery_view);
            CAPTURE(width);
            for (const std::string& fault : stage.faults()) FAIL_CHECK(fault);
            if (const std::string folder = pictures_folder(); !folder.empty())
                stage.save_png(folder + "/gallery-" + std::to_string(static_cast<int>(width)) + (dark ? "-dark.png" : ".png"));
        }
}
