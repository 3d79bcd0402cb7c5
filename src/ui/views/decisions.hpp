// Decisions: what is open to votes, what is proposed, what was decided and why. One of them whole beside the list of all; on a phone
// first the list. Writing a proposal, opening a vote and the minutes are dialogs with addresses of their own ("decisions/new",
// "decisions/open-<id>", "decisions/minutes-<id>", "decisions/edit-<id>", "decisions/again-<id>").
#pragma once

#include "app/commands.hpp"
#include "app/decision_figures.hpp"
#include "app/workspace.hpp"
#include "ui/views/here.hpp"
#include "ui/widgets/ranked_list.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace osmose::ui {

struct DecisionsShown {
    const app::Figures& figures;
    std::string_view item;            // of the address: a decision's id, "new", "open-<id>"...
    const app::Prefilled* prefilled = nullptr; // what another screen leads here with
};

// As typed. One effect is being filled in; those before it are settled.
struct DecisionForm {
    struct Effect {
        std::string kind; // empty: none
        std::string member, contribution, year, cause, rest = "cause";
        std::array<bool, 6> roles{}; // by model::Role
        bool counts = true;
    };
    std::string of; // "new", or the id of the one that is edited or called again; empty: none
    std::string title, text, method = "majority", quorum, chair, deputy;
    std::vector<std::string> options{"", ""};
    std::optional<model::DecisionId> called_again;
    std::vector<journal::Action> effects;
    Effect effect;
    bool tried = false;
};

struct DecisionsState {
    std::string filter = "all";
    std::size_t listed = 0; // how many are listed beyond the first page
    struct Ballot {
        std::string of;                   // the decision and the voter that it was filled in for
        std::string voter, voice, reason; // voice: of model::Voice
        std::vector<std::string> options; // approved, by number from 1
        std::vector<Ranked> ranking;      // the same, ranked
    } ballot;
    struct Opening {
        std::string of, hour;
        std::optional<Date> day;
    } opening;
    std::string note, proxy, said_about; // said_about: the decision that they are typed for
    std::size_t more_ballots = 0, more_notes = 0; // shown beyond the first ones
    DecisionForm form;
    std::uint64_t prefilled_taken = 0;
};

void decisions_view(const Here& here, const DecisionsShown& shown, DecisionsState& state, app::Commands& commands);

} // namespace osmose::ui
