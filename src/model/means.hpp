// Means that members pool (moyens): what the project needs, what members offer, and how much of his time each gives at most
// (model.md §9). What an offer comes to in given days is rules/availability.hpp.
#pragma once

#include "base/date.hpp"
#include "base/field.hpp"
#include "base/money.hpp"
#include "model/ids.hpp"
#include "model/words.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace osmose::model {

inline constexpr std::int32_t least_level = 1, most_level = 5; // of a skill, 5 the best
inline constexpr std::int32_t least_priority = 1, usual_priority = 3, most_priority = 5;

// In how much time a volume is given; once: in all the time that is offered.
enum class Pace : std::uint8_t { day, week, month, once };
template <>
struct Words<Pace> {
    static constexpr std::array<std::string_view, 4> list{"day", "week", "month", "once"};
};

// From one day to another, both included.
struct Period {
    Date from, to;
    bool operator==(const Period&) const = default;
};

// What its author states; an edit states it anew as a whole.
struct NeedFacts {
    std::string skill; // or the resource
    Quantity volume;   // > 0
    std::string unit;
    std::int32_t level = least_level; // at least
    std::optional<Date> from, to;     // none: whenever
    std::optional<std::int32_t> priority;
    bool mandatory = false; // for the critical size
    std::string note;
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("skill", skill), field("volume", volume), field("unit", unit), field("level", level), optional_field("from", from),
           optional_field("to", to), optional_field("priority", priority), optional_field("mandatory", mandatory),
           optional_field("note", note));
    }
    bool operator==(const NeedFacts&) const = default;
};

inline std::int32_t priority_of(const NeedFacts& facts) { return facts.priority.value_or(usual_priority); }

struct Need {
    NeedId id;
    NeedFacts facts;
    MemberId stated_by;
    bool ended = false;
    bool operator==(const Need&) const = default;
};

// What its author states of himself; an edit states it anew as a whole.
struct OfferFacts {
    std::string skill; // or the resource
    Quantity volume;   // > 0, in each period of the pace
    Pace pace = Pace::week;
    std::string unit;
    std::int32_t level = least_level;
    std::optional<Date> from, to; // none: from now on, for as long as one plans
    Money compensation;           // asked for one unit, >= 0
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("skill", skill), field("volume", volume), field("period", pace), field("unit", unit), field("level", level),
           optional_field("from", from), optional_field("to", to), optional_field("compensation", compensation));
    }
    bool operator==(const OfferFacts&) const = default;
};

struct Offer {
    OfferId id;
    OfferFacts facts;
    MemberId member;
    bool ended = false;
    bool operator==(const Offer&) const = default;
};

// How much of his time a member gives at most, whatever he offers.
struct TimeCap {
    Quantity hours; // in each period of the pace
    Pace pace = Pace::week; // never once
    bool operator==(const TimeCap&) const = default;
};

} // namespace osmose::model
