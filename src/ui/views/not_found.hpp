// Where an address leads nowhere: what may have happened, and the way home. Also for a project that is not on this device, or that
// could not be read.
#pragma once

#include "app/commands.hpp"

#include <cstdint>

namespace osmose::ui {

enum class Missing : std::uint8_t { page, project };
void not_found_view(Missing what);
void unread_view(const Error& error, app::Commands& commands);

} // namespace osmose::ui
