// A field whose value is chosen: from a list, or from a calendar. In the browser the page's own list and calendar open; on the
// desktop, and where a list is long, a menu that filters while one types; on the desktop a month to pick a day from.
#pragma once

#include "base/date.hpp"
#include "ui/items.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/people.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::ui {

struct Option {
    std::string_view key, label;
    std::string_view caption = {};
    std::optional<Person> person = {}; // drawn before the label
};
// True when another option was chosen.
bool select(std::string_view key, std::string& chosen, const FieldOptions& options, Items<Option> list);

// True when another day was chosen. Nothing is chosen until there is one.
bool date_field(std::string_view key, std::optional<Date>& day, const FieldOptions& options);

} // namespace osmose::ui
