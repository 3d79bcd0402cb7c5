#include "journal/actions/decisions.hpp"

#include "base/limits.hpp"
#include "journal/action.hpp"
#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "journal/entry.hpp"
#include "rules/decision.hpp"
#include "rules/permissions.hpp"
#include "rules/spending.hpp"

#include <algorithm>

namespace osmose::journal {
namespace {

using model::Decision;
using model::DecisionFacts;
using model::DecisionState;
using model::Method;

constexpr std::size_t max_effects = 16, max_options = 64;

Result<const Decision*> decision_at(const model::Project& project, const model::DecisionId& id) {
    const Decision* const found = project.decisions.find(id);
    if (!found) return fail_at_field(errc::no_such_decision, "decision");
    return found;
}

Result<const Decision*> open_decision(const model::Project& project, const model::DecisionId& id) {
    auto found = decision_at(project, id);
    if (!found || (*found)->state == DecisionState::open) return found;
    return fail_at_field((*found)->closing ? errc::decision_closed : errc::decision_not_open, "decision");
}

// One that is only proposed, by its proposer.
Result<const Decision*> own_proposal(const model::Project& project, const model::DecisionId& id, const Author& author) {
    auto found = decision_at(project, id);
    if (!found) return found;
    if ((*found)->proposed_by != author.member) return fail_at_field(errc::decision_not_yours, "decision");
    if ((*found)->state != DecisionState::proposed) return fail_at_field(errc::decision_opened, "decision");
    return found;
}

Result<void> check_options(const DecisionFacts& facts) {
    if (!model::chooses_options(facts.method)) {
        if (!facts.options.empty()) return fail_at_field(errc::options_needless, "options");
        return {};
    }
    if (facts.options.size() < 2) return fail_at_field(errc::options_missing, "options");
    if (facts.options.size() > max_options) return fail_at_field(errc::too_many_effects, "options", {{"most", std::to_string(max_options)}});
    for (const std::string& option : facts.options)
        if (auto name = check_name("options", option); !name) return name;
    return {};
}

bool excludes(const Effect& effect) { return std::holds_alternative<ExcludeMember>(effect.of->action); }

// Whom it may exclude.
std::vector<model::MemberId> those_excluded(const std::vector<Effect>& effects) {
    std::vector<model::MemberId> members;
    for (const Effect& effect : effects)
        if (const auto* exclusion = std::get_if<ExcludeMember>(&effect.of->action)) members.push_back(exclusion->member);
    return members;
}

Result<void> check_effects(const DecisionFacts& facts, const std::vector<Effect>& effects) {
    if (effects.size() > max_effects) return fail_at_field(errc::too_many_effects, "effects", {{"most", std::to_string(max_effects)}});
    if (!effects.empty() && model::chooses_options(facts.method)) return fail_at_field(errc::effects_need_yes_or_no, "effects");
    if (facts.called_again && std::ranges::any_of(effects, excludes)) return fail_at_field(errc::not_called_again, "called-again");
    return {};
}

Result<void> check_called_again(const model::Project& project, const DecisionFacts& facts) {
    if (!facts.called_again) return {};
    const Decision* const failed = project.decisions.find(*facts.called_again);
    if (!failed || failed->state != DecisionState::no_quorum) return fail_at_field(errc::not_called_again, "called-again");
    return {};
}

Result<void> check_decision(const model::Project& project, const DecisionFacts& facts, const std::vector<Effect>& effects) {
    if (facts.quorum && (facts.quorum->thousandths < 0 || facts.quorum->thousandths > hundred_percent.thousandths))
        return fail_at_field(errc::quorum_out_of_range, "quorum");
    return all_of_these(check_name("title", facts.title), check_field_text("text", facts.text, limits::note_chars), check_options(facts),
                        facts.chair ? check_active(project, "chair", facts.chair) : Result<void>{},
                        facts.deputy ? check_active(project, "deputy", facts.deputy) : Result<void>{}, check_effects(facts, effects),
                        check_called_again(project, facts));
}

std::vector<model::EffectState> kinds_of(const std::vector<Effect>& effects) {
    std::vector<model::EffectState> states;
    for (const Effect& effect : effects) states.push_back({.kind = std::string(kind_of(effect.of->action)), .refused = ""});
    return states;
}

// What it would do: of its last statement that the author had seen.
std::vector<Effect> effects_of(const Decision& decision, const Author& author) {
    const Entry* const stated = author.past->find(decision.stated_by);
    if (const auto* proposal = std::get_if<ProposeDecision>(&stated->action)) return proposal->effects;
    return std::get<EditDecision>(stated->action).effects;
}

Result<void> check_vote(const DecisionFacts& facts, const model::Vote& vote) {
    const bool chooses = model::chooses_options(facts.method);
    if (!vote.voice && vote.ranking.empty()) return fail_at_field(errc::vote_missing, chooses ? "ranking" : "voice");
    if (vote.voice && (chooses ? *vote.voice != model::Voice::abstain || !vote.ranking.empty() : !vote.ranking.empty()))
        return fail_at_field(errc::vote_of_other_method, chooses ? "voice" : "ranking");
    if (!vote.voice && !chooses) return fail_at_field(errc::vote_of_other_method, "ranking");
    if (facts.method == Method::approval && vote.ranking.size() > 1) return fail_at_field(errc::vote_of_other_method, "ranking");
    if (facts.method == Method::consent && vote.voice == model::Voice::no && is_blank(vote.reason)) return fail_at_field(errc::reason_missing, "reason");
    std::vector<bool> named(facts.options.size() + 1);
    for (const model::Rank& rank : vote.ranking)
        for (const std::uint32_t option : rank.options) {
            if (option == 0 || option > facts.options.size() || named[option]) return fail_at_field(errc::no_such_option, "ranking", {{"number", std::to_string(option)}});
            named[option] = true;
        }
    return check_field_text("reason", vote.reason, limits::note_chars);
}

// The offices that members lose by it.
std::vector<std::pair<model::MemberId, model::Roles>> roles_ended(const std::vector<Effect>& effects, const model::Project& seen) {
    std::vector<std::pair<model::MemberId, model::Roles>> ended;
    const auto lose = [&](const model::MemberId& member, model::Roles before, model::Roles after) {
        const model::Roles lost{static_cast<std::uint8_t>(before.bits & ~after.bits)};
        if (lost != model::Roles{}) ended.emplace_back(member, lost);
    };
    for (const Effect& effect : effects) {
        const auto* const assigned = std::get_if<AssignRoles>(&effect.of->action);
        if (!assigned) continue;
        for (const model::Member& member : seen.members) {
            if (member.id == assigned->member) lose(member.id, member.roles, assigned->roles);
            else if (assigned->roles.has(model::Role::holder)) lose(member.id, member.roles, member.roles.without(model::Role::holder));
        }
    }
    return ended;
}

// Who may be excluded has said something in the discussion, or had the time to.
bool was_heard(const Decision& decision, const model::MemberId& member) {
    return std::ranges::contains(decision.notes, member, &model::DecisionNote::by) ||
           decision.closes.ms - decision.opens.ms >= rules::days_to_be_heard * day_ms;
}

// Why an effect does not apply, if it does not.
std::optional<Errc> carry_out(const Action& effect, const Judgement& judgement, model::Project& project, const Author& author) {
    if (judgement.refused) return judgement.refused;
    if (const auto valid = validate(effect, project, author); !valid) return valid.error().code;
    if (project.reserve < judgement.spending.from_reserve) return osmose::errc::reserve_too_small; // another decision took it first
    apply(effect, project, author, judgement);
    return {};
}

// Each by what the closing had seen, so that everybody can recompute it; what the others do is not in it.
Judgement judge_effect(const Effect& effect, const model::Project& seen, const Author& author) {
    const Action& action = effect.of->action;
    if (judged_by_seen_state(action)) {
        auto judged = judge(action, seen, author);
        return judged ? std::move(*judged) : Judgement{.refused = judged.error().code};
    }
    if (!std::holds_alternative<Revert>(action)) return {};
    const auto valid = validate(action, seen, author);
    return valid ? Judgement{} : Judgement{.refused = valid.error().code};
}

// An exclusion cuts what its closing had not seen: so whether it applies, after the effects before it, is found by what that had seen.
void judge_exclusions(Judgement& judgement, model::Project seen, const Author& author) {
    if (std::ranges::none_of(judgement.effects, excludes)) return;
    for (std::size_t i = 0; i < judgement.effects.size(); ++i) {
        const auto refused = carry_out(judgement.effects[i].of->action, judgement.of_effects[i], seen, author);
        if (refused && excludes(judgement.effects[i])) judgement.of_effects[i].refused = refused;
    }
}

Author decided_by(Author author) {
    author.decided = true;
    return author;
}

} // namespace

Result<void> ProposeDecision::validate(const model::Project& project, const Author&) const { return check_decision(project, facts, effects); }

void ProposeDecision::apply(model::Project& project, const Author& author) const {
    project.decisions.add({.id = author.entry,
                           .facts = facts,
                           .proposed_by = author.member,
                           .stated_by = author.entry,
                           .stated = author.instant,
                           .effects = kinds_of(effects)});
}

Result<void> EditDecision::validate(const model::Project& project, const Author& author) const {
    if (auto own = own_proposal(project, decision, author); !own) return std::unexpected(own.error());
    return check_decision(project, facts, effects);
}

void EditDecision::apply(model::Project& project, const Author& author) const {
    Decision& row = project.decisions.edit(decision);
    row.facts = facts;
    row.stated_by = author.entry;
    row.stated = author.instant;
    row.effects = kinds_of(effects);
}

Result<void> WithdrawDecision::validate(const model::Project& project, const Author& author) const {
    return own_proposal(project, decision, author).transform([](const Decision*) {});
}

void WithdrawDecision::apply(model::Project& project, const Author&) const {
    project.decisions.edit(decision).state = DecisionState::withdrawn;
}

Result<void> NoteDecision::validate(const model::Project& project, const Author&) const {
    if (auto found = decision_at(project, decision); !found) return std::unexpected(found.error());
    if (is_blank(text)) return fail_at_field(errc::name_missing, "text");
    return check_field_text("text", text, limits::note_chars);
}

void NoteDecision::apply(model::Project& project, const Author& author) const {
    project.decisions.edit(decision).notes.push_back({author.entry, author.member, text});
}

Result<Judgement> OpenDecision::judge(const model::Project& seen, const Author& author) const {
    const auto found = decision_at(seen, decision);
    if (!found) return std::unexpected(found.error());
    const Decision& row = **found;
    if (row.state != DecisionState::proposed) return fail_at_field(errc::decision_opened, "decision");
    if (row.proposed_by != author.member && !rules::presides(seen, row, author.member)) return fail_at_field(errc::decision_not_yours, "decision");
    const std::int64_t notice = model::rule_in_force(seen).rule.assembly.notice_days;
    if (author.instant.ms < row.stated.ms + notice * day_ms) return fail_at_field(errc::notice_too_short, "decision", {{"days", std::to_string(notice)}});
    if (closes <= author.instant) return fail_at_field(errc::closes_too_early, "closes");
    if (row.facts.called_again && !rules::may_be_called_again(*seen.decisions.find(*row.facts.called_again), author.instant))
        return fail_at_field(errc::called_again_too_early, "decision", {{"days", std::to_string(rules::days_to_call_again)}});
    Judgement judgement{.voters = rules::voters_now(seen)};
    if (judgement.voters.empty()) return fail_at_field(errc::no_voters, "decision");
    return judgement;
}

Result<void> OpenDecision::validate(const model::Project& project, const Author&) const {
    const auto found = decision_at(project, decision);
    if (!found) return std::unexpected(found.error());
    if ((*found)->state != DecisionState::proposed) return fail_at_field(errc::decision_opened, "decision");
    return {};
}

void OpenDecision::apply(model::Project& project, const Author& author, const Judgement& judgement) const {
    Decision& row = project.decisions.edit(decision);
    row.state = DecisionState::open;
    row.opening = author.entry;
    row.opens = author.instant;
    row.closes = closes;
    row.voters = judgement.voters;
}

Result<void> CastVote::validate(const model::Project& project, const Author& author) const {
    const auto found = open_decision(project, decision);
    if (!found) return std::unexpected(found.error());
    const Decision& row = **found;
    if (!std::ranges::contains(row.voters, voter.value_or(author.member))) return fail_at_field(errc::not_a_voter, voter ? "for" : "decision");
    if (voter && *voter != author.member && !std::ranges::contains(row.proxies, model::Proxy{*voter, author.member}))
        return fail_at_field(errc::no_proxy, "for");
    return check_vote(row.facts, vote);
}

void CastVote::apply(model::Project& project, const Author& author) const {
    auto& ballots = project.decisions.edit(decision).ballots;
    const model::Ballot ballot{.voter = voter.value_or(author.member), .vote = vote, .entry = author.entry, .cast_by = author.member};
    const auto before = std::ranges::find(ballots, ballot.voter, &model::Ballot::voter);
    if (before == ballots.end()) ballots.push_back(ballot);
    else *before = ballot;
}

Result<void> GiveProxy::validate(const model::Project& project, const Author& author) const {
    const auto found = decision_at(project, decision);
    if (!found) return std::unexpected(found.error());
    if ((*found)->closing) return fail_at_field(errc::decision_closed, "decision");
    if (to == author.member) return fail_at_field(errc::no_such_member, "to");
    if (auto active = check_active(project, "to", to); !active) return active;
    const auto held = std::ranges::count_if((*found)->proxies, [&](const model::Proxy& proxy) { return proxy.to == to && proxy.from != author.member; });
    if (static_cast<std::size_t>(held) >= rules::proxies_a_person)
        return fail_at_field(errc::too_many_proxies, "to", {{"most", std::to_string(rules::proxies_a_person)}});
    return {};
}

void GiveProxy::apply(model::Project& project, const Author& author) const {
    auto& proxies = project.decisions.edit(decision).proxies;
    const auto before = std::ranges::find(proxies, author.member, &model::Proxy::from);
    if (before == proxies.end()) proxies.push_back({author.member, to});
    else before->to = to;
}

Result<Judgement> CloseDecision::judge(const model::Project& seen, const Author& author) const {
    const auto found = open_decision(seen, decision);
    if (!found) return std::unexpected(found.error());
    const Decision& row = **found;
    if (!rules::presides(seen, row, author.member)) return fail_at_field(errc::decision_not_yours, "decision");
    if (author.instant < row.closes && !rules::all_have_voted(seen, row)) return fail_at_field(errc::still_open, "decision");
    auto effects = effects_of(row, author);
    for (const model::MemberId& member : those_excluded(effects))
        if (!was_heard(row, member)) return fail_at_field(errc::not_heard, "decision", {{"days", std::to_string(rules::days_to_be_heard)}});
    auto tallied = rules::tally_of(seen, row);
    if (!tallied) return std::unexpected(std::move(tallied.error()));
    Judgement judgement{.state = tallied->state, .tally = std::move(tallied->figures)};
    if (judgement.state == DecisionState::adopted) {
        judgement.effects = std::move(effects);
        judgement.ended_roles = roles_ended(judgement.effects, seen);
        for (const Effect& effect : judgement.effects) judgement.of_effects.push_back(judge_effect(effect, seen, decided_by(author)));
        judge_exclusions(judgement, seen, decided_by(author));
    }
    return judgement;
}

Result<void> CloseDecision::validate(const model::Project& project, const Author&) const {
    return open_decision(project, decision).transform([](const Decision*) {});
}

void CloseDecision::apply(model::Project& project, const Author& author, const Judgement& judgement) const {
    Decision closed = *project.decisions.find(decision);
    closed.state = judgement.state;
    closed.closing = author.entry;
    closed.tally = judgement.tally;
    closed.effects = kinds_of(judgement.effects);
    for (std::size_t i = 0; i < judgement.effects.size(); ++i)
        if (const auto refused = carry_out(judgement.effects[i].of->action, judgement.of_effects[i], project, decided_by(author)))
            closed.effects[i].refused = refused->key;
    project.decisions.edit(decision) = std::move(closed);
}

template ActionType type_of_action<ProposeDecision>();
template ActionType type_of_action<EditDecision>();
template ActionType type_of_action<WithdrawDecision>();
template ActionType type_of_action<NoteDecision>();
template ActionType type_of_action<OpenDecision>();
template ActionType type_of_action<CastVote>();
template ActionType type_of_action<GiveProxy>();
template ActionType type_of_action<CloseDecision>();

} // namespace osmose::journal
