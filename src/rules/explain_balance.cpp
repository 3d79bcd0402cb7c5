#include "rules/explain_nodes.hpp"

namespace osmose::rules {

namespace {

using model::StepKind;

// Whom the part of a step goes to, where it is a member's: of an advance, who made it.
std::optional<model::MemberId> receiver(const model::Project& project, StepKind kind, const model::Part& part) {
    if (kind == StepKind::patronage) return part.to;
    const model::Contribution* const advance =
        kind == StepKind::advances ? project.contributions.find(part.to) : nullptr;
    return advance ? std::optional(advance->facts.member) : std::nullopt;
}

Spoken party(const model::Project& project, const std::optional<model::MemberId>& member) {
    if (member) return *member;
    return project.name;
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

} // namespace osmose::rules
