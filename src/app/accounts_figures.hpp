// What the accounts' screen shows (model.md §6): a balance for each member and the project, the purse, the payments that were made,
// the years, and the payments that would settle everything. Computed by rules/accounts and rules/settlement.
#pragma once

#include "app/figures.hpp"
#include "rules/settlement.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace osmose::app {

using Party = std::optional<Person>; // none: the project itself

struct BalanceRow {
    Party party;
    std::size_t place = 0; // among the parties of a settling up
    Money due;             // by distributions: parts and refunds, less what is held
    Money advances;        // repaid to him, less the losses that he bears
    Money has;             // received by payments, less what he paid; of the project, what it owes
    Money balance;         // due + advances - has: above zero he is owed
    Money held;            // of what he was awarded, as long as a contribution is disputed
    Money borne;           // of losses, taken off the advances
    Money open_advance;    // not repaid yet: owed once it is
    std::string figure;    // for explain(); empty for the project
};

struct PaymentRow {
    model::PaymentId id;
    Date date;
    Party from, to;
    Money amount;
    std::string note;
    std::optional<EntryId> about;   // what it pays: a distribution,
    bool about_advance = false;     // or an advance
    std::optional<Date> about_date; // of that
    Person entered_by;
    bool of_plan = false;           // made since the last distribution: a step of the settling up
    Result<void> may_revert;
};

struct PurseFigures {
    Money revenue, costs, paid, received; // holds = revenue - costs - paid + received
    Money holds;
    Money reserve, causes, undistributed, held; // what it is for: these, and
    Money owed;                                 // what it owes to members; below zero, what they owe it
};

struct YearRow {
    std::int64_t year = 0;
    bool over = false;
    std::optional<Date> approved;
    Money revenue, costs, paid; // dated in it
};

struct AccountsFigures {
    std::vector<BalanceRow> balances; // of all parties, the greatest first, the project last
    Money due, advances, has;         // of all
    Money owing;                      // by members who hold more than is theirs
    std::size_t debtors = 0;          // these members
    PurseFigures purse;
    std::vector<std::pair<std::string, Money>> causes;
    std::vector<PaymentRow> payments; // newest first
    std::vector<YearRow> years;       // newest first
    std::optional<Date> last_sharing;
};

// A payment that is proposed.
struct TransferRow {
    Party from, to;
    std::size_t from_place = 0, to_place = 0;
    Money amount;
    Money owes, owed;            // the balances of both, without sign
    enum class Role : std::uint8_t { direct, collects, hands_on } role = Role::direct; // through one person: who he is in it
    std::string figure;          // for explain()
    Result<void> may_record;
};

struct SettlingUp {
    std::vector<TransferRow> transfers;
    std::size_t balances = 0; // that are not zero
    Money recordable;         // by me: of the transfers that I may record, in all
    bool fewest = false;      // proved
};

} // namespace osmose::app
