// One member whole, and what can be asked of him or by him: roles, name, commitment, offers, devices, leaving. For views/members.cpp.
#pragma once

#include "ui/views/members.hpp"

#include <string_view>

namespace osmose::ui {

// The panel beside the list, and the dialog over it where the address asks for one; nothing where it names nobody.
void member_panel(const Here& here, const MembersShown& shown, MembersState& state, app::Commands& commands);

// ---- the dialogs
struct Asked { // of a member, by an address
    const Here& here;
    const MembersShown& shown;
    const app::MemberRow& member;
    const app::MemberProfile& profile;
};
void roles_dialog(const Asked& asked, MembersState::Question& question, app::Commands& commands);
void exclusion_dialog(const Asked& asked, MembersState::Question& question, app::Commands& commands);
void drop_card_dialog(const Asked& asked, app::Commands& commands);
void leave_dialog(const Asked& asked, app::Commands& commands);
void card_dialog(const Asked& asked, MembersState::Question& question, app::Commands& commands);
void commitment_dialog(const Asked& asked, MembersState::Question& question, app::Commands& commands);
void tie_dialog(const Asked& asked, MembersState::Question& question, app::Commands& commands);
void cut_dialog(const Asked& asked, std::string_view device, app::Commands& commands);

// Back to the profile.
void close_question(const Asked& asked, app::Commands& commands);
// "3f9a 1c2b": a device's code as people compare it; the whole of it is copied.
std::string short_code(const DeviceId& device);

} // namespace osmose::ui
