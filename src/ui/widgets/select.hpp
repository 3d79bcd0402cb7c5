// A field whose value is chosen: from a list, or from a calendar. In the browser the page's own list and calendar open; on the
// desktop, and where a list is long, a menu that filters while one types; on the desktop a month to pick a day from.
#pragma once

#include "base/date.hpp"
#include "ui/items.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/people.hpp"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct Option {
    std::string_view key, label;
    std::string_view caption = {};
    std::optional<Person> person = {}; // drawn before the label
};
// Options with the words that they refer to, where these are made on the spot.
class OptionList {
public:
    OptionList() = default;
    OptionList(OptionList&&) = default;
    OptionList(const OptionList&) = delete; // its options would refer to the words of the other
    void add(std::string key, std::string label, std::optional<Person> drawn = {}); // drawn: with the label as its name
    const std::vector<Option>& options() const { return options_; }

private:
    std::deque<std::string> words_; // which stay where they are
    std::vector<Option> options_;
};

// True when another option was chosen.
bool select(std::string_view key, std::string& chosen, const FieldOptions& options, Items<Option> list);

// True when another day was chosen. Nothing is chosen until there is one.
bool date_field(std::string_view key, std::optional<Date>& day, const FieldOptions& options);

} // namespace osmose::ui
