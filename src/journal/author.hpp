// Who writes an entry, and what he had seen: all that an action may ask about its surroundings beside the state.
#pragma once

#include "base/date.hpp"
#include "model/ids.hpp"

namespace osmose::journal {

struct Entry; // journal/entry.hpp


// What an entry had seen: the entries that it names, and theirs (model.md §2).
class Past {
public:
    virtual ~Past() = default;
    virtual bool had_seen(const EntryId& entry) const = 0;
    virtual const Entry* find(const EntryId& entry) const = 0; // nullptr where it had not seen it
};

struct Author {
    EntryId entry;          // the entry itself; empty while an action is only tried
    model::MemberId member; // who acts; empty for a founding and for a request by a device tied to nobody
    DeviceId device;
    const Past* past = nullptr;
    Instant instant;      // as the device claims
    bool decided = false; // by an adopted decision, whose effect the action is: no member's permission is asked
};

} // namespace osmose::journal
