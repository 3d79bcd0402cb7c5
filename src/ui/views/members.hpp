// Who is in, who wants in, and who acts here. Adding somebody and inviting somebody are dialogs with an address of their own
// ("members/new", "members/invite"), so that the next action of the overview leads straight to them.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace osmose::ui {

struct MembersShown {
    const std::vector<app::MemberRow>& members;
    std::span<const app::Person> mine; // those for whom this device may act
    std::string_view item;             // of the address: a member's id, "new", "invite"
};

struct MembersState {
    std::string filter = "active";
    struct Form { // as typed
        std::string name, contact, offers;
        std::array<bool, 6> roles{}; // by model::Role
        std::optional<Date> date;
        bool begun = false, tried = false;
    } form;
};

void members_view(const Here& here, const MembersShown& shown, MembersState& state, app::Commands& commands);

} // namespace osmose::ui
