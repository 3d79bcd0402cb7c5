#include "app/sharing_rows.hpp"

#include "app/figures_parts.hpp"


#include <algorithm>
#include <charconv>

namespace osmose::app {

namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};


// As the rule says; a second reserve is of the legal form, which takes all that is left.
std::string percent_of(const model::Project& project, const model::RuleId& rule, const std::vector<StepRow>& before, const model::Step& step) {
    const model::AdoptedRule* adopted = project.rules.find(rule);
    if (!adopted || (step.kind == model::StepKind::reserve && std::ranges::contains(before, step.kind, &StepRow::kind))) return {};
    for (const model::StepRule& stated : adopted->rule.steps)
        if (stated.kind == step.kind && stated.cause == step.cause && stated.percent.thousandths > 0) return std::to_string(stated.percent.thousandths);
    return {};
}

// "solidarity", and "solidarity/2" for a second one.
std::string figure_of(const std::vector<StepRow>& before, model::StepKind kind) {
    const auto earlier = std::ranges::count(before, kind, &StepRow::kind);
    const std::string name(model::word(kind));
    return earlier == 0 ? name : name + "/" + std::to_string(earlier + 1);
}

void add_sources(Sharing& sharing, const model::Project& project, std::span<const model::RevenueId> revenues) {
    for (const model::RevenueId& id : revenues) {
        const model::Revenue* revenue = project.revenues.find(id);
        if (!revenue) continue;
        sharing.revenues.push_back(row_of(*revenue));
        const auto found = std::ranges::find(sharing.sources, revenue->kind, &std::pair<model::RevenueKind, Money>::first);
        if (found == sharing.sources.end()) sharing.sources.emplace_back(revenue->kind, revenue->amount);
        else found->second = plus(found->second, revenue->amount);
    }
    std::ranges::stable_sort(sharing.sources, std::ranges::greater{}, &std::pair<model::RevenueKind, Money>::second);
}

void add_steps(Sharing& sharing, const model::Project& project, const model::Outcome& outcome, const model::RuleId& rule, const std::string& prefix) {
    for (const model::Step& step : outcome.steps) {
        sharing.steps.push_back({.kind = step.kind,
                                 .in = step.in,
                                 .taken = step.taken,
                                 .out = step.out,
                                 .cause = step.cause,
                                 .percent = percent_of(project, rule, sharing.steps, step),
                                 .figure = prefix + figure_of(sharing.steps, step.kind)});
    }
    sharing.to_members = outcome.steps.empty() ? sharing.total : outcome.steps.back().out;
}

void add_parts(Sharing& sharing, const Figures& figures, const model::Outcome& outcome, const std::string& prefix) {
    for (const model::Part& part : outcome.parts)
        sharing.parts.push_back({.person = figures.person(part.to),
                                 .share = {},
                                 .part = part.amount,
                                 .received_before = {},
                                 .figure = prefix + "part/" + to_string(part.to)});
}

void finish(Sharing& sharing) {
    for (const StepRow& step : sharing.steps) sharing.given_out = plus(sharing.given_out, step.taken);
    for (const PartRow& part : sharing.parts) sharing.given_out = plus(sharing.given_out, part.part);
    std::ranges::stable_sort(sharing.parts, std::ranges::greater{}, &PartRow::part);
}

std::string name_or_empty(const Figures& figures, const model::MemberId& member) { return figures.person(member).name; }

void describe_facts(HistoryRow& row, const model::ContributionFacts& facts, const Figures& figures) {
    row.values.insert(row.values.end(), {{"whom", name_or_empty(figures, facts.member)},
                                         {"kind", std::string(model::word(facts.kind))},
                                         {"quantity", std::to_string(facts.quantity.thousandths)},
                                         {"unit", facts.unit},
                                         {"note", facts.note}});
    if (model::counts_money(facts.kind)) row.amount = facts.amount;
}

} // namespace

