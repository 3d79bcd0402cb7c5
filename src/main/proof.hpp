// The bones' proof: one button, one field and one table, drawn by Dear ImGui and mirrored. Goes when the gallery stands.
#pragma once

#include "ui/ports/face.hpp"

namespace osmose::proof {

void draw(ui::Face& face);

} // namespace osmose::proof
