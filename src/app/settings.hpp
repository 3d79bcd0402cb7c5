// What a person chose on this device for this device: language, theme, size of text. Nothing here is part of a project.
// Kept as one small JSON record; what a newer version added to it is ignored, what is out of range falls back to the default.
#pragma once

#include "app/work_timer.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace osmose::app {

// A rule that is being drafted, until it is in force or dropped: the data of the action that would adopt it.
struct RuleDraft {
    std::string project, adoption;
    bool operator==(const RuleDraft&) const = default;
};

enum class Theme : std::uint8_t { system, light, dark };

struct Settings {
    std::string language;              // "fr", "en"; empty: the browser's
    Theme theme = Theme::system;
    std::int32_t text_percent = 100;   // 90, 100, 115, 130
    bool more_contrast = false;        // beside the system's own wish
    bool plain_view = false;           // the mirror alone, as a plain page (architecture.md §4)
    std::string person;                // how this person is called, proposed in forms
    std::int64_t exported_ms = 0;      // the instant of the last file saved; 0: never
    WorkTimer timer;                   // at most one runs
    RuleDraft rule_draft;              // at most one is kept
    bool first_steps_hidden = false;   // of a first project
    bool operator==(const Settings&) const = default;
};

std::string to_record(const Settings& settings);
Settings settings_of(std::string_view record);

// Whether a file should be saved again: there is something to lose, and the last one is a week old.
bool copy_is_due(const Settings& settings, std::size_t entries, std::int64_t changed_ms, std::int64_t now_ms);

} // namespace osmose::app
