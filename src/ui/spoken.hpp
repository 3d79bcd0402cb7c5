// Sentences that the rules make as values (rules/sentence.hpp), said in the reader's words: names, days, amounts and shares.
#pragma once

#include "app/figures.hpp"
#include "locale/number.hpp"
#include "rules/rule_text.hpp"
#include "rules/sentence.hpp"

#include <string>

namespace osmose::ui {

inline constexpr locale::Decimals plain_share{0, 4};

std::string said(const rules::Measure& measure, const Currency& currency, locale::Decimals share = plain_share);
// The text of the catalogue under this key, filled in.
std::string said(const app::Figures& figures, const std::string& key, const rules::SpokenValues& values, locale::Decimals share = plain_share);
// "Dès le 1 mars : ..." where it does not hold since ever.
std::string said(const app::Figures& figures, const rules::RuleSentence& sentence);

} // namespace osmose::ui
