// A bundle as the fragment of a link: "p1=<length>.<payload><check>". The length stands first, so that a link that a chat program
// cut says so and never shows anything else; the last character is a letter or a digit, so that none trims it away (web.md §3.1).
#pragma once

#include "exchange/bundle.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace osmose::exchange {

namespace errc {
inline constexpr Errc not_a_link{"link.not-a-link"};
inline constexpr Errc link_cut{"link.cut"};             // values: received, total: characters
inline constexpr Errc link_cut_early{"link.cut-early"}; // not even its length arrived
inline constexpr Errc link_changed{"link.changed"};     // its check does not fit
inline constexpr Errc link_newer{"link.newer"};         // of a version that this one does not read; values: version
inline constexpr Errc link_too_long{"link.too-long"};   // values: length, most
} // namespace errc

// Where a link of a length still works, from the narrowest place to the widest.
enum class Reach : std::uint8_t { everywhere, most_messengers, browsers, nowhere };
inline constexpr std::size_t everywhere_chars = 1'900, most_messengers_chars = 4'000, browsers_chars = 32'000;
Reach reach_of(std::size_t link_chars);

struct Link {
    std::string text; // the whole address
    Reach reach = Reach::everywhere;
};

// `page` is the app's address without a fragment.
Link make_link(std::string_view page, const Bundle& bundle);
std::string to_fragment(const Bundle& bundle); // without '#'

// Whether a text holds a link of ours: its fragment, without '#'.
std::optional<std::string_view> find_fragment(std::string_view text);
// Errors: those above, and those of unpack.
Result<Bundle> read_fragment(std::string_view fragment);

} // namespace osmose::exchange
