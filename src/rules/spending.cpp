#include "rules/spending.hpp"

#include "base/law.hpp"
#include "rules/open_sums.hpp"
#include "rules/waterfall.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

using model::Spending;
using model::StepKind;

std::unexpected<Error> too_much(const model::Project& project, Errc code, std::string name, Money limit) {
    return fail_at_field(code, "amount", {{std::move(name), std::to_string(limit.minor) + ' ' + to_string(project.currency)}});
}

// What a step of costs or advances would take from a sum.
Result<std::vector<model::Part>> pay(const OpenSums& open, StepKind kind, Money& left) {
    return run_step({.kind = kind, .amounts = open.amounts}, left).transform([&](const StepOutput& paid) {
        left = paid.out;
        return parts_to(open.to, paid.parts);
    });
}

// How members bear a sum: by the weights of one or more keys, each up to his room.
class Bearers {
public:
    Bearers(const model::Project& project, const Ledger& ledger, Date date) : rooms_(ledger.members.size()) {
        const model::Rule& rule = model::rule_in_force(project).rule;
        const auto counted = not_yet_counted(ledger, project, date);
        const Scope scope{date, rule.mode == model::Mode::period, counted, {}};
        for (const model::KeyPart& part : rule.loss_keys.empty() ? rule.keys : rule.loss_keys) {
            percents_.emplace_back(part.percent.thousandths);
            weights_.push_back(weights_by(ledger, rule, part.key, scope));
        }
        for (std::size_t i = 0; i < rooms_.size(); ++i) {
            const model::Member& member = *project.members.find(ledger.members[i]);
            const Money borne = borne_by(project, member.id, date);
            rooms_[i].minor = std::max<std::int64_t>(0, member.commitment.minor - borne.minor + member.repaid.minor);
        }
        for (std::size_t i = 0; i < rooms_.size(); ++i)
            if (rooms_[i].minor == 0) close(i);
    }

    // What each bears; `left` is what nobody does.
    Result<std::vector<Money>> bear(Money& left) {
        std::vector<Money> borne(rooms_.size());
        while (left.minor > 0 && has_weight()) {
            auto parts = apportioned(left);
            if (!parts) return parts;
            left = {};
            for (std::size_t i = 0; i < borne.size(); ++i) {
                borne[i].minor += (*parts)[i].minor;
                if (borne[i].minor < rooms_[i].minor || (*parts)[i].minor == 0) continue;
                left.minor += borne[i].minor - rooms_[i].minor;
                borne[i] = rooms_[i];
                close(i);
            }
        }
        return borne;
    }

private:
    static bool weighs(const std::vector<Fraction>& weights) {
        return std::ranges::any_of(weights, [](const Fraction& weight) { return weight > 0; });
    }
    bool has_weight() const { return std::ranges::any_of(weights_, weighs); }

    void close(std::size_t member) {
        for (auto& weights : weights_)
            weights[member] = 0;
    }

    // A key under which nobody who can bear more has weight takes no piece.
    Result<std::vector<Money>> apportioned(Money sum) const {
        std::vector<Fraction> percents = percents_;
        for (std::size_t key = 0; key < percents.size(); ++key)
            if (!weighs(weights_[key])) percents[key] = 0;
        const auto pieces = apportion(sum, percents);
        if (!pieces) return pieces;
        std::vector<Money> parts(rooms_.size());
        for (std::size_t key = 0; key < percents.size(); ++key) {
            if ((*pieces)[key].minor == 0) continue;
            const auto of_piece = apportion((*pieces)[key], weights_[key]);
            if (!of_piece) return of_piece;
            for (std::size_t i = 0; i < parts.size(); ++i)
                parts[i].minor += (*of_piece)[i].minor; // at most the sum
        }
        return parts;
    }

    std::vector<Money> rooms_;                    // what each can still bear
    std::vector<Fraction> percents_;              // of the sum, by key
    std::vector<std::vector<Fraction>> weights_;  // by key and member; 0 once he bears all that he can
};

} // namespace

Result<Spending> spend_loss(const model::Project& project, Money amount, Date date) {
    const OpenSums costs = open_costs(project, date);
    const auto open = sum(costs.amounts);
    if (!open) return std::unexpected(open.error());
    if (*open < amount) return too_much(project, errc::loss_beyond_costs, "open", *open);
    return guard([&]() -> Result<Spending> {
        const auto ledger = ledger_of(project);
        if (!ledger) return std::unexpected(ledger.error());
        Spending spending{.from_reserve = std::clamp(project.reserve, Money{}, amount)};
        Money left{amount.minor - spending.from_reserve.minor};
        const auto borne = Bearers(project, *ledger, date).bear(left);
        if (!borne) return std::unexpected(borne.error());
        spending.borne = parts_to(ledger->members, *borne);
        spending.uncovered = left;
        must_hold(add(*sum(*borne), add(spending.from_reserve, left).value()) == amount, "a loss is borne, or left over");
        Money paid{amount.minor - left.minor};
        auto covered = pay(costs, StepKind::costs, paid);
        if (!covered) return std::unexpected(covered.error());
        spending.costs = std::move(*covered);
        return spending;
    });
}

Result<Spending> spend_on_costs(const model::Project& project, Money amount, Date date) {
    if (project.reserve < amount) return too_much(project, errc::reserve_too_small, "held", project.reserve);
    Money left = amount;
    auto covered = pay(open_costs(project, date), StepKind::costs, left);
    if (!covered) return std::unexpected(covered.error());
    if (covered->empty()) return fail(errc::nothing_to_pay);
    return Spending{.from_reserve = {amount.minor - left.minor}, .costs = std::move(*covered)};
}

Result<Spending> hand_on(const model::Project& project, Money amount) {
    if (project.reserve < amount) return too_much(project, errc::reserve_too_small, "held", project.reserve);
    return Spending{.from_reserve = amount, .handed_on = amount};
}

Result<Spending> spend_at_end(const model::Project& project, Date date) {
    return guard([&]() -> Result<Spending> {
        const auto ledger = ledger_of(project);
        if (!ledger) return std::unexpected(ledger.error());
        Spending spending{.from_reserve = std::max(project.reserve, Money{})};
        Money left = spending.from_reserve;
        auto costs = pay(open_costs(project, date), StepKind::costs, left);
        if (!costs) return std::unexpected(costs.error());
        auto advances = pay(open_advances(project, *ledger, date), StepKind::advances, left);
        if (!advances) return std::unexpected(advances.error());
        spending.costs = std::move(*costs);
        spending.advances = std::move(*advances);
        spending.handed_on = left;
        return spending;
    });
}

} // namespace osmose::rules
