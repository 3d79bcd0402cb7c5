// Entries and what each had seen, as a graph; and the one order in which everybody folds them: (clock, device, number, hash).
// It knows nothing of what entries say. An entry waits, in no place, while one that it names is missing (model.md §2).
#pragma once

#include "journal/entry.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace osmose::journal {

using Index = std::uint32_t; // of an entry, in the order of arrival; stays
using Place = std::uint32_t; // in canonical order, from 0; grows as earlier entries arrive
inline constexpr Index no_index = ~Index{0};

class Graph {
public:
    // Takes an entry in; one that is there already changes nothing. It waits until place_arrivals().
    void add(Entry entry);
    // Gives a place to every entry that has all it names. Returns the first place whose entry is another one than before
    // (order().size() where nothing arrived), and appends what was placed, in canonical order, to `placed`.
    Place place_arrivals(std::vector<Index>& placed);

    std::size_t size() const { return nodes_.size(); } // waiting ones too
    std::span<const Index> order() const { return order_; }
    const Entry& entry(Index i) const { return *nodes_[i].entry; }
    std::uint32_t clock(Index i) const { return nodes_[i].clock; } // 0 while it waits
    Place place(Index i) const { return nodes_[i].place; }
    bool is_placed(Index i) const { return nodes_[i].clock != 0; }
    std::span<const Index> parents(Index i) const { return nodes_[i].parents; } // placed ones: what it names
    std::optional<Index> find(const EntryId& id) const;
    std::vector<Index> waiting() const;   // by id
    std::vector<EntryId> missing() const; // what waiting entries name and nobody has

    bool before(Index a, Index b) const; // in canonical order; both placed
    // Whether `by` had seen `entry`: it names it, or names one that had seen it. Both placed.
    bool had_seen(Index by, Index entry) const;
    // Whether it had seen everything before its place: then its seen state is the fold up to there.
    bool had_seen_all_before(Index i) const { return nodes_[i].sees_all; }
    // What stands before its place and it had not seen, latest first.
    std::vector<Index> unseen_before(Index i) const;

    // Placed entries that no placed entry names, in canonical order.
    std::vector<Index> heads() const;
    // The entry with the greatest number of a device.
    std::optional<Index> newest_of(const DeviceId& device) const;
    // Whether it follows its device's previous entry, as its number says.
    bool is_chained(Index i) const;
    // Pairs of entries with one device and number (model.md §2 Fork), in order of arrival.
    std::span<const std::pair<Index, Index>> forks() const { return forks_; }
    // Placed entries that are about this one (objects_of), in canonical order.
    std::vector<Index> namers(const EntryId& id) const;

private:
    struct Node {
        std::shared_ptr<const Entry> entry; // shared by copies of the journal
        std::vector<Index> parents;
        std::uint32_t clock = 0;
        Place place = 0;
        bool sees_all = false;
    };
    bool try_to_place(Index i);
    void renumber(Place from, bool at_end);

    std::vector<Node> nodes_;
    std::unordered_map<EntryId, Index> index_;
    std::vector<Index> order_, arrivals_;
    std::set<Place> heads_;
    std::unordered_multimap<EntryId, Index> waiting_for_; // by an id that is missing
    std::unordered_multimap<EntryId, Index> namers_;
    std::unordered_map<DeviceId, Index> newest_;
    struct Numbered {
        DeviceId device;
        std::uint32_t number;
        bool operator==(const Numbered&) const = default;
    };
    struct NumberedHash {
        std::size_t operator()(const Numbered& n) const { return std::hash<DeviceId>{}(n.device) ^ n.number * 0x9E3779B9u; }
    };
    std::unordered_map<Numbered, Index, NumberedHash> numbered_;
    std::vector<std::pair<Index, Index>> forks_;
    mutable std::vector<std::uint32_t> marks_; // of the last walk
    mutable std::uint32_t walk_ = 0;
};

} // namespace osmose::journal
