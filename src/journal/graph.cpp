#include "journal/graph.hpp"

#include <algorithm>

namespace osmose::journal {

void Graph::add(Entry entry) {
    const auto i = static_cast<Index>(nodes_.size());
    if (!index_.try_emplace(entry.id, i).second) return;
    nodes_.push_back({.entry = std::make_shared<const Entry>(std::move(entry))});
    marks_.push_back(0);
    arrivals_.push_back(i);
}

std::optional<Index> Graph::find(const EntryId& id) const {
    const auto found = index_.find(id);
    return found == index_.end() ? std::nullopt : std::optional(found->second);
}

bool Graph::before(Index a, Index b) const {
    const auto key = [&](Index i) { return std::tie(nodes_[i].clock, entry(i).device, entry(i).number, entry(i).id); };
    return key(a) < key(b);
}

// Gives it a clock if all that it names has one; else notes one that is missing.
bool Graph::try_to_place(Index i) {
    Node& node = nodes_[i];
    std::uint32_t clock = 0;
    for (const EntryId& seen : node.entry->seen) {
        const auto parent = find(seen);
        if (!parent || !is_placed(*parent)) {
            waiting_for_.emplace(seen, i);
            return false;
        }
        clock = std::max(clock, nodes_[*parent].clock);
    }
    node.clock = clock + 1;
    for (const EntryId& seen : node.entry->seen) node.parents.push_back(*find(seen));
    return true;
}

Place Graph::place_arrivals(std::vector<Index>& placed) {
    std::vector<Index> fresh;
    for (std::vector<Index> trying = std::exchange(arrivals_, {}); !trying.empty();) {
        const Index i = trying.back();
        trying.pop_back();
        if (!try_to_place(i)) continue;
        fresh.push_back(i);
        const auto [first, last] = waiting_for_.equal_range(entry(i).id);
        for (auto it = first; it != last; ++it) trying.push_back(it->second);
        waiting_for_.erase(first, last);
    }
    std::ranges::sort(fresh, [this](Index a, Index b) { return before(a, b); });
    for (const Index i : fresh) {
        const Entry& added = entry(i);
        for (const EntryId& object : objects_of(added.action)) namers_.emplace(object, i);
        if (const auto [twin, is_new] = numbered_.try_emplace({added.device, added.number}, i); !is_new)
            forks_.emplace_back(twin->second, i);
        const auto [newest, first_of_device] = newest_.try_emplace(added.device, i);
        if (!first_of_device && (entry(newest->second).number < added.number ||
                                 (entry(newest->second).number == added.number && before(newest->second, i))))
            newest->second = i;
    }
    const auto old_size = order_.size();
    const auto first = fresh.empty() ? order_.end() : std::ranges::upper_bound(order_, fresh.front(), [this](Index a, Index b) {
        return before(a, b);
    });
    const auto from = static_cast<Place>(first - order_.begin());
    order_.insert(order_.end(), fresh.begin(), fresh.end());
    std::inplace_merge(order_.begin() + from, order_.begin() + static_cast<std::ptrdiff_t>(old_size), order_.end(),
                       [this](Index a, Index b) { return before(a, b); });
    renumber(from, from == old_size);
    placed.insert(placed.end(), fresh.begin(), fresh.end());
    return from;
}

// Places, heads and who saw all that stands before him; where entries arrived in the middle, all anew.
void Graph::renumber(Place from, bool at_end) {
    if (!at_end) {
        heads_.clear();
        from = 0;
    }
    for (Place p = from; p < order_.size(); ++p) {
        Node& node = nodes_[order_[p]];
        node.place = p;
        for (const Index parent : node.parents) heads_.erase(place(parent));
        node.sees_all = heads_.empty();
        heads_.insert(p);
    }
}

std::vector<Index> Graph::heads() const {
    std::vector<Index> result;
    for (const Place p : heads_) result.push_back(order_[p]);
    return result;
}

std::vector<Index> Graph::waiting() const {
    std::vector<Index> result;
    for (Index i = 0; i < nodes_.size(); ++i)
        if (!is_placed(i)) result.push_back(i);
    std::ranges::sort(result, {}, [this](Index i) { return entry(i).id; });
    return result;
}

std::vector<EntryId> Graph::missing() const {
    std::vector<EntryId> result;
    for (const auto& [id, waiting] : waiting_for_)
        if (!index_.contains(id)) result.push_back(id);
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

bool Graph::had_seen(Index by, Index sought) const {
    if (by == sought || !before(sought, by)) return false;
    const std::uint32_t walk = ++walk_;
    std::vector<Index> to_visit{by};
    while (!to_visit.empty()) {
        const Index i = to_visit.back();
        to_visit.pop_back();
        if (nodes_[i].sees_all && place(sought) < place(i)) return true;
        for (const Index parent : nodes_[i].parents) {
            if (parent == sought) return true;
            if (clock(parent) <= clock(sought) || std::exchange(marks_[parent], walk) == walk) continue;
            to_visit.push_back(parent);
        }
    }
    return false;
}

std::vector<Index> Graph::unseen_before(Index i) const {
    std::vector<Index> unseen;
    const std::uint32_t walk = ++walk_;
    marks_[i] = walk;
    for (Place p = place(i);; --p) {
        const Index at = order_[p];
        if (marks_[at] != walk) {
            unseen.push_back(at);
        } else {
            if (nodes_[at].sees_all) return unseen;
            for (const Index parent : nodes_[at].parents) marks_[parent] = walk;
        }
        if (p == 0) return unseen;
    }
}

std::optional<Index> Graph::newest_of(const DeviceId& device) const {
    const auto found = newest_.find(device);
    return found == newest_.end() ? std::nullopt : std::optional(found->second);
}

bool Graph::is_chained(Index i) const {
    const auto of_this_device = [&](Index parent) { return entry(parent).device == entry(i).device; };
    if (entry(i).number == 1) return std::ranges::none_of(nodes_[i].parents, of_this_device);
    return std::ranges::any_of(nodes_[i].parents, [&](Index parent) {
        return of_this_device(parent) && entry(parent).number + 1 == entry(i).number;
    });
}

std::vector<Index> Graph::namers(const EntryId& id) const {
    std::vector<Index> result;
    const auto [first, last] = namers_.equal_range(id);
    for (auto it = first; it != last; ++it) result.push_back(it->second);
    std::ranges::sort(result, [this](Index a, Index b) { return before(a, b); });
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

} // namespace osmose::journal
