// One frame of the interface: what every widget asks (screen, colours, sizes, time) and the loop that draws a view until its
// layout has settled. Sizes that callers state are design units; px() makes CSS pixels of them (the reader's text size).
#pragma once

#include "locale/text.hpp"
#include "ui/body.hpp"
#include "ui/mirror.hpp"
#include "ui/theme.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace osmose::ui {

using locale::tr;

// What the settings and the system's wishes come to.
struct Look {
    bool dark = false, more_contrast = false, still = false;
    float text_scale = 1;
    locale::Language language = locale::Language::en;
};

// The whole of one frame: takes what was done to the mirror, draws the view (again, while sizes that depend on each other still
// move; twelve times at most), and shows the tree. The platform has prepared input before and renders ImGui::GetDrawData() after.
void draw_frame(Face& face, const Look& look, Body view);

struct Screen {
    float width = 0, height = 0; // CSS pixels, without what the keyboard or a notch covers
    float scale = 1;
    Breakpoint breakpoint = Breakpoint::desktop;
    bool touch = false;
};
const Screen& screen();
const Palette& palette();
inline float px(float units) { return units * screen().scale; }
TextStyle type(Type type);
// How much room there is, from the least: a phone of less than 380 pixels, any phone, a tablet or a phone.
bool tiny();
bool phone();
bool narrow();

// ---- where a person is and wants to go
void set_title(std::string title);
// A link was followed; the application reads it after the frame and changes the route.
void go(std::string href);
std::optional<std::string> take_destination();
// Asks for the keyboard focus of the next heading or dialog: after a change of route.
void focus_new_page();

// ---- time
// From 0 to 1 and back while `on` changes, eased; asks for frames only while it moves. Reduced motion: at once.
float eased(std::uint32_t id, bool on, float milliseconds);
// From 0 to 1 once, after the id was first seen for a while (a chart, a panel that comes in).
float entrance(std::uint32_t id, float milliseconds);
void wake_after(float milliseconds);

// True in the frame in which the keys go down and no field has the focus (or the chord has Ctrl). "Ctrl+K", "A", "Shift+Ctrl+Z".
bool shortcut(std::string_view keys);
// The same as a reader of this system writes it: "Ctrl K", "⌘K".
std::string shortcut_hint(std::string_view keys);

// ---- passing messages
struct Toast {
    std::string text, action_label;
    std::function<void()> action; // "Undo"; may be empty
    Tone tone = Tone::ok;
};
void show_toast(Toast toast);
bool toast_offers_action();
void withdraw_toast_action(); // what it says stays

} // namespace osmose::ui