RevenueRow row_of(const model::Revenue& revenue) {
    return {.id = revenue.id,
            .date = revenue.date,
            .kind = revenue.kind,
            .amount = revenue.amount,
            .from = revenue.from,
            .note = revenue.note,
            .distributed = revenue.distributed};
}

Sharing rows_of(const Figures& figures, const rules::Calculation& calculation, const std::string& prefix) {
    const model::Project& project = figures.project();
    Sharing sharing{.date = calculation.draw.date, .total = calculation.draw.total, .figure = prefix + "revenue", .members_figure = prefix + "members"};
    add_sources(sharing, project, calculation.draw.revenues);
    add_steps(sharing, project, calculation.outcome, calculation.rule, prefix);
    add_parts(sharing, figures, calculation.outcome, prefix);
    for (PartRow& row : sharing.parts) {
        const auto member = std::ranges::find(calculation.ledger.members, row.person.id);
        const auto index = static_cast<std::size_t>(member - calculation.ledger.members.begin());
        if (index < calculation.sharing.received.size()) row.received_before = calculation.sharing.received[index];
        for (const MemberRow& shown : figures.members())
            if (shown.person.id == row.person.id) row.share = shown.share;
    }
    Money parts;
    for (const PartRow& row : sharing.parts) parts = plus(parts, row.part);
    sharing.undistributed = subtract(sharing.to_members, parts).value_or(Money{});
    finish(sharing);
    return sharing;
}

Sharing rows_of(const Figures& figures, const model::Distribution& distribution) {
    const model::Project& project = figures.project();
    const std::string prefix = "d/" + to_string(distribution.id) + "/";
    Sharing sharing{.id = distribution.id,
                    .date = distribution.date,
                    .checked = distribution.checked,
                    .total = distribution.total,
                    .figure = prefix + "revenue", .members_figure = prefix + "members"};
    add_sources(sharing, project, distribution.revenues);
    add_steps(sharing, project, distribution.outcome, distribution.rule, prefix);
    add_parts(sharing, figures, distribution.outcome, prefix);
    for (PartRow& row : sharing.parts)
        if (sharing.to_members.minor != 0) row.share = Fraction::of(row.part.minor, sharing.to_members.minor).value_or(Fraction{});
    finish(sharing);
    return sharing;
}

PartsInShort in_short(const std::vector<PartRow>& parts) {
    constexpr std::size_t most = 24;
    PartsInShort result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i < most || parts.size() == most + 1 || parts[i].person.me) result.shown.push_back(&parts[i]);
        else ++result.others, result.others_part = plus(result.others_part, parts[i].part);
    }
    return result;
}

std::string try_prefix(Money amount) { return "try/" + std::to_string(amount.minor) + "/"; }

std::int64_t amount_tried(std::string_view digits) {
    std::int64_t amount = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), amount);
    return check_range(amount) ? amount : 0;
}

