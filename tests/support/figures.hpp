// All that a project comes to, as lines of words and whole numbers in no language: what a kept file must come to for ever.
#pragma once

#include "journal/action.hpp"
#include "journal/journal.hpp"
#include "rules/accounts.hpp"
#include "rules/valuation.hpp"

#include <algorithm>
#include <format>
#include <string>
#include <vector>

namespace osmose::test {

inline std::string figures_of(const journal::Journal& journal) {
    const model::Project& project = journal.project();
    std::string text;
    const auto line = [&]<class... Args>(std::format_string<Args...> format, Args&&... args) {
        text += std::format(format, std::forward<Args>(args)...);
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    };
    const auto short_id = [](const auto& id) { return to_string(id).substr(0, 8); };
    const auto person = [&](const model::MemberId& id) {
        const model::Member* member = project.members.find(id);
        return member ? std::format("member-{}", member->ordinal) : short_id(id);
    };
    line("project \"{}\" {} {} reserve {}", project.name, to_string(project.currency), to_string(project.founded), project.reserve.minor);
    for (const auto& [cause, amount] : project.solidarity) line("solidarity \"{}\" {}", cause, amount.minor);
    for (const model::AdoptedRule& rule : project.rules) line("rule {} {} {} steps", model::word(rule.rule.preset), to_string(rule.from), rule.rule.steps.size());
    for (const model::Member& member : project.members) {
        line("{} {} roles {} devices {} commitment {}", person(member.id), model::word(member.state), member.roles.bits, member.devices.size(), member.commitment.minor);
        if (member.time_cap) line("  cap {} {}", member.time_cap->hours.thousandths, model::word(member.time_cap->pace));
    }
    for (const model::Contribution& row : project.contributions) {
        const auto valuation = rules::valuation(row, project.rules.find(row.rule)->rule);
        line("contribution {} {} {} by {} value {} disputes {}", short_id(row.id), model::word(row.facts.kind), model::word(row.state), person(row.facts.member),
             valuation ? valuation->value.minor : -1, row.disputes.size());
    }
    for (const model::Revenue& row : project.revenues) line("revenue {} {} {}", model::word(row.kind), row.amount.minor, row.distributed ? "shared" : "waits");
    for (const model::Cost& row : project.costs) line("cost {} covered {}", row.amount.minor, row.covered.minor);
    for (const model::Payment& row : project.payments) line("payment {} {} -> {}", row.amount.minor, row.from ? person(*row.from) : "project", row.to ? person(*row.to) : "project");
    for (const model::ClosedYear& year : project.closed_years) line("closed {}", year.year);
    for (const model::Distribution& row : project.distributions) {
        line("distribution {} of {}", to_string(row.date), row.total.minor);
        for (const model::Step& step : row.outcome.steps) line("  {} {}", model::word(step.kind), step.taken.minor);
        for (const model::Part& part : row.outcome.parts) line("  {} {}", person(part.to), part.amount.minor);
    }
    for (const model::Held& held : project.held) line("held {} of {} {}", held.part.amount.minor, person(held.part.member), held.state == model::HeldState::returned ? "returned" : "");
    for (const model::Decision& row : project.decisions) {
        line("decision {} {} yes {} no {} abstain {} winner {}", model::word(row.facts.method), model::word(row.state), row.tally.yes, row.tally.no, row.tally.abstain, row.tally.winner);
        for (const model::EffectState& effect : row.effects) line("  {} {}", effect.kind, effect.refused);
    }
    for (const model::RegisteredResult& row : project.results) line("result {} \"{}\" contributors {}", model::word(row.facts.kind), row.facts.name, row.facts.contributors.size());
    for (const model::Need& row : project.needs) line("need \"{}\" {} {}", row.facts.skill, row.facts.volume.thousandths, row.ended ? "ended" : "");
    for (const model::Offer& row : project.offers) line("offer \"{}\" {} {}", row.facts.skill, row.facts.volume.thousandths, row.ended ? "ended" : "");
    if (const auto accounts = rules::accounts(project)) {
        for (const rules::Account& account : accounts->members) line("balance {} {}", person(account.member), account.balance.minor);
        line("purse {}", accounts->project.holds.minor);
    }
    const auto entry = [&](const journal::Standing& at) {
        static constexpr std::string_view states[]{"applied", "reverted", "refused", "waiting", "newer"};
        line("entry {} {} {} {} {}", at.clock, short_id(at.entry.id), kind_of(at.entry.action), states[static_cast<std::size_t>(at.verdict.state)],
             at.verdict.reason ? at.verdict.reason->code.key : "");
    };
    for (std::size_t place = 0; place < journal.size(); ++place) entry(journal.at(place));
    std::vector<EntryId> waiting;
    for (const journal::Standing& at : journal.waiting()) waiting.push_back(at.entry.id);
    std::ranges::sort(waiting);
    for (const EntryId& id : waiting) entry(*journal.find(id));
    for (const auto& [id, card] : journal.cards()) line("card {} \"{}\"", short_id(id), card.name);
    line("signatures {}", journal.signatures().size());
    return text;
}

} // namespace osmose::test
