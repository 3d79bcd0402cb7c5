#include "rules/charter.hpp"

#include "rules/explain_nodes.hpp"
#include "rules/legal_form.hpp"
#include "rules/permissions.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

using model::Key;
using model::LegalForm;
using model::Project;
using model::Rule;
using model::StepKind;

// At least so much of the surplus, until all reserves come to the share capital: law n° 47-1775 of 10 September 1947,
// article 16.
const Fraction& least_reserve() {
    static const Fraction three_twentieths = *Fraction::of(3, 20);
    return three_twentieths;
}

Fraction part_of(Percent percent) { return *Fraction::of(percent.thousandths, hundred_percent.thousandths); }
Measure counted(std::ptrdiff_t number) { return count(static_cast<std::int64_t>(number)); }

struct Answer {
    Verdict verdict;
    Sentence why;
    std::optional<Sentence> mend;
};
Answer kept(std::string key, SpokenValues values = {}) {
    return {Verdict::kept, {std::move(key), std::move(values)}, {}};
}
Answer departs(std::string key, std::string mend, SpokenValues values = {}) {
    return {Verdict::departs, {std::move(key), std::move(values)}, Sentence{std::move(mend), {}}};
}
Answer not_yet(std::string key, std::string mend, SpokenValues values = {}) {
    return {Verdict::not_yet, {std::move(key), std::move(values)}, Sentence{std::move(mend), {}}};
}

bool by_contribution(Key key) { return key == Key::contribution || key == Key::period || key == Key::hours; }

Answer gains(const Project& project, const Rule& rule) {
    if (!may_share_surplus(project.form)) return kept("gains_form");
    Percent otherwise;
    for (const model::KeyPart& part : rule.keys)
        if (!by_contribution(part.key)) otherwise.thousandths += part.percent.thousandths;
    if (otherwise.thousandths > 0)
        return departs("gains_otherwise", "gains_otherwise_mend", {{"percent", share(part_of(otherwise))}});
    if (project.distributions.empty()) return not_yet("gains_nothing", "gains_nothing_mend");
    return kept("gains_kept");
}

std::ptrdiff_t voices(const Project& project) {
    return std::ranges::count_if(project.members, [&](const model::Member& member) {
        return model::is_active(member) && has_voice(project, member);
    });
}

Answer voice(const Project& project, const Rule& rule) {
    const auto active = std::ranges::count_if(project.members, model::is_active), with = voices(project);
    if (with < active) return departs("voice_without", "voice_without_mend", {{"count", counted(active - with)}});
    if (rule.assembly.casting_vote) return departs("voice_casting", "voice_casting_mend");
    if (with < 2) return not_yet("alone", "alone_mend");
    return kept("voice_kept", {{"count", counted(with)}});
}

Answer rights(const Project& project, const Rule& rule) {
    if (rule.assembly.holder_adopts_rules) return departs("rights_holder_adopts", "rights_holder_adopts_mend");
    if (rule.confirmed_by == model::ConfirmedBy::holder)
        return departs("rights_holder_confirms", "rights_holder_confirms_mend");
    if (project.results.empty()) return not_yet("rights_no_result", "rights_no_result_mend");
    return kept("rights_kept", {{"count", counted(static_cast<std::ptrdiff_t>(project.results.size()))}});
}

Answer risks(const Project& project, const Rule& rule) {
    const auto pays = [&](StepKind kind) { return std::ranges::contains(rule.steps, kind, &model::StepRule::kind); };
    if (!pays(StepKind::costs)) return departs("risks_no_costs", "risks_no_costs_mend");
    if (!pays(StepKind::advances)) return departs("risks_no_advances", "risks_no_advances_mend");
    const auto all = voices(project);
    if (all < 2) return not_yet("alone", "alone_mend");
    const auto committed = std::ranges::count_if(project.members, [&](const model::Member& member) {
        return model::is_active(member) && has_voice(project, member) && member.commitment.minor > 0;
    });
    if (committed < all)
        return not_yet("risks_uncommitted", "risks_uncommitted_mend", {{"count", counted(all - committed)}});
    return kept("risks_kept", {{"count", counted(all)}});
}

Answer open_to_join(const Project& project, Date today) {
    const auto waiting = std::ranges::count_if(project.members, [&](const model::Member& member) {
        return member.state == model::MemberState::candidate && today.days - member.requested.days > days_to_answer;
    });
    if (waiting > 0)
        return departs("open_waiting", "open_waiting_mend",
                       {{"count", counted(waiting)}, {"days", count(days_to_answer)}});
    if (project.admitted < 2) return not_yet("alone", "alone_mend");
    return kept("open_kept", {{"count", count(project.admitted - 1)}});
}

// Whether the steps of the rule itself leave the members something, or give it back by their purchases.
bool rule_shares(const Rule& rule) {
    for (const model::StepRule& step : rule.steps) {
        if (step.kind == StepKind::patronage && step.percent.thousandths > 0) return true;
        const bool unlimited =
            step.kind == StepKind::solidarity || (step.kind == StepKind::reserve && step.target.minor == 0);
        if (unlimited && step.percent == hundred_percent) return false;
    }
    return true;
}

Answer form(const Project& project, const Rule& rule) {
    switch (project.form) {
    case LegalForm::none:
        return not_yet("form_none", "form_none_mend");
    case LegalForm::other:
        return not_yet("form_other", "form_other_mend");
    case LegalForm::association:
        if (rule_shares(rule)) return departs("form_association_shares", "form_association_shares_mend");
        return kept("form_association_kept");
    case LegalForm::cooperative: {
        const Fraction reserved = reserved_part(rule);
        const SpokenValues values{{"percent", share(reserved)}, {"least", share(least_reserve())}};
        if (reserved < least_reserve())
            return departs("form_cooperative_reserve", "form_cooperative_reserve_mend", values);
        return kept("form_cooperative_kept", values);
    }
    }
    std::unreachable();
}

} // namespace

Result<std::vector<CharterAnswer>> charter(const Project& project, Date today) {
    return guard([&]() -> Result<std::vector<CharterAnswer>> {
        const Rule& rule = model::rule_in_force(project).rule;
        std::vector<CharterAnswer> answers;
        const auto add = [&](CharterPoint point, Answer answer) {
            answers.push_back({point, answer.verdict, std::move(answer.why), std::move(answer.mend)});
        };
        add(CharterPoint::gains, gains(project, rule));
        add(CharterPoint::voice, voice(project, rule));
        add(CharterPoint::rights, rights(project, rule));
        add(CharterPoint::risks, risks(project, rule));
        add(CharterPoint::open, open_to_join(project, today));
        add(CharterPoint::form, form(project, rule));
        return answers;
    });
}

Fraction reserved_part(const Rule& rule) {
    Fraction left = 1, reserved = 0;
    for (const model::StepRule& step : rule.steps) {
        if (step.kind == StepKind::costs || step.kind == StepKind::advances) continue;
        const Fraction taken = left * part_of(step.percent);
        if (step.kind == StepKind::reserve) reserved = reserved + taken;
        left = left - taken;
    }
    return reserved;
}

} // namespace osmose::rules
