#include "ui/effect_words.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"

#include <vector>

namespace osmose::ui {
namespace {

using locale::tr;

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

std::string roles_words(model::Roles roles) {
    std::vector<std::string> words;
    for (const model::Role role : roles_in(roles)) words.push_back(word_of(role));
    return locale::list_and(words);
}

// How much, of what: "8 h, Fournées de septembre".
std::string contribution_words(const model::ContributionFacts& facts, const Currency& currency) {
    const std::string much = model::counts_money(facts.kind) ? locale::money(facts.amount, currency) : locale::quantity(facts.quantity, facts.unit);
    return much + ", " + (!facts.note.empty() ? facts.note : !facts.skill.empty() ? facts.skill : word_of(facts.kind));
}

} // namespace

std::string effect_sentence(const app::Figures& figures, const journal::Action& action) {
    const model::Project& project = figures.project();
    const auto who = [&](const model::MemberId& member) { return name_of(figures.person(member)); };
    const auto money = [&](Money amount) { return locale::money(amount, project.currency); };
    return std::visit(
        Overloaded{
            [&](const journal::AdmitMember& admit) { return tr("effect.member.admit", {{"whom", who(admit.request)}, {"roles", roles_words(admit.roles)}}); },
            [&](const journal::ExcludeMember& exclude) { return tr("effect.member.exclude", {{"whom", who(exclude.member)}}); },
            [&](const journal::AssignRoles& assign) {
                const std::string key = assign.roles.has(model::Role::holder) ? "effect.member.holder" : assign.until ? "effect.member.roles_until" : "effect.member.roles";
                return tr(key, {{"whom", who(assign.member)}, {"roles", roles_words(assign.roles)}, {"date", assign.until ? locale::date(*assign.until) : ""}});
            },
            [&](const journal::DropCard& drop) { return tr("effect.card.drop", {{"whom", who(drop.member)}}); },
            [&](const journal::TieDevice& tie) { return tr("effect.device.tie", {{"whom", tie.member ? who(*tie.member) : ""}}); },
            [&](const journal::RecordContribution& record) {
                return tr("effect.contribution.record", {{"whom", who(record.facts.member)}, {"what", contribution_words(record.facts, project.currency)}});
            },
            [&](const journal::SettleContribution& settle) {
                const model::Contribution* found = project.contributions.find(settle.contribution);
                return tr(settle.counts ? "effect.contribution.counts" : "effect.contribution.counts_not",
                          {{"whom", found ? who(found->facts.member) : ""}, {"what", found ? contribution_words(found->facts, project.currency) : ""}});
            },
            [&](const journal::ShareRevenue& share) {
                Money sum;
                for (const model::RevenueId& id : share.revenues)
                    if (const model::Revenue* revenue = project.revenues.find(id)) sum = add(sum, revenue->amount).value_or(sum);
                return tr("effect.distribution.share", {{"amount", money(sum)}});
            },
            [&](const journal::BookLoss& loss) { return tr("effect.loss.book", {{"amount", money(loss.amount)}}); },
            [&](const journal::ReleaseReserve& release) {
                return tr("effect.reserve.release", {{"amount", money(release.amount)}, {"to", std::string(model::word(release.to))}});
            },
            [&](const journal::EndProject& end) {
                return end.rest == model::ReleaseTo::sharing ? tr("effect.project.end_shared")
                       : end.cause.empty()                   ? tr("effect.project.end")
                                                             : tr("effect.project.end_cause", {{"cause", end.cause}});
            },
            [&](const journal::CloseYear& close) { return tr("effect.year.close", {{"year", std::to_string(close.year)}}); },
            [&](const journal::RecordPayment& payment) {
                const auto party = [&](const std::optional<model::MemberId>& member) { return member ? who(*member) : project.name; };
                return tr("effect.payment.record", {{"amount", money(payment.amount)}, {"from", party(payment.from)}, {"to", party(payment.to)}});
            },
            [&](const journal::RecordRevenue& revenue) {
                return tr("effect.revenue.record", {{"amount", money(revenue.amount)}, {"kind", std::string(model::word(revenue.revenue_kind))}});
            },
            [&](const journal::RecordCost& cost) { return tr("effect.cost.record", {{"amount", money(cost.amount)}, {"note", cost.note}}); },
            [&](const journal::ChangeResult& change) { return tr("effect.result.change", {{"name", change.facts.name}, {"licence", change.facts.licence}}); },
            [&](const journal::DescribeProject& describe) { return tr("effect.project.describe", {{"name", describe.name.value_or(project.name)}}); },
            [&](const journal::StateForm& state) { return tr("effect.project.form", {{"form", std::string(model::word(state.form))}}); },
            [&](const journal::AdoptRule& adopt) { return tr("effect.rule.adopt", {{"date", locale::date(adopt.date)}}); },
            [&](const journal::UnknownAction& unknown) { return tr("effect.unknown", {{"kind", unknown.kind}}); },
            [&](const auto& other) { return tr("effect.other", {{"what", tr("action_name." + std::string(journal::kind_of(other)))}}); },
        },
        action);
}

} // namespace osmose::ui
