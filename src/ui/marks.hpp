// How the model's values are marked on screens: the word, icon, tint and tone of a kind, a role, a state, a step of the waterfall.
// One place, so that each looks the same everywhere; a value added to the model gets its mark here. Nothing here draws.
#pragma once

#include "app/figures.hpp"
#include "ui/icons.hpp"
#include "ui/theme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

std::string word_of(model::ContributionKind kind);
Icon icon_of(model::ContributionKind kind);
Tint tint_of(model::ContributionKind kind);

std::string word_of_unit(std::string_view unit); // as for many: "heures"; the unit itself where nobody named it

std::string word_of(model::Role role);
Tone tone_of(model::Role role);
std::vector<model::Role> roles_in(model::Roles roles); // the offices first

std::string word_of(model::MemberState state);

std::string word_of(model::Pace pace);         // "par semaine"
std::string unit_word(std::string_view unit);  // "heures"; one that people named themselves, as they wrote it
Icon icon_of_unit(std::string_view unit);

std::string word_of(model::Preset preset);
Icon icon_of(model::Preset preset);

std::string word_of(model::RevenueKind kind);
Color color_of(model::RevenueKind kind);

std::string word_of(model::StepKind step);
Icon icon_of(model::StepKind step);
Color color_of(model::StepKind step);
Color color_of_members(); // of what is left for them, at the foot of the waterfall
std::string word_of(model::ResultKind kind);
Icon icon_of(model::ResultKind kind);
Tint tint_of(model::ResultKind kind);

// "Réserve 15 %"; "Avances".
std::string word_of(const app::StepRow& step);
// "15 %"; "payés par le projet".
std::string detail_of(const app::StepRow& step);

std::string word_of(model::Method method);
std::string word_of(model::DecisionState state);
Tone tone_of(model::DecisionState state);
Icon icon_of(model::DecisionState state);
std::string word_of(model::Voice voice);
Icon icon_of(model::Voice voice);
Color color_of(model::Voice voice);
Tone tone_of(model::Voice voice);

Icon icon_of_action(std::string_view kind); // "contribution.record"

// "**Karim** a enregistré un apport": with markup, what people typed escaped.
std::string sentence_of(const app::HistoryRow& row);
Icon icon_of(const app::HistoryRow& row);

} // namespace osmose::ui
