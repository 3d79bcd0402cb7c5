// Where an address leads nowhere: what may have happened, and the way home. Also for a project that is not on this device.
#pragma once

#include <cstdint>

namespace osmose::ui {

enum class Missing : std::uint8_t { page, project };
void not_found_view(Missing what);

} // namespace osmose::ui
