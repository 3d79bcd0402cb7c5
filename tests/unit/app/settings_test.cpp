#include "app/settings.hpp"

#include <doctest/doctest.h>

using namespace osmose::app;

TEST_CASE("settings are read back as they were kept") {
    const Settings chosen{.language = "fr",
                          .theme = Theme::dark,
                          .text_percent = 130,
                          .more_contrast = true,
                          .plain_view = true,
                          .person = "Awa « Dï » \"D\"",
                          .exported_ms = 1'790'000'000'000,
                          .first_steps_hidden = true};
    CHECK(settings_of(to_record(chosen)) == chosen);
    CHECK(settings_of(to_record({})) == Settings{});
}

TEST_CASE("settings that are torn, foreign or out of range fall back to the defaults, each on its own") {
    CHECK(settings_of("") == Settings{});
    CHECK(settings_of("{\"theme\":\"dark\"") == Settings{});
    CHECK(settings_of("[1]") == Settings{});
    const Settings some = settings_of(R"({"theme":"mauve","text_percent":1000,"person":"Bo","added_later":[1]})");
    CHECK(some == Settings{.person = "Bo"});
}
