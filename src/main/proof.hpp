// The bones' proof: one button, one field and one table, drawn by Dear ImGui and mirrored. Goes when the gallery stands.
#pragma once

#include "app/ports/platform.hpp"
#include "ui/ports/face.hpp"

namespace osmose::proof {

void draw(ui::Face& face, app::Storage& storage);

} // namespace osmose::proof
