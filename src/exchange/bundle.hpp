// What goes out and comes in, whatever its form: entries of one project with the cards and signatures beside them. A whole project
// is a bundle, and so are a request to join and the few entries that somebody else lacks; taking one in is a merge.
#pragma once

#include "base/result.hpp"
#include "journal/entry.hpp"
#include "journal/signature.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace osmose::exchange {

namespace errc {
inline constexpr Errc compact_too_large{"compact.too-large"}; // inflated, it would be larger than any file may be
} // namespace errc

struct Bundle {
    model::ProjectId project;
    std::vector<journal::Entry> entries; // in canonical order
    std::vector<model::Card> cards;
    std::vector<journal::HeadSignature> signatures;
    bool operator==(const Bundle&) const = default;
};

// The compact form (docs/format.md): varints in streams of one nature, deflated (RFC 1951). No entry's hash travels: the reader
// computes it, and ids met before are told by how long ago.
std::string pack(const Bundle& bundle);
// Whatever the bytes are, it ends in a bundle or an error. Errors: journal::errc::compact_broken, journal::errc::too_many_entries,
// errc::compact_too_large.
Result<Bundle> unpack(std::string_view bytes);

} // namespace osmose::exchange
