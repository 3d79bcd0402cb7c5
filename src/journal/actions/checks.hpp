// Questions that several actions ask of what they carry, each with the field that a form marks.
#pragma once

#include "base/result.hpp"
#include "base/text.hpp"
#include "journal/author.hpp"
#include "model/project.hpp"

#include <optional>
#include <string_view>

namespace osmose::journal {

namespace errc {
inline constexpr Errc amount_missing{"field.amount-missing"}; // or below zero
inline constexpr Errc own_currency{"field.own-currency"};     // a foreign amount in the project's own currency
inline constexpr Errc no_such_member{"member.none"};          // or not an active one
inline constexpr Errc year_closed{"accounts.year-closed"};    // what is dated in it takes a decision; values: year
inline constexpr Errc once_a_decision{"decision.once-a-decision"}; // an id is given once: one such record a decision
inline constexpr Errc project_ended{"project.ended"};
inline constexpr Errc voice_only{"permission.voice-only"};    // of who votes and confirms
} // namespace errc

bool is_blank(std::string_view text);
Result<void> check_field_text(std::string_view field, std::string_view text, std::size_t most);
Result<void> check_name(std::string_view field, std::string_view text); // there is one, and it is not too long
Result<void> check_amount(std::string_view field, Money amount);        // > 0
Result<void> check_foreign(const model::Project& project, const std::optional<model::ForeignAmount>& foreign);
Result<void> check_active(const model::Project& project, std::string_view field, const model::MemberId& member);
// The accounts of the year in which it is dated are not approved yet, or a decision says it (model.md §6).
Result<void> check_year_open(const model::Project& project, const Author& author, std::string_view field, Date date);
// It has not ended, or not before a day.
Result<void> check_running(const model::Project& project);
Result<void> check_running(const model::Project& project, std::string_view field, Date date);
// What an entry makes has the entry's id; of what a decision carries out, its closing's: so it can make one of a kind.
template <class Row>
Result<void> check_once(const model::Table<Row>& table, const Author& author) {
    if (table.contains(author.entry)) return fail(errc::once_a_decision);
    return {};
}
Result<void> check_voice(const model::Project& project, const model::MemberId& author); // an active member with a voice

// The first thing that is wrong, if any: all_of_these(check_a(), check_b()).
inline Result<void> all_of_these() { return {}; }
template <class... Rest>
Result<void> all_of_these(Result<void> first, Rest&&... rest) {
    if (!first) return first;
    return all_of_these(std::forward<Rest>(rest)...);
}

} // namespace osmose::journal
