// A distribution (partage): revenue led down the steps of the rule to the members (model.md §5). It carries every sum
// that came out, so that later entries never change it.
#pragma once

#include "base/date.hpp"
#include "base/field.hpp"
#include "base/money.hpp"
#include "model/ids.hpp"
#include "model/words.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace osmose::model {

enum class StepKind : std::uint8_t { costs, advances, reserve, solidarity, patronage };
template <> struct Words<StepKind> {
    static constexpr std::array<std::string_view, 5> list{"costs", "advances", "reserve", "solidarity", "patronage"};
};

// A sum for something: a cost or an advance (by its entry), or a member.
struct Part {
    EntryId to;
    Money amount;
    template <class Archive> void serialize(Archive& ar) { ar(field("to", to), field("amount", amount)); }
    bool operator==(const Part&) const = default;
};

// What a disputed contribution brings its author, of his part.
struct HeldPart {
    ContributionId contribution;
    MemberId member;
    Money amount;
    template <class Archive> void serialize(Archive& ar) { ar(field("contribution", contribution), field("member", member), field("amount", amount)); }
    bool operator==(const HeldPart&) const = default;
};

struct Step {
    StepKind kind = StepKind::costs;
    Money in, taken, out;    // in = taken + out
    std::vector<Part> parts; // of taken; none for reserve and solidarity; sums of 0 are left out
    std::string cause;       // of solidarity
    template <class Archive> void serialize(Archive& ar) {
        ar(field("kind", kind), field("in", in), field("taken", taken), field("out", out),
           optional_field("parts", parts), optional_field("cause", cause));
    }
    bool operator==(const Step&) const = default;
};

// What a distribution says, and what everybody recomputes.
struct Outcome {
    std::vector<Step> steps;
    std::vector<Part> parts; // of the last step's out, by member; sums of 0 are left out
    std::vector<HeldPart> held; // of these parts
    template <class Archive> void serialize(Archive& ar) { ar(field("steps", steps), field("parts", parts), optional_field("held", held)); }
    bool operator==(const Outcome&) const = default;
};

struct Distribution {
    DistributionId id;
    Date date;
    RuleId rule;
    std::vector<RevenueId> revenues;
    Money total; // of the revenues
    Outcome outcome;
    std::uint32_t calculation = 1;       // the version of the calculation
    bool checked = true;                 // false: a version unknown here, taken as carried
    std::vector<ContributionId> counted; // those that it counted and no earlier one had, as it had seen them
    MemberId by;
    bool operator==(const Distribution&) const = default;
};

// What a disputed contribution brought its author in a distribution. It is held as long as the dispute lasts, his when it ends well
// (released), and shared anew when it does not (returned).
enum class HeldState : std::uint8_t { held, released, returned };

struct Held {
    DistributionId distribution;
    HeldPart part;
    HeldState state = HeldState::held;
    bool operator==(const Held&) const = default;
};

// The version of the calculation that this program makes; older ones are kept for ever.
inline constexpr std::uint32_t calculation_version = 1;

} // namespace osmose::model
