#include "rules/explain_settlement.hpp"

#include "rules/explain_nodes.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

std::optional<model::MemberId> party(const Settlement& settlement, std::size_t place) {
    if (place == 0) return std::nullopt;
    return settlement.accounts.members[place - 1].member;
}

Spoken name_of(const model::Project& project, const Settlement& settlement, std::size_t place) {
    if (const auto member = party(settlement, place)) return *member;
    return project.name;
}

// What a party owes, or is owed, as a figure elsewhere; the project's is what brings all to zero.
Explanation balance_leaf(const model::Project& project, const Settlement& settlement, std::size_t place, bool owes) {
    const Money balance = settlement.balances[place];
    const SpokenValues values{{"name", name_of(project, settlement, place)}};
    const Measure result = money(Money{owes ? -balance.minor : balance.minor});
    const std::string sentence = owes ? "transfer_owes" : "transfer_owed";
    if (const auto member = party(settlement, place)) return elsewhere(figure_id("balance", *member), result, sentence, values);
    return leaf(Operation::given, result, sentence, values);
}

} // namespace

Result<Explanation> explain_transfer(const model::Project& project, const Settlement& settlement, std::size_t index) {
    return guard([&]() -> Result<Explanation> {
        const Transfer& transfer = settlement.transfers[index];
        const bool owes = settlement.balances[transfer.from].minor < 0; // else he hands on what others pay him
        const std::size_t place = owes ? transfer.from : transfer.to;
        std::vector<Explanation> terms;
        terms.push_back(balance_leaf(project, settlement, place, owes));
        Money listed = transfer.amount;
        for (std::size_t i = 0; i < settlement.transfers.size(); ++i) {
            const Transfer& other = settlement.transfers[i];
            if (i == index || (owes ? other.from : other.to) != place) continue;
            terms.push_back(leaf(Operation::given, money(other.amount), owes ? "transfer_pays_also" : "transfer_gets_also",
                                 {{"name", name_of(project, settlement, owes ? other.to : other.from)}}));
            listed.minor += other.amount.minor;
        }
        const Money kept{(owes ? -settlement.balances[place].minor : settlement.balances[place].minor) - listed.minor};
        if (kept.minor != 0) terms.push_back(leaf(Operation::given, money(kept), "transfer_left_open"));
        Explanation tree = node(Operation::difference, Unit::money, std::move(terms), "transfer",
                                {{"from", name_of(project, settlement, transfer.from)}, {"to", name_of(project, settlement, transfer.to)}});
        tree.why = "transfer_why";
        const Money other_side = settlement.balances[owes ? transfer.to : transfer.from];
        tree.values.emplace_back("name", name_of(project, settlement, owes ? transfer.to : transfer.from));
        tree.values.emplace_back("balance", money(other_side));
        return tree;
    });
}

} // namespace osmose::rules
