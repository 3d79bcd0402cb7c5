#include "app/rule_figures.hpp"

#include "app/figures_parts.hpp"
#include "rules/distribution.hpp"
#include "rules/rule_check.hpp"

#include <algorithm>

namespace osmose::app {

namespace {

TriedLine line_of(const Figures& figures, const rules::TrialLine& line) {
    return {.step = line.step, .cause = line.cause, .person = figures.person(line.member), .was = line.was, .would = line.would,
            .change = {line.would.minor - line.was.minor}};
}

// What waits to be shared, as if it were shared today: the history of a project that has none.
std::optional<model::Distribution> waiting_sharing(const model::Project& project, Date today) {
    model::Distribution sharing{.date = today};
    for (const model::Revenue& revenue : project.revenues)
        if (!revenue.distributed) sharing.revenues.push_back(revenue.id), sharing.total = plus(sharing.total, revenue.amount);
    if (sharing.revenues.empty()) return std::nullopt;
    const auto calculation = rules::calculate(project, {.revenues = sharing.revenues, .date = today, .total = sharing.total});
    if (!calculation) return std::nullopt;
    sharing.outcome = calculation->outcome;
    return sharing;
}

} // namespace

const RuleFigures& Figures::rules() const {
    return kept(parts_->rules, [&] {
        RuleFigures figures{.rules = {}, .form = rules::form_text(project().form)};
        for (std::size_t i = 0; i < project().rules.size(); ++i) {
            const model::AdoptedRule& adopted = project().rules[i];
            RuleRow row{.id = adopted.id, .number = i + 1, .from = adopted.from, .by = person(adopted.by), .rule = adopted.rule,
                        .text = rules::rule_text(adopted.rule)};
            for (const model::Decision& decision : project().decisions)
                if (decision.closing == adopted.id) row.decided = {.id = decision.id, .title = decision.facts.title};
            if (i > 0) row.changes = rules::rule_difference(project().rules[i - 1].rule, adopted.rule);
            if (i + 1 < project().rules.size()) row.until = project().rules[i + 1].from;
            figures.rules.push_back(std::move(row));
        }
        std::ranges::reverse(figures.rules);
        return figures;
    });
}

const RuleCompared& Figures::compare_rule(const model::Rule& rule) const {
    std::optional<RuleCompared>& last = parts_->rule_compared;
    if (!last || last->rule != rule)
        last = RuleCompared{rule, rules::check_rule(rule), rules::rule_difference(model::rule_in_force(project()).rule, rule)};
    return *last;
}

const RuleTried& Figures::try_rule(const model::Rule& rule) const {
    std::optional<RuleTried>& last = parts_->rule_tried;
    if (last && last->rule == rule) return *last;
    last = RuleTried{.rule = rule, .of_history = !project().distributions.empty()};
    const auto& seen = kept(parts_->seen_by_sharings, [&] {
        std::vector<model::Project> states;
        for (const model::Distribution& distribution : project().distributions) states.push_back(parts_->journal->seen_state(distribution.id));
        return states;
    });
    std::vector<rules::SeenSharing> history;
    for (std::size_t i = 0; i < seen.size(); ++i) history.push_back({&seen[i], &project().distributions[i]});
    const auto waiting = history.empty() ? waiting_sharing(project(), parts_->today) : std::nullopt;
    if (waiting) history.push_back({&project(), &*waiting});
    const auto trial = rules::rule_trial(history, rule);
    if (!trial) {
        last->failed = trial.error();
        return *last;
    }
    for (const rules::TriedSharing& tried : trial->sharings) {
        SharingTried sharing{.date = tried.date, .total = tried.total, .lines = {}, .refused = tried.refused};
        for (const rules::TrialLine& line : tried.lines) sharing.lines.push_back(line_of(*this, line));
        last->sharings.push_back(std::move(sharing));
    }
    for (const rules::TrialLine& line : trial->members) last->members.push_back(line_of(*this, line));
    std::ranges::stable_sort(last->members, std::ranges::greater{}, &TriedLine::was);
    return *last;
}

} // namespace osmose::app
