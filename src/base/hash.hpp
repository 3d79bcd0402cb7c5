// Identifiers that are hashes: BLAKE2b-256 (RFC 7693), by libsodium. Written as 64 lower-case hexadecimal digits.
#pragma once

#include "base/result.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace osmose {

namespace errc {
inline constexpr Errc not_a_hash{"hash.not-a-hash"};
}

// Tagged, so that an entry's id is never taken for a device's.
template <class Tag> struct Id {
    std::array<std::uint8_t, 32> bytes{};
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return *this != Id{}; }
};

using EntryId =
    Id<struct EntryTag>; // the hash of an entry; a member, contribution, revenue... is named by the entry that made it
using DeviceId = Id<struct DeviceTag>; // an Ed25519 public key
using CardId = Id<struct CardTag>;     // the salted hash of a card

std::array<std::uint8_t, 32> blake2b(std::string_view bytes);

std::string to_hex(const std::array<std::uint8_t, 32>& bytes);
Result<std::array<std::uint8_t, 32>> from_hex(std::string_view text);

template <class Tag> std::string to_string(const Id<Tag>& id) { return to_hex(id.bytes); }
template <class Tag> Result<Id<Tag>> parse_id(std::string_view text) {
    return from_hex(text).transform([](const auto& bytes) { return Id<Tag>{bytes}; });
}

} // namespace osmose

template <class Tag> struct std::hash<osmose::Id<Tag>> {
    std::size_t operator()(const osmose::Id<Tag>& id) const noexcept {
        std::size_t first = 0; // the bytes are a hash already
        for (std::size_t i = 0; i < sizeof first; ++i)
            first = first << 8 | id.bytes[i];
        return first;
    }
};
