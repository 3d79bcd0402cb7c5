#include "rules/match_input.hpp"

#include "rules/availability.hpp"
#include "rules/permissions.hpp"

#include <algorithm>

namespace osmose::rules {
namespace {

using model::Pace;
using model::Period;

constexpr std::int32_t year = 365;

bool runs(const model::Need& need) { return !need.ended; }
bool runs(const model::Project& project, const model::Offer& offer) { return !offer.ended && active_member(project, offer.member); }

bool is_time(std::string_view unit) { return unit == model::unit::hour || unit == model::unit::day; }
std::string counted_unit(std::string_view unit) { return std::string(is_time(unit) ? model::unit::hour : unit); }

// How many counted units one unit is.
Fraction counted_units(const model::Project& project, std::string_view unit) {
    if (unit != model::unit::day) return 1;
    return *Fraction::of(model::rule_in_force(project).rule.hours_per_day.thousandths, 1000);
}

Fraction units(Quantity volume) { return *Fraction::of(volume.thousandths, 1000); }

// The same skill in the same unit can serve the same need.
std::string key_of(std::string_view skill, std::string_view unit) { return std::string(skill) + '\n' + counted_unit(unit); }

template <class Facts>
Period period_of(const Facts& facts, const Period& plan) { return {facts.from.value_or(plan.from), facts.to.value_or(plan.to)}; }

class Builder {
public:
    Builder(std::span<const Pooled> projects, const Period& plan) : projects_(projects), plan_(plan) {}

    Result<MatchInput> build() {
        for (std::size_t i = 0; i < projects_.size(); ++i) {
            const model::Project& project = *projects_[i].project;
            for (const model::Need& need : project.needs)
                if (runs(need)) add(need, i);
            for (const model::Offer& offer : project.offers)
                if (runs(project, offer))
                    if (auto added = add(offer, i); !added) return std::unexpected(added.error());
        }
        for (std::size_t i = 0; i < projects_.size(); ++i)
            for (const model::Member& member : projects_[i].project->members)
                if (member.time_cap && model::is_active(member)) cap(member, i);
        scale_prices();
        return std::move(input_);
    }

private:
    void add(const model::Need& need, std::size_t project) {
        const model::NeedFacts& facts = need.facts;
        const Period period = common(period_of(facts, plan_), plan_);
        if (days_in(period) == 0) return;
        input_.needs.push_back({project, need.id});
        input_.means.needs.push_back({.skill = key_of(facts.skill, facts.unit),
                                      .volume = whole(steps_up(units(facts.volume) * counted_units(*projects_[project].project, facts.unit))),
                                      .level = facts.level,
                                      .priority = model::priority_of(facts),
                                      .mandatory = facts.mandatory,
                                      .period = period});
    }

    Result<void> add(const model::Offer& offer, std::size_t project) {
        const model::OfferFacts& facts = offer.facts;
        const Period period = period_of(facts, plan_);
        if (days_in(common(period, plan_)) == 0) return {};
        const Fraction unit = counted_units(*projects_[project].project, facts.unit);
        const Rate rate{units(facts.volume) * unit, facts.pace};
        if (facts.compensation.minor > 0) {
            const Currency& currency = projects_[project].project->currency;
            if (input_.currency && *input_.currency != currency) return fail(errc::several_currencies);
            input_.currency = currency;
        }
        input_.offers.push_back({project, offer.id});
        prices_.push_back(Fraction(facts.compensation.minor) / (unit * Fraction(steps_a_unit)));
        input_.means.offers.push_back({.member = giver(project, offer.member, facts.unit),
                                       .skill = key_of(facts.skill, facts.unit),
                                       .volume = whole(steps_down(rate.units * periods_in(rate.pace, period, plan_))),
                                       .level = facts.level,
                                       .compensation = {},
                                       .period = period,
                                       .rate = rate});
        return {};
    }

    std::string person(std::size_t project, const model::MemberId& member) const {
        const auto& people = projects_[project].people;
        const auto named = people.find(member);
        return named == people.end() ? to_string(member) : '\n' + named->second; // no id begins so
    }

    std::size_t giver(std::size_t project, const model::MemberId& member, std::string_view unit) {
        const auto [at, added] = places_.try_emplace({person(project, member), counted_unit(unit)}, input_.givers.size());
        if (added) {
            input_.givers.push_back({{project, member}, counted_unit(unit)});
            input_.means.caps.emplace_back();
        }
        return at->second;
    }

    void cap(const model::Member& member, std::size_t project) {
        const auto found = places_.find({person(project, member.id), std::string(model::unit::hour)});
        if (found == places_.end()) return; // offers no time
        const std::int64_t stated = whole(steps_down(units(member.time_cap->hours) * periods_in(member.time_cap->pace, plan_, plan_)));
        auto& least = input_.means.caps[found->second];
        least = std::min(least.value_or(stated), stated);
    }

    // To whole numbers by what their denominators have in common.
    void scale_prices() {
        Wide& scale = input_.money_scale;
        for (const Fraction& price : prices_) scale = scale / gcd(scale, price.den()) * price.den();
        for (std::size_t i = 0; i < prices_.size(); ++i)
            input_.means.offers[i].compensation.minor = narrow_or_throw(prices_[i].num() * (scale / prices_[i].den()));
    }

    static std::int64_t whole(Result<std::int64_t> steps) {
        if (!steps) throw std::overflow_error("steps"); // ends in guard()
        return *steps;
    }

    std::span<const Pooled> projects_;
    Period plan_;
    MatchInput input_;
    std::map<std::pair<std::string, std::string>, std::size_t> places_; // person and unit: his place among the givers
    std::vector<Fraction> prices_;                                      // of a step, of each offer
};

} // namespace

Period planned(std::span<const Pooled> projects, Date from) {
    Period plan{from, Date{from.days + year - 1}};
    const auto reach = [&](const auto& facts) { plan.to = std::max({plan.to, facts.from.value_or(plan.to), facts.to.value_or(plan.to)}); };
    for (const Pooled& pooled : projects) {
        for (const model::Need& need : pooled.project->needs)
            if (runs(need)) reach(need.facts);
        for (const model::Offer& offer : pooled.project->offers)
            if (runs(*pooled.project, offer)) reach(offer.facts);
    }
    return plan;
}

Result<MatchInput> match_input(std::span<const Pooled> projects, const Period& plan) {
    return guard([&] { return Builder(projects, plan).build(); });
}

std::string unit_of(const Need& need) { return need.skill.substr(need.skill.rfind('\n') + 1); } // as key_of() wrote it

Fraction money_of(const MatchInput& input, const Matching& matching) { return *Fraction::of(matching.money.minor, input.money_scale); }

Shortage shortage_of(const Means& means, const Matching& matching, std::size_t need) {
    if (matching.missing[need] == 0) return Shortage::none;
    const Need& asked = means.needs[need];
    Shortage why = Shortage::no_offer;
    for (const Offer& offer : means.offers) {
        if (offer.skill != asked.skill) continue;
        const Shortage here = offer.level < asked.level ? Shortage::no_level : usable(offer, asked) == 0 ? Shortage::no_days : Shortage::all_used;
        why = std::max(why, here);
    }
    return why;
}

} // namespace osmose::rules
