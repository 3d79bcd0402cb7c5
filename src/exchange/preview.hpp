// What a file or link brings, beside what is here already: shown before anything is taken over, so that a person decides knowing.
// Nothing here changes a journal; the merged one is a copy, ready to be kept.
#pragma once

#include "exchange/bundle.hpp"
#include "journal/journal.hpp"

#include <optional>
#include <vector>

namespace osmose::exchange {

namespace errc {
inline constexpr Errc project_unknown{"exchange.project-unknown"}; // a part of a project that is not on this device
inline constexpr Errc nothing_inside{"exchange.nothing-inside"};
inline constexpr Errc from_strangers{"exchange.from-strangers"}; // values: bytes, most
} // namespace errc

// All of a journal, or some of its entries with the cards that they name.
Bundle bundle_of(const journal::Journal& journal);
Bundle part_of(const journal::Journal& journal, std::span<const EntryId> entries);

struct Preview {
    journal::Journal merged; // what would be here after it
    bool known_project = false;
    std::size_t entries = 0, fresh = 0;      // in it; of these, new here
    std::size_t waiting = 0, newer = 0;      // of the fresh ones: wait for others; of a kind that this version does not know
    std::vector<EntryId> fresh_ids;          // in canonical order, as far as they have a place
    std::vector<model::MemberId> requests;   // fresh requests to join that nobody answered yet
};

// `ours`: the journal of the same project on this device, or none. What devices tied to nobody wrote beside their request is taken up
// to limits::unknown_device_bytes (model.md §2). Errors: errc::project_unknown, errc::nothing_inside, errc::from_strangers, those
// of Journal::take.
Result<Preview> preview(Bundle bundle, const journal::Journal* ours);

// Merges a bundle into a journal; settle() it afterwards. Errors: those of Journal::take.
Result<void> take_in(journal::Journal& journal, Bundle bundle);

// Whether a text is to be read as a file: it begins as JSON, or holds no link.
bool is_file(std::string_view text);
// What anybody may have handed over: the text of a file, a link, or a text with a link in it. Errors: those of read_project and
// read_fragment.
Result<Bundle> read_any(std::string text);

} // namespace osmose::exchange
