#include "app/settings.hpp"

#include "app/record_text.hpp"

#include <algorithm>
#include <array>

namespace osmose::app {

namespace {

constexpr std::array<std::string_view, 3> themes{"system", "light", "dark"};
constexpr std::array text_percents{90, 100, 115, 130};

} // namespace

std::string to_record(const Settings& settings) {
    return RecordWriter{}
        .text("language", settings.language)
        .text("theme", themes[static_cast<std::size_t>(settings.theme)])
        .number("text_percent", settings.text_percent)
        .flag("more_contrast", settings.more_contrast)
        .flag("plain_view", settings.plain_view)
        .text("person", settings.person)
        .number("exported_ms", settings.exported_ms)
        .text("timer_project", settings.timer.project)
        .number("timer_started_ms", settings.timer.started_ms)
        .number("timer_stopped_ms", settings.timer.stopped_ms)
        .text("rule_draft_project", settings.rule_draft.project)
        .text("rule_draft", settings.rule_draft.adoption)
        .flag("first_steps_hidden", settings.first_steps_hidden)
        .take();
}

Settings settings_of(std::string_view record) {
    const RecordReader read(record);
    Settings settings{.language = read.text("language"),
                      .more_contrast = read.number("more_contrast") != 0,
                      .plain_view = read.number("plain_view") != 0,
                      .person = read.text("person"),
                      .exported_ms = read.number("exported_ms"),
                      .timer = {.project = read.text("timer_project"),
                                .started_ms = read.number("timer_started_ms"),
                                .stopped_ms = read.number("timer_stopped_ms")},
                      .rule_draft = {.project = read.text("rule_draft_project"), .adoption = read.text("rule_draft")},
                      .first_steps_hidden = read.number("first_steps_hidden") != 0};
    const auto theme = std::ranges::find(themes, read.text("theme"));
    if (theme != themes.end()) settings.theme = static_cast<Theme>(theme - themes.begin());
    const auto percent = read.number("text_percent");
    if (std::ranges::contains(text_percents, percent)) settings.text_percent = static_cast<std::int32_t>(percent);
    return settings;
}

bool copy_is_due(const Settings& settings, std::size_t entries, std::int64_t changed_ms, std::int64_t now_ms) {
    constexpr std::size_t worth_keeping = 10;
    constexpr std::int64_t week_ms = 7LL * 24 * 60 * 60 * 1000;
    return entries >= worth_keeping && changed_ms > settings.exported_ms && now_ms - settings.exported_ms > week_ms;
}

} // namespace osmose::app
