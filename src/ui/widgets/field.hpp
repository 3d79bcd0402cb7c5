// Fields to type in. Where the face owns fields (the browser) it draws and edits the text itself and only the frame is drawn here.
// A field edits a string that the form keeps; what is wrong with it comes from the core, in words, and is shown below it.
#pragma once

#include "base/result.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::ui {

struct FieldOptions {
    std::string_view label = {};
    bool label_hidden = false;          // only heard: a search field, a cell of a table
    std::string_view hint = {}, error = {}, placeholder = {}, unit = {};
    std::optional<Icon> icon = {};
    bool optional = false;
    std::string_view autocomplete = {}; // "name"; off unless stated
    std::string_view input_mode = {};   // which keyboard a phone shows: "decimal", "search", "url"
    std::string_view disabled_because = {};
    float width = 0;                    // design units; 0: all the room
    bool focus = false;                 // asks for the focus, once
};
struct Edited {
    bool changed = false, committed = false; // committed: Enter, or the field was left
    explicit operator bool() const { return changed; }
};

Edited text_field(std::string_view key, std::string& value, const FieldOptions& options);
Edited text_area(std::string_view key, std::string& value, const FieldOptions& options, int lines = 3);
// Set from the right; comma or point, and expressions, are read by locale::read_number and its kin.
Edited number_field(std::string_view key, std::string& value, const FieldOptions& options);
Edited search_field(std::string_view key, std::string& value, const FieldOptions& options);

// What an action that was checked has against this field, in words; empty when it is right or not to be shown yet.
std::string error_of(const Result<void>& checked, std::string_view field, bool shown = true);
// What is wrong with a form as a whole, above its buttons.
void form_error(std::string_view words);

} // namespace osmose::ui
