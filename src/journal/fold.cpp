#include "journal/fold.hpp"

#include "rules/permissions.hpp"

#include <algorithm>

namespace osmose::journal {
namespace {

constexpr Place checkpoint_distance = 256;

class SeenBy : public Past {
public:
    SeenBy(const Graph& graph, Index by) : graph_(graph), by_(by) {}
    bool had_seen(const EntryId& entry) const override {
        const auto found = graph_.find(entry);
        return found && graph_.is_placed(*found) && graph_.had_seen(by_, *found);
    }
    const Entry* find(const EntryId& entry) const override {
        const auto found = graph_.find(entry);
        return found && graph_.is_placed(*found) && graph_.had_seen(by_, *found) ? &graph_.entry(*found) : nullptr;
    }

private:
    const Graph& graph_;
    Index by_;
};

class SeenEverything : public Past {
public:
    explicit SeenEverything(const Graph& graph) : graph_(graph) {}
    bool had_seen(const EntryId&) const override { return true; }
    const Entry* find(const EntryId& entry) const override {
        const auto found = graph_.find(entry);
        return found && graph_.is_placed(*found) ? &graph_.entry(*found) : nullptr;
    }

private:
    const Graph& graph_;
};

Author author_of(const Entry& entry, const Past& past) { return {entry.id, entry.author, entry.device, &past, entry.instant}; }

Verdict of(Result<void> applied) {
    if (applied) return {.state = EntryState::applied};
    if (applied.error().code == errc::newer_kind) return {.state = EntryState::newer_version};
    return {.state = EntryState::refused, .reason = std::make_shared<const Error>(std::move(applied.error()))};
}

// Whether the author may write at all: his device is tied to him and he is active. What he may write, the action says.
Result<void> check_author(const Action& action, const model::Project& project, const Author& author) {
    if (std::holds_alternative<FoundProject>(action)) return {};
    if (!project.id) return fail(errc::not_founded);
    if (!author.member) {
        if (std::holds_alternative<RequestMembership>(action)) return {};
        return fail(errc::nobody_acts);
    }
    const model::Device* const device = project.devices.find(author.device);
    const model::Member* const member = project.members.find(author.member);
    if (!device || !member) return fail(errc::not_tied);
    const auto tie = std::ranges::find(device->ties, author.member, &model::Tie::member);
    if (tie == device->ties.end()) return fail(errc::not_tied);
    const bool asked_itself = member->devices.front() == author.device;
    if (!asked_itself && !author.past->had_seen(tie->by)) return fail(errc::not_tied);
    if (!model::is_active(*member)) return fail(errc::not_active);
    return {};
}

} // namespace

void Fold::learn(const Graph& graph, std::span<const Index> placed, Place from) {
    const Place touched = reverts_.learn(graph, placed);
    if (touched != ~Place{0}) taken_out_.clear();
    rewind(std::min(from, touched));
}

void Fold::rewind(Place from) {
    if (from >= folded_) return;
    while (checkpoints_.back().place > from) checkpoints_.pop_back();
    folded_ = checkpoints_.back().place;
    now_ = checkpoints_.back().state;
}

bool Fold::step(const Graph& graph, std::size_t budget) {
    verdicts_.resize(graph.size());
    for (; folded_ < graph.order().size() && budget > 0; --budget, ++folded_) {
        if (folded_ >= checkpoints_.back().place + checkpoint_distance) checkpoints_.push_back({folded_, now_});
        const Index i = graph.order()[folded_];
        if (may_cut(graph.entry(i).action) && !std::ranges::contains(reached_, i)) {
            if (const Place touched = reach(graph, i); touched < folded_) {
                rewind(touched);
                --folded_, ++budget; // the loop goes on from there
                continue;
            }
        }
        verdicts_[i] = judge_in_place(graph, i);
    }
    return folded_ == graph.order().size();
}

Verdict Fold::judge_in_place(const Graph& graph, Index i) {
    if (const Cut* const cut = whole_.cut_off(graph, i))
        return of(fail(errc::set_aside, {.entry = to_string(graph.entry(cut->by).id)}));
    if (whole_.is_void_cut(graph, i) && judged(graph, i)) return of(fail(errc::cut_void));
    if (const Index revert = reverts_.taken_out_by(graph, i, whole_, taken_out_, ask(graph)); revert != no_index)
        return {.state = EntryState::reverted, .reverted_by = revert};
    if (std::holds_alternative<Revert>(graph.entry(i).action)) return of(revert_effect(graph, i));
    return of(apply_entry(graph, i, now_));
}

// Takes a cut into the whole. Returns the first place that it changes: there the fold goes on.
Place Fold::reach(const Graph& graph, Index cutting) {
    reached_.insert(std::ranges::upper_bound(reached_, cutting, [&](Index a, Index b) { return graph.before(a, b); }), cutting);
    std::vector<Cut> cuts = effective_cuts(graph, reached_, ask(graph));
    if (cuts == whole_.cuts()) return ~Place{0};
    Place first = ~Place{0};
    for (const Cut& cut : cuts)
        if (!std::ranges::contains(whole_.cuts(), cut)) first = std::min(first, first_touched(graph, cut));
    for (const Cut& cut : whole_.cuts())
        if (!std::ranges::contains(cuts, cut)) first = std::min(first, first_touched(graph, cut));
    whole_.set_cuts(std::move(cuts));
    taken_out_.clear();
    return first;
}

// The first place whose entry is folded otherwise with a cut than without it: one that is set aside, or one that is taken out, or
// not, because what bears on that is set aside.
Place Fold::first_touched(const Graph& graph, const Cut& cut) const {
    Place first = first_place(graph, cut);
    for (const auto& [subject, about] : reverts_.subjects()) {
        const auto cut_off = [&](Index i) { return sets_aside(graph, cut, i); };
        if (graph.place(subject) < first && (std::ranges::any_of(about.reverts, cut_off) || std::ranges::any_of(about.influence, cut_off)))
            first = graph.place(subject);
    }
    return first;
}

Result<void> Fold::revert_effect(const Graph& graph, Index revert) const {
    if (!graph.is_chained(revert)) return fail(errc::chain_broken);
    if (auto why = reverts_.without_effect(graph, revert, whole_, taken_out_, ask(graph))) return std::unexpected(std::move(*why));
    return {};
}

bool Fold::is_out(const Graph& graph, Index i) const {
    return whole_.cut_off(graph, i) || whole_.is_void_cut(graph, i) || reverts_.taken_out_by(graph, i, whole_, taken_out_, ask(graph)) != no_index;
}

Judged Fold::ask(const Graph& graph) const {
    return [this, &graph](Index i) { return judged(graph, i); };
}

// Reverts do nothing here: what they take out is not folded at all.
Result<void> Fold::apply_entry(const Graph& graph, Index i, model::Project& project) const {
    const Entry& entry = graph.entry(i);
    if (!graph.is_chained(i)) return fail(errc::chain_broken);
    if (std::holds_alternative<Revert>(entry.action)) return {};
    const SeenBy past(graph, i);
    const Author author = author_of(entry, past);
    static const Judgement ordinary;
    const Judgement* judgement = &ordinary;
    if (judged_by_seen_state(entry.action)) {
        judgement = judged(graph, i);
        if (!judgement) return std::unexpected(judgements_.at(i).error());
    } else if (auto may = check_author(entry.action, project, author); !may) {
        return may;
    }
    if (auto valid = validate(entry.action, project, author); !valid) return valid;
    apply(entry.action, project, author, *judgement);
    return {};
}

// What an entry says that is judged by its seen state; nullptr where it does not apply. Those that it had seen come first, so
// that no judgement waits within another.
const Judgement* Fold::judged(const Graph& graph, Index i) const {
    for (const Index decisive : reverts_.decisive()) {
        if (judgements_.contains(i)) break;
        if (judgements_.contains(decisive) || (decisive != i && !graph.had_seen(i, decisive))) continue;
        const model::Project seen = seen_state(graph, decisive);
        const Entry& entry = graph.entry(decisive);
        const SeenBy past(graph, decisive);
        const Author author = author_of(entry, past);
        const auto may = check_author(entry.action, seen, author);
        judgements_.emplace(decisive, may ? judge(entry.action, seen, author) : Result<Judgement>(std::unexpected(may.error())));
    }
    const auto& found = judgements_.at(i);
    return found ? &*found : nullptr;
}

// Up to which place the fold of a scope is the fold of the whole: nothing unseen stands before it, and nothing that bears on
// what is taken out before it is out of the scope.
Place Fold::common_start(const Graph& graph, Index i, const Scope& scope) const {
    Place start = scope.unseen().empty() ? graph.place(i) : graph.place(scope.unseen().front());
    for (const auto& [subject, about] : reverts_.subjects())
        if (graph.place(subject) < start &&
            !std::ranges::all_of(about.influence, [&](Index other) { return scope.contains(graph, other); }))
            start = graph.place(subject);
    for (const Cut& cut : scope.cuts())
        if (!std::ranges::contains(whole_.cuts(), cut)) start = std::min(start, first_touched(graph, cut));
    for (const Cut& cut : whole_.cuts())
        if (!std::ranges::contains(scope.cuts(), cut)) start = std::min(start, first_touched(graph, cut));
    return start;
}

Scope Fold::scope_seen_by(const Graph& graph, Index i) const {
    Scope scope = Scope::seen_by(graph, i);
    std::vector<Index> cutting;
    for (const Index other : reverts_.cutting())
        if (graph.had_seen(i, other)) cutting.push_back(other);
    if (!cutting.empty()) scope.set_cuts(effective_cuts(graph, cutting, ask(graph)));
    return scope;
}

const Fold::Checkpoint& Fold::checkpoint_before(Place place) const {
    return *std::prev(std::ranges::upper_bound(checkpoints_, place, {}, &Checkpoint::place));
}

model::Project Fold::seen_state(const Graph& graph, Index i) const {
    const Scope scope = scope_seen_by(graph, i);
    const Place start = common_start(graph, i, scope);
    const bool from_now = folded_ <= start;
    const Checkpoint& checkpoint = checkpoint_before(start);
    model::Project project = from_now ? now_ : checkpoint.state;
    Reverts::Memory taken_out;
    for (Place place = from_now ? folded_ : checkpoint.place; place < graph.place(i); ++place) {
        const Index other = graph.order()[place];
        if (scope.counts(graph, other) &&
            reverts_.taken_out_by(graph, other, scope, taken_out, ask(graph)) == no_index)
            (void)apply_entry(graph, other, project);
    }
    return project;
}

model::Project Fold::state_before(const Graph& graph, Place place) const {
    const Checkpoint& checkpoint = checkpoint_before(place);
    model::Project project = checkpoint.state;
    for (Place p = checkpoint.place; p < place; ++p)
        if (!is_out(graph, graph.order()[p])) (void)apply_entry(graph, graph.order()[p], project);
    return project;
}

Result<void> Fold::check(const Graph& graph, const Action& action, const model::MemberId& member, const DeviceId& device,
                         Instant instant) const {
    const SeenEverything past(graph);
    const Author author{{}, member, device, &past, instant};
    if (const auto* revert = std::get_if<Revert>(&action)) {
        const auto named = graph.find(revert->entry);
        if (!named || !graph.is_placed(*named)) return fail(errc::revert_unseen);
        if (auto may = check_author(action, now_, author); !may) return may;
        return reverts_.check(graph, *named, member, device, whole_, taken_out_, ask(graph));
    }
    if (auto may = check_author(action, now_, author); !may) return may;
    if (judged_by_seen_state(action))
        if (auto judgement = judge(action, now_, author); !judgement) return std::unexpected(judgement.error());
    return validate(action, now_, author);
}

} // namespace osmose::journal
