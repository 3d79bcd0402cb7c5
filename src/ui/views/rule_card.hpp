// A sharing rule at a glance: what each kind of contribution weighs, and the steps that revenue goes down to the members.
#pragma once

#include "base/currency.hpp"
#include "model/rule.hpp"

#include <string>
#include <vector>

namespace osmose::ui {

// Two cards, one below the other.
void rule_tables(const model::Rule& rule, const Currency& currency);

// "contributions", or "contributions 60 %, equal parts 40 %".
std::string keys_in_words(const std::vector<model::KeyPart>& keys);
std::string word_of(model::Mode mode);

} // namespace osmose::ui
