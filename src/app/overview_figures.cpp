#include "app/overview_figures.hpp"

#include "app/decision_figures.hpp"
#include "app/figures_parts.hpp"
#include "rules/permissions.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <ranges>

namespace osmose::app {

namespace {

using Kind = Waiting::Kind;
using List = std::vector<Waiting>;

constexpr std::int32_t days_shown_not_applied = 30; // of my own entries that did not apply

struct Asker { // what may be done by me, now
    model::MemberId me;
    Instant now;
    std::function<Result<void>(const journal::Action&)> check;
    std::optional<journal::Action> if_may(journal::Action action) const { return check(action) ? std::optional{std::move(action)} : std::nullopt; }
};

void add_decisions(const Figures& figures, const Asker& ask, List& waiting) {
    for (const DecisionRow& decision : figures.decisions().rows) {
        if (decision.state != model::DecisionState::open) continue;
        const auto add = [&](Kind kind, std::optional<journal::Action> act) {
            waiting.push_back({.kind = kind, .about = decision.id, .person = decision.proposed_by, .what = decision.title, .facts = {}, .amount = {},
                               .until = decision.closes, .act = std::move(act)});
        };
        if (auto close = ask.if_may(journal::CloseDecision{decision.id})) add(Kind::close_vote, std::move(close));
        else if (decision.waits_for_me && ask.now < decision.closes) add(Kind::vote, std::nullopt);
    }
    std::ranges::stable_sort(waiting, {}, [](const Waiting& each) { return each.until.value_or(Instant{}); });
}

void add_contributions(const Figures& figures, List& waiting) {
    for (const ContributionRow& row : figures.contributions())
        if (row.waits_for_me()) {
            waiting.push_back({.kind = Kind::confirm, .about = row.id, .person = row.person, .what = {}, .facts = row.facts, .amount = {}, .until = {}, .act = {}});
            if (row.facts.kind != model::ContributionKind::idea) // which is worth what is said when it is confirmed
                waiting.back().act = journal::ConfirmContribution{.contribution = row.id, .edit = row.last_edit};
        }
    for (const model::Contribution& contribution : figures.project().contributions)
        if (!contribution.disputes.empty() && contribution.state != model::ContributionState::withdrawn)
            if (Person maker = figures.person(contribution.facts.member); maker.me)
                waiting.push_back({.kind = Kind::dispute, .about = contribution.id, .person = figures.person(contribution.disputes.front().by),
                                   .what = contribution.disputes.front().reason, .facts = contribution.facts, .amount = {}, .until = {}, .act = {}});
}

void add_candidates(const Figures& figures, Date today, const Asker& ask, List& waiting) {
    const model::Member* me = rules::active_member(figures.project(), ask.me);
    if (!me || !rules::has_voice(figures.project(), *me)) return;
    for (const MemberRow& row : figures.members())
        if (row.state == model::MemberState::candidate)
            waiting.push_back({.kind = Kind::admit, .about = row.person.id, .person = row.person, .what = row.offers.empty() ? "" : row.offers.front(),
                               .facts = {}, .amount = {}, .until = {},
                               .act = ask.if_may(journal::AdmitMember{.request = row.person.id, .roles = model::Roles{}.with(model::Role::contributor), .date = today})});
}

void add_payments(const Figures& figures, Date today, List& waiting) {
    const Result<SettlingUp>& plan = figures.settling_up({});
    if (!plan) return;
    for (const TransferRow& transfer : plan->transfers) {
        const bool pays = transfer.from && transfer.from->me;
        if (!pays && !(transfer.to && transfer.to->me)) continue;
        const Party& other = pays ? transfer.to : transfer.from;
        const auto member = [](const Party& party) { return party ? std::optional(party->id) : std::nullopt; };
        Waiting row{.kind = pays ? Kind::pay : Kind::receive, .about = {}, .person = other.value_or(Person{}), .what = {}, .facts = {}, .amount = transfer.amount,
                    .until = {}, .act = {}};
        if (transfer.may_record)
            row.act = journal::RecordPayment{.date = today, .from = member(transfer.from), .to = member(transfer.to), .amount = transfer.amount, .note = {}, .about = {}};
        waiting.push_back(std::move(row));
    }
}

void add_sharing(const Figures& figures, List& waiting) {
    if (figures.sharing().preview && figures.sharing().may_record)
        waiting.push_back({.kind = Kind::share, .about = {}, .person = {}, .what = {}, .facts = {}, .amount = figures.sharing().undistributed, .until = {}, .act = {}});
}

// My own entries that did not apply, of late, and whatever waits for entries that nobody here has.
void add_not_applied(const Figures& figures, Date today, List& waiting) {
    Waiting found{.kind = Kind::not_applied, .about = {}, .person = {}, .what = {}, .facts = {}, .amount = {}, .until = {}, .count = 0, .act = {}};
    const std::int64_t since = (static_cast<std::int64_t>(today.days) - days_shown_not_applied) * day_ms;
    for (const HistoryRow& row : figures.history()) {
        const bool set_aside = row.state == EntryState::waiting, refused = row.state == EntryState::refused && row.author.me && row.instant.ms >= since;
        if (!set_aside && !refused) continue;
        if (found.count++ == 0) found.about = row.id;
    }
    if (found.count > 0) waiting.push_back(std::move(found));
}

// ---- over time

constexpr std::size_t most_periods = 18, most_people = 6;

int months_of(Date day) {
    const auto civil_day = civil(day);
    return static_cast<int>(civil_day.year()) * 12 + static_cast<int>(static_cast<unsigned>(civil_day.month())) - 1;
}

Date first_day(int months) {
    return date_of(std::chrono::year(months / 12) / std::chrono::month(static_cast<unsigned>(months % 12) + 1) / std::chrono::day(1));
}

constexpr int months_in(OverTime::Step step) { return step == OverTime::Step::month ? 1 : step == OverTime::Step::quarter ? 3 : 12; }

OverTime periods(Date first, Date today) {
    OverTime time;
    const auto needed = [&](OverTime::Step step) {
        return static_cast<std::size_t>(months_of(today) / months_in(step) - months_of(first) / months_in(step) + 1);
    };
    for (const auto step : {OverTime::Step::month, OverTime::Step::quarter, OverTime::Step::year}) {
        time.step = step;
        if (needed(step) <= most_periods) break;
    }
    const int length = months_in(time.step), last = months_of(today) / length;
    const int count = static_cast<int>(std::min(needed(time.step), most_periods));
    time.earlier = needed(time.step) > most_periods;
    for (int i = count - 1; i >= 0; --i) time.starts.push_back(first_day((last - i) * length));
    time.totals.resize(time.starts.size());
    return time;
}

Money total(const OverTime::Series& series) {
    Money sum;
    for (const Money value : series.values) sum = plus(sum, value);
    return sum;
}

} // namespace

const std::vector<Waiting>& Figures::waiting() const {
    return kept(parts_->waiting, [&] {
        List rows;
        if (parts_->past || !rules::active_member(project(), parts_->me)) return rows;
        const Instant now{static_cast<std::int64_t>(parts_->today.days) * day_ms};
        const Asker ask{parts_->me, now, [this, now](const journal::Action& action) { return parts_->check(action, now); }};
        add_decisions(*this, ask, rows);
        add_contributions(*this, rows);
        add_candidates(*this, parts_->today, ask, rows);
        add_payments(*this, parts_->today, rows);
        add_sharing(*this, rows);
        add_not_applied(*this, parts_->today, rows);
        return rows;
    });
}

const FirstSteps& Figures::first_steps() const {
    return kept(parts_->first_steps, [&] {
        FirstSteps steps{.member = project().members.size() > 1,
                         .contribution = !project().contributions.empty(),
                         .revenue = !project().revenues.empty(),
                         .shared = !project().distributions.empty()};
        for (const model::Contribution& contribution : project().contributions) {
            steps.confirmed |= contribution.state == model::ContributionState::confirmed && !contribution.confirmations.empty();
            steps.unconfirmed |= contribution.state == model::ContributionState::recorded;
        }
        return steps;
    });
}

const OverTime& Figures::over_time() const {
    return kept(parts_->over_time, [&] {
        auto counted = contributions() | std::views::filter([](const ContributionRow& row) {
                                 return row.state == model::ContributionState::confirmed && row.value.minor > 0;
                             });
        if (counted.empty()) return OverTime{};
        Date first = parts_->today;
        for (const ContributionRow& row : counted) first = std::min(first, row.facts.date);
        OverTime time = periods(first, parts_->today);
        std::map<model::ContributionKind, OverTime::Series> kinds;
        std::map<model::MemberId, OverTime::Series> people;
        for (const ContributionRow& row : counted) {
            const auto after = std::ranges::upper_bound(time.starts, row.facts.date);
            if (after == time.starts.begin()) continue;
            const auto at = static_cast<std::size_t>(after - time.starts.begin() - 1);
            const auto put = [&](OverTime::Series& series) {
                series.values.resize(time.starts.size());
                series.values[at] = plus(series.values[at], row.value);
            };
            OverTime::Series& kind = kinds[row.facts.kind];
            kind.kind = row.facts.kind;
            put(kind);
            OverTime::Series& person = people[row.person.id];
            person.person = row.person;
            put(person);
            time.totals[at] = plus(time.totals[at], row.value);
        }
        const auto in_order = [](auto& from, std::vector<OverTime::Series>& to) {
            for (auto& [key, series] : from) to.push_back(std::move(series));
            std::ranges::stable_sort(to, std::ranges::greater{}, total);
        };
        in_order(kinds, time.by_kind);
        in_order(people, time.by_member);
        if (time.by_member.size() > most_people) {
            OverTime::Series rest{.kind = {}, .person = {}, .values = std::vector<Money>(time.starts.size())};
            for (const OverTime::Series& series : time.by_member | std::views::drop(most_people - 1))
                for (std::size_t i = 0; i < series.values.size(); ++i) rest.values[i] = plus(rest.values[i], series.values[i]);
            time.by_member.resize(most_people - 1);
            time.by_member.push_back(std::move(rest));
        }
        return time;
    });
}

const std::optional<CriticalInShort>& Figures::critical_in_short() const {
    return kept(parts_->critical_in_short, [&]() -> std::optional<CriticalInShort> {
        if (std::ranges::none_of(project().needs, [](const model::Need& need) { return need.facts.mandatory && !need.ended; })) return std::nullopt;
        const Result<CriticalSizeFigures>& critical = critical_size();
        if (!critical) return std::nullopt;
        CriticalInShort out{.needs = critical->needs.size(), .covered = critical->covered, .team = {}, .gaps = {}};
        if (critical->team) out.team = critical->team->members.size(), out.proved = critical->team->proved;
        for (const CoverageRow& row : critical->needs)
            if (row.missing != Quantity{}) out.gaps.push_back({.need = row.id, .skill = row.skill, .unit = row.unit, .missing = row.missing, .level = row.level});
        std::ranges::stable_sort(out.gaps, std::ranges::greater{}, &CriticalInShort::Gap::missing);
        return out;
    });
}

const std::optional<MyAccount>& Figures::my_account() const {
    return kept(parts_->my_account, [&]() -> std::optional<MyAccount> {
        const Result<AccountsFigures>& all = accounts();
        if (!all) return std::nullopt;
        const auto mine = std::ranges::find_if(all->balances, [](const BalanceRow& row) { return row.party && row.party->me; });
        if (mine == all->balances.end()) return std::nullopt;
        return MyAccount{.balance = mine->balance, .advances = mine->open_advance, .figure = mine->figure};
    });
}

} // namespace osmose::app
