#include "journal/actions/spending.hpp"

#include "base/limits.hpp"
#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "journal/actions/money.hpp"
#include "journal/actions/offices.hpp"
#include "rules/spending.hpp"
#include "rules/weights.hpp"

#include <algorithm>

namespace osmose::journal {
namespace {

using model::ReleaseTo;
using model::StepKind;

Result<Judgement> judged(Result<model::Spending> spending) {
    return std::move(spending).transform([](model::Spending spent) { return Judgement{.spending = std::move(spent)}; });
}

// The cause that has what is left.
std::string cause_at_end(const EndProject& end, const model::Project& project) {
    if (!end.cause.empty()) return end.cause;
    const auto& steps = model::rule_in_force(project).rule.steps;
    const auto named = std::ranges::find(steps, StepKind::solidarity, &model::StepRule::kind);
    return named == steps.end() ? "" : named->cause;
}

// Notes what a spending did; what is handed on to be shared comes back as revenue under the id of the entry that says so.
void spend(model::Project& project, const model::Spending& spending, const Author& author, Date date) {
    project.reserve.minor -= spending.from_reserve.minor;
    cover_costs(project, spending.costs);
    repay_advances(project, spending.advances);
    if (spending.handed_on.minor == 0) return;
    if (!spending.cause.empty()) project.solidarity[spending.cause].minor += spending.handed_on.minor;
    else bring_back(project, spending.handed_on, author, date);
}

} // namespace

void cover_costs(model::Project& project, const std::vector<model::Part>& parts) {
    for (const model::Part& part : parts)
        if (project.costs.contains(part.to)) project.costs.edit(part.to).covered.minor += part.amount.minor;
}

void repay_advances(model::Project& project, const std::vector<model::Part>& parts) {
    for (const model::Part& part : parts) {
        if (project.contributions.contains(part.to)) project.contributions.edit(part.to).repaid.minor += part.amount.minor;
        else if (project.members.contains(part.to)) project.members.edit(part.to).repaid.minor += part.amount.minor;
    }
}

Result<Judgement> BookLoss::judge(const model::Project& seen, const Author& author) const {
    if (!author.decided) return fail(errc::decision_needed);
    if (auto amount_right = check_amount("amount", amount); !amount_right) return std::unexpected(std::move(amount_right.error()));
    auto loss = judged(rules::spend_loss(seen, amount, date));
    if (loss && !loss->spending.borne.empty())
        for (const rules::Counted& counted : rules::ledger_of(seen)->counted)
            if (counted.date <= date) loss->counted.push_back(counted.contribution->id);
    return loss;
}

Result<void> BookLoss::validate(const model::Project& project, const Author& author) const {
    return all_of_these(check_once(project.losses, author), check_field_text("note", note, limits::note_chars));
}

void BookLoss::apply(model::Project& project, const Author& author, const Judgement& judgement) const {
    spend(project, judgement.spending, author, date);
    project.losses.add({.id = author.entry, .date = date, .amount = amount, .note = note, .spending = judgement.spending});
}

Result<Judgement> ReleaseReserve::judge(const model::Project& seen, const Author& author) const {
    if (!author.decided) return fail(errc::decision_needed);
    if (to == ReleaseTo::cause) return fail_at_field(errc::cause_at_end, "to");
    if (auto amount_right = check_amount("amount", amount); !amount_right) return std::unexpected(std::move(amount_right.error()));
    return judged(to == ReleaseTo::costs ? rules::spend_on_costs(seen, amount, date) : rules::hand_on(seen, amount));
}

Result<void> ReleaseReserve::validate(const model::Project& project, const Author& author) const {
    return all_of_these(check_once(project.releases, author), check_field_text("note", note, limits::note_chars));
}

void ReleaseReserve::apply(model::Project& project, const Author& author, const Judgement& judgement) const {
    spend(project, judgement.spending, author, date);
    project.releases.add({.id = author.entry, .date = date, .to = to, .note = note, .spending = judgement.spending});
}

Result<Judgement> EndProject::judge(const model::Project& seen, const Author& author) const {
    if (!author.decided) return fail(errc::decision_needed);
    if (rest == ReleaseTo::costs) return fail_at_field(errc::end_spends_all, "rest");
    if (rest == ReleaseTo::sharing && !cause.empty()) return fail_at_field(errc::cause_needless, "cause");
    auto spent = judged(rules::spend_at_end(seen, date));
    if (!spent || rest == ReleaseTo::sharing) return spent;
    spent->spending.cause = cause_at_end(*this, seen);
    if (spent->spending.handed_on.minor > 0 && spent->spending.cause.empty()) return fail_at_field(errc::cause_missing, "cause");
    return spent;
}

Result<void> EndProject::validate(const model::Project& project, const Author& author) const {
    return all_of_these(check_running(project), check_once(project.releases, author),
                        check_field_text("cause", cause, limits::name_chars), check_field_text("note", note, limits::note_chars));
}

void EndProject::apply(model::Project& project, const Author& author, const Judgement& judgement) const {
    spend(project, judgement.spending, author, date);
    project.releases.add({.id = author.entry, .date = date, .to = rest, .note = note, .spending = judgement.spending});
    project.ended = model::ProjectEnd{.date = date, .closing = author.entry};
}

template ActionType type_of_action<BookLoss>();
template ActionType type_of_action<ReleaseReserve>();
template ActionType type_of_action<EndProject>();

} // namespace osmose::journal
