// What an action would do, as a sentence: for the effects of a decision, before and after it is adopted. One place, so that a proposal
// reads the same whichever screen it came from.
#pragma once

#include "app/figures.hpp"
#include "journal/action.hpp"

#include <string>

namespace osmose::ui {

// "Admettre Malo Kerbrat comme : contributeur", without a full stop.
std::string effect_sentence(const app::Figures& figures, const journal::Action& action);

} // namespace osmose::ui
