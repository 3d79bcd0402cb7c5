// Who advanced, who received, who is owed: the purse, a balance for everybody, the payments that settle them, those that were made,
// and the years whose accounts are approved. The address says what is open: "new", "purse", "settle-all", "pay-<from>-<to>", or a
// payment's id.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "ui/views/here.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace osmose::ui {

struct AccountsShown {
    const app::Figures& figures;
    model::MemberId me;
    std::string_view item;
};

struct AccountsState {
    std::string way = "fewest";     // how to settle: or "through" one person, or "only" some
    std::string through;            // a party, by its key (accounts_parts.hpp)
    std::set<std::string> only;
    struct Form {                   // of a payment, as typed
        std::string of;             // the address that it was begun for
        std::string from, to, amount, about, note;
        std::optional<Date> date;
        bool begun = false, tried = false; // begun: filled in with what is proposed
    } form;
};

void accounts_view(const Here& here, const AccountsShown& shown, AccountsState& state, app::Commands& commands);

} // namespace osmose::ui
