#include "rules/preset.hpp"

#include <utility>

namespace osmose::rules {

namespace {

using model::ContributionKind;
using model::Key;
using model::KindWeight;
using model::Preset;
using model::Rate;

std::vector<Rate> first_rates() {
    const auto rate = [](ContributionKind kind, std::string_view unit, std::int64_t per_unit) {
        return Rate{.kind = kind, .unit = std::string(unit), .per_unit = Money{per_unit}};
    };
    return {
        rate(ContributionKind::time, model::unit::hour, 2000),      rate(ContributionKind::use, model::unit::day, 2000),
        rate(ContributionKind::use, model::unit::use, 500),         rate(ContributionKind::use, model::unit::km, 30),
        rate(ContributionKind::goods, model::unit::piece, 1000),    rate(ContributionKind::goods, model::unit::kg, 200),
        rate(ContributionKind::referral, model::unit::person, 2000)};
}

// In thousandths: time, money, use, goods, idea, referral. An expense weighs nothing: it is repaid, or waived and then
// money.
std::vector<KindWeight> kind_weights(std::int64_t time, std::int64_t money, std::int64_t in_kind,
                                     std::int64_t referral) {
    return {{ContributionKind::time, {time}},    {ContributionKind::money, {money}},
            {ContributionKind::use, {in_kind}},  {ContributionKind::goods, {in_kind}},
            {ContributionKind::idea, {in_kind}}, {ContributionKind::referral, {referral}},
            {ContributionKind::expense, {0}}};
}

std::vector<KindWeight> weights_of(Preset preset) {
    switch (preset) {
    case Preset::dynamic:
        return kind_weights(2000, 4000, 2000, 1000);
    case Preset::hours:
        return kind_weights(1000, 0, 0, 0);
    case Preset::even:
    case Preset::equal:
    case Preset::patronage:
        return kind_weights(1000, 1000, 1000, 1000);
    }
    std::unreachable();
}

Key key_of(Preset preset) {
    switch (preset) {
    case Preset::even:
    case Preset::dynamic:
        return Key::contribution;
    case Preset::hours:
        return Key::hours;
    case Preset::equal:
        return Key::equal;
    case Preset::patronage:
        return Key::patronage;
    }
    std::unreachable();
}

} // namespace

model::Rule preset_rule(Preset preset) {
    model::Rule rule{.preset = preset};
    rule.tables = {{.weights = weights_of(preset), .rates = first_rates()}};
    rule.steps = {{.kind = model::StepKind::costs}, {.kind = model::StepKind::advances}};
    rule.keys = {{.key = key_of(preset)}};
    return rule;
}

} // namespace osmose::rules
