#include "rules/explain_nodes.hpp"

namespace osmose::rules {

namespace {

using model::StepKind;

// Whom the part of a step goes to, where it is a member's: of an advance, who made it.
std::optional<model::MemberId> receiver(const model::Project& project, StepKind kind, const model::Part& part) {
    if (kind == StepKind::patronage) return part.to;
    if (kind != StepKind::advances) return std::nullopt;
    if (const model::Contribution* const advance = project.contributions.find(part.to)) return advance->facts.member;
    return part.to; // what he bore of losses
}

Spoken party(const model::Project& project, const std::optional<model::MemberId>& member) {
    if (member) return *member;
    return project.name;
}

void add_held(std::vector<Explanation>& terms, const model::Project& project, const model::MemberId& member) {
    for (const model::Held& held : project.held) {
        if (held.part.member != member || held.state == model::HeldState::released) continue;
        const bool returned = held.state == model::HeldState::returned;
        terms.push_back(entry_leaf(held.distribution, money(held.part.amount), returned ? "balance_returned" : "balance_held",
                                   {{"date", project.distributions.find(held.distribution)->date}}));
    }
}

void add_spent(std::vector<Explanation>& owed, std::vector<Explanation>& borne, const model::Project& project,
               const model::Spending& spending, const EntryId& entry, Date date, const model::MemberId& member) {
    for (const model::Part& part : spending.borne)
        if (part.to == member) borne.push_back(entry_leaf(entry, money(part.amount), "balance_borne", {{"date", date}}));
    for (const model::Part& part : spending.advances)
        if (receiver(project, StepKind::advances, part) == member)
            owed.push_back(entry_leaf(entry, money(part.amount), "balance_repaid_by_decision", {{"date", date}}));
}

void add_distribution(std::vector<Explanation>& terms, const model::Project& project, const model::Distribution& made,
                      const model::MemberId& member) {
    const auto add = [&](const model::Part& part, const char* sentence) {
        terms.push_back(entry_leaf(made.id, money(part.amount), sentence, {{"date", made.date}}));
    };
    for (const model::Step& step : made.outcome.steps)
        for (const model::Part& part : step.parts)
            if (receiver(project, step.kind, part) == member)
                add(part, step.kind == StepKind::patronage ? "balance_refunded" : "balance_repaid");
    for (const model::Part& part : made.outcome.parts)
        if (part.to == member) add(part, "balance_awarded");
}

} // namespace

Result<Explanation> explain_balance(const model::Project& project, const model::MemberId& member) {
    const std::string figure = figure_id("balance", member);
    const model::Member* const row = project.members.find(member);
    if (!row || row->ordinal == 0) return fail(errc::no_such_figure, {}, {{"figure", figure}});
    return guard([&]() -> Result<Explanation> {
        std::vector<Explanation> owed, received;
        for (const model::Distribution& distribution : project.distributions)
            add_distribution(owed, project, distribution, member);
        for (const model::Release& release : project.releases)
            add_spent(owed, received, project, release.spending, release.id, release.date, member);
        add_held(received, project, member);
        for (const model::Loss& loss : project.losses)
            add_spent(owed, received, project, loss.spending, loss.id, loss.date, member);
        for (const model::Payment& payment : project.payments) {
            const bool paid = payment.from == member;
            if (!paid && payment.to != member) continue;
            const SpokenValues values{{"date", payment.date},
                                      {"name", party(project, paid ? payment.to : payment.from)}};
            (paid ? owed : received)
                .push_back(
                    entry_leaf(payment.id, money(payment.amount), paid ? "balance_paid" : "balance_received", values));
        }
        std::vector<Explanation> terms;
        terms.push_back(node(Operation::sum, Unit::money, std::move(owed), "balance_owed"));
        terms.push_back(node(Operation::sum, Unit::money, std::move(received), "balance_had"));
        Explanation tree = node(Operation::difference, Unit::money, std::move(terms), "balance", {{"name", member}});
        tree.why = tree.result.value < 0 ? "balance_owes" : "balance_is_owed";
        return named(figure, std::move(tree));
    });
}

Result<Explanation> explain_loss(const model::Project& project, const model::LossId& id) {
    const std::string figure = figure_id("loss", id);
    const model::Loss* const loss = project.losses.find(id);
    if (!loss) return fail(errc::no_such_figure, {}, {{"figure", figure}});
    return guard([&]() -> Result<Explanation> {
        const model::Spending& spending = loss->spending;
        std::vector<Explanation> terms;
        if (spending.from_reserve.minor != 0) terms.push_back(leaf(Operation::given, money(spending.from_reserve), "loss_reserve"));
        for (const model::Part& part : spending.borne)
            terms.push_back(leaf(Operation::given, money(part.amount), "loss_member", {{"name", part.to}}));
        if (spending.uncovered.minor != 0) terms.push_back(leaf(Operation::given, money(spending.uncovered), "loss_uncovered"));
        Explanation tree = node(Operation::sum, Unit::money, std::move(terms), "loss", {{"date", loss->date}, {"note", loss->note}});
        tree.why = "loss_why";
        tree.entry = id;
        return named(figure, std::move(tree));
    });
}

} // namespace osmose::rules
