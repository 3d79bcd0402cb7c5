#include "rules/max_flow.hpp"

#include <algorithm>
#include <limits>

namespace osmose::rules {

std::size_t MaxFlow::add_node() {
    first_.push_back(none);
    level_.push_back(none);
    next_.push_back(none);
    return first_.size() - 1;
}

std::size_t MaxFlow::add_arc(std::size_t from, std::size_t to, std::int64_t room, std::int64_t back) {
    const auto add = [this](std::size_t tail, std::size_t head, std::int64_t size) {
        arcs_.push_back({static_cast<std::uint32_t>(head), first_[tail], size});
        first_[tail] = static_cast<std::uint32_t>(arcs_.size() - 1);
    };
    add(from, to, room);
    add(to, from, back);
    return arcs_.size() / 2 - 1;
}

void MaxFlow::set(std::size_t arc, std::int64_t room, std::int64_t back) {
    arcs_[2 * arc].room = room;
    arcs_[2 * arc + 1].room = back;
}

std::int64_t MaxFlow::run(std::size_t source, std::size_t sink) {
    const auto from = static_cast<std::uint32_t>(source), to = static_cast<std::uint32_t>(sink);
    std::int64_t sent = 0;
    while (find_levels(from, to))
        sent += block(from, to);
    return sent;
}

// How far every node is from the source. False: the sink cannot be reached, and all that can be is marked.
bool MaxFlow::find_levels(std::uint32_t source, std::uint32_t sink) {
    for (const std::uint32_t node : queue_)
        level_[node] = none; // of the last time
    queue_.assign(1, source);
    level_[source] = 0;
    next_[source] = first_[source];
    for (std::size_t i = 0; i < queue_.size(); ++i) {
        const std::uint32_t node = queue_[i];
        for (std::uint32_t each = first_[node]; each != none; each = arcs_[each].next) {
            const Arc& arc = arcs_[each];
            if (arc.room == 0 || level_[arc.to] != none) continue;
            level_[arc.to] = level_[node] + 1;
            next_[arc.to] = first_[arc.to];
            queue_.push_back(arc.to);
        }
    }
    return level_[sink] != none;
}

// Fills the shortest ways until each of them holds a full arc. A path kept by hand: a way can be as long as the
// network, longer than a stack is deep.
std::int64_t MaxFlow::block(std::uint32_t source, std::uint32_t sink) {
    std::int64_t sent = 0;
    path_.clear();
    for (std::uint32_t node = source;;) {
        if (node == sink) {
            std::int64_t room = std::numeric_limits<std::int64_t>::max();
            for (const std::uint32_t each : path_)
                room = std::min(room, arcs_[each].room);
            std::size_t full = path_.size();
            for (std::size_t i = path_.size(); i-- > 0;) {
                arcs_[path_[i]].room -= room;
                arcs_[path_[i] ^ 1].room += room;
                if (arcs_[path_[i]].room == 0) full = i;
            }
            sent += room;
            node = arcs_[path_[full] ^ 1].to;
            path_.resize(full);
            continue;
        }
        std::uint32_t& each = next_[node];
        while (each != none && (arcs_[each].room == 0 || level_[arcs_[each].to] != level_[node] + 1))
            each = arcs_[each].next;
        if (each != none) {
            path_.push_back(each);
            node = arcs_[each].to;
        } else if (path_.empty()) {
            return sent;
        } else {
            node = arcs_[path_.back() ^ 1].to;
            next_[node] = arcs_[path_.back()].next;
            path_.pop_back();
        }
    }
}

} // namespace osmose::rules
