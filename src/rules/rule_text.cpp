#include "rules/rule_text.hpp"

#include "rules/explain_nodes.hpp"
#include "rules/legal_form.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

using model::ContributionKind;
using model::Rule;
using model::StepKind;

Measure percent(Percent percent) { return share(*Fraction::of(percent.thousandths, hundred_percent.thousandths)); }
Measure hours(Quantity amount) {
    return quantity(*Fraction::of(amount.thousandths, 1000), std::string(model::unit::hour));
}

template <class Enum> std::string text(Enum value) { return std::string(model::word(value)); }

// A sentence after the other, each with the cell that it is about.
class Writer {
public:
    std::vector<RuleSentence> write(const Rule& rule) {
        worth(rule);
        confirmation(rule);
        steps(rule);
        sharing(rule);
        assembly(rule.assembly);
        return std::move(sentences_);
    }

private:
    void say(RuleTopic topic, std::string cell, std::string key, SpokenValues values = {},
             std::optional<Date> from = {}) {
        sentences_.push_back({topic, std::move(cell), from, {std::move(key), std::move(values)}});
    }

    void worth(const Rule& rule) {
        say(RuleTopic::worth, "preset", "preset", {{"preset", text(rule.preset)}});
        for (const model::ValueTable& table : rule.tables) {
            const bool first = &table == &rule.tables.front();
            const std::string cell = "tables[" + (first ? "" : to_string(table.from)) + "]";
            const std::optional<Date> from = first ? std::nullopt : std::optional(table.from);
            for (const auto kind : model::Words<ContributionKind>::list)
                weight(table, *model::from_word<ContributionKind>(kind), cell, from);
            for (const model::Rate& rate : table.rates)
                this->rate(rate, cell, from);
        }
        for (const model::Phase& phase : rule.phases)
            say(RuleTopic::worth, "phases[" + to_string(phase.from) + "]", "phase",
                {{"phase", phase.name}, {"date", phase.from}, {"factor", factor(phase.premium)}});
        say(RuleTopic::worth, "hours-per-day", "hours_per_day", {{"hours", hours(rule.hours_per_day)}});
        say(RuleTopic::worth, "quality", "quality",
            {{"least", factor(rule.least_quality)}, {"most", factor(rule.most_quality)}});
    }

    void weight(const model::ValueTable& table, ContributionKind kind, const std::string& cell,
                std::optional<Date> from) {
        if (kind == ContributionKind::expense) return; // repaid, so it weighs nothing under any rule
        const auto row = std::ranges::find(table.weights, kind, &model::KindWeight::kind);
        const Factor weighs = row == table.weights.end() ? Factor{1000} : row->weight;
        say(RuleTopic::worth, cell + ".weights[" + text(kind) + "]", "weight",
            {{"kind", text(kind)}, {"factor", factor(weighs)}}, from);
    }

    void rate(const model::Rate& rate, const std::string& cell, std::optional<Date> from) {
        const std::string about =
            text(rate.kind) + "/" + rate.skill + "/" + (rate.member ? to_string(rate.member) : "") + "/" + rate.unit;
        std::string key = "rate";
        SpokenValues values{
            {"kind", text(rate.kind)}, {"unit", quantity(1, rate.unit)}, {"points", points(rate.per_unit)}};
        if (!rate.skill.empty()) {
            key += "_skill";
            values.emplace_back("skill", rate.skill);
        }
        if (rate.member) {
            key += "_member";
            values.emplace_back("name", rate.member);
        }
        say(RuleTopic::worth, cell + ".rates[" + about + "]", std::move(key), std::move(values), from);
    }

