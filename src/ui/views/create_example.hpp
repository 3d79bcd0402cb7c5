// What the chosen rule would do with a sum: the example beside the questions of the guided setup. For views/create.cpp.
#pragma once

#include "ui/views/create.hpp"

namespace osmose::ui {

struct Answers;
void example_card(CreateState& state, const Answers& answers);

} // namespace osmose::ui
