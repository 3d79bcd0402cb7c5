#include "app/decision_figures.hpp"

#include "app/figures_parts.hpp"
#include "rules/decision.hpp"
#include "rules/tally.hpp"

#include <algorithm>
#include <utility>

namespace osmose::app {
namespace {

using model::Decision;
using model::DecisionState;

// What it would do, as its author stated it last.
std::vector<journal::Effect> effects_of(const journal::Journal& journal, const Decision& decision) {
    const auto stated = journal.find(decision.stated_by);
    if (!stated) return {};
    if (const auto* proposal = std::get_if<journal::ProposeDecision>(&stated->entry.action)) return proposal->effects;
    if (const auto* edit = std::get_if<journal::EditDecision>(&stated->entry.action)) return edit->effects;
    return {};
}

DecisionRow row_of(const Figures& figures, const journal::Journal& journal, const Decision& decision, const model::MemberId& me) {
    DecisionRow row{.id = decision.id,
                    .title = decision.facts.title,
                    .method = decision.facts.method,
                    .options = decision.facts.options,
                    .state = decision.state,
                    .proposed_by = figures.person(decision.proposed_by),
                    .stated = decision.stated,
                    .opens = decision.opens,
                    .closes = decision.closes,
                    .notes = decision.notes.size(),
                    .tally = decision.tally};
    for (const model::EffectState& effect : decision.effects) row.effects.push_back(effect.kind);
    if (decision.closing)
        if (const auto closing = journal.find(*decision.closing)) row.closed = closing->entry.instant;
    if (decision.state != DecisionState::open) return row;
    if (const auto tallied = rules::tally_of(figures.project(), decision)) row.tally = tallied->figures;
    const auto voters = rules::voters_left(figures.project(), decision);
    row.waits_for_me = std::ranges::contains(voters, me) && !std::ranges::contains(rules::ballots_that_count(decision, voters), me, &model::Ballot::voter);
    return row;
}

bool same_but_for_date(const journal::Action& a, journal::Action b) {
    if (a.index() != b.index()) return false;
    return std::visit(
        [&]<typename T>(const T& one) {
            T& other = std::get<T>(b);
            if constexpr (requires { other.date; }) other.date = one.date;
            return one == other;
        },
        a);
}

// Open ones by their end, proposed ones and those that are over by when they were stated or closed, the newest first.
bool comes_before(const DecisionRow& a, const DecisionRow& b) {
    const auto group = [](const DecisionRow& row) { return row.state == DecisionState::open ? 0 : row.state == DecisionState::proposed ? 1 : 2; };
    if (group(a) != group(b)) return group(a) < group(b);
    if (group(a) == 0) return a.closes < b.closes;
    const auto when = [](const DecisionRow& row) { return std::max(row.stated, row.closed); };
    return when(a) > when(b);
}

// Who took part in all votes that were closed, of all who could.
std::optional<Fraction> turnout_of(const std::vector<DecisionRow>& rows) {
    std::int64_t voters = 0, took_part = 0;
    for (const DecisionRow& row : rows)
        if (row.is_over()) voters += row.tally.voters, took_part += row.tally.took_part;
    if (voters == 0) return std::nullopt;
    return Fraction::of(took_part, voters).value_or(Fraction{});
}

std::int64_t least_reaching(Percent quorum, std::size_t voters) {
    const std::int64_t whole = hundred_percent.thousandths;
    return (quorum.thousandths * static_cast<std::int64_t>(voters) + whole - 1) / whole; // both are small
}

void add_options(DecisionDetail& detail, const std::vector<const model::Ballot*>& ballots) {
    const std::size_t options = detail.facts.options.size();
    if (detail.facts.method == model::Method::approval) {
        detail.approvals.resize(options);
        for (const model::Ballot* ballot : ballots)
            for (const model::Rank& rank : ballot->vote.ranking)
                for (const std::uint32_t option : rank.options) ++detail.approvals[option - 1];
        return;
    }
    std::vector<rules::RankedBallot> ranked;
    for (const model::Ballot* ballot : ballots) {
        rules::RankedBallot& each = ranked.emplace_back();
        for (const model::Rank& rank : ballot->vote.ranking) {
            auto& level = each.ranking.emplace_back();
            for (const std::uint32_t option : rank.options) level.push_back(option - 1);
        }
        const auto same = std::ranges::find(detail.rankings, ballot->vote.ranking, &DecisionDetail::Ranking::order);
        if (same == detail.rankings.end()) detail.rankings.push_back({1, ballot->vote.ranking});
        else ++same->count;
    }
    std::ranges::stable_sort(detail.rankings, std::ranges::greater{}, &DecisionDetail::Ranking::count);
    detail.contest = rules::contest_of(rules::preferences(options, ranked));
    if (detail.row.tally.order.empty()) return;
    const std::size_t first = detail.row.tally.order.front().options.front() - 1;
    const auto& [preferred, strongest] = *detail.contest;
    for (std::size_t other = 0; other < options; ++other)
        if (other != first)
            detail.duels.push_back({first, other, preferred[first][other], preferred[other][first], strongest[first][other], strongest[other][first]});
}

void add_effects(DecisionDetail& detail, const Figures& figures, const journal::Journal& journal, const Decision& decision) {
    const auto effects = effects_of(journal, decision);
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const journal::Action& action = effects[i].of->action;
        detail.effects.push_back({action, i < decision.effects.size() ? decision.effects[i].refused : ""});
        const auto* exclusion = std::get_if<journal::ExcludeMember>(&action);
        if (exclusion && !std::ranges::contains(decision.notes, exclusion->member, &model::DecisionNote::by))
            detail.unheard.push_back(figures.person(exclusion->member));
    }
}

// seen: what the closing had seen, once it is closed; else what stands now.
void add_votes(DecisionDetail& detail, const Figures& figures, const model::Project& seen, const Decision& decision, const model::MemberId& me) {
    const Decision& counted_on = *seen.decisions.find(decision.id);
    const auto voters = decision.opening ? rules::voters_left(seen, counted_on) : rules::voters_now(seen);
    const auto counted = rules::ballots_that_count(counted_on, voters);
    for (const model::Ballot& ballot : decision.ballots)
        detail.ballots.push_back({figures.person(ballot.voter), figures.person(ballot.cast_by), ballot.vote,
                                  std::ranges::contains(counted, ballot.entry, &model::Ballot::entry)});
    for (const model::MemberId& voter : voters)
        if (!std::ranges::contains(counted, voter, &model::Ballot::voter)) detail.silent.push_back(figures.person(voter));
    for (const model::Proxy& proxy : decision.proxies) detail.proxies.emplace_back(figures.person(proxy.from), figures.person(proxy.to));
    if (std::ranges::contains(voters, me)) detail.i_vote_for.push_back(figures.person(me));
    for (const model::Proxy& proxy : decision.proxies)
        if (proxy.to == me && std::ranges::contains(voters, proxy.from)) detail.i_vote_for.push_back(figures.person(proxy.from));
    detail.voters = voters.size();
    detail.quorum = rules::quorum_of(seen, counted_on);
    detail.quorum_needed = static_cast<std::size_t>(least_reaching(detail.quorum, detail.voters));
    const model::TallyFigures& tally = detail.row.tally;
    if (model::chooses_options(decision.facts.method)) return add_options(detail, counted);
    const rules::Votes votes{.yes = tally.yes, .no = tally.no, .abstain = tally.abstain};
    if (const auto motion = rules::tally_motion(decision.facts.method, votes, {.voters = tally.took_part, .quorum = {}})) detail.yes_needed = motion->yes_needed;
}

DecisionDetail detail_of(const Figures& figures, const journal::Journal& journal, const Decision& decision, const model::MemberId& me) {
    const model::Project& project = figures.project();
    DecisionDetail detail{.row = row_of(figures, journal, decision, me), .facts = decision.facts, .stated_by = decision.stated_by, .outcome = decision.state, .closing = decision.closing};
    detail.chair = figures.person(decision.facts.chair ? decision.facts.chair : decision.proposed_by);
    if (decision.facts.deputy) detail.deputy = figures.person(decision.facts.deputy);
    else
        for (const model::Member& member : project.members)
            if (member.roles.has(model::Role::holder) && model::is_active(member)) detail.deputy = figures.person(member.id);
    if (decision.closing) add_votes(detail, figures, journal.seen_state(*decision.closing), decision, me);
    else add_votes(detail, figures, project, decision, me);
    add_effects(detail, figures, journal, decision);
    for (const model::DecisionNote& note : decision.notes) {
        const auto written = journal.find(note.entry);
        detail.notes.push_back({note.entry, figures.person(note.by), written ? written->entry.instant : Instant{}, note.text});
    }
    if (decision.state == DecisionState::open)
        if (const auto tallied = rules::tally_of(project, decision)) detail.outcome = tallied->state;
    for (const Decision& other : project.decisions)
        if (other.facts.called_again == decision.id && other.state != DecisionState::withdrawn) detail.again = other.id;
    if (decision.opening) detail.figure = "vote/" + to_string(decision.id);
    return detail;
}

} // namespace

