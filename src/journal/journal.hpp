// A project's journal: entries that only grow in number, merged as a union, folded into the state that everybody sees alike
// (model.md §2). Reading and merging go on by steps; appending applies one entry. A copy is cheap and independent.
#pragma once

#include "journal/fold.hpp"
#include "journal/graph.hpp"
#include "model/card.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc other_project{"journal.other-project"};
inline constexpr Errc too_many_entries{"journal.too-many-entries"};
} // namespace errc

// An entry where it stands, and what became of it.
struct Standing {
    const Entry& entry;
    std::uint32_t clock = 0; // 0 while it waits
    Verdict verdict;
    std::optional<EntryId> reverted_by;
};

// A device's signature of its newest entry: it covers everything that this one had seen.
struct Signature {
    std::array<std::uint8_t, 64> bytes{};
    bool operator==(const Signature&) const = default;
};
using Signatures = std::map<std::pair<DeviceId, EntryId>, Signature>; // by device and head

// Who writes, and when; the action says the rest.
struct Writer {
    DeviceId device;
    model::MemberId member; // empty for a founding and for a request by a device tied to nobody
    Instant instant;
};

class Journal {
public:
    // ---- reading. Precondition of what follows but for progress(): settled.
    const model::Project& project() const { return fold_.state(); }
    const model::Cards& cards() const { return cards_; }
    const Signatures& signatures() const { return signatures_; }

    std::size_t size() const { return graph_.order().size(); } // entries in canonical order, without waiting ones
    Standing at(std::size_t place) const;                      // in canonical order
    std::optional<Standing> find(const EntryId& id) const;     // waiting ones too
    std::vector<Standing> waiting() const;
    std::vector<EntryId> missing() const { return graph_.missing(); } // what waiting entries name and nobody has
    std::vector<EntryId> heads() const;
    std::vector<std::pair<EntryId, EntryId>> forks() const; // one device, one number, two entries
    bool had_seen(const EntryId& by, const EntryId& entry) const;
    // The newest entry of a device.
    std::optional<EntryId> newest_of(const DeviceId& device) const;

    // ---- the state elsewhere
    model::Project state_before(std::size_t place) const { return fold_.state_before(graph_, static_cast<Place>(place)); }
    // What an entry had seen. Precondition: it has a place.
    model::Project seen_state(const EntryId& entry) const { return fold_.seen_state(graph_, *graph_.find(entry)); }
    // Entries whose stated date is up to a day, and those that state none (model.md §2, --at).
    model::Project state_at(Date day) const;

    // ---- writing
    // Whether an action would apply now; in words that a form shows beside the field. A revert is an action too.
    Result<void> check(const Action& action, const Writer& writer) const;
    // Writes one entry that has seen all there is, and applies it. A founding needs an empty journal. Errors: those of check.
    Result<EntryId> append(Action action, const Writer& writer);

    // ---- merging: the union of two journals of one project
    // Takes entries and cards in; call settle() after it. What is there already changes nothing. Errors: errc::other_project,
    // errc::too_many_entries; then nothing was taken.
    Result<void> take(std::vector<Entry> entries, const model::Cards& cards, const Signatures& signatures);
    Result<void> merge(const Journal& other); // the same with all that another copy holds
    // Goes on placing and folding, at most so many entries. Returns whether all is done.
    bool settle(std::size_t budget = ~std::size_t{0});
    struct Progress {
        std::size_t done = 0, total = 0;
    };
    Progress progress() const { return {fold_.folded(), graph_.order().size()}; }

    // ---- cards and signatures stand beside the entries
    void add_card(const model::Card& card);
    // Verified already. One that another of the same device covers is dropped.
    void add_signature(const DeviceId& device, const EntryId& head, const Signature& signature);

private:
    Standing standing(Index i) const;
    void drop_covered_signatures();

    Graph graph_;
    Fold fold_;
    model::Cards cards_;
    Signatures signatures_;
};

// The id of the project that entries belong to: their founding's. Empty where there is no founding among them.
EntryId founding_among(std::span<const Entry> entries);

} // namespace osmose::journal
