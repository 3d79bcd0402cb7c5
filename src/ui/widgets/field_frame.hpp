// The frame that all fields share: label above, box, what helps or is wrong below. For the field widgets, not for views.
#pragma once

#include "ui/item.hpp"
#include "ui/widgets/field.hpp"

namespace osmose::ui {

struct FieldFrame {
    Id id = 0;
    Rect box, label, value;
    Touched touched;
    bool focused = false; // drawn with the ring
    bool typing = false;  // what is typed is drawn by the face or by Dear ImGui, not by us
    bool disabled = false;
};
// Lays the field out and draws all but the value. lines: of a text area. trailing: room kept at the right of the value (a chevron).
// Chosen from a list rather than typed, it is pressed like a button where Dear ImGui edits.
FieldFrame field_frame(Id id, const FieldOptions& options, int lines = 1, float trailing = 0);
// The node of a field, with its frame filled in.
Node field_node(std::string_view key, Role role, const FieldOptions& options, const FieldFrame& frame, std::string value);
TextStyle field_type();

} // namespace osmose::ui
