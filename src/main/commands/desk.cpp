#include "main/commands/desk.hpp"

#include "main/commands/names.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sodium/randombytes.h>

namespace osmose::cli {
namespace {

namespace fs = std::filesystem;

fs::path config_folder() {
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config && *config) return fs::path(config) / "osmoseit";
    const char* home = std::getenv("HOME");
    return fs::path(home ? home : ".") / ".config" / "osmoseit";
}

std::array<std::uint8_t, 32> random_bytes() {
    std::array<std::uint8_t, 32> bytes;
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

Result<std::array<std::uint8_t, 32>> kept_seed(const std::string& device) {
    const fs::path path = config_folder() / "devices" / (device + ".key");
    const bool plain_name = !device.empty() && std::ranges::all_of(device, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    if (!plain_name) return fail(errc::no_device_key, {.file = path.string()});
    if (std::ifstream file(path); file) {
        std::string text;
        file >> text;
        return from_hex(text).transform_error([&](Error) { return Error{errc::no_device_key, {.file = path.string()}, {}}; });
    }
    const auto seed = random_bytes();
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    std::ofstream file(path);
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, failed);
    file << to_hex(seed) << '\n';
    file.close();
    if (!file) return fail(errc::no_device_key, {.file = path.string()});
    return seed;
}

Instant now() {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

} // namespace

void add_desk_options(CLI::App& command, DeskOptions& options) {
    command.add_option("--as", options.as, "Who acts: a member's name or id");
    command.add_option("--device", options.device, "A device of this machine, by a name of yours");
    command.add_option("--instant", options.instant, "When, as 2026-10-14T09:41:00Z; now if left out");
}

Result<Desk> open_desk(const DeskOptions& options) {
    Desk desk{.now = now(), .as = options.as};
    if (!options.instant.empty()) {
        const auto instant = parse_instant(options.instant);
        if (!instant) return std::unexpected(instant.error());
        desk.now = *instant;
    }
    if (const char* phrase = std::getenv("OSMOSEIT_SEED"); phrase && *phrase) {
        desk.phrase = phrase;
        desk.keys = journal::keys_from(journal::seed_named(phrase, options.device));
        return desk;
    }
    const auto seed = kept_seed(options.device);
    if (!seed) return std::unexpected(seed.error());
    desk.keys = journal::keys_from(*seed);
    return desk;
}

journal::Salt new_salt(const Desk& desk, std::string_view purpose) {
    const auto bytes = desk.phrase.empty()
                           ? random_bytes()
                           : blake2b("salt\n" + desk.phrase + '\n' + to_string(desk.now) + '\n' + std::string(purpose));
    journal::Salt salt;
    std::copy_n(bytes.begin(), salt.size(), salt.begin());
    return salt;
}

Result<model::MemberId> acting_member(const journal::Journal& journal, const Desk& desk) {
    if (!desk.as.empty()) return member_named(journal, desk.as);
    const model::Device* const device = journal.project().devices.find(desk.keys.device);
    if (!device || device->ties.empty()) return model::MemberId{};
    if (device->ties.size() > 1) return fail(errc::say_who);
    return device->ties.front().member;
}

Result<EntryId> write_entry(journal::Journal& journal, const Desk& desk, const model::MemberId& member, journal::Action action) {
    const auto entry = journal.append(std::move(action), {desk.keys.device, member, desk.now});
    if (entry) {
        const auto signature = journal::sign(desk.keys, journal.project().id, *entry);
        journal.add_signature(signature.device, signature.head, {signature.bytes});
    }
    return entry;
}

} // namespace osmose::cli
