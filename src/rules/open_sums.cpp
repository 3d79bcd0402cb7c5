#include "rules/open_sums.hpp"

namespace osmose::rules {

void OpenSums::add(const EntryId& entry, Money amount, Money paid) {
    const Money open{amount.minor - paid.minor};
    if (open.minor <= 0) return;
    to.push_back(entry);
    amounts.push_back(open);
}

OpenSums open_costs(const model::Project& project, Date until) {
    OpenSums open;
    for (const model::Cost& cost : project.costs)
        if (cost.date <= until) open.add(cost.id, cost.amount, cost.covered);
    return open;
}

OpenSums open_advances(const model::Project& project, const Ledger& ledger, Date until) {
    OpenSums open;
    for (const Counted& counted : ledger.counted)
        if (counted.valuation.basis == ValueBasis::advance && counted.date <= until)
            open.add(counted.contribution->id, counted.contribution->facts.amount, counted.contribution->repaid);
    if (!project.losses.empty())
        for (const model::MemberId& member : ledger.members)
            open.add(member, borne_by(project, member, until), project.members.find(member)->repaid);
    return open;
}

Money borne_by(const model::Project& project, const model::MemberId& member, Date until) {
    Money borne; // of losses, which costs bound
    for (const model::Loss& loss : project.losses)
        if (loss.date <= until)
            for (const model::Part& part : loss.spending.borne)
                if (part.to == member) borne.minor += part.amount.minor;
    return borne;
}

std::vector<model::Part> parts_to(std::span<const EntryId> to, std::span<const Money> amounts) {
    std::vector<model::Part> parts;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        if (amounts[i].minor != 0) parts.push_back({to[i], amounts[i]});
    return parts;
}

} // namespace osmose::rules