std::optional<model::DecisionId> DecisionFigures::that_would(const journal::Action& wanted) const {
    const auto same = std::ranges::find_if(pending, [&](const PendingEffect& one) { return same_but_for_date(one.effect.of->action, wanted); });
    return same == pending.end() ? std::nullopt : std::optional(same->decision);
}

const DecisionFigures& Figures::decisions() const {
    if (!parts_->decisions) {
        auto figures = std::make_shared<DecisionFigures>();
        for (const Decision& decision : project().decisions) {
            figures->rows.push_back(row_of(*this, *parts_->journal, decision, parts_->me));
            if (!figures->rows.back().is_over())
                for (journal::Effect& effect : effects_of(*parts_->journal, decision)) figures->pending.push_back({std::move(effect), decision.id});
        }
        std::ranges::reverse(figures->rows); // of what happened at one instant, the later in the journal comes first
        std::ranges::stable_sort(figures->rows, comes_before);
        for (const DecisionRow& row : figures->rows) {
            ++(row.is_over() ? figures->over : figures->open);
            figures->waiting += row.waits_for_me;
        }
        figures->turnout = turnout_of(figures->rows);
        parts_->decisions = std::move(figures);
    }
    return *parts_->decisions;
}

const DecisionDetail* Figures::decision(const model::DecisionId& id) const {
    if (parts_->decision && parts_->decision->row.id == id) return parts_->decision.get();
    const Decision* found = project().decisions.find(id);
    if (!found) return nullptr;
    parts_->decision = std::make_shared<DecisionDetail>(detail_of(*this, *parts_->journal, *found, parts_->me));
    return parts_->decision.get();
}

} // namespace osmose::app
