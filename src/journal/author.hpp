// Who writes an entry, and what he had seen: all that an action may ask about its surroundings beside the state.
#pragma once

#include "model/ids.hpp"

namespace osmose::journal {

// What an entry had seen: the entries that it names, and theirs (model.md §2).
class Past {
public:
    virtual ~Past() = default;
    virtual bool had_seen(const EntryId& entry) const = 0;
};

struct Author {
    EntryId entry;          // the entry itself; empty while an action is only tried
    model::MemberId member; // who acts; empty for a founding and for a request by a device tied to nobody
    DeviceId device;
    const Past* past = nullptr;
};

} // namespace osmose::journal
