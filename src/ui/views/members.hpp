// Who is in, who wants in, and who acts here; one member whole. What is asked has an address of its own: "new", "invite", a member's id,
// "roles-<id>", "exclude-<id>", "drop-<id>"; of who acts here "card", "commitment", "leave", "tie", "cut-<device>", "offer", "offer-<id>".
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "app/member_figures.hpp"
#include "ui/views/means_forms.hpp"
#include "ui/widgets/table.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace osmose::ui {

struct MembersShown {
    const app::Figures& figures;
    model::MemberId me;                // who acts here; empty: nobody
    DeviceId device;                   // this one
    std::span<const app::Person> mine; // those for whom this device may act
    std::string_view item;             // of the address
};

struct MembersState {
    std::string scope = "active", search;
    Sort sort{.column = "since", .down = false};
    struct Form { // as typed
        std::string name, contact, offers;
        std::array<bool, 6> roles{}; // by model::Role
        std::optional<Date> date;
        bool begun = false, tried = false;
    } form;
    struct Question { // what is asked about a member, as typed
        std::string of; // the item of the address that it belongs to
        std::array<bool, 6> roles{};
        std::optional<Date> until;
        std::string reason, amount, name, contact, code;
        bool tried = false;
    } question;
    MeansForm offer; // of mine
};

void members_view(const Here& here, const MembersShown& shown, MembersState& state, app::Commands& commands);

} // namespace osmose::ui
