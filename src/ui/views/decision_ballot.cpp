#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/views/decision_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/ranked_list.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <charconv>

namespace osmose::ui {

using app::DecisionDetail;
using locale::tr;
using model::Method;
using model::Voice;

namespace {

const DecisionDetail::Ballot* ballot_of(const DecisionDetail& decision, std::string_view voter) {
    const auto found = std::ranges::find_if(decision.ballots, [&](const DecisionDetail::Ballot& ballot) { return to_string(ballot.voter.id) == voter; });
    return found == decision.ballots.end() || !found->counts ? nullptr : &*found;
}

// Filled in from the ballot that counts so far, once for each voter.
void fill_in(const DecisionDetail& decision, DecisionsState::Ballot& state) {
    const auto votes = [&](const app::Person& person) { return to_string(person.id) == state.voter; };
    if (!std::ranges::any_of(decision.i_vote_for, votes)) state.voter = to_string(decision.i_vote_for.front().id);
    const DecisionDetail::Ballot* cast = ballot_of(decision, state.voter);
    const std::string of = to_string(decision.row.id) + state.voter;
    if (state.of == of) return;
    state = {.of = of, .voter = state.voter};
    if (!cast) return;
    if (cast->vote.voice) state.voice = model::word(*cast->vote.voice);
    state.reason = cast->vote.reason;
    for (const model::Rank& rank : cast->vote.ranking)
        for (const std::uint32_t option : rank.options) {
            state.options.push_back(std::to_string(option));
            state.ranking.push_back({.key = std::to_string(option), .level = option != rank.options.front()});
        }
}

std::uint32_t number_of(std::string_view written) {
    std::uint32_t number = 0;
    std::from_chars(written.data(), written.data() + written.size(), number);
    return number;
}

journal::CastVote vote_of(const DecisionDetail& decision, const DecisionsState::Ballot& state) {
    journal::CastVote vote{.decision = decision.row.id, .vote = {.reason = state.reason}};
    vote.vote.voice = model::from_word<Voice>(state.voice);
    const auto voter = std::ranges::find_if(decision.i_vote_for, [&](const app::Person& person) { return to_string(person.id) == state.voter; });
    if (voter != decision.i_vote_for.end() && !voter->me) vote.voter = voter->id;
    if (!model::chooses_options(decision.facts.method) || vote.vote.voice) return vote; // a blank ballot names nothing
    if (decision.facts.method == Method::approval) {
        model::Rank approved;
        for (const std::string& option : state.options) approved.options.push_back(number_of(option));
        std::ranges::sort(approved.options);
        if (!approved.options.empty()) vote.vote.ranking.push_back(std::move(approved));
    } else {
        for (const Ranked& option : state.ranking) {
            if (!option.level) vote.vote.ranking.emplace_back();
            vote.vote.ranking.back().options.push_back(number_of(option.key));
        }
        for (model::Rank& rank : vote.vote.ranking) std::ranges::sort(rank.options); // those that stand level are in no order
    }
    return vote;
}

void voices(const DecisionDetail& decision, DecisionsState::Ballot& state) {
    const bool consent = decision.facts.method == Method::consent;
    const std::string yes = consent ? tr("decisions.consent_yes") : word_of(Voice::yes), no = consent ? tr("decisions.consent_no") : word_of(Voice::no),
                      abstain = word_of(Voice::abstain);
    choice_cards("voice", tr("decisions.your_vote"), state.voice, {.least = 96, .upright = true},
                 {{.key = "yes", .label = yes, .icon = icon_of(Voice::yes)},
                  {.key = "no", .label = no, .icon = icon_of(Voice::no)},
                  {.key = "abstain", .label = abstain, .icon = icon_of(Voice::abstain)}});
    if (consent) hint(tr("decisions.consent_hint"));
}

void approvals(const DecisionDetail& decision, DecisionsState::Ballot& state) {
    hint(tr("decisions.approval_hint"));
    stack({.gap = phone() ? 0.f : 8.f}, [&] {
        for (std::size_t i = 0; i < decision.facts.options.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            bool on = std::ranges::contains(state.options, number);
            if (!checkbox("option-" + number, decision.facts.options[i], on)) continue;
            state.voice.clear();
            if (on) state.options.push_back(number);
            else std::erase(state.options, number);
        }
    });
}

void ranking(const DecisionDetail& decision, DecisionsState::Ballot& state) {
    if (!state.ranking.empty()) hint(tr(phone() ? "decisions.ranked_hint_phone" : "decisions.ranked_hint")); // else the list says how to begin
    std::vector<std::string> numbers;
    std::vector<RankedOption> options;
    numbers.reserve(decision.facts.options.size());
    for (std::size_t i = 0; i < decision.facts.options.size(); ++i) {
        numbers.push_back(std::to_string(i + 1));
        options.push_back({.key = numbers.back(), .label = decision.facts.options[i]});
    }
    if (ranked_list("ranking", tr("decisions.your_ranking"), state.ranking, options)) state.voice.clear();
}

// For whom: oneself, or one whose proxy one holds.
void whose(const DecisionDetail& decision, DecisionsState::Ballot& state) {
    if (decision.i_vote_for.size() < 2) return;
    std::vector<std::string> keys, labels;
    keys.reserve(decision.i_vote_for.size()), labels.reserve(decision.i_vote_for.size());
    std::vector<Choice> choices;
    for (const app::Person& person : decision.i_vote_for) {
        keys.push_back(to_string(person.id)), labels.push_back(person.me ? tr("decisions.for_me") : tr("decisions.for_whom", {{"name", first_name(person)}}));
        choices.push_back({.key = keys.back(), .label = labels.back()});
    }
    segmented("voter", tr("decisions.for_label"), state.voter, choices);
}

std::string send_label(const DecisionDetail& decision, const DecisionsState::Ballot& state) {
    if (ballot_of(decision, state.voter)) return tr("decisions.vote_change");
    const auto voice = model::from_word<Voice>(state.voice);
    if (model::chooses_options(decision.facts.method) || !voice) return tr("decisions.vote_send");
    return tr("decisions.vote_as", {{"voice", decision.facts.method == Method::consent && *voice != Voice::abstain
                                                  ? tr(*voice == Voice::yes ? "decisions.consent_yes" : "decisions.consent_no")
                                                  : word_of(*voice)}});
}

} // namespace

void ballot_box(const Here& here, const DecisionDetail& decision, DecisionsState::Ballot& state, app::Commands& commands) {
    if (decision.i_vote_for.empty()) return paragraph(tr("decisions.no_voice_here"), {.color = palette().ink2});
    fill_in(decision, state);
    whose(decision, state);
    const bool chooses = model::chooses_options(decision.facts.method);
    if (!chooses) voices(decision, state);
    else if (decision.facts.method == Method::approval) approvals(decision, state);
    else ranking(decision, state);
    if (chooses) {
        bool blank = state.voice == model::word(Voice::abstain);
        if (checkbox("blank", tr("decisions.blank_ballot"), blank)) {
            state.voice = blank ? std::string(model::word(Voice::abstain)) : "";
            if (blank) state.options.clear(), state.ranking.clear();
        }
    }
    const journal::CastVote vote = vote_of(decision, state);
    const Result<void> allowed = here.check(vote);
    const bool reason_wrong = !allowed && allowed.error().place.field == "reason";
    text_field("reason", state.reason,
               {.label = tr("decisions.reason"), .hint = tr("decisions.reason_hint"), .error = reason_wrong ? std::string_view(locale::sentence(allowed.error())) : "",
                .icon = Icon::message_circle, .optional = true});
    const auto send = [&] {
        const std::string why = allowed ? std::string{} : locale::sentence(allowed.error());
        if (button("vote", send_label(decision, state),
                   {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter", .disabled_because = why, .fill = phone()}))
            commands.push(app::Act{vote, "toast.decision.vote", {{"title", decision.row.title}}});
    };
    if (phone()) {
        send();
        hint(tr("decisions.may_change"));
    } else {
        row({.gap = 12}, [&] {
            paragraph(tr("decisions.may_change"), {.color = palette().ink3});
            send();
        });
    }
}

} // namespace osmose::ui
