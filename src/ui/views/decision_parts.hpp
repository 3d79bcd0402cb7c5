// What the screen of decisions is made of: the ballot, the result, the whole of one decision, and its dialogs.
#pragma once

#include "ui/views/decisions.hpp"

#include <string>

namespace osmose::ui {

// Chips of its state, its method and what it does.
void decision_chips(const app::DecisionRow& row);
// "Pour 7 · Contre 1 · Abstention 1", or the option that came first.
std::string tally_words(const app::DecisionRow& row);
void tally_bar(const app::DecisionRow& row, float height);

// How one votes, where whoever acts here may.
void ballot_box(const Here& here, const app::DecisionDetail& decision, DecisionsState::Ballot& state, app::Commands& commands);

// What the votes come to, so far or for good, and why.
void decision_result(const Here& here, const app::DecisionDetail& decision);
// "Adoptée : 7 pour, il en fallait 5."
std::string outcome_sentence(const app::DecisionDetail& decision);
// "Friday > Sunday = Monday".
std::string order_in_words(const app::DecisionDetail& decision, const std::vector<model::Rank>& order);
// The same with how many ranked so: "3 × Friday > Sunday = Monday".
std::string ranking_words(const app::DecisionDetail& decision, const app::DecisionDetail::Ranking& ranking);

// The whole of one: what is proposed, the vote, who voted, the discussion.
void decision_whole(const Here& here, const DecisionsShown& shown, const app::DecisionDetail& decision, DecisionsState& state, app::Commands& commands);

void proposal_dialog(const Here& here, const DecisionsShown& shown, DecisionForm& form, app::Commands& commands);
void opening_dialog(const Here& here, const app::DecisionDetail& decision, DecisionsState::Opening& state, app::Commands& commands);
void minutes_dialog(const Here& here, const app::Figures& figures, const app::DecisionDetail& decision, app::Commands& commands);

// The fields of an effect, and what they come to; none where nothing is chosen or something is missing. `more`: there are others before it.
void effect_fields(const Here& here, const app::Figures& figures, DecisionForm::Effect& effect, bool more);
std::optional<journal::Action> effect_of(const Here& here, const app::Figures& figures, const DecisionForm::Effect& effect);

} // namespace osmose::ui
