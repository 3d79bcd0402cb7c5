// A sentence as a value: a key of the catalogue and what fills it. `rules` says things so, without words; whoever shows them
// says names, dates and money in the reader's language.
#pragma once

#include "base/date.hpp"
#include "base/fraction.hpp"
#include "model/ids.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace osmose::rules {

enum class Unit : std::uint8_t {
    money,    // minor units of the project's currency
    points,   // hundredths of a point
    share,    // 1 is 100 %
    quantity, // units, named in Measure::of
    factor,   // 1 is 1
    count,
};

struct Measure {
    Fraction value;
    Unit unit = Unit::money;
    std::string of; // of a quantity: "hour"
    bool operator==(const Measure&) const = default;
};

// A named part of a sentence: a word or a text as it stands, a figure, a day, somebody's name.
using Spoken = std::variant<std::string, Measure, Date, model::MemberId>;
using SpokenValues = std::vector<std::pair<std::string, Spoken>>;

struct Sentence {
    std::string key; // of the catalogue, without the prefix that its maker names
    SpokenValues values;
    bool operator==(const Sentence&) const = default;
};

} // namespace osmose::rules