void describe(HistoryRow& row, const journal::Action& action, const Figures& figures, const journal::Journal& journal) {
    const model::Project& project = figures.project();
    row.values.emplace_back("who", row.author.name);
    const auto contribution = [&](const model::ContributionId& id) {
        if (const model::Contribution* found = project.contributions.find(id)) describe_facts(row, found->facts, figures);
    };
    const auto title = [&](const model::DecisionId& id) {
        const model::Decision* const found = project.decisions.find(id);
        row.values.emplace_back("title", found ? found->facts.title : "");
    };
    const auto skill = [&](const auto* found) { row.values.emplace_back("skill", found ? found->facts.skill : ""); };
    std::visit(
        Overloaded{
            [&](const journal::FoundProject& found) { row.values.emplace_back("name", found.name); },
            [&](const journal::DescribeProject& described) { row.values.emplace_back("name", described.name.value_or(project.name)); },
            [&](const journal::StateForm& stated) { row.values.emplace_back("form", std::string(model::word(stated.form))); },
            [&](const journal::RequestMembership&) {
                row.for_other = row.author.id != row.id;
                row.values.emplace_back("whom", name_or_empty(figures, row.id));
            },
            [&](const journal::AdmitMember& admitted) {
                const auto request = journal.find(admitted.request);
                row.for_other = request && request->entry.author == row.author.id;
                row.values.emplace_back("whom", name_or_empty(figures, admitted.request));
            },
            [&](const journal::RecordContribution& recorded) {
                row.for_other = recorded.facts.member != row.author.id;
                describe_facts(row, recorded.facts, figures);
            },
            [&](const journal::EditContribution& edited) { describe_facts(row, edited.facts, figures); },
            [&](const journal::ConfirmContribution& confirmed) { contribution(confirmed.contribution); },
            [&](const journal::WithdrawContribution& withdrawn) { contribution(withdrawn.contribution); },
            [&](const journal::DisputeContribution& disputed) { contribution(disputed.contribution); },
            [&](const journal::SettleContribution& settled) { contribution(settled.contribution); },
            [&](const journal::ExcludeMember& excluded) { row.values.emplace_back("whom", name_or_empty(figures, excluded.member)); },
            [&](const journal::DropCard& dropped) { row.values.emplace_back("whom", name_or_empty(figures, dropped.member)); },
            [&](const journal::AssignRoles& assigned) { row.values.emplace_back("whom", name_or_empty(figures, assigned.member)); },
            [&](const journal::ProposeDecision& proposed) { row.values.emplace_back("title", proposed.facts.title); },
            [&](const journal::GiveProxy& given) {
                row.values.emplace_back("whom", name_or_empty(figures, given.to));
                title(given.decision);
            },
            [&](const journal::RegisterResult& registered) { row.values.emplace_back("name", registered.facts.name); },
            [&](const journal::ChangeResult& changed) { row.values.emplace_back("name", changed.facts.name); },
            [&](const journal::StateNeed& stated) { row.values.emplace_back("skill", stated.facts.skill); },
            [&](const journal::EditNeed& edited) { row.values.emplace_back("skill", edited.facts.skill); },
            [&](const journal::EndNeed& end) { skill(project.needs.find(end.need)); },
            [&](const journal::MakeOffer& made) { row.values.emplace_back("skill", made.facts.skill); },
            [&](const journal::EditOffer& edited) { row.values.emplace_back("skill", edited.facts.skill); },
            [&](const journal::EndOffer& end) { skill(project.offers.find(end.offer)); },
            [&](const journal::RecordRevenue& revenue) {
                row.values.insert(row.values.end(), {{"kind", std::string(model::word(revenue.revenue_kind))}, {"from", revenue.from}, {"note", revenue.note}});
                row.amount = revenue.amount;
            },
            [&](const journal::RecordCost& cost) {
                row.values.emplace_back("note", cost.note);
                row.amount = cost.amount;
            },
            [&](const journal::RecordPayment& payment) {
                const auto party = [&](const std::optional<model::MemberId>& member) { return member ? name_or_empty(figures, *member) : project.name; };
                row.values.insert(row.values.end(), {{"from", party(payment.from)}, {"to", party(payment.to)}, {"note", payment.note}});
                row.amount = payment.amount;
            },
            [&](const journal::CloseYear& closed) { row.values.emplace_back("year", std::to_string(closed.year)); },
            [&](const journal::ApplyDistribution& distribution) {
                row.amount = Money{};
                for (const model::RevenueId& id : distribution.revenues)
                    if (const model::Revenue* revenue = project.revenues.find(id)) row.amount = plus(*row.amount, revenue->amount);
            },
            [&](const journal::UnknownAction& unknown) { row.values.emplace_back("kind", unknown.kind); },
            [&](const auto& other) { // names who, and what it is about
                if constexpr (requires { other.decision; }) title(other.decision);
            },
        },
        action);
}

} // namespace osmose::app
