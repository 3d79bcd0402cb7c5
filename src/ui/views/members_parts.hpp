// What the members' screen opens for somebody new: the form, the invitation, a request that waits. For views/members.cpp.
#pragma once

#include "ui/views/members.hpp"

namespace osmose::ui {

void add_dialog(const Here& here, bool open, MembersState::Form& form, app::Commands& commands);
void invite_dialog(const Here& here, bool open, app::Commands& commands);
// Of a reader who asked to join: how his request reaches those who can admit him.
void own_request(const std::vector<app::MemberRow>& members, app::Commands& commands);
// Buttons of a row.
void ways_to_invite(app::Commands& commands);

} // namespace osmose::ui
