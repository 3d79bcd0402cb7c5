// The limits of everything, in one place: what is beyond is refused in words (docs/format.md lists them).
#pragma once

#include <cstddef>

namespace osmose::limits {

inline constexpr std::size_t members = 10'000;
inline constexpr std::size_t entries = 1'000'000;
inline constexpr std::size_t name_chars = 200;      // code points of a name or title
inline constexpr std::size_t note_chars = 10'000;   // code points of a note
inline constexpr std::size_t json_depth = 64;
inline constexpr std::size_t file_bytes = 256u << 20;
inline constexpr std::size_t link_chars = 64u << 10;
inline constexpr std::size_t seen_per_entry = 64;   // heads that an entry names
inline constexpr std::size_t unknown_device_bytes = 4'096; // entries of devices tied to nobody in one file or link (model.md §2)

} // namespace osmose::limits
