// What a contribution is worth in points (model.md §4): quantity × rate × weight × quality × premium, rounded once. A
// value comes with all that made it, so that it can be explained; whether the contribution counts is not asked here.
#pragma once

#include "base/fraction.hpp"
#include "model/project.hpp"

#include <optional>
#include <vector>

namespace osmose::errc {
inline constexpr Errc value_too_large{"value.too-large"}; // beyond 2^53 - 1 hundredths of a point
}

namespace osmose::rules {

// What the value starts from.
enum class ValueBasis : std::uint8_t {
    quantity, // × rate
    amount,   // money, or what is still owed of a waived expense
    estimate, // of an idea: the median of the confirmers' estimates
    advance,  // repaid, so that it weighs nothing
};

// Why it is 0 although something was brought.
enum class ValueFlag : std::uint8_t { none, no_rate, no_estimate };

struct Valuation {
    Money value; // hundredths of points
    ValueBasis basis = ValueBasis::quantity;
    ValueFlag flag = ValueFlag::none;
    Fraction quantity; // in units of the rate: 2 days at a rate for an hour are 14
    std::string unit;  // of the rate
    Money base;        // the rate, the amount or the estimate
    Factor weight, quality, premium;
};

// The day on which it counts: its date, or that of the waiver.
Date value_date(const model::ContributionFacts& facts);

// Rows that hold for it. The last table from that date, else the first; premium 1 before the first phase; the member's
// rate for the skill, else the skill's, else the kind's, nullptr where none is for its unit (an hour and a day are one
// unit).
const model::ValueTable& table_at(const model::Rule& rule, Date date);
Factor premium_at(const model::Rule& rule, Date date);
Factor weight_of(const model::ValueTable& table, model::ContributionKind kind);
const model::Rate* rate_for(const model::ValueTable& table, const model::ContributionFacts& facts);

// 1, unless all who confirmed named the same other value within the rule's bounds.
Factor quality_of(const model::Contribution& contribution, const model::Rule& rule);

// By the rule that the contribution names (in force at its last edit). Errors: errc::value_too_large, with the entry.
Result<Valuation> valuation(const model::Contribution& contribution, const model::Rule& rule);

// The middle one; of two in the middle, half their sum, half to even. Precondition: at least one.
Money median(std::vector<Money> amounts);

// The hours of a quantity of time; none of another unit.
std::optional<Fraction> hours_of(Quantity quantity, std::string_view unit, const model::Rule& rule);

} // namespace osmose::rules
