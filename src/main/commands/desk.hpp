// Where somebody writes from: a named device of this machine with its keys, the member it acts for, and the instant.
#pragma once

#include "journal/journal.hpp"
#include "journal/signature.hpp"
#include "main/commands/command.hpp"

#include <optional>
#include <string>

namespace osmose::cli {

namespace errc {
inline constexpr Errc say_who{"cli.say-who"};                   // this device acts for several members
inline constexpr Errc no_device_key{"cli.no-device-key"};       // place: file
} // namespace errc

struct DeskOptions {
    std::string device = "default", as, instant;
};
void add_desk_options(CLI::App& command, DeskOptions& options);

struct Desk {
    journal::Keys keys;
    std::string phrase; // OSMOSEIT_SEED: then salts follow from what they are for, and everything comes out the same again
    Instant now;
    std::string as; // who acts, as it was asked
};

// Keys are kept in ${XDG_CONFIG_HOME:-~/.config}/osmoseit/devices/NAME.key, made when first asked for; with OSMOSEIT_SEED they
// follow from it. Errors: errc::no_device_key, those of parse_instant.
Result<Desk> open_desk(const DeskOptions& options);
journal::Salt new_salt(const Desk& desk, std::string_view purpose);

// Whom the desk acts for: whom it was asked to, or the only member it is tied to; nobody where it is tied to none.
// Errors: errc::say_who, those of member_named.
Result<model::MemberId> acting_member(const journal::Journal& journal, const Desk& desk);

// Appends an action and signs the new head.
Result<EntryId> write_entry(journal::Journal& journal, const Desk& desk, const model::MemberId& member, journal::Action action);

} // namespace osmose::cli
