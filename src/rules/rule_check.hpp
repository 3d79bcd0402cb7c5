// What a rule may not say, asked before it is adopted: whatever passes here can be computed with.
#pragma once

#include "model/rule.hpp"

namespace osmose::errc {
inline constexpr Errc rule_table_order{"rule.table-order"}; // tables and phases stand by date, one a day
inline constexpr Errc rule_too_long{"rule.too-long"};       // values: most
inline constexpr Errc rule_number_out_of_range{"rule.number-out-of-range"}; // values: least, most
inline constexpr Errc rule_percent_sum{"rule.percent-sum"};     // the keys of a mix do not add up to 100 %; values: sum
inline constexpr Errc rule_named_twice{"rule.named-twice"};     // a step, key, kind, rate or member stands twice
inline constexpr Errc rule_text_missing{"rule.text-missing"};   // a unit, the cause of solidarity, the name of a phase
inline constexpr Errc rule_fixed_missing{"rule.fixed-missing"}; // the key `fixed` without a weight > 0
} // namespace osmose::errc

namespace osmose::rules {

// The first thing that is wrong, with the field where it stands ("tables[0].rates[3].unit"). Errors: errc::rule_*,
// those of check_text.
Result<void> check_rule(const model::Rule& rule);

} // namespace osmose::rules
