// When a contribution counts: who may confirm it and how many have to (model.md §4). Asked at the place of each confirmation;
// once confirmed it stays so until it is edited or withdrawn.
#pragma once

#include "model/project.hpp"

#include <cstddef>

namespace osmose::rules {

// May this member confirm what `maker` brought? He has a voice and is somebody else; where the holder confirms by rule, he is the
// holder, but for the holder's own contributions, which any other voice confirms; where a decision does, nobody.
bool may_confirm(const model::Project& project, const model::Member& member, const model::MemberId& maker);

// How many have to: what the rule says, more than half for what was dated back, and never more than those who may. So the only
// member of a project needs nobody. Where only a decision confirms: more than there are.
std::size_t confirmations_needed(const model::Project& project, const model::Contribution& contribution);

// How many did. Who entered it for another counts once that other accepted it, and by nothing else.
std::size_t confirmations_given(const model::Project& project, const model::Contribution& contribution);

} // namespace osmose::rules
