// Who may do what, by role: plain questions on the state of a project (model.md §2, §3). A table of them stands in docs/model.md.
// Who may confirm, and how many have to, is in rules/confirmation.hpp.
#pragma once

#include "model/project.hpp"

namespace osmose::rules {

// An active member: nullptr where there is none of that id, or he is not active.
const model::Member* active_member(const model::Project& project, const model::MemberId& member);

bool is_holder(const model::Project& project, const model::MemberId& member);

// The holder, as long as nobody else has a voice: then nobody could vote with him.
bool holds_alone(const model::Project& project, const model::MemberId& member);

// May he admit, or change the rule, by his own act? Else it takes a decision. model.md §3, §4.
bool may_admit_alone(const model::Project& project, const model::MemberId& member);
bool may_adopt_rules_alone(const model::Project& project, const model::MemberId& member);

// Votes and confirmations belong to holder and contributors, and to the roles that the rule adds. model.md §3.
bool has_voice(const model::Project& project, const model::Member& member);

// Revenue, costs and distributions: the treasurer's; until an active member holds that office, the holder's. model.md §3.
bool keeps_accounts(const model::Project& project, const model::MemberId& member);

// Whether a device may write in a member's name.
bool is_tied(const model::Project& project, const DeviceId& device, const model::MemberId& member);

} // namespace osmose::rules
