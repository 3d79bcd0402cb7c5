// A device signs its newest head with Ed25519 (RFC 8032), by libsodium; as ids cover the ids that they name, one signature covers
// all that the device had seen (model.md §2). The device's id is its public key.
#pragma once

#include "model/ids.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace osmose::journal {

struct Keys {
    DeviceId device;
    std::array<std::uint8_t, 64> secret{};
};

struct HeadSignature {
    DeviceId device;
    EntryId head;
    std::array<std::uint8_t, 64> bytes{};
    bool operator==(const HeadSignature&) const = default;
};

// The keys that a device's secret seed gives, the same ones each time.
Keys keys_from(std::span<const std::uint8_t, 32> seed);
// The seed of a device that two programs must agree on (an example's, a test's): BLAKE2b-256 of a phrase and the device's name.
std::array<std::uint8_t, 32> seed_named(std::string_view phrase, std::string_view device_name);
// Over "osmoseit/1/head\n", the project's id and the head's.
HeadSignature sign(const Keys& keys, const model::ProjectId& project, const EntryId& head);
bool verify(const HeadSignature& signature, const model::ProjectId& project);

} // namespace osmose::journal
