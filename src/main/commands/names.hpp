// What things are called on a command line: members by name or id, entries by the beginning of their id.
#pragma once

#include "journal/journal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::cli {

namespace errc {
inline constexpr Errc no_such_name{"cli.no-such-name"};   // values: name
inline constexpr Errc several_such{"cli.several-such"};   // values: name
} // namespace errc

// A name as it is shown: from the card; of a dropped card, by the order of joining.
std::string name_of(const journal::Journal& journal, const model::MemberId& member);
// The project itself among those who pay and are paid: no member.
std::string party_name(const journal::Journal& journal, const std::optional<model::MemberId>& party);
inline constexpr std::string_view project_word = "project"; // how it is named on the command line, and in its answers
std::string short_id(const EntryId& entry); // its first 12 digits

// By whole name, by its first word, by a part of it, or by the beginning of the id; capitals do not matter.
// Errors: errc::no_such_name, errc::several_such.
Result<model::MemberId> member_named(const journal::Journal& journal, std::string_view text);
// By a member's name, or the beginning of an entry's id. Errors: the same.
Result<EntryId> entry_named(const journal::Journal& journal, std::string_view text);

} // namespace osmose::cli
