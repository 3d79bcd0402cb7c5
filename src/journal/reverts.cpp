#include "journal/reverts.hpp"

#include <algorithm>
#include <unordered_set>

namespace osmose::journal {
namespace {

const auto earlier_in = [](const Graph& graph) { return [&graph](Index a, Index b) { return graph.before(a, b); }; };

void insert_in_order(const Graph& graph, std::vector<Index>& list, Index i) {
    list.insert(std::ranges::upper_bound(list, i, earlier_in(graph)), i);
}

// What the decision that an entry closes would revert.
std::vector<EntryId> to_be_reverted(const Graph& graph, const Entry& entry) {
    const auto* const closing = std::get_if<CloseDecision>(&entry.action);
    const auto decision = closing ? graph.find(closing->decision) : std::nullopt;
    if (!decision) return {};
    std::vector<EntryId> named;
    const auto add = [&](const std::vector<Effect>& effects) {
        for (const Effect& effect : effects)
            if (const auto* const revert = std::get_if<Revert>(&effect.of->action)) named.push_back(revert->entry);
    };
    if (const auto* const proposal = std::get_if<ProposeDecision>(&graph.entry(*decision).action)) add(proposal->effects);
    for (const Index namer : graph.namers(closing->decision))
        if (const auto* const edit = std::get_if<EditDecision>(&graph.entry(namer).action)) add(edit->effects);
    return named;
}

// What not even a decision takes away: what a distribution stands on (without it, its sums could not be what they are), and the
// request of who was admitted.
bool is_ground(const Action& action) {
    return std::holds_alternative<AdoptRule>(action) || std::holds_alternative<RecordRevenue>(action) || std::holds_alternative<ApplyDistribution>(action) ||
           std::holds_alternative<RequestMembership>(action);
}
bool stands_on_ground(const Action& action) { return std::holds_alternative<RecordPayment>(action) || std::holds_alternative<AdmitMember>(action); }

bool is_closing(const Entry& entry) { return std::holds_alternative<CloseDecision>(entry.action); }

// The contribution that an entry is about, if any.
std::optional<model::ContributionId> contribution_of(const Entry& entry) {
    if (std::holds_alternative<RecordContribution>(entry.action)) return entry.id;
    if (const auto* edit = std::get_if<EditContribution>(&entry.action)) return edit->contribution;
    if (const auto* confirm = std::get_if<ConfirmContribution>(&entry.action)) return confirm->contribution;
    if (const auto* withdraw = std::get_if<WithdrawContribution>(&entry.action)) return withdraw->contribution;
    return std::nullopt;
}

// A vote or a proxy that a tally of this decision counts.
bool is_voice_on(const model::DecisionId& decision, const Entry& entry) {
    if (const auto* vote = std::get_if<CastVote>(&entry.action)) return vote->decision == decision;
    if (const auto* proxy = std::get_if<GiveProxy>(&entry.action)) return proxy->decision == decision;
    return false;
}

// Of the accounts, which a closed year takes in (model.md §6).
bool is_of_accounts(const Action& action) {
    return std::holds_alternative<RecordRevenue>(action) || std::holds_alternative<RecordCost>(action) ||
           std::holds_alternative<RecordPayment>(action) || std::holds_alternative<RecordContribution>(action) ||
           std::holds_alternative<EditContribution>(action) || std::holds_alternative<ApplyDistribution>(action);
}

bool closes_year_of(const Judgement& judgement, const Entry& entry) {
    if (!is_of_accounts(entry.action)) return false;
    const std::int64_t year = model::year_of(*stated_date(entry.action));
    return std::ranges::any_of(judgement.effects, [&](const Effect& effect) {
        const auto* const closing = std::get_if<CloseYear>(&effect.of->action);
        return closing && closing->year == year;
    });
}

bool pays(const std::vector<model::Part>& parts, const EntryId& entry) { return std::ranges::contains(parts, entry, &model::Part::to); }

bool counts(const Judgement& judgement, const model::ContributionId& contribution) {
    return std::ranges::contains(judgement.counted, contribution) ||
           std::ranges::any_of(judgement.of_effects, [&](const Judgement& effect) { return counts(effect, contribution); });
}

Error built_on_by(const Graph& graph, Index builder) {
    return {errc::built_on, {.entry = to_string(graph.entry(builder).id)}, {}};
}

} // namespace

Scope Scope::seen_by(const Graph& graph, Index entry) {
    Scope scope;
    scope.by_ = entry;
    scope.unseen_ = graph.unseen_before(entry);
    std::ranges::reverse(scope.unseen_);
    return scope;
}

bool Scope::contains(const Graph& graph, Index i) const {
    if (is_whole()) return true;
    return graph.before(i, by_) && !std::ranges::binary_search(unseen_, i, earlier_in(graph));
}

const Cut* Scope::cut_off(const Graph& graph, Index i) const {
    const auto cut = std::ranges::find_if(cuts_, [&](const Cut& each) { return sets_aside(graph, each, i); });
    return cut == cuts_.end() ? nullptr : &*cut;
}

bool Scope::is_void_cut(const Graph& graph, Index i) const {
    return only_cuts(graph.entry(i).action) && !std::ranges::contains(cuts_, i, &Cut::by);
}

// ---- who is tied, by what an entry had seen alone: a request's own device counts, whether admitted or not, as nothing that was
// not admitted applies anyhow

bool Reverts::is_tied(const Graph& graph, const DeviceId& device, const model::MemberId& member, Index by) const {
    const auto origin = graph.find(member);
    if (!origin || !graph.is_placed(*origin)) return false;
    std::vector<DeviceId> devices{graph.entry(*origin).device};
    for (const Index tie : ties_) {
        const Entry& entry = graph.entry(tie);
        if (entry.author == member && std::ranges::contains(devices, entry.device) && graph.had_seen(by, tie))
            devices.push_back(std::get<TieDevice>(entry.action).device);
    }
    return std::ranges::contains(devices, device);
}

// By a decision that an entry had seen.
bool Reverts::was_made_holder(const Graph& graph, const model::MemberId& member, Index by, const Judged& judged) const {
    return std::ranges::any_of(decisive_, [&](Index closing) {
        const Judgement* const judgement = graph.had_seen(by, closing) ? judged(closing) : nullptr;
        return judgement && std::ranges::any_of(judgement->effects, [&](const Effect& effect) {
                   const auto* const assigned = std::get_if<AssignRoles>(&effect.of->action);
                   return assigned && assigned->member == member && assigned->roles.has(model::Role::holder);
               });
    });
}

bool Reverts::is_a_members(const Graph& graph, Index i, const Judged& judged) const {
    const Entry& entry = graph.entry(i);
    if (!entry.author || !is_tied(graph, entry.device, entry.author, i)) return false;
    const EntryId& founding = graph.entry(graph.order()[0]).id;
    const auto held_then = [&](const Entry& admission, Index namer) {
        return is_tied(graph, admission.device, admission.author, namer) &&
               (admission.author == founding || was_made_holder(graph, admission.author, namer, judged));
    };
    const auto admits = [&](const Effect& effect) {
        const auto* const admission = std::get_if<AdmitMember>(&effect.of->action);
        return admission && admission->request == entry.author;
    };
    if (entry.author == founding) return true;
    if (std::ranges::any_of(graph.namers(entry.author), [&](Index namer) {
            const Entry& admission = graph.entry(namer);
            return std::holds_alternative<AdmitMember>(admission.action) && graph.had_seen(i, namer) && held_then(admission, namer);
        }))
        return true;
    return std::ranges::any_of(decisive_, [&](Index closing) {
        const Judgement* const judgement = graph.had_seen(i, closing) ? judged(closing) : nullptr;
        return judgement && std::ranges::any_of(judgement->effects, admits);
    });
}

Result<void> Reverts::permitted(const Graph& graph, Index entry, const model::MemberId& member, const DeviceId& device,
                                Index by) const {
    const Entry& reverted = graph.entry(entry);
    if (!can_be_reverted(reverted.action))
        return fail(errc::revert_stays, {}, {{"kind", std::string(kind_of(reverted.action))}});
    if (!member || reverted.author != member || (by != no_index && !is_tied(graph, device, member, by)))
        return fail(errc::revert_not_yours);
    return {};
}

// ---- learning

// Whether something decisive saw an entry but not all of the reverts that name it.
bool Reverts::bears_on(const Graph& graph, Index decisive, Index entry) const {
    return graph.had_seen(decisive, entry) && std::ranges::any_of(subjects_.at(entry).reverts, [&](Index revert) {
               return decisive != revert && !graph.had_seen(decisive, revert);
           });
}

std::vector<Index> Reverts::influence_on(const Graph& graph, Index entry) const {
    std::unordered_set<Index> found;
    for (std::vector<Index> to_visit{entry}; !to_visit.empty();) {
        const Index i = to_visit.back();
        to_visit.pop_back();
        if (!subjects_.contains(i)) continue;
        const auto visit = [&](Index other) {
            if (found.insert(other).second) to_visit.push_back(other);
        };
        for (const Index namer : graph.namers(graph.entry(i).id))
            if (graph.had_seen(namer, i)) visit(namer);
        for (const Index revert : subjects_.at(i).reverts) visit(revert);
        for (const Index decisive : decisive_)
            if (bears_on(graph, decisive, i)) visit(decisive);
    }
    return {found.begin(), found.end()};
}

Place Reverts::learn(const Graph& graph, std::span<const Index> placed) {
    std::vector<Index> touched;
    for (const Index i : placed) {
        const Entry& entry = graph.entry(i);
        if (std::holds_alternative<TieDevice>(entry.action)) insert_in_order(graph, ties_, i);
        if (judged_by_seen_state(entry.action)) {
            insert_in_order(graph, decisive_, i);
            if (may_cut(entry.action)) insert_in_order(graph, cutting_, i);
            for (const EntryId& id : to_be_reverted(graph, entry)) {
                const auto named = graph.find(id);
                if (!named || !graph.is_placed(*named) || !graph.had_seen(i, *named)) continue;
                auto& reverts = subjects_[*named].reverts;
                if (!std::ranges::contains(reverts, i)) insert_in_order(graph, reverts, i);
                touched.push_back(*named);
            }
            for (const auto& [subject, about] : subjects_)
                if (bears_on(graph, i, subject)) touched.push_back(subject);
        }
        if (const auto* revert = std::get_if<Revert>(&entry.action)) {
            const auto named = graph.find(revert->entry);
            if (!named || !graph.is_placed(*named) || !graph.had_seen(i, *named)) {
                refused_.emplace(i, Error{errc::revert_unseen, {}, {}});
            } else if (auto may = permitted(graph, *named, entry.author, entry.device, i); !may) {
                refused_.emplace(i, std::move(may.error()));
            } else {
                insert_in_order(graph, subjects_[*named].reverts, i);
                touched.push_back(*named);
            }
            continue;
        }
        for (const EntryId& object : objects_of(entry.action)) {
            const auto named = graph.find(object);
            if (named && subjects_.contains(*named) && bears_on(graph, i, *named)) touched.push_back(*named);
        }
    }
    Place first = ~Place{0};
    std::unordered_set<Index> done;
    while (!touched.empty()) {
        const Index subject = touched.back();
        touched.pop_back();
        if (!done.insert(subject).second) continue;
        first = std::min(first, graph.place(subject));
        for (const EntryId& object : objects_of(graph.entry(subject).action))
            if (const auto named = graph.find(object); named && subjects_.contains(*named)) touched.push_back(*named);
        if (std::ranges::contains(decisive_, subject))
            for (const auto& [other, about] : subjects_) touched.push_back(other);
    }
    for (const Index subject : done)
        if (const auto found = subjects_.find(subject); found != subjects_.end())
            found->second.influence = influence_on(graph, subject);
    return first;
}

// ---- asking

bool Reverts::took_into_figures(const Graph& graph, Index decisive, Index i, const Judged& judged) const {
    const Judgement* const judgement = judged(decisive);
    if (!judgement) return false;
    const Entry& entry = graph.entry(i);
    const auto counted_before = [&](const model::ContributionId& contribution) {
        return std::ranges::any_of(decisive_, [&](Index earlier) {
            const Judgement* const before = graph.had_seen(decisive, earlier) ? judged(earlier) : nullptr;
            return before && counts(*before, contribution);
        });
    };
    const auto shared_in = [&](const std::vector<model::RevenueId>& revenues, const model::Outcome& outcome, const Judgement& found) {
        if (std::holds_alternative<AdoptRule>(entry.action) || std::holds_alternative<ApplyDistribution>(entry.action)) return true;
        if (std::ranges::contains(revenues, entry.id)) return true; // revenue, or what was returned by it
        if (std::holds_alternative<RecordRevenue>(entry.action)) return false;
        if (std::holds_alternative<RecordCost>(entry.action))
            return std::ranges::any_of(outcome.steps, [&](const model::Step& step) { return pays(step.parts, entry.id); });
        const auto contribution = contribution_of(entry);
        return contribution && (counts(found, *contribution) || counted_before(*contribution));
    };
    const auto spent_on = [&](const Judgement& found) {
        const model::Spending& spending = found.spending;
        const auto contribution = contribution_of(entry);
        if (pays(spending.costs, entry.id) || (contribution && pays(spending.advances, *contribution))) return true;
        if (spending.borne.empty()) return false;
        return std::holds_alternative<AdoptRule>(entry.action) || (contribution && counts(found, *contribution));
    };
    const auto decided = [&](const Effect& effect, const Judgement& found) {
        if (found.refused) return false;
        const auto* const share = std::get_if<ShareRevenue>(&effect.of->action);
        if (share && found.outcome && shared_in(share->revenues, *found.outcome, found)) return true;
        return spent_on(found) || std::ranges::contains(objects_of(effect.of->action), entry.id); // an adopted decision that is about it
    };
    if (const auto* const closing = std::get_if<CloseDecision>(&graph.entry(decisive).action)) {
        if (is_voice_on(closing->decision, entry) || closes_year_of(*judgement, entry)) return true;
        for (std::size_t k = 0; k < judgement->effects.size(); ++k)
            if (decided(judgement->effects[k], judgement->of_effects[k])) return true;
        return false;
    }
    const auto* const applied = std::get_if<ApplyDistribution>(&graph.entry(decisive).action);
    return applied && shared_in(applied->revenues, applied->outcome, *judgement);
}

// Whether a revert that is named among those of an entry does take it out, as far as it is a decision's: adopted, the first closing
// of its decision, and found to apply by what it had seen.
bool Reverts::takes_out(const Graph& graph, Index revert, Index entry, const Scope& scope, const Judged& judged) const {
    const auto* const closing = std::get_if<CloseDecision>(&graph.entry(revert).action);
    if (!closing) return true;
    const Judgement* const judgement = judged(revert);
    if (!judgement) return false;
    const auto closed_before = [&](Index other) {
        const auto* const another = std::get_if<CloseDecision>(&graph.entry(other).action);
        return another && another->decision == closing->decision && graph.before(other, revert) && scope.counts(graph, other) && judged(other);
    };
    if (std::ranges::any_of(decisive_, closed_before)) return false;
    for (std::size_t k = 0; k < judgement->effects.size(); ++k) {
        const auto* const effect = std::get_if<Revert>(&judgement->effects[k].of->action);
        if (effect && effect->entry == graph.entry(entry).id && !judgement->of_effects[k].refused) return true;
    }
    return false;
}

// The first entry that builds on one and had not seen its revert (a revert only tried is no_index: nobody had seen it).
std::optional<Error> Reverts::builds_on(const Graph& graph, Index entry, Index revert, const Scope& scope, Memory& memory,
                                        const Judged& judged) const {
    const auto stands_unaware = [&](Index other) {
        return other != revert && scope.counts(graph, other) && graph.had_seen(other, entry) &&
               (revert == no_index || !graph.had_seen(other, revert)) &&
               taken_out_by(graph, other, scope, memory, judged) == no_index;
    };
    const Entry& reverted = graph.entry(entry);
    const bool decided = revert != no_index && is_closing(graph.entry(revert));
    if (decided && !is_ground(reverted.action)) return std::nullopt;
    for (const Index namer : graph.namers(reverted.id)) {
        if (decided && !stands_on_ground(graph.entry(namer).action)) continue;
        const Entry& builder = graph.entry(namer);
        const bool matters = builder.author != reverted.author || !can_be_reverted(builder.action) || // an own admission stays too
                             std::holds_alternative<RecordPayment>(builder.action);                   // nor is undone what is paid
        if (matters && !std::holds_alternative<Revert>(builder.action) && stands_unaware(namer) && is_a_members(graph, namer, judged))
            return built_on_by(graph, namer);
    }
    for (const Index decisive : decisive_)
        if (stands_unaware(decisive) && took_into_figures(graph, decisive, entry, judged)) return built_on_by(graph, decisive);
    return std::nullopt;
}

Index Reverts::taken_out_by(const Graph& graph, Index entry, const Scope& scope, Memory& memory, const Judged& judged) const {
    if (!subjects_.contains(entry)) return no_index;
    if (const auto known = memory.find(entry); known != memory.end()) return known->second;
    // What bears on it stands later; from the last to the first, each finds in the memory what it asks.
    std::vector<Index> to_judge{entry};
    for (const Index other : subjects_.at(entry).influence)
        if (subjects_.contains(other) && scope.contains(graph, other) && !memory.contains(other)) to_judge.push_back(other);
    std::ranges::sort(to_judge, [&](Index a, Index b) { return graph.before(b, a); });
    for (const Index i : to_judge) {
        Index taken_out = no_index;
        for (const Index revert : subjects_.at(i).reverts) {
            if (!scope.counts(graph, revert) || !takes_out(graph, revert, i, scope, judged) || taken_out_by(graph, revert, scope, memory, judged) != no_index ||
                builds_on(graph, i, revert, scope, memory, judged))
                continue;
            taken_out = revert;
            break;
        }
        memory.insert_or_assign(i, taken_out);
    }
    return memory.at(entry);
}

std::optional<Error> Reverts::without_effect(const Graph& graph, Index revert, const Scope& whole, Memory& memory, const Judged& judged) const {
    if (const auto refused = refused_.find(revert); refused != refused_.end()) return refused->second;
    const Index named = *graph.find(std::get<Revert>(graph.entry(revert).action).entry);
    return builds_on(graph, named, revert, whole, memory, judged);
}

Result<void> Reverts::check(const Graph& graph, Index entry, const model::MemberId& member, const DeviceId& device, const Scope& whole,
                            Memory& memory, const Judged& judged) const {
    if (auto may = permitted(graph, entry, member, device, no_index); !may) return may;
    if (taken_out_by(graph, entry, whole, memory, judged) != no_index) return fail(errc::reverted_already);
    if (auto builder = builds_on(graph, entry, no_index, whole, memory, judged)) return std::unexpected(*builder);
    return {};
}

} // namespace osmose::journal
