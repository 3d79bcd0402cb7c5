// Windows above the page: where dialogs, panels, menus and toasts are drawn. Each takes the pointer from what lies below it, and
// the topmost one takes Escape. For widgets, not for views.
#pragma once

#include "ui/body.hpp"
#include "ui/item.hpp"

namespace osmose::ui {

enum class Behind : std::uint8_t { scrim, catcher, open }; // darkened; only closed by a press outside; still in use

// Draws body in a window of its own over everything drawn so far. True when it should close: Escape, or a press outside.
bool overlay(Id id, const Rect& rect, Behind behind, Body body);

// Whether keys act on what is being drawn: nothing lies above it.
bool on_top();

// True in the first frame of an opened thing: what it holds takes the focus.
bool appears(Id id);

} // namespace osmose::ui
