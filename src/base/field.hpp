// A named member of a struct, as every archive sees it: `ar(field("note", note))`. One `serialize` of a struct gives its JSON,
// its compact bytes, its form on the command line and its list of fields; what an archive makes of it is the archive's business.
#pragma once

#include <cstdint>

namespace osmose {

enum class Presence : std::uint8_t { required, optional, later };

template <class T>
struct Field {
    const char* name; // ASCII, as it stands in files
    T& value;
    Presence presence;
};

// Always written, must be there to be read.
template <class T>
Field<T> field(const char* name, T& value) { return {name, value, Presence::required}; }

// Written only where it differs from T{}; where it is missing, the value stays T{}.
template <class T>
Field<T> optional_field(const char* name, T& value) { return {name, value, Presence::optional}; }

// The same, of a field that came after the compact form was settled: that form has no place for it, so an action in which it differs
// from T{} goes as its JSON there. Links of before stay readable, and a program of before keeps what it does not know.
template <class T>
Field<T> later_field(const char* name, T& value) { return {name, value, Presence::later}; }

} // namespace osmose
