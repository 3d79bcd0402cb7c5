// Cuts (model.md §2): leaving, exclusion, the end of a role, a lost device, a branch of a fork. A cut sets aside what it is about
// and had not seen, whatever its clock; what it had seen stays. So backdating gains nothing.
#pragma once

#include "journal/graph.hpp"
#include "journal/judgement.hpp"

#include <functional>
#include <span>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc set_aside{"entry.set-aside"}; // place: the cut
inline constexpr Errc cut_void{"entry.cut-void"};   // another cut goes before it
}

// What an entry that is judged by its seen state was found to say; nullptr where it does not apply.
using Judged = std::function<const Judgement*(Index)>;

struct Cut {
    Index by = no_index;    // the entry that cuts
    model::MemberId member; // of this author; of whomever where it is empty
    DeviceId device;        // on this device; on any where it is empty
    Index from = no_index;  // of a branch: this entry and what follows it on its device
    model::Roles ended;     // only what takes one of these roles; everything where it is empty
    bool operator==(const Cut&) const = default;
};

// Entries that may cut, and closings, since of two closings of one decision one counts.
bool may_cut(const Action& action);

// Those that do nothing else: without an effect they do not apply.
bool only_cuts(const Action& action);

bool sets_aside(const Graph& graph, const Cut& cut, Index entry);

// The cuts that take effect among these entries, which may_cut and stand in canonical order. One does not where another one that
// takes effect sets it aside; of two that set each other aside the first in canonical order does, but two devices of one member
// that cut each other both do, until a decision cuts one of them: then that one's cut is void.
std::vector<Cut> effective_cuts(const Graph& graph, std::span<const Index> cutting, const Judged& judged);

// The first place that a cut bears on: its own, or that of the first entry before it which it sets aside.
Place first_place(const Graph& graph, const Cut& cut);

} // namespace osmose::journal