    void confirmation(const Rule& rule) {
        SpokenValues values;
        if (rule.confirmed_by == model::ConfirmedBy::members) values = {{"count", count(rule.confirmations)}};
        say(RuleTopic::confirmation, "confirmed-by", "confirmed_by_" + text(rule.confirmed_by), std::move(values));
        for (const auto word : model::Words<model::Role>::list) {
            const model::Role role = *model::from_word<model::Role>(word);
            if (role == model::Role::holder || role == model::Role::contributor || !rule.voices.has(role)) continue;
            say(RuleTopic::confirmation, "voices[" + text(role) + "]", "voice", {{"role", text(role)}});
        }
    }

    void steps(const Rule& rule) {
        for (std::size_t i = 0; i < rule.steps.size(); ++i) {
            const model::StepRule& step = rule.steps[i];
            std::string cell = text(step.kind), key = "step_" + text(step.kind);
            SpokenValues values{{"number", count(static_cast<std::int64_t>(i + 1))}};
            if (step.kind != StepKind::costs && step.kind != StepKind::advances)
                values.emplace_back("percent", percent(step.percent));
            if (step.kind == StepKind::reserve && step.target.minor > 0) {
                key += "_target";
                values.emplace_back("target", money(step.target));
            }
            if (step.kind == StepKind::solidarity) {
                cell += "/" + step.cause;
                values.emplace_back("cause", step.cause);
            }
            say(RuleTopic::steps, "steps[" + cell + "]", std::move(key), std::move(values));
        }
    }

    // A mix says which key comes first: that one gets the odd minor unit.
    void keys(const std::vector<model::KeyPart>& parts, const std::string& cell, const std::string& key) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const model::KeyPart& part = parts[i];
            if (parts.size() == 1)
                say(RuleTopic::sharing, cell, key + "_all", {{"key", text(part.key)}});
            else
                say(RuleTopic::sharing, cell + "[" + text(part.key) + "]", key + "_part",
                    {{"number", count(static_cast<std::int64_t>(i + 1))},
                     {"percent", percent(part.percent)},
                     {"key", text(part.key)}});
        }
    }

    void sharing(const Rule& rule) {
        keys(rule.keys, "keys", "share");
        for (const model::FixedWeight& row : rule.fixed)
            if (row.weight > 0)
                say(RuleTopic::sharing, "fixed[" + to_string(row.member) + "]", "fixed",
                    {{"name", row.member}, {"weight", count(row.weight)}});
        say(RuleTopic::sharing, "mode", "mode_" + text(rule.mode));
        if (rule.loss_keys.empty())
            say(RuleTopic::sharing, "loss-keys", "losses_same");
        else
            keys(rule.loss_keys, "loss-keys", "losses");
    }

    void assembly(const model::AssemblyRule& rule) {
        const auto either = [&](std::string cell, std::string key, bool holds) {
            say(RuleTopic::assembly, std::move(cell), std::move(key) + (holds ? "_yes" : "_no"));
        };
        if (rule.quorum.thousandths > 0)
            say(RuleTopic::assembly, "assembly.quorum", "quorum", {{"percent", percent(rule.quorum)}});
        else
            say(RuleTopic::assembly, "assembly.quorum", "no_quorum");
        if (rule.notice_days > 0)
            say(RuleTopic::assembly, "assembly.notice-days", "notice", {{"count", count(rule.notice_days)}});
        else
            say(RuleTopic::assembly, "assembly.notice-days", "no_notice");
        either("assembly.casting-vote", "casting_vote", rule.casting_vote);
        either("assembly.holder-adopts-rules", "holder_adopts_rules", rule.holder_adopts_rules);
        either("assembly.admission-by-decision", "admission_by_decision", rule.admission_by_decision);
    }

    std::vector<RuleSentence> sentences_;
};

} // namespace

std::vector<RuleSentence> rule_text(const Rule& rule) { return Writer().write(rule); }

std::optional<RuleSentence> form_text(model::LegalForm form) {
    if (may_share_surplus(form)) return std::nullopt;
    return RuleSentence{RuleTopic::steps, "form", {}, {"form_" + text(form), {}}};
}

} // namespace osmose::rules
