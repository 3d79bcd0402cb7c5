// Columns and cells that several tables have: what people read, and beside it what programs do.
#pragma once

#include "journal/journal.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "main/commands/names.hpp"
#include "main/commands/table.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace osmose::cli {

inline Column column(std::string key, bool number = false) { return {key, locale::tr("cli.column." + key), number}; }
inline Cell day(Date date) { return {locale::date(date), to_string(date)}; }
inline Cell id(const EntryId& entry) { return {short_id(entry), to_string(entry)}; }
inline Cell money(const journal::Journal& journal, Money amount) {
    return {locale::money(amount, journal.project().currency), std::to_string(amount.minor)};
}
template <class Enum> Cell word(std::string_view prefix, Enum value) {
    const std::string text(model::word(value));
    return {locale::tr(std::string(prefix) + text), text};
}
inline std::string_view state_word(journal::EntryState state) {
    constexpr std::array<std::string_view, 5> words{"applied", "reverted", "refused", "waiting", "newer"};
    return words[static_cast<std::size_t>(state)];
}
// An exact share: a percentage for the eye; nothing where there is none.
inline Cell share(const std::optional<Fraction>& part) {
    return part ? Cell{locale::percent(*part), to_string(*part)} : Cell{""};
}

} // namespace osmose::cli
