#include "rules/accounts.hpp"

#include "base/law.hpp"
#include "rules/weights.hpp"

#include <unordered_map>

namespace osmose::rules {

namespace {

using model::MemberId;
using model::StepKind;

struct Sums {
    Wide awarded = 0, held = 0, refunded = 0, repaid = 0, paid = 0, received = 0, borne = 0, advance = 0;
    Wide owed() const { return awarded - held + refunded + repaid - borne; } // by the project
    Wide balance() const { return owed() + paid - received; }
};

Money money_of(const Wide& sum) { return {narrow_or_throw(sum)}; }

// Throws std::overflow_error: within guard().
class Book {
public:
    explicit Book(const model::Project& project) : project_(project), members_(members_in_order(project)) {
        for (const MemberId& member : members_)
            sums_.try_emplace(member);
        for (const model::Distribution& distribution : project.distributions)
            add(distribution.outcome);
        for (const model::Held& held : project.held)
            add(held);
        for (const model::Loss& loss : project.losses)
            add(loss.spending);
        for (const model::Release& release : project.releases)
            add(release.spending);
        for (const model::Contribution& contribution : project.contributions)
            add_advance(contribution);
        for (const model::Payment& payment : project.payments)
            add(payment);
    }

    Accounts closed() const {
        Accounts accounts{{}, purse()};
        Wide balances = accounts.project.balance.minor;
        for (const MemberId& member : members_) {
            const Sums& sums = sums_.at(member);
            accounts.members.push_back({.member = member,
                                        .awarded = money_of(sums.awarded),
                                        .held = money_of(sums.held),
                                        .refunded = money_of(sums.refunded),
                                        .repaid = money_of(sums.repaid),
                                        .borne = money_of(sums.borne),
                                        .paid = money_of(sums.paid),
                                        .received = money_of(sums.received),
                                        .balance = money_of(sums.balance()),
                                        .advance = money_of(sums.advance)});
            balances += accounts.members.back().balance.minor;
        }
        must_hold(balances == 0, "all balances and the project's own add to zero");
        return accounts;
    }

private:
    // What went to nobody who is known (a later entry took the advance out of the state) is owed to nobody.
    Sums* find(const MemberId& member) {
        const auto found = sums_.find(member);
        return found == sums_.end() ? nullptr : &found->second;
    }

    Sums& of(const std::optional<MemberId>& party) { return party ? sums_.at(*party) : project_sums_; }

    void add(const model::Outcome& outcome) {
        for (const model::Part& part : outcome.parts)
            if (Sums* const sums = find(part.to)) sums->awarded += part.amount.minor;
        for (const model::Step& step : outcome.steps)
            for (const model::Part& part : step.parts)
                add(step.kind, part);
    }

    void add(StepKind kind, const model::Part& part) {
        if (kind == StepKind::patronage) {
            if (Sums* const sums = find(part.to)) sums->refunded += part.amount.minor;
        } else if (kind == StepKind::advances) {
            const model::Contribution* const advance = project_.contributions.find(part.to);
            if (Sums* const sums = find(advance ? advance->facts.member : part.to)) sums->repaid += part.amount.minor;
        }
    }

    void add(const model::Held& held) {
        Sums* const sums = find(held.part.member);
        if (!sums || held.state == model::HeldState::released) return;
        if (held.state == model::HeldState::returned) sums->awarded -= held.part.amount.minor;
        else sums->held += held.part.amount.minor;
    }

    void add(const model::Spending& spending) {
        for (const model::Part& part : spending.borne)
            if (Sums* const sums = find(part.to)) sums->borne += part.amount.minor;
        for (const model::Part& part : spending.advances)
            add(StepKind::advances, part);
    }

    void add_advance(const model::Contribution& contribution) {
        if (!model::is_advance(contribution.facts) || contribution.state != model::ContributionState::confirmed) return;
        const Wide open = Wide(contribution.facts.amount.minor) - contribution.repaid.minor;
        if (Sums* const sums = find(contribution.facts.member); sums && open > 0) sums->advance += open;
    }

    void add(const model::Payment& payment) {
        of(payment.from).paid += payment.amount.minor;
        of(payment.to).received += payment.amount.minor;
    }

    Purse purse() const {
        Wide revenue = 0, costs = 0, owed = 0;
        for (const model::Revenue& each : project_.revenues)
            revenue += each.amount.minor - each.from_purse.minor;
        for (const model::Cost& cost : project_.costs)
            costs += cost.covered.minor;
        for (const auto& [member, sums] : sums_)
            owed += sums.owed();
        const Wide &paid = project_sums_.paid, &received = project_sums_.received;
        return {.revenue = money_of(revenue),
                .costs = money_of(costs),
                .paid = money_of(paid),
                .received = money_of(received),
                .holds = money_of(revenue - costs - paid + received),
                .balance = money_of(paid - received - owed)};
    }

    const model::Project& project_;
    std::vector<MemberId> members_;
    std::unordered_map<MemberId, Sums> sums_;
    Sums project_sums_;
};

} // namespace

Result<Accounts> accounts(const model::Project& project) {
    return guard([&]() -> Result<Accounts> { return Book(project).closed(); });
}

} // namespace osmose::rules
