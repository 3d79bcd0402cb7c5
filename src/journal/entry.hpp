// An entry of the journal: who did what, when, on which device, and what he had seen (model.md §2). Its id is its hash, taken
// over the canonical JSON of everything else, so that anybody can check it without knowing the action (docs/format.md).
#pragma once

#include "base/json.hpp"
#include "journal/action.hpp"
#include "model/card.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc wrong_hash{"entry.wrong-hash"};           // changed after it was written, or damaged
inline constexpr Errc wrong_number{"entry.wrong-number"};       // numbers count from 1
inline constexpr Errc seen_out_of_order{"entry.seen-out-of-order"}; // ascending, each once
inline constexpr Errc too_many_seen{"entry.too-many-seen"};
inline constexpr Errc seen_missing{"entry.seen-missing"};       // only a founding has seen nothing, and it has
inline constexpr Errc not_canonical{"entry.not-canonical"};     // null, or a key that is not ASCII
inline constexpr Errc wrong_card{"card.wrong-hash"};
} // namespace errc

struct Entry {
    EntryId id;
    DeviceId device;
    std::uint32_t number = 0;  // 1, 2, 3... of its device
    std::vector<EntryId> seen; // what it names, ascending: its device's previous one, and heads that no other named one had seen
    Instant instant;           // as the device claims
    model::MemberId author;    // who acts; empty for a founding and for a request by a device tied to nobody
    Action action;
    bool operator==(const Entry&) const = default;
};

// {"action":…,"author":…,"data":…,"device":…,"instant":…,"number":…,"seen":[…]}: canonical JSON, what the hash covers.
std::string body_text(const Entry& entry);
// The same with its id: a line of a project file.
std::string entry_text(const Entry& entry);
// BLAKE2b-256 over "osmoseit/1/entry\n" and the body.
EntryId hash_of(const Entry& entry);
// With its id filled in.
Entry sealed(Entry entry);

// What cannot be an entry of any journal, whatever the action. Errors: errc::wrong_number, errc::seen_*, errc::too_many_seen.
Result<void> check_form(const Entry& entry);

// Reads a line of a project file. Errors: those of read_json, errc::wrong_hash and those of check_form, with line and column.
Result<Entry> read_entry(Json json);

// BLAKE2b-256 over "osmoseit/1/card\n" and the card's canonical JSON.
CardId id_of(const model::Card& card);
// {"contact":…,"id":…,"name":…,"salt":…}
std::string card_text(const model::Card& card);
Result<model::Card> read_card(const Json& json);

// The canonical text of any JSON that an entry may hold. Errors: errc::not_canonical.
Result<std::string> canonical_text(const Json& json);

} // namespace osmose::journal
