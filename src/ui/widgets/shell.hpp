// The frame that all screens of the app stand in: rail at the left, top bar, on a phone a bar at the foot and a sheet with the
// rest. The view says what there is to go to; which form it takes is decided here.
#pragma once

#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/people.hpp"

#include <optional>
#include <string>
#include <vector>

namespace osmose::ui {

struct NavLink {
    std::string key, label, href;
    Icon icon = Icon::house;
    int badge = 0;
    bool current = false;
};
struct NavGroup {
    std::string title; // may be empty
    std::vector<NavLink> links;
};
struct Switcher {
    std::string name, caption;
    std::optional<Icon> icon; // a project's; else its initials
    Color color = 0;
    Body projects = {};       // menu_item()s
};
struct ShellModel {
    std::optional<Switcher> project;
    std::vector<NavGroup> groups, foot;
    std::string person, person_caption, settings_href; // who is at this device
    int person_order = 0;
    bool saved = true;                                 // the dot before the caption: saved, or saving
    std::vector<NavLink> bar;                          // a phone's bar: two, the round button, two
    std::string add_label;                             // of the round button; empty: there is none
    bool* collapsed = nullptr;                         // the rail as icons, by choice
    std::string search_label;                          // empty: no search
};
struct ShellEvent {
    bool add = false, search = false;
};
ShellEvent shell(const ShellModel& model, Body page);

// The two circles and the membrane, and the name beside them.
void brand(bool with_name = true);

} // namespace osmose::ui
