#include "journal/actions/reverts.hpp"

#include "journal/actions/archives_of.hpp"

namespace osmose::journal {

template ActionType type_of_action<Revert>();

} // namespace osmose::journal
