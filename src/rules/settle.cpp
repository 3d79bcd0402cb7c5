#include "rules/settle.hpp"

#include "base/law.hpp"
#include "base/limits.hpp"
#include "rules/apportion.hpp"
#include "rules/zero_sums.hpp"

#include <algorithm>
#include <set>

namespace osmose::rules {

namespace {

Result<void> check(std::span<const Money> balances) {
    if (balances.size() > limits::members) {
        return fail(errc::too_many_balances, {}, {{"most", std::to_string(limits::members)}});
    }
    Wide sum = 0;
    for (Money balance : balances) {
        if (auto sound = check_range(balance.minor); !sound) return sound;
        sum += balance.minor;
    }
    if (sum != 0) return fail(errc::balances_not_zero, {}, {{"sum", sum.str()}});
    return {};
}

Result<void> check_place(std::span<const Money> balances, std::size_t place) {
    if (place < balances.size()) return {};
    return fail(errc::no_such_balance, {}, {{"name", std::to_string(place + 1)}});
}

// What is still owed by whom, or to whom: the greatest first, of equal ones the earlier.
struct Open {
    std::int64_t amount;
    std::size_t place;
    bool operator<(const Open& other) const {
        return amount != other.amount ? amount > other.amount : place < other.place;
    }
};
using Side = std::set<Open>;

Open take(Side& side, Side::iterator which) {
    const Open open = *which;
    side.erase(which);
    return open;
}

// The first of exactly this amount, or the end.
Side::iterator find_equal(Side& side, std::int64_t amount) {
    const auto found = side.lower_bound({amount, 0});
    return found != side.end() && found->amount == amount ? found : side.end();
}

class Plan {
public:
    explicit Plan(std::span<const Money> balances) : balances_(balances.begin(), balances.end()) {}

    // Whoever owes exactly what another is owed pays him. That never costs a payment: of the groups that two such
    // balances are in, put together, the pair makes one and the rest another, so there are no fewer groups than before.
    void pair_equals() {
        auto [debts, claims] = sides(open_places());
        for (const Open& debt : debts) {
            const auto claim = find_equal(claims, debt.amount);
            if (claim != claims.end()) pay(debt.place, take(claims, claim).place, debt.amount);
        }
    }

    // Settles a group that adds to zero with at most one payment less than it has members: each payment brings one of
    // them to zero, the last one two. The greatest debt goes to the greatest claim; what is left of either is paid to,
    // or by, an equal where there is one.
    void settle_group(std::span<const std::size_t> group) {
        auto [debts, claims] = sides(group);
        while (!debts.empty()) {
            const Open debt = take(debts, debts.begin()), claim = take(claims, claims.begin());
            const std::int64_t amount = std::min(debt.amount, claim.amount);
            pay(debt.place, claim.place, amount);
            if (const Open rest{debt.amount - amount, debt.place}; rest.amount > 0) {
                const auto equal = find_equal(claims, rest.amount);
                if (equal != claims.end())
                    pay(rest.place, take(claims, equal).place, rest.amount);
                else
                    debts.insert(rest);
            }
            if (const Open rest{claim.amount - amount, claim.place}; rest.amount > 0) {
                const auto equal = find_equal(debts, rest.amount);
                if (equal != debts.end())
                    pay(take(debts, equal).place, rest.place, rest.amount);
                else
                    claims.insert(rest);
            }
        }
    }

    std::vector<std::size_t> open_places() const {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < balances_.size(); ++i)
            if (balances_[i].minor != 0) places.push_back(i);
        return places;
    }
    Money balance(std::size_t place) const { return balances_[place]; }

    std::vector<Transfer> done() && {
        must_hold(open_places().empty(), "settling brings every balance to zero");
        std::ranges::sort(transfers_, {}, [](const Transfer& each) { return std::pair(each.from, each.to); });
        return std::move(transfers_);
    }

private:
    void pay(std::size_t from, std::size_t to, std::int64_t amount) {
        transfers_.push_back({.from = from, .to = to, .amount = {amount}});
        balances_[from].minor += amount;
        balances_[to].minor -= amount;
    }

    // Debts and claims of these places.
    std::pair<Side, Side> sides(std::span<const std::size_t> places) const {
        Side debts, claims;
        for (std::size_t place : places) {
            const std::int64_t balance = balances_[place].minor;
            if (balance < 0)
                debts.insert({-balance, place});
            else
                claims.insert({balance, place});
        }
        return {std::move(debts), std::move(claims)};
    }

    std::vector<Money> balances_;
    std::vector<Transfer> transfers_;
};

} // namespace

Result<std::vector<Transfer>> settle(std::span<const Money> balances) {
    return check(balances).transform([&] {
        Plan plan(balances);
        plan.pair_equals();
        const std::vector<std::size_t> places = plan.open_places();
        if (places.size() > settled_exactly) {
            plan.settle_group(places);
            return std::move(plan).done();
        }
        std::vector<std::int64_t> open;
        for (std::size_t place : places)
            open.push_back(plan.balance(place).minor);
        for (const std::vector<std::size_t>& group : most_zero_sums(open)) {
            std::vector<std::size_t> members;
            for (std::size_t i : group)
                members.push_back(places[i]);
            plan.settle_group(members);
        }
        return std::move(plan).done();
    });
}

Result<std::vector<Transfer>> settle_through(std::span<const Money> balances, std::size_t person) {
    return check(balances).and_then([&] { return check_place(balances, person); }).transform([&] {
        std::vector<Transfer> transfers;
        for (std::size_t i = 0; i < balances.size(); ++i) {
            const std::int64_t balance = balances[i].minor;
            if (i == person || balance == 0) continue;
            if (balance < 0)
                transfers.push_back({.from = i, .to = person, .amount = {-balance}});
            else
                transfers.push_back({.from = person, .to = i, .amount = {balance}});
        }
        return transfers;
    });
}

Result<std::vector<Money>> balances_among(std::span<const Money> balances, std::span<const std::size_t> members) {
    if (auto sound = check(balances); !sound) return std::unexpected(sound.error());
    std::vector<Money> among(balances.size());
    for (std::size_t member : members) {
        if (auto sound = check_place(balances, member); !sound) return std::unexpected(sound.error());
        among[member] = balances[member];
    }
    return guard([&]() -> Result<std::vector<Money>> {
        Wide owed = 0, owing = 0;
        for (Money balance : among)
            (balance.minor > 0 ? owed : owing) += abs(Wide(balance.minor));
        if (owed == owing) return among;
        const int larger = owed > owing ? 1 : -1;
        Terms terms; // of the larger side, which settles no more than the other side has
        for (Money balance : among) {
            terms.terms.emplace_back(balance.minor * larger > 0 ? abs(Wide(balance.minor)) : Wide(0));
            terms.total += terms.terms.back();
        }
        const std::vector<Money> parts = apportion(Money{narrow_or_throw(std::min(owed, owing))}, terms);
        for (std::size_t i = 0; i < among.size(); ++i)
            if (terms.terms[i] > 0) among[i].minor = larger * parts[i].minor;
        return among;
    });
}

} // namespace osmose::rules
